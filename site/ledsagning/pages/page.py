"""One information page in one language: what it says, and the places where rules are inserted."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from ledsagning.catalogue.vocabulary import Choice
from ledsagning.formats.document import (
    Block,
    Bullets,
    Definitions,
    Document,
    Heading,
    Notice,
    Paragraph,
    Span,
    Words,
)

TO_PAGE = "page:"
"""How the address of a link to another page begins, until the page is made into a document."""


class Group(StrEnum):
    """What a reader comes to a page for."""

    KNOW = "know"
    DO = "do"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Insert:
    """A place that is filled when the document is made, such as ``rule fee`` or ``contacts``."""

    name: str
    argument: str | None = None


Part = Block | Insert
Inserts = Callable[[str, str | None], tuple[Block, ...]]
"""From the name and argument of an insert to the blocks that stand there."""
Href = Callable[[str], str]
"""From ``slug`` or ``slug#id`` of a page to its address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page as its file has it. ``choice`` is set where it is only for such municipalities;
    ``reviewed_by`` is ``None`` until a speaker of the language has read it.
    """

    slug: str
    locale: str
    choice: Choice | None
    title: str
    summary: str
    picture: str
    topic: int
    group: Group
    reviewed: date
    reviewed_by: str | None
    parts: tuple[Part, ...]

    @property
    def ids(self) -> Iterator[str]:
        """The names within the page that a link can point at."""
        for part in self.parts:
            match part:
                case Heading():
                    yield part.id
                case Definitions():
                    yield from (id_ for id_, _, _ in part.entries)

    def document(self, inserts: Inserts, href: Href) -> Document:
        """The page with every insert filled and every link to another page made an address."""
        return Document(
            title=self.title,
            language=self.locale,
            summary=self.summary,
            pictogram=self.picture,
            blocks=tuple(self._blocks(inserts, href)),
            dated=self.reviewed,
            reviewed_by=self.reviewed_by,
        )

    def _blocks(self, inserts: Inserts, href: Href) -> Iterator[Block]:
        for part in self.parts:
            if isinstance(part, Insert):
                yield from inserts(part.name, part.argument)
            else:
                yield _linked(part, href)


def _linked(block: Block, href: Href) -> Block:
    match block:
        case Paragraph() | Notice():
            return replace(block, words=_addressed(block.words, href))
        case Bullets():
            return replace(block, items=tuple(_addressed(item, href) for item in block.items))
        case Definitions():
            return Definitions(
                tuple((id_, term, _addressed(text, href)) for id_, term, text in block.entries)
            )
        case _:
            return block


def _addressed(words: Words, href: Href) -> Words:
    return tuple(_with_address(span, href) for span in words)


def _with_address(span: Span, href: Href) -> Span:
    if span.href is None or not span.href.startswith(TO_PAGE):
        return span
    return replace(span, href=href(span.href.removeprefix(TO_PAGE)))
