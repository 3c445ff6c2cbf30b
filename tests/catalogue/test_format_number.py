"""A catalogue that was right stays right for as long as the format has its number."""

from collections.abc import Iterator
from pathlib import Path

from ledsagning.catalogue.retired_keys import FORMAT
from ledsagning.editing.json_schema import json_schema

KNOWN = Path(__file__).with_name(f"format-{FORMAT}.txt")
"""What the format has had since it got its number. Has anything of it gone? Then raise FORMAT, tell
in RETIRED what to write instead, and begin the next list:
`python tests/catalogue/test_format_number.py` prints it.
"""


def facts() -> Iterator[str]:
    """Every key of every record, with ``!`` where it must be there, and every word of a list."""
    for name, record in json_schema()["$defs"].items():
        must = set(record.get("required", ()))
        for key in record.get("properties", ()):
            yield f"{name}: {key}{'!' if key in must else ''}"
        for word in record.get("enum", ()):
            yield f"{name} = {word}"


def test_nothing_that_could_be_written_goes_while_the_format_has_its_number() -> None:
    now = {fact.rstrip("!") for fact in facts()}
    known = {fact.rstrip("!") for fact in KNOWN.read_text(encoding="utf-8").splitlines()}

    assert len(known) > 500
    assert sorted(known - now) == []


def test_nothing_that_could_be_left_out_becomes_a_must_while_the_format_has_its_number() -> None:
    could = {f"{fact}!" for fact in KNOWN.read_text(encoding="utf-8").splitlines()}

    assert sorted(could & set(facts())) == []


if __name__ == "__main__":
    print("\n".join(sorted(facts())))
