"""What happens when somebody cancels, in words: the answer, and where it is written."""

from dataclasses import dataclass

from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.catalogue.variants import first
from ledsagning.catalogue.vocabulary import HoursWhenCancelling, Unit
from ledsagning.planner.calendar import holiday_between
from ledsagning.planner.cancelling import Ahead, Cancellation, Canceller, DecidedBy, Outcome, Says
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext
from ledsagning.web.in_force import rules
from ledsagning.web.marked import foreign
from ledsagning.web.wording.days import day_words
from ledsagning.web.wording.uses import BEFORE, DURING, LEFT
from ledsagning.web.wording.values import duration_words, label, sentence_case


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """All that the words are made from: what is asked, where, with whom, and what happens."""

    municipality: Municipality
    provider: Provider | None
    cancellation: Cancellation
    outcome: Outcome

    @property
    def by_you(self) -> bool:
        """Whether it is the person who cancels."""
        return self.cancellation.by is Canceller.YOU


def hours_words(hours: HoursWhenCancelling) -> str:
    """What happens to the hours, in a few words."""
    if hours is HoursWhenCancelling.REBOOK_OR_LOSE:
        return _("Boka en ny tid, annars försvinner timmarna")
    return sentence_case(label(hours))


def answer_title(outcome: Outcome) -> str:
    """What happens to the hours, or that it depends, or that nobody has said."""
    if outcome.hours is not None:
        return hours_words(outcome.hours)
    if outcome.says.turns_on is not None:
        return _("Det beror på hur lång tid det är kvar")
    return _("Vi vet inte om du har kvar timmarna")


def answer_summary(case: Case) -> str:
    """Where it is written that it is so, in one sentence; or who does not say."""
    match case.outcome.decided_by:
        case DecidedBy.AGREEMENT:
            return _from_agreement(case.outcome.says, case.provider)
        case DecidedBy.RULE:
            return _from_rule(case.outcome.says, case.municipality)
        case DecidedBy.NOBODY:
            return _from_nobody(case)


def _from_agreement(says: Says, provider: Provider | None) -> str:
    name = foreign(provider.name) if provider else ""
    if says.turns_on:
        return _(
            "Ställ in senast %(time)s före, "
            "så har du kvar timmarna enligt avtalet hos %(provider)s.",
            provider=name,
            time=duration_words(says.turns_on, BEFORE),
        )
    if says.late and says.limit:
        return _(
            "Avtalet hos %(provider)s säger att du ska ställa in senast %(time)s före.",
            provider=name,
            time=duration_words(says.limit, BEFORE),
        )
    if says.late is False:
        return _("Du ställer in i tid enligt avtalet hos %(provider)s.", provider=name)
    return _("Så står det i avtalet hos %(provider)s.", provider=name)


def _from_rule(says: Says, municipality: Municipality) -> str:
    if says.turns_on:
        return _(
            "Det är sent om det är %(time)s kvar eller mindre, enligt regeln i %(municipality)s.",
            time=duration_words(says.turns_on, LEFT),
            municipality=municipality.name,
        )
    if says.late and says.limit:
        return _(
            "Så är regeln i %(municipality)s när det är %(time)s kvar eller mindre.",
            time=duration_words(says.limit, LEFT),
            municipality=municipality.name,
        )
    if says.late is False and says.limit:
        return _(
            "Så är regeln i %(municipality)s när det är mer än %(time)s kvar.",
            time=duration_words(says.limit, LEFT),
            municipality=municipality.name,
        )
    return _("Så är regeln i %(municipality)s.", municipality=municipality.name)


def _from_nobody(case: Case) -> str:
    says = case.outcome.says
    if case.by_you and says.late is False and says.limit:
        return _(
            "Regeln i %(municipality)s säger inget om när det är mer än %(time)s kvar.",
            time=duration_words(says.limit, LEFT),
            municipality=case.municipality.name,
        )
    if case.provider and case.by_you:
        return _(
            "Uppgift saknas både i avtalet hos %(provider)s och i reglerna för %(municipality)s.",
            provider=foreign(case.provider.name),
            municipality=case.municipality.name,
        )
    return _("Uppgift saknas i reglerna för %(municipality)s.", municipality=case.municipality.name)


def asked_words(case: Case) -> str:
    """What the answer is about, so that it can stand alone on paper."""
    ahead = case.cancellation.ahead
    if ahead is None:
        return _("Det här gäller när ledsagaren avbokar.")
    if ahead.first != ahead.last:
        return _range_words(case, ahead)
    day = day_words(ahead.first)
    return (
        _("Det här gäller när du avbokar. Ni skulle ses %(day)s.", day=day)
        if case.by_you
        else _("Det här gäller när ledsagaren avbokar. Ni skulle ses %(day)s.", day=day)
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
    if ahead is None or says.limit is None or says.late is False:
        return None
    if says.limit.unit is not Unit.WORKING_DAYS:
        return None
    if holiday_between(ahead.today, ahead.last or ahead.first):
        return _("Helgdagar räknas inte som arbetsdagar.")
    return None


def guardian_words(outcome: Outcome) -> str | None:
    """That the guardian does it, where a rule says so; or that it is not known who does."""
    if outcome.guardian is None:
        return _("Vi vet inte vem som avbokar när du är under 18 år. Fråga din vårdnadshavare.")
    if outcome.guardian:
        return _("Du är under 18 år. Då är det din vårdnadshavare som ställer in och bokar ny tid.")
    return None


def reassessed_words(case: Case) -> str | None:
    """That the municipality may consider the need anew, and how to avoid it."""
    rule = first(rules(case.municipality).repeated_cancellations)
    if not case.outcome.may_be_reassessed or not (rule and rule.number and rule.within):
        return None
    return ngettext(
        "Boka en ny tid. Annars når du gränsen: %(num)s gång på %(time)s. "
        "Då kan kommunen pröva ditt behov igen.",
        "Boka en ny tid. Annars når du gränsen: %(num)s gånger på %(time)s. "
        "Då kan kommunen pröva ditt behov igen.",
        rule.number,
        time=duration_words(rule.within, DURING),
    )


def differs_words(case: Case) -> str | None:
    """That the municipality's rule says something else than the agreement."""
    differs = case.outcome.rule_differs
    if differs is None:
        return None
    return _(
        "Regeln i %(municipality)s säger något annat: %(answer)s. Fråga utföraren vad som gäller.",
        municipality=case.municipality.name,
        answer=hours_words(differs),
    )
