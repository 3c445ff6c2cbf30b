"""A catalogue that has been read and checked, as JSON that is read in a tenth of the time.

Each value stands there once, after those that it is made of, and is known by its number: many
thousand providers say the same few things. It is JSON and no pickle: whoever can write where it is
kept could let that run what they like. What is kept of the country and the law is the program's.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from functools import cache
from itertools import chain, islice
from types import MappingProxyType, NoneType
from typing import Any, Final

from ledsagning.catalogue import law_loading, record_parts
from ledsagning.catalogue.model import Catalogue, Municipality
from ledsagning.catalogue.vocabulary import Word

_PLAIN: Final = frozenset({str, int, bool, NoneType})
"""What JSON has values of its own for."""

_VALUES_PER_LINE: Final = 1_000
"""So many are in memory twice, as numbers and as what they mean."""

_Row = tuple[Any, ...]
"""The number of a kind and those of its parts; or, for what is plain, its type and itself."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """How a value is taken apart, and made of its parts again."""

    number: int
    parts: Callable[[Any], Iterable[Any]]
    make: Callable[[list[Any]], Any]


def written(catalogue: Catalogue, known: Mapping[str, Municipality]) -> Iterator[bytes]:
    """The lines of a catalogue's twin. ``known`` are the municipalities that are left out of it, as
    they are there when it is read.
    """
    own = tuple(one for one in catalogue.municipalities.values() if one is not known.get(one.id))
    whole = catalogue.version, catalogue.operator, own, tuple(catalogue.providers.values())
    table = _Table()
    table.number(whole)
    rows = iter(table.rows)
    while some := list(islice(rows, _VALUES_PER_LINE)):
        line = [row[1] if row[0] in _PLAIN else row for row in some]
        yield json.dumps(line, separators=(",", ":")).encode() + b"\n"


def read(lines: Iterable[bytes], known: Mapping[str, Municipality]) -> Catalogue:
    """The catalogue of a twin. Raises ``ValueError``, ``TypeError`` or ``LookupError`` for what can
    be none.
    """
    makers = [kind.make for kind in _kinds().values()]
    values: list[Any] = []
    for row in chain.from_iterable(map(json.loads, lines)):
        if row.__class__ is list:
            # The first of them is the number of its kind.
            parts = [values[number] for number in islice(row, 1, None)]
            values.append(makers[row[0]](parts))
        else:
            values.append(row)
    version, operator, municipalities, providers = values[-1]
    return Catalogue(
        law=law_loading.load(),
        operator=operator,
        municipalities=MappingProxyType({**known, **{one.id: one for one in municipalities}}),
        providers=MappingProxyType({one.key: one for one in providers}),
        version=version,
    )


class _Table:
    """The values of a catalogue, each once, by their numbers."""

    def __init__(self) -> None:
        self.rows: dict[_Row, int] = {}
        # By where it lies: what is alike is mostly one thing, and a catalogue lies still.
        self._seen: dict[int, int] = {}

    def number(self, value: Any) -> int:
        """The number of a value, which has a place in the table from now on."""
        seen = self._seen
        if value.__class__ in _PLAIN:
            row: _Row = (value.__class__, value)
        else:
            kind = _kinds()[value.__class__]
            # A call for each would take half as long again. The first of all is nought: called for.
            parts = [seen.get(id(part)) or self.number(part) for part in kind.parts(value)]
            row = (kind.number, *parts)
        found = self.rows.get(row)
        if found is None:
            # What is plain may be made only now, and something else lie there next: but for what
            # the row itself keeps.
            found = self.rows[row] = seen[id(value)] = len(self.rows)
        elif value.__class__ not in _PLAIN:
            seen[id(value)] = found
        return found


@cache
def _kinds() -> Mapping[type, _Kind]:
    """All kinds of values that a catalogue is made of, by their type and in the order of their
    numbers: the same wherever the program is.
    """
    found = record_parts.kinds()
    words = {kind: (_text, _first(kind)) for kind in found if issubclass(kind, Word)}
    records = {kind: _by_fields(kind) for kind in record_parts.records()}
    ways: Mapping[type, _Ways] = {**_CONTAINERS, **words, **records}
    ordered = sorted(ways, key=lambda kind: f"{kind.__module__}.{kind.__qualname__}")
    return {kind: _Kind(number, *ways[kind]) for number, kind in enumerate(ordered)}


_Ways = tuple[Callable[[Any], Iterable[Any]], Callable[[list[Any]], Any]]


def _by_fields(kind: type) -> _Ways:
    return record_parts.apart(kind), lambda parts: record_parts.together(kind, *parts)


def _first(make: Callable[[Any], Any]) -> Callable[[list[Any]], Any]:
    def made(parts: list[Any]) -> Any:
        (only,) = parts
        return make(only)

    return made


def _text(word: Word) -> tuple[str]:
    return (word.value,)


def _flat(mapping: Mapping[Any, Any]) -> Iterable[Any]:
    return chain.from_iterable(mapping.items())


def _paired(parts: list[Any]) -> dict[Any, Any]:
    return dict(zip(parts[::2], parts[1::2], strict=True))


def _iso(moment: date | time) -> tuple[str]:
    return (moment.isoformat(),)


_CONTAINERS: Mapping[type, _Ways] = {
    tuple: (iter, tuple),
    frozenset: (iter, frozenset),
    dict: (_flat, _paired),
    MappingProxyType: (_flat, lambda parts: MappingProxyType(_paired(parts))),
    date: (_iso, _first(date.fromisoformat)),
    time: (_iso, _first(time.fromisoformat)),
}
