"""What text search reads of providers. Each has a number: its place among them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import attrgetter
from typing import Any

from ledsagning.catalogue.comparing import PARTS
from ledsagning.catalogue.model import Area, Provider
from ledsagning.catalogue.terms import TERM_NAMES, Term
from ledsagning.catalogue.vocabulary import Word
from ledsagning.messages import SWEDISH
from ledsagning.search import facets
from ledsagning.search.facets import ESCORT_FACETS, PROVIDER_FACETS, Facet
from ledsagning.search.text_index import Numbers

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


def own(providers: Iterable[Provider], language: str = SWEDISH) -> Numbers:
    """What providers have written themselves, as a page in a language shows it."""
    having: defaultdict[str, list[int]] = defaultdict(list)
    for number, provider in enumerate(providers):
        for text in _own_texts(provider):
            # Somebody who reads Swedish would not see why "ask us" was found.
            for written in [text[language]] if language in text else text.values():
                having[written].append(number)
    return having


def labels(providers: Sequence[Provider], areas: Iterable[Area]) -> Numbers:
    """The names of providers, and the Swedish labels of what they and their escorts have. What they
    do *not* offer is left out; what they will promise is there.
    """
    places = {area.id: (area.name, *(area.places or ())) for area in areas}
    having: defaultdict[str, list[int]] = defaultdict(list)
    having[TRUE_OF_ALL] = [*range(len(providers))]
    for number, provider in enumerate(providers):
        having[provider.name].append(number)
    # Tens of thousands have the same few facts: each is looked up once.
    for facet, facts in _facts(providers).items():
        for fact, numbers in facts.items():
            for label in _offered(facet, fact, places):
                having[label] += numbers
    for (_where, fact), numbers in _words(providers).items():
        for label in _of_fact(fact):
            having[label] += numbers
    return having


_Numbered = defaultdict[Any, list[int]]


def _facts(providers: Sequence[Provider]) -> dict[Facet, _Numbered]:
    """What providers and their groups of escorts have in each facet, and who has it."""
    of_escorts: list[_Numbered] = [defaultdict(list) for _facet in _IN_TEXT_OF_ESCORTS]
    of_providers: list[_Numbered] = [defaultdict(list) for _facet in _IN_TEXT_OF_PROVIDERS]
    for number, provider in enumerate(providers):
        for group in provider.escorts or ():
            for alike, fact in zip(of_escorts, _every_escort_fact(group), strict=True):
                alike[fact].append(number)
        for facet, alike in zip(_IN_TEXT_OF_PROVIDERS, of_providers, strict=True):
            alike[facet.fact(provider)].append(number)
    return {
        **dict(zip(_IN_TEXT_OF_ESCORTS, of_escorts, strict=True)),
        **dict(zip(_IN_TEXT_OF_PROVIDERS, of_providers, strict=True)),
    }


def _words(providers: Sequence[Provider]) -> _Numbered:
    """The words of the vocabulary that are said of a staff, or promised, and who does so. They are
    told apart by where they stand: two of them may have one code, and different labels.
    """
    having: _Numbered = defaultdict(list)
    for number, provider in enumerate(providers):
        if provider.staff_languages:
            having["staff", provider.staff_languages].append(number)
        for version in provider.agreement:
            for name, term in zip(TERM_NAMES, _every_term(version), strict=True):
                for part in _PROMISED[name] if term else ():
                    fact = getattr(term, part)
                    if isinstance(fact, Word | frozenset):
                        having[(name, part), fact].append(number)
    return having


def _own_texts(provider: Provider) -> Iterator[Mapping[str, str]]:
    """What a provider has written itself, each text in one or more languages."""
    yield from filter(None, (provider.description, provider.extra_services))
    for version in provider.agreement:
        terms: Iterable[Term] = filter(None, _every_term(version))
        yield from (term.more for term in terms if term.more)


def _offered(
    facet: Facet, fact: frozenset[str] | Word | None, places: Mapping[str, Iterable[str]]
) -> Iterator[str]:
    """The labels of what somebody could wish; of an area its name and those of its places."""
    for value in facets.offered(facet, facets.held(fact) or ()):
        if facet.kind.holds is Area:
            yield from places.get(value, ())
        elif known := facets.word(facet, value):
            yield known.label


def _of_fact(fact: object) -> Iterable[str]:
    if isinstance(fact, Word):
        return (fact.label,)
    several = fact if isinstance(fact, frozenset) else ()
    return [one.label for one in several if isinstance(one, Word)]
