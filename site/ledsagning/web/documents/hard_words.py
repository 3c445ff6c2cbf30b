"""Hard words and initials, explained where a page first has them.

Whoever knows what LSS or a board is loses a few words by it; whoever does not need not leave the
page for the glossary.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from ledsagning.formats.document import (
    Answer,
    Block,
    Bullets,
    Document,
    Folded,
    KeyFact,
    Paragraph,
    Section,
    Span,
    Words,
)
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _
from ledsagning.web.marked import language_of

INITIALS: Mapping[str, str] = {
    "LSS": N_("lagen om stöd till vissa personer med funktionsnedsättning"),
    "SoL": N_("socialtjänstlagen"),
    "LOV": N_("lagen om valfrihetssystem"),
    "IVO": N_("myndigheten som kontrollerar stödet"),
}
"""What each stands for, as a Swedish msgid, to stand in brackets."""

WORDS: Mapping[str, str] = {
    N_("nämnden"): N_("en grupp politiker i kommunen"),
    N_("skriftligt"): N_("till exempel i ett brev"),
    N_("färdtjänst"): N_("resor för dig som har svårt att resa på annat sätt"),
    N_("i e-tjänsten"): N_("en sida på internet där du loggar in"),
    N_("med en blankett"): N_("ett papper att fylla i"),
}
"""What each hard word means, both as Swedish msgids."""

_TOLD_BY_ITSELF = (" (", " är en ", " is an ")
"""What follows where the words that come next say what the initials are."""


def with_explanations(document: Document) -> Document:
    """The document; the first time that it has a hard word, what it means follows in brackets."""
    means = {**INITIALS, **{_(word): meaning for word, meaning in WORDS.items()}}
    return replace(document, blocks=tuple(_Explaining(means).blocks(document.blocks)))


class _Explaining:
    """Goes through a page once, and remembers which words it has explained."""

    def __init__(self, means: Mapping[str, str]) -> None:
        self._means = means
        self._told: set[str] = set()
        hard = "|".join(map(re.escape, means))
        self._hard = re.compile(rf"(?<![\w(§-])(?P<word>{hard})(?![\w-])")

    def blocks(self, blocks: Iterable[Block]) -> Iterator[Block]:
        for block in blocks:
            if isinstance(block, Section | Folded | Answer):
                yield replace(block, blocks=tuple(self.blocks(block.blocks)))
            elif isinstance(block, Paragraph):
                yield replace(block, words=self._words(block.words))
            elif isinstance(block, Bullets):
                yield replace(block, items=tuple(map(self._words, block.items)))
            elif isinstance(block, KeyFact):
                yield replace(block, sentences=tuple(map(self._words, block.sentences)))
            else:
                yield block

    def _words(self, words: Words) -> Words:
        after = [*(span.text for span in words[1:]), ""]
        whole = "".join(span.text for span in words)
        self._told.update(word for word in self._means if f"({word})" in whole)
        both = zip(words, after, strict=True)
        return tuple(part for span, follows in both for part in self._explained(span, follows))

    def _explained(self, span: Span, follows: str) -> Iterator[Span]:
        new = (one for one in self._hard.finditer(span.text) if one["word"] not in self._told)
        first = next(new, None)
        if first is None or span.blank:
            yield span
            return
        self._told.add(first["word"])
        meaning = self._means[first["word"]]
        said = _in_brackets(_(meaning))
        if (span.text + follows)[first.end() :].startswith(_TOLD_BY_ITSELF):
            yield span
        elif span.href:
            # What is added is no part of a link's name.
            yield from (span, *said)
        else:
            begins, *more = said
            yield replace(span, text=span.text[: first.end()] + begins.text)
            yield from (replace(span, text=one.text, language=one.language) for one in more)
            yield from self._explained(replace(span, text=span.text[first.end() :]), follows)


def _in_brackets(meaning: str) -> Words:
    """What a word means; where it had to be said in Swedish, that alone is marked so."""
    own = language_of(meaning)
    if own is None:
        return (Span(f" ({meaning})"),)
    return Span(" ("), Span(meaning, language=own), Span(")")
