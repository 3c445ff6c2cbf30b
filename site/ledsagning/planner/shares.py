"""How many of the granted hours a period holds.

A decision that begins inside a period gives nothing for the time before it. What it gives for the
week or month that it begins in is known to nobody here: all of it, a part, or nothing.
"""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from ledsagning.catalogue.values import MONTHS_A_YEAR, Duration
from ledsagning.catalogue.vocabulary import Unit
from ledsagning.planner.calendar import later
from ledsagning.planner.granted import HALF_HOUR, Granted
from ledsagning.planner.periods import Period
from ledsagning.planner.starts import TIMES

_DAYS = {Unit.DAYS: 1, Unit.WEEKS: 7}
_DAYS_A_YEAR = Fraction(1461, 4)


@dataclass(frozen=True, slots=True)
class Share:
    """The hours of a period, in minutes. ``about``: its length is no number of whole times, so
    that they are counted by days, and rounded to half hours.
    """

    most: int
    least: int
    about: bool


def share(
    length: Duration, granted: Granted, period: Period | None, *, late: bool = False
) -> Share:
    """The hours of a period of a length; ``period`` is that period, where its days are known, and
    ``late`` whether the decision begins inside it.
    """
    late_in = period if late else None
    times = _whole_times(length, TIMES[granted.per])
    if times is None:
        days = Fraction(_days_of(granted, period, late=late)) if period else _days(length)
        minutes = _rounded(granted.amount * days / _days(TIMES[granted.per]))
        return Share(minutes, minutes, about=True)
    if late_in is None:
        return Share(times * granted.amount, times * granted.amount, about=False)
    after = _begun_after(granted, late_in, times)
    begun_with = any(day == granted.decision_start for day in _firsts(granted, late_in, times))
    most = after if begun_with else after + 1
    return Share(most * granted.amount, after * granted.amount, about=False)


def _whole_times(length: Duration, time: Duration) -> int | None:
    months, of_time = length.months, time.months
    if months is None and of_time is None:
        whole, part = (length.number * _DAYS[length.unit], time.number * _DAYS[time.unit])
    elif months is not None and of_time is not None:
        whole, part = months, of_time
    else:
        return None
    return None if whole % part else whole // part


def _days(length: Duration) -> Fraction:
    months = length.months
    if months is None:
        return Fraction(length.number * _DAYS[length.unit])
    return months * _DAYS_A_YEAR / MONTHS_A_YEAR


def _days_of(granted: Granted, period: Period, *, late: bool) -> int:
    """The days of a period, or those of them that the decision holds."""
    return (
        period.days_left(granted.decision_start) if late and granted.decision_start else period.days
    )


def _rounded(minutes: Fraction) -> int:
    return round(minutes / HALF_HOUR) * HALF_HOUR


def _begun_after(granted: Granted, period: Period, times: int) -> int:
    """How many of the weeks or months of a period begin when the decision holds."""
    assert granted.decision_start is not None
    return sum(granted.decision_start <= day for day in _firsts(granted, period, times))


def _firsts(granted: Granted, period: Period, times: int) -> tuple[date, ...]:
    time = TIMES[granted.per]
    return tuple(later(period.first, number * time.number, time.unit) for number in range(times))
