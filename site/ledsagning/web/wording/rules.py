"""A municipality's rules as key facts: sentences, questions and the sources they are written in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from ledsagning.catalogue.citations import Cited
from ledsagning.catalogue.conditions import Conditions, Person, leave_nobody_out
from ledsagning.catalogue.effective import Effective, When
from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.rules import Fee
from ledsagning.catalogue.values import Localized
from ledsagning.catalogue.vocabulary import Decision
from ledsagning.formats.document import (
    Enumeration,
    KeyFact,
    Source,
    Span,
    Words,
    pictured,
    text_of,
    words,
)
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext
from ledsagning.web.in_force import variants
from ledsagning.web.wording import (
    rules_booking,
    rules_cancelling,
    rules_choice,
    rules_decision,
    rules_hours,
    rules_outings,
    rules_support,
    telling,
)
from ledsagning.web.wording.ages import is_old, is_over, newest, told_since, year_of
from ledsagning.web.wording.conditions import leads
from ledsagning.web.wording.disagreeing import Told, disagrees, is_repeated
from ledsagning.web.wording.facet_words import Areas
from ledsagning.web.wording.fees import fee
from ledsagning.web.wording.sources import ask_words, source
from ledsagning.web.wording.telling import Known, Said, Topic, Unknown, questions, sentences
from ledsagning.web.wording.values import local_words

TOPICS: Mapping[str, Topic] = {
    **rules_decision.TOPICS,
    **rules_support.TOPICS,
    **rules_choice.TOPICS,
    **rules_hours.TOPICS,
    **rules_booking.TOPICS,
    **rules_cancelling.TOPICS,
    **rules_outings.TOPICS,
}
"""Every rule of ``RULE_NAMES``, by name."""

BY_ACT = frozenset({"legal_basis", "fee"})
"""The rules whose own sentences say which act they are for: each act is told, or asked for."""


DECIDED: Mapping[Decision, str] = {
    Decision.LSS: N_("Jag har beslut enligt LSS. %(question)s"),
    Decision.SOL: N_("Jag har beslut enligt socialtjänstlagen. %(question)s"),
}
SEEKING: Mapping[Decision, str] = {
    Decision.LSS: N_("Jag vill söka stöd enligt LSS. %(question)s"),
    Decision.SOL: N_("Jag vill söka stöd enligt socialtjänstlagen. %(question)s"),
}
"""What leads in to a question about one act only."""
BEFORE_A_DECISION = frozenset({"applying"})
"""The rules that are for somebody who has no decision yet."""


def rule_fact(name: str, municipality: Municipality, *, beside_terms: bool = False) -> KeyFact:
    """Tell one rule of ``RULE_NAMES`` as it holds today, by municipality and law."""
    found = variants(name, municipality)
    return variants_fact(name, found, municipality.area_names, beside_terms=beside_terms)


def open_questions(name: str, municipality: Municipality) -> tuple[str, ...]:
    """What neither law nor municipality answers of a rule today, as the person would ask it."""
    topic = TOPICS[name]
    return tuple(_questions(name, topic, _told(topic, variants(name, municipality))))


def variants_fact(
    name: str, found: Sequence[Effective[Any]], areas: Areas, *, beside_terms: bool = False
) -> KeyFact:
    """Tell the variants of a rule one after the other. What is unknown: what to ask.

    ``beside_terms`` is true where terms of an agreement stand on the same page: its title then
    says whose the rule is.
    """
    topic = TOPICS[name]
    title = gettext(topic.title)
    told = _told(topic, found)
    led = [tuple(_leads(name, one, areas)) for one in found]
    known = tuple(_sentences(told, led, topic.pictogram))
    notes = tuple(dict.fromkeys(_note_texts(found, led)))
    return KeyFact(
        id=name,
        title=gettext("Kommunens regel: %(title)s", title=title) if beside_terms else title,
        pictogram=topic.pictogram,
        said=known,
        questions=tuple(_put(name, question) for question in _questions(name, topic, told)),
        ask=ask_words(),
        unknown=None if known or notes else gettext("Vi vet inte vad som gäller"),
        note=_joined(notes) if notes else None,
        sources=tuple(_sources(found)),
    )


def _told(topic: Topic, found: Sequence[Effective[Any]]) -> Sequence[Told]:
    return [(one, tuple(_tell(topic, one, found))) for one in found]


def _tell(topic: Topic, one: Effective[Any], found: Iterable[Effective[Any]]) -> Iterator[Said]:
    """A variant as it is told today: a fee with its year, in the past tense once that is over."""
    rule = replace(one.rule, about=one.subject)
    if not isinstance(rule, Fee):
        yield from topic.tell(rule)
        return
    past, year = one.when is When.PAST or is_over(one), year_of(one)
    said = tuple(fee(rule, past=past))
    yield from said
    # What was or will be says its days already.
    if year is not None and one.when is When.NOW and sentences(said):
        yield _of_a_year(year, past=past)
    if past and one.counts and not told_since(one, found):
        for act in Decision if rule.applies_to.act is None else (rule.applies_to.act,):
            yield from map(Unknown, questions(topic.tell_of(act)))


def _of_a_year(year: int, *, past: bool) -> Known:
    if past:
        said = gettext("Det gällde %(year)s. Avgiften kan vara en annan nu.", year=year)
        return Known(said, pictogram="old")
    return Known(gettext("Det gäller %(year)s.", year=year))


def _leads(name: str, one: Effective[Any], areas: Areas) -> Iterator[Words]:
    return leads(one, areas, act_told=name in BY_ACT, year_told=isinstance(one.rule, Fee))


def _sentences(
    told: Sequence[Told], led: Iterable[tuple[Words, ...]], pictogram: str
) -> Iterator[Words | Enumeration]:
    """What is known, variant by variant. A note on some people only stands where they are named.

    What holds for everybody comes first: after a variant for some it would be read as theirs.
    """
    shown: list[Told] = []
    for (one, said), lead in sorted(zip(told, led, strict=True), key=lambda pair: bool(pair[1])):
        known = sentences(said)
        notes = tuple(map(_note, one.notes)) if lead else ()
        if notes or (known and not is_repeated(one, known, shown)):
            if known and disagrees(one, known, shown):
                yield words(_another_source(one))
            yield from lead
            yield from telling.told(said, pictogram)
            yield from notes
            shown.append((one, said))


def _another_source(one: Effective[Any]) -> str:
    written = newest(one)
    if written is None:
        return gettext("En annan källa säger något annat.")
    return gettext("En källa från %(year)s säger något annat.", year=written.year)


def _questions(name: str, topic: Topic, told: Sequence[Told]) -> Iterator[str]:
    counting = [(one, said) for one, said in told if one.counts]
    asked = [
        question
        for one, said in counting
        # A note that says all that is said answers what would be asked.
        if sentences(said) or not one.notes
        for question in questions(said)
    ]
    asked.extend(_if_it_still_holds(counting))
    people = [one.rule.applies_to for one, _ in counting]
    if name in BY_ACT:
        asked.extend(_of_acts(topic, people))
    elif not counting:
        asked.extend(questions(topic.tell(None)))
    else:
        asked.extend(_under_other_acts(name, topic, people))
    return iter(dict.fromkeys(asked))


def _if_it_still_holds(counting: Iterable[Told]) -> Iterator[str]:
    """What to ask where it was written long ago. Of a fee its own question asks."""
    for one, said in counting:
        known = sentences(said)
        if known and is_old(one) and not isinstance(one.rule, Fee):
            yield gettext("Stämmer det här fortfarande? %(sentence)s", sentence=known[0])


def _of_acts(topic: Topic, people: Sequence[Conditions]) -> Iterator[str]:
    """What to ask about an act of which no variant speaks to everybody."""
    for act in Decision:
        if not leave_nobody_out(people, act):
            yield from questions(topic.tell_of(act))


def _under_other_acts(name: str, topic: Topic, people: Sequence[Conditions]) -> Iterator[str]:
    """The first thing to ask about an act of which no variant speaks at all."""
    for act in Decision:
        if all(one.met_by(Person(act=act)) is False for one in people):
            said = (SEEKING if name in BEFORE_A_DECISION else DECIDED)[act]
            for question in questions(topic.tell(None))[:1]:
                yield gettext(said, question=question)


def _put(name: str, question: str) -> str:
    """A question to whoever the reader has: nobody has a caseworker who has not applied yet."""
    if name in BEFORE_A_DECISION:
        return gettext("Fråga kommunen: %(question)s", question=question)
    return gettext("Fråga din handläggare: %(question)s", question=question)


def _note_texts(
    found: Iterable[Effective[Any]], led: Iterable[tuple[Words, ...]]
) -> Iterator[Words]:
    for one, lead in zip(found, led, strict=True):
        if not lead:
            yield from map(_note, one.notes)


def _note(text: Localized) -> Words:
    """What an editor adds; it may say what nobody knows, and then its picture says so too."""
    note = local_words(text)
    begins = text_of(note).startswith(gettext("Vi vet inte"))
    return pictured(note, "unknown") if begins else note


def _joined(notes: Sequence[Words]) -> Words:
    first, *rest = notes
    return (*first, *(span for note in rest for span in (Span(" "), *note)))


def _sources(found: Iterable[Effective[Any]]) -> Iterator[Source]:
    shown: list[Cited] = []
    for one in found:
        for cited in one.cited:
            if cited not in shown:
                shown.append(cited)
                yield source(cited)
