"""Days to remember, as a file for a calendar of the reader's own (RFC 5545)."""

from datetime import UTC, datetime, timedelta
from hashlib import blake2b

import icalendar

from ledsagning.formats.events import Event, Meeting
from ledsagning.formats.leaflet import Leaflet

MEDIA_TYPE = "text/calendar; charset=utf-8"


def render(leaflet: Leaflet, now: datetime | None = None) -> bytes:
    """The days of a leaflet as one calendar. ``now`` is when the file was made; by default this
    moment.

    The same event always has the same id, so that a calendar that gets it twice keeps one.
    """
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Hitta ledsagning//1.0//SV")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    language = leaflet.document.language
    for event in leaflet.days:
        calendar.add_component(_component(event, language, now or datetime.now(UTC)))
    made: bytes = calendar.to_ical()
    return made


def _component(event: Event, language: str, now: datetime) -> icalendar.Event:
    component = icalendar.Event()
    component.add("uid", f"{_digest(event)}@hitta-ledsagning")
    component.add("dtstamp", now)
    component.add("summary", event.title, parameters={"language": language})
    component.add("description", event.text, parameters={"language": language})
    component.add("class", "PRIVATE")
    component.add("transp", "TRANSPARENT")
    timed = isinstance(event, Meeting) and event.begins is not None
    if isinstance(event, Meeting) and event.begins is not None:
        component.add("dtstart", event.begins)
        component.add("dtend", event.ends or event.begins + timedelta(hours=1))
        if event.place:
            component.add("location", event.place)
    else:
        component.add("dtstart", event.day)
        component.add("dtend", event.day + timedelta(days=1))
    if event.remind_days is not None:
        component.add_component(_alarm(event, timed=timed))
    return component


def _alarm(event: Event, *, timed: bool) -> icalendar.Alarm:
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", event.title)
    # A whole day begins at midnight: the reminder comes at nine in the morning.
    morning = timedelta() if timed else timedelta(hours=9)
    alarm.add("trigger", morning - timedelta(days=event.remind_days or 0))
    return alarm


def _digest(event: Event) -> str:
    key = f"{event.day.isoformat()}\n{event.title}\n{event.text}"
    return blake2b(key.encode(), digest_size=12).hexdigest()
