"""What text search reads of each provider."""

from collections.abc import Iterator, Mapping
from dataclasses import fields

from ledsagning.catalogue.model import Area, EscortGroup, Municipality, Provider
from ledsagning.catalogue.terms import TERM_NAMES, Term
from ledsagning.catalogue.vocabulary import Wheelchair, Word

TRUE_OF_ALL = "ledsagare ledsagning utförare"
"""What every provider is about, said or not: nobody is hidden for not having said it."""


def texts(provider: Provider, municipality: Municipality) -> Iterator[str]:
    """All texts of a provider: its own words in all languages, and the Swedish labels of what
    it and its escorts have. What it does *not* offer is left out.
    """
    yield TRUE_OF_ALL
    yield provider.name
    yield from (provider.description or {}).values()
    for group in provider.escorts or ():
        yield from _of_group(group)
    for name in TERM_NAMES:
        yield from _of_term(getattr(provider.agreement, name))
    yield from _of_areas(provider, {area.id: area for area in municipality.areas})


def _of_group(group: EscortGroup) -> Iterator[str]:
    for words in (group.languages, group.interests, group.experience, group.times):
        yield from _labels(words)
    if group.wheelchair not in (None, Wheelchair.NONE):
        yield from _labels(group.wheelchair)


def _of_term(term: Term | None) -> Iterator[str]:
    if term is None:
        return
    yield from (term.more or {}).values()
    for field in fields(term):
        if field.name not in ("more", "not_included"):
            yield from _labels(getattr(term, field.name))


def _labels(fact: object) -> Iterator[str]:
    if isinstance(fact, Word):
        yield fact.label
    elif isinstance(fact, frozenset):
        for word in fact:
            yield from _labels(word)


def _of_areas(provider: Provider, areas: Mapping[str, Area]) -> Iterator[str]:
    for area_id in provider.areas or ():
        area = areas.get(area_id)
        if area:
            yield area.name
            yield from area.places or ()
