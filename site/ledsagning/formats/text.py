"""A document as plain text: for an e-mail, a text file, or a reader of one's own."""

from collections.abc import Iterator
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

_LINE = "_" * 20
_TICKED, _EMPTY = "[x]", "[ ]"
_SHOWN = ("https://", "http://")


def render(leaflet: Leaflet, _size: Size = STANDARD) -> bytes:
    """All that the leaflet says, in lines of at most 72 characters. A blank is a ruled line."""
    lines = (
        line for pieces in linear(leaflet.document) for piece in pieces for line in _lines(piece)
    )
    return ("\n".join(lines).strip() + "\n").encode()


@singledispatch
def _lines(piece: Piece) -> Iterator[str]:
    """The lines of a piece. Each kind of piece has a function of its own below."""
    raise TypeError(type(piece).__name__)


@_lines.register
def _heading(piece: Heading) -> Iterator[str]:
    if piece.level > 1:
        yield ""
    yield _wrapped(piece.text)
    yield UNDERLINES[min(piece.level, len(UNDERLINES)) - 1] * min(len(piece.text), WIDTH)


@_lines.register
def _passage(piece: Passage) -> Iterator[str]:
    if piece.indented:
        yield _wrapped(said(piece.words), indent="    ", first="    ")
    else:
        yield _wrapped(piece.marker + said(piece.words), indent="  " if piece.marker else "")


@_lines.register
def _box(piece: Box) -> Iterator[str]:
    mark = _TICKED if piece.ticked else _EMPTY
    yield _wrapped(f"{mark} {said(piece.words)}", indent="    ")


@_lines.register
def _strip(piece: Strip) -> Iterator[str]:
    yield _wrapped(" ".join([_TICKED] * piece.ticked + [_EMPTY] * (piece.number - piece.ticked)))


@_lines.register
def _gap(_piece: Gap) -> Iterator[str]:
    yield ""


def said(spans: Words) -> str:
    """Words where no link can be followed: its address stands behind it."""
    return "".join(map(_span, spans))


def _span(span: Span) -> str:
    if span.blank:
        return f"{_LINE} ({span.text})"
    address = shown_address(span)
    return f"{span.text} ({address})" if address else span.text


def shown_address(span: Span) -> str:
    """The address of a link that has to stand in words beside it; nothing where it need not."""
    address = "" if span.explains else span.href or ""
    return address if address.startswith(_SHOWN) and address != span.text else ""


def _wrapped(text: str, indent: str = "", first: str = "") -> str:
    wrapped = fill(
        paired(text),
        WIDTH,
        initial_indent=first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    # Once the lines are there, whoever looks for "2 veckor" finds it.
    return wrapped.replace(KEPT, " ")
