"""Days to remember."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Event:
    """A whole day to remember, with its title, what it is about, and how many days before it
    the calendar is to remind (none: no reminder).
    """

    day: date
    title: str
    text: str
    remind_days: int | None = None


@dataclass(frozen=True, slots=True)
class Meeting(Event):
    """An event that begins and ends at a time of the day, in the reader's own clock."""

    begins: datetime | None = None
    ends: datetime | None = None
    place: str = ""
