"""How a text of YAML is laid out: where what was read begins and ends, and what comments are about.

A comment right above an entry or an item is about it, as is one below it that is indented deeper.
A comment above the first of a list is about the list.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping

from ledsagning.catalogue import nodes
from ledsagning.catalogue.nodes import Node, Scalar, Sequence
from ledsagning.catalogue.places import TextFile
from ledsagning.catalogue.yaml_reading import BRACKETS

Several = Sequence | nodes.Mapping
"""What has items, or entries."""

Spans = list[tuple[int, int]]
"""Where each item or entry begins and ends."""

_BREAK = re.compile("\r\n?|\n")
_LINE = re.compile("(?:\r\n?|\n)[^\r\n]*")
_COMMENT_BELOW = re.compile("(?:\r\n?|\n)([ \t]*)#[^\r\n]*")
_COMMENT_NEXT = re.compile("(?:[ \t]*(?:\r\n?|\n))+([ \t]*)#")
_BLANK_LINE = re.compile("(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)")


class Layout:
    """The layout of one text. Positions are characters of it, columns count from 0.

    ``ends`` says where each scalar, and what stands in brackets, ends.
    """

    def __init__(self, file: TextFile, ends: Mapping[int, int]) -> None:
        self.text = file.text
        self._file = file
        self._ends = ends
        self._brackets = list(_outermost(file.text, ends))
        first = _BREAK.search(file.text)
        self.line_break = first[0] if first else "\n"

    def in_brackets(self, node: Several) -> bool:
        """Whether a list or a mapping is written in brackets, and not on lines of its own."""
        number = bisect_right(self._brackets, (node.position, len(self.text))) - 1
        return number >= 0 and node.position < self._brackets[number][1]

    def is_bare(self, node: Several) -> bool:
        """Whether it is a mapping like the one in ``[count: 2]``, with no brackets of its own."""
        return self.in_brackets(node) and self.text[node.position] not in BRACKETS

    def column(self, position: int) -> int:
        """How many characters stand before it on its line."""
        return self._file.place(position).column - 1

    def line_end(self, position: int) -> int:
        """Where its line ends, before the break."""
        ending = _BREAK.search(self.text, position)
        return ending.start() if ending else len(self.text)

    def has_break(self, start: int, end: int) -> bool:
        """Whether a line ends between two positions."""
        return _BREAK.search(self.text, start, end) is not None

    def end(self, node: Node) -> int:
        """Where what is written of a node ends."""
        if isinstance(node, Scalar) or self.text[node.position] in BRACKETS:
            written = self.text[node.position : self._ends[node.position]]
            return node.position + len(written.rstrip())
        return self.end(node.items[-1] if isinstance(node, Sequence) else node.entries[-1][1])

    def spans(self, node: Several) -> Spans:
        """Where the items of a list, or the entries of a mapping, begin and end."""
        if isinstance(node, Sequence):
            return [(item.position, self.end(item)) for item in node.items]
        return [(key.position, max(self.end(key), self.end(one))) for key, one in node.entries]

    def tail(self, end: int, column: int) -> int:
        """The end of what stands at a column, with all that is said about it behind and below."""
        end = self.line_end(end)
        while (comment := _COMMENT_BELOW.match(self.text, end)) and len(comment[1]) > column:
            end = comment.end()
        return end

    def head(self, node: Several, spans: Spans, number: int) -> int:
        """The end of what comes before an item or entry and all that is said above it."""
        begin = self._first_line(node, spans[number][0])
        if number == 0:
            return max(0, begin - len(self.line_break))
        before = self.tail(spans[number - 1][1], self.column(node.position))
        lines = _LINE.findall(self.text, before, begin)[:-1]
        while lines and lines[-1].lstrip().startswith("#"):
            lines.pop()
        while lines and not lines[-1].strip():
            lines.pop()
        return before + sum(map(len, lines))

    def _first_line(self, node: Several, position: int) -> int:
        """Where the line begins that has an entry's key, or an item's dash."""
        column = self.column(node.position) if isinstance(node, Sequence) else 0
        start = position - self.column(position)
        while isinstance(node, Sequence) and self.text[start : start + column + 1].strip() != "-":
            start -= self.column(start - 1) + 1
        return start

    def is_behind_dash(self, node: Several, spans: Spans) -> bool:
        """Whether the first entry of a mapping stands on the line of the dash of its item."""
        begin = spans[0][0]
        line = self.text[begin - self.column(begin) : begin]
        return not isinstance(node, Sequence) and bool(line.strip())

    def has_blank_lines(self, spans: Spans) -> bool:
        """Whether there is an empty line between items or entries."""
        between = self.text[spans[0][1] : spans[1][0]] if len(spans) > 1 else ""
        return _BLANK_LINE.search(between) is not None

    def runs_into_comment(self, end: int, column: int) -> bool:
        """Whether a comment comes next that is indented deeper, as the lines of a text are."""
        comment = _COMMENT_NEXT.match(self.text, self.line_end(end))
        return comment is not None and len(comment[1]) > column


def _outermost(text: str, ends: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Where what stands in brackets begins and ends, but not what stands in it in turn."""
    done = 0
    for start, end in sorted(ends.items()):
        if start >= done and text[start : start + 1] in BRACKETS:
            done = end
            yield start, end
