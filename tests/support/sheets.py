"""A printed page of a PDF as a person sees it: its rows, its headings, its lines to write on."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdf

_FOOTER = re.compile(r"\d+ \(\d+\)")
_NO_WORDS = re.compile(r"[•☐☑]|\d+\.|\d+ \(\d+\)")
"""Marks of lists, which pypdf reads after the words of the page, and its number."""
_LEFT_OUT = "[…]"
"""Where a quote leaves something out, nothing is to be written."""
_BORDER = 30
"""Points above words, in which a line is what frames them."""


@dataclass(frozen=True)
class Sheet:
    """A page: its ``rows`` from top to bottom, less its number; the ``headings`` on it; and whether
    something is drawn from left to right above its first words, and below its last.
    """

    rows: tuple[str, ...]
    headings: tuple[str, ...]
    line_above: bool
    line_below: bool

    @property
    def last_heading(self) -> str | None:
        """The heading that stands at the foot of the page, with nothing below it."""
        said = "".join(self.rows).replace(" ", "")
        ends = (one for one in self.headings if said.endswith(one.replace(" ", "")))
        return next(ends, None)

    @property
    def ends_with_label(self) -> bool:
        """Whether its last words say what to write on a line."""
        last = "".join(self.rows[-1:]).rstrip(".")
        return last.endswith("]") and not last.endswith(_LEFT_OUT)


def sheets(file: bytes) -> list[Sheet]:
    """The pages of a PDF."""
    reader = pypdf.PdfReader(io.BytesIO(file))
    bookmarks = list(_bookmarks(reader, reader.outline))
    return [
        _sheet(page, tuple(title for at, title in bookmarks if at == number))
        for number, page in enumerate(reader.pages)
    ]


def _bookmarks(reader: pypdf.PdfReader, outline: Any) -> Iterator[tuple[int | None, str]]:
    for one in outline:
        if isinstance(one, list):
            yield from _bookmarks(reader, one)
        else:
            yield reader.get_destination_page_number(one), one.title


def _sheet(page: pypdf.PageObject, headings: tuple[str, ...]) -> Sheet:
    words, lines, pen = list[float](), list[float](), [0.0]

    def at_operator(operator: bytes, values: Any, cm: list[float], _tm: list[float]) -> None:
        if operator in (b"m", b"l"):
            height = float(values[1]) * cm[3] + cm[5]
            if operator == b"l" and height == pen[0]:
                lines.append(height)
            pen[0] = height

    def at_text(text: str, cm: list[float], tm: list[float], *_font: Any) -> None:
        if text.strip() and not _FOOTER.fullmatch(text.strip()):
            words.append(tm[5] * cm[3] + cm[5])

    text = page.extract_text(visitor_operand_before=at_operator, visitor_text=at_text)
    said = (row.strip() for row in text.splitlines())
    rows = tuple(row for row in said if row and not _NO_WORDS.fullmatch(row))
    drawn = bool(words and lines)
    return Sheet(
        rows,
        headings,
        line_above=drawn and max(lines) > max(words) + _BORDER,
        line_below=drawn and min(lines) < min(words),
    )
