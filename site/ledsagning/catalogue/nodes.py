"""YAML as plain nodes with their lines and columns; the only module that knows YAML.

Every scalar stays the text that was written: what it means is decided by the schema. So the
language ``no`` is never false, and the phone number ``0701234567`` never a number.

Only the events of the parser in C are used. A parser in Python needs more than two seconds for a
megabyte; and the library's own composing follows aliases and merge keys, and recurses in C
without a limit.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

import yaml

from ledsagning.catalogue.screening import INVISIBLE, invisible, screen
from ledsagning.catalogue.syntax import BadSyntax, explain

MAX_DEPTH: Final = 12
"""The deepest that lists and mappings may stand inside each other; the format itself needs 7."""

MAX_KEYS: Final = 100
"""The most keys of one mapping; the widest of the format, the rules, has fewer than 30."""

CHARACTERS_PER_EVENT: Final = 4
"""The fewest characters that the parser's events may have on average; a catalogue's have nine.

Time and memory follow the number of events: a megabyte of ``[{a},{a},…`` would take too long.
"""

_FEW_EVENTS = 1_000

_UNKNOWN = frozenset({"", "~", "null", "Null", "NULL"})


class Scalar(NamedTuple):
    """A text. ``plain`` is one without quotation marks."""

    text: str
    plain: bool
    line: int
    column: int

    @property
    def unknown(self) -> bool:
        """Whether it says that nothing is known. ``"null"`` in quotation marks is a text."""
        return self.plain and self.text in _UNKNOWN


class Sequence(NamedTuple):
    """A list of nodes."""

    items: "tuple[Node, ...]"
    line: int
    column: int


class Mapping(NamedTuple):
    """Keys and their values as they stand, also a key that stands there twice."""

    entries: "tuple[tuple[Scalar, Node], ...]"
    line: int
    column: int


Node = Scalar | Sequence | Mapping


def read(data: bytes) -> Node | None:
    """Read one file; ``None`` when it holds nothing. Raise ``BadSyntax`` for what is refused."""
    text = screen(data)
    try:
        return _document(_bounded(yaml.parse(text, Loader=yaml.CSafeLoader), len(text)))
    except yaml.YAMLError as error:
        raise _explained(error) from error


def _bounded(events: Iterator[yaml.Event], characters: int) -> Iterator[yaml.Event]:
    most = _FEW_EVENTS + characters // CHARACTERS_PER_EVENT
    for number, event in enumerate(events):
        if number == most:
            raise _refuse(
                event,
                "filen har alldeles för många små delar för sin längd",
                "ta bort klamrar, komman och streck som inte hör till uppgifterna",
            )
        yield event


def _explained(error: yaml.YAMLError) -> BadSyntax:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        mark = error.problem_mark
        return BadSyntax(mark.line + 1, mark.column + 1, *explain(error.problem or ""))
    return BadSyntax(1, 1, *explain(""))


def _document(events: Iterator[yaml.Event]) -> Node | None:
    root = None
    for event in events:
        if isinstance(event, yaml.NodeEvent):
            if root is not None:
                raise _refuse(
                    event,
                    "här börjar ett nytt dokument, men en fil får bara ha ett",
                    "ta bort raden ---, eller lägg resten i en egen fil",
                )
            root = _node(event, events, 0)
    return root


def _node(event: yaml.NodeEvent, events: Iterator[yaml.Event], depth: int) -> Node:
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(event)
    _refuse_shorthand(event)
    if depth == MAX_DEPTH:
        raise _refuse(
            event,
            "så här många nivåer inuti varandra finns inte i formatet",
            "kontrollera indrag och hakparenteser på raden",
        )
    if isinstance(event, yaml.SequenceStartEvent):
        return Sequence(tuple(_items(events, depth + 1)), *_place(event))
    return Mapping(tuple(_entries(events, depth + 1)), *_place(event))


def _scalar(event: yaml.ScalarEvent) -> Scalar:
    if event.anchor is not None or event.tag is not None:
        _refuse_shorthand(event)
    # The screening of the file does not see "\u202e", where only the escape is written.
    if event.style == '"' and invisible(event.value):
        raise _refuse(event, *INVISIBLE)
    line, column = _place(event)
    return Scalar(event.value, event.implicit[0], line, column)


def _items(events: Iterator[yaml.Event], depth: int) -> Iterator[Node]:
    for event in events:
        if not isinstance(event, yaml.NodeEvent):
            return
        yield _node(event, events, depth)


def _entries(events: Iterator[yaml.Event], depth: int) -> Iterator[tuple[Scalar, Node]]:
    for number, event in enumerate(events):
        if not isinstance(event, yaml.NodeEvent):
            return
        if number == MAX_KEYS:
            raise _refuse(
                event,
                f"här står fler än {MAX_KEYS} namn med kolon efter",
                "kontrollera indraget; varje sak i en lista börjar med ett streck",
            )
        key = _key(event)
        value = next(events)
        # The parser gives every key a value, an empty one where none is written.
        assert isinstance(value, yaml.NodeEvent)
        yield key, _node(value, events, depth)


def _key(event: yaml.NodeEvent) -> Scalar:
    if not isinstance(event, yaml.ScalarEvent):
        _refuse_shorthand(event)
        raise _refuse(
            event,
            "här ska ett ord med kolon stå, men det står en lista",
            "skriv ett ord före kolonet; text med klamrar får stå inom citattecken",
        )
    if event.value == "<<":
        raise _refuse(event, "<< får inte användas", "skriv ut uppgifterna en gång till")
    return _scalar(event)


def _refuse_shorthand(event: yaml.NodeEvent) -> None:
    sign = _shorthand(event)
    if sign is not None:
        raise _refuse(
            event,
            f"ett ord som börjar med {sign} har en särskild betydelse och får inte användas",
            "sätt hela texten inom citattecken, eller skriv ut uppgifterna en gång till",
        )


def _shorthand(event: yaml.NodeEvent) -> str | None:
    if isinstance(event, yaml.AliasEvent):
        return "*"
    if event.anchor is not None:
        return "&"
    # mypy's stubs do not know that all other events have a tag.
    return None if getattr(event, "tag", None) is None else "!"


def _refuse(event: yaml.Event, what: str, fix: str) -> BadSyntax:
    return BadSyntax(*_place(event), what, fix)


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    assert mark is not None
    return mark.line + 1, mark.column + 1
