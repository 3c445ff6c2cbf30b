"""What to do now that something is cancelled, step by step."""

from collections.abc import Iterator, Mapping

from ledsagning.catalogue.model import Provider
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.variants import first
from ledsagning.catalogue.vocabulary import AfterPeriod, HoursWhenCancelling
from ledsagning.messages import N_
from ledsagning.planner.writing import Writer
from ledsagning.web.cancelling.words import Case
from ledsagning.web.i18n import gettext as _
from ledsagning.web.in_force import may_choose, promised, rules
from ledsagning.web.wording.rules_cancelling import NEW_TIME
from ledsagning.web.wording.uses import WITHIN
from ledsagning.web.wording.values import duration_words

_ASK_FOR_TIME: Mapping[HoursWhenCancelling | None, str] = {
    HoursWhenCancelling.KEPT: N_("Boka en ny tid när det passar dig."),
    HoursWhenCancelling.REBOOK_OR_LOSE: N_("Boka en ny tid direkt. Då försvinner inte timmarna."),
    HoursWhenCancelling.LOST: N_("Fråga om du kan få en ny tid ändå."),
    None: N_("Fråga om du har kvar timmarna. Be om en ny tid."),
}
_IN_THE_PERIOD: Mapping[HoursWhenCancelling, str] = {
    HoursWhenCancelling.KEPT: N_(
        "Boka en ny tid i samma period. Timmar som är kvar efter perioden försvinner."
    ),
    HoursWhenCancelling.REBOOK_OR_LOSE: N_(
        "Boka en ny tid direkt. Den nya tiden ska vara i samma period. "
        "Annars kan timmarna försvinna."
    ),
}
"""What to do where hours that are left when the period ends are lost."""

_PERHAPS_IN_THE_PERIOD: Mapping[HoursWhenCancelling, str] = {
    HoursWhenCancelling.REBOOK_OR_LOSE: N_(
        "Boka en ny tid direkt. Fråga om den nya tiden måste vara i samma period."
    ),
}
"""What to do where nobody knows what happens to hours that are left when the period ends."""


def _ask_for_time(case: Case) -> str:
    hours = case.outcome.hours
    if case.outcome.used_later:
        return _("Säg att det hände något oväntat. Be om en ny tid.")
    unused = first(rules(case.municipality).unused_hours)
    plain = _ASK_FOR_TIME[hours]
    if hours is None or unused is None:
        return _(plain)
    if unused.after_period is None:
        return _(_PERHAPS_IN_THE_PERIOD.get(hours, plain))
    lost = unused.after_period is AfterPeriod.LOST
    return _(_IN_THE_PERIOD.get(hours, plain) if lost else plain)


def steps(case: Case) -> Iterator[str]:
    """What to do now, step by step."""
    yield from _your_steps(case) if case.by_you else _steps_after_escort(case)
    yield _("Har du bokat resa, hemtjänst eller biljett? Ändra det också.")
    yield _("Spara svaret. Skriv upp vem du pratade med.")


def _your_steps(case: Case) -> Iterator[str]:
    provider = may_choose(case.municipality)
    to_provider, to_escort = _contact(case)
    yield _(to_provider if provider else to_escort)
    yield _ask_for_time(case)


def _contact(case: Case) -> tuple[str, str]:
    """Who contacts whom: where a guardian has to do it, neither the child nor anybody who helps."""
    if not case.outcome.guardian:
        return N_("Kontakta utföraren så snart du kan."), N_("Kontakta ledsagaren så snart du kan.")
    if case.writer is Writer.SELF:
        return (
            N_("Be din vårdnadshavare kontakta utföraren så snart det går."),
            N_("Be din vårdnadshavare kontakta ledsagaren så snart det går."),
        )
    if case.writer is Writer.GUARDIAN:
        return (
            N_("Vårdnadshavaren kontaktar utföraren så snart det går."),
            N_("Vårdnadshavaren kontaktar ledsagaren så snart det går."),
        )
    return (
        N_("Be barnets vårdnadshavare kontakta utföraren så snart det går."),
        N_("Be barnets vårdnadshavare kontakta ledsagaren så snart det går."),
    )


def _steps_after_escort(case: Case) -> Iterator[str]:
    promised = _new_time_within(case.provider)
    if promised is not None:
        yield _(
            "Utföraren lovar dig en ny tid inom %(time)s.", time=duration_words(promised, WITHIN)
        )
    if case.outcome.new_time_by is not None:
        yield _(NEW_TIME[case.outcome.new_time_by])
    yield _(_without_a_new_time(case))
    if case.outcome.hours is None:
        yield _("Fråga om du har kvar timmarna.")
    elif case.outcome.hours is HoursWhenCancelling.KEPT and _may_end(case):
        yield _("Fråga: Får jag använda timmarna även när perioden är slut?")


def _without_a_new_time(case: Case) -> str:
    if not case.outcome.guardian:
        return N_("Får du inget förslag? Be om en ny tid.")
    if case.writer is Writer.SELF:
        return N_("Får du inget förslag? Be din vårdnadshavare fråga om en ny tid.")
    if case.writer is Writer.GUARDIAN:
        return N_("Får ni inget förslag? Vårdnadshavaren frågar om en ny tid.")
    return N_("Får ni inget förslag? Be barnets vårdnadshavare fråga om en ny tid.")


def _may_end(case: Case) -> bool:
    """Whether hours belong to a period, and are not known to outlast it."""
    known = rules(case.municipality)
    unused = first(known.unused_hours)
    return bool(known.period) and (unused is None or unused.after_period is not AfterPeriod.KEPT)


def _new_time_within(provider: Provider | None) -> Duration | None:
    term = promised(provider).cancelling_by_escort if provider else None
    within = term.new_time_within if term else None
    return within if within and within.number else None
