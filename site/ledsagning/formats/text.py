"""A document as plain text: for an e-mail, a text file, or a reader of one's own."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import singledispatch
from textwrap import fill

from ledsagning.formats.document import Span, Words
from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.linear import Box, Gap, Heading, Passage, Piece, Strip, linear
from ledsagning.formats.pairs import KEPT, paired
from ledsagning.formats.size import STANDARD, Size

MEDIA_TYPE = "text/plain; charset=utf-8"

WIDTH = 72
UNDERLINES = "=-~."
"""What a heading is underlined with, from the title on; whatever is deeper has the last of them."""

RULED = "_" * 20
"""What a blank to fill in by hand begins with."""

_TICKED, _EMPTY = "[x]", "[ ]"
_SHOWN = ("https://", "http://")


@dataclass(frozen=True, slots=True)
class Row:
    """Words that begin a line, before they are parted into lines: what stands before the first of
    them, and before the others.
    """

    text: str
    first: str = ""
    indent: str = ""


def render(leaflet: Leaflet, _size: Size = STANDARD) -> bytes:
    """All that the leaflet says, in lines of at most 72 characters. A blank is a ruled line."""
    return ("\n".join(map(_wrapped, rows(leaflet))).strip() + "\n").encode()


def rows(leaflet: Leaflet) -> Iterator[Row]:
    """All that the leaflet says, before it is parted into lines."""
    for pieces in linear(leaflet.document):
        for piece in pieces:
            yield from _rows(piece)


@singledispatch
def _rows(piece: Piece) -> Iterator[Row]:
    """The rows of a piece. Each kind of piece has a function of its own below."""
    raise TypeError(type(piece).__name__)


@_rows.register
def _heading(piece: Heading) -> Iterator[Row]:
    if piece.level > 1:
        yield Row("")
    yield Row(piece.text)
    underline = UNDERLINES[min(piece.level, len(UNDERLINES)) - 1]
    yield Row(underline * min(len(piece.text), WIDTH))


@_rows.register
def _passage(piece: Passage) -> Iterator[Row]:
    if piece.indented:
        yield Row(said(piece.words), first="    ", indent="    ")
    else:
        yield Row(piece.marker + said(piece.words), indent=" " * len(piece.marker))


@_rows.register
def _box(piece: Box) -> Iterator[Row]:
    mark = _TICKED if piece.ticked else _EMPTY
    yield Row(f"{mark} {said(piece.words)}", indent="    ")


@_rows.register
def _strip(piece: Strip) -> Iterator[Row]:
    boxes = [_TICKED] * piece.ticked + [_EMPTY] * (piece.number - piece.ticked)
    yield Row(" ".join(boxes))


@_rows.register
def _gap(_piece: Gap) -> Iterator[Row]:
    yield Row("")


def said(spans: Words) -> str:
    """Words where no link can be followed: its address stands behind it."""
    return "".join(map(_span, spans))


def _span(span: Span) -> str:
    if span.blank:
        return f"{RULED} ({span.text})"
    address = shown_address(span)
    return f"{span.text} ({address})" if address else span.text


def shown_address(span: Span) -> str:
    """The address of a link that has to stand in words beside it; nothing where it need not."""
    address = "" if span.explains else span.href or ""
    return address if address.startswith(_SHOWN) and address != span.text else ""


def _wrapped(row: Row) -> str:
    wrapped = fill(
        paired(row.text),
        WIDTH,
        initial_indent=row.first,
        subsequent_indent=row.indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    # Once the lines are there, whoever looks for "2 veckor" finds it.
    return wrapped.replace(KEPT, " ")
