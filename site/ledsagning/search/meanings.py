"""What words mean as wishes: labels, their synonyms, areas, and the everyday words of
``meanings.txt``.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from ledsagning.catalogue.model import Area
from ledsagning.country.spelling import fold, in_one, loosely, with_swedish_letters
from ledsagning.search import synonyms
from ledsagning.search.facets import Facet, values, word
from ledsagning.search.inflected import forms
from ledsagning.search.swedish import WORD, normal, stem

Choice = tuple[Facet, str]
"""A value of a facet."""

Name = tuple[str, Choice]
"""Some words, and a choice that they mean."""

Choices = frozenset[Choice]

_NOTHING: Choices = frozenset()
_ADJECTIVES = frozenset({Facet.EXPERIENCE, Facet.WHEELCHAIR, Facet.LANGUAGES})
"""What people are said to be: döv, döva."""
_AS_THEY_STAND = frozenset({Facet.AREAS, Facet.AGES})
"""Names, and words of which each form stands among the words: no other is one."""


class Meanings:
    """Words, and the choices that they mean. It never changes."""

    def __init__(self, names: Iterable[Name], before: "Meanings | None" = None) -> None:
        """Know some names, and all that were known ``before``."""
        self._before = before
        self._words: defaultdict[str, dict[str, Choices]] = defaultdict(dict)
        self._longer: defaultdict[tuple[str, ...], list[tuple[tuple[str, ...], Choice]]] = (
            defaultdict(list)
        )
        self._loosely: defaultdict[str, dict[str, Choices]] = defaultdict(dict)
        for name, choice in names:
            self._add(name, choice)

    def of(self, words: Sequence[str]) -> Choices:
        """What words mean that are a form of a name. Who writes no å, ä and ö may mean either."""
        typed = tuple(word.lower() for word in words)
        found = self._word(typed[0]) if len(typed) == 1 else self._name(typed)
        return found | (self._before.of(words) if self._before else _NOTHING)

    def loosely(self, text: str) -> Choices:
        """What a name means that is parted in another way, or has no å, ä, ö."""
        known = self._loosely.get(loosely(text), {})
        found = (
            _NOTHING.union(*known.values()) if text.isascii() else known.get(in_one(text), _NOTHING)
        )
        return found | (self._before.loosely(text) if self._before else _NOTHING)

    def _add(self, name: str, choice: Choice) -> None:
        words = tuple(WORD.findall(normal(name).lower()))
        _put(self._loosely[loosely(name)], in_one(name), choice)
        if len(words) > 1:
            self._longer[_stems(words)].append((words, choice))
            return
        for one in words:
            for form in _forms(one, choice[0]):
                _put(self._words[fold(form)], with_swedish_letters(form), choice)

    def _word(self, typed: str) -> Choices:
        known = self._words.get(fold(typed), {})
        if typed.isascii():
            return _NOTHING.union(*known.values())
        return known.get(with_swedish_letters(typed), _NOTHING)

    def _name(self, typed: tuple[str, ...]) -> Choices:
        return frozenset(
            choice
            for words, choice in self._longer.get(_stems(typed), ())
            if all(_is_form(one, word, choice[0]) for one, word in zip(typed, words, strict=True))
        )


@cache
def known() -> Meanings:
    """What words mean everywhere, in the Swedish of the catalogue and in everyday words.

    Read once. Raises ``ValueError`` for a line of ``meanings.txt`` without a choice that there is.
    """
    return Meanings(names())


@cache
def names() -> tuple[Name, ...]:
    """The words that mean something everywhere, as they are spelled."""
    return (*_labels(), *_everyday())


def of_areas(areas: Sequence[Area]) -> Iterator[Name]:
    """The names of areas and of the places in them."""
    for area in areas:
        for name in {area.name, *(area.places or ())}:
            yield name, (Facet.AREAS, area.id)


def values_called(name: str, facet: Facet) -> frozenset[str]:
    """The values of a facet that a name may mean, such as *tjej* among genders."""
    words = WORD.findall(normal(name))
    means = (known().of(words) if words else _NOTHING) | known().loosely(name)
    return frozenset(value for of, value in means if of is facet)


def _put(known: dict[str, Choices], spelled: str, choice: Choice) -> None:
    known[spelled] = known.get(spelled, _NOTHING) | {choice}


def _forms(word: str, facet: Facet) -> frozenset[str]:
    if facet is Facet.AREAS:
        return frozenset({word, f"{word}s"})
    if facet in _AS_THEY_STAND:
        return frozenset({word})
    return forms(word, adjective=facet in _ADJECTIVES)


def _is_form(typed: str, word: str, facet: Facet) -> bool:
    every = _forms(word, facet)
    if typed.isascii():
        return fold(typed) in set(map(fold, every))
    return with_swedish_letters(typed) in set(map(with_swedish_letters, every))


def _stems(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(stem(fold(one)) for one in words)


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
