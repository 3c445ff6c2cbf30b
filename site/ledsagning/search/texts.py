"""What text search reads of each provider."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache, partial
from itertools import chain
from operator import attrgetter

from ledsagning.catalogue.comparing import PARTS
from ledsagning.catalogue.model import Area, Provider
from ledsagning.catalogue.terms import TERM_NAMES, Term
from ledsagning.catalogue.vocabulary import Word
from ledsagning.messages import SWEDISH
from ledsagning.search import facets
from ledsagning.search.facets import ESCORT_FACETS, PROVIDER_FACETS, Facet

TRUE_OF_ALL = "ledsagare ledsagning utförare"
"""What every provider is about, said or not: nobody is hidden for not having said it."""

_IN_TEXT_OF_ESCORTS = tuple(facet for facet in ESCORT_FACETS if facet.kind.in_text)
_IN_TEXT_OF_PROVIDERS = tuple(facet for facet in PROVIDER_FACETS if facet.kind.in_text)

_NOT_OFFERED = frozenset({"more", "not_included"})
_PROMISED = {
    name: tuple(part for term, part, _ in PARTS if term == name and part not in _NOT_OFFERED)
    for name in TERM_NAMES
}
"""The parts of each term whose words are found."""

_every_term = attrgetter(*TERM_NAMES)


def languages(providers: Iterable[Provider]) -> frozenset[str]:
    """The languages that providers have written in, and Swedish."""
    written = chain.from_iterable(map(_own_texts, providers))
    return frozenset({SWEDISH}.union(*written))


def own(provider: Provider, language: str = SWEDISH) -> Iterator[str]:
    """What a provider has written itself, as a page in a language shows it."""
    for text in _own_texts(provider):
        # Somebody who reads Swedish would not see why "ask us" was found.
        yield from ([text[language]] if language in text else text.values())


def labels(providers: Iterable[Provider], areas: Iterable[Area]) -> list[frozenset[str]]:
    """Of each provider its name, and the Swedish labels of what it and its escorts have. What it
    does *not* offer is left out; what it will promise is there.
    """
    places = {area.id: (area.name, *(area.places or ())) for area in areas}
    return [frozenset(_labels(provider, places)) for provider in providers]


def _labels(provider: Provider, places: Mapping[str, Iterable[str]]) -> Iterator[str]:
    yield TRUE_OF_ALL
    yield provider.name
    yield from _of_fact(provider.staff_languages)
    for group in provider.escorts or ():
        for facet in _IN_TEXT_OF_ESCORTS:
            yield from filter(None, map(partial(_offered, facet), facets.found(group, facet) or ()))
    for facet in _IN_TEXT_OF_PROVIDERS:
        for value in facets.found(provider, facet) or ():
            if facet.kind.holds is Area:
                yield from places.get(value, ())
            elif label := _offered(facet, value):
                yield label
    for version in provider.agreement:
        for name, term in zip(TERM_NAMES, _every_term(version), strict=True):
            for part in _PROMISED[name] if term else ():
                yield from _of_fact(getattr(term, part))


def _own_texts(provider: Provider) -> Iterator[Mapping[str, str]]:
    """What a provider has written itself, each text in one or more languages."""
    yield from filter(None, (provider.description, provider.extra_services))
    for version in provider.agreement:
        terms: Iterable[Term] = filter(None, _every_term(version))
        yield from (term.more for term in terms if term.more)


@lru_cache(maxsize=4096)
def _offered(facet: Facet, value: str) -> str | None:
    """The label of a value that somebody could wish, which tens of thousands of providers have."""
    known = facets.word(facet, value) if facets.offered(facet, (value,)) else None
    return known.label if known else None


def _of_fact(fact: object) -> Iterable[str]:
    if isinstance(fact, Word):
        return (fact.label,)
    several = fact if isinstance(fact, frozenset) else ()
    return [one.label for one in several if isinstance(one, Word)]
