"""Days on the Swedish calendar: months, working days, and the days that an office is closed.

A working day is Monday to Friday, and neither a public holiday (lag (1989:253) om allmänna
helgdagar) nor midsommarafton, julafton or nyårsafton, which law (1930:173 2 §) and offices treat
alike.
"""

from datetime import date, timedelta

import holidays
from dateutil.relativedelta import relativedelta

from ledsagning.catalogue.values import DAY, MONTHS_A_YEAR
from ledsagning.catalogue.vocabulary import Unit

_SATURDAY = 5

_HOLIDAYS = holidays.country_holidays(
    "SE",
    # The years that a reader can write, and a year before them; the library knows none later.
    years=range(1989, 2101),
    # Or else asking for a day of another year would change what all requests read.
    expand=False,
    # The second holds the three eves.
    categories=("public", "de_facto"),
    # Or else the names are in the language of the computer that the site stands on.
    language="sv",
)


def later(day: date, number: int, unit: Unit) -> date:
    """The day so long after a day; a negative number leads to one before it.

    Weeks end on the same weekday. Working days lead to the last of so many. Of hours only whole
    days can be told, and the day found is then the earlier one.
    """
    match unit:
        case Unit.HOURS:
            return day + timedelta(days=number // DAY)
        case Unit.DAYS:
            return day + timedelta(days=number)
        case Unit.WORKING_DAYS:
            return _HOLIDAYS.get_nth_working_day(day, number) if number else day
        case Unit.WEEKS:
            return day + timedelta(weeks=number)
        case Unit.MONTHS:
            return months_later(day, number)
        case Unit.YEARS:
            return months_later(day, MONTHS_A_YEAR * number)


def months_later(day: date, months: int) -> date:
    """The same day of the month so many months later, or the last of a month that has none."""
    return day + relativedelta(months=months)


def is_working_day(day: date) -> bool:
    """Whether offices are open on a day."""
    return _HOLIDAYS.is_working_day(day)


def working_day_from(day: date) -> date:
    """The day itself if it is a working day, or else the next that is."""
    return later(day - timedelta(days=1), 1, Unit.WORKING_DAYS)


def working_day_until(day: date) -> date:
    """The day itself if it is a working day, or else the last before it that is."""
    return later(day + timedelta(days=1), -1, Unit.WORKING_DAYS)


def holiday(day: date) -> str | None:
    """The Swedish name of a public holiday or of one of the three eves; ``None`` of other days.

    A Sunday that is nothing else has none.
    """
    names = _HOLIDAYS.get_list(day)
    return names[0] if names else None


def holiday_between(first: date, last: date) -> bool:
    """Whether some Monday to Friday from a day on, and before another, is no working day."""
    days = (first + timedelta(days=number) for number in range((last - first).days))
    return any(day.weekday() < _SATURDAY and not is_working_day(day) for day in days)
