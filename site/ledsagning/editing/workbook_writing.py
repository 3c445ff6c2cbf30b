"""Writing a workbook: the tables of a catalogue with their headings, explanations and choices.

openpyxl writes it, and opens no program to do so. A text that looks like a formula stays a text.
"""

import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import CellRange, MultiCellRange
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from ledsagning.catalogue.vocabulary import Word
from ledsagning.editing import book, facts
from ledsagning.editing.book import Book, Row, Table
from ledsagning.editing.leaves import Leaf
from ledsagning.editing.names import leaf_named, name_of
from ledsagning.editing.read_me import READ_ME

_WORDS: Final = "Ord"
_LAST_ROW: Final = 5_000
"""So far down the choices are offered."""

_WIDTHS: Final = {book.ANSWER: 60, book.HOW: 60, book.FACT: 34, "Namn": 34}
_WIDTH: Final = 22
_HEAD: Final = PatternFill("solid", fgColor="4A1D3F")
_PALE: Final = PatternFill("solid", fgColor="F3ECF1")
_FREE: Final = Protection(locked=False)
_TOP: Final = Alignment(wrap_text=True, vertical="top")
_FORMATS: Final[Mapping[type[Any], str]] = {int: "0", date: "yyyy-mm-dd"}
_TEXT: Final = "@"
"""A cell of texts: a phone number keeps its zero."""

_LIKE_A_FORMULA: Final = ("=", "+", "-", "@")


def write(stated: Book, watch: Callable[[list[Row]], Iterable[Row]] = iter) -> bytes:
    """A workbook of some tables. The same tables give the same cells.

    ``watch`` goes through the rows of each table as they are written.
    """
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    _read_me(workbook.create_sheet("Läs mig"))
    sheets = {table: workbook.create_sheet(table.name) for table in book.TABLES if table in stated}
    choices = _Choices(workbook.create_sheet(_WORDS))
    for table, sheet in sheets.items():
        _Writer(sheet, table, stated[table], choices).write(watch)
    choices.finish()
    packed = io.BytesIO()
    workbook.save(packed)
    return packed.getvalue()


def _read_me(sheet: Worksheet) -> None:
    sheet.column_dimensions["A"].width = 100
    for number, (text, heading) in enumerate(READ_ME, start=1):
        written = sheet.cell(number, 1, text)
        written.alignment = _TOP
        written.font = Font(bold=heading, size=14 if heading else 11)
    _lock(sheet)


class _Choices:
    """The sheet of words that can be chosen, a column for each kind."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet
        self._columns: dict[tuple[str, ...], str] = {}

    def of(self, words: Sequence[str], heading: str) -> str:
        """The cells that some words stand in, as a formula names them."""
        key = tuple(words)
        if key not in self._columns:
            column = len(self._columns) + 1
            letter = get_column_letter(column)
            self._sheet.cell(1, column, heading).font = Font(bold=True)
            for number, word in enumerate(key, start=2):
                self._sheet.cell(number, column, word)
            self._sheet.column_dimensions[letter].width = max(map(len, (*key, heading))) + 2
            self._columns[key] = f"{_WORDS}!${letter}$2:${letter}${len(key) + 1}"
        return self._columns[key]

    def finish(self) -> None:
        """Nobody changes the words."""
        self._sheet.freeze_panes = "A2"
        _lock(self._sheet)


class _Writer:
    """A table on its sheet."""

    def __init__(self, sheet: Worksheet, table: Table, rows: list[Row], choices: _Choices) -> None:
        self._sheet = sheet
        self._table = table
        self._rows = rows
        self._choices = choices
        more = {heading for row in rows for heading in row if heading not in table.headings}
        self._headings = (*table.headings, *sorted(more))
        self._offered: dict[str, list[str]] = {}

    def write(self, watch: Callable[[list[Row]], Iterable[Row]]) -> None:
        """Fill the sheet."""
        top = self._head()
        for number, row in enumerate(watch(self._rows), start=top):
            for column, heading in enumerate(self._headings, start=1):
                self._cell(number, column, heading, row)
        end = top + len(self._rows)
        if self._table.kind is not None:
            self._open_columns(top)
        for words, cells in self._offered.items():
            self._sheet.add_data_validation(_choice(words, cells))
        last = get_column_letter(len(self._headings))
        self._sheet.auto_filter.ref = f"A1:{last}{max(end - 1, 1)}"
        self._sheet.freeze_panes = f"{'B' if self._table.kind else 'A'}{top}"
        _lock(self._sheet)

    def _head(self) -> int:
        """The headings, and how to fill in their columns; the number of the row that follows."""
        explained = book.explanations(self._table)
        for column, heading in enumerate(self._headings, start=1):
            head = self._sheet.cell(1, column, heading)
            head.font = Font(bold=True, color="FFFFFF")
            head.fill = _HEAD
            head.alignment = _TOP
            letter = get_column_letter(column)
            self._sheet.column_dimensions[letter].width = _WIDTHS.get(heading, _WIDTH)
            if explained:
                how = self._sheet.cell(2, column, explained.get(heading, facts.FREE_TEXT))
                how.font = Font(italic=True)
                how.fill = _PALE
                how.alignment = _TOP
        return 3 if explained else 2

    def _open_columns(self, top: int) -> None:
        """Rows that nobody has written in can be written in, too, and have the same choices."""
        for column, heading in enumerate(self._headings, start=1):
            letter = get_column_letter(column)
            free = self._sheet.column_dimensions[letter]
            free.protection, free.alignment = _FREE, _TOP
            leaf = self._table.fact(heading)
            free.number_format = _format(leaf)
            if leaf is not None:
                self._choose(leaf, f"{letter}{top}:{letter}{_LAST_ROW}")

    def _cell(self, number: int, column: int, heading: str, row: Row) -> None:
        cell = self._sheet.cell(number, column)
        leaf = self._leaf(heading, row)
        cell.protection, cell.alignment = _FREE, _TOP
        cell.number_format = _format(leaf)
        value = row.get(heading, "")
        if value:
            self._put(cell, leaf, value)
        if leaf is not None and self._table.kind is None:
            self._choose(leaf, cell.coordinate)

    def _leaf(self, heading: str, row: Row) -> Leaf | None:
        """The fact that a cell holds."""
        if self._table.kind is not None:
            return self._table.fact(heading)
        if heading != book.ANSWER:
            return None
        kinds, called = (
            (book.KINDS_OF_RULES, book.RULE)
            if self._table is book.RULES
            else (book.KINDS_OF_TERMS, book.TERM)
        )
        key = book.by_name(self._table)[row[called].casefold()]
        return leaf_named(kinds[key], row[book.FACT])

    def _put(self, cell: Any, leaf: Leaf | None, value: str) -> None:
        if leaf is not None and leaf.kind is int:
            cell.value = int(value)
        elif leaf is not None and leaf.kind is date:
            cell.value = date.fromisoformat(value)
        else:
            cell.value = value
            # What begins with = would be worked out, if it were not said to be a text.
            cell.data_type = "s"
            cell.quotePrefix = value.startswith(_LIKE_A_FORMULA)

    def _choose(self, leaf: Leaf, where: str) -> None:
        """Offer the words that a cell can hold; where there can be several, only tell them."""
        words = _words(leaf)
        if not words or leaf.several:
            return
        key = self._choices.of(words, name_of(leaf))
        self._offered.setdefault(key, []).append(where)


def _choice(words: str, cells: list[str]) -> DataValidation:
    """The choice of some words in some cells: told all at once, as each that is added to others is
    looked for among them.
    """
    return DataValidation(
        type="list",
        formula1=words,
        sqref=MultiCellRange(map(CellRange, cells)),
        allow_blank=True,
        showErrorMessage=True,
        errorTitle="Välj ett av orden",
        error="Klicka på pilen i cellen och välj ett av orden.",
    )


def _format(leaf: Leaf | None) -> str:
    return _TEXT if leaf is None or leaf.several else _FORMATS.get(leaf.kind, _TEXT)


def _words(leaf: Leaf) -> list[str]:
    if leaf.kind is bool:
        return [facts.YES, facts.NO, facts.UNKNOWN]
    if issubclass(leaf.kind, Word):
        return [*facts.labels(leaf.kind), facts.UNKNOWN]
    return []


def _lock(sheet: Worksheet) -> None:
    """Nobody changes a heading by mistake: there is no password, and all else is free."""
    sheet.protection.sheet = True
    for free in ("formatColumns", "formatRows", "insertRows", "deleteRows", "sort", "autoFilter"):
        setattr(sheet.protection, free, False)
