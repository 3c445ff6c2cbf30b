"""Whatever a file holds, it is accepted or refused in words, soon and in little memory."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from support.catalogues import VALID, complaints

MEGABYTE = 1_000_000

BOMBS = {
    "nested brackets": "[" * MEGABYTE,
    "nested braces": "{" * MEGABYTE,
    "nested in turn": "[{a: " * (MEGABYTE // 5),
    "nested dashes": "- " * (MEGABYTE // 2),
    "nested questions": "? " * (MEGABYTE // 2),
    "nested by indent": "\n".join(" " * depth + "a:" for depth in range(1_400)),
    "closed brackets": "a: " + "[" * (MEGABYTE // 2) + "]" * (MEGABYTE // 2),
    "aliases": "a: &a [x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(40_000)),
    "merge keys": "a: &a {b: c}\nd:\n" + "  <<: [*a, *a]\n" * 60_000,
    "many keys": "".join(f"k{n}:\n" for n in range(130_000)),
    "keys of a flow": "{" + "".join(f"k{n}," for n in range(150_000)) + "}",
    "many items": "providers: [" + "a," * (MEGABYTE // 2) + "]",
    "empty items": "providers:\n" + "-\n" * (MEGABYTE // 2),
    "many lists": "providers: [" + ("[" + "[a]," * 19_000 + "],") * 12 + "]",
    "many mappings": "providers: [" + ("[" + "{a}," * 19_000 + "],") * 13 + "]",
    "many documents": "---\n" * (MEGABYTE // 4),
    "many tags": "%TAG !a! x\n" * (MEGABYTE // 11),
    "long tag": "!<" + "%41" * (MEGABYTE // 3) + ">",
    "one long line": "providers: " + "a" * MEGABYTE,
    "one long key": "a" * MEGABYTE + ": b",
    "long number": VALID.replace("count: 2", "count: " + "9" * MEGABYTE),
    "long phone number": VALID.replace("sms: 07", "sms: " + "0 " * (MEGABYTE // 2)),
    "long e-mail": VALID.replace("info@", "info@" + "a." * (MEGABYTE // 2)),
    "long address": VALID.replace("https://", "https://" + "a." * (MEGABYTE // 2)),
    "long id": VALID.replace("id: asken", "id: " + "a" * MEGABYTE),
    "long word": VALID.replace("heavy", "heavy" * (MEGABYTE // 5)),
    "long duration": VALID.replace("1 day\n", "1" * MEGABYTE + " day\n"),
    "combining marks": VALID.replace("Asken\n", "A" + "\u0316\u0301" * (MEGABYTE // 4) + "\n"),
    "unclosed text": '"' + "\n" * MEGABYTE,
    "escapes": '"' + "\\n" * (MEGABYTE // 2) + '"',
    "wrong words": VALID.replace(
        "[no, so]", "[" + ", ".join(f"ordet{n}" for n in range(19_000)) + "]"
    ),
    "wrong providers": VALID + "  - id: b\n" * 19_000,
    "comments": "#\n" * (MEGABYTE // 2),
    "nothing": " " * MEGABYTE,
    "zeros": "\0" * MEGABYTE,
}

# Of a process that another has begun, getrusage tells the peak of that other one as well.
PROGRAM = """
import re, resource, sys
resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
from pathlib import Path
from ledsagning.catalogue import files, loading
from ledsagning.catalogue.places import FilePlace
from ledsagning.catalogue.yaml_files import YamlFiles
try:
    file = Path(sys.argv[1])
    loading.load(YamlFiles(FilePlace(str(file)), files.read(file)))
except loading.InvalidCatalogue as invalid:
    print(invalid)
print(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1])
"""


@pytest.mark.parametrize("name", BOMBS)
def test_a_megabyte_of_anything_is_refused_within_the_limits(tmp_path: Path, name: str) -> None:
    file = tmp_path / "k.yaml"
    file.write_text(BOMBS[name])

    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(file)], capture_output=True, text=True, timeout=120
    )

    assert ended.stderr == ""
    assert ended.returncode == 0
    *lines, kilobytes = ended.stdout.splitlines()
    assert lines
    assert all(". Rätta: " in line or line.startswith("… och ") for line in lines)
    assert all(len(line) < 2_000 for line in lines)
    assert int(kilobytes) < 256_000


WITHOUT_FIXTURE_CHECK = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
TOKENS = st.sampled_from(
    [*"[]{}:,-?&*!|>'\"%@`#~\t\n ", "null", "- ", ": ", "<<: ", "---\n", "...", "\r", "\u202e", "å"]
) | st.text(max_size=3)


@st.composite
def spoiled(draw: st.DrawFn) -> str:
    """The good catalogue with some places cut out and something else put in."""
    text = VALID
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = start + draw(st.integers(0, 12))
        text = text[:start] + draw(TOKENS) + text[end:]
    return text


@WITHOUT_FIXTURE_CHECK
@given(spoiled())
def test_a_spoiled_catalogue_is_read_or_refused_in_words(tmp_path: Path, text: str) -> None:
    lines = complaints(tmp_path, text.encode("utf-8", "surrogatepass"))

    assert all(line.startswith("k.yaml:") and ". Rätta: " in line for line in lines)


@WITHOUT_FIXTURE_CHECK
@given(st.binary(max_size=200))
def test_any_bytes_are_refused_in_words(tmp_path: Path, data: bytes) -> None:
    lines = complaints(tmp_path, data)

    assert lines
    assert all(line.startswith("k.yaml:") and ". Rätta: " in line for line in lines)


@WITHOUT_FIXTURE_CHECK
@given(st.text(max_size=30))
def test_any_text_can_stand_for_any_fact(tmp_path: Path, text: str) -> None:
    quoted = "'" + text.replace("'", "''").replace("\n", "\n\n") + "'"
    for fact in ("private", "30-44", "1 day", "2018-06", "2026-11-01", "info@example.se", "asken"):
        data = VALID.replace(fact, quoted, 1).encode("utf-8", "surrogatepass")

        assert all(". Rätta: " in line for line in complaints(tmp_path, data))
