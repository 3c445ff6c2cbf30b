"""A megabyte of each of the things that could take a loader long, or much memory."""

import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from support.catalogues import VALID

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
    "items with comments": "providers:\n" + "- a #\n" * (MEGABYTE // 6),
    "items in two lines": "providers:\n" + "- a\n b\n" * (MEGABYTE // 7),
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
_PROGRAM = """
import re, resource, sys, time
resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
from pathlib import Path
from ledsagning.catalogue import files, loading
from ledsagning.catalogue.places import FilePlace
from ledsagning.catalogue.yaml_files import YamlFiles
begun = time.process_time()
try:
    file = Path(sys.argv[1])
    loading.load(YamlFiles(FilePlace(str(file)), files.read(file)))
except loading.InvalidCatalogue as invalid:
    print(invalid)
print(time.process_time() - begun)
print(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1])
"""


class Loaded(NamedTuple):
    """What an editor was told of a file, the CPU time that took, and the most memory."""

    lines: list[str]
    seconds: float
    kilobytes: int


def load_alone(file: Path) -> Loaded:
    """Load a file in a process of its own, which is ended after 20 seconds of CPU time."""
    ended = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(file)], capture_output=True, text=True, timeout=120
    )
    assert ended.stderr == ""
    assert ended.returncode == 0
    *lines, seconds, kilobytes = ended.stdout.splitlines()
    return Loaded(lines, float(seconds), int(kilobytes))
