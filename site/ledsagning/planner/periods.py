"""The periods that granted hours belong to, and the days in them.

A period begins on the same day of the month as the very first one: on the 31st it begins on the
31st, and in a month without one on that month's last day. Each period is counted from the first
start, never from the period before, so that the 31st is not lost for ever after a February.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count

from ledsagning.planner.calendar import months_later

_DAY = timedelta(days=1)
_MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``first`` to ``last``, both of them in it."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days there are in it."""
        return (self.last - self.first).days + 1

    def days_left(self, day: date) -> int:
        """How many of its days are left on a day, that day counted."""
        return max(0, (self.last - max(day, self.first)).days + 1)


def periods(start: date, months: int, day: date) -> Iterator[Period]:
    """The period that holds ``day``, and those after it, without end.

    ``start`` is the first day of any period up to ``day``, and ``months`` the length of each.
    Raises ``ValueError`` for a day before the start, and for less than a month.
    """
    if months < 1 or day < start:
        raise ValueError(f"no period of {months} months from {start} holds {day}")
    return (_period(start, months, number) for number in count(_number(start, months, day)))


def _number(start: date, months: int, day: date) -> int:
    passed = _MONTHS_A_YEAR * (day.year - start.year) + day.month - start.month
    number = passed // months
    return number if months_later(start, number * months) <= day else number - 1


def _period(start: date, months: int, number: int) -> Period:
    first, following = (months_later(start, months * n) for n in (number, number + 1))
    return Period(first, following - _DAY)
