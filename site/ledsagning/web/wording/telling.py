"""How a rule or a term is told: a sentence for what is known, a question for what is not."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeVar

from ledsagning.catalogue.conditions import Conditions
from ledsagning.catalogue.rules import Rule
from ledsagning.catalogue.vocabulary import Decision
from ledsagning.formats.document import Enumeration, Words, words

R = TypeVar("R", bound=Rule)
V = TypeVar("V")
F = TypeVar("F")

FEWEST_LISTED = 4
"""Of so many things each has a line: fewer are as easy to hold on to in a sentence."""


@dataclass(frozen=True, slots=True)
class Known:
    """An easy sentence, or two, about something that is known."""

    sentence: str


@dataclass(frozen=True, slots=True)
class KnownItems:
    """Several things of one kind that are known: below words that lead in to them, a line each;
    or in easy sentences, where there is no room for lines.
    """

    lead: str
    items: tuple[str, ...]
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """A question, as the person would say it, about something that is not known."""

    question: str


Answered = Known | Unknown
"""What one value says."""

Said = Answered | KnownItems


@dataclass(frozen=True, slots=True)
class Topic:
    """One rule or term: its title (a Swedish msgid), its pictogram, and how its data is told."""

    title: str
    pictogram: str
    tell: Callable[[object], tuple[Said, ...]]
    empty: object = None

    def tell_of(self, act: Decision) -> tuple[Said, ...]:
        """What is not known of a rule under one act."""
        assert isinstance(self.empty, Rule)
        return self.tell(replace(self.empty, applies_to=Conditions(act=act)))


def topic(title: str, pictogram: str, empty: F, tell: Callable[[F], Iterable[Said]]) -> Topic:
    """Make a topic. ``empty`` is a fact of which nothing is known, told for ``None``."""
    kind = type(empty)

    def told(fact: object) -> tuple[Said, ...]:
        return tuple(tell(fact if isinstance(fact, kind) else empty))

    return Topic(title, pictogram, told, empty)


def unwritten(kind: type[R]) -> R:
    """A rule that is not written anywhere: nothing of it is known."""
    return kind()


def say(value: V | None, sentence: Callable[[V], str], question: str) -> Answered:
    """Tell a value, or ask for it where it is unknown."""
    return Unknown(question) if value is None else Known(sentence(value))


def yes_no(value: bool | None, yes: str, no: str, question: str) -> Answered:
    """Tell a yes or a no, or ask for it where it is unknown."""
    return say(value, lambda is_so: yes if is_so else no, question)


def if_known(value: V | None, sentence: Callable[[V], str]) -> Iterable[Said]:
    """Tell a value; say nothing where it is unknown and nobody needs to ask for it."""
    return () if value is None else (Known(sentence(value)),)


def yes_or_no(value: bool | None, yes: str, no: str) -> Iterable[Said]:
    """Tell a yes or a no; say nothing where it is unknown and nobody needs to ask for it."""
    return if_known(value, lambda is_so: yes if is_so else no)


def sentences(said: Iterable[Said]) -> tuple[str, ...]:
    """The sentences about what is known."""
    return tuple(chain.from_iterable(map(_sentences, said)))


def _sentences(part: Said) -> tuple[str, ...]:
    match part:
        case Known(sentence):
            return (sentence,)
        case KnownItems(sentences=several):
            return several
        case Unknown():
            return ()


def told(said: Iterable[Said]) -> Iterator[Words | Enumeration]:
    """The same for a fact of a document, which has room for a line each."""
    for part in said:
        whole = tuple(map(words, _sentences(part)))
        if isinstance(part, KnownItems) and len(part.items) >= FEWEST_LISTED:
            yield Enumeration(words(part.lead), tuple(map(words, part.items)), whole)
        else:
            yield from whole


def questions(said: Iterable[Said]) -> tuple[str, ...]:
    """The questions about what is not known."""
    return tuple(part.question for part in said if isinstance(part, Unknown))
