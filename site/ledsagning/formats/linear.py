"""A document as one passage after the other: for plain text and for Braille, which have no other
order than that in which one reads.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import singledispatch
from itertools import chain

from ledsagning.formats.chart import Chart
from ledsagning.formats.comparison import Comparison
from ledsagning.formats.document import (
    Answer,
    Block,
    Boxes,
    Bullets,
    Checklist,
    Definitions,
    Document,
    Enumeration,
    Folded,
    KeyFact,
    Letter,
    Notice,
    Paragraph,
    QrCode,
    Section,
    Source,
    Span,
    Table,
    Verdicts,
    Words,
    words,
)
from ledsagning.messages import SWEDISH


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, and how deep it stands: the title is at level 1. One that is ``foreign`` is a name
    that somebody else has chosen.
    """

    text: str
    level: int
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that begin a line. ``marker`` stands before them, such as a number of a list; a
    passage that is ``indented`` belongs to the one before it.
    """

    words: Words
    marker: str = ""
    indented: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A box to tick, and what it is for."""

    ticked: bool
    words: Words


@dataclass(frozen=True, slots=True)
class Strip:
    """Boxes to tick, one after the other; the first ``ticked`` of them are used already."""

    ticked: int
    number: int


@dataclass(frozen=True, slots=True)
class Gap:
    """Where one thing ends and another begins."""


Piece = Heading | Passage | Box | Strip | Gap
Pieces = Iterator[tuple[Piece, ...]]
"""Pieces in the order of reading; those of one tuple belong on one page."""


def linear(document: Document) -> Pieces:
    """All that a document says, from its title on."""
    yield _heading(document.title, 1, foreign=document.foreign)
    yield from _paragraphs(words(document.place), words(document.summary))
    yield from _blocks(document.blocks, 2)


def _blocks(blocks: Iterable[Block], level: int) -> Pieces:
    for block in blocks:
        yield from _block(block, level)


@singledispatch
def _block(block: object, level: int) -> Pieces:
    """The pieces of a block whose headings begin at a level.

    Each kind of block has a function of its own below.
    """
    raise TypeError(type(block).__name__)


@_block.register
def _section(block: Section | Folded, level: int) -> Pieces:
    yield _heading(block.title, level, foreign=block.foreign)
    yield from _blocks(block.blocks, level + 1)


@_block.register
def _answer(block: Answer, level: int) -> Pieces:
    yield _heading(block.title, level)
    yield from _paragraphs(words(block.summary))
    yield from _blocks(block.blocks, level + 1)


@_block.register
def _paragraph(block: Paragraph | Notice, _level: int) -> Pieces:
    yield from _paragraphs(block.words)


@_block.register
def _bullets(block: Bullets, _level: int) -> Pieces:
    yield from _items(block.items, numbered=block.numbered)


@_block.register
def _definitions(block: Definitions, _level: int) -> Pieces:
    yield from _items(_named(one.term, one.meaning) for one in block.entries)


@_block.register
def _verdicts(block: Verdicts, _level: int) -> Pieces:
    yield from _items(_named(one.word, one.words) for one in block.items)


@_block.register
def _letter(block: Letter, level: int) -> Pieces:
    yield _heading(block.title, level)
    yield from _paragraphs(*_in_language(block.paragraphs, block.language))
    for part in block.parts:
        yield _heading(part.title, level + 1)
        yield from _paragraphs(*_in_language(part.paragraphs, block.language))


@_block.register
def _checklist(block: Checklist, _level: int) -> Pieces:
    for one in block.items:
        yield (Box(one.done, _named(one.word, one.words)),)
    yield (Gap(),)


@_block.register
def _boxes(block: Boxes, _level: int) -> Pieces:
    yield (
        Passage(words(block.label)),
        Strip(min(block.ticked, block.number), block.number),
        Gap(),
    )


@_block.register
def _table(table: Table, _level: int) -> Pieces:
    """Row by row: a table's columns do not survive a screen reader or a narrow window."""
    yield (Passage(words(table.caption)),)
    for row in table.rows:
        name, *cells = (
            _named(column, words(cell) if isinstance(cell, str) else cell)
            for column, cell in zip(table.columns, row, strict=True)
        )
        yield (Passage(name), *_together(_items(cells)))


@_block.register
def _chart(chart: Chart, _level: int) -> Pieces:
    """What its table says: a picture is no text."""
    yield (Passage(words(chart.caption)),)
    yield (Passage(words(": ".join(chart.columns))),)
    yield from _items(words(f"{bar.words}: {bar.number}") for bar in chart.bars)


@_block.register
def _comparison(block: Comparison, level: int) -> Pieces:
    named = block.columns
    for row in block.rows:
        cells = (
            (column, Span(": "), *cell.in_a_row)
            for column, cell in zip(named, row.cells, strict=True)
        )
        likeness = Passage(words(row.likeness_word))
        yield (*_heading(row.title, level), likeness, *_together(_items(cells)))
        # Where no link can be followed its address stands in words: once is enough.
        named = tuple(replace(column, href=None) for column in block.columns)


@_block.register
def _qr_code(_block: QrCode, _level: int) -> Pieces:
    """A picture is no text; the document says the address in words too."""
    return iter(())


@_block.register
def _fact(fact: KeyFact, level: int) -> Pieces:
    heading = () if fact.repeats else _heading(fact.title, level)
    said = chain.from_iterable(map(_said, fact.told))
    ask = (Passage(words(fact.ask)),) if fact.questions else ()
    yield (*heading, *said, *ask, *_together(_items(map(words, fact.questions))))
    for source in fact.sources:
        yield _source(source)


def _said(one: Words | Enumeration) -> tuple[Piece, ...]:
    if isinstance(one, Enumeration):
        return (Passage(one.lead), *_together(_items(one.items)))
    return (Passage(one),)


def _source(source: Source) -> tuple[Piece, ...]:
    where = Span(source.title, href=source.href, language=SWEDISH)
    said = (
        (Span(source.quote, language=SWEDISH),),
        (Span(f"{source.named} "), where),
        words(source.dated),
        words(source.checked),
        *((source.note,) if source.note else ()),
    )
    label = Passage(words(f"{source.label}:"))
    return (label, *(Passage(one, indented=True) for one in said), Gap())


def _items(some: Iterable[Words], *, numbered: bool = False) -> Pieces:
    for number, one in enumerate(some, start=1):
        yield (Passage(one, f"{number}. " if numbered else "- "),)
    yield (Gap(),)


def _together(pieces: Pieces) -> tuple[Piece, ...]:
    return tuple(piece for some in pieces for piece in some)


def _heading(text: str, level: int, *, foreign: bool = False) -> tuple[Piece, ...]:
    return (Heading(text, level, foreign),)


def _paragraphs(*some: Words) -> Pieces:
    for one in some:
        if any(span.text for span in one):
            yield (Passage(one), Gap())


def _named(name: str, said: Words) -> Words:
    return (Span(f"{name}: "), *said)


def _in_language(paragraphs: tuple[Words, ...], language: str | None) -> Iterator[Words]:
    for one in paragraphs:
        yield tuple(replace(span, language=span.language or language) for span in one)
