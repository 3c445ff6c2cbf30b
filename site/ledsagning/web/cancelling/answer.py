"""What happens if somebody cancels, as a document: the answer, what to do, words to send, rules."""

from collections.abc import Iterator

from ledsagning.catalogue.variants import first
from ledsagning.formats.document import (
    Block,
    Document,
    Notice,
    Paragraph,
    Section,
    words,
)
from ledsagning.planner.cancelling import DecidedBy
from ledsagning.planner.writing import Writer
from ledsagning.web.cancelling.messages import for_guardian, messages
from ledsagning.web.cancelling.steps import steps
from ledsagning.web.cancelling.words import (
    Case,
    answer_summary,
    answer_title,
    asked_words,
    differs_words,
    guardian_words,
    reassessed_words,
    unforeseen_words,
    working_days_words,
)
from ledsagning.web.documents.contacts import cannot_phone, contact_ways
from ledsagning.web.documents.steps import steps_section
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.in_force import promised, required, rules
from ledsagning.web.letters.writers import you_are_the_person
from ledsagning.web.library import somebody_to_choose
from ledsagning.web.wording.conditions import for_whom
from ledsagning.web.wording.rules import rule_fact
from ledsagning.web.wording.terms import term_fact


def cancelling_answer(case: Case) -> Document:
    """The outcome first, then what to do and say, and last the rules it is made from."""
    return Document(
        title=answer_title(case),
        language=language(),
        summary=answer_summary(case),
        pictogram="cancel",
        blocks=(
            *_remarks(case),
            steps_section(map(words, steps(case))),
            *_reach(case),
            *_messages(case),
            *_agreement(case),
            *_rules(case),
        ),
    )


def _remarks(case: Case) -> Iterator[Block]:
    yield from you_are_the_person(case.writer)
    yield Paragraph(words(asked_words(case)))
    if case.by_you and case.outcome.decided_by is DecidedBy.RULE:
        rule = first(rules(case.municipality).cancelling_by_you)
        yield from map(Notice, for_whom(rule, case.municipality.area_names))
    for sentence in unforeseen_words(case):
        yield Notice(words(sentence))
    holidays = working_days_words(case)
    if holidays:
        yield Paragraph(words(holidays), pictogram="calendar")
    guardian = guardian_words(case)
    if guardian:
        yield Paragraph(words(guardian), pictogram="family")
    for remark in (reassessed_words(case), differs_words(case)):
        if remark:
            yield Notice(words(remark))
    if case.provider is None and case.by_you and somebody_to_choose(case.municipality):
        yield Notice(
            words(
                _(
                    "Utförare kan ha egna regler för att avboka. Välj din utförare. Då ser du vad "
                    "vi vet."
                )
            )
        )


def _reach(case: Case) -> Iterator[Block]:
    if case.provider is not None:
        ways = contact_ways(case.provider.contact, case.provider.name)
        yield Section(_("Så når du utföraren"), "na-utforaren", ways)


def _messages(case: Case) -> Iterator[Block]:
    if for_guardian(case):
        said = (
            _("De här orden är skrivna för din vårdnadshavare.")
            if case.writer is Writer.SELF
            else _("De här orden är skrivna för barnets vårdnadshavare.")
        )
        yield Paragraph(words(said), pictogram="family")
    yield from messages(case)
    yield cannot_phone()


def _agreement(case: Case) -> Iterator[Block]:
    """The provider's own term."""
    if case.provider is not None:
        agreement, standard = promised(case.provider), required(case.municipality)
        yield term_fact(_name(case), agreement, standard, beside_rules=True)


def _rules(case: Case) -> Iterator[Block]:
    names = [_name(case)]
    if case.cancellation.under_18:
        names.append("under_18")
    if case.by_you and (
        case.cancellation.earlier or rules(case.municipality).repeated_cancellations
    ):
        names.append("repeated_cancellations")
    if rules(case.municipality).unused_hours:
        names.append("unused_hours")
    for name in names:
        yield rule_fact(name, case.municipality, beside_terms=True)


def _name(case: Case) -> str:
    """What the rule is called, and the term."""
    return "cancelling_by_you" if case.by_you else "cancelling_by_escort"
