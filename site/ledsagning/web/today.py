"""Which day it is for the readers."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def today() -> date:
    """The day it is in Stockholm: the order of results changes at midnight there."""
    return datetime.now(STOCKHOLM).date()
