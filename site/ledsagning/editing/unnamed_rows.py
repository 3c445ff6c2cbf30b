"""Rows of a workbook that lack what they are known by: whose they are, and which of theirs.

Nobody would read what such a row says, and all that needs it would be told as wrong in its place.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from ledsagning.catalogue.problems import Problem
from ledsagning.editing import book
from ledsagning.editing.book import Table
from ledsagning.editing.cells import CellRow
from ledsagning.editing.rows_by_owner import Cells
from ledsagning.messages import counted, told

_KNOWN_BY: Final[Mapping[Table, tuple[str, ...]]] = {
    book.MUNICIPALITIES: (book.ID,),
    book.AREAS: (book.MUNICIPALITY, book.ID),
    book.CONTACTS: (book.MUNICIPALITY,),
    book.SOURCES: (book.MUNICIPALITY, book.SOURCE),
    book.RULES: (book.MUNICIPALITY, book.RULE, book.FACT),
    book.PROVIDERS: (book.MUNICIPALITY, book.ID),
    book.ESCORT_GROUPS: (book.MUNICIPALITY, book.PROVIDER),
    # Without a provider it is what the municipality requires.
    book.AGREEMENTS: (book.MUNICIPALITY, book.TERM, book.FACT),
}
"""What every row of a table has to say."""


def refuse_unnamed(cells: Cells, report: Callable[[Problem], None]) -> bool:
    """Tell of the rows that lack what they are known by, of each column once; whether any do."""
    found = [*_unnamed(cells)]
    for problem in found:
        report(problem)
    return bool(found)


def _unnamed(cells: Cells) -> Iterator[Problem]:
    # Where there is just one municipality, no row has to say which.
    spared = {book.MUNICIPALITY} if len(cells[book.MUNICIPALITIES]) == 1 else frozenset()
    for table, rows in cells.items():
        for heading in _KNOWN_BY[table]:
            lacking = [row for row in rows if heading not in row and _is_filled(table, row)]
            if lacking and heading not in spared:
                yield _problem(heading, lacking)


def _is_filled(table: Table, row: CellRow) -> bool:
    return table.kind is not None or book.ANSWER in row


def _problem(heading: str, rows: list[CellRow]) -> Problem:
    cell = next(iter(rows[0].values()))
    what = told("%(name)s saknas", name=heading)
    if len(rows) > 1:
        more = counted("och i %(num)s rad till", "och i %(num)s rader till", len(rows) - 1)
        what = told("%(what)s, %(more)s", what=what, more=more)
    return Problem(
        cell.sheet.place_under(heading, cell.position),
        told("bladet %(name)s", name=cell.sheet.name),
        what,
        told("fyll i cellen, eller ta bort raden om den inte ska vara med"),
    )
