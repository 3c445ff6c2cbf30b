"""What happens to booked hours when somebody cancels: decided from the rules and the agreement.

The municipality's rule counts exactly its limit as late ("a week or less"). An agreement's limit
is the latest time to cancel without losing anything, so there exactly the limit is in time.
What neither says is unknown: nothing is guessed.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum, auto

from ledsagning.catalogue.rules import RepeatedCancellations, Rules
from ledsagning.catalogue.terms import Agreement
from ledsagning.catalogue.values import DAY, Duration
from ledsagning.catalogue.variants import first
from ledsagning.catalogue.vocabulary import Actor, HoursWhenCancelling, Limit
from ledsagning.planner.deadlines import latest_day


class Canceller(StrEnum):
    """Who cancels. Each is the code in the address."""

    YOU = "you"
    ESCORT = "escort"


@dataclass(frozen=True, slots=True)
class Ahead:
    """What day it is, and between which days the meeting is to be (``last`` ``None``: no end)."""

    today: date
    first: date
    last: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancellation:
    """Who cancels, and how long before. ``earlier`` is how many times the person has cancelled
    before in the period without a new time. ``ahead`` does not matter where the escort cancels.
    """

    by: Canceller
    ahead: Ahead | None = None
    under_18: bool = False
    earlier: int = 0


class DecidedBy(Enum):
    """Where the outcome is written."""

    AGREEMENT = auto()
    RULE = auto()
    NOBODY = auto()


@dataclass(frozen=True, slots=True)
class Says:
    """What one source says of the hours. ``late`` is whether it counts the time as late.

    ``turns_on`` is a limit that may or may not be passed: what happens depends on it.
    """

    hours: HoursWhenCancelling | None = None
    late: bool | None = None
    limit: Duration | None = None
    turns_on: Duration | None = None

    @property
    def speaks(self) -> bool:
        """Whether the source has an answer, be it that it depends."""
        return self.hours is not None or self.turns_on is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What happens. Every ``None`` is unknown.

    ``rule_differs`` is what the municipality's rule says, where the agreement says otherwise.
    ``guardian`` is whether the guardian has to cancel and rebook. ``may_be_reassessed`` is
    whether the municipality may consider the need anew, unless a new time is booked.
    """

    decided_by: DecidedBy
    says: Says
    rule_differs: HoursWhenCancelling | None = None
    guardian: bool | None
    may_be_reassessed: bool | None
    new_time_by: Actor | None = None

    @property
    def hours(self) -> HoursWhenCancelling | None:
        """What happens to the hours, where that is certain."""
        return self.says.hours


def decide(cancellation: Cancellation, rules: Rules, agreement: Agreement | None) -> Outcome:
    """What happens in a municipality, and with a provider's agreement where there is one.

    The agreement is what the provider has promised this person: where it speaks, it decides, and
    a rule that says otherwise is told beside it.
    """
    if cancellation.by is Canceller.ESCORT:
        return _escort_cancels(cancellation, rules)
    by_rule = _by_rule(cancellation.ahead, rules)
    by_agreement = _by_agreement(cancellation.ahead, agreement)
    if by_agreement.speaks:
        decided_by, says = DecidedBy.AGREEMENT, by_agreement
    else:
        decided_by, says = DecidedBy.RULE if by_rule.speaks else DecidedBy.NOBODY, by_rule
    return Outcome(
        decided_by=decided_by,
        says=says,
        rule_differs=by_rule.hours if says.hours not in (None, by_rule.hours) else None,
        guardian=_guardian(cancellation, rules),
        may_be_reassessed=_reassessed(cancellation.earlier, first(rules.repeated_cancellations)),
    )


def _escort_cancels(cancellation: Cancellation, rules: Rules) -> Outcome:
    rule = first(rules.cancelling_by_escort)
    hours = _KEPT_OR_LOST[rule.hours_kept if rule else None]
    return Outcome(
        decided_by=DecidedBy.NOBODY if hours is None else DecidedBy.RULE,
        says=Says(hours),
        guardian=_guardian(cancellation, rules),
        # Only the person's own cancellations are counted, where any are.
        may_be_reassessed=False if rules.repeated_cancellations else None,
        new_time_by=rule.new_time_by if rule else None,
    )


_KEPT_OR_LOST = {
    True: HoursWhenCancelling.KEPT,
    False: HoursWhenCancelling.LOST,
    None: None,
}


def _by_rule(ahead: Ahead | None, rules: Rules) -> Says:
    rule = first(rules.cancelling_by_you)
    if rule is None:
        return Says()
    late = _late(rule.limit, ahead, at_limit=rule.limit_is is not Limit.IN_TIME)
    return _says(late, rule.limit, if_late=rule.late, if_early=rule.early)


def _by_agreement(ahead: Ahead | None, agreement: Agreement | None) -> Says:
    term = agreement.cancelling_by_you if agreement else None
    if term is None or (term.limit is None and term.late is None):
        return Says()
    late = _late(term.limit, ahead, at_limit=False)
    return _says(late, term.limit, if_late=term.late, if_early=HoursWhenCancelling.KEPT)


def _says(
    late: bool | None,
    limit: Duration | None,
    *,
    if_late: HoursWhenCancelling | None,
    if_early: HoursWhenCancelling | None,
) -> Says:
    if late is not None:
        return Says(if_late if late else if_early, late, limit)
    if if_late is if_early:
        return Says(if_late)
    return Says(limit=limit, turns_on=limit)


def _late(limit: Duration | None, ahead: Ahead | None, *, at_limit: bool) -> bool | None:
    """Whether it is late to cancel, whichever of the days it is; ``None`` where that decides."""
    if limit is None or ahead is None:
        return None
    found = {_late_for(limit, ahead.today, ahead.first, at_limit)}
    found.add(False if ahead.last is None else _late_for(limit, ahead.today, ahead.last, at_limit))
    return found.pop() if len(found) == 1 else None


def _late_for(limit: Duration, today: date, day: date, at_limit: bool) -> bool | None:
    last = latest_day(day, limit)
    if last is not None:
        return today >= last if at_limit else today > last
    if limit.number == 0:
        return False
    return _late_by_hours(limit.number, (day - today).days)


def _late_by_hours(limit: int, days: int) -> bool | None:
    """Between which hours the meeting is, is known; not when on those days. ``None``: it decides.

    Both ends are open, so that it does not matter here whether exactly the limit is late.
    """
    least, most = max(0, (days - 1) * DAY), (days + 1) * DAY
    if most <= limit:
        return True
    return False if least >= limit else None


def _guardian(cancellation: Cancellation, rules: Rules) -> bool | None:
    if not cancellation.under_18:
        return False
    rule = first(rules.under_18)
    return rule.guardian_books if rule else None


def _reassessed(earlier: int, rule: RepeatedCancellations | None) -> bool | None:
    if rule is None or rule.number is None or rule.within is None:
        return None
    return False if earlier + 1 < rule.number else rule.may_be_reassessed
