"""Whatever a file holds, it is accepted or refused in words, soon and in little memory."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from support.bombs import BOMBS, load_alone
from support.catalogues import VALID, complaints


@pytest.mark.parametrize("name", BOMBS)
def test_a_megabyte_of_anything_is_refused_within_the_limits(tmp_path: Path, name: str) -> None:
    file = tmp_path / "k.yaml"
    file.write_text(BOMBS[name])

    loaded = load_alone(file)

    assert loaded.lines
    assert all(". Rätta: " in line or line.startswith("… och ") for line in loaded.lines)
    assert all(len(line) < 2_000 for line in loaded.lines)
    assert loaded.kilobytes < 256_000


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
