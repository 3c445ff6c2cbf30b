"""The latest that something can be done before a day: what "2 days before" means on a calendar."""

from calendar import monthrange
from datetime import date, datetime, time, timedelta

from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import Unit

_SATURDAY = 5
_MONTHS_A_YEAR = 12


def latest(when: datetime, notice: Duration) -> date | datetime:
    """The last moment (for a notice in hours) or the last day to do something before ``when``.

    Hours are counted on the reader's own clock. Months end on the same day of the month, or its
    last. Working days are Monday to Friday: holidays are not known here, so that with one on the
    way the last day is earlier.
    """
    if notice.unit is Unit.HOURS:
        return when - timedelta(hours=notice.number)
    return _last_day(when.date(), notice)


def latest_day(day: date, notice: Duration) -> date | None:
    """The last day to do something before a day. ``None`` for hours: the time of day decides."""
    return None if notice.unit is Unit.HOURS else _last_day(day, notice)


def latest_for(day: date, begins: time | None, notice: Duration) -> date | datetime | None:
    """The same where the time of the day may be unknown: then hours give no answer."""
    return latest_day(day, notice) if begins is None else latest(_moment(day, begins), notice)


def _moment(day: date, begins: time) -> datetime:
    return datetime.combine(day, begins)


def _last_day(day: date, notice: Duration) -> date:
    match notice.unit:
        case Unit.WORKING_DAYS:
            return _before_working_days(day, notice.number)
        case Unit.MONTHS:
            return _before_months(day, notice.number)
        case Unit.WEEKS:
            return day - timedelta(weeks=notice.number)
        case _:
            return day - timedelta(days=notice.number)


def _before_working_days(day: date, number: int) -> date:
    for _ in range(number):
        day -= timedelta(days=1)
        day -= timedelta(days=max(0, day.weekday() - _SATURDAY + 1))
    return day


def _before_months(day: date, number: int) -> date:
    years, month = divmod(day.year * _MONTHS_A_YEAR + day.month - 1 - number, _MONTHS_A_YEAR)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))
