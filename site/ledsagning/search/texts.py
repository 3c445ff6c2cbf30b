"""What text search reads of each provider."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
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
_every_escort_fact = attrgetter(*(facet.value for facet in _IN_TEXT_OF_ESCORTS))


def languages(providers: Iterable[Provider]) -> frozenset[str]:
    """The languages that providers have written in, and Swedish."""
    written = chain.from_iterable(map(_own_texts, providers))
    return frozenset({SWEDISH}.union(*written))


def own(provider: Provider, language: str = SWEDISH) -> Iterator[str]:
    """What a provider has written itself, as a page in a language shows it."""
    for text in _own_texts(provider):
        # Somebody who reads Swedish would not see why "ask us" was found.
        yield from ([text[language]] if language in text else text.values())


def labels(providers: Iterable[Provider], areas: Iterable[Area]) -> Iterator[set[str]]:
    """Of each provider its name, and the Swedish labels of what it and its escorts have. What it
    does *not* offer is left out; what it will promise is there.
    """
    places = {area.id: (area.name, *(area.places or ())) for area in areas}
    return (_labels(provider, places) for provider in providers)


def _labels(provider: Provider, places: Mapping[str, Iterable[str]]) -> set[str]:
    found = {TRUE_OF_ALL, provider.name, *_of_fact(provider.staff_languages)}
    for group in provider.escorts or ():
        for facet, fact in zip(_IN_TEXT_OF_ESCORTS, _every_escort_fact(group), strict=True):
            if fact is not None:
                found.update(_offered(facet, fact))
    for facet in _IN_TEXT_OF_PROVIDERS:
        values = facets.found(provider, facet) or frozenset()
        if facet.kind.holds is Area:
            found.update(*(places.get(value, ()) for value in values))
        else:
            found.update(_offered(facet, values))
    for version in provider.agreement:
        for name, term in zip(TERM_NAMES, _every_term(version), strict=True):
            for part in _PROMISED[name] if term else ():
                found.update(_of_fact(getattr(term, part)))
    return found


def _own_texts(provider: Provider) -> Iterator[Mapping[str, str]]:
    """What a provider has written itself, each text in one or more languages."""
    yield from filter(None, (provider.description, provider.extra_services))
    for version in provider.agreement:
        terms: Iterable[Term] = filter(None, _every_term(version))
        yield from (term.more for term in terms if term.more)


@lru_cache(maxsize=65_536)
def _offered(facet: Facet, fact: frozenset[str] | Word) -> tuple[str, ...]:
    """The labels of what somebody could wish. Tens of thousands of providers have the same few."""
    wished = facets.offered(facet, facets.held(fact) or ())
    return tuple(known.label for value in wished if (known := facets.word(facet, value)))


def _of_fact(fact: object) -> Iterable[str]:
    if isinstance(fact, Word):
        return (fact.label,)
    several = fact if isinstance(fact, frozenset) else ()
    return [one.label for one in several if isinstance(one, Word)]
