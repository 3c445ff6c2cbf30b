"""The days of an outing for the reader's own calendar: the outing, and the last day to book."""

from collections.abc import Iterator
from datetime import datetime

from ledsagning.formats.events import Event, Meeting
from ledsagning.planner.deadlines import last_day
from ledsagning.planner.outings import Task
from ledsagning.web.i18n import gettext as _
from ledsagning.web.outing.booking import PlannedOuting, booking_words
from ledsagning.web.outing.words import care_words, hours_words, meeting_words, travel_words

_DAY_BEFORE = 1


def outing_days(planned: PlannedOuting) -> tuple[Event, ...]:
    """The outing and, while the escort is not booked, the last day to do it. None without a day.

    The titles tell nothing of the outing: a calendar is often seen by others.
    """
    return tuple(_days(planned))


def _days(planned: PlannedOuting) -> Iterator[Event]:
    outing = planned.outing
    if outing.day is None:
        return
    yield Meeting(
        name="outing",
        day=outing.day,
        title=_("Utflykt med ledsagare"),
        text=" ".join(_told(planned)),
        remind_days=_DAY_BEFORE,
        begins=datetime.combine(outing.day, outing.begins) if outing.begins else None,
        ends=datetime.combine(outing.day, outing.ends) if outing.ends else None,
        place=outing.where,
    )
    last = planned.book_by
    if last is None or planned.too_late or Task.ESCORT in outing.done:
        return
    yield Event(
        name="book",
        day=last_day(last),
        title=_("Sista dagen att boka ledsagare"),
        text=" ".join(booking_words(planned)),
        remind_days=_DAY_BEFORE,
    )


def _told(planned: PlannedOuting) -> Iterator[str]:
    outing = planned.outing
    hours = hours_words(outing)
    if hours:
        yield hours
    if outing.where and outing.begins is None:
        yield _("Plats: %(place)s", place=outing.where)
    if outing.meeting:
        yield meeting_words(outing.meeting)
    if outing.travel:
        yield travel_words(outing.travel)
    yield from care_words(outing)
