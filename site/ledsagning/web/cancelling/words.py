"""What happens when somebody cancels, in words: the answer, and where it is written."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.catalogue.variants import first
from ledsagning.catalogue.vocabulary import CancellingCost, HoursWhenCancelling, Unit
from ledsagning.planner.bounds import Ahead
from ledsagning.planner.calendar import holiday_between
from ledsagning.planner.cancelling import Cancellation, Canceller, DecidedBy, Outcome, Says
from ledsagning.planner.deadlines import ends_a_day, last_day
from ledsagning.planner.writing import Writer
from ledsagning.web.cancelling.sides import otherwise_words, side_words
from ledsagning.web.cancelling.written import from_agreement, from_nobody, from_rule
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext
from ledsagning.web.in_force import promised, rules
from ledsagning.web.wording.days import day_words
from ledsagning.web.wording.shared_parts import ILL
from ledsagning.web.wording.uses import DURING
from ledsagning.web.wording.values import duration_words, in_a_row, time_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """All that the words are made from: what is asked, where, with whom, and what happens."""

    municipality: Municipality
    provider: Provider | None
    cancellation: Cancellation
    outcome: Outcome
    writer: Writer = Writer.SELF

    @property
    def by_you(self) -> bool:
        """Whether it is the person who cancels."""
        return self.cancellation.by is Canceller.YOU


def answer_title(case: Case) -> str:
    """What happens to hours and money, or that it depends, or that nobody has said.

    What holds for everybody is not said to somebody who is ill, where it may be otherwise for them.
    """
    outcome, says = case.outcome, case.outcome.says
    if _otherwise_perhaps(case):
        return _("Vi vet inte vad som gäller när du är sjuk")
    if outcome.used_later:
        return _("Du ska kunna använda timmarna senare")
    if says.turns_on:
        by_clock = says.bound and says.bound.by_clock
        return (
            _("Det beror på vad klockan är")
            if by_clock
            else _("Det beror på hur lång tid det är kvar")
        )
    if says.side.hours is None and says.late is False and says.side.known:
        return _("Du avbokar i tid. Det kostar inget")
    return side_words(says.side) or _("Vi vet inte om du har kvar timmarna")


def answer_summary(case: Case) -> str:
    """Where it is written that it is so, and what happens otherwise; or who does not say."""
    says = case.outcome.says
    match case.outcome.decided_by:
        case DecidedBy.AGREEMENT:
            told = (
                *_for_others(case),
                *_by_when(case),
                from_agreement(says, case.provider),
                *_otherwise(says),
            )
        case DecidedBy.RULE:
            told = (
                *_for_others(case),
                *_by_when(case),
                from_rule(case.outcome, case.municipality),
                *_otherwise(says),
            )
        case DecidedBy.NOBODY:
            provider = case.provider if case.by_you else None
            told = (from_nobody(says, case.municipality, provider),)
    return in_a_row(told)


def _otherwise_perhaps(case: Case) -> bool:
    """Whether somebody is ill who would lose something if they were not, and no more is known."""
    if not case.cancellation.ill or not case.by_you or _illness(case) or case.outcome.used_later:
        return False
    side = case.outcome.says.side
    loses = side.hours not in (None, HoursWhenCancelling.KEPT)
    return loses or side.cost not in (None, CancellingCost.NOTHING)


def _for_others(case: Case) -> Iterator[str]:
    """What happens to somebody who is not ill, where that is all that is known."""
    if _otherwise_perhaps(case):
        yield _("Det här gäller annars: %(what)s.", what=side_words(case.outcome.says.side))


def _by_when(case: Case) -> Iterator[str]:
    """The last moment to cancel, where it is not over and the time of the meeting is known."""
    says, ahead = case.outcome.says, case.cancellation.ahead
    if not (says.turns_on and says.bound and ahead and ahead.at):
        return
    last = says.bound.last_moment(ahead)
    if last is not None:
        yield _last_words(last)


def _last_words(last: datetime) -> str:
    day = day_words(last_day(last))
    if ends_a_day(last):
        return _("Avboka senast %(day)s, före midnatt.", day=day)
    return _(
        "Avboka senast %(day)s klockan %(time)s.",
        day=day,
        time=time_words(last.time()),
    )


def _otherwise(says: Says) -> Iterator[str]:
    """What happens to somebody who cancels later than that."""
    what = otherwise_words(says.if_late)
    if not what:
        return
    if says.turns_on:
        yield _("Avbokar du senare: %(what)s", what=what)
    elif says.late is False and says.if_late != says.side:
        yield _("Avbokar du senare än så: %(what)s", what=what)


def asked_words(case: Case) -> str:
    """What the answer is about, so that it can stand alone on paper."""
    ahead = case.cancellation.ahead
    if ahead is None:
        return _("Det här gäller när ledsagaren avbokar.")
    if ahead.first != ahead.last:
        return _range_words(case, ahead)
    day = day_words(ahead.first)
    return (
        _("Det här gäller när du avbokar. Ni skulle träffas %(day)s.", day=day)
        if case.by_you
        else _("Det här gäller när ledsagaren avbokar. Ni skulle träffas %(day)s.", day=day)
    )


def _range_words(case: Case, ahead: Ahead) -> str:
    if not case.by_you:
        return _("Det här gäller när ledsagaren avbokar.")
    if ahead.last is None:
        return _("Det här gäller när du avbokar mer än 7 dagar före.")
    return _("Det här gäller när du avbokar 2 till 7 dagar före.")


def working_days_words(case: Case) -> str | None:
    """Why it may be late already, where a holiday makes the working days fewer."""
    ahead, says = case.cancellation.ahead, case.outcome.says
    if ahead is None or says.bound is None or says.late is False:
        return None
    if says.bound.limit.unit is not Unit.WORKING_DAYS:
        return None
    if holiday_between(ahead.today, ahead.last or ahead.first):
        return _("Helgdagar räknas inte som arbetsdagar.")
    return None


def guardian_words(case: Case) -> str | None:
    """That the guardian does it, where a rule says so; or that it is not known who does."""
    guardian, child = case.outcome.guardian, case.writer is not Writer.SELF
    if guardian is False:
        return None
    if guardian:
        return (
            _("Barnet är under 18 år. Då är det vårdnadshavaren som avbokar och bokar en ny tid.")
            if child
            else _(
                "Du är under 18 år. Då är det din vårdnadshavare som avbokar och bokar en ny tid."
            )
        )
    if not case.by_you:
        return (
            _("Vi vet inte vem som bokar en ny tid när barnet är under 18 år. Fråga handläggaren.")
            if child
            else _(
                "Vi vet inte vem som bokar en ny tid när du är under 18 år. "
                "Fråga din vårdnadshavare."
            )
        )
    return (
        _("Vi vet inte vem som avbokar när barnet är under 18 år. Fråga handläggaren.")
        if child
        else _("Vi vet inte vem som avbokar när du är under 18 år. Fråga din vårdnadshavare.")
    )


def reassessed_words(case: Case) -> str | None:
    """That the municipality may consider the need anew, and how to avoid it."""
    rule = first(rules(case.municipality).repeated_cancellations)
    if not case.outcome.may_be_reassessed or not (rule and rule.number and rule.within):
        return None
    time = duration_words(rule.within, DURING)
    if case.outcome.too_often:
        return ngettext(
            "Du har redan avbokat %(num)s gång på %(time)s utan att boka en ny tid. Då kan "
            "kommunen titta på om du fortfarande behöver stödet. Ring din handläggare.",
            "Du har redan avbokat %(num)s gånger på %(time)s utan att boka en ny tid. Då "
            "kan kommunen titta på om du fortfarande behöver stödet. Ring din handläggare.",
            rule.number,
            time=time,
        )
    return ngettext(
        "Boka en ny tid. Annars har du avbokat %(num)s gång på %(time)s utan att boka "
        "en ny tid. Då kan kommunen titta på om du fortfarande behöver stödet.",
        "Boka en ny tid. Annars har du avbokat %(num)s gånger på %(time)s utan att "
        "boka en ny tid. Då kan kommunen titta på om du fortfarande behöver stödet.",
        rule.number,
        time=time,
    )


def differs_words(case: Case) -> str | None:
    """That the municipality's rule says something else than the agreement."""
    differs = case.outcome.rule_differs
    if differs is None:
        return None
    return _(
        "Regeln i %(municipality)s säger något annat: %(answer)s. Fråga utföraren vad som gäller.",
        municipality=case.municipality.name,
        answer=side_words(differs),
    )


def unforeseen_words(case: Case) -> Iterator[str]:
    """What holds for somebody who is ill, or to whom something happens that nobody could know."""
    if not case.by_you:
        return
    if case.cancellation.ill:
        yield from _of_the_ill(case)
        return
    illness = _illness(case)
    if illness:
        yield _(ILL[illness])
    unused = first(rules(case.municipality).unused_hours)
    if unused and unused.unforeseen:
        yield _(
            "Hände något som du inte kunde veta i förväg, till exempel att du blev sjuk? "
            "Då ska du kunna använda timmarna senare. Säg det när du avbokar."
        )


def _illness(case: Case) -> HoursWhenCancelling | None:
    """What happens to the hours of somebody who is ill, by the agreement or else by the rule."""
    term = promised(case.provider).cancelling_by_you if case.provider else None
    rule = first(rules(case.municipality).cancelling_by_you)
    return (term.illness if term else None) or (rule.illness if rule else None)


def _of_the_ill(case: Case) -> Iterator[str]:
    if _illness(case) or case.outcome.used_later:
        yield _("Säg att du är sjuk när du avbokar.")
    elif _otherwise_perhaps(case):
        yield _("Säg att du är sjuk när du avbokar. Fråga: Har jag kvar timmarna då?")
    else:
        yield _("Vi vet inte vad som gäller när du är sjuk. Fråga: Har jag kvar timmarna då?")
