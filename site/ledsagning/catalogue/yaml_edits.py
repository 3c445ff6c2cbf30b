"""Changing single values of a text of YAML, which is never written anew: all else stays."""

from collections.abc import Collection
from typing import NamedTuple

from ledsagning.catalogue import nodes, yaml_writing
from ledsagning.catalogue.nodes import Node, Scalar
from ledsagning.catalogue.writing import Data
from ledsagning.catalogue.yaml_layout import Layout, Several, Spans


class Addition(NamedTuple):
    """A new item of a list, or a new entry of a mapping under a ``key``.

    It comes after the item or entry of that number; first of all after -1.
    """

    after: int
    data: Data
    key: str = ""


class Edits:
    """The changes of one text, made to the nodes that were read from it."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._text = layout.text
        self._edits: list[tuple[int, int, str]] = []

    def changed(self) -> str:
        """The text with all changes made."""
        parts: list[str] = []
        done = 0
        # Of what is put in at one position, what is put in first stays first.
        for start, end, new in sorted(self._edits, key=lambda edit: edit[:2]):
            parts += (self._text[done:start], new)
            done = end
        return "".join((*parts, self._text[done:]))

    def replace(self, mapping: nodes.Mapping, number: int, data: Data) -> None:
        """Give an entry of a mapping another value."""
        key, node = mapping.entries[number]
        if self._layout.in_brackets(mapping):
            self._replace_in_brackets(key, node, yaml_writing.in_line(data))
        else:
            self._replace_on_lines(key, node, data, self._layout.column(mapping.position))

    def change(self, node: Several, gone: Collection[int], additions: Collection[Addition]) -> None:
        """Take out items or entries by their numbers and put in others. Some must stay."""
        spans = self._layout.spans(node)
        if self._layout.in_brackets(node):
            self._take_out_of_brackets(spans, gone)
            self._put_in_brackets(node, spans, gone, additions)
        else:
            self._take_out_lines(node, spans, gone)
            for addition in additions:
                self._put_in_lines(node, spans, gone, addition)

    def _replace_in_brackets(self, key: Scalar, node: Node, written: str) -> None:
        key_end = self._layout.end(key)
        colon = self._text.find(":", key_end, node.position + 1)
        if colon < 0:
            self._insert(key_end, f": {written}")
        else:
            space = " " if colon == node.position - 1 else ""
            self._edit(node.position, self._layout.end(node), space + written)

    def _replace_on_lines(self, key: Scalar, node: Node, data: Data, column: int) -> None:
        after = self._text.index(":", self._layout.end(key)) + 1
        end = self._layout.end(node)
        gap = self._text[after : node.position]
        rest = self._text[end : self._layout.line_end(end)]
        if "#" in gap + rest and isinstance(data, str):
            written = " " + yaml_writing.in_line(data)
        else:
            written = self._lines(Addition(0, data, key.text), column, end)[len(key.text) + 1 :]
        head, *lines = written.split(self._layout.line_break)
        if lines:
            # What was said behind the value, or above it, now stands behind the key.
            head += gap.rstrip() + rest.rstrip()
            self._edit(after, end + len(rest), self._layout.line_break.join([head, *lines]))
        elif gap and not self._layout.has_break(after, node.position):
            self._edit(node.position, end, head.lstrip())
        else:
            self._edit(after, end, head + gap.rstrip())

    def _take_out_of_brackets(self, spans: Spans, gone: Collection[int]) -> None:
        first = next((number for number in range(len(spans)) if number not in gone), 0)
        if first > 0:
            self._edit(spans[0][0], spans[first][0], "")
        for number in gone:
            if number > first:
                self._edit(spans[number - 1][1], spans[number][1], "")

    def _put_in_brackets(
        self, node: Several, spans: Spans, gone: Collection[int], additions: Collection[Addition]
    ) -> None:
        bare = additions and self._layout.is_bare(node)
        if bare:
            self._insert(node.position, "{")
        for number, (after, data, key) in enumerate(additions):
            written = (f"{key}: " if key else "") + yaml_writing.in_line(data)
            before = [one for one in range(after + 1) if one not in gone]
            if before:
                self._insert(spans[before[-1]][1], f", {written}")
            elif spans:
                self._insert(spans[0][0], f"{written}, ")
            else:
                self._insert(node.position + 1, f", {written}" if number else written)
        if bare:
            self._insert(spans[-1][1], "}")

    def _take_out_lines(self, node: Several, spans: Spans, gone: Collection[int]) -> None:
        column = self._layout.column(node.position)
        first = 0
        if self._layout.is_behind_dash(node, spans):
            first = next(number for number in range(len(spans)) if number not in gone)
            self._edit(spans[0][0], spans[first][0], "")
        for number in gone:
            if number >= first:
                tail = self._layout.tail(spans[number][1], column)
                self._edit(self._layout.head(node, spans, number), tail, "")

    def _put_in_lines(
        self, node: Several, spans: Spans, gone: Collection[int], addition: Addition
    ) -> None:
        column = self._layout.column(node.position)
        between = self._layout.line_break + " " * column
        if self._layout.has_blank_lines(spans):
            between = self._layout.line_break + between
        if addition.after < 0 and 0 in gone and not self._layout.is_behind_dash(node, spans):
            # What is taken out begins before the position of the first one.
            head = self._layout.head(node, spans, 0)
            self._insert(head, between + self._lines(addition, column))
        elif addition.after < 0:
            self._insert(node.position, self._lines(addition, column) + between)
        else:
            tail = self._layout.tail(spans[addition.after][1], column)
            self._insert(tail, between + self._lines(addition, column, tail))

    def _lines(self, addition: Addition, column: int, end: int | None = None) -> str:
        """An item or entry as lines to stand at a column, after ``end``.

        It is a single line where a text of several lines would be read on into a comment.
        """
        _, data, key = addition
        if end is not None and self._layout.runs_into_comment(end, column):
            return (f"{key}: " if key else "- ") + yaml_writing.in_line(data)
        written = yaml_writing.entry(key, data, column) if key else yaml_writing.item(data, column)
        return written.replace("\n", self._layout.line_break)

    def _insert(self, position: int, new: str) -> None:
        self._edit(position, position, new)

    def _edit(self, start: int, end: int, new: str) -> None:
        self._edits.append((start, end, new))
