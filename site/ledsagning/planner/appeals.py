"""Appeals: the last day that one can arrive, the days to be reminded, and the act it is tried by.

The Administrative Procedure Act (2017:900), section 44: the appeal has to have come in within the
time from the day that the person received the decision.
"""

from calendar import monthrange
from datetime import date, timedelta

from ledsagning.catalogue.values import DAY, Duration
from ledsagning.catalogue.vocabulary import Unit

NEW_ACT = date(2025, 7, 1)
"""From this day decisions are made under the Social Services Act (2025:400). An appeal of an
older one is tried under the old act (transitional provision 6).
"""

REMINDERS = (7, 2)
"""How many days before the last day the reader is reminded."""

_SATURDAY, _A_WEEK = 5, 7


def last_day(received: date, within: Duration) -> date:
    """The last day that an appeal can arrive, counted from the day of receiving the decision.

    That day itself is not counted: weeks end on the same weekday, and months on the same day of
    the month, or its last. Where the rule leaves a doubt the day is the earlier one: hours are
    rounded down to whole days, and only weekends, not holidays, are left out of working days.
    """
    match within.unit:
        case Unit.HOURS:
            return received + timedelta(days=within.number // DAY)
        case Unit.DAYS:
            return received + timedelta(days=within.number)
        case Unit.WORKING_DAYS:
            return _after_working_days(received, within.number)
        case Unit.WEEKS:
            return received + timedelta(weeks=within.number)
        case Unit.MONTHS:
            return _after_months(received, within.number)


def hand_in_by(last: date) -> date:
    """The day to hand in by, on the safe side: the Friday before a last day in a weekend."""
    return last - timedelta(days=max(0, last.weekday() - _SATURDAY + 1))


def reminders(last: date, today: date) -> tuple[date, ...]:
    """The days to be reminded on before a last day, less those that have been."""
    days = (last - timedelta(days=before) for before in REMINDERS)
    return tuple(day for day in days if day >= today)


def made_before_new_act(received: date | None, said: bool | None) -> bool | None:
    """Whether a decision is from before the new act. ``said`` is what the reader thinks.

    One that was received before the act began was made before it too, whatever is said.
    """
    return True if received is not None and received < NEW_ACT else said


def _after_working_days(day: date, number: int) -> date:
    for _ in range(number):
        day += timedelta(days=1)
        day += timedelta(days=_A_WEEK - day.weekday() if day.weekday() >= _SATURDAY else 0)
    return day


def _after_months(day: date, number: int) -> date:
    years, month = divmod(day.month - 1 + number, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
