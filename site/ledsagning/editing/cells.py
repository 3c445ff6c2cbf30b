"""Cells of a workbook: what is written in them, and where they stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from string import ascii_uppercase
from typing import Any, Final, NamedTuple

from ledsagning.messages import Told, told

_COLUMNS: Final = 20_000
"""More columns than a sheet has."""


class CellPlace(NamedTuple):
    """A cell, in the order of the sheets, rows and columns."""

    number: int
    sheet: str
    row: int
    column: int

    @property
    def words(self) -> Told:
        """As an editor is told it within a sentence."""
        return told("bladet %(sheet)s, cell %(name)s", sheet=self.sheet, name=self.name)

    @property
    def within(self) -> str:
        """Nothing: the place itself is what the program calls the cell."""
        return ""

    @property
    def name(self) -> str:
        """What the program calls it: ``C7``."""
        letters, left = "", self.column
        while left:
            left, letter = divmod(left - 1, len(ascii_uppercase))
            letters = ascii_uppercase[letter] + letters
        return f"{letters}{self.row}"

    def __str__(self) -> str:
        return f"{self.sheet}!{self.name}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet by its name. Its positions are rows and columns as one number. An ``Origin``.

    ``columns`` are the numbers of its columns by their headings, where they are known.
    """

    number: int
    name: str
    columns: Mapping[str, int] = field(default_factory=dict, compare=False)

    def place(self, position: int) -> CellPlace:
        """The row and the column of a cell."""
        return CellPlace(self.number, self.name, *divmod(position, _COLUMNS))

    def place_under(self, heading: str, position: int) -> CellPlace:
        """The cell under a heading in the row of another, which it is where no such column is."""
        place = self.place(position)
        return place._replace(column=self.columns.get(heading, place.column))

    def __lt__(self, other: Any, /) -> bool:
        return bool(self.number < other.number)


class Cell(NamedTuple):
    """What is written in a cell. ``number``: as a number, and so without zeros before it."""

    text: str
    sheet: Sheet
    position: int
    number: bool = False


def position(row: int, column: int) -> int:
    """The position of a cell on its sheet; rows and columns count from 1."""
    return row * _COLUMNS + column


CellRow = Mapping[str, Cell]
"""The cells of a row, by the headings of their columns."""
