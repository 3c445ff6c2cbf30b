"""A leaflet as XHTML without scripts and looks: what a PDF is drawn from, and a book will hold.

It is well-formed whatever anybody has written, because it is made of elements and not of text.
A pictogram is only named, by a class: it stands beside words that say the same.
"""

from collections.abc import Iterable, Iterator
from functools import singledispatch
from xml.etree.ElementTree import Element

from ledsagning.formats.chart import Chart
from ledsagning.formats.comparison import Comparison
from ledsagning.formats.document import (
    Answer,
    Block,
    Boxes,
    Bullets,
    Checklist,
    Definitions,
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
from ledsagning.formats.drawn import chart_image, code_image
from ledsagning.formats.elements import element, spans
from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.pairs import paired
from ledsagning.messages import SWEDISH

Elements = Iterator[Element]

PICTURE = "picture-"
"""How the class begins that names a picture."""

BEHIND = "behind"
"""The class of the part that holds the sources, where they stand last."""

_DEEPEST = 6


def written(leaflet: Leaflet) -> Element:
    """The whole leaflet, with what it is in its head."""
    document, imprint = leaflet.document, leaflet.imprint
    facts = {"author": imprint.site, "dcterms.created": imprint.day.isoformat()}
    head = element(
        "head",
        *(element("meta", name=name, content=value) for name, value in facts.items()),
        element("title", leaflet.title),
    )
    body = element(
        "body",
        element("h1", document.title),
        *_all_paragraphs((words(document.place), words(document.summary))),
        *_blocks(document.blocks, 2),
    )
    if leaflet.behind:
        # Last of all stands where it is from.
        body.insert(len(body) - 1, _behind(leaflet))
    for one in body.iter():
        one.text, one.tail = (text and paired(text) for text in (one.text, one.tail))
    return element("html", head, body, lang=document.language)


def _blocks(blocks: Iterable[Block], level: int) -> Elements:
    for block in blocks:
        yield from _block(block, level)


@singledispatch
def _block(block: object, level: int) -> Elements:
    """The elements of a block whose headings begin at a level.

    Each kind of block has a function of its own below.
    """
    raise TypeError(type(block).__name__)


@_block.register
def _section(block: Section | Folded, level: int) -> Elements:
    inside = (_heading(block.title, level), *_blocks(block.blocks, level + 1))
    yield element("section", *inside, id=block.id)


@_block.register
def _answer(block: Answer, level: int) -> Elements:
    summary = _paragraph_of(words(block.summary))
    heading = _heading(block.title, level)
    yield element("section", heading, *summary, *_blocks(block.blocks, level + 1), id=block.id)


@_block.register
def _paragraph(block: Paragraph, _level: int) -> Elements:
    yield from _paragraph_of(block.words, block.pictogram)


@_block.register
def _notice(block: Notice, _level: int) -> Elements:
    picture = "warning" if block.urgent else "info"
    yield element("div", *_paragraph_of(block.words, picture), class_="notice")


@_block.register
def _bullets(block: Bullets, _level: int) -> Elements:
    yield _list(block.items, "ol" if block.numbered else "ul")


@_block.register
def _definitions(block: Definitions, _level: int) -> Elements:
    named = _list(_named(one.term, one.meaning) for one in block.entries)
    for item, one in zip(named, block.entries, strict=True):
        item.set("id", one.id)
    yield named


@_block.register
def _verdicts(block: Verdicts, _level: int) -> Elements:
    yield _list(_named(one.word, one.words) for one in block.items)


@_block.register
def _letter(block: Letter, level: int) -> Elements:
    yield _heading(block.title, level)
    letter = element("div", *_all_paragraphs(block.paragraphs), class_="letter")
    for part in block.parts:
        letter.append(_heading(part.title, level + 1))
        letter.extend(_all_paragraphs(part.paragraphs))
    if block.language:
        letter.set("lang", block.language)
    yield letter


@_block.register
def _checklist(block: Checklist, _level: int) -> Elements:
    items = _list(_named(one.word, one.words) for one in block.items)
    items.set("class", "checklist")
    for item, one in zip(items, block.items, strict=True):
        item.set("class", "done" if one.done else "left")
    yield items


@_block.register
def _boxes(block: Boxes, _level: int) -> Elements:
    """The label says the same in words; the boxes are for a pencil."""
    marks = ("ticked" if at < block.ticked else "empty" for at in range(block.number))
    boxes = element("div", *(element("b", class_=mark) for mark in marks), class_="boxes")
    yield element("div", *_paragraph_of(words(block.label)), boxes, class_="kept")


@_block.register
def _table(block: Table, _level: int) -> Elements:
    rows = (
        tuple(words(cell) if isinstance(cell, str) else cell for cell in row) for row in block.rows
    )
    yield _table_of(block.caption, block.columns, rows)


@_block.register
def _chart(block: Chart, _level: int) -> Elements:
    """The picture, and the table that says the same."""
    yield chart_image(block)
    yield _table_of(block.caption, block.columns, (tuple(map(words, row)) for row in block.rows))


@_block.register
def _comparison(block: Comparison, level: int) -> Elements:
    """Row by row: with large letters, columns have room for a word each."""
    for row in block.rows:
        cells = zip(block.columns, row.cells, strict=True)
        yield element(
            "div",
            _heading(row.title, level),
            *_paragraph_of(words(row.likeness_word)),
            _list((_strong(column), Span(": "), *cell.in_a_row) for column, cell in cells),
            class_="kept",
        )


@_block.register
def _qr_code(block: QrCode, _level: int) -> Elements:
    yield code_image(block)


@_block.register
def _fact(fact: KeyFact, level: int) -> Elements:
    kept = element("div", class_="fact", id=fact.id)
    if not fact.repeats:
        kept.append(_heading(fact.title, level))
    for said in fact.told:
        kept.extend(_enumerated(said) if isinstance(said, Enumeration) else _paragraph_of(said))
    if fact.questions:
        kept.extend(_paragraph_of(words(fact.ask)))
        kept.append(_list(map(words, fact.questions)))
    _picture(kept, fact.pictogram)
    yield kept
    yield from map(_source, fact.sources)


def _enumerated(one: Enumeration) -> Elements:
    yield from _paragraph_of(one.lead)
    yield _list(one.items)


def _behind(leaflet: Leaflet) -> Element:
    """Where each fact is written, one after the other."""
    facts = (
        element("section", _heading(fact.title, 3), *map(_source, fact.sources))
        for fact in leaflet.behind
    )
    return element("section", _heading(leaflet.imprint.sources, 2), *facts, class_=BEHIND)


def _source(source: Source) -> Element:
    where = Span(source.title, href=source.href, language=SWEDISH)
    quote = element("blockquote", element("p", source.quote), lang=SWEDISH)
    said = ((Span(f"{source.named} "), where), words(source.dated), words(source.checked))
    last = (source.note,) if source.note else ()
    label = _paragraph_of(words(f"{source.label}:"))
    return element("div", *label, quote, *_all_paragraphs((*said, *last)), class_="source")


def _table_of(caption: str, columns: Iterable[str], rows: Iterable[tuple[Words, ...]]) -> Element:
    head = element("tr", *(element("th", column, scope="col") for column in columns))
    body = element("tbody")
    for first, *others in rows:
        cells = (element("td", *spans(cell)) for cell in others)
        body.append(element("tr", element("th", *spans(first), scope="row"), *cells))
    return element("table", element("caption", caption), element("thead", head), body)


def _heading(text: str, level: int) -> Element:
    return element(f"h{min(level, _DEEPEST)}", text)


def _list(items: Iterable[Iterable[Span]], tag: str = "ul") -> Element:
    return element(tag, *(element("li", *spans(item)) for item in items))


def _all_paragraphs(some: Iterable[Words]) -> Elements:
    for one in some:
        yield from _paragraph_of(one)


def _paragraph_of(said: Words, picture: str | None = None) -> Elements:
    if any(span.text for span in said):
        paragraph = element("p", *spans(said))
        _picture(paragraph, picture)
        yield paragraph


def _picture(element: Element, name: str | None) -> None:
    if name:
        element.set("class", f"{element.get('class', '')} {PICTURE}{name}".strip())


def _named(name: str, said: Words) -> Words:
    return (Span(name, strong=True), Span(": "), *said)


def _strong(span: Span) -> Span:
    return Span(span.text, language=span.language, strong=True, foreign=span.foreign)
