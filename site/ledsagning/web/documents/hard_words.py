"""Hard words and initials, explained where a page first has them.

Whoever knows what LSS or a board is loses a few words by it; whoever does not need not leave the
page for the glossary. What each means stands in ``web/wording/hard.py``.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Self, TypeVar

from ledsagning.formats.comparison import Cell, ComparedRow, Comparison
from ledsagning.formats.document import (
    Answer,
    Block,
    Bullets,
    Check,
    Checklist,
    Document,
    Enumeration,
    Folded,
    KeyFact,
    Notice,
    Paragraph,
    Section,
    Span,
    Verdict,
    Verdicts,
    Words,
)
from ledsagning.web.i18n import gettext as _
from ledsagning.web.marked import Marked, filled, language_of, with_added
from ledsagning.web.wording.hard import BY_FORM, BY_SLUG

W = TypeVar("W", Paragraph, Notice, Verdict, Check)

_TOLD_BY_ITSELF = (
    *(" (", ":", " är en ", " är den ", " arbetar på "),
    *(" is an ", " sends the ", " works for "),
)
"""What follows where the words that come next say what a word means."""


def with_explanations(document: Document) -> Document:
    """The document; the first time that it has a hard word, what it means follows in brackets."""
    (explained,) = all_with_explanations(document)
    return explained


def explained_blocks(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The same of what stands by itself."""
    return tuple(_Explaining.here().blocks(blocks))


def all_with_explanations(*documents: Document) -> tuple[Document, ...]:
    """The same of several that stand on one page, one after the other."""
    explaining = _Explaining.here()
    return tuple(
        replace(document, blocks=tuple(explaining.blocks(document.blocks)))
        for document in documents
    )


class _Explaining:
    """Goes through a page once, and remembers what it has explained."""

    def __init__(self, means: Mapping[str, str]) -> None:
        self._means = means
        self._told: set[str] = set()
        self._hard = _alone("|".join(map(re.escape, means)))

    @classmethod
    def here(cls) -> Self:
        """One for a page in the language that is spoken."""
        return cls({_(form): meaning for form, meaning in BY_FORM.items()})

    def blocks(self, blocks: Iterable[Block]) -> Iterator[Block]:
        for block in blocks:
            match block:
                case Section() | Folded() | Answer():
                    yield replace(block, blocks=tuple(self.blocks(block.blocks)))
                case Paragraph():
                    yield self._words_of(block)
                case Notice():
                    yield self._words_of(block)
                case Bullets():
                    yield replace(block, items=tuple(map(self._words, block.items)))
                case KeyFact():
                    yield replace(block, said=tuple(map(self._said, block.said)))
                case Verdicts():
                    yield replace(block, items=tuple(map(self._words_of, block.items)))
                case Comparison():
                    yield replace(block, rows=tuple(map(self._row, block.rows)))
                case Checklist():
                    yield replace(block, items=tuple(map(self._words_of, block.items)))
                case _:
                    yield block

    def _said(self, one: Words | Enumeration) -> Words | Enumeration:
        if isinstance(one, Enumeration):
            lead, items = self._words(one.lead), tuple(map(self._words, one.items))
            return replace(one, lead=lead, items=items)
        return self._words(one)

    def _row(self, row: ComparedRow) -> ComparedRow:
        """What is alike has to read alike, so each cell of the first row with a word tells it."""
        before, told = self._told, set(self._told)
        cells: list[Cell] = []
        for cell in row.cells:
            self._told = set(before)
            sentences = tuple(map(self._words, cell.sentences))
            cells.append(replace(cell, sentences=sentences))
            told |= self._told
        self._told = told
        return replace(row, cells=tuple(cells))

    def _words_of(self, one: W) -> W:
        return replace(one, words=self._words(one.words))

    def _words(self, words: Words) -> Words:
        after = [*(span.text for span in words[1:]), ""]
        whole = "".join(span.text for span in words)
        told_here = (word for word in self._means if f"({word})" in whole)
        self._told.update(self._means[word] for word in told_here)
        both = zip(words, after, strict=True)
        return tuple(part for span, follows in both for part in self._explained(span, follows))

    def _explained(self, span: Span, follows: str) -> Iterator[Span]:
        if span.explains:
            yield from self._instead_of_a_link(span, follows)
            return
        first = None if span.blank else self._first(span.text)
        if first is None:
            yield span
            return
        meaning = self._means[first["word"]]
        new = not (span.text + follows)[first.end() :].startswith(_TOLD_BY_ITSELF)
        self._told.add(meaning)
        if not new:
            yield from self._explained(span, follows)
        elif span.href:
            # What is added is no part of a link's name.
            yield from (*self._explained(span, follows), *_in_brackets(meaning))
        elif isinstance(span.text, Marked):
            said = filled(" (%(meaning)s)", {"meaning": _(meaning)})
            text = with_added(span.text, _alone(re.escape(first["word"])), said)
            yield from self._explained(replace(span, text=text), follows)
        else:
            begins, *more = _in_brackets(meaning)
            yield replace(span, text=span.text[: first.end()] + begins.text)
            yield from (replace(span, text=one.text, language=one.language) for one in more)
            yield from self._explained(replace(span, text=span.text[first.end() :]), follows)

    def _first(self, text: str) -> re.Match[str] | None:
        found = self._hard.finditer(text)
        return next((one for one in found if self._means[one["word"]] not in self._told), None)

    def _instead_of_a_link(self, span: Span, follows: str) -> Iterator[Span]:
        """A word that its writer has marked as hard: nobody is led away to what it means."""
        meaning = BY_SLUG.get((span.href or "").rpartition("#")[2])
        if meaning is None:
            yield span
            return
        yield replace(span, href=None, explains=False)
        if meaning not in self._told and not follows.startswith(_TOLD_BY_ITSELF):
            yield from _in_brackets(meaning)
        self._told.add(meaning)


def _in_brackets(meaning: str) -> Words:
    """What a word means; where it had to be said in Swedish, that alone is marked so."""
    own = language_of(_(meaning))
    if own is None:
        return (Span(f" ({_(meaning)})"),)
    return Span(" ("), Span(_(meaning), language=own), Span(")")


def _alone(word: str) -> re.Pattern[str]:
    """A word where it is not a part of another, nor in brackets."""
    return re.compile(rf"(?<![\w(§-])(?P<word>{word})(?![\w-])")
