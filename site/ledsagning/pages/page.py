"""One information page in one language: what it says, and the places where rules are inserted."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ledsagning.catalogue.model import Chooses
from ledsagning.formats.document import Block, Definitions, Document, Section
from ledsagning.formats.links import addressed
from ledsagning.pages.film import Film

TO_PAGE = "page:"
"""How the address of a link to another page begins, until the page is made into a document."""


class Group(StrEnum):
    """What a reader comes to a page for. One that is read together is led to from other texts."""

    KNOW = "know"
    DO = "do"
    TOGETHER = "together"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as a file has it: what follows belongs to it, until one of its level or higher.

    ``level`` is 2 to 4. ``id`` is the name that addresses can point at.
    """

    text: str
    level: int
    id: str


@dataclass(frozen=True, slots=True)
class Insert:
    """A place that is filled when the document is made, such as ``rule fee`` or ``contacts``."""

    name: str
    argument: str | None = None


Part = Block | Heading | Insert
Inserts = Callable[[str, str | None], tuple[Block, ...]]
"""From the name and argument of an insert to the blocks that stand there."""
Href = Callable[[str], str]
"""From ``slug`` or ``slug#id`` of a page to its address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page as its file has it. ``choice`` is set where it is only for such municipalities;
    ``reviewed_by`` is ``None`` until a speaker of the language has read it; ``film`` until there is
    one of it.
    """

    slug: str
    locale: str
    choice: Chooses | None
    title: str
    summary: str
    picture: str
    topic: int
    group: Group
    reviewed: date
    reviewed_by: str | None
    film: Film | None
    parts: tuple[Part, ...]

    @property
    def ids(self) -> Iterator[str]:
        """The names within the page that a link can point at."""
        for part in self.parts:
            match part:
                case Heading():
                    yield part.id
                case Definitions():
                    yield from (entry.id for entry in part.entries)

    def document(self, inserts: Inserts, href: Href) -> Document:
        """The page with every insert filled and every link to another page made an address."""
        return Document(
            title=self.title,
            language=self.locale,
            summary=self.summary,
            pictogram=self.picture,
            blocks=tuple(_nested(tuple(self._filled(inserts, href)))),
            dated=self.reviewed,
            reviewed_by=self.reviewed_by,
        )

    def _filled(self, inserts: Inserts, href: Href) -> Iterator[Block | Heading]:
        def address(target: str) -> str:
            return href(target.removeprefix(TO_PAGE)) if target.startswith(TO_PAGE) else target

        for part in self.parts:
            if isinstance(part, Insert):
                yield from inserts(part.name, part.argument)
            else:
                yield addressed(part, address)


def _nested(parts: Sequence[Block | Heading]) -> Iterator[Block]:
    """Each heading with what belongs to it as a section, one inside the other."""
    at = 0
    while at < len(parts):
        part = parts[at]
        at += 1
        if isinstance(part, Heading):
            end = _end(parts, at, part.level)
            yield Section(part.text, part.id, tuple(_nested(parts[at:end])))
            at = end
        else:
            yield part


def _end(parts: Sequence[Block | Heading], start: int, level: int) -> int:
    """Where the next heading of a level, or of a higher one, stands."""
    for number, part in enumerate(parts[start:], start):
        if isinstance(part, Heading) and part.level <= level:
            return number
    return len(parts)
