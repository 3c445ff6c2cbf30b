"""The periods that granted hours belong to, and the days in them.

A period begins on the same day of the month as the very first one: on the 31st it begins on the
31st, and in a month without one on that month's last day. Each period is counted from the first
start, never from the period before, so that the 31st is not lost for ever after a February.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count

from ledsagning.catalogue.values import MONTHS_A_YEAR, Duration
from ledsagning.catalogue.vocabulary import Unit
from ledsagning.planner.calendar import later

_DAY = timedelta(days=1)


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


def periods(start: date, length: Duration, day: date) -> Iterator[Period]:
    """The period that holds ``day``, and those after it, without end.

    ``start`` is the first day of any period up to ``day``, and ``length`` that of each. Raises
    ``ValueError`` for a day before the start, and for a length that is not ``countable``.
    """
    if not countable(length) or day < start:
        raise ValueError(f"no period of {length} from {start} holds {day}")
    return (_period(start, length, number) for number in count(_number(start, length, day)))


def countable(length: Duration) -> bool:
    """Whether periods can have such a length: whole days, each with a next."""
    return length.number > 0 and length.unit not in (Unit.HOURS, Unit.WORKING_DAYS)


def _number(start: date, length: Duration, day: date) -> int:
    months = length.months
    if months is None:
        return (day - start).days // (_first(start, length, 1) - start).days
    passed = MONTHS_A_YEAR * (day.year - start.year) + day.month - start.month
    number = passed // months
    return number if _first(start, length, number) <= day else number - 1


def _period(start: date, length: Duration, number: int) -> Period:
    return Period(_first(start, length, number), _first(start, length, number + 1) - _DAY)


def _first(start: date, length: Duration, number: int) -> date:
    return later(start, number * length.number, length.unit)
