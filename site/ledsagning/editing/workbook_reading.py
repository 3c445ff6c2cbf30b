"""Reading a workbook: its cells as they are written, whatever program saved it.

Nothing is run and no formula is worked out. A table is found by the headings of its columns: they
may be moved, and rows may stand above them.
"""

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any, Final, NamedTuple

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell as OwnCell
from openpyxl.cell.cell import MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from ledsagning.catalogue.problems import Problem, excerpt
from ledsagning.catalogue.screening import INVISIBLE, invisible
from ledsagning.editing import book, facts
from ledsagning.editing.book import TABLES, Table
from ledsagning.editing.cells import Cell, CellPlace, CellRow, Sheet, position
from ledsagning.messages import Told, told

MOST_BYTES: Final = 100_000_000
"""The most that a workbook may hold when it is unpacked."""

_OLD_EXCEL: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_PACKED: Final = b"PK"
_UNWRITTEN: Final = re.compile(rb"[\0-\x08\x0e-\x1f]")
"""What no text holds in any code that programs write."""

_BEGINNING: Final = 1_000
_ROWS_ABOVE: Final = 10
_ENOUGH: Final = 2
_Report = Callable[[Problem], None]
Watch = Callable[[list[Any]], Iterable[Any]]
"""Goes through some things as something is done with each."""

WrittenCell = OwnCell | MergedCell


class NoWorkbook(Exception):
    """A file that is no workbook, or one that is too large: ``what`` it is."""

    def __init__(self, what: Told) -> None:
        self.what = what
        super().__init__(what)


class Filled(NamedTuple):
    """A table as it was found: the headings of the columns that it has, and its rows."""

    headings: frozenset[str]
    rows: list[CellRow]


def read(data: bytes, report: _Report, watch: Watch = iter) -> Mapping[Table, Filled]:
    """The tables that a workbook has; ``report`` is told what cannot be read.

    ``watch`` goes through the tables as their sheets are read. A table that it lacks is left out.
    Raises ``NoWorkbook``.
    """
    written = _open(data)
    found: dict[Table, Filled] = {}
    sheets = [
        (table, Sheet(number, sheet.title), sheet)
        for number, sheet in enumerate(written.worksheets)
        if (table := _TABLES.get(sheet.title.strip().casefold()))
    ]
    for table, origin, sheet in watch(sheets):
        filled = _filled(sheet, origin, table, report)
        if filled is not None:
            found[table] = filled
        elif sheet.max_row > 1 or sheet["A1"].value is not None:
            _tell(sheet["A1"], origin, report, *_HEADLESS)
    if not sheets:
        _refuse_another(written, report)
    return found


def _refuse_another(written: Any, report: _Report) -> None:
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


def _open(data: bytes) -> Any:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(one.file_size for one in packed.infolist()) > MOST_BYTES:
                raise NoWorkbook(
                    told("filen rymmer mer än %(most_bytes)s byte", most_bytes=MOST_BYTES)
                )
        return load_workbook(io.BytesIO(data))
    except NoWorkbook:
        raise
    except Exception as error:
        # The library raises whatever a broken file leads to.
        raise NoWorkbook(_instead(data)) from error


def _instead(data: bytes) -> Told:
    """What a file is that is called a workbook, as far as its first bytes tell."""
    if not data:
        return told("filen är tom")
    if data.startswith(_OLD_EXCEL):
        return told("filen har ett lösenord, eller är sparad på Excels gamla sätt (xls)")
    if not data.startswith(_PACKED) and not _UNWRITTEN.search(data[:_BEGINNING]):
        return told("filen är vanlig text, fast den heter som en arbetsbok (xlsx)")
    return told("filen är ingen arbetsbok (xlsx), eller så är den trasig")


_TABLES: Final = {table.name.casefold(): table for table in TABLES}


def _filled(sheet: Worksheet, origin: Sheet, table: Table, report: _Report) -> Filled | None:
    """What stands below the headings; ``None`` where there are none."""
    rows = list(sheet.iter_rows())
    top = next((at for at, row in enumerate(rows[:_ROWS_ABOVE]) if _is_head(table, row)), None)
    if top is None:
        return None
    headings = _headings(origin, table, rows[top], report)
    spread = _spread(sheet)
    explained = {*book.explanations(table).values()}
    found: list[CellRow] = []
    for row in rows[top + 1 :]:
        read = {
            heading: _cell(spread.get(row[at].coordinate, row[at]), row[at], origin, report)
            for at, heading in headings.items()
        }
        written = {heading: one for heading, one in read.items() if one is not None}
        if not {one.text for one in written.values()} <= explained:
            found.append(written)
    return Filled(frozenset(headings.values()), found)


def _is_head(table: Table, row: Sequence[WrittenCell]) -> bool:
    return sum(_heading(table, one) is not None for one in row) >= _ENOUGH


def _heading(table: Table, written: WrittenCell) -> str | None:
    """The heading of a column as the table knows it, whatever capitals and blanks it has."""
    text = " ".join(str(written.value or "").split())
    known = {heading.casefold(): heading for heading in table.headings}
    found = known.get(text.casefold())
    return text if found is None and table.fact(text) is not None else found


def _headings(
    origin: Sheet, table: Table, row: Sequence[WrittenCell], report: _Report
) -> Mapping[int, str]:
    found: dict[int, str] = {}
    for column, written in enumerate(row):
        heading = _heading(table, written)
        if heading in found.values():
            _tell(
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
            _tell(
                written,
                origin,
                report,
                what,
                told("ta bort kolumnen, eller skriv rubriken som den var"),
            )
    return found


def _spread(sheet: Worksheet) -> Mapping[str, WrittenCell]:
    """What stands in cells that are merged: in each what the eye sees there."""
    return {
        sheet.cell(row, column).coordinate: sheet.cell(area.min_row, area.min_col)
        for area in sheet.merged_cells.ranges
        for row in range(area.min_row, area.max_row + 1)
        for column in range(area.min_col, area.max_col + 1)
    }


def _cell(written: WrittenCell, here: WrittenCell, origin: Sheet, report: _Report) -> Cell | None:
    """A cell with anything in it, also where it is refused: then nothing is said to be missing."""
    text = _text(written.value)
    if written.data_type == "f":
        _tell(
            here, origin, report, told("här står en formel"), told("skriv det som ska stå i cellen")
        )
    elif written.data_type == "e":
        _tell(
            here,
            origin,
            report,
            told("här står felet %(text)s", text=text),
            told("skriv det som ska stå i cellen"),
        )
    elif invisible(text):
        _tell(here, origin, report, *INVISIBLE)
    number = isinstance(written.value, int | float) and not isinstance(written.value, bool)
    if not text.strip():
        return None
    return Cell(text, origin, position(*_where(here)), number)


def _text(value: object) -> str:
    """A value as it is written: a day, a time of the clock and a whole number as they look."""
    match value:
        case None:
            return ""
        case bool():
            return facts.YES if value else facts.NO
        case datetime():
            return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
        case date():
            return value.isoformat()
        case time():
            return f"{value:%H:%M}"
        case float():
            return str(int(value)) if value.is_integer() else str(value)
        case _:
            return str(value).replace("\r\n", "\n")


def _tell(written: WrittenCell, origin: Sheet, report: _Report, what: Told, fix: Told) -> None:
    place = CellPlace(origin.number, origin.name, *_where(written))
    report(Problem(place, told("bladet %(name)s", name=origin.name), what, fix))


def _where(written: WrittenCell) -> tuple[int, int]:
    """The row and the column of a cell."""
    return written.row or 1, written.column or 1
