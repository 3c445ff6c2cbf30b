"""A document as plain text: for an e-mail, a text file, or a reader of one's own."""

from collections.abc import Iterable, Iterator
from functools import singledispatch
from textwrap import fill

from ledsagning.formats.comparison import Cell, Comparison
from ledsagning.formats.document import (
    Actions,
    Boxes,
    Bullets,
    Checklist,
    Definitions,
    Document,
    Heading,
    KeyFact,
    Letter,
    Notice,
    Paragraph,
    QrCode,
    Source,
    Span,
    Table,
    Verdicts,
    Words,
)

MEDIA_TYPE = "text/plain"

WIDTH = 72
_LINE = "_" * 20
_TICKED, _EMPTY = "[x]", "[ ]"
_SHOWN = ("https://", "http://")


def render(document: Document) -> str:
    """All that the document says, in lines of at most 72 characters. A blank is a ruled line."""
    return "\n".join(_lines(document)).strip() + "\n"


def _lines(document: Document) -> Iterator[str]:
    yield from _underlined(document.title, "=")
    if document.summary:
        yield _wrapped(document.summary)
        yield ""
    for block in document.blocks:
        yield from _block(block)


@singledispatch
def _block(block: object) -> Iterator[str]:
    """The lines of a block: each kind of block has a function of its own below."""
    raise TypeError(type(block).__name__)


@_block.register
def _heading(block: Heading) -> Iterator[str]:
    yield ""
    yield from _underlined(block.text, "-")


@_block.register
def _paragraph(block: Paragraph | Notice) -> Iterator[str]:
    yield _wrapped(_said(block.words))
    yield ""


@_block.register
def _bullets(block: Bullets) -> Iterator[str]:
    yield from _items(map(_said, block.items), numbered=block.numbered)


@_block.register
def _definitions(block: Definitions) -> Iterator[str]:
    yield from _items(f"{term}: {_said(meaning)}" for _id, term, meaning in block.entries)


@_block.register
def _verdicts(block: Verdicts) -> Iterator[str]:
    yield from _items(f"{one.word}: {_said(one.words)}" for one in block.items)


@_block.register
def _letter(block: Letter) -> Iterator[str]:
    yield from _underlined(block.title, "-")
    for paragraph in block.paragraphs:
        yield _wrapped(_said(paragraph))
        yield ""


@_block.register
def _checklist(block: Checklist) -> Iterator[str]:
    for one in block.items:
        mark = _TICKED if one.done else _EMPTY
        yield _wrapped(f"{mark} {one.word}: {_said(one.words)}", indent="    ")
    yield ""


@_block.register
def _boxes(block: Boxes) -> Iterator[str]:
    yield _wrapped(block.label)
    ticked = min(block.ticked, block.number)
    yield _wrapped(" ".join([_TICKED] * ticked + [_EMPTY] * (block.number - ticked)))
    yield ""


@_block.register
def _table(table: Table) -> Iterator[str]:
    """Row by row: a table's columns do not survive a screen reader or a narrow window."""
    yield _wrapped(table.caption)
    for name, *cells in table.rows:
        yield name
        columns = zip(table.columns[1:], cells, strict=True)
        yield from _items(f"{column}: {cell}" for column, cell in columns)


@_block.register
def _comparison(block: Comparison) -> Iterator[str]:
    for row in block.rows:
        yield from _underlined(row.title, "-")
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
def _qr_code(block: QrCode) -> Iterator[str]:
    """A picture is no text; the document says the address in words too."""
    return iter(())


@_block.register
def _actions(block: Actions) -> Iterator[str]:
    """A file cannot do anything."""
    return iter(())


@_block.register
def _fact(fact: KeyFact) -> Iterator[str]:
    yield from _underlined(fact.title, "-")
    for sentence in fact.sentences:
        yield _wrapped(_said(sentence))
    for word in filter(None, (fact.unknown, fact.better)):
        yield _wrapped(f"{word}.")
    if fact.note:
        yield _wrapped(_said(fact.note))
    yield from _items(fact.questions)
    if fact.source:
        yield from _source(fact.source)


def _source(source: Source) -> Iterator[str]:
    yield _wrapped(f"”{source.quote}”" if source.verbatim else source.quote, indent="    ")
    where = (source.title, source.dated, source.href)
    yield _wrapped(", ".join(filter(None, where)), indent="    ")
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
    if span.href and span.href.startswith(_SHOWN) and span.href != span.text:
        return f"{span.text} ({span.href})"
    return span.text


def _underlined(text: str, line: str) -> Iterator[str]:
    yield text
    yield line * min(len(text), WIDTH)


def _wrapped(text: str, indent: str = "") -> str:
    return fill(
        text, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
