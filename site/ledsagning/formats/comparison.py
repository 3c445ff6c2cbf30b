"""Things side by side, as a block of a document: to be read row by row, or as a table."""

from dataclasses import dataclass

from ledsagning.formats.spans import Span, Words, words


@dataclass(frozen=True, slots=True)
class Mark:
    """A word with a picture: ``yes``, ``no`` or ``unknown``."""

    verdict: str
    word: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What is said of one thing in one column.

    ``mark`` is how a wish turned out there. ``better`` says, in words, that it is better than
    the municipality requires; ``unknown`` that something lacks, and ``questions``, in whole
    sentences, what to ask.
    """

    sentences: tuple[Words, ...]
    mark: Mark | None = None
    better: str | None = None
    unknown: str | None = None
    questions: tuple[str, ...] = ()

    @property
    def in_a_row(self) -> Words:
        """All of it, for a form that has one line for a cell."""
        mark = (words(f"{self.mark.word}."),) if self.mark else ()
        last = (words(f"{word}.") for word in (self.better, self.unknown) if word)
        said = (*mark, *self.sentences, *last, *map(words, self.questions))
        return tuple(span for one in said for span in (*one, Span(" ")))[:-1]


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One thing that is compared: what it is called, whether its cells are alike (``same``,
    ``different`` or ``unknown``, and that in words), and a cell for each column.
    """

    id: str
    title: str
    pictogram: str
    likeness: str
    likeness_word: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Things side by side. ``columns`` are what they are called, ``corner`` heads the rows.

    It is read row by row; ``as_table`` asks for a table where there is room for one.
    """

    caption: str
    corner: str
    columns: tuple[Span, ...]
    rows: tuple[ComparedRow, ...]
    as_table: bool = False
