"""Rows as a file of separated values that a spreadsheet opens, and runs nothing of.

Semicolons, the mark of UTF-8 and ends of lines as Excel writes them itself in Swedish; a cell that
could be a formula is written as a text (OWASP, *CSV injection*).
"""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Final

MEDIA_TYPE = "text/csv; charset=utf-8"

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


def render(rows: Iterable[Sequence[str]]) -> bytes:
    """The rows as a file, the first of them its headings."""
    written = StringIO(newline="")
    csv.writer(written, delimiter=";", quoting=csv.QUOTE_ALL).writerows(
        [_harmless(cell) for cell in row] for row in rows
    )
    return written.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    """The cell; a text mark before what would be worked out."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell
