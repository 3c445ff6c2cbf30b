"""A leaflet as picture text: a pictogram and a sentence, row by row.

It is made for readers to whom much text says nothing, so it is shorter than the page: it holds the
key messages, each rule and term with all its values, the words of the glossary, what must not be
missed, and whom to call. A section none of whose own words has a picture is told by its first
words, so that no section is missing, and by its lists; a worked example and letters are told
whole. What else is told, and the sources, are left to the page. No value is told in other words
than there: the rows are parts of the same document.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import singledispatch
from itertools import chain, takewhile

from ledsagning.formats.document import (
    Block,
    Boxes,
    Bullets,
    Definitions,
    Enumeration,
    KeyFact,
    Letter,
    Notice,
    Paragraph,
    Section,
    Span,
    Table,
    Verdicts,
    Words,
    text_of,
    words,
)
from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.sentences import sentences

Rows = Iterator[Block]

_VERDICTS = {"yes": "check", "no": "no", "unknown": "unknown"}
_IF = re.compile(r"[^.!?]*\?|If\b")
"""How words begin that hold if something is so: in Swedish with a question."""
_OWN = "ord-"
"""What stands before the name of a word where the glossary is part of another page."""


def in_pictures(leaflet: Leaflet, of_words: Mapping[str, str], more: Paragraph) -> Leaflet:
    """The same in pictures. ``of_words`` are those of the glossary's words, by the names of their
    entries, and ``more`` tells, after all else, where the whole text is.
    """
    document = leaflet.document
    *said, origin = document.blocks
    rows = (
        *_each(words(document.place), "place"),
        *_each(words(document.summary), document.pictogram or "info"),
        *_rows(_pictured_words(said, of_words)),
        more,
        origin,
    )
    return replace(leaflet, document=replace(document, place="", summary="", blocks=rows))


def _rows(blocks: Iterable[Block]) -> Rows:
    for block in blocks:
        yield from _row(block)


@singledispatch
def _row(_block: object) -> Rows:
    """The rows that a block becomes: none, where it is left to the page."""
    return iter(())


@_row.register
def _section(block: Section) -> Rows:
    if inside := tuple(_inside(block.blocks)):
        yield replace(block, blocks=inside)


def _inside(blocks: Sequence[Block]) -> Rows:
    key = tuple(_key(blocks))
    for block in blocks:
        yield from _row(_with_picture(block) if block in key else block)


def _key(blocks: Sequence[Block]) -> Iterator[Block]:
    """What is told of a section's own words that have no picture: as little as is true to its
    heading.

    A worked example, whose hours are drawn, is told to its end. Of all others its first words are
    told, unless a key message stands for them; and each list, which holds the steps or the choices
    that the heading is about. Where the first words say what to do if something is so ("Känns det
    bra?"), those that say it of something else are told too. What explains a table is left to the
    page with it.
    """
    said = [one for one in _before_a_table(blocks) if isinstance(one, Paragraph | Bullets)]
    if any(isinstance(block, Boxes) for block in blocks):
        yield from said
        return
    own = takewhile(lambda block: not isinstance(block, Section), blocks)
    first = () if any(map(_pictured, own)) else said[:1]
    yield from first
    if_so = any(map(_if_so, first))
    for at, block in enumerate(said):
        if isinstance(block, Bullets) or _leads_in(said[at : at + 2]) or (if_so and _if_so(block)):
            yield block


def _before_a_table(blocks: Sequence[Block]) -> Iterator[Block]:
    return takewhile(lambda block: not isinstance(block, Table), blocks)


def _pictured(block: Block) -> bool:
    """Whether it is a key message. What is only good to know stands for no other words."""
    return isinstance(block, Paragraph | Bullets) and block.pictogram not in (None, "info")


def _leads_in(some: Sequence[Block]) -> bool:
    """Whether the first of two blocks leads in to a list."""
    first, *follows = some
    leads = isinstance(first, Paragraph) and first.words[-1].text.endswith(":")
    return leads and any(isinstance(one, Bullets) for one in follows)


def _if_so(block: Block) -> bool:
    """Whether words say what to do if something is so."""
    return isinstance(block, Paragraph) and _IF.match(text_of(block.words)) is not None


def _with_picture(block: Block) -> Block:
    """Words with the picture of what is good to know, or of going on, if they have none."""
    assert isinstance(block, Paragraph | Bullets)
    if block.pictogram:
        return block
    parts = block.items if isinstance(block, Bullets) else (block.words,)
    return replace(block, pictogram="go" if all(map(_only_leads, parts)) else "info")


def _only_leads(said: Words) -> bool:
    """Whether it is nothing but a link."""
    return len(said) == 1 and said[0].href is not None


@_row.register
def _paragraph(block: Paragraph) -> Rows:
    if block.pictogram:
        yield from _each(block.words, block.pictogram)


@_row.register
def _notice(block: Notice) -> Rows:
    yield from _each(block.words, "warning" if block.urgent else "info")


@_row.register
def _bullets(block: Bullets) -> Rows:
    if block.pictogram:
        for item in block.items:
            yield from _each(item, block.pictogram)


@_row.register
def _boxes(block: Boxes) -> Rows:
    """They are a picture already, with its words."""
    yield block


@_row.register
def _letter(letter: Letter) -> Rows:
    parts = (letter.paragraphs, *(part.paragraphs for part in letter.parts))
    for said in chain.from_iterable(parts):
        yield from _each(said, "letter")


@_row.register
def _verdicts(block: Verdicts) -> Rows:
    for one in block.items:
        yield Paragraph((Span(f"{one.word}: "), *one.words), _VERDICTS[one.verdict])


@_row.register
def _fact(fact: KeyFact) -> Rows:
    inside = tuple(_of_fact(fact))
    yield from inside if fact.repeats else (Section(fact.title, fact.id, inside),)


def _of_fact(fact: KeyFact) -> Iterator[Paragraph]:
    if fact.unknown:
        yield Paragraph(words(f"{fact.unknown}."), "unknown")
    for said in fact.said:
        parts = (said.lead, *said.items) if isinstance(said, Enumeration) else (said,)
        yield from chain.from_iterable(_each(part, fact.pictogram) for part in parts)
    if fact.better:
        yield Paragraph(words(f"{fact.better}."), "check")
    if fact.note:
        yield from _each(fact.note, "info")
    # Each says itself whom to ask, and its picture that it is a question.
    yield from (Paragraph(words(question), "question") for question in fact.questions)


def _each(said: Words, pictogram: str) -> Iterator[Paragraph]:
    """A row for each sentence, with the picture of its own that it may have."""
    return (Paragraph(one, one[0].pictogram or pictogram) for one in sentences(said, _whole))


def _whole(span: Span) -> bool:
    """Whether a run of words stays one: a link, and what is no text of ours alone."""
    return bool(span.href or span.foreign or span.blank or type(span.text) is not str)


def _pictured_words(blocks: Iterable[Block], of_words: Mapping[str, str]) -> Iterator[Block]:
    """The blocks, with a row for each word of a glossary."""
    for block in blocks:
        if isinstance(block, Section):
            inside = tuple(_pictured_words(block.blocks, of_words))
            yield replace(block, blocks=inside)
        elif isinstance(block, Definitions):
            for entry in block.entries:
                picture = of_words.get(entry.id.removeprefix(_OWN), "book")
                term = Span(entry.term, strong=True)
                yield Paragraph((term, Span(": "), *entry.meaning), picture)
        else:
            yield block
