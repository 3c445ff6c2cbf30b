"""The small values that facts are made of: durations, dates with gaps, localized text."""

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ledsagning.catalogue.vocabulary import Unit

DAY = 24
MONTHS_A_YEAR = 12
_LONGEST_HOURS = {
    Unit.HOURS: 1,
    Unit.DAYS: DAY,
    Unit.WEEKS: 7 * DAY,
    Unit.MONTHS: 31 * DAY,
    Unit.YEARS: 366 * DAY,
}

Localized = Mapping[str, str]
"""A text in one or more languages, by language code. Swedish (``sv``) is always there."""


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time as an agreement states it: ``2 days``, ``1 working day``."""

    number: int
    unit: Unit

    def __str__(self) -> str:
        """As it is written: ``1 working day``."""
        unit = self.unit.value.removesuffix("s") if self.number == 1 else self.unit.value
        return f"{self.number} {unit}"

    @property
    def longest_hours(self) -> int:
        """The most hours that this can be in ordinary weeks: what a promise is compared by.

        Working days count the weekends that they can span; a month counts 31 days. So a promise
        is not taken for better than it turns out to be. Holidays are left out: at Christmas one
        working day can be six days, and no promise of working days would ever be a short one.
        """
        if self.unit is Unit.WORKING_DAYS:
            weekends = -(-self.number // 5)
            return (self.number + 2 * weekends) * DAY
        return self.number * _LONGEST_HOURS[self.unit]

    @property
    def months(self) -> int | None:
        """The same in months; ``None`` for one in hours, days or weeks."""
        match self.unit:
            case Unit.MONTHS:
                return self.number
            case Unit.YEARS:
                return MONTHS_A_YEAR * self.number
            case _:
                return None


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which only the year, or the year and the month, may be known."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """As it is written: as much of ``2018-06-11`` as is known."""
        month = "" if self.month is None else f"-{self.month:02}"
        day = "" if self.day is None else f"-{self.day:02}"
        return f"{self.year:04}{month}{day}"

    PATTERN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read ``2018``, ``2018-06`` or ``2018-06-11``; raise ``ValueError`` for anything else."""
        match = cls.PATTERN.fullmatch(text)
        if match is None:
            raise ValueError(text)
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        date(year, month or 1, day or 1)
        return cls(year, month, day)

    @property
    def last_day(self) -> date:
        """The last day that it can be."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of every year: ``01-01``."""

    month: int
    day: int

    def __str__(self) -> str:
        """As it is written."""
        return f"{self.month:02}-{self.day:02}"
