"""The days of an outing for the reader's own calendar: the outing, and the last day to book."""

from collections.abc import Iterator
from datetime import datetime

from ledsagning.formats.events import Event, Meeting
from ledsagning.planner.trips import Task
from ledsagning.web.i18n import gettext as _
from ledsagning.web.outing.booking import Plan, booking_words
from ledsagning.web.outing.words import care_words, hours_words, meeting_words, travel_words

_DAY_BEFORE = 1


def trip_days(plan: Plan) -> tuple[Event, ...]:
    """The outing and, while the escort is not booked, the last day to do it. None without a day.

    The titles tell nothing of the outing: a calendar is often seen by others.
    """
    return tuple(_days(plan))


def _days(plan: Plan) -> Iterator[Event]:
    trip = plan.trip
    if trip.day is None:
        return
    yield Meeting(
        day=trip.day,
        title=_("Utflykt med ledsagare"),
        text=" ".join(_told(plan)),
        remind_days=_DAY_BEFORE,
        begins=datetime.combine(trip.day, trip.begins) if trip.begins else None,
        ends=datetime.combine(trip.day, trip.ends) if trip.ends else None,
        place=trip.where,
    )
    last = plan.book_by
    if last is None or plan.too_late or Task.ESCORT in trip.done or not plan.notice:
        return
    yield Event(
        day=last.date() if isinstance(last, datetime) else last,
        title=_("Sista dagen att boka ledsagare"),
        text=" ".join(booking_words(plan)),
        remind_days=_DAY_BEFORE,
    )


def _told(plan: Plan) -> Iterator[str]:
    trip = plan.trip
    hours = hours_words(trip)
    if hours:
        yield hours
    if trip.where and trip.begins is None:
        yield _("Plats: %(place)s", place=trip.where)
    if trip.meeting:
        yield meeting_words(trip.meeting)
    if trip.travel:
        yield travel_words(trip.travel)
    yield from care_words(trip)
