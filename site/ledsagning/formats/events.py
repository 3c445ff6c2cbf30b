"""Days to remember."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A whole day to remember, with its title, what it is about, and how many days before it
    the calendar is to remind (none: no reminder). ``name`` tells it from the others of its series.
    """

    name: str
    day: date
    title: str
    text: str
    remind_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Event):
    """An event that begins and ends at a time of the day, in the reader's own clock. Where nobody
    has said when it ends, it has no end.
    """

    begins: datetime | None = None
    ends: datetime | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """The days of one matter, such as an outing, as they are corrected: ``id`` stays the same,
    and ``change`` counts the corrections.
    """

    id: str = ""
    change: int = 0
