"""Which calendar events an answer's days are: the same ones still, when the answer is corrected.

The form of an answer that has days sends their id along, with how often it has been corrected; it
stands in the address then, as all else does. The first answer needs none: its id is made from it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from hashlib import blake2b

from werkzeug.datastructures import MultiDict

from ledsagning.formats.events import Event, Series
from ledsagning.web.addresses import Query, with_query

KEY = "event"
"""What of a query says it."""

MOST_CHANGES = 999

_TOLD = re.compile("([0-9a-f]{16})[.]([0-9]{1,3})")


def told(query: MultiDict[str, str]) -> Series | None:
    """The series that an address names; ``None`` where it names none."""
    found = _TOLD.fullmatch(query.get(KEY, ""))
    return Series(found[1], int(found[2])) if found else None


def begun(path: str, query: Query, days: Sequence[Event]) -> Series:
    """The series that the first answer at an address begins.

    Its days belong to it too: an address that has days in a later period begins another one.
    """
    last = max((event.day for event in days), default=date.min)
    key = f"{with_query(path, query)}#{last}"
    return Series(blake2b(key.encode(), digest_size=8).hexdigest())


def in_address(series: Series | None) -> Query:
    """What of a query says that days are of a series."""
    return ((KEY, f"{series.id}.{series.change}"),) if series else ()


def corrected(series: Series, days: Sequence[Event], today: date) -> Series | None:
    """The series of an answer that is about to be changed. What has been is not corrected: what
    is written in the form then is something new.
    """
    if not any(event.day >= today for event in days):
        return None
    return replace(series, change=min(series.change + 1, MOST_CHANGES))
