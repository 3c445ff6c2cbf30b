"""Workbooks as an editor changes them, and what comes of it."""

import io
from collections.abc import Callable
from pathlib import Path

from click.testing import CliRunner, Result
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from ledsagning.catalogue.model import Catalogue
from ledsagning.cli import main
from ledsagning.editing import importing, stating, workbook_writing
from support.catalogues import TODAY


def command(*arguments: object, answer: str = "") -> Result:
    """What ``ledsagning`` says to some arguments, and to an editor who answers its questions."""
    return CliRunner().invoke(main, [str(one) for one in arguments], input=answer)


def written(catalogue: Catalogue) -> bytes:
    """The workbook of a catalogue."""
    own = catalogue.municipalities.values()
    return workbook_writing.write(stating.state(own, catalogue.providers.values()))


def changed(data: bytes, change: Callable[[Workbook], None]) -> bytes:
    """A workbook that an editor has changed and saved."""
    workbook = load_workbook(io.BytesIO(data))
    change(workbook)
    saved = io.BytesIO()
    workbook.save(saved)
    return saved.getvalue()


def brought_back(data: bytes, before: Catalogue) -> Catalogue:
    """The catalogue that a workbook makes of another."""
    own = tuple(before.municipalities.values())
    return importing.bring_back("arbetsbok.xlsx", data, before, own, TODAY)


def column(sheet: Worksheet, heading: str) -> int:
    """The number of the column with a heading."""
    return [cell.value for cell in sheet[1]].index(heading) + 1


def put(workbook: Workbook, sheet: str, row: int, heading: str, value: object) -> None:
    """Write in a cell of a sheet. Below the headings stands how to fill them in: row 3 is next."""
    found = workbook[sheet]
    found.cell(row, column(found, heading)).value = value  # type: ignore[assignment]


def answer(workbook: Workbook, sheet: str, *whose: str, value: object) -> None:
    """Answer in the row of a long sheet that begins with some texts; empty ones are empty cells."""
    rows = workbook[sheet].iter_rows(min_row=2)
    row = next(row for row in rows if tuple(one.value or "" for one in row[: len(whose)]) == whose)
    row[len(whose)].value = value  # type: ignore[assignment]


def saved(path: Path, data: bytes) -> Path:
    """A workbook as a file."""
    path.write_bytes(data)
    return path
