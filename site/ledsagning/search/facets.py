"""The facets: what a wish can be about, whose fact that is, and what can be found and wished."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import chain
from operator import attrgetter
from typing import Any, Self, TypeVar

from ledsagning.catalogue.model import Area, EscortGroup, Provider
from ledsagning.catalogue.vocabulary import (
    AcceptsNew,
    AgeBand,
    Decision,
    Experience,
    Gender,
    Interest,
    Language,
    Time,
    Wheelchair,
    Word,
    language,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What a facet is in the catalogue. Every part has to be said of every facet.

    The fact is judged on what it is said ``of``: on one group of escorts, or on the provider. It
    ``holds`` words of the vocabulary, or areas of the municipality. In some facets
    ``several`` values may be chosen; in the others a new choice replaces the old. ``in_text``: a
    free text finds the labels of what there is.
    """

    of: type[EscortGroup] | type[Provider]
    holds: type[Word] | type[Area]
    several: bool
    in_text: bool


class Facet(StrEnum):
    """What a wish is about, in the order that wishes are told.

    Each has the same name in the catalogue, where it is the attribute, and in the address. How a
    facet is asked and told stands in ``web/wording/facets_escort.py`` and ``facets_provider.py``.
    """

    kind: Kind
    fact: Callable[[Any], Any]
    """What the catalogue has in the facet: it is named as its attribute is."""

    LANGUAGES = "languages", Kind(of=EscortGroup, holds=Language, several=True, in_text=True)
    GENDER = "gender", Kind(of=EscortGroup, holds=Gender, several=False, in_text=False)
    AGES = "ages", Kind(of=EscortGroup, holds=AgeBand, several=True, in_text=False)
    WHEELCHAIR = "wheelchair", Kind(of=EscortGroup, holds=Wheelchair, several=False, in_text=True)
    INTERESTS = "interests", Kind(of=EscortGroup, holds=Interest, several=True, in_text=True)
    EXPERIENCE = "experience", Kind(of=EscortGroup, holds=Experience, several=True, in_text=True)
    TIMES = "times", Kind(of=EscortGroup, holds=Time, several=True, in_text=True)
    AREAS = "areas", Kind(of=Provider, holds=Area, several=False, in_text=True)
    DECISIONS = "decisions", Kind(of=Provider, holds=Decision, several=False, in_text=False)
    ACCEPTS_NEW = "accepts_new", Kind(of=Provider, holds=AcceptsNew, several=True, in_text=False)

    def __new__(cls, name: str, kind: Kind) -> Self:
        """Make a facet that is its name, and carries its kind."""
        facet = str.__new__(cls, name)
        facet._value_ = name
        facet.kind = kind
        # Python looks up a name that is an enum's member ten times slower than a plain one.
        facet.fact = attrgetter(name)
        return facet

    # An enum's own is Python code, and a page of results asks for it a thousand times.
    __hash__ = str.__hash__


ESCORT_FACETS = tuple(facet for facet in Facet if facet.kind.of is EscortGroup)
"""Judged on one group of escorts."""

PROVIDER_FACETS = tuple(facet for facet in Facet if facet.kind.of is Provider)
"""Judged on the provider."""

_NOTHING: Mapping[Facet, frozenset[Word]] = {
    Facet.WHEELCHAIR: frozenset({Wheelchair.NONE}),
    Facet.ACCEPTS_NEW: frozenset({AcceptsNew.NO, AcceptsNew.QUEUE}),
}
"""The words of a facet that say that there is none of it: nobody wishes that, or offers it."""


def complete(facets: Iterable[Facet], table: Mapping[Facet, T]) -> Mapping[Facet, T]:
    """A table with a row for each of some facets. Raises ``LookupError`` if one was forgotten, or
    does not belong there.
    """
    wrong = set(facets) ^ set(table)
    if wrong:
        raise LookupError(f"The table forgets, or should not have: {', '.join(sorted(wrong))}")
    return table


def _codes(facet: Facet) -> tuple[str, ...]:
    """Every code that the catalogue may hold in a facet; none of the areas, which each
    municipality has of its own.
    """
    holds = facet.kind.holds
    if issubclass(holds, Word):
        return tuple(word.value for word in holds)
    return ()


_WORDS = {
    (facet, word.value): word
    for facet in Facet
    if issubclass(facet.kind.holds, Word)
    for word in facet.kind.holds
}
_WISHED = {
    facet: tuple(code for code in _codes(facet) if code not in _NOTHING.get(facet, ()))
    for facet in Facet
}
_PLACE_IN_ORDER = {
    facet: {code: place for place, code in enumerate(_codes(facet))} for facet in Facet
}
_ALONE = {code: frozenset({code}) for facet in Facet for code in _codes(facet)}
_ACCEPTS_NEW = {
    AcceptsNew.YES: frozenset({AcceptsNew.YES.value}),
    AcceptsNew.NO: frozenset[str](),
    # Who stands in a queue may get in, and may not: it has to be asked.
    AcceptsNew.QUEUE: None,
}
_STRONG_ENOUGH = {
    wished.value: [strength.value for strength in Wheelchair if strength.manages(wished)]
    for wished in Wheelchair
}


def values(facet: Facet, areas: Iterable[Area] = ()) -> tuple[str, ...]:
    """Every value that can be wished in a facet, in the order that lists show. ``areas`` are those
    of the municipality: only where a facet holds areas is it asked for them.
    """
    if facet.kind.holds is Area:
        return tuple(area.id for area in areas)
    return _WISHED[facet]


def word(facet: Facet, value: str) -> Word | None:
    """The word of the vocabulary that a value is; ``None`` for the id of an area, and for a yes."""
    known = _WORDS.get((facet, value))
    # Of languages there are more than lists show.
    return language(value) if known is None and facet is Facet.LANGUAGES else known


def found(facts: EscortGroup | Provider, facet: Facet) -> frozenset[str] | None:
    """The values that stand in the catalogue, ``None`` where it is unknown."""
    return held(facet.fact(facts))


def held(fact: frozenset[str] | Word | None) -> frozenset[str] | None:
    """The values of what the catalogue has in a facet, ``None`` where it is unknown."""
    if fact is None or isinstance(fact, frozenset):
        return fact
    return _ACCEPTS_NEW[fact] if isinstance(fact, AcceptsNew) else _ALONE[fact]


OF_STAFF = frozenset({Facet.LANGUAGES})
"""The facets in which a provider tells something of its staff, beside its groups of escorts."""


def possible(provider: Provider, facet: Facet) -> frozenset[str]:
    """The values that some escort of a provider may have, though no group is known to."""
    spoken = provider.staff_languages if facet in OF_STAFF else None
    return spoken or frozenset()


def offered(facet: Facet, found: Iterable[str]) -> tuple[str, ...]:
    """The values among some that somebody could wish."""
    return tuple(value for value in found if value not in _NOTHING.get(facet, ()))


def meeting(facet: Facet, wished: Iterable[str]) -> frozenset[str]:
    """The values that meet a wish: any that it names and, on the scale, those above; who manages
    a heavy wheelchair manages a light one.
    """
    if facet is Facet.WHEELCHAIR:
        return frozenset(chain.from_iterable(map(_STRONG_ENOUGH.__getitem__, wished)))
    return frozenset(wished)


@lru_cache(maxsize=4096)
def in_order(facet: Facet, found: frozenset[str]) -> tuple[str, ...]:
    """Values in the order of the vocabulary; area ids, which have none, by the alphabet."""
    place = _PLACE_IN_ORDER[facet]
    return tuple(sorted(found, key=lambda value: (place.get(value, len(place)), value)))
