"""What words mean as wishes: labels, their synonyms, areas, and the everyday words of
``meanings.txt``.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

from ledsagning.catalogue.model import Area
from ledsagning.country.spelling import fold, loosely
from ledsagning.search import synonyms
from ledsagning.search.facets import Facet, values, word
from ledsagning.search.swedish import WORD, normal, stem

Choice = tuple[Facet, str]
"""A value of a facet."""

Name = tuple[str, Choice]
"""Some words, and a choice that they mean."""

Key = tuple[str, ...]
"""Words as they are compared: their folded stems, or all of a name's letters in one."""

Meanings = Mapping[Key, frozenset[Choice]]


@cache
def known() -> Meanings:
    """What words mean everywhere, in the Swedish of the catalogue and in everyday words.

    Read once. Raises ``ValueError`` for a line of ``meanings.txt`` without a choice that there is.
    """
    return merged({}, names())


@cache
def names() -> tuple[Name, ...]:
    """The words that mean something everywhere, as they are spelled."""
    return (*_labels(), *_everyday())


def of_areas(areas: Sequence[Area]) -> Iterator[Name]:
    """The names of areas and of the places in them."""
    for area in areas:
        for name in {area.name, *(area.places or ())}:
            yield name, (Facet.AREAS, area.id)


def merged(meanings: Meanings, names: Iterable[Name]) -> Meanings:
    """Some meanings and those of more names."""
    result = dict(meanings)
    for name, choice in names:
        for key in _keys(name):
            result[key] = result.get(key, frozenset()) | {choice}
    return result


def values_called(name: str, facet: Facet) -> frozenset[str]:
    """The values of a facet that a name may mean, such as *tjej* among genders."""
    means = chain.from_iterable(known().get(key, ()) for key in _keys(name))
    return frozenset(value for of, value in means if of is facet)


def _keys(name: str) -> set[Key]:
    stems = tuple(stem(fold(one)) for one in WORD.findall(normal(name).lower()))
    return {stems, (loosely(name),)}


def _labels() -> Iterator[Name]:
    same = synonyms.equal()
    for facet in Facet:
        for value in values(facet):
            known = word(facet, value)
            for name in known.label.split(" eller ") if known else ():
                yield name, (facet, value)
                for words in (words for words in same if name in words):
                    yield from ((other, (facet, value)) for other in words)


def _everyday() -> Iterator[Name]:
    choices = {f"{facet}:{value}": (facet, value) for facet in Facet for value in values(facet)}
    for line in synonyms.lines("meanings.txt"):
        names, _, meant = line.partition("=")
        for choice in meant.split():
            if choice not in choices:
                raise ValueError(f"meanings.txt: there is no {choice}")
            yield from ((name, choices[choice]) for name in names.split(","))
