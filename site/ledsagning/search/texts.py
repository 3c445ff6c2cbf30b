"""What text search reads of each provider."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from functools import lru_cache
from itertools import chain

from ledsagning.catalogue.model import Area, Provider
from ledsagning.catalogue.terms import TERM_NAMES, Term
from ledsagning.catalogue.vocabulary import Word
from ledsagning.messages import SWEDISH
from ledsagning.search import facets
from ledsagning.search.facets import ESCORT_FACETS, PROVIDER_FACETS, Facet

TRUE_OF_ALL = "ledsagare ledsagning utförare"
"""What every provider is about, said or not: nobody is hidden for not having said it."""


def languages(providers: Iterable[Provider]) -> frozenset[str]:
    """The languages that providers have written in, and Swedish."""
    written = chain.from_iterable(map(_own_texts, providers))
    return frozenset({SWEDISH}.union(*written))


def own(provider: Provider, language: str = SWEDISH) -> Iterator[str]:
    """What a provider has written itself, as a page in a language shows it."""
    for text in _own_texts(provider):
        # Somebody who reads Swedish would not see why "ask us" was found.
        yield from ([text[language]] if language in text else text.values())


def labels(provider: Provider, areas: tuple[Area, ...]) -> frozenset[str]:
    """Its name, and the Swedish labels of what it and its escorts have. What it does *not* offer is
    left out; what it will promise is there.
    """
    found = {TRUE_OF_ALL, provider.name, *_labels(provider.staff_languages)}
    for group in provider.escorts or ():
        for facet in _IN_TEXT_OF_ESCORTS:
            found |= _of_facet(facet, facets.found(group, facet), ())
    for facet in _IN_TEXT_OF_PROVIDERS:
        found |= _of_facet(facet, facets.found(provider, facet), areas)
    for version in provider.agreement:
        for name in TERM_NAMES:
            found.update(_of_term(getattr(version, name)))
    return frozenset(found)


def _own_texts(provider: Provider) -> Iterator[Mapping[str, str]]:
    """What a provider has written itself, each text in one or more languages."""
    yield from filter(None, (provider.description, provider.extra_services))
    for version in provider.agreement:
        terms = (getattr(version, name) for name in TERM_NAMES)
        yield from (term.more for term in terms if term and term.more)


_IN_TEXT_OF_ESCORTS = tuple(facet for facet in ESCORT_FACETS if facet.kind.in_text)
_IN_TEXT_OF_PROVIDERS = tuple(facet for facet in PROVIDER_FACETS if facet.kind.in_text)


@lru_cache(maxsize=4096)
def _of_facet(
    facet: Facet, found: frozenset[str] | None, areas: tuple[Area, ...]
) -> frozenset[str]:
    """The labels of some values. Tens of thousands of providers have the same few choices."""
    known = {area.id: area for area in areas}
    offered = facets.offered(facet, found or ())
    return frozenset(label for value in offered for label in _of_value(facet, value, known))


def _of_value(facet: Facet, value: str, areas: Mapping[str, Area]) -> Iterator[str]:
    known = facets.word(facet, value)
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
