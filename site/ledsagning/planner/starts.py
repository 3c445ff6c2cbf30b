"""How long a period of hours is and which day one begins, as far as rules and reader tell.

Where nobody tells, the likeliest is counted, and what was assumed for it is said: no answer may
look surer than it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from ledsagning.catalogue import rules
from ledsagning.catalogue.rules_hours import CALENDAR
from ledsagning.catalogue.values import MONTHS_A_YEAR, Duration
from ledsagning.catalogue.vocabulary import GrantedPer, PeriodStart, Unit
from ledsagning.planner.granted import Granted
from ledsagning.planner.periods import countable


class Assumed(Enum):
    """What was assumed, because neither a rule nor the reader says it."""

    WITH_DECISION = auto()
    """The period begins with the decision."""
    CALENDAR = auto()
    """The hours are for one week, month or quarter of the calendar at a time."""
    ONE_AT_A_TIME = auto()
    """Hours are for one such time at a time, from the day that the reader knows."""
    WHOLE = auto()
    """The decision held all of the period."""


TIMES: Mapping[GrantedPer, Duration] = {
    GrantedPer.WEEK: Duration(1, Unit.WEEKS),
    GrantedPer.MONTH: Duration(1, Unit.MONTHS),
    GrantedPer.QUARTER: Duration(3, Unit.MONTHS),
}
"""How long the time is that a decision states hours for. An occasion has none."""

_MONTHS_FROM = date(1988, 1, 1)
_WEEKS_FROM = date(1988, 1, 4)
"""The first day of a year and a Monday before all days that a reader can write. The year is a leap
year, so that it has every day that a period can begin on.
"""


@dataclass(frozen=True, slots=True)
class Beginning:
    """How long a period is, and the first day of one, if it is known. ``assumed``: what is not."""

    length: Duration
    day: date | None
    assumed: tuple[Assumed, ...] = ()


def length_of(rule: rules.Period | None) -> Duration | None:
    """How long a period is by the rule; ``None`` where no source tells what can be counted."""
    if rule is None:
        return None
    if rule.length is not None:
        return rule.length if countable(rule.length) else None
    return CALENDAR.get(rule.start) if rule.start else None


def asks_for_start(rule: rules.Period | None) -> bool:
    """Whether only the reader can tell on which day a period begins."""
    start = rule.start if rule else None
    return start is not PeriodStart.DECISION and _by_rule(rule) is None


def needs_decision(rule: rules.Period | None, length: Duration | None) -> bool:
    """Whether a period is counted from the decision, unless the reader knows its first day."""
    start = rule.start if rule else None
    return start is PeriodStart.DECISION or (
        start is None and length is not None and not _of_calendar(length)
    )


def beginning(rule: rules.Period | None, granted: Granted) -> Beginning:
    """The length of a period, and the first day of one of them."""
    stated = length_of(rule) or granted.length
    length = stated or TIMES[granted.per]
    start = rule.start if rule else None
    known = _known_day(rule, granted)
    if known is not None or start not in (None, PeriodStart.DECISION):
        return Beginning(length, known, () if stated else (Assumed.ONE_AT_A_TIME,))
    if start is None and (stated is None or _of_calendar(length)):
        return Beginning(length, _calendar_start(length), (Assumed.CALENDAR,))
    likely = granted.decision_start
    assumed = likely is not None and start is None
    return Beginning(length, likely, (Assumed.WITH_DECISION,) if assumed else ())


def _known_day(rule: rules.Period | None, granted: Granted) -> date | None:
    """The day that the rule or else the reader tells. A decision's own day needs no other."""
    if rule is not None and rule.start is PeriodStart.DECISION:
        return granted.decision_start
    return _by_rule(rule) or granted.period_start


def _by_rule(rule: rules.Period | None) -> date | None:
    """The first day of some period long ago, where the rule alone tells it."""
    months = (length_of(rule) or Duration(0, Unit.DAYS)).months
    if rule is None or rule.start is None or months is None:
        return None
    if rule.start in CALENDAR:
        # Three months that begin with a month may begin with any.
        return None if CALENDAR[rule.start].number % months else _MONTHS_FROM
    if rule.start is not PeriodStart.FIXED or rule.first_day is None or MONTHS_A_YEAR % months:
        return None
    return _MONTHS_FROM.replace(month=rule.first_day.month, day=rule.first_day.day)


def _of_calendar(length: Duration) -> bool:
    """Whether such a length is taken for one of the calendar: a week or a month is, more is not."""
    return length.number == 1 and length.unit in (Unit.WEEKS, Unit.MONTHS)


def _calendar_start(length: Duration) -> date:
    return _WEEKS_FROM if length.months is None else _MONTHS_FROM
