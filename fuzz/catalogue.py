"""A target: the bytes of a catalogue's file are read, or refused in words that name a place."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from pathlib import PurePath

from ledsagning import composing
from ledsagning.catalogue import loading, vocabulary
from ledsagning.catalogue.files import File
from ledsagning.catalogue.places import FilePlace
from ledsagning.catalogue.rules import RULE_NAMES
from ledsagning.catalogue.terms import TERM_NAMES
from ledsagning.catalogue.yaml_files import YamlFiles
from support.catalogues import VALID
from support.mutating import as_catalogue

TODAY = date(2026, 11, 21)


def attempt(data: bytes) -> None:
    """Load a catalogue of one file as the site does."""
    file = File(PurePath("k.yaml"), data)
    try:
        loading.load(YamlFiles(FilePlace("k.yaml"), (file,)), TODAY)
    except loading.InvalidCatalogue as invalid:
        lines = str(invalid).splitlines()
        assert lines, "refused without a word"
        for line in lines:
            assert line.startswith("k.yaml:") or line.startswith("… och "), line
            assert ". Rätta: " in line or line.startswith("… och "), line


def seeds() -> Iterator[bytes]:
    """A whole catalogue, and each municipality that is shipped as one."""
    yield VALID.encode()
    for file in composing.shipped():
        yield as_catalogue(file.data.decode()).encode()


def words() -> Iterator[str]:
    """The keys and the words of the format, and what means something in YAML."""
    yield from ("municipalities:", "providers:", "\n  - ", "\n    ", "null", "...", "---", "<<: ")
    yield from (
        "&a",
        "*a",
        "!!",
        "{",
        "}",
        "[",
        "]",
        ": ",
        "\u202e",
        "\u200b",
        "9999",
        "0001-01-01",
    )
    yield from (f"{name}:" for name in (*RULE_NAMES, *TERM_NAMES))
    for kind in vars(vocabulary).values():
        if isinstance(kind, type) and issubclass(kind, Enum):
            yield from (str(word.value) for word in kind)
