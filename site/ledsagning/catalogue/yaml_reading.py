"""YAML to nodes; the only module that asks the parser.

Only the events of the parser in C are used. A parser in Python needs more than two seconds for a
megabyte; and the library's own composing follows aliases and merge keys, and recurses in C
without a limit. What is written a fact a line needs no events: ``yaml_lines`` reads that.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from typing import Final

import yaml

from ledsagning.catalogue import yaml_lines
from ledsagning.catalogue.diagnosis import Stumble
from ledsagning.catalogue.nodes import Mapping, Node, Scalar, Sequence
from ledsagning.catalogue.places import TextFile
from ledsagning.catalogue.screening import INVISIBLE, invisible
from ledsagning.catalogue.slips import HARD_INDENT
from ledsagning.catalogue.sources import Unreadable
from ledsagning.catalogue.yaml_lines import Limits, Otherwise
from ledsagning.messages import Told, told

MAX_DEPTH: Final = 12
"""The deepest that lists and mappings may stand inside each other; the format itself needs 7."""

MAX_KEYS: Final = 100
"""The most keys of one mapping; the widest of the format, the rules, has fewer than 30."""

CHARACTERS_PER_EVENT: Final = 4
"""The fewest characters that the parser's events may have on average; a catalogue's have nine.

Time and memory follow the number of events: a megabyte of ``[{a},{a},…`` would take too long.
"""

BRACKETS: Final = frozenset("[{")
"""What a list or a mapping begins with that is written in brackets."""

# Possessive, or each line keeps its way back: 250 MB for a megabyte of comments.
_NOTHING = re.compile(r"(?:[ \t]*+(?:#[^\r\n]*+)?+(?:\r\n?|\n))*+\.\.\.\s*")
_COMMENT = re.compile(r" +#[^\r\n]*")
_FEW_EVENTS = 1_000
_SCALAR = yaml.ScalarEvent
_made = tuple.__new__
_SHORT = 32


class NotUnderstood(Exception):
    """A text that is no YAML: where the parser could not go on."""

    def __init__(self, stumble: Stumble) -> None:
        self.stumble = stumble
        super().__init__(stumble)


def read(text: TextFile) -> Node | None:
    """What a text holds; ``None`` for nothing.

    Raises ``Unreadable`` for what is refused, and ``NotUnderstood``.
    """
    # Of an end without a beginning the parser says that something is missing.
    if _NOTHING.fullmatch(text.text):
        return None
    return read_by_lines(text) or read_by_events(text)


def read_by_lines(text: TextFile) -> Node | None:
    """The same; ``None`` where the parser has to be asked of all of it."""
    return yaml_lines.read(text, _piece, Limits(_most_events(text), MAX_KEYS, MAX_DEPTH))


def read_by_events(text: TextFile) -> Node | None:
    """The same by the parser's events alone, whatever is written, and however."""
    try:
        return _Composer(text).document()
    except yaml.YAMLError as error:
        raise NotUnderstood(_stumble(text.text, error)) from error


def _piece(text: TextFile, depth: int) -> Node | None:
    try:
        return _Composer(text, depth).document()
    except (yaml.YAMLError, Unreadable) as error:
        # What is wrong is told in the places of the whole text.
        raise Otherwise from error


def ends(text: str) -> dict[int, int]:
    """Where each scalar, and each list or mapping in brackets, ends, by where it begins."""
    found: dict[int, int] = {}
    begun: list[int] = []
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        assert event.end_mark is not None
        if isinstance(event, yaml.ScalarEvent):
            found[_position(event)] = event.end_mark.index
        elif isinstance(event, yaml.CollectionStartEvent):
            begun.append(_position(event))
        elif isinstance(event, yaml.CollectionEndEvent) and text[begun[-1]] in BRACKETS:
            found[begun.pop()] = event.end_mark.index
        elif isinstance(event, yaml.CollectionEndEvent):
            begun.pop()
    return found


def _stumble(text: str, error: yaml.YAMLError) -> Stumble:
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Stumble("", 0)
    begun = error.context_mark
    return Stumble(
        error.problem or "",
        error.problem_mark.index,
        None if begun is None else begun.index,
        "quoted scalar" in (error.context or ""),
        _last_quotation(text),
    )


def _last_quotation(text: str) -> tuple[int, int] | None:
    """The last text in quotation marks before what the parser does not understand."""
    found = None
    parser = yaml.CSafeLoader(text)
    with suppress(yaml.YAMLError):
        for event in iter(parser.get_event, None):
            if isinstance(event, yaml.ScalarEvent) and event.style in ("'", '"'):
                found = event
    if found is None:
        return None
    assert found.end_mark is not None
    return _position(found), found.end_mark.index


class _Composer:
    """Makes nodes of the events of one file, as many as a file of its length may have."""

    def __init__(self, file: TextFile, depth: int = 0) -> None:
        self._file, self._depth = file, depth
        # Not yaml.parse(): its generator in Python takes a tenth of all the time of reading.
        self._all: Iterator[yaml.Event] = iter(yaml.CSafeLoader(file.text).get_event, None)
        self._events = islice(self._all, _most_events(file))
        # The same keys and words stand in a catalogue thousands of times: each is kept once.
        self._words: dict[str, str] = {}
        self._has_comments = " #" in file.text

    def document(self) -> Node | None:
        root = None
        for event in self._events:
            if isinstance(event, yaml.NodeEvent):
                if root is not None:
                    raise self._refuse(
                        event,
                        told("här börjar ett nytt dokument, men en fil får bara ha ett"),
                        told("ta bort raden ---, eller lägg resten i en egen fil"),
                    )
                root = self._node(event, self._depth)
        self._refuse_more()
        return root

    def _refuse_more(self) -> None:
        for event in self._all:
            raise self._refuse(
                event,
                told("filen har alldeles för många små delar för sin längd"),
                told("ta bort klamrar, komman och streck som inte hör till uppgifterna"),
            )

    def _node(self, event: yaml.NodeEvent, depth: int) -> Node:
        # Eight of ten are, and there are millions.
        if event.__class__ is _SCALAR:
            return self._scalar(event)
        self._refuse_shorthand(event)
        if depth == MAX_DEPTH:
            raise self._refuse(
                event,
                told("så här många nivåer inuti varandra finns inte i formatet"),
                told("kontrollera indrag och hakparenteser på raden"),
            )
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(tuple(self._items(depth + 1)), self._file, _position(event))
        return Mapping(tuple(self._entries(depth + 1)), self._file, _position(event))

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        if event.anchor is not None or event.tag is not None:
            self._refuse_shorthand(event)
        text: str = event.value
        # The screening of the file does not see "\u202e", where only the escape is written.
        if event.style == '"' and invisible(text):
            raise self._refuse(event, *INVISIBLE)
        if len(text) < _SHORT:
            text = self._words.setdefault(text, text)
        plain = event.implicit[0]
        lost = self._lost(event) if plain and self._has_comments else ""
        # Half the time of naming the parts: a large catalogue has millions of texts.
        return _made(Scalar, (text, plain, self._file, _position(event), lost))

    def _lost(self, event: yaml.ScalarEvent) -> str:
        assert event.end_mark is not None
        end = event.end_mark.index
        if self._file.text[end : end + 1] != " ":
            return ""
        comment = _COMMENT.match(self._file.text, end)
        return "" if comment is None else comment[0]

    def _items(self, depth: int) -> Iterator[Node]:
        for event in self._events:
            if event.__class__ is _SCALAR:
                yield self._scalar(event)
            elif isinstance(event, yaml.NodeEvent):
                yield self._node(event, depth)
            else:
                return

    def _entries(self, depth: int) -> Iterator[tuple[Scalar, Node]]:
        for number, event in enumerate(self._events):
            if event.__class__ is not _SCALAR and not isinstance(event, yaml.NodeEvent):
                return
            if number == MAX_KEYS:
                raise self._refuse(
                    event,
                    told("här står fler än %(max_keys)s namn med kolon efter", max_keys=MAX_KEYS),
                    told("kontrollera indraget; varje sak i en lista börjar med ett streck"),
                )
            key = self._key(event)
            # The parser gives every key a value, an empty one where none is written: it is only
            # missing where the events end early, and then the file is refused.
            value = next(self._events, None)
            if value.__class__ is _SCALAR or isinstance(value, yaml.NodeEvent):
                yield key, self._node(value, depth)

    def _key(self, event: yaml.NodeEvent) -> Scalar:
        if not isinstance(event, yaml.ScalarEvent):
            self._refuse_shorthand(event)
            raise self._refuse(
                event,
                told("här ska ett ord med kolon stå, men det står en lista"),
                told("skriv ett ord före kolonet; text med klamrar får stå inom citattecken"),
            )
        if event.value == "<<":
            raise self._refuse(
                event, told("<< får inte användas"), told("skriv ut uppgifterna en gång till")
            )
        if event.value[:1] == "\u00a0":
            raise self._refuse(event, *HARD_INDENT)
        return self._scalar(event)

    def _refuse_shorthand(self, event: yaml.NodeEvent) -> None:
        sign = _shorthand(event)
        if sign is not None:
            raise self._refuse(
                event,
                told(
                    "ett ord som börjar med %(sign)s har en särskild betydelse och får inte "
                    "användas",
                    sign=sign,
                ),
                told("sätt hela texten inom citattecken, eller skriv ut uppgifterna en gång till"),
            )

    def _refuse(self, event: yaml.Event, what: Told, fix: Told) -> Unreadable:
        return Unreadable(self._file.place(_position(event)), what, fix)


def _most_events(file: TextFile) -> int:
    return _FEW_EVENTS + len(file.text) // CHARACTERS_PER_EVENT


def _position(event: yaml.Event) -> int:
    assert event.start_mark is not None
    return event.start_mark.index


def _shorthand(event: yaml.NodeEvent) -> str | None:
    if isinstance(event, yaml.AliasEvent):
        return "*"
    if event.anchor is not None:
        return "&"
    # mypy's stubs do not know that all other events have a tag.
    return None if getattr(event, "tag", None) is None else "!"
