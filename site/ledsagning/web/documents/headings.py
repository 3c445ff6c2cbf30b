"""A heading said once: not the section's, and then the same above the rule that it is about."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ledsagning.formats.document import Block, Document, KeyFact, Section


def without_repeats(document: Document) -> Document:
    """The document; a fact that is called what its section is called has no title of its own."""
    return replace(document, blocks=tuple(_once(document.blocks, None)))


def _once(blocks: Iterable[Block], around: Section | None) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Section):
            yield replace(block, blocks=tuple(_once(block.blocks, block)))
        elif around and isinstance(block, KeyFact) and block.title == around.title:
            yield replace(block, repeats=around.id)
        else:
            yield block
