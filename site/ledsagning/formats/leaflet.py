"""A document as it is taken away: on paper, as a file, to a reader of another kind.

Away from the site nothing around a document tells whose it is, which municipality it is about,
how old it is, or that it is only an example. All of that is put into the document here, once,
so that it is the same in every format. The words are chosen by whoever hands it out.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from ledsagning.formats.document import (
    Actions,
    Answer,
    Block,
    Document,
    Folded,
    KeyFact,
    Notice,
    Section,
    Words,
)
from ledsagning.formats.events import Event, Series
from ledsagning.formats.links import addressed


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """Whose a leaflet is, what it is about, from when and where: as facts, and in words.

    ``place`` says where it holds, first of all (empty: nobody asks). ``notices`` are what nobody
    may miss, and ``section`` says the rest of it; ``lasting`` is that less the day and the version,
    so it is the same each day. ``address`` is the page's own; ``origin`` stands before each path
    of the site (empty: nobody knows it). ``version`` tells the catalogue that it is made of from
    every other one. ``for_whom`` says how a book of it can be read, where books are chosen by that,
    and ``voice`` who reads it aloud.
    ``contents`` is the heading of what it holds and on which page, and ``sources`` that of its
    sources, where they stand last.
    """

    site: str
    municipality: str | None
    place: str
    day: date
    address: str
    origin: str
    version: str
    notices: tuple[Notice, ...]
    section: Section
    lasting: Words
    for_whom: str
    voice: str
    contents: str
    sources: str

    def identifier(self, ending: str) -> str:
        """What tells an edition of a leaflet from all others: from those of other words, and from
        those of the same in another format.
        """
        return f"{self.address}#{self.version}{ending}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaflet:
    """What a format is made from: a document with all that it needs away from the site.

    ``title`` tells what is new in it, and which municipality it is about, for a window or a list of
    files; ``days`` are to remember, and belong to a ``series``.
    ``behind`` are the facts whose sources stand apart from them, at the end.
    """

    title: str
    document: Document
    imprint: Imprint
    days: tuple[Event, ...] = ()
    series: Series = Series()
    behind: tuple[KeyFact, ...] = ()


def put_together(
    document: Document, imprint: Imprint, title: str = "", days: tuple[Event, ...] = ()
) -> Leaflet:
    """Make a leaflet: first where it holds and what must not be missed, then what it says, and last
    where it is from.
    """
    blocks = (*imprint.notices, *_taken(document.blocks), imprint.section)
    about = (title or document.title, imprint.municipality)
    return Leaflet(
        title=" – ".join(filter(None, about)),
        document=addressed(
            replace(document, place=imprint.place, blocks=blocks),
            lambda href: imprint.origin + href if href.startswith("/") else href,
        ),
        imprint=imprint,
        days=days,
    )


def _taken(blocks: Iterable[Block]) -> Iterator[Block]:
    """All but what can only be done on a page, and nothing folded."""
    for block in blocks:
        if isinstance(block, Section | Answer):
            if not _only_to_press(block):
                yield replace(block, blocks=tuple(_taken(block.blocks)))
        elif isinstance(block, Folded):
            yield Section(block.title, block.id, tuple(_taken(block.blocks)), block.foreign)
        elif not isinstance(block, Actions):
            yield block


def _only_to_press(block: Section | Answer) -> bool:
    """Whether nothing of it but its heading would be taken."""
    return bool(block.blocks) and all(isinstance(one, Actions) for one in block.blocks)


def sources_last(leaflet: Leaflet) -> Leaflet:
    """The same with the sources of all facts at its end: on paper they part what is one."""
    blocks = leaflet.document.blocks
    return replace(
        leaflet,
        document=replace(leaflet.document, blocks=tuple(map(_without_sources, blocks))),
        behind=tuple(fact for fact in _facts(blocks) if fact.sources),
    )


def _without_sources(block: Block) -> Block:
    if isinstance(block, Section | Answer):
        return replace(block, blocks=tuple(map(_without_sources, block.blocks)))
    return replace(block, sources=()) if isinstance(block, KeyFact) else block


def _facts(blocks: Iterable[Block]) -> Iterator[KeyFact]:
    for block in blocks:
        if isinstance(block, Section | Answer):
            yield from _facts(block.blocks)
        elif isinstance(block, KeyFact):
            yield block
