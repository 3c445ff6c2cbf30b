"""How much work it is to read a workbook, told before anything is made of it.

A small file can hold very much when it is unpacked, and one cell far down makes a sheet of
millions.
"""

import posixpath
import zipfile
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

from openpyxl.utils import column_index_from_string
from openpyxl.utils.cell import coordinate_from_string, range_boundaries


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that a workbook may hold: bytes when it is unpacked, marks and cells, and letters
    of its cells if each had the longest text.
    """

    most_bytes: int
    most_marks: int
    most_letters: int


AT_A_DESK: Final = Limits(100_000_000, 20_000_000, 100_000_000_000)
"""For an editor's own file: the providers of a whole country go into it."""

FROM_ANYBODY: Final = Limits(3_000_000, 300_000, 100_000_000)
"""For what anybody sends to the site: thrice the whole sample, which takes a second or two."""

_COLUMNS: Final = 16_384
_ROWS: Final = 1_048_576
"""Those of a sheet: a range of whole columns has no rows of its own, and the other way about."""


class TooLarge(Exception):
    """A workbook that would be too much work to read."""


def refuse_large(packed: zipfile.ZipFile, limits: Limits) -> None:
    """Raises ``TooLarge``. What is broken is left to whoever reads it."""
    if sum(one.file_size for one in packed.infolist()) > limits.most_bytes:
        raise TooLarge
    found = _Found(limits.most_marks)
    for part in packed.infolist():
        _Part(found, part.filename).read(packed.read(part))
    # What is on a sheet may refer to more in its turn, such as a drawing to charts.
    found.add(found.marks * (max(found.referred.values(), default=1) ** 2 - 1))
    if found.cells * found.longest > limits.most_letters:
        raise TooLarge


@dataclass(slots=True)
class _Found:
    """What all parts hold together."""

    most_marks: int
    marks: int = 0
    cells: int = 0
    longest: int = 0
    referred: Counter[str] = field(default_factory=Counter)
    """How often each part is referred to: it is read as often."""

    def add(self, marks: int) -> None:
        self.marks += marks
        if self.marks > self.most_marks:
            raise TooLarge


class _Part:
    """One file inside a workbook, read as XML; a picture is none."""

    def __init__(self, found: _Found, name: str) -> None:
        self.found, self.name = found, name
        self.row = self.column = self.last_row = self.last_column = 0
        self.letters = self.merged = self.linked = 0

    def read(self, data: bytes) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._begin
        parser.CharacterDataHandler = self._write
        parser.StartDoctypeDeclHandler = self._declare
        with suppress(expat.ExpatError):
            parser.Parse(data, True)
        # A sheet is gone through place by place, and each link in a merged cell area by area.
        self.found.add(self.last_row * self.last_column + self.merged * self.linked)

    def _declare(self, *_what: object) -> None:
        """No program writes a declaration: it can make a text stand a million times."""
        raise TooLarge

    def _write(self, text: str) -> None:
        self.letters += len(text)
        self.found.longest = max(self.found.longest, self.letters)

    def _begin(self, name: str, said: dict[str, str]) -> None:
        self.found.add(1 + sum(value.count(" ") for value in said.values()))
        with suppress(ValueError, TypeError):
            self._count(name.rpartition(" ")[2], said)

    def _count(self, name: str, said: dict[str, str]) -> None:
        match name:
            case "row":
                self.row, self.column = int(said.get("r", self.row + 1)), 0
            case "c":
                self._place(said.get("r"))
            case "si" | "is" | "v" | "f" | "text" | "formula1":
                self.letters = 0
            case "mergeCell" | "hyperlink":
                self._spread(name, said["ref"])
            case "sheet":
                self.found.referred.update(v for k, v in said.items() if k.endswith(" id"))
            case "Relationship" if said.get("TargetMode") != "External":
                self.found.referred[self._target(said["Target"])] += 1

    def _place(self, written: str | None) -> None:
        self.column += 1
        if written:
            letters, self.row = coordinate_from_string(written)
            self.column = column_index_from_string(letters)
        self.found.cells += 1
        self.last_row = max(self.last_row, self.row)
        self.last_column = max(self.last_column, self.column)

    def _spread(self, name: str, ref: str) -> None:
        self.merged += name == "mergeCell"
        self.linked += name == "hyperlink"
        left, top, right, bottom = range_boundaries(ref)
        columns = (right or _COLUMNS) - (left or 1) + 1
        rows = (bottom or _ROWS) - (top or 1) + 1
        self.found.add(columns * rows)

    def _target(self, target: str) -> str:
        """The part that is meant, from the folder above that of its relations."""
        above = posixpath.dirname(posixpath.dirname(self.name))
        return posixpath.normpath(posixpath.join("/", above, target))
