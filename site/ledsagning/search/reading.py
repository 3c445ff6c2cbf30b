"""Reading words as wishes: "somaliska tung rullstol" is two wishes about one escort.

What the words mean comes from the labels of the vocabulary, their synonyms, the names of areas
and the everyday words of ``meanings.txt``. What is not known to be a wish stays text.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, product
from typing import Self

from ledsagning.catalogue.model import Area
from ledsagning.country.names import AROUND
from ledsagning.country.spelling import fold, loosely
from ledsagning.search import ages
from ledsagning.search.criteria import Wish
from ledsagning.search.facets import Facet, in_order
from ledsagning.search.meanings import Choice, Name, known, merged, names, of_areas
from ledsagning.search.misspelled import Misspelled
from ledsagning.search.swedish import WORD, normal, query_stems
from ledsagning.search.text import LONGEST
from ledsagning.search.text_index import stop_words
from ledsagning.search.texts import TRUE_OF_ALL

LONGEST_NAME = 4
"""Words in the longest name that is looked for: svårigheter att röra sig."""

_NOT = frozenset(
    {"inte", "ej", "icke", "utan", "ingen", "inga", "inget", "aldrig"}
    | {"not", "no", "non", "without", "never", "nobody"}
)
"""Who writes one of these wishes the opposite of what the other words say."""

_BESIDE_WISHES = frozenset(
    {"escort", "escorts", "companion", "companions", "provider", "providers", "köra", "kör"}
    | {"skjuta", "skjuter", "putta", "hantera", "hanterar", "kunna", "klara", "orka", "stark"}
    | {"push", "pushes", "pushing", "handle", "handles", "manage", "manages", "drive", "can"}
    | {"able", "strong", "is", "be", "vara"}
)
"""Words that say nothing more beside a wish: who can push a heavy wheelchair manages it."""

_SPEAKING = re.compile(r"(.{3,}?)s?(?:talande|sprakiga?t?)")
"""Who speaks a language, in one word: arabisktalande, finskspråkig."""

_QUOTES = "\"'”“„»«’"

_TRUE_OF_ALL = frozenset(chain.from_iterable(map(query_stems, TRUE_OF_ALL.split())))


@dataclass(frozen=True, slots=True)
class Question:
    """Words that can mean several things, the wishes that they can be, and the text without."""

    words: str
    meanings: tuple[Wish, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text means: ``wishes``, and the ``text`` that is left to search for.

    ``questions`` are about words that stay in the text until somebody says what they mean.
    """

    wishes: tuple[Wish, ...]
    text: str
    questions: tuple[Question, ...] = ()

    def unsure(self, text: str) -> Self:
        """The same of a ``text`` that may mean something else: every wish is asked about."""
        asked = (Question(text, (wish,), self.text) for wish in self.wishes)
        return replace(self, wishes=(), text=text, questions=(*asked, *self.questions))


@dataclass(frozen=True, slots=True)
class _Part:
    """Some words of a text one after the other, and what they may mean; nothing is text."""

    words: str
    choices: frozenset[Choice]


class Reader:
    """Reads in one language and municipality. It never changes, and keeps nothing it is given."""

    def __init__(self, areas: Sequence[Area] = (), labels: Iterable[Name] = ()) -> None:
        """Know the words, the areas, and the ``labels`` of the choices in the page's language."""
        own = (*of_areas(areas), *labels)
        self._meanings = merged(known(), own)
        self._misspelled = Misspelled(name for name, _ in (*names(), *own))

    def corrected(self, text: str) -> str | None:
        """A text with the words put right that may be misspelled wishes; ``None`` if none are."""
        words = WORD.findall(normal(text[:LONGEST]))
        meant = [
            None if _is_idle(word) or self._choices([word]) else self._misspelled.nearest(word)
            for word in words
        ]
        both = zip(words, meant, strict=True)
        return " ".join(right or word for word, right in both) if any(meant) else None

    def read(self, text: str, chosen: Sequence[Wish] = ()) -> Reading:
        """What a text means beside what is ``chosen`` already.

        Nothing is read out of quotation marks, where words are words, nor beside a *not*. Of the
        text 100 characters are read, as of all that is searched for.
        """
        # Most who choose in the form write nothing.
        words = WORD.findall(normal(text[:LONGEST])) if text else []
        if not words or is_quoted(text) or not _NOT.isdisjoint(map(str.lower, words)):
            return Reading((), text)
        parts = tuple(self._parts(normal(text[:LONGEST])))
        sure, unsure = _settled(parts, {wish.facet: wish.values for wish in chosen})
        wishes = tuple(wish for own in sure for wish in _wishes(own))
        placed = any(wish.facet is Facet.AREAS for wish in wishes)
        left = [
            part
            for part in parts
            if part not in chain.from_iterable(sure) and not (placed and _is_around(part.words))
        ]
        questions = (
            Question(_text(own), _wishes(own), _searched(part for part in left if part not in own))
            for own in unsure
        )
        return Reading(
            tuple(sorted(wishes, key=lambda wish: tuple(Facet).index(wish.facet))),
            _searched(left) if wishes else text,
            tuple(questions),
        )

    def refused(self, text: str) -> tuple[Wish, ...]:
        """What is named beside a *not*: nobody can be searched for by what they are not."""
        words = WORD.findall(normal(text[:LONGEST]))
        named = [word for word in words if word.lower() not in _NOT]
        if is_quoted(text) or len(named) == len(words):
            return ()
        reading = self.read(" ".join(named))
        return (*reading.wishes, *(one for asked in reading.questions for one in asked.meanings))

    def _parts(self, text: str) -> Iterator[_Part]:
        """The text cut up: the ages, the longest names there are, and single words between them."""
        said, text = ages.read(text)
        for age in said:
            yield _Part(age.words, frozenset((Facet.AGES, group) for group in age.groups))
        words = WORD.findall(text)
        at = 0
        while at < len(words):
            for length in range(min(LONGEST_NAME, len(words) - at), 0, -1):
                own = words[at : at + length]
                choices = self._choices(own)
                if choices or length == 1:
                    yield _Part(" ".join(own), choices)
                    at += length
                    break

    def _choices(self, words: Sequence[str]) -> frozenset[Choice]:
        keys = product(*(sorted(query_stems(word.lower())) for word in words))
        found = frozenset[Choice]().union(*(self._meanings.get(key, ()) for key in keys))
        found = found or self._meanings.get((loosely(" ".join(words)),), found)
        if not found and len(words) == 1 and (spoken := _SPEAKING.fullmatch(fold(words[0]))):
            return self._choices([spoken[1]])
        return found


def is_quoted(text: str) -> bool:
    """Whether a text stands in quotation marks: it is to be searched for as it is."""
    text = text.strip()
    return len(text) > 1 and text[0] in _QUOTES and text[-1] in _QUOTES


def quoted(text: str) -> str:
    """A text that nothing is to be read out of."""
    return f"”{unquoted(text)}”"


def unquoted(text: str) -> str:
    """A text without its quotation marks."""
    return text.strip().strip(_QUOTES).strip() if is_quoted(text) else text


def _settled(
    parts: Iterable[_Part], chosen: Mapping[Facet, tuple[str, ...]]
) -> tuple[list[list[_Part]], list[list[_Part]]]:
    """The parts that are sure, and those that are not: with meanings in two facets, or with
    several where only one can be wished. Parts about the same stand together.
    """
    about: defaultdict[frozenset[Facet], list[_Part]] = defaultdict(list)
    for part in parts:
        if part.choices:
            about[frozenset(facet for facet, _ in part.choices)].append(part)
    sure: list[list[_Part]] = []
    unsure: list[list[_Part]] = []
    for facets, own in about.items():
        values = {value for part in own for _, value in part.choices}
        before = (value for facet in facets for value in chosen.get(facet, ()))
        several = all(facet.kind.several for facet in facets) or len(values.union(before)) == 1
        (sure if len(facets) == 1 and several else unsure).append(own)
    return sure, unsure


def _wishes(parts: Iterable[_Part]) -> tuple[Wish, ...]:
    """What words can mean: a wish for each facet, or for each value where there can be one."""
    values: defaultdict[Facet, set[str]] = defaultdict(set)
    for facet, value in chain.from_iterable(part.choices for part in parts):
        values[facet].add(value)
    return tuple(
        Wish(facet, some)
        for facet in Facet
        if facet in values
        for some in _apart(facet, in_order(facet, frozenset(values[facet])))
    )


def _apart(facet: Facet, values: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    return (values,) if facet.kind.several else ((value,) for value in values)


def _text(parts: Iterable[_Part]) -> str:
    return " ".join(part.words for part in parts)


def _searched(parts: Iterable[_Part]) -> str:
    """The words that are worth a search: not those that stand around what somebody looks for."""
    return _text(part for part in parts if part.choices or not _is_idle(part.words))


def _is_around(word: str) -> bool:
    """Whether a word only stands around the name of a part: Kista C, jag bor i Kista."""
    return word.lower() in AROUND


def _is_idle(word: str) -> bool:
    if word.lower() in _BESIDE_WISHES:
        return True
    return fold(word) in stop_words() or not query_stems(word.lower()).isdisjoint(_TRUE_OF_ALL)
