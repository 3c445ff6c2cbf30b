"""One mistake that editors make, anywhere in a shipped file: the first line told is its line."""

import re
from collections.abc import Callable
from datetime import date
from importlib.resources import files
from pathlib import PurePath
from random import Random

import pytest

from ledsagning import country, resources
from ledsagning.catalogue import loading
from ledsagning.catalogue.files import File
from ledsagning.catalogue.places import FilePlace
from ledsagning.catalogue.problems import InvalidCatalogue, Problem
from ledsagning.catalogue.yaml_files import YamlFiles
from support.catalogues import VALID

Make = Callable[[str], str | None]
"""Makes a mistake on a line; ``None`` where it cannot be made there."""

FILES = {
    "providers.yaml": resources.SAMPLE_CATALOGUE.read_text("utf-8"),
    "valid.yaml": VALID,
    **{
        entry.name: entry.read_text("utf-8")
        for entry in sorted((files(country) / "municipalities").iterdir(), key=lambda one: one.name)
        if entry.name.endswith(".yaml")
    },
}
PAIR = re.compile(r"( *(?:- )?)([a-z_]+): (?! )([^\[{|>#].*)")
LIST = re.compile(r"( *(?:- )?[a-z_]+: )\[([^\[\]]+)\]")
FREE = frozenset({"quote", "summary", "name"})
TRIES = 60


def changed(pattern: re.Pattern[str], make: Callable[[re.Match[str]], str | None]) -> Make:
    """A mistake on a line of a form."""

    def on(line: str) -> str | None:
        match = pattern.fullmatch(line)
        return None if match is None else make(match)

    return on


def plain(text: str) -> bool:
    """Whether a text stands there without quotation marks."""
    return text[0] not in "\"'"


EXACT: dict[str, Make] = {
    "no colon": changed(PAIR, lambda m: f"{m[1]}{m[2]} {m[3]}"),
    "no blank after the colon": changed(PAIR, lambda m: f"{m[1]}{m[2]}:{m[3]}"),
    "a hard blank after the colon": changed(PAIR, lambda m: f"{m[1]}{m[2]}:\u00a0{m[3]}"),
    "an equals sign": changed(PAIR, lambda m: f"{m[1]}{m[2]} = {m[3]}"),
    "hard blanks before it": changed(
        PAIR, lambda m: "\u00a0" * len(m[1]) + f"{m[2]}: {m[3]}" if m[1].isspace() else None
    ),
    "a tab before it": changed(PAIR, lambda m: f"\t{m[2]}: {m[3]}" if m[1].isspace() else None),
    "one blank too far in": changed(PAIR, lambda m: f" {m[0]}" if m[1].isspace() else None),
    "one blank too early": changed(PAIR, lambda m: m[0][1:] if m[1].isspace() else None),
    "no blank after the dash": changed(
        PAIR, lambda m: m[0].replace("- ", "-", 1) if m[1].endswith("- ") else None
    ),
    "a bullet": changed(
        PAIR, lambda m: m[0].replace("- ", "• ", 1) if m[1].endswith("- ") else None
    ),
    "a long dash": changed(
        PAIR, lambda m: m[0].replace("- ", "– ", 1) if m[1].endswith("- ") else None
    ),
    "a colon in the text": changed(
        PAIR, lambda m: f"{m[1]}{m[2]}: Obs: {m[3]}" if plain(m[3]) else None
    ),
    "a text after the quotation mark": changed(PAIR, lambda m: f'{m[1]}{m[2]}: "Vi" {m[3]}'),
    "Word's quotation marks": changed(
        PAIR, lambda m: f"{m[1]}{m[2]}: “Obs: {m[3]}”" if plain(m[3]) else None
    ),
    "no last quotation mark": changed(PAIR, lambda m: m[0][:-1] if m[0].endswith('"') else None),
    "a sign that may not be first": changed(
        PAIR, lambda m: f"{m[1]}{m[2]}: @{m[3]}" if plain(m[3]) else None
    ),
    "no last bracket": changed(LIST, lambda m: m[0][:-1]),
    "two commas": changed(LIST, lambda m: m[0].replace(", ", ",, ", 1) if ", " in m[0] else None),
    "a text that ends at #": changed(
        PAIR, lambda m: f"{m[0]} # 3" if m[2] in FREE and plain(m[3]) else None
    ),
}
"""Mistakes after which the first line told is always the line of the mistake."""


def first_told(name: str, text: str) -> Problem | None:
    """The first problem of a file."""
    source = YamlFiles(FilePlace(name), [File(PurePath(name), text.encode())])
    try:
        loading.load(source, date.max)
    except InvalidCatalogue as invalid:
        return invalid.problems[0]
    return None


def made(random: Random, make: Make) -> tuple[str, str, int] | None:
    """A file with a mistake on one line: its name, its text, and the number of the line."""
    name = random.choice(list(FILES))
    lines = FILES[name].split("\n")
    able = [number for number, line in enumerate(lines) if (new := make(line)) and new != line]
    if not able:
        return None
    number = random.choice(able)
    lines[number] = str(make(lines[number]))
    return name, "\n".join(lines), number + 1


@pytest.mark.parametrize("kind", EXACT)
def test_a_mistake_is_told_of_on_its_own_line(kind: str) -> None:
    random = Random(kind)
    tries = [found for _ in range(TRIES) if (found := made(random, EXACT[kind]))]

    assert tries
    for name, text, number in tries:
        told = first_told(name, text)

        assert told is not None, (name, number)
        assert isinstance(told.place, FilePlace)
        assert told.place.line == number, (name, number, str(told), text.split("\n")[number - 1])
