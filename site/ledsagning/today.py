"""Which day it is for the readers."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from zoneinfo import ZoneInfo

STOCKHOLM = ZoneInfo("Europe/Stockholm")

_told: ContextVar[date | None] = ContextVar("told", default=None)


def today() -> date:
    """The day it is in Stockholm: the order of results changes at midnight there."""
    return _told.get() or now().date()


def now() -> datetime:
    """The moment that it is."""
    return datetime.now(STOCKHOLM)


@contextmanager
def on(day: date) -> Iterator[None]:
    """Tell what is told inside as it was told on another day."""
    before = _told.set(day)
    try:
        yield
    finally:
        _told.reset(before)


def day_of(moment: datetime) -> date:
    """The day that it was in Stockholm at a moment."""
    return moment.astimezone(STOCKHOLM).date()
