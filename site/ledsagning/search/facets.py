"""What the facets are in the catalogue: their values, and what a provider or group has of them."""

from collections.abc import Mapping
from functools import lru_cache
from itertools import chain

from ledsagning.catalogue.model import EscortGroup, Municipality, Provider
from ledsagning.catalogue.vocabulary import (
    AgeBand,
    Decision,
    Experience,
    Gender,
    Interest,
    Language,
    Time,
    Wheelchair,
    Word,
)
from ledsagning.search.criteria import ACCEPTS_NEW_YES, PROVIDER_FACETS, Facet, Wish

VOCABULARY: Mapping[Facet, type[Word]] = {
    Facet.LANGUAGES: Language,
    Facet.GENDER: Gender,
    Facet.AGES: AgeBand,
    Facet.WHEELCHAIR: Wheelchair,
    Facet.INTERESTS: Interest,
    Facet.EXPERIENCE: Experience,
    Facet.TIMES: Time,
    Facet.DECISIONS: Decision,
}
"""The facets whose values are words of the vocabulary."""

ESCORT_FACETS = tuple(facet for facet in Facet if facet not in PROVIDER_FACETS)
"""Judged on one group of escorts, in the order of ``Facet``."""

_PLACE_IN_ORDER = {
    facet: {word.value: place for place, word in enumerate(words)}
    for facet, words in VOCABULARY.items()
}
_ALONE = {word.value: frozenset({word.value}) for words in VOCABULARY.values() for word in words}
_STRONG_ENOUGH = {
    wished.value: [strength.value for strength in Wheelchair if strength.manages(wished)]
    for wished in Wheelchair
}
_ACCEPTS_NEW = {True: frozenset({ACCEPTS_NEW_YES}), False: frozenset[str]()}


def values(facet: Facet, municipality: Municipality) -> tuple[str, ...]:
    """Every value that can be wished in a facet, in the order that lists show."""
    if facet is Facet.AREAS:
        return tuple(area.id for area in municipality.areas)
    if facet is Facet.ACCEPTS_NEW:
        return (ACCEPTS_NEW_YES,)
    return tuple(word.value for word in VOCABULARY[facet])


def found(facts: EscortGroup | Provider, facet: Facet) -> frozenset[str] | None:
    """The values that stand in the catalogue, ``None`` where it is unknown."""
    # A facet is named as its attribute is: one word for one thing.
    fact = getattr(facts, facet)
    if fact is None or isinstance(fact, frozenset):
        return fact
    return _ACCEPTS_NEW[fact] if isinstance(fact, bool) else _ALONE[fact]


def meeting(wish: Wish) -> frozenset[str]:
    """The values that meet a wish: any that it names and, on the scale, those above; who manages
    a heavy wheelchair manages a light one.
    """
    if wish.facet is Facet.WHEELCHAIR:
        return frozenset(chain.from_iterable(map(_STRONG_ENOUGH.__getitem__, wish.values)))
    return frozenset(wish.values)


@lru_cache(maxsize=4096)
def in_order(facet: Facet, found: frozenset[str]) -> tuple[str, ...]:
    """Values in the order of the vocabulary; area ids, which have none, by the alphabet."""
    place = _PLACE_IN_ORDER.get(facet)
    return tuple(sorted(found, key=place.__getitem__ if place else None))
