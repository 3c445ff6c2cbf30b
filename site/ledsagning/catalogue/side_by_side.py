"""A large catalogue read by as many processes as there are processors, each some of its files.

Of what another process has read nobody knows here where it stands. So where anything is wrong, in a
file or between two of them, nothing is told: all of it is read again by one, in order.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import chain
from typing import Final

from ledsagning import beside
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

_MOST_TURNS: Final = 32
"""Into so many parts a catalogue is divided at most: each is a process of its own."""

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
    carrying.prepare()
    turns = [partial(_read_all, own, begin) for own in _turns(sources)]
    try:
        with closing(beside.in_order(turns, processes)) as read:
            for values in chain.from_iterable(read):
                draft.add(_elsewhere(values))
        return draft.finish(version)
    except (_Wrong, beside.Lost, OSError):
        # There may be no room for one more process, or pipe.
        return None


def _turns(sources: Sequence[Source]) -> Iterator[Sequence[Source]]:
    """What each process reads, one after the other. Whoever has time takes the next."""
    number = -(-len(sources) // _MOST_TURNS)
    return (sources[start : start + number] for start in range(0, len(sources), number))


def _read_all(sources: Sequence[Source], begin: Begin) -> tuple[_Values, ...]:
    """In another process: what each of some sources holds."""
    return tuple(_read(source, begin) for source in sources)


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
