"""How far granted hours reach: what is known of the period, and what is left of the hours.

What the rules do not tell is never guessed: what had to be assumed is said, and without a known
start there are no days. Used hours belong to the period in which they were used.
"""

from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from ledsagning.catalogue import rules
from ledsagning.catalogue.values import Duration
from ledsagning.planner.granted import Budget, Granted
from ledsagning.planner.periods import Period, periods
from ledsagning.planner.shares import share
from ledsagning.planner.starts import Assumed, Beginning, beginning

FOLLOWING = 2
"""How many periods after this one are told."""

_DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoning:
    """What can be said on a day.

    ``periods`` are the present one, or else the first, and those after it; there are none where
    nobody knows when a period begins. ``whole`` is what the next period holds, or any, and
    ``budget`` the present one's; ``about`` is whether that can't be counted exactly. ``late``: the
    decision begins inside the period. ``outdated``: what the person told was used in an earlier
    one, or before the decision, or may have been.
    """

    today: date
    length: Duration
    granted: Granted
    whole: int
    budget: Budget
    periods: tuple[Period, ...]
    assumed: tuple[Assumed, ...]
    about: bool
    late: bool
    outdated: bool

    @property
    def begun(self) -> bool:
        """Whether the first of the periods has begun."""
        return bool(self.periods) and self.periods[0].first <= self.today

    @property
    def waits_for(self) -> date | None:
        """The first day of a decision that is to begin inside a period that has begun."""
        start = self.granted.decision_start
        return start if self.begun and start is not None and start > self.today else None

    @property
    def usable(self) -> Period | None:
        """The part of the first period in which hours can be used: from when the decision holds."""
        if not self.periods:
            return None
        period, start = self.periods[0], self.granted.decision_start
        return replace(period, first=start) if self.late and start else period

    @property
    def too_many(self) -> bool:
        """Whether more was used than there can be. A period that is no whole number of times has at
        the most one more of them at each end than was counted by its days.
        """
        return self.budget.over > (2 * self.granted.amount if self.about else 0)

    @property
    def perhaps_all(self) -> bool:
        """Whether all may be used, or a little more, of hours that can't be counted exactly."""
        budget = self.budget
        return self.about and budget.used is not None and not (budget.left or self.too_many)

    @property
    def last_week(self) -> bool:
        """Whether no more than a week is left of a longer period that has begun, and hours of it
        can be used now.
        """
        if not self.begun or self.waits_for:
            return False
        period = self.periods[0]
        return period.days_left(self.today) <= _DAYS_A_WEEK < period.days


def reckon(rule: rules.Period | None, granted: Granted, today: date) -> Reckoning:
    """Count hours and days, of hours that are granted for a time that comes again."""
    begins = beginning(rule, granted)
    found = _periods(begins, granted, today)
    late = bool(found) and _late(granted.decision_start, found[0])
    share_ = share(begins.length, granted, found[0] if found else None, late=late)
    used = _used(granted, found, today)
    return Reckoning(
        today=today,
        length=begins.length,
        granted=granted,
        whole=share(begins.length, granted, found[1] if found else None).most,
        budget=Budget(share_.most, used, share_.least),
        periods=found,
        assumed=(*begins.assumed, *_whole(begins, granted, found)),
        about=share_.about,
        late=late,
        outdated=granted.used is not None and used is None,
    )


def _periods(begins: Beginning, granted: Granted, today: date) -> tuple[Period, ...]:
    if begins.day is None:
        return ()
    # A decision of next month is told by the period that it will begin in.
    day = max(filter(None, (today, begins.day, granted.decision_start)))
    return tuple(islice(periods(begins.day, begins.length, day), 1 + FOLLOWING))


def _late(decision_start: date | None, period: Period) -> bool:
    return decision_start is not None and period.first < decision_start <= period.last


def _whole(begins: Beginning, granted: Granted, found: tuple[Period, ...]) -> tuple[Assumed, ...]:
    """Where nobody tells when the decision began, it may be inside this very period."""
    return (Assumed.WHOLE,) if found and granted.decision_start is None else ()


def _used(granted: Granted, found: tuple[Period, ...], today: date) -> int | None:
    """What was used of the present period: nothing that was told before it, nor of one to come, nor
    before the decision.
    """
    told = min(_told(granted), today)
    if granted.decision_start is not None and told < granted.decision_start:
        return None
    return granted.used if not found or told >= found[0].first else None


def _told(granted: Granted) -> date:
    """The day that what is used was told. An address that does not say it, written by hand or
    kept for long, is of the period that its own days are in: a later one is not known.
    """
    known = filter(None, (granted.period_start, granted.decision_start))
    return granted.told or max(known, default=date.min)
