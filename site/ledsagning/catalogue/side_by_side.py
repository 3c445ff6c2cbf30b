"""A large catalogue read by as many processes as there are processors, each some of its files.

Of what another process has read nobody knows here where it stands. So where anything is wrong, in a
file or between two of them, nothing is told: all of it is read again by one, in order.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from ledsagning import beside
from ledsagning.beside import Beside
from ledsagning.catalogue import carrying
from ledsagning.catalogue.drafting import WHOLE, Draft, Read
from ledsagning.catalogue.entries import Entry, Path, T
from ledsagning.catalogue.model import Catalogue, Municipality, Operator, Provider
from ledsagning.catalogue.nodes import Mapping, Node
from ledsagning.catalogue.places import TextFile
from ledsagning.catalogue.problems import Problem, Problems
from ledsagning.catalogue.scope import Scope
from ledsagning.catalogue.sources import Source, Unreadable

ENOUGH_BYTES: Final = 3_000_000
"""A smaller catalogue is read as quickly by one: it takes time to tell another what was read."""

_MOST_PROCESSES: Final = 4
"""What one has to do alone, and the memory of each, outweigh more of them."""

_MOST_TURNS: Final = 128
"""Into so many parts a catalogue is divided at most: a turn is a byte."""

Begin = Callable[[Problems], Draft]
"""Begins a draft of the catalogue. What is wrong with it is noted there."""

_Values = tuple[tuple[Operator, ...], tuple[Municipality, ...], tuple[Provider, ...]]
"""What a source holds."""


class _Wrong(Exception):
    """Something has to be told, or cannot be read here."""


def load(sources: Sequence[Source], begin: Begin, version: str) -> Catalogue | None:
    """The catalogue of many sources, such as files, in their order. ``None`` where it has to be
    loaded by one process: there is but one processor, or anything is wrong, or missing.
    """
    processes = min(beside.processors(), _MOST_PROCESSES, len(sources))
    if processes < 2:
        return None
    draft = begin(_NoProblems())
    try:
        for values in _found(sources, processes, begin):
            draft.add(_elsewhere(values))
        return draft.finish(version)
    except (_Wrong, beside.Lost, OSError):
        # There may be no room for one more process, or pipe.
        return None


def _found(sources: Sequence[Source], processes: int, begin: Begin) -> Iterator[_Values]:
    """What each source holds, in their order. Raises ``Lost`` where anything is wrong."""
    found: dict[int, tuple[_Values, ...]] = {}
    carrying.prepare()
    with ExitStack() as begun:
        work = _Work(sources, begin)
        begun.callback(work.end)
        helpers = [begun.enter_context(Beside(work.do)) for _ in range(processes)]
        for helper in beside.as_they_end(helpers):
            found.update(helper.result())
    for turn in range(work.turns):
        yield from found[turn]


@dataclass(frozen=True, slots=True)
class _Work:
    """What is to be read. Whoever has time takes the next turn out of a pipe: a byte each."""

    sources: Sequence[Source]
    begin: Begin
    _pipe: tuple[int, int] = field(default_factory=os.pipe)

    def __post_init__(self) -> None:
        _, writer = self._pipe
        os.write(writer, bytes(range(self.turns)))
        os.close(writer)

    @property
    def turns(self) -> int:
        return -(-len(self.sources) // self._sources_a_turn)

    @property
    def _sources_a_turn(self) -> int:
        return -(-len(self.sources) // _MOST_TURNS)

    def do(self) -> dict[int, tuple[_Values, ...]]:
        """In another process: read for as long as there are turns. What was read, by turns."""
        found: dict[int, tuple[_Values, ...]] = {}
        try:
            while turn := os.read(self._pipe[0], 1):
                found[turn[0]] = self._read(turn[0])
        finally:
            self.leave()
        return found

    def _read(self, turn: int) -> tuple[_Values, ...]:
        start = turn * self._sources_a_turn
        own = self.sources[start : start + self._sources_a_turn]
        return tuple(_read(source, self.begin) for source in own)

    def leave(self) -> None:
        """Take all turns that are left: where something is wrong, nobody goes on in vain."""
        while os.read(self._pipe[0], _MOST_TURNS):
            pass

    def end(self) -> None:
        self.leave()
        os.close(self._pipe[0])


def _read(source: Source, begin: Begin) -> _Values:
    draft = begin(_NoProblems())
    operators: list[Operator] = []
    municipalities: list[Municipality] = []
    providers: list[Provider] = []
    for part in source.parts():
        if isinstance(part, Unreadable):
            raise _Wrong
        read = draft.read(part.root)
        operators += (entry.value for entry in read.operators)
        municipalities += (entry.value for entry in read.municipalities)
        providers += (entry.value for entry in read.providers)
    return tuple(operators), tuple(municipalities), tuple(providers)


def _elsewhere(values: _Values) -> Read:
    operators, municipalities, providers = values
    return Read(
        [_Elsewhere(_NOBODY, _NOWHERE, value) for value in operators],
        [_Elsewhere(_NOBODY, _NOWHERE, value) for value in municipalities],
        [_Elsewhere(_NOBODY, _NOWHERE, value) for value in providers],
    )


@dataclass(slots=True)
class _NoProblems(Problems):
    """Where nothing may be wrong."""

    def add(self, problem: Problem) -> None:
        raise _Wrong


@dataclass(frozen=True, slots=True)
class _Elsewhere(Entry[T]):
    """Something that was read, and nobody knows where it stands."""

    def at(self, path: Path) -> Node:
        raise _Wrong


_NOBODY = Scope(subject=WHOLE, today=date.min, problems=_NoProblems())
_NOWHERE = Mapping((), TextFile("", ""), 0)
