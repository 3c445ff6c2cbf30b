"""One page as a document: sections, paragraphs, lists, key facts. Words already chosen, no markup.

Every format is made from this object, so that none can say something else than the page.

Nothing here has a level: a heading is as deep as the sections around it. Whoever renders a
document knows how deep it begins, and goes one down for what is inside a section: none is skipped.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from ledsagning.formats.chart import Chart
from ledsagning.formats.comparison import Comparison
from ledsagning.formats.spans import Enumeration as Enumeration
from ledsagning.formats.spans import Span as Span
from ledsagning.formats.spans import Words as Words
from ledsagning.formats.spans import pictured as pictured
from ledsagning.formats.spans import text_of as text_of
from ledsagning.formats.spans import words as words


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under a heading. ``id`` is the name that addresses can point at; ``foreign``
    marks a heading that somebody else wrote.
    """

    title: str
    id: str
    blocks: "tuple[Block, ...]"
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class Folded:
    """What few need: a section that is folded under its heading on a page. Away from the page it is
    a section like others: nobody can unfold paper. ``foreign`` marks a heading that somebody else
    wrote.
    """

    title: str
    id: str
    blocks: "tuple[Block, ...]"
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What a tool has found: the outcome in a few words, and all that belongs to it."""

    title: str
    id: str
    summary: str
    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a key message carries the name of its pictogram."""

    words: Words
    pictogram: str | None = None


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list, numbered if the order matters. ``pictogram`` stands for each of its items where
    every row has a picture.
    """

    items: tuple[Words, ...]
    numbered: bool = False
    pictogram: str | None = None


@dataclass(frozen=True, slots=True)
class Definition:
    """A word, what it means, and the name that addresses can point at."""

    id: str
    term: str
    meaning: Words


@dataclass(frozen=True, slots=True)
class Definitions:
    """Words and what they mean."""

    entries: tuple[Definition, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact is written. ``quote`` and ``title`` are Swedish; all else is in the language
    of the document, in whole sentences.
    """

    label: str
    """Whether the quote stands in the source word for word."""
    apart: Words
    """The same, and where it stands: a fact that has several sources needs it on a page."""
    quote: str
    named: str
    """What stands before the title."""
    title: str
    href: str | None
    dated: str
    """When the source was written, or that nobody knows."""
    checked: str
    """When the source was last read."""
    note: Words = ()
    """What else a reader of the source should know: how old it is, or how it was read."""


@dataclass(frozen=True, slots=True)
class KeyFact:
    """One rule or term: what is ``said`` of its data in easy words, and what is behind them.

    ``repeats`` is the id of a heading above that says the title already. ``questions`` are what to
    ask where something is unknown, and ``ask`` leads in to them; ``unknown`` says, in words, that
    nothing is known, ``better`` that a term is better than the municipality requires.
    """

    id: str
    title: str
    pictogram: str
    said: tuple[Words | Enumeration, ...]
    questions: tuple[str, ...] = ()
    ask: str = ""
    unknown: str | None = None
    better: str | None = None
    note: Words | None = None
    sources: tuple[Source, ...] = ()
    repeats: str | None = None

    @property
    def sentences(self) -> tuple[Words, ...]:
        """What is said, in sentences alone."""
        parts = (one.sentences if isinstance(one, Enumeration) else (one,) for one in self.said)
        return tuple(chain.from_iterable(parts))

    @property
    def told(self) -> tuple[Words | Enumeration, ...]:
        """What is said, and what else stands with it."""
        badges = (words(f"{word}.") for word in (self.unknown, self.better) if word)
        return (*self.said, *badges, *((self.note,) if self.note else ()))


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one thing turned out: ``yes``, ``no`` or ``unknown``, its word, and what it is about."""

    verdict: str
    word: str
    words: Words


@dataclass(frozen=True, slots=True)
class Verdicts:
    """How several things turned out."""

    items: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a letter, under a heading of its own."""

    title: str
    paragraphs: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """Words to send or say: what it is, its paragraphs, with blanks to fill in by hand, and its
    parts. No paragraph has more than one blank, and nothing but a full stop stands after it: on
    paper the line to write on begins there.

    ``language`` is set where the words are in another one than the document; the title is not.
    """

    title: str
    paragraphs: tuple[Words, ...]
    parts: tuple[Part, ...] = ()
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """Something to do: the word for whether it is done, and what it is."""

    done: bool
    word: str
    words: Words


@dataclass(frozen=True, slots=True)
class Checklist:
    """Things to do, each with a box to tick on paper."""

    items: tuple[Check, ...]


@dataclass(frozen=True, slots=True)
class Boxes:
    """A strip of boxes to tick on paper; the first ``ticked`` of them are used already."""

    label: str
    number: int
    ticked: int = 0


@dataclass(frozen=True, slots=True)
class Notice:
    """A remark that the reader should not miss; an ``urgent`` one is larger than all around it."""

    words: Words
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: a caption, column headings, and rows whose first cell is their heading."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | Words, ...], ...]


@dataclass(frozen=True, slots=True)
class QrCode:
    """An address as a picture for the camera of a phone. ``label`` says what it leads to; the
    address itself stands in words beside it.
    """

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Actions:
    """What can be done on a page with what stands there, as links. Paper and files lack it.

    A ``way_out`` leads away from the page in haste; ``note`` says what it does not do.
    """

    links: tuple[Span, ...]
    way_out: bool = False
    note: Words = ()


Block = (
    Section
    | Folded
    | Answer
    | Paragraph
    | Bullets
    | Definitions
    | KeyFact
    | Verdicts
    | Letter
    | Checklist
    | Boxes
    | Notice
    | Table
    | Chart
    | Comparison
    | QrCode
    | Actions
)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole page. ``language`` is a BCP 47 tag; a speaker of it, ``reviewed_by``, read the words
    when it is ``dated`` (``None``: not yet). ``foreign`` marks a title that a provider wrote.
    ``place`` says where the document holds, once it is taken from what says that around it.
    """

    title: str
    language: str
    summary: str
    pictogram: str | None
    blocks: tuple[Block, ...]
    dated: date | None = None
    reviewed_by: str | None = None
    foreign: bool = False
    place: str = ""

    @property
    def way_out(self) -> Span | None:
        """The link that leads away from the page in haste, where it has one."""
        found = (block for block in self.blocks if isinstance(block, Actions) and block.way_out)
        return next((action.links[0] for action in found), None)

    @property
    def sections(self) -> Iterator[Section]:
        """The main sections, for a list of what there is."""
        return (block for block in self.blocks if isinstance(block, Section))
