"""Appeals: the last day that one can arrive, and the day to hand it in.

The Administrative Procedure Act (2017:900), section 44: the appeal has to have come in within the
time from the day that the person received the decision. How such a time is counted stands in lag
(1930:173) om beräkning av lagstadgad tid.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import Unit
from ledsagning.planner import calendar

REMINDERS = (7, 2)
"""How many days before the day to hand in the reader is reminded."""

DAYS_BY_POST = 3
"""A letter by post may need so many working days."""


@dataclass(frozen=True, slots=True)
class LastDay:
    """The last day that an appeal can arrive. ``counted`` is where the time ends by counting."""

    counted: date

    @property
    def day(self) -> date:
        """The last day by law: the next working day, if the time ends on none (2 §)."""
        return calendar.working_day_from(self.counted)

    @property
    def moved(self) -> bool:
        """Whether it is another day than one finds by counting."""
        return self.day != self.counted

    @property
    def safe_day(self) -> date:
        """The day to hand in on the safe side: an office is open, and no time has ended yet."""
        return calendar.working_day_until(self.counted)

    def is_past(self, today: date) -> bool:
        """Whether it is too late. On the last day it is not."""
        return self.day < today

    def is_near(self, today: date) -> bool:
        """Whether a letter by post may come too late for the safe day."""
        return calendar.later(today, DAYS_BY_POST, Unit.WORKING_DAYS) >= self.safe_day

    def hand_in_by(self, today: date) -> date:
        """The safe day or, once that has been, the last day itself."""
        return self.safe_day if self.safe_day >= today else self.day


def last_day(received: date, within: Duration) -> LastDay:
    """The last day of an appeal, counted from the day of receiving the decision.

    That day itself is not counted: weeks end on the same weekday, and months on the same day of
    the month, or its last (1 §). Hours are rounded down to whole days.
    """
    return LastDay(calendar.later(received, within.number, within.unit))


def reminders(hand_in: date, today: date) -> tuple[date, ...]:
    """The days to be reminded on before the day to hand in, less those that have been."""
    days = (hand_in - timedelta(days=before) for before in REMINDERS)
    return tuple(day for day in days if day >= today)
