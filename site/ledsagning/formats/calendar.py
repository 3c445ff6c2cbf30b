"""Days to remember, as a file for a calendar of the reader's own (RFC 5545, RFC 7986)."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID, uuid5

import icalendar

from ledsagning.formats.events import Event, Meeting, Series
from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.size import STANDARD, Size

MEDIA_TYPE = "text/calendar; charset=utf-8"

_OURS = UUID("5d3b6b0e-6f0c-4f0b-9a53-6f1d6f3c2a77")
"""What makes the ids of events ours; it tells nothing of the site or of a reader."""


def render(leaflet: Leaflet, _size: Size = STANDARD) -> bytes:
    """The days of a leaflet as one calendar: on one day the same address gives the same bytes.

    An event of a series keeps its id when it is corrected, and has a higher number then, so that
    a calendar that gets it again changes the one it has. There is no ``METHOD``: nobody is
    invited, and a published calendar would need somebody who publishes it.
    """
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Hitta ledsagning//1.0//SV")
    calendar.add("version", "2.0")
    for event in leaflet.days:
        calendar.add_component(_component(event, leaflet))
    made: bytes = calendar.to_ical()
    return made


def _component(event: Event, leaflet: Leaflet) -> icalendar.Event:
    component = icalendar.Event()
    _identify(component, event, leaflet.series, leaflet.imprint.day)
    language = leaflet.document.language
    component.add("summary", event.title, parameters={"language": language})
    component.add("description", event.text, parameters={"language": language})
    component.add("class", "PRIVATE")
    if isinstance(event, Meeting) and event.begins is not None:
        _at_a_time(component, event, event.begins)
    else:
        component.add("dtstart", event.day)
        component.add("dtend", event.day + timedelta(days=1))
        # A whole day only reminds: whoever shares the calendar can still be reached.
        component.add("transp", "TRANSPARENT")
    if event.remind_days is not None:
        component.add_component(_alarm(event))
    return component


def _identify(component: icalendar.Event, event: Event, series: Series, day: date) -> None:
    made = datetime.combine(day, time(), UTC)
    component.add("uid", str(uuid5(_OURS, f"{series.id}/{event.name}")))
    component.add("sequence", series.change)
    component.add("dtstamp", made)
    component.add("last-modified", made)


def _at_a_time(component: icalendar.Event, meeting: Meeting, begins: datetime) -> None:
    component.add("dtstart", begins)
    if meeting.ends is not None:
        component.add("dtend", meeting.ends)
    if meeting.place:
        component.add("location", meeting.place)
    component.add("transp", "OPAQUE")


def _alarm(event: Event) -> icalendar.Alarm:
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", event.title)
    # A whole day begins at midnight: the reminder comes at nine in the morning.
    timed = isinstance(event, Meeting) and event.begins is not None
    morning = timedelta() if timed else timedelta(hours=9)
    alarm.add("trigger", morning - timedelta(days=event.remind_days or 0))
    return alarm
