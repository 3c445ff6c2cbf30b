"""Braille in rows of so many cells: where a row ends, and where a word is parted."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

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
_NEVER_PARTED = re.compile(r"[\d/@]|\w\.\w")
"""A number, or an address."""
_AFTER_MARK = re.compile(r"[-/.@?&=_,:]")


@dataclass(frozen=True, slots=True)
class Run:
    """Words as Braille, and the language by whose rules they are parted. Their cells may be those
    of another, where the language has none.
    """

    said: Cells
    language: str


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


def rows(runs: Sequence[Run], width: int, indent: Indent) -> list[str]:
    """Braille as rows of at most ``width`` cells.

    A word stands whole on a row, with the number that it belongs to. Where much of the row would
    stay empty it is parted as its own language parts words, and an address that is longer than a
    row behind one of its marks.
    """
    whole: list[str] = []
    row, begun = BLANK * indent.first, False
    for word in _words(runs, width - max(indent.first, indent.rest)):
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


def _words(runs: Sequence[Run], room: int) -> Iterator[_Word]:
    said = _joined(runs)
    ends = (*said.at, len(said.cells))
    languages = [run.language for run in runs for _ in run.said.text]
    for found in _stretches(said, ends, room):
        begin, end = found.span()
        first = ends[begin]
        hyphens_at = _hyphens(found[0], languages[begin:end])
        parts = tuple(_Break(ends[begin + at] - first, hyphen=True) for at in hyphens_at)
        beside = tuple(
            _Break(ends[begin + mark.end()] - first, hyphen=False)
            for mark in _AFTER_MARK.finditer(found[0])
            if mark.end() < len(found[0])
        )
        yield _Word(said.cells[first : ends[end]], parts, beside)


def _joined(runs: Sequence[Run]) -> Cells:
    whole = Cells("", "", ())
    for run in runs:
        at = tuple(len(whole.cells) + one for one in run.said.at)
        whole = Cells(whole.text + run.said.text, whole.cells + run.said.cells, (*whole.at, *at))
    return whole


def _stretches(said: Cells, ends: tuple[int, ...], room: int) -> Iterator[re.Match[str]]:
    """Each word, or the few that belong together, where a row has room for them."""
    for found in _TOGETHER.finditer(paired(said.text)):
        if ends[found.end()] - ends[found.start()] <= room:
            yield found
        else:
            yield from re.compile(r"\S+").finditer(said.text, found.start(), found.end())


def _hyphens(word: str, languages: Sequence[str]) -> Iterator[int]:
    """Where letters of a word may be parted: never in what holds numbers, nor in an address.
    ``languages`` are those of its letters, one by one.
    """
    if _NEVER_PARTED.search(word):
        return
    for stretch in _STRETCH.finditer(word):
        for language, of_one in groupby(range(*stretch.span()), languages.__getitem__):
            letters = list(of_one)
            for at in hyphens.places("".join(word[one] for one in letters), language):
                if _FEWEST_LETTERS <= at <= len(letters) - _FEWEST_LETTERS:
                    yield letters[at]
