"""Every group of escorts of a municipality as bitmaps: built once, then only read.

A bit is a provider, and a *layer* is one group of each: layer 0 holds the first group of every
provider, layer 1 the second, and so on. Whether one group meets several wishes is then an AND
within a layer, and whether any group of the provider does is an OR of the layers. Providers with
the most groups have the lowest numbers, so that the higher layers are short.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial, reduce
from operator import or_

from ledsagning.catalogue.model import Area, EscortGroup, Provider
from ledsagning.search import facets
from ledsagning.search.bitmaps import bitmap
from ledsagning.search.facets import Facet

Layers = tuple[int, ...]
"""One bitmap a layer."""

_UNKNOWN_ESCORTS = (EscortGroup(),)


@dataclass(frozen=True, slots=True)
class Groups:
    """Which groups of escorts meet what, by the numbers of their providers.

    ``all`` holds the groups that there are, ``met`` those that meet a wished value, ``unknown``
    those of which it is not known, and ``possible`` those of a provider that says that somebody
    there has a value. What is true of a provider is true of each of its groups.
    """

    all: Layers
    met: Mapping[Facet, Mapping[str, Layers]]
    unknown: Mapping[Facet, Layers]
    possible: Mapping[tuple[Facet, str], Layers]


def in_order(providers: Iterable[Provider]) -> tuple[Provider, ...]:
    """Providers by their numbers. The order given makes no difference."""
    return tuple(sorted(providers, key=lambda p: (-len(_rows(p)), p.id)))


def build(numbered: Sequence[Provider], areas: tuple[Area, ...]) -> Groups:
    """Lay out the groups of providers that stand in the order of their numbers."""
    rows = [_rows(provider) for provider in numbered]
    depth = len(rows[0]) if rows else 0
    # Whoever has a group in a layer stands before all who have none there.
    columns = [[row[layer] for row in rows if len(row) > layer] for layer in range(depth)]
    nobody = (0,) * depth
    met: dict[Facet, dict[str, Layers]] = {}
    unknown: dict[Facet, Layers] = {}
    for facet in Facet:
        found, unknown[facet] = _facet(facet, numbered, columns)
        met[facet] = {
            value: any_of([found.get(good, nobody) for good in facets.meeting(facet, (value,))])
            for value in _values(facet, areas, found)
        }
    present = tuple((1 << len(groups)) - 1 for groups in columns)
    return Groups(present, met, unknown, _possible(numbered, rows, depth))


def _values(facet: Facet, areas: tuple[Area, ...], found: Iterable[str]) -> tuple[str, ...]:
    """What can be wished: what lists show, and what is there besides."""
    listed = facets.values(facet, areas)
    more = set(found) - set(listed) if facet is Facet.LANGUAGES else ()
    return (*listed, *sorted(more))


def any_of(alternatives: Sequence[Layers]) -> Layers:
    """The groups that are in any of these sets, of which there is at least one."""
    if len(alternatives) == 1:
        return alternatives[0]
    return tuple(reduce(or_, layer) for layer in zip(*alternatives, strict=True))


def _rows(provider: Provider) -> Sequence[EscortGroup | None]:
    """The groups of a provider, one a layer; ``None`` where it is known to have no escorts."""
    if provider.escorts is None:
        return _UNKNOWN_ESCORTS
    return provider.escorts or (None,)


def _facet(
    facet: Facet,
    providers: Sequence[Provider],
    columns: Sequence[Sequence[EscortGroup | None]],
) -> tuple[dict[str, Layers], Layers]:
    """Which groups have each value of one facet, and of which groups it is unknown."""
    of_provider = facet.kind.of is Provider
    told = [facets.found(one, facet) for one in providers] if of_provider else None
    size, depth = len(providers), len(columns)
    having: dict[str, list[int]] = defaultdict(lambda: [0] * depth)
    unknown = [0] * depth
    for layer, groups in enumerate(columns):
        found = told[: len(groups)] if told is not None else map(partial(_found, facet), groups)
        # Many have the same few choices, and what is equal there is one set.
        alike: dict[frozenset[str] | None, list[int]] = defaultdict(list)
        for number, values in enumerate(found):
            alike[values].append(number)
        unknown[layer] = bitmap(alike.pop(None, ()), size)
        numbers: dict[str, list[int]] = defaultdict(list)
        for values, same in alike.items():
            for value in values or ():
                numbers[value] += same
        for value, all_of_it in numbers.items():
            having[value][layer] = bitmap(all_of_it, size)
    return {value: tuple(layers) for value, layers in having.items()}, tuple(unknown)


def _found(facet: Facet, group: EscortGroup | None) -> frozenset[str] | None:
    return frozenset() if group is None else facets.found(group, facet)


def _possible(
    providers: Sequence[Provider], rows: Sequence[Sequence[EscortGroup | None]], depth: int
) -> dict[tuple[Facet, str], Layers]:
    numbers: dict[tuple[Facet, str], list[list[int]]] = defaultdict(
        lambda: [[] for _ in range(depth)]
    )
    for number, (provider, groups) in enumerate(zip(providers, rows, strict=True)):
        for facet in facets.ESCORT_FACETS:
            for value in facets.possible(provider, facet):
                for layer, group in enumerate(groups):
                    if group is not None:
                        numbers[facet, value][layer].append(number)
    return {key: _layers(lists, len(providers)) for key, lists in numbers.items()}


def _layers(numbers: Sequence[Sequence[int]], size: int) -> Layers:
    return tuple(bitmap(layer, size) for layer in numbers)
