"""How to appeal a decision: the last day, what to do, the letter, and what the law says."""

from collections.abc import Iterable, Iterator
from datetime import date

from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.rules import Appeal
from ledsagning.catalogue.variants import first
from ledsagning.catalogue.vocabulary import Actor
from ledsagning.formats.document import (
    Block,
    Document,
    Folded,
    Notice,
    Paragraph,
    Span,
    Words,
    words,
)
from ledsagning.formats.events import Event
from ledsagning.planner import appeals
from ledsagning.planner.appeals import LastDay
from ledsagning.planner.writing import Writer
from ledsagning.web import tools
from ledsagning.web.complaining.appeal_letter import appeal_letter
from ledsagning.web.complaining.appeal_words import (
    hand_in_words,
    in_good_time,
    moved_words,
    time_left,
    title,
)
from ledsagning.web.complaining.decision import Decision
from ledsagning.web.documents.steps import steps_section
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.in_force import law, rules
from ledsagning.web.letters.helping import helping
from ledsagning.web.letters.in_swedish import in_swedish_too
from ledsagning.web.wording.blanks import with_spans
from ledsagning.web.wording.days import day_words
from ledsagning.web.wording.national import national_fact
from ledsagning.web.wording.rules import rule_fact
from ledsagning.web.wording.uses import TO
from ledsagning.web.wording.values import in_a_row, label

ABOUT_THE_LETTER = ("what_to_write", "appeal_contents", "more_time")
ONCE_APPEALED = ("afterwards", "applies_at_once", "next_court")

DAY_QUESTION = "received-1"
"""Where on the page the reader says which day the decision was received."""


def last_day(decision: Decision, municipality: Municipality) -> LastDay | None:
    """The last day to appeal, where the rule and the day of the decision are known."""
    rule = first(rules(municipality).appeal)
    if decision.received is None or rule is None or rule.within is None:
        return None
    return appeals.last_day(decision.received, rule.within)


def appeal_document(decision: Decision, municipality: Municipality) -> Document:
    """The whole answer to somebody who thinks that a decision is wrong."""
    last = last_day(decision, municipality)
    return Document(
        title=title(last, decision.today),
        language=language(),
        summary="",
        pictogram="court",
        blocks=(
            *_time(last, decision, municipality),
            steps_section(_steps(first(rules(municipality).appeal))),
            *_letters(decision, municipality),
            Folded(_("Så säger reglerna"), "reglerna", (rule_fact("appeal", municipality),)),
            _more(_("Mer om brevet"), "brevet", ABOUT_THE_LETTER, municipality),
            _more(_("När du har överklagat"), "overklagat", ONCE_APPEALED, municipality),
            _more(_("Din rätt när du överklagar"), "din-ratt", _rights(decision), municipality),
        ),
    )


def _more(title: str, id_: str, names: Iterable[str], municipality: Municipality) -> Folded:
    """What the law says besides, for whoever comes to need it."""
    return Folded(title, id_, tuple(national_fact(name, municipality) for name in names))


def appeal_days(decision: Decision, municipality: Municipality) -> tuple[Event, ...]:
    """The day to hand in, and the days to be reminded, for a calendar; none once it is too late.

    The day to hand in comes last: where the law moves the last day, an office is open on it.
    """
    last, today = last_day(decision, municipality), decision.today
    if last is None or last.is_past(today):
        return ()
    by = last.hand_in_by(today)
    days = (*appeals.reminders(by, today), by)
    text = in_a_row(_told_of_day(last, decision, municipality))
    return tuple(
        Event(
            name=f"hand-in-{(by - day).days}",
            day=day,
            title=_day_title(day, by, last),
            text=text,
            remind_days=0,
        )
        for day in days
    )


def _day_title(day: date, by: date, last: LastDay) -> str:
    if day == last.day:
        return _("Sista dagen för överklagandet")
    return _("Lämna in överklagandet i dag") if day == by else _("Kom ihåg: lämna in överklagandet")


def _told_of_day(last: LastDay, decision: Decision, municipality: Municipality) -> Iterator[str]:
    """When an appeal has to have arrived, and why another day is the one to hand it in."""
    yield _("Överklagandet ska ha kommit fram senast %(day)s.", day=day_words(last.day))
    rule = first(rules(municipality).appeal)
    if last.moved and rule is not None and rule.within is not None:
        yield from moved_words(last, rule.within)
    yield from hand_in_words(last, decision.today)


def _time(last: LastDay | None, decision: Decision, municipality: Municipality) -> Iterator[Block]:
    rule, received = first(rules(municipality).appeal), decision.received
    if rule is None or rule.within is None:
        return
    if last is None or received is None:
        yield Paragraph(_count_it(decision, municipality), pictogram="calendar")
    elif last.is_past(decision.today):
        yield from _too_late(municipality)
    else:
        counted, left = time_left(last, received, decision.today)
        yield Paragraph(words(counted), pictogram="calendar")
        if last.moved:
            why = in_a_row(moved_words(last, rule.within))
            yield Paragraph(words(why), pictogram="law")
        yield Paragraph(words(left), pictogram="hours")
        yield Notice(words(in_a_row(in_good_time(last, decision.today))))
    if last is not None and last.moved:
        yield national_fact("moved_last_day", municipality)


def _too_late(municipality: Municipality) -> Iterator[Block]:
    yield Paragraph(words(_("Tiden har gått ut. Men du kan göra mer.")), pictogram="clock")
    yield Paragraph(_apply_anew(municipality), pictogram="pencil")
    yield Paragraph(
        words(_("Är beslutet fel? Kommunen kan också ändra det själv. Fråga handläggaren.")),
        pictogram="phone",
    )
    yield national_fact("too_late", municipality)
    yield Paragraph(
        words(_("Tror du att ett undantag gäller dig? Lämna in brevet ändå, och skriv varför."))
    )
    yield national_fact("new_application", municipality)


def _apply_anew(municipality: Municipality) -> Words:
    apply = Span(_("ansöka på nytt"), href=tools.APPLY.address(municipality))
    return with_spans(
        _("Du kan %(apply)s när du vill. Då får du ett nytt beslut, som du kan överklaga."),
        apply=apply,
    )


def _count_it(decision: Decision, municipality: Municipality) -> Words:
    # The address that the reader is at, so that the browser stays on the page; a printed sheet
    # leads back to it.
    helper = () if decision.writer is Writer.SELF else (("writer", decision.writer.value),)
    page = tools.COMPLAIN.address(municipality, (("about", "decision"), *helper))
    question = Span(_("Skriv vilken dag du fick beslutet"), href=f"{page}#{DAY_QUESTION}")
    return with_spans(_("%(question)s. Då räknar vi ut din sista dag."), question=question)


def _steps(rule: Appeal | None) -> Iterator[Words]:
    receiver = rule.handed_in_to if rule else None
    yield words(_("Läs beslutet. Där ska det stå hur du överklagar."))
    yield words(_("Fyll i brevet här nedanför, eller skriv ett eget. Skriv under det."))
    if receiver not in (None, Actor.YOU):
        who = label(receiver, TO)
        yield words(_("Lämna eller skicka brevet till %(who)s. Adressen står i beslutet.", who=who))
    yield words(_("Fråga om brevet har kommit fram. Skriv upp svaret."))


def _letters(decision: Decision, municipality: Municipality) -> Iterator[Block]:
    yield from helping(decision.writer, municipality)
    rule = first(rules(municipality).appeal)
    yield from in_swedish_too(lambda: appeal_letter(rule, decision))


def _rights(decision: Decision) -> Iterator[str]:
    yield "whole_decision"
    yield "representative"
    if _by_the_old_act(decision.received):
        yield "old_act"


def _by_the_old_act(received: date | None) -> bool:
    """Whether a decision must be older than the act of today: it came before the act did."""
    begins = law().statements["old_act"].decided_before
    return received is not None and begins is not None and received < begins
