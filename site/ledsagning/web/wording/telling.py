"""How a rule or a term is told: a sentence for what is known, a question for what is not."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeVar

from ledsagning.catalogue.conditions import Conditions
from ledsagning.catalogue.rules import Rule
from ledsagning.catalogue.vocabulary import Decision
from ledsagning.formats.document import Enumeration, Words, words
from ledsagning.web.wording.pictograms import crossed_out

R = TypeVar("R", bound=Rule)
V = TypeVar("V")
F = TypeVar("F")

FEWEST_LISTED = 4
"""Of so many things each has a line: fewer are as easy to hold on to in a sentence."""


@dataclass(frozen=True, slots=True)
class Known:
    """An easy sentence, or two, about something that is known. It ``denies`` where its words say
    that something is not so. ``pictogram`` is set where it has another than its subject.
    """

    sentence: str
    denies: bool = False
    pictogram: str | None = None

    def pictured(self, subject: str) -> Words:
        """It in words, with the picture of its subject: crossed out, where it denies."""
        shown = crossed_out(subject) if self.denies else subject
        return words(self.sentence, self.pictogram or shown)


@dataclass(frozen=True, slots=True)
class KnownItems:
    """Several things of one kind that are known: below words that lead in to them, a line each,
    with its picture; or in easy sentences, where there is no room for lines.
    """

    lead: str
    items: tuple[Words, ...]
    sentences: tuple[str, ...]
    denies: bool = False


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


def say(value: V | None, sentence: Callable[[V], str | Known], question: str) -> Answered:
    """Tell a value, or ask for it where it is unknown."""
    return Unknown(question) if value is None else _known(sentence(value))


def yes_no(
    value: bool | None,
    yes: str,
    no: str,
    question: str,
    *,
    denies: bool | None = False,
    pictogram: str | None = None,
) -> Answered:
    """Tell a yes or a no, or ask for it where it is unknown. ``denies`` is the answer whose words
    say that something is not so; ``None`` where both tell what is. ``pictogram`` is that of the
    other answer, where its subject's would not fit.
    """
    return Unknown(question) if value is None else _answer(value, yes, no, denies, pictogram)


def if_known(value: V | None, sentence: Callable[[V], str | Known]) -> Iterable[Said]:
    """Tell a value; say nothing where it is unknown and nobody needs to ask for it."""
    return () if value is None else (_known(sentence(value)),)


def yes_or_no(
    value: bool | None,
    yes: str,
    no: str,
    *,
    denies: bool | None = False,
    pictogram: str | None = None,
) -> Iterable[Said]:
    """Tell a yes or a no; say nothing where it is unknown and nobody needs to ask for it."""
    return () if value is None else (_answer(value, yes, no, denies, pictogram),)


def _answer(value: bool, yes: str, no: str, denies: bool | None, pictogram: str | None) -> Known:
    said = yes if value else no
    return denied(said) if value is denies else Known(said, pictogram=pictogram)


def denied(sentence: str) -> Known:
    """A sentence that says that something is not so."""
    return Known(sentence, denies=True)


def _known(said: str | Known) -> Known:
    return said if isinstance(said, Known) else Known(said)


def sentences(said: Iterable[Said]) -> tuple[str, ...]:
    """The sentences about what is known."""
    return tuple(chain.from_iterable(map(_sentences, said)))


def _sentences(part: Said) -> tuple[str, ...]:
    match part:
        case Known(sentence=sentence):
            return (sentence,)
        case KnownItems(sentences=several):
            return several
        case Unknown():
            return ()


def told(said: Iterable[Said], pictogram: str) -> Iterator[Words | Enumeration]:
    """The same for a fact of a document, which has room for a line each, with its picture."""
    for part in said:
        if isinstance(part, Known):
            yield part.pictured(pictogram)
        elif isinstance(part, KnownItems):
            yield from _listed(part, crossed_out(pictogram) if part.denies else pictogram)


def _listed(part: KnownItems, pictogram: str) -> Iterator[Words | Enumeration]:
    whole = tuple(words(text, pictogram) for text in part.sentences)
    if len(part.items) < FEWEST_LISTED:
        yield from whole
    else:
        yield Enumeration(words(part.lead, pictogram), part.items, whole)


def questions(said: Iterable[Said]) -> tuple[str, ...]:
    """The questions about what is not known."""
    return tuple(part.question for part in said if isinstance(part, Unknown))
