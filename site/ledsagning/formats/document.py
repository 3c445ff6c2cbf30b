"""One page as a document: headings, paragraphs, lists, key facts. Words already chosen, no markup.

Every format is made from this object, so that none can say something else than the page.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from ledsagning.formats.comparison import Comparison, cell_texts
from ledsagning.formats.spans import Span as Span
from ledsagning.formats.spans import Words as Words
from ledsagning.formats.spans import join
from ledsagning.formats.spans import words as words


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 2 to 4. ``id`` is the name that addresses can point at."""

    text: str
    level: int
    id: str
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a key message carries the name of its pictogram."""

    words: Words
    pictogram: str | None = None


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list, numbered if the order matters."""

    items: tuple[Words, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Definitions:
    """Words and what they mean, each with an id of its own."""

    entries: tuple[tuple[str, str, Words], ...]
    """``(id, term, meaning)``"""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact is written. ``quote`` is Swedish; ``verbatim`` is false where it sums up."""

    quote: str
    verbatim: bool
    title: str
    href: str | None
    dated: str | None
    """When the source was written, in words; ``None`` where it is undated."""
    checked: str
    """When the source was last checked, in words."""


@dataclass(frozen=True, slots=True)
class KeyFact:
    """One rule or term: easy sentences made from its data, and what is behind them.

    ``questions`` are what to ask where something is unknown; ``unknown`` says, in words, that
    nothing is known. ``better`` says that a term is better than the municipality requires.
    """

    id: str
    title: str
    pictogram: str
    sentences: tuple[Words, ...]
    questions: tuple[str, ...] = ()
    unknown: str | None = None
    better: str | None = None
    note: Words | None = None
    source: Source | None = None


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
class Letter:
    """Words to send or say: what it is, and its paragraphs, with blanks to fill in by hand."""

    title: str
    paragraphs: tuple[Words, ...]


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
    """A remark that the reader should not miss."""

    words: Words


@dataclass(frozen=True, slots=True)
class Table:
    """A small table: a caption, column headings, and rows whose first cell is their heading."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class QrCode:
    """An address as a picture for the camera of a phone. ``label`` says what it leads to; the
    address itself stands in words beside it.
    """

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Actions:
    """What can be done on a page with what stands there, as links. Paper and files lack it."""

    links: tuple[Span, ...]


Block = (
    Heading
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
    | Comparison
    | QrCode
    | Actions
)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole page. ``language`` is a BCP 47 tag; ``dated`` is when, and ``reviewed_by`` by whom,
    its words were read by a speaker of the language (``None``: not yet). ``foreign`` marks a
    title that a provider wrote.
    """

    title: str
    language: str
    summary: str
    pictogram: str | None
    blocks: tuple[Block, ...]
    dated: date | None = None
    reviewed_by: str | None = None
    foreign: bool = False

    def on_paper(self) -> "Document":
        """The same without what only makes sense on a page."""
        return replace(self, blocks=tuple(b for b in self.blocks if not isinstance(b, Actions)))

    def plain_text(self) -> Iterator[str]:
        """All that the document says, a sentence or more a piece, in the order of reading."""
        yield self.title
        yield self.summary
        for block in self.blocks:
            yield from _plain_text(block)


def _plain_text(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield block.text
        case Paragraph() | Notice():
            yield join(block.words)
        case Bullets():
            yield from map(join, block.items)
        case Definitions():
            for _, term, meaning in block.entries:
                yield term
                yield join(meaning)
        case KeyFact():
            yield block.title
            yield from filter(None, (block.unknown,))
            yield from map(join, block.sentences)
            yield from block.questions
            yield from filter(None, (block.better, block.note and join(block.note)))
        case Verdicts():
            yield from (f"{one.word}: {join(one.words)}" for one in block.items)
        case Letter():
            yield block.title
            yield from map(join, block.paragraphs)
        case Checklist():
            yield from (f"{one.word}: {join(one.words)}" for one in block.items)
        case Boxes():
            yield block.label
        case Table():
            yield block.caption
            yield from block.columns
            yield from (cell for row in block.rows for cell in row)
        case Comparison():
            yield block.caption
            for row in block.rows:
                yield f"{row.title}: {row.likeness_word}"
                yield from (text for cell in row.cells for text in cell_texts(cell))
        case QrCode():
            yield block.label
        case Actions():
            yield from (link.text for link in block.links)
