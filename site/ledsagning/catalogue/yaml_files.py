"""A catalogue as files of YAML; the only module that reads YAML.

Only the events of the parser in C are used. A parser in Python needs more than two seconds for a
megabyte; and the library's own composing follows aliases and merge keys, and recurses in C
without a limit.
"""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

import yaml

from ledsagning.catalogue import files
from ledsagning.catalogue.files import File
from ledsagning.catalogue.nodes import Mapping, Node, Scalar, Sequence
from ledsagning.catalogue.places import FilePlace, Place, TextFile
from ledsagning.catalogue.screening import BYTE_ORDER_MARK, INVISIBLE, invisible, screen
from ledsagning.catalogue.sources import Part, Unreadable
from ledsagning.catalogue.syntax import explain

MAX_DEPTH: Final = 12
"""The deepest that lists and mappings may stand inside each other; the format itself needs 7."""

MAX_KEYS: Final = 100
"""The most keys of one mapping; the widest of the format, the rules, has fewer than 30."""

CHARACTERS_PER_EVENT: Final = 4
"""The fewest characters that the parser's events may have on average; a catalogue's have nine.

Time and memory follow the number of events: a megabyte of ``[{a},{a},…`` would take too long.
"""

END_MARK: Final = "..."
"""What YAML itself ends a document with. A file that has been cut off lacks it."""

BRACKETS: Final = frozenset("[{")
"""What a list or a mapping begins with that is written in brackets."""

_AFTER_A_QUOTATION = re.compile(r"""["'] *$""")
_FEW_EVENTS = 1_000
_SHORT = 32


@dataclass(frozen=True, slots=True)
class YamlFiles:
    """A catalogue as YAML files, wherever their names and bytes come from. A ``Source``.

    ``marked``: a file that does not say where it ends is refused. A disk or a network can lose the
    end of one, and half a catalogue is a catalogue too.
    """

    place: Place
    files: Iterable[File | Unreadable]
    marked: bool = False

    def parts(self) -> Iterator[Part | Unreadable]:
        """What each file holds, or the reason why it cannot be read."""
        for file in self.files:
            if isinstance(file, Unreadable):
                yield file
                continue
            part = _part(file)
            yield part
            if self.marked and isinstance(part, Part) and not _says_its_end(file, part.root):
                yield _cut_off(file)


def at(path: Path, limit: int = files.MAX_FILE_BYTES) -> YamlFiles:
    """A file of at most ``limit`` bytes, or a folder of such files, as a source."""
    return YamlFiles(FilePlace(str(path)), files.read(path, limit), marked=True)


def _part(file: File) -> Part | Unreadable:
    # The length keeps apart what stands before and after it.
    name = b"%b\0%d\0" % (os.fsencode(file.path.name), len(file.data))
    try:
        return Part(name + file.data, read(file))
    except Unreadable as unreadable:
        return unreadable


def read(file: File) -> Node | None:
    """What a file holds; ``None`` for nothing. Raise ``Unreadable`` for what is refused."""
    text = screen(str(file.path), file.data)
    try:
        return _Composer(text).document()
    except yaml.YAMLError as error:
        raise _refused(text, error) from error


def _says_its_end(file: File, root: Node | None) -> bool:
    """Whether the last line is the mark; or the bracket that the whole file stands within."""
    text = file.data.decode().removeprefix(BYTE_ORDER_MARK)
    if root is not None and text[root.position] in BRACKETS:
        return True
    return text.rstrip().splitlines()[-1:] == [END_MARK]


def _cut_off(file: File) -> Unreadable:
    text = screen(str(file.path), file.data)
    return Unreadable(
        text.place(len(text.text)),
        "filen saknar sitt slutmärke, så slutet av den kan ha gått förlorat",
        f"se efter att allt är med; skriv sedan tre punkter, {END_MARK}, på en egen rad sist",
    )


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


def _refused(text: TextFile, error: yaml.YAMLError) -> Unreadable:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        index = error.problem_mark.index
        line = text.text[:index].rpartition("\n")[2]
        quoted = _AFTER_A_QUOTATION.search(line) is not None
        return Unreadable(text.place(index), *explain(error.problem or "", quoted=quoted))
    return Unreadable(text.place(0), *explain(""))


class _Composer:
    """Makes nodes of the events of one file, as many as a file of its length may have."""

    def __init__(self, file: TextFile) -> None:
        self._file = file
        # Not yaml.parse(): its generator in Python takes a tenth of all the time of reading.
        self._all: Iterator[yaml.Event] = iter(yaml.CSafeLoader(file.text).get_event, None)
        self._events = islice(self._all, _FEW_EVENTS + len(file.text) // CHARACTERS_PER_EVENT)
        # The same keys and words stand in a catalogue thousands of times: each is kept once.
        self._words: dict[str, str] = {}

    def document(self) -> Node | None:
        root = None
        for event in self._events:
            if isinstance(event, yaml.NodeEvent):
                if root is not None:
                    raise self._refuse(
                        event,
                        "här börjar ett nytt dokument, men en fil får bara ha ett",
                        "ta bort raden ---, eller lägg resten i en egen fil",
                    )
                root = self._node(event, 0)
        self._refuse_more()
        return root

    def _refuse_more(self) -> None:
        for event in self._all:
            raise self._refuse(
                event,
                "filen har alldeles för många små delar för sin längd",
                "ta bort klamrar, komman och streck som inte hör till uppgifterna",
            )

    def _node(self, event: yaml.NodeEvent, depth: int) -> Node:
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        self._refuse_shorthand(event)
        if depth == MAX_DEPTH:
            raise self._refuse(
                event,
                "så här många nivåer inuti varandra finns inte i formatet",
                "kontrollera indrag och hakparenteser på raden",
            )
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(tuple(self._items(depth + 1)), self._file, _position(event))
        return Mapping(tuple(self._entries(depth + 1)), self._file, _position(event))

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        if event.anchor is not None or event.tag is not None:
            self._refuse_shorthand(event)
        text = event.value
        # The screening of the file does not see "\u202e", where only the escape is written.
        if event.style == '"' and invisible(text):
            raise self._refuse(event, *INVISIBLE)
        if len(text) < _SHORT:
            text = self._words.setdefault(text, text)
        plain = event.implicit[0]
        return Scalar(text, plain, self._file, _position(event), plain and self._is_cut(event))

    def _is_cut(self, event: yaml.ScalarEvent) -> bool:
        # Whoever means a comment sets it apart by more than the blank between two words.
        assert event.end_mark is not None
        end = event.end_mark.index
        return self._file.text[end : end + 2] == " #"

    def _items(self, depth: int) -> Iterator[Node]:
        for event in self._events:
            if not isinstance(event, yaml.NodeEvent):
                return
            yield self._node(event, depth)

    def _entries(self, depth: int) -> Iterator[tuple[Scalar, Node]]:
        for number, event in enumerate(self._events):
            if not isinstance(event, yaml.NodeEvent):
                return
            if number == MAX_KEYS:
                raise self._refuse(
                    event,
                    f"här står fler än {MAX_KEYS} namn med kolon efter",
                    "kontrollera indraget; varje sak i en lista börjar med ett streck",
                )
            key = self._key(event)
            # The parser gives every key a value, an empty one where none is written: it is only
            # missing where the events end early, and then the file is refused.
            value = next(self._events, None)
            if isinstance(value, yaml.NodeEvent):
                yield key, self._node(value, depth)

    def _key(self, event: yaml.NodeEvent) -> Scalar:
        if not isinstance(event, yaml.ScalarEvent):
            self._refuse_shorthand(event)
            raise self._refuse(
                event,
                "här ska ett ord med kolon stå, men det står en lista",
                "skriv ett ord före kolonet; text med klamrar får stå inom citattecken",
            )
        if event.value == "<<":
            raise self._refuse(event, "<< får inte användas", "skriv ut uppgifterna en gång till")
        return self._scalar(event)

    def _refuse_shorthand(self, event: yaml.NodeEvent) -> None:
        sign = _shorthand(event)
        if sign is not None:
            raise self._refuse(
                event,
                f"ett ord som börjar med {sign} har en särskild betydelse och får inte användas",
                "sätt hela texten inom citattecken, eller skriv ut uppgifterna en gång till",
            )

    def _refuse(self, event: yaml.Event, what: str, fix: str) -> Unreadable:
        return Unreadable(self._file.place(_position(event)), what, fix)


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
