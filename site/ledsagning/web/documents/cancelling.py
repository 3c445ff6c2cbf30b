"""What happens if somebody cancels, as a document: the answer, what to do, words to send, rules."""

from collections.abc import Iterator
from dataclasses import replace

from ledsagning.catalogue.vocabulary import Choice
from ledsagning.formats.document import (
    Block,
    Bullets,
    Document,
    Heading,
    KeyFact,
    Notice,
    Paragraph,
    words,
)
from ledsagning.web.documents.contacts import contact_ways
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.wording import cancelling as wording
from ledsagning.web.wording.cancelling import Case
from ledsagning.web.wording.cancelling_messages import messages
from ledsagning.web.wording.cancelling_steps import steps
from ledsagning.web.wording.rules import rule_fact
from ledsagning.web.wording.terms import agreement_facts


def cancelling_head() -> Document:
    """What the tool is about, before anything is asked."""
    return Document(
        title=_("Vad händer om jag avbokar?"),
        language=language(),
        summary=_("Svara på frågorna. Då får du veta vad som händer med timmarna."),
        pictogram="cancel",
        blocks=(),
    )


def cancelling_answer(case: Case) -> Document:
    """The outcome first, then what to do and say, and last the rules it is made from."""
    return Document(
        title=wording.answer_title(case.outcome),
        language=language(),
        summary=wording.answer_summary(case),
        pictogram="cancel",
        blocks=(
            *_remarks(case),
            Heading(_("Gör så här"), 3, "gor-sa-har"),
            Bullets(tuple(map(words, steps(case))), numbered=True),
            *_reach(case),
            *messages(case),
            *_agreement(case),
            *_rules(case),
        ),
    )


def _remarks(case: Case) -> Iterator[Block]:
    yield Paragraph(words(wording.asked_words(case)))
    holidays = wording.working_days_words(case)
    if holidays:
        yield Paragraph(words(holidays), pictogram="calendar")
    guardian = wording.guardian_words(case.outcome)
    if guardian:
        yield Paragraph(words(guardian), pictogram="family")
    for remark in (wording.reassessed_words(case), wording.differs_words(case)):
        if remark:
            yield Notice(words(remark))
    if case.provider is None and case.place.choice is Choice.PROVIDER and case.by_you:
        yield Notice(
            words(
                _(
                    "Utförarna har egna avtal om att avboka. "
                    "Välj din utförare. Då ser du vad som gäller där."
                )
            )
        )


def _reach(case: Case) -> Iterator[Block]:
    if case.provider is not None:
        yield Heading(_("Så når du utföraren"), 3, "na-utforaren")
        yield from contact_ways(case.provider.contact)


def _agreement(case: Case) -> Iterator[Block]:
    """The provider's own term; with an id of its own, because a rule may have the same name."""
    if case.provider is None:
        return
    name = "cancelling_by_you" if case.by_you else "cancelling_by_escort"
    for fact in agreement_facts(case.provider.agreement, case.place.standard_agreement):
        if fact.id == name:
            title = _("Utförarens avtal: %(title)s", title=fact.title)
            yield replace(fact, id=f"avtal-{fact.id}", title=title)


def _rules(case: Case) -> Iterator[Block]:
    yield _rule("cancelling_by_you" if case.by_you else "cancelling_by_escort", case)
    if case.cancellation.under_18:
        yield _rule("under_18", case)
    if case.by_you and (case.cancellation.earlier or case.place.rules.repeated_cancellations):
        yield _rule("repeated_cancellations", case)


def _rule(name: str, case: Case) -> KeyFact:
    fact = rule_fact(name, case.place.rules)
    title = _("Kommunens regel: %(title)s", title=fact.title)
    return replace(fact, title=title)
