"""A leaflet as picture text: a pictogram and a sentence, row by row.

It is made for readers to whom much text says nothing, so it is shorter than the page: it holds the
key messages, each rule and term with all its values, the words of the glossary, what must not be
missed, and whom to call. What else is told, and the sources, are left to the page. No value is
told in other words than there: the rows are parts of the same document.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import singledispatch
from itertools import chain

from ledsagning.formats.document import (
    Block,
    Bullets,
    Definitions,
    Enumeration,
    KeyFact,
    Notice,
    Paragraph,
    Section,
    Span,
    Verdicts,
    Words,
    words,
)
from ledsagning.formats.leaflet import Leaflet

Rows = Iterator[Block]

_BETWEEN_SENTENCES = re.compile("(?<=[.!?]) (?=[A-ZÅÄÖ])")

_VERDICTS = {"yes": "check", "no": "no", "unknown": "unknown"}
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
    if inside := tuple(_rows(_answering(block.blocks))):
        yield replace(block, blocks=inside)


def _answering(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """What stands under a heading; a list right below it has a picture: it is what the heading
    asks for ("Vem gör vad"), and without it the heading would be left alone.
    """
    first, *others = blocks or (None,)
    if isinstance(first, Bullets) and not first.pictogram:
        return (replace(first, pictogram="info"), *others)
    return blocks


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
    """A row for each sentence."""
    return (Paragraph(sentence, pictogram) for sentence in _sentences(said))


def _sentences(said: Words) -> Iterator[Words]:
    begun: list[Span] = []
    for span in said:
        first, *others = _parted(span)
        begun.append(first)
        for other in others:
            yield tuple(begun)
            begun = [other]
    if any(span.text for span in begun):
        yield tuple(begun)


def _parted(span: Span) -> list[Span]:
    """A run of words, cut between sentences; not where it is a link, or no text of ours alone."""
    if span.href or span.foreign or span.blank or type(span.text) is not str:
        return [span]
    return [replace(span, text=text) for text in _BETWEEN_SENTENCES.split(span.text)]


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
