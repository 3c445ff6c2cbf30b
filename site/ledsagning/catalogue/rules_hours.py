"""The rules about hours: how they are granted, moved, booked, cancelled and lost."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from typing import Final

from ledsagning.catalogue.rule import Rule
from ledsagning.catalogue.values import MONTHS_A_YEAR, Duration, Localized, MonthDay
from ledsagning.catalogue.vocabulary import (
    Actor,
    AfterPeriod,
    CancellingCost,
    Channel,
    GrantedPer,
    HoursWhenCancelling,
    Limit,
    PeriodStart,
    Unit,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantedHours(Rule):
    """How a decision states the hours. ``activities_named``: it also says what they are for."""

    per: frozenset[GrantedPer] | None = None
    time_limited: bool | None = None
    most_per_month: int | None = None
    activities_named: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Period(Rule):
    """How long granted hours may be moved about, and when such a period begins.

    ``first_day`` is the first day of one of the periods of a year, where ``start`` is fixed.
    """

    length: Duration | None = None
    start: PeriodStart | None = None
    first_day: MonthDay | None = None


CALENDAR: Final[Mapping[PeriodStart, Duration]] = {
    PeriodStart.CALENDAR_MONTH: Duration(1, Unit.MONTHS),
    PeriodStart.CALENDAR_QUARTER: Duration(3, Unit.MONTHS),
    PeriodStart.CALENDAR_YEAR: Duration(MONTHS_A_YEAR, Unit.MONTHS),
}
"""How long the period is that begins with a part of the calendar, unless a rule says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnusedHours(Rule):
    """What happens to hours that were not used, within the period and after it.

    ``unforeseen``: whether they may be used later where something unforeseen stopped them.
    """

    moved_within_period: bool | None = None
    after_period: AfterPeriod | None = None
    unforeseen: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SavingUp(Rule):
    """Whether hours may be saved up for something special."""

    intended: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodTracking(Rule):
    """Who keeps an eye on when a period ends."""

    by: Actor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Start(Rule):
    """How soon after the decision the support begins."""

    within: Duration | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking(Rule):
    """How long before to book, how, with whom (``with_``), and when the answer comes.

    ``fixed_days``: the same days each week may be agreed on; ``each_time``: one time at a time.
    """

    notice: Duration | None = None
    channels: frozenset[Channel] | None = None
    answer_within: Duration | None = None
    with_: Actor | None = None
    fixed_days: bool | None = None
    each_time: bool | None = None
    phone_hours: Localized | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CancellingByYou(Rule):
    """The person cancels: what happens to the hours late and early, and what it costs.

    ``limit`` before is the last moment in time, or already late, as ``limit_is`` says; ``at`` is
    the time of the clock on that day. ``same_clock_time``: that of the meeting. ``kronor`` is the
    sum of a fixed cost; ``warnings`` come before it is taken. ``illness`` is what happens to the
    hours of somebody who is suddenly ill.
    """

    limit: Duration | None = None
    limit_is: Limit | None = None
    at: time | None = None
    same_clock_time: bool | None = None
    late: HoursWhenCancelling | None = None
    early: HoursWhenCancelling | None = None
    cost: CancellingCost | None = None
    kronor: int | None = None
    illness: HoursWhenCancelling | None = None
    warnings: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CancellingByEscort(Rule):
    """The escort is ill or prevented. A substitute may come only after ``substitute_after``."""

    hours_kept: bool | None = None
    new_time_by: Actor | None = None
    substitute: bool | None = None
    substitute_after: Duration | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Under18(Rule):
    """Whether always the guardian cancels and rebooks, and from how many years one can get it.

    ``younger_exceptionally``: somebody younger can get it in a special case.
    """

    guardian_books: bool | None = None
    from_age: int | None = None
    younger_exceptionally: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RepeatedCancellations(Rule):
    """So many cancellations without rebooking within so long: the need may be assessed anew."""

    number: int | None = None
    within: Duration | None = None
    may_be_reassessed: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Night(Rule):
    """The hours of the night, and whether always the municipality comes then."""

    from_clock: time | None = None
    until_clock: time | None = None
    municipality_comes: bool | None = None
