"""What text search reads of each provider."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from itertools import chain

from ledsagning.catalogue.model import Area, EscortGroup, Municipality, Provider
from ledsagning.catalogue.terms import TERM_NAMES, Term
from ledsagning.catalogue.vocabulary import Word
from ledsagning.messages import SWEDISH
from ledsagning.search.facets import ESCORT_FACETS, PROVIDER_FACETS, Facet, found, offered, word

TRUE_OF_ALL = "ledsagare ledsagning utförare"
"""What every provider is about, said or not: nobody is hidden for not having said it."""


def languages(providers: Iterable[Provider]) -> frozenset[str]:
    """The languages that providers have written in, and Swedish."""
    written = chain.from_iterable(map(_own_texts, providers))
    return frozenset({SWEDISH}.union(*written))


def texts(provider: Provider, municipality: Municipality, language: str = SWEDISH) -> Iterator[str]:
    """All texts of a provider: its own words as a page in a language shows them, and the Swedish
    labels of what it and its escorts have. What it does *not* offer is left out; what it will
    promise is there.
    """
    yield TRUE_OF_ALL
    yield provider.name
    for text in _own_texts(provider):
        # Somebody who reads Swedish would not see why "ask us" was found.
        yield from ([text[language]] if language in text else text.values())
    yield from _labels(provider.staff_languages)
    for group in provider.escorts or ():
        yield from _of_facets(group, ESCORT_FACETS, {})
    yield from _of_facets(provider, PROVIDER_FACETS, {area.id: area for area in municipality.areas})
    for version in provider.agreement:
        for name in TERM_NAMES:
            yield from _of_term(getattr(version, name))


def _own_texts(provider: Provider) -> Iterator[Mapping[str, str]]:
    """What a provider has written itself, each text in one or more languages."""
    yield from filter(None, (provider.description, provider.extra_services))
    for version in provider.agreement:
        terms = (getattr(version, name) for name in TERM_NAMES)
        yield from (term.more for term in terms if term and term.more)


def _of_facets(
    facts: EscortGroup | Provider, facets: Iterable[Facet], areas: Mapping[str, Area]
) -> Iterator[str]:
    for facet in facets:
        if facet.kind.in_text:
            for value in offered(facet, found(facts, facet) or ()):
                yield from _of_value(facet, value, areas)


def _of_value(facet: Facet, value: str, areas: Mapping[str, Area]) -> Iterator[str]:
    known = word(facet, value)
    if known:
        yield known.label
    elif value in areas:
        yield areas[value].name
        yield from areas[value].places or ()


def _of_term(term: Term | None) -> Iterator[str]:
    if term is None:
        return
    for field in fields(term):
        if "better" in field.metadata and field.name not in ("more", "not_included"):
            yield from _labels(getattr(term, field.name))


def _labels(fact: object) -> Iterator[str]:
    if isinstance(fact, Word):
        yield fact.label
    elif isinstance(fact, frozenset):
        for one in fact:
            yield from _labels(one)
