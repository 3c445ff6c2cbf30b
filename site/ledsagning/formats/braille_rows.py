"""Braille in rows of so many cells: where a row ends, and where a word is parted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ledsagning.formats import hyphens
from ledsagning.formats.liblouis import Cells
from ledsagning.formats.pairs import KEPT, paired

BLANK = "\u2800"
HYPHEN = "\u2824"

_PART_OF_ROW = 3
"""A word is parted only where less than two of three parts of its row are filled without it."""

_FEWEST_LETTERS = 2
_STRETCH = re.compile(r"[^\W\d_]+")
_TOGETHER = re.compile(rf"\S+(?:{KEPT}\S+)*")
_AFTER_MARK = re.compile(r"[-/.@?&=_,:]")


@dataclass(frozen=True, slots=True)
class Indent:
    """How many cells stay empty in the first row of a passage, and in those that follow."""

    first: int = 0
    rest: int = 0


@dataclass(frozen=True, slots=True)
class _Break:
    """Where a word may be parted, in cells, and whether a hyphen then stands there."""

    at: int
    hyphen: bool


@dataclass(frozen=True, slots=True)
class _Word:
    """A word, and where it may be parted; ``beside`` are places for one longer than a row."""

    cells: str
    parts: tuple[_Break, ...]
    beside: tuple[_Break, ...]

    def cut(self, room: int, *, long: bool) -> tuple[str, "_Word"] | None:
        """What of it has room, and what is left; ``None`` where it may not be parted there."""
        places = (*self.parts, *(self.beside if long else ()))
        fitting = [one for one in places if 0 < one.at + one.hyphen <= room]
        if not fitting:
            return None
        best = max(fitting, key=lambda one: one.at)
        return self.cells[: best.at] + HYPHEN * best.hyphen, self.after(best.at)

    def after(self, cells: int) -> "_Word":
        """What is left of it behind so many cells."""
        return _Word(
            self.cells[cells:],
            tuple(_Break(one.at - cells, one.hyphen) for one in self.parts if one.at > cells),
            tuple(_Break(one.at - cells, one.hyphen) for one in self.beside if one.at > cells),
        )


def rows(said: Cells, language: str, width: int, indent: Indent) -> list[str]:
    """Braille as rows of at most ``width`` cells.

    A word stands whole on a row, with the number that it belongs to. Where much of the row would
    stay empty it is parted as the language parts words, and an address that is longer than a row
    behind one of its marks.
    """
    whole: list[str] = []
    row, begun = BLANK * indent.first, False
    for word in _words(said, language, width - max(indent.first, indent.rest)):
        left: _Word | None = word
        while left is not None:
            room = width - len(row) - begun
            part, left = _part(left, room, width, width - indent.rest, begun=begun)
            row += (BLANK if begun and part else "") + part
            begun = True
            if left is not None:
                whole.append(row)
                row, begun = BLANK * indent.rest, False
    return [*whole, row] if begun else whole


def _part(
    word: _Word, room: int, width: int, longest: int, *, begun: bool
) -> tuple[str, _Word | None]:
    """What of a word stands on this row, perhaps nothing, and what goes on to the next."""
    length = len(word.cells)
    if length <= room:
        return word.cells, None
    long = length > longest
    cut = word.cut(room, long=long) if long or room * _PART_OF_ROW > width else None
    if cut is not None:
        return cut
    return ("", word) if begun else (word.cells[:room], word.after(room))


def _words(said: Cells, language: str, room: int) -> Iterator[_Word]:
    ends = (*said.at, len(said.cells))
    for found in _stretches(said, ends, room):
        begin, first = found.start(), ends[found.start()]
        parts = tuple(
            _Break(ends[begin + at] - first, hyphen=True) for at in _hyphens(found[0], language)
        )
        beside = tuple(
            _Break(ends[begin + mark.end()] - first, hyphen=False)
            for mark in _AFTER_MARK.finditer(found[0])
            if mark.end() < len(found[0])
        )
        yield _Word(said.cells[first : ends[found.end()]], parts, beside)


def _stretches(said: Cells, ends: tuple[int, ...], room: int) -> Iterator[re.Match[str]]:
    """Each word, or the few that belong together, where a row has room for them."""
    for found in _TOGETHER.finditer(paired(said.text)):
        if ends[found.end()] - ends[found.start()] <= room:
            yield found
        else:
            yield from re.compile(r"\S+").finditer(said.text, found.start(), found.end())


def _hyphens(word: str, language: str) -> Iterator[int]:
    """Where letters of a word may be parted: never in what holds numbers, nor in an address."""
    if any(letter.isdecimal() for letter in word) or "/" in word or "@" in word:
        return
    for stretch in _STRETCH.finditer(word):
        for at in hyphens.places(stretch[0], language):
            if _FEWEST_LETTERS <= at <= len(stretch[0]) - _FEWEST_LETTERS:
                yield stretch.start() + at
