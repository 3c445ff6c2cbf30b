"""YAML that has a fact a line, read line by line: in half the time of the parser's events.

What a line alone does not say for certain (``yaml_line``) is left to the parser: a text in
quotation marks over several lines, a comment behind a fact, a mapping in braces. It is given that
key or item with all that is indented below. A text that is built in another way, or is wrong, is
not read here at all.
"""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from ledsagning.catalogue.nodes import Mapping, Node, Scalar, Sequence
from ledsagning.catalogue.places import TextFile
from ledsagning.catalogue.yaml_line import AFTER_ALL, Line, Words, line_of

Parse = Callable[[TextFile, int], Node | None]
"""Reads a text of its own by the parser, as it stands at a depth inside another."""


class Otherwise(Exception):
    """A text has to be read in another way."""


class Limits(NamedTuple):
    """How many events a text may have, how many keys a mapping, and how deep it may be."""

    events: int
    keys: int
    depth: int


# A lone end of a line of the Mac, and what is blank, or ends a line, for some and not for others.
_ODD: Final = "\t\x85\u2028\u2029\ufeff"
_LONE = re.compile("\r(?!\n)")
_END: Final = "..."
_FEW_PIECES: Final = 1_000
_LINES_TO_A_PIECE: Final = 8
"""The fewest lines that a large text may have to a piece for the parser. To begin the parser takes
as long as reading some thirty lines: of more pieces it is quicker to give it the whole text.
"""
_AROUND: Final = 5
"""The events before and after what a text holds, and the first of it. Of the others a list or a
mapping counts those that its parts begin with, and its own end.
"""

_made = tuple.__new__


def read(file: TextFile, parse: Parse, limits: Limits) -> Node | None:
    """What a text holds, exactly as the parser has it; ``None`` where that has to be asked."""
    if any(sign in file.text for sign in _ODD) or _LONE.search(file.text):
        return None
    try:
        return _Reader(file, parse, limits).whole()
    except Otherwise:
        return None


class _Reader:
    """The lines of a text, and how far they have been read."""

    def __init__(self, file: TextFile, parse: Parse, limits: Limits) -> None:
        self._file, self._parse, self._limits = file, parse, limits
        self._lines: list[Line] = []
        self._starts: list[int] = []
        self._now = 0
        self._events = _AROUND
        self._pieces = 0

    def whole(self) -> Node:
        """Raises ``Otherwise``."""
        self._look()
        node = self._block(0)
        if self._lines[self._now] is not AFTER_ALL or self._events > self._limits.events:
            raise Otherwise
        return node

    def _look(self) -> None:
        """Find the lines that say anything."""
        known: dict[str, Line | None] = {}
        words: dict[str, str] = {}
        start = 0
        for line in self._file.text.split("\n"):
            try:
                found = known[line]
            except KeyError:
                found = known[line] = line_of(line, words)
            if found is not None:
                self._lines.append(found)
                self._starts.append(start)
            start += len(line) + 1
        end = len(self._file.text)
        if self._starts and self._file.text[self._starts[-1] :].rstrip() == _END:
            self._lines.pop()
            end = self._starts.pop()
        self._lines.append(AFTER_ALL)
        self._starts.append(end)

    def _block(self, depth: int) -> Node:
        line = self._lines[self._now]
        if line.lead != line.column:
            return self._sequence(line.lead, depth)
        return self._mapping(line.column, depth)

    def _mapping(self, column: int, depth: int) -> Mapping:
        self._enter(depth)
        begin = self._starts[self._now] + column
        entries: list[tuple[Scalar, Node]] = []
        while True:
            line, start = self._lines[self._now], self._starts[self._now]
            if line.key is None or len(entries) == self._limits.keys:
                raise Otherwise
            key = _made(Scalar, (line.key, True, self._file, start + column, ""))
            entries.append((key, self._value(line, start, column, depth)))
            line = self._lines[self._now]
            if not line.lead == line.column == column:
                break
        self._events += 2 * len(entries)
        return Mapping(tuple(entries), self._file, begin)

    def _value(self, line: Line, start: int, column: int, depth: int) -> Node:
        """What stands behind a key, at a column, of a mapping."""
        _lead, _behind, _key, at, text, plain, words, odd = line
        following = self._lines[self._now + 1]
        deeper = following.lead > column
        if deeper and text and plain and (folded := self._folded(text, column)):
            return _made(Scalar, (folded, True, self._file, start + at, ""))
        if odd or (deeper and not _opens(line, following)):
            return self._piece(start, column, depth)
        self._now += 1
        if words is not None:
            return self._words(at, words, start, depth + 1)
        if text is None and (deeper or following.lead == column != following.column):
            return self._block(depth + 1)
        return _made(Scalar, (text or "", plain, self._file, start + at, ""))

    def _sequence(self, column: int, depth: int) -> Sequence:
        self._enter(depth)
        begin = self._starts[self._now] + column
        lines, starts, file = self._lines, self._starts, self._file
        items: list[Node] = []
        while True:
            now = self._now
            start = starts[now]
            # Half the time of asking for each part by its name: most lines are items.
            lead, behind, key, at, text, plain, words, odd = lines[now]
            if lead != column or behind == column:
                self._events += len(items)
                return Sequence(tuple(items), file, begin)
            if key is not None:
                items.append(self._mapping(behind, depth + 1))
            elif odd or lines[now + 1].lead > column:
                folded = self._folded(text, column) if text and plain else None
                if folded:
                    items.append(_made(Scalar, (folded, True, file, start + at, "")))
                else:
                    items.append(self._piece(start, column, depth))
            elif words is not None:
                self._now = now + 1
                items.append(self._words(at, words, start, depth + 1))
            else:
                self._now = now + 1
                items.append(_made(Scalar, (text, plain, file, start + at, "")))

    def _words(self, at: int, words: Words, start: int, depth: int) -> Sequence:
        self._enter(depth)
        self._events += len(words)
        file = self._file
        items = [_made(Scalar, (word, True, file, start + place, "")) for place, word in words]
        return Sequence(tuple(items), file, start + at)

    def _folded(self, text: str, column: int) -> str | None:
        """A text that begins on this line and goes on over those that are further in than a column,
        each of nothing else; ``None`` where there may be more to it.
        """
        lines, first = self._lines, self._now
        texts = [text]
        last = first
        while lines[last + 1].lead > column:
            last += 1
            line = lines[last]
            if not (line.text and line.plain and line.key is None and line.lead == line.column):
                return None
            texts.append(line.text)
        # A blank line between them is the end of a line in the text, and a comment the text's.
        if self._file.text.count("\n", self._starts[first], self._starts[last]) != last - first:
            return None
        self._now = last + 1
        return " ".join(texts)

    def _enter(self, depth: int) -> None:
        if depth == self._limits.depth:
            raise Otherwise
        self._events += 1

    def _piece(self, start: int, column: int, depth: int) -> Node:
        """What the parser says of the key or the item at a column of a line, and of all that is
        indented below it.
        """
        self._pieces += 1
        if self._pieces > _FEW_PIECES + len(self._lines) // _LINES_TO_A_PIECE:
            raise Otherwise
        self._now += 1
        while self._lines[self._now].lead > column:
            self._now += 1
        text = " " * column + self._file.text[start + column : self._starts[self._now]]
        found = self._parse(TextFile(self._file.name, text), depth)
        if found is None or isinstance(found, Scalar) or found.position != column:
            raise Otherwise
        items = found.items if isinstance(found, Sequence) else [one for _, one in found.entries]
        if len(items) != 1:
            raise Otherwise
        return self._moved(items[0], start, len(text.rstrip()))

    def _moved(self, node: Node, by: int, end: int) -> Node:
        """A node of a piece that ends somewhere, as one of the whole text."""
        position = node.position + by
        match node:
            case Scalar():
                # The value that a "?" lacks is where the next line begins, says the parser.
                if node.position > end:
                    raise Otherwise
                return node._replace(origin=self._file, position=position)
            case Sequence(items):
                self._events += 1 + len(items)
                moved = tuple(self._moved(item, by, end) for item in items)
                return Sequence(moved, self._file, position)
            case Mapping(entries):
                self._events += 1 + 2 * len(entries)
                pairs = ((self._key(key, by), self._moved(one, by, end)) for key, one in entries)
                return Mapping(tuple(pairs), self._file, position)

    def _key(self, key: Scalar, by: int) -> Scalar:
        return key._replace(origin=self._file, position=key.position + by)


def _opens(line: Line, following: Line) -> bool:
    """Whether a line has only a key, and the one that follows, further in, begins its value."""
    bare = line.text is None and line.words is None
    return bare and (following.key is not None or following.column != following.lead)
