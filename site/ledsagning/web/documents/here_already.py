"""Links that lead to where the reader is already: left out of what can be done on a page."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ledsagning.formats.document import Actions, Block, Document, Folded, Section


def without_links_here(document: Document, address: str) -> Document:
    """The document of an address, without the links that lead to the part that they stand in.

    What is put into a page by its name does not know which page that is.
    """
    return replace(
        document, blocks=tuple(_elsewhere(document.blocks, frozenset({address}), address))
    )


def _elsewhere(blocks: Iterable[Block], here: frozenset[str], address: str) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Section | Folded):
            inside = here | {f"{address}#{block.id}"}
            yield replace(block, blocks=tuple(_elsewhere(block.blocks, inside, address)))
        elif isinstance(block, Actions):
            if links := tuple(link for link in block.links if link.href not in here):
                yield replace(block, links=links)
        else:
            yield block
