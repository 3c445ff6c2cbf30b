"""Reading words as wishes: "somaliska tung rullstol" is two wishes about one escort.

What the words mean comes from the labels of the vocabulary, their synonyms, the names of areas
and the everyday words of ``meanings.txt``. What is not known to be a wish stays text.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Self

from ledsagning.catalogue.model import Area
from ledsagning.country.names import AROUND
from ledsagning.country.spelling import fold
from ledsagning.messages import SWEDISH
from ledsagning.search import ages
from ledsagning.search.criteria import Wish
from ledsagning.search.facets import Facet, in_order
from ledsagning.search.meanings import Choice, Meanings, Name, known, names, of_areas
from ledsagning.search.misspelled import Misspelled
from ledsagning.search.persons import Part, is_man, of_who_is_helped
from ledsagning.search.swedish import WORD, normal, query_stems
from ledsagning.search.synonyms import beside_wishes, false_friends
from ledsagning.search.text import LONGEST
from ledsagning.search.text_index import small_words, stop_words
from ledsagning.search.texts import TRUE_OF_ALL

LONGEST_NAME = 4
"""Words in the longest name that is looked for: svårigheter att röra sig."""

_NOT = frozenset(
    {"inte", "ej", "icke", "utan", "ingen", "inga", "inget", "aldrig", "nej", "utom", "förutom"}
    | {"slippa", "slipper", "undvik", "undvika", "undviker", "hatar", "rädd"}
    | {"not", "no", "non", "without", "never", "nobody", "none", "cannot", "cant", "dont"}
    | {"avoid", "avoids", "except", "hate", "hates", "afraid", "allergic", "allergy", "allergies"}
)
"""Who writes one of these wishes the opposite of what the other words say."""

_CANNOT = re.compile(r"n['’]t\b", re.IGNORECASE)
"""can't, doesn't: the same in English."""

_ALLERGY = re.compile(r"allergi(?:sk|ker|ska)?$")
"""djurallergi, pälsdjursallergiker"""

_MAN = "man"

_SPEAKING = re.compile(r"(.{3,}?)s?(?:talande|sprakiga?t?)")
"""Who speaks a language, in one word: arabisktalande, finskspråkig."""

_QUOTES = "\"'”“„»«’"

_TRUE_OF_ALL = frozenset(chain.from_iterable(map(query_stems, TRUE_OF_ALL.split())))

_STOP = r"[,;!?](?!\w)|(?<!\bst)[.:](?!\w)"
"""Where one thing ends that is said. S:t and st. are the beginnings of a name."""
_WORD_OR_AGE = re.compile(rf"{WORD.pattern}|{ages.PLACE}|{_STOP}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Question:
    """Words that can mean several things, the wishes that they can be, and the text without.

    ``told``: they tell of who is helped, and are nowhere in a text that is searched for.
    """

    words: str
    meanings: tuple[Wish, ...]
    text: str
    told: bool = False


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


class Reader:
    """Reads in one language and municipality. It never changes, and keeps nothing it is given."""

    def __init__(
        self, areas: Sequence[Area] = (), labels: Iterable[Name] = (), language: str = SWEDISH
    ) -> None:
        """Know the words, the areas, and the ``labels`` of the choices in the page's language."""
        own = (*of_areas(areas), *labels)
        self._meanings = Meanings(own, known())
        self._language = language
        self._no_wishes = small_words(language) | false_friends(language)
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
        if not words or is_quoted(text) or self.refuses(text):
            return Reading((), text)
        parts = tuple(self._parts(normal(text[:LONGEST])))
        told = of_who_is_helped(parts, _is_idle)
        sure, unsure = _settled(
            (part for part in parts if part not in told),
            {wish.facet: wish.values for wish in chosen},
        )
        wishes = tuple(wish for own in sure for wish in _wishes(own))
        placed = any(wish.facet is Facet.AREAS for wish in wishes)
        left = [
            part
            for part in parts
            if part not in chain.from_iterable((*sure, told))
            and not (placed and _is_around(part.words))
            and not (told and part.words.isdecimal())
        ]
        questions = (
            *(Question(_text(own), _wishes(own), _without(left, own)) for own in unsure),
            *(Question(_text(own), _wishes(own), _searched(left), True) for own in _by_facet(told)),
        )
        return Reading(
            tuple(sorted(wishes, key=lambda wish: tuple(Facet).index(wish.facet))),
            _searched(left) if wishes or told else text,
            questions,
        )

    def refused(self, text: str) -> tuple[Wish, ...]:
        """What is named beside a *not*: nobody can be searched for by what they are not."""
        if is_quoted(text) or not self.refuses(text):
            return ()
        words = WORD.findall(normal(_CANNOT.sub("", text[:LONGEST])))
        named = [word for word in words if word.lower() not in _NOT]
        reading = self.read(" ".join(named))
        return (*reading.wishes, *(one for asked in reading.questions for one in asked.meanings))

    def refuses(self, text: str) -> bool:
        """Whether somebody writes what they do not want, or cannot. Some names have a *not* in
        them: icke-binär.
        """
        words = WORD.findall(normal(text[:LONGEST]).lower())
        return bool(_CANNOT.search(text[:LONGEST])) or any(
            (word in _NOT or _ALLERGY.search(word)) and not self._choices(words[at : at + 2])
            for at, word in enumerate(words)
        )

    def _parts(self, text: str) -> Iterator[Part]:
        """The text cut up: the ages, the longest names there are, and single words and stops
        between them.
        """
        said, text = ages.read(text)
        words = _WORD_OR_AGE.findall(text)
        at = 0
        while at < len(words):
            if re.fullmatch(ages.PLACE, words[at]):
                age = said[ord(words[at]) - ages.FIRST_PLACE]
                yield Part(age.words, frozenset((Facet.AGES, group) for group in age.groups))
                at += 1
                continue
            for length in range(_words_from(words, at), 0, -1):
                own = words[at : at + length]
                choices = self._meant(words, at) if length == 1 else self._choices(own)
                if choices or length == 1:
                    yield Part(" ".join(own), choices)
                    at += length
                    break

    def _meant(self, words: Sequence[str], at: int) -> frozenset[Choice]:
        """What a single word means where it stands: beside small words *man* is seldom a wish."""
        word = words[at].lower()
        if word == _MAN and self._language == SWEDISH:
            return self._choices([word]) if is_man(words, at) else frozenset()
        return frozenset() if word in self._no_wishes else self._choices([word])

    def _choices(self, words: Sequence[str]) -> frozenset[Choice]:
        found = self._meanings.of(words) or self._meanings.loosely(" ".join(words))
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
    parts: Iterable[Part], chosen: Mapping[Facet, tuple[str, ...]]
) -> tuple[list[list[Part]], list[list[Part]]]:
    """The parts that are sure, and those that are not: with meanings in two facets, or with
    several where only one can be wished. Parts about the same stand together.
    """
    about: defaultdict[frozenset[Facet], list[Part]] = defaultdict(list)
    for part in parts:
        if part.choices:
            about[frozenset(facet for facet, _ in part.choices)].append(part)
    sure: list[list[Part]] = []
    unsure: list[list[Part]] = []
    for facets, own in about.items():
        values = {value for part in own for _, value in part.choices}
        before = (value for facet in facets for value in chosen.get(facet, ()))
        several = all(facet.kind.several for facet in facets) or len(values.union(before)) == 1
        (sure if len(facets) == 1 and several else unsure).append(own)
    return sure, unsure


def _wishes(parts: Iterable[Part]) -> tuple[Wish, ...]:
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


def _by_facet(parts: Sequence[Part]) -> Iterator[list[Part]]:
    for facet in Facet:
        own = [part for part in parts if part.is_about(frozenset({facet}))]
        if own:
            yield own


def _text(parts: Iterable[Part]) -> str:
    return " ".join(part.words for part in parts)


def _searched(parts: Iterable[Part]) -> str:
    """The words that are worth a search: not those that stand around what somebody looks for."""
    return _text(part for part in parts if part.choices or not _is_idle(part.words))


def _without(parts: Iterable[Part], own: Sequence[Part]) -> str:
    return _searched(part for part in parts if part not in own)


def _words_from(words: Sequence[str], at: int) -> int:
    """How many words stand there until a stop or an age, at the most as in the longest name."""
    own = words[at + 1 : at + LONGEST_NAME]
    return 1 + next((n for n, word in enumerate(own) if not WORD.fullmatch(word)), len(own))


def _is_around(word: str) -> bool:
    """Whether a word only stands around the name of a part: Kista C, jag bor i Kista."""
    return word.lower() in AROUND


def _is_idle(word: str) -> bool:
    if word.lower() in beside_wishes() or WORD.search(word) is None:
        return True
    return fold(word) in stop_words() or not query_stems(word.lower()).isdisjoint(_TRUE_OF_ALL)
