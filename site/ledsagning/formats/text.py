"""A document as plain text: for an e-mail, a text file, or a reader of one's own."""

from collections.abc import Iterable, Iterator
from functools import singledispatch
from textwrap import fill

from ledsagning.formats.chart import Chart
from ledsagning.formats.comparison import Cell, Comparison
from ledsagning.formats.document import (
    Answer,
    Block,
    Boxes,
    Bullets,
    Checklist,
    Definitions,
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
)
from ledsagning.formats.leaflet import Leaflet
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
    return ("\n".join(_lines(leaflet)).strip() + "\n").encode()


def _lines(leaflet: Leaflet) -> Iterator[str]:
    document = leaflet.document
    yield from _heading(document.title, 1)
    yield from _paragraphs(document.summary)
    yield from _blocks(document.blocks, 2)


def _blocks(blocks: Iterable[Block], level: int) -> Iterator[str]:
    for block in blocks:
        yield from _block(block, level)


@singledispatch
def _block(block: object, level: int) -> Iterator[str]:
    """The lines of a block whose headings begin at a level.

    Each kind of block has a function of its own below.
    """
    raise TypeError(type(block).__name__)


@_block.register
def _section(block: Section | Folded, level: int) -> Iterator[str]:
    yield from _heading(block.title, level)
    yield from _blocks(block.blocks, level + 1)


@_block.register
def _answer(block: Answer, level: int) -> Iterator[str]:
    yield from _heading(block.title, level)
    yield from _paragraphs(block.summary)
    yield from _blocks(block.blocks, level + 1)


@_block.register
def _paragraph(block: Paragraph | Notice, _level: int) -> Iterator[str]:
    yield from _paragraphs(_said(block.words))


@_block.register
def _bullets(block: Bullets, _level: int) -> Iterator[str]:
    yield from _items(map(_said, block.items), numbered=block.numbered)


@_block.register
def _definitions(block: Definitions, _level: int) -> Iterator[str]:
    yield from _items(f"{one.term}: {_said(one.meaning)}" for one in block.entries)


@_block.register
def _verdicts(block: Verdicts, _level: int) -> Iterator[str]:
    yield from _items(f"{one.word}: {_said(one.words)}" for one in block.items)


@_block.register
def _letter(block: Letter, level: int) -> Iterator[str]:
    yield from _heading(block.title, level)
    yield from _paragraphs(*map(_said, block.paragraphs))
    for part in block.parts:
        yield from _heading(part.title, level + 1)
        yield from _paragraphs(*map(_said, part.paragraphs))


@_block.register
def _checklist(block: Checklist, _level: int) -> Iterator[str]:
    for one in block.items:
        mark = _TICKED if one.done else _EMPTY
        yield _wrapped(f"{mark} {one.word}: {_said(one.words)}", indent="    ")
    yield ""


@_block.register
def _boxes(block: Boxes, _level: int) -> Iterator[str]:
    yield _wrapped(block.label)
    ticked = min(block.ticked, block.number)
    yield _wrapped(" ".join([_TICKED] * ticked + [_EMPTY] * (block.number - ticked)))
    yield ""


@_block.register
def _table(table: Table, _level: int) -> Iterator[str]:
    """Row by row: a table's columns do not survive a screen reader or a narrow window."""
    yield _wrapped(table.caption)
    for row in table.rows:
        name, *cells = (
            f"{column}: {_in_table(cell)}" for column, cell in zip(table.columns, row, strict=True)
        )
        yield _wrapped(name)
        yield from _items(cells)


def _in_table(cell: str | Words) -> str:
    return cell if isinstance(cell, str) else _said(cell)


@_block.register
def _chart(chart: Chart, _level: int) -> Iterator[str]:
    """What its table says: a picture is no text."""
    yield _wrapped(chart.caption)
    yield _wrapped(": ".join(chart.columns))
    yield from _items(f"{bar.words}: {bar.number}" for bar in chart.bars)


@_block.register
def _comparison(block: Comparison, level: int) -> Iterator[str]:
    for row in block.rows:
        yield from _heading(row.title, level)
        yield row.likeness_word
        yield from _items(
            f"{column.text}: {_cell(cell)}"
            for column, cell in zip(block.columns, row.cells, strict=True)
        )


def _cell(cell: Cell) -> str:
    mark = f"{cell.mark.word}." if cell.mark else None
    last = (f"{word}." for word in (cell.better, cell.unknown) if word)
    said = (mark, *map(_said, cell.sentences), *last, *cell.questions)
    return " ".join(filter(None, said))


@_block.register
def _qr_code(block: QrCode, _level: int) -> Iterator[str]:
    """A picture is no text; the document says the address in words too."""
    return iter(())


@_block.register
def _fact(fact: KeyFact, level: int) -> Iterator[str]:
    yield from () if fact.repeats else _heading(fact.title, level)
    badges = (f"{word}." for word in (fact.unknown, fact.better) if word)
    notes = (fact.note,) if fact.note else ()
    yield from map(_wrapped, (*map(_said, fact.sentences), *badges, *map(_said, notes)))
    if fact.questions:
        yield _wrapped(fact.ask)
    yield from _items(fact.questions)
    for source in fact.sources:
        yield from _source(source)


def _source(source: Source) -> Iterator[str]:
    yield f"{source.label}:"
    where = f"{source.title} ({source.href})" if source.href else source.title
    said = (source.quote, f"{source.named} {where}", source.dated, source.checked)
    for text in (*said, *filter(None, [_said(source.note)])):
        yield _wrapped(text, indent="    ", first="    ")
    yield ""


def _items(texts: Iterable[str], *, numbered: bool = False) -> Iterator[str]:
    for number, text in enumerate(texts, start=1):
        yield _wrapped(f"{number}. {text}" if numbered else f"- {text}", indent="  ")
    yield ""


def _said(spans: Words) -> str:
    return "".join(map(_span, spans))


def _span(span: Span) -> str:
    if span.blank:
        return f"{_LINE} ({span.text})"
    address = "" if span.explains else span.href or ""
    if address.startswith(_SHOWN) and address != span.text:
        return f"{span.text} ({address})"
    return span.text


def _heading(text: str, level: int) -> Iterator[str]:
    if level > 1:
        yield ""
    yield _wrapped(text)
    yield UNDERLINES[min(level, len(UNDERLINES)) - 1] * min(len(text), WIDTH)


def _paragraphs(*texts: str) -> Iterator[str]:
    for text in filter(None, texts):
        yield _wrapped(text)
        yield ""


def _wrapped(text: str, indent: str = "", first: str = "") -> str:
    return fill(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
