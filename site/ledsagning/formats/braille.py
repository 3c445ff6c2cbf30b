"""A document as pages of Braille: rows of cells, a number on each page, and no fact parted that
has room on one.

Sources: "Svenska skrivregler för punktskrift" (Punktskriftsnämnden 2009) for the cells, by
liblouis. How far headings and lists are moved in, the site has chosen.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import singledispatchmethod
from itertools import chain, groupby

from ledsagning.formats import hyphens, liblouis
from ledsagning.formats.braille_rows import BLANK, Indent, Run, rows
from ledsagning.formats.document import Span, Words, words
from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.linear import Box, Gap, Heading, Passage, Piece, Strip, linear
from ledsagning.formats.size import Size
from ledsagning.formats.text import shown_address
from ledsagning.messages import SWEDISH

Page = tuple[str, ...]

_LINE = "____"
_TICKED, _EMPTY = "[x]", "[-]"
# A blank inside a box would let a row end there.

_HEADING = (Indent(6, 6), Indent(6, 6), Indent(4, 4))
"""Of the title, of a section, and of whatever is deeper."""

_PARAGRAPH, _ITEM, _BELONGING = Indent(2, 0), Indent(0, 2), Indent(2, 2)
_FEWEST_ROWS = 4
"""What is longer than a page begins on this one only where so many rows are left."""
_FIRST_ROWS = 2
"""So many of its text stand below the heading of what is longer than a page."""


def lacks(language: str) -> str:
    """Why there is no Braille of a language here, as a Swedish msgid; nothing where there is."""
    return liblouis.lacks(language) or hyphens.lacks()


def pages(leaflet: Leaflet, size: Size) -> tuple[Page, ...]:
    """All that a leaflet says, page by page, row by row; the first row of a page ends with its
    number. Raises ``LookupError`` for a language that liblouis has no table for.
    """
    writer = _Writer(leaflet.document.language, size.cells)
    groups = (writer.group(pieces) for pieces in linear(leaflet.document))
    room = size.lines - 1
    found = _paged(_with_headings(groups), room)
    return tuple((writer.number(at), *page) for at, page in enumerate(found, start=1))


@dataclass(frozen=True, slots=True)
class _Group:
    """Rows that belong on one page; where there are too many, ``least`` of them do, which are its
    headings and what is said first. A ``heading`` belongs to what follows it.
    """

    rows: tuple[str, ...]
    least: int
    heading: bool = False


@dataclass(frozen=True)
class _Writer:
    """Writes what is said in a language on rows of a width."""

    language: str
    width: int

    def number(self, page: int) -> str:
        """The row above a page: its number, at the right."""
        return liblouis.translated(str(page), self.language).cells.rjust(self.width, BLANK)

    def group(self, pieces: tuple[Piece, ...]) -> _Group:
        """The rows of what belongs on one page."""
        parts = [(piece, tuple(self._rows(piece))) for piece in pieces]
        headings = sum(len(written) for piece, written in parts if isinstance(piece, Heading))
        written = tuple(chain.from_iterable(written for _, written in parts))
        return _Group(written, headings + _FIRST_ROWS, heading=len(written) == headings)

    @singledispatchmethod
    def _rows(self, piece: Piece) -> Iterator[str]:
        """The rows of a piece. Each kind of piece has a function of its own below."""
        raise TypeError(type(piece).__name__)

    @_rows.register
    def _heading(self, piece: Heading) -> Iterator[str]:
        if piece.level > 1:
            yield ""
        indent = _HEADING[min(piece.level, len(_HEADING)) - 1]
        yield from self._written((Span(piece.text, foreign=piece.foreign),), indent)
        if piece.level == 1:
            yield ""

    @_rows.register
    def _passage(self, piece: Passage) -> Iterator[str]:
        indent = _ITEM if piece.marker else _BELONGING if piece.indented else _PARAGRAPH
        yield from self._written((Span(piece.marker), *piece.words), indent)

    @_rows.register
    def _box(self, piece: Box) -> Iterator[str]:
        mark = _TICKED if piece.ticked else _EMPTY
        yield from self._written((Span(f"{mark} "), *piece.words), _ITEM)

    @_rows.register
    def _strip(self, piece: Strip) -> Iterator[str]:
        boxes = [_TICKED] * piece.ticked + [_EMPTY] * (piece.number - piece.ticked)
        yield from self._written(words(" ".join(boxes)), Indent())

    @_rows.register
    def _gap(self, _piece: Gap) -> Iterator[str]:
        """What follows is moved in instead: an empty row is half a thumb of paper."""
        return iter(())

    def _written(self, said: Words, indent: Indent) -> list[str]:
        return rows(tuple(self._runs(said)), self.width, indent)

    def _runs(self, said: Words) -> Iterator[Run]:
        """Each run of words by the table of its own language, where there is one, to be parted by
        the rules of that language.
        """
        for language, spans in groupby(said, self._parted_as):
            run = tuple(spans)
            text = "".join(map(_said, run))
            yield Run(liblouis.translated(text, self._table_of(run[0])), language)

    def _table_of(self, span: Span) -> str:
        known = span.language in liblouis.TABLES
        return span.language if known and span.language else self.language

    def _parted_as(self, span: Span) -> str:
        """The language of words. Of a name nobody knows it, but most in Sweden are Swedish."""
        return span.language or (SWEDISH if span.foreign else self.language)


def _said(span: Span) -> str:
    if span.blank:
        return f"{_LINE} ({span.text})"
    address = shown_address(span)
    return f"{span.text} ({address})" if address else span.text


def _with_headings(groups: Iterable[_Group]) -> Iterator[_Group]:
    """Each heading together with what follows it."""
    above: list[_Group] = []
    for group in groups:
        above.append(group)
        if not group.heading:
            yield _one(above)
            above = []
    yield from above


def _one(groups: Iterable[_Group]) -> _Group:
    """Headings, and the group below them."""
    *headings, last = groups
    rows = tuple(row for one in (*headings, last) for row in one.rows)
    return _Group(rows, sum(len(one.rows) for one in headings) + last.least)


def _paged(groups: Iterable[_Group], room: int) -> Iterator[Page]:
    page: list[str] = []
    for group in groups:
        too_long = len(group.rows) > room
        wanted = max(_FEWEST_ROWS, group.least) if too_long else len(group.rows)
        if page and room - len(page) < wanted:
            yield tuple(page)
            page = []
        for row in group.rows:
            if len(page) == room:
                yield tuple(page)
                page = []
            if row or page:
                page.append(row)
    if page:
        yield tuple(page)
