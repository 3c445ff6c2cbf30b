"""Initials of laws and authorities, spelled out where a page first has them.

Whoever knows what LSS is loses a few words by it; whoever does not need not leave the page.
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

INITIALS: Mapping[str, str] = {
    "LSS": N_("lagen om stöd till vissa personer med funktionsnedsättning"),
    "SoL": N_("socialtjänstlagen"),
    "LOV": N_("lagen om valfrihetssystem"),
    "IVO": N_("myndigheten som kontrollerar stödet"),
}
"""What each stands for, as a Swedish msgid, to stand in brackets."""

_FIRST = re.compile(rf"(?<![\w(§])(?P<initials>{'|'.join(INITIALS)})(?![\w-])")
_TOLD_BY_ITSELF = (" (", " är en ", " is an ")
"""What follows where the words that come next say what the initials are."""


def with_initials(document: Document) -> Document:
    """The document; the first time that it has each initials, what they stand for follows."""
    return replace(document, blocks=tuple(_blocks(document.blocks, set())))


def _blocks(blocks: Iterable[Block], told: set[str]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Section | Folded | Answer):
            yield replace(block, blocks=tuple(_blocks(block.blocks, told)))
        elif isinstance(block, Paragraph):
            yield replace(block, words=_words(block.words, told))
        elif isinstance(block, Bullets):
            yield replace(block, items=tuple(_words(item, told) for item in block.items))
        elif isinstance(block, KeyFact):
            yield replace(block, sentences=tuple(_words(one, told) for one in block.sentences))
        else:
            yield block


def _words(words: Words, told: set[str]) -> Words:
    after = [*(span.text for span in words[1:]), ""]
    told.update(one for one in INITIALS if any(f"({one})" in span.text for span in words))
    return tuple(
        part
        for span, follows in zip(words, after, strict=True)
        for part in _spelled_out(span, follows, told)
    )


def _spelled_out(span: Span, follows: str, told: set[str]) -> Iterator[Span]:
    new = (found for found in _FIRST.finditer(span.text) if found["initials"] not in told)
    first = next(new, None)
    if first is None or span.blank:
        yield span
        return
    told.add(first["initials"])
    said = f" ({_(INITIALS[first['initials']])})"
    if (span.text + follows)[first.end() :].startswith(_TOLD_BY_ITSELF):
        yield span
    elif span.href:
        # What is added is no part of a link's name.
        yield from (span, Span(said))
    else:
        yield replace(span, text=span.text[: first.end()] + said)
        yield from _spelled_out(replace(span, text=span.text[first.end() :]), follows, told)
