"""That rules may have changed: said once on a page, and not below each of them.

What is wrong with a source (no date, older than the act, a copy) stands with the source itself,
folded. The reader only needs to know what to do about it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ledsagning.formats.document import (
    Answer,
    Block,
    Document,
    Folded,
    KeyFact,
    Paragraph,
    Section,
    Span,
)
from ledsagning.web.i18n import gettext as _

IN_SHORT = "kort-sagt"
"""The section that a long page begins with."""


def with_caution(document: Document) -> Document:
    """The document; where a source of a fact in it is in doubt, it says so before its sections."""
    if not any(_doubtful(fact) for fact in _facts(document.blocks)):
        return document
    changed, ask = _("Reglerna kan ha ändrats."), _("Fråga kommunen vad som gäller.")
    said = Paragraph((Span(changed), Span(" "), Span(ask, pictogram="question")), pictogram="old")
    lead = _lead(document.blocks)
    return replace(document, blocks=(*document.blocks[:lead], said, *document.blocks[lead:]))


def _lead(blocks: tuple[Block, ...]) -> int:
    """How many blocks stand before the first section, but for the one that tells all in short."""
    sections = (
        number
        for number, block in enumerate(blocks)
        if isinstance(block, Section) and block.id != IN_SHORT
    )
    return next(sections, len(blocks))


def _facts(blocks: Iterable[Block]) -> Iterator[KeyFact]:
    for block in blocks:
        if isinstance(block, KeyFact):
            yield block
        elif isinstance(block, Section | Folded | Answer):
            yield from _facts(block.blocks)


def _doubtful(fact: KeyFact) -> bool:
    return any(source.note for source in fact.sources)
