"""Where something of a catalogue stands: a line of a file today, a cell or a row of another source.

What reads a catalogue, and what tells that it is wrong, knows only that there are places.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple, Protocol

from ledsagning.messages import Told, printable, told

_LINE_BREAK = re.compile("\r\n?|\n")


class Place(Protocol):
    """Where something stands. As a text it is what a program reads: ``katalog.yaml:67:5``.

    The places of one source can be put in order.
    """

    @property
    def words(self) -> Told:
        """As an editor is told it within a sentence: ``katalog.yaml rad 67``."""

    @property
    def within(self) -> str:
        """Where to look in what an editor has open: ``rad 67``. Nothing for the whole of it."""

    def __lt__(self, other: Any, /) -> bool: ...


class Origin(Protocol):
    """What something was read from, such as a file or a sheet: it knows all places in itself."""

    def place(self, position: int) -> Place:
        """The place of what was read from this position."""


class FilePlace(NamedTuple):
    """A place in a file of text. Lines and columns count from 1."""

    file: str
    line: int = 1
    column: int = 1

    @property
    def words(self) -> Told:
        """The file and the line: a column is more than anybody looks for."""
        return told("%(file)s rad %(line)s", file=printable(self.file), line=self.line)

    @property
    def within(self) -> str:
        """The line; what is about the whole file stands at its beginning."""
        return told("rad %(line)s", line=self.line) if self[1:] != (1, 1) else ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class TextFile:
    """The text of a file. Its positions are characters, counted from 0. An ``Origin``."""

    name: str
    text: str

    def place(self, position: int) -> FilePlace:
        """The line and the column of a character."""
        line = bisect_right(self._lines, position)
        return FilePlace(self.name, line, position - self._lines[line - 1] + 1)

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(ending.end() for ending in _LINE_BREAK.finditer(self.text))]
