"""What stands in a cell of a workbook, as it is written, whatever program saved it.

Nothing is run and no formula is worked out.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time

from openpyxl.cell.cell import Cell as OwnCell
from openpyxl.cell.cell import MergedCell
from openpyxl.utils.escape import unescape
from openpyxl.worksheet.worksheet import Worksheet

from ledsagning.catalogue.problems import Problem
from ledsagning.catalogue.screening import INVISIBLE, invisible
from ledsagning.editing import facts
from ledsagning.editing.cells import Cell, CellPlace, Sheet, position
from ledsagning.messages import Told, told

WrittenCell = OwnCell | MergedCell
Report = Callable[[Problem], None]
"""Is told of each problem."""


def merged_cells(sheet: Worksheet) -> Mapping[str, WrittenCell]:
    """What stands in cells that are merged: in each what the eye sees there."""
    return {
        sheet.cell(row, column).coordinate: sheet.cell(area.min_row, area.min_col)
        for area in sheet.merged_cells.ranges
        for row in range(area.min_row, area.max_row + 1)
        for column in range(area.min_col, area.max_col + 1)
    }


def read_cell(
    written: WrittenCell, here: WrittenCell, origin: Sheet, report: Report
) -> Cell | None:
    """A cell with anything in it, also where it is refused: then nothing is said to be missing."""
    text = _text(written.value)
    if written.data_type == "f":
        tell(
            here, origin, report, told("här står en formel"), told("skriv det som ska stå i cellen")
        )
    elif written.data_type == "e":
        tell(
            here,
            origin,
            report,
            told("här står felet %(text)s", text=text),
            told("skriv det som ska stå i cellen"),
        )
    elif invisible(text):
        tell(here, origin, report, *INVISIBLE)
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
            # A sign that XML has no place for is written as its number: _x000D_ ends a line.
            return unescape(str(value)).replace("\r\n", "\n").replace("\r", "\n")


def tell(written: WrittenCell, origin: Sheet, report: Report, what: Told, fix: Told) -> None:
    """Report what is wrong in a cell, and how it is mended, in the words of the workbook."""
    place = CellPlace(origin.number, origin.name, *_where(written))
    report(Problem(place, told("bladet %(name)s", name=origin.name), what, fix))


def _where(written: WrittenCell) -> tuple[int, int]:
    """The row and the column of a cell."""
    return written.row or 1, written.column or 1
