"""The latest that something can be done before a day: what "2 days before" means on a calendar."""

from datetime import date, datetime, time, timedelta

from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import Unit
from ledsagning.planner.calendar import later


def latest(when: datetime, notice: Duration) -> date | datetime:
    """The last moment (for a notice in hours) or the last day to do something before ``when``.

    Hours are counted on the reader's own clock. With working days nobody has to be reached on a
    day when offices are closed: the last day is the earlier for every such day on the way.
    """
    if notice.unit is Unit.HOURS:
        return when - timedelta(hours=notice.number)
    return later(when.date(), -notice.number, notice.unit)


def latest_day(day: date, notice: Duration) -> date | None:
    """The last day to do something before a day. ``None`` for hours: the time of day decides."""
    return None if notice.unit is Unit.HOURS else later(day, -notice.number, notice.unit)


def latest_for(day: date, begins: time | None, notice: Duration) -> date | datetime | None:
    """The same where the time of the day may be unknown: then hours give no answer."""
    return latest_day(day, notice) if begins is None else latest(_moment(day, begins), notice)


def ends_a_day(moment: datetime) -> bool:
    """Whether a last moment is midnight: then the day before is the last day, all of it."""
    return moment.time() == time()


def last_day(last: date | datetime) -> date:
    """The day on which a last day or moment is."""
    if not isinstance(last, datetime):
        return last
    return last.date() - timedelta(days=ends_a_day(last))


def _moment(day: date, begins: time) -> datetime:
    return datetime.combine(day, begins)
