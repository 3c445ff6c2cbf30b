"""Reading a workbook: which of its sheets are tables of ours, and the rows that they have.

A table is found by the headings of its columns: they may be moved, and rows may stand above them.
"""

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, Final, NamedTuple

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from ledsagning.catalogue.problems import Problem, excerpt
from ledsagning.catalogue.suggesting import slip
from ledsagning.editing import book
from ledsagning.editing.book import TABLES, Table
from ledsagning.editing.cells import CellPlace, CellRow, Sheet
from ledsagning.editing.file_kinds import instead
from ledsagning.editing.workbook_limits import AT_A_DESK, Limits, TooLarge, refuse_large
from ledsagning.editing.written_cells import (
    Report,
    WrittenCell,
    merged_cells,
    read_cell,
    tell,
)
from ledsagning.messages import Told, told

_ROWS_ABOVE: Final = 10
_ENOUGH: Final = 2
_SURELY: Final = 4
"""So many headings of ours are no chance."""

Watch = Callable[[list[Any]], Iterable[Any]]
"""Goes through some things as something is done with each."""


class NoWorkbook(Exception):
    """A file that is no workbook, or one that is too large: ``what`` it is."""

    def __init__(self, what: Told) -> None:
        self.what = what
        super().__init__(what)


class Filled(NamedTuple):
    """A table as it was found: where its headings stand, which columns it has, and its rows."""

    head: CellPlace
    headings: frozenset[str]
    rows: list[CellRow]


def read(
    data: bytes, report: Report, watch: Watch = iter, limits: Limits = AT_A_DESK
) -> Mapping[Table, Filled]:
    """The tables that a workbook has; ``report`` is told what cannot be read.

    ``watch`` goes through the tables as their sheets are read. A table that it lacks is left out.
    Raises ``NoWorkbook``.
    """
    written = _open(data, limits)
    found: dict[Table, Filled] = {}
    sheets = _ours(written, report)
    for table, origin, sheet in watch(sheets):
        filled = _filled(sheet, origin, table, report)
        if filled is not None:
            found[table] = filled
        elif sheet.max_row > 1 or sheet["A1"].value is not None:
            tell(sheet["A1"], origin, report, *_HEADLESS)
    return found


_Ours = list[tuple[Table, Sheet, Worksheet]]
"""Sheets that are tables of ours, each with which one it is."""


def _ours(written: Any, report: Report) -> _Ours:
    """The sheets that are read; a second one of a table, or one with another name, is told of."""
    found: dict[Table, tuple[Table, Sheet, Worksheet]] = {}
    others: list[tuple[Sheet, Worksheet]] = []
    for number, sheet in enumerate(written.worksheets):
        origin = Sheet(number, sheet.title)
        table = _TABLES.get(sheet.title.strip().casefold())
        if table is None:
            others.append((origin, sheet))
        elif table in found:
            tell(sheet["A1"], origin, report, *_twice(found[table][1]))
        else:
            found[table] = table, origin, sheet
    renamed = [_refuse_renamed(*other, found, report) for other in others]
    if not found and not any(renamed):
        _refuse_another(written, report)
    return [*found.values()]


def _twice(first: Sheet) -> tuple[Told, Told]:
    return (
        told("bladet %(name)s finns två gånger", name=first.name),
        told("flytta raderna till det ena, och ta bort det andra"),
    )


def _refuse_renamed(
    origin: Sheet, sheet: Worksheet, found: Mapping[Table, Any], report: Report
) -> bool:
    """Whether a sheet has the headings of one that is lacking: nobody would read what it says."""
    rows = list(sheet.iter_rows(max_row=_ROWS_ABOVE))
    likeness = {table: max(_likeness(table, row) for row in rows) for table in TABLES}
    table = max(likeness, key=likeness.__getitem__)
    if table in found or likeness[table] < _SURELY:
        return False
    what = told("rubrikerna är de som bladet %(ours)s ska ha", ours=table.name)
    fix = told("ge det namnet %(ours)s, eller ta bort det", ours=table.name)
    tell(sheet["A1"], origin, report, what, fix)
    return True


def _likeness(table: Table, row: Sequence[WrittenCell]) -> int:
    """How many headings of a table a row has; none without those that tell whose its rows are."""
    found = {heading for one in row if (heading := _heading(table, one))}
    return len(found) if {*table.needed} <= found else 0


def _refuse_another(written: Any, report: Report) -> None:
    """A workbook that has nothing of ours is the wrong one."""
    what = told(
        "arbetsboken är en annan: den har %(sheets)s, men inte bladet %(ours)s",
        ours=book.PROVIDERS.name,
        sheets=excerpt(", ".join(written.sheetnames)),
    )
    fix = told("välj arbetsboken som `ledsagning export` har gjort")
    first = written.sheetnames[0]
    report(Problem(CellPlace(0, first, 1, 1), told("bladet %(name)s", name=first), what, fix))


_HEADLESS: Final = (
    told("rubrikerna saknas bland de %(rows)s första raderna", rows=_ROWS_ABOVE),
    told("skriv rubrikerna överst, som de var"),
)


_TOO_LARGE: Final = told(
    "arbetsboken är för stor, eller så står något långt ner eller långt ut i den"
)


def _open(data: bytes, limits: Limits) -> Any:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            refuse_large(packed, limits)
        return load_workbook(io.BytesIO(data))
    except TooLarge as large:
        raise NoWorkbook(_TOO_LARGE) from large
    except Exception as error:
        # The library raises whatever a broken file leads to.
        raise NoWorkbook(instead(data)) from error


_TABLES: Final = {table.name.casefold(): table for table in TABLES}


def _filled(sheet: Worksheet, origin: Sheet, table: Table, report: Report) -> Filled | None:
    """What stands below the headings; ``None`` where there are none."""
    rows = list(sheet.iter_rows())
    top = next((at for at, row in enumerate(rows[:_ROWS_ABOVE]) if _is_head(table, row)), None)
    if top is None:
        return None
    headings = _headings(origin, table, rows[top], report)
    origin = replace(origin, columns={name: at + 1 for at, name in headings.items()})
    spread = merged_cells(sheet)
    explained = {*book.explanations(table).values()}
    found: list[CellRow] = []
    for row in rows[top + 1 :]:
        read = {
            heading: read_cell(spread.get(row[at].coordinate, row[at]), row[at], origin, report)
            for at, heading in headings.items()
        }
        written = {heading: one for heading, one in read.items() if one is not None}
        if not {one.text for one in written.values()} <= explained:
            found.append(written)
    head = CellPlace(origin.number, origin.name, top + 1, 1)
    return Filled(head, frozenset(headings.values()), found)


def _is_head(table: Table, row: Sequence[WrittenCell]) -> bool:
    return sum(_heading(table, one) is not None for one in row) >= _ENOUGH


def _heading(table: Table, written: WrittenCell) -> str | None:
    """The heading of a column as the table knows it, whatever capitals and blanks it has."""
    text = " ".join(str(written.value or "").split())
    found = _known(table).get(text.casefold())
    return text if found is None and table.fact(text) is not None else found


@cache
def _known(table: Table) -> Mapping[str, str]:
    """The headings of a table by their small letters: each cell of a first row is asked about."""
    return {heading.casefold(): heading for heading in table.headings}


def _headings(
    origin: Sheet, table: Table, row: Sequence[WrittenCell], report: Report
) -> Mapping[int, str]:
    found: dict[int, str] = {}
    for column, written in enumerate(row):
        heading = _heading(table, written)
        if heading in found.values():
            tell(
                written,
                origin,
                report,
                told("%(name)s är rubrik två gånger", name=heading),
                told("ta bort den ena"),
            )
        elif heading is not None:
            found[column] = heading
        elif written.value is not None:
            what = told(
                "%(text)s är ingen rubrik på bladet %(name)s",
                text=excerpt(str(written.value)),
                name=table.name,
            )
            tell(written, origin, report, what, _meant(table, str(written.value)))
    return found


def _meant(table: Table, text: str) -> Told:
    """How to mend what is no heading, with the one that is probably meant."""
    otherwise = told("ta bort kolumnen, eller skriv rubriken som den var")
    headings = {one.casefold(): one for one in table.headings}
    begun = [one for one in headings if text.strip().casefold().startswith(one)]
    near = max(begun, key=len, default=None) or slip(text, headings)
    if near is None:
        return otherwise
    return told(
        "skriv %(heading)s, om det är det du menar; %(otherwise)s",
        heading=headings[near],
        otherwise=otherwise,
    )
