"""Numbers as bars: a block of a document, and where each bar lies in its picture.

The picture is drawn here and not by a library: the kept ones (pygal, leather, matplotlib) write
text of a fixed size, or as outlines, with colours and styles inside that the site's policy refuses.
Bars in lengths of text and shares of the width follow the reader's text size, colours and paper.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap
from typing import Final


@dataclass(frozen=True, slots=True)
class Bar:
    """A number and what it is of. ``doubtful``: it counts what is not known, and is only
    an outline.
    """

    words: str
    number: int
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """Numbers as bars, and as a table with the same caption; ``columns`` head its two columns.

    ``label`` says what the picture is. ``whole`` is what all of them are of, and the full width;
    without one (0) the longest bar has it.
    """

    caption: str
    label: str
    columns: tuple[str, str]
    bars: tuple[Bar, ...]
    whole: int = 0

    @property
    def rows(self) -> tuple[tuple[str, str], ...]:
        """What the picture shows, as the rows of a table."""
        return tuple((bar.words, str(bar.number)) for bar in self.bars)


# All of these are in heights of the text.
_INDENT: Final = 2.6
"""The words stand beside a number of up to three digits."""
_LINE: Final = 1.3
_BAR: Final = 0.9
_GAP: Final = 0.8
_BELOW_WORDS: Final = 0.4
_ROOM: Final = 22
"""So many letters a line has room for in the picture of a file, on the narrowest screen."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of words, and where its letters stand."""

    text: str
    y: float


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """A bar below its ``words``, as lines. ``percent`` is a share of the width, all else in em."""

    number: int
    words: str
    lines: tuple[Line, ...]
    y: float
    percent: float
    doubtful: bool
    height: float = _BAR
    indent: float = _INDENT

    @property
    def first_line(self) -> float:
        """Where the number stands."""
        return self.lines[0].y


@dataclass(frozen=True, slots=True)
class Drawing:
    """The bars, and how high the picture is, in em. ``whole``: each lies in an outline of all."""

    bars: tuple[DrawnBar, ...]
    height: float
    whole: bool


def drawing(chart: Chart) -> Drawing:
    """Where each bar of a chart lies, from the top down."""
    bars = tuple(_bars(chart))
    return Drawing(bars, round(_end(bars), 2), bool(chart.whole))


def _end(bars: tuple[DrawnBar, ...]) -> float:
    return bars[-1].y + _BAR + _GAP if bars else 0


def _bars(chart: Chart) -> Iterator[DrawnBar]:
    full = chart.whole or max((bar.number for bar in chart.bars), default=0) or 1
    top = 0.0
    for bar in chart.bars:
        texts = wrap(bar.words, _ROOM) or [""]
        lines = tuple(Line(text, round(top + 1 + n * _LINE, 2)) for n, text in enumerate(texts))
        below = round(lines[-1].y + _BELOW_WORDS, 2)
        percent = round(min(100 * bar.number / full, 100), 2)
        yield DrawnBar(bar.number, bar.words, lines, below, percent, bar.doubtful)
        top = below + _BAR + _GAP
