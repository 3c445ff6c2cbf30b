"""How far granted hours reach: what is known of the period, and what is left of the hours.

All hours are counted in half hours. What the rules do not tell is never guessed: without a known
length there are no hours to count, and without a known start no days.
"""

from dataclasses import dataclass
from datetime import date
from itertools import islice

from ledsagning.catalogue import rules
from ledsagning.catalogue.vocabulary import PeriodStart, Unit
from ledsagning.planner.periods import Period, periods

FOLLOWING = 2
"""How many periods after this one are told."""

_DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Granted:
    """What a person knows of their hours. ``used`` is what is used in the present period."""

    per_month: int
    used: int | None = None
    decision_start: date | None = None
    period_start: date | None = None


@dataclass(frozen=True, slots=True)
class Budget:
    """The hours of one period. ``used`` is ``None`` where the person has not told."""

    granted: int
    used: int | None

    @property
    def left(self) -> int:
        """What can still be used."""
        return max(0, self.granted - (self.used or 0))

    @property
    def over(self) -> int:
        """What was used beyond what there is."""
        return max(0, (self.used or 0) - self.granted)

    def per_week(self, days: int) -> int:
        """What is left, spread over so many days: for each week, to the nearest half hour."""
        weekly = _DAYS_A_WEEK * self.left
        return (2 * weekly + days) // (2 * days)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoning:
    """What can be said on a day.

    ``periods`` are the present one, or else the first, and those after it; there are none where
    nobody knows when a period begins. ``assumed``: the rules do not say that the period begins
    with the decision, but it was counted so. ``late``: the decision begins inside the period.
    """

    today: date
    months: int
    per_month: int
    budget: Budget
    periods: tuple[Period, ...]
    assumed: bool
    late: bool

    @property
    def begun(self) -> bool:
        """Whether the first of the periods has begun."""
        return bool(self.periods) and self.periods[0].first <= self.today

    @property
    def last_week(self) -> bool:
        """Whether no more than a week is left."""
        return bool(self.periods) and self.periods[0].days_left(self.today) <= _DAYS_A_WEEK


def months_of(rule: rules.Period | None) -> int | None:
    """How many months a period has; ``None`` where no source tells it in months."""
    length = rule.length if rule else None
    if length is None or length.unit is not Unit.MONTHS or length.number < 1:
        return None
    return length.number


def start_of(rule: rules.Period | None) -> PeriodStart | None:
    """When a period begins, as the rule has it."""
    return rule.start if rule else None


def reckon(rule: rules.Period | None, granted: Granted, today: date) -> Reckoning | None:
    """Count hours and days; ``None`` where it is not known how long a period is."""
    months = months_of(rule)
    if months is None:
        return None
    start = _start(rule, granted)
    # A decision of next month is told by the period that it will begin in.
    day = max(filter(None, (today, start, granted.decision_start)))
    found = tuple(islice(periods(start, months, day), 1 + FOLLOWING)) if start else ()
    return Reckoning(
        today=today,
        months=months,
        per_month=granted.per_month,
        budget=Budget(months * granted.per_month, granted.used),
        periods=found,
        assumed=bool(found) and granted.period_start is None and start_of(rule) is None,
        late=bool(found) and _late(granted.decision_start, found[0]),
    )


def _start(rule: rules.Period | None, granted: Granted) -> date | None:
    """The first day of some period. What the person was told goes before the decision's day."""
    if start_of(rule) is PeriodStart.FIXED:
        return granted.period_start
    return granted.period_start or granted.decision_start


def _late(decision_start: date | None, period: Period) -> bool:
    return decision_start is not None and period.first < decision_start <= period.last
