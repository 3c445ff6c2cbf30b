"""Every group of escorts of a municipality as bitmaps: built once, then only read.

A bit is a provider, and a *layer* is one group of each: layer 0 holds the first group of every
provider, layer 1 the second, and so on. Whether one group meets several wishes is then an AND
within a layer, and whether any group of the provider does is an OR of the layers. Providers with
the most groups have the lowest numbers, so that the higher layers are short.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
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
    """The providers by their numbers, and which of their groups meet what.

    ``all`` holds the groups that there are, ``met`` those that meet a wished value, ``unknown``
    those of which it is not known, and ``possible`` those of a provider that says that somebody
    there has a value. What is true of a provider is true of each of its groups.
    """

    providers: tuple[Provider, ...]
    all: Layers
    met: Mapping[Facet, Mapping[str, Layers]]
    unknown: Mapping[Facet, Layers]
    possible: Mapping[tuple[Facet, str], Layers]


def build(providers: Iterable[Provider], areas: tuple[Area, ...]) -> Groups:
    """Number the providers, and lay out their groups. The order given makes no difference."""
    numbered = tuple(sorted(providers, key=lambda p: (-len(_rows(p)), p.id)))
    rows = [_rows(provider) for provider in numbered]
    depth = len(rows[0]) if rows else 0
    size = len(numbered)
    nobody = (0,) * depth
    met: dict[Facet, dict[str, Layers]] = {}
    unknown: dict[Facet, Layers] = {}
    for facet in Facet:
        found, unknown[facet] = _facet(facet, numbered, rows, depth)
        met[facet] = {
            value: any_of([found.get(good, nobody) for good in facets.meeting(facet, (value,))])
            for value in _values(facet, areas, found)
        }
    present = tuple(
        bitmap((n for n in range(size) if len(rows[n]) > layer), size) for layer in range(depth)
    )
    return Groups(numbered, present, met, unknown, _possible(numbered, rows, depth))


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
    rows: Sequence[Sequence[EscortGroup | None]],
    depth: int,
) -> tuple[dict[str, Layers], Layers]:
    """Which groups have each value of one facet, and of which groups it is unknown."""
    numbers: dict[str, list[list[int]]] = defaultdict(lambda: [[] for _ in range(depth)])
    unknown: list[list[int]] = [[] for _ in range(depth)]
    for number, layer, found in _facts(facet, providers, rows):
        if found is None:
            unknown[layer].append(number)
        else:
            for value in found:
                numbers[value][layer].append(number)
    size = len(providers)
    having = {value: _layers(lists, size) for value, lists in numbers.items()}
    return having, _layers(unknown, size)


def _facts(
    facet: Facet, providers: Sequence[Provider], rows: Sequence[Sequence[EscortGroup | None]]
) -> Iterator[tuple[int, int, frozenset[str] | None]]:
    """For every group its provider's number, its layer, and the values it has."""
    for number, (provider, groups) in enumerate(zip(providers, rows, strict=True)):
        for layer, group in enumerate(groups):
            facts = provider if facet.kind.of is Provider else group
            yield number, layer, frozenset() if facts is None else facets.found(facts, facet)


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
