"""A fact that stands in two rows of a workbook: nobody knows which of them is meant."""

from collections.abc import Callable, Iterator
from typing import Final

from ledsagning.catalogue.problems import Problem
from ledsagning.editing import book
from ledsagning.editing.book import Table
from ledsagning.editing.cells import Cell, CellRow
from ledsagning.editing.names import leaf_named
from ledsagning.editing.rows_by_owner import Owners, kind_of, text_of
from ledsagning.messages import told

_KEPT_IN: Final = {
    book.SOURCES: (book.SOURCE,),
    book.RULES: (book.RULE, book.VARIANT),
    book.AGREEMENTS: (book.FROM, book.TERM),
}
"""The tables whose rows no other check tells apart, and what they stand under beside an owner."""


def refuse_repeated(owners: Owners, report: Callable[[Problem], None]) -> None:
    """Tell of what stands in two rows, at both."""
    for table in _KEPT_IN:
        first: dict[tuple[str, ...], Cell] = {}
        for key, cell in _stated(table, owners):
            other = first.setdefault(key, cell)
            if other is not cell:
                report(_repeated(table, other, cell))
                report(_repeated(table, cell, other))


def _stated(table: Table, owners: Owners) -> Iterator[tuple[tuple[str, ...], Cell]]:
    """What tells apart each thing that a table says, and its cell."""
    for row in owners.cells[table]:
        within = tuple(text_of(row, heading).casefold() for heading in _KEPT_IN[table])
        cell = row.get(book.SOURCE if table is book.SOURCES else book.ANSWER)
        fact = () if table is book.SOURCES else _path(table, row)
        if cell is not None and fact is not None:
            yield (*owners.owner(row), *within, *fact), cell


def _path(table: Table, row: CellRow) -> tuple[str, ...] | None:
    """The way to the fact of a row of a long table; ``None`` for one that it does not know."""
    kind = kind_of(table, row)
    leaf = leaf_named(kind, text_of(row, book.FACT)) if kind else None
    return None if leaf is None else leaf.path


def _repeated(table: Table, cell: Cell, other: Cell) -> Problem:
    place = other.sheet.place(other.position)
    return Problem(
        cell.sheet.place(cell.position),
        told("bladet %(name)s", name=table.name),
        told("det här står två gånger, också i cell %(name)s", name=place.name),
        told("behåll den rad som stämmer, och ta bort den andra"),
    )
