"""Days as people write them: ``2026-09-15``, ``15 september 2026``, ``15/9``, ``15.9.26``.

The day comes before the month, as in all of Europe; only where the month is a word may it come
first. A year of two digits is of our time, and where the year is left out a form says whether the
day is one that has been or one to come. So it is where only a weekday is written. ``i går`` is a
day too: whoever reads one that says no year tells at once which day it was.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from enum import Enum, auto
from functools import cache

from babel.dates import get_day_names, get_month_names

from ledsagning.web.i18n import locale


class Toward(Enum):
    """Which day is meant where the year is left out: the latest that has been, or the next."""

    PAST = auto()
    COMING = auto()


_YEAR = r"[-'’]?(?P<year>[0-9]{4}|[0-9]{2})"
_NAME = r"(?P<month>[^\W\d_]+)\.?"
_ORDINAL = r"(?P<day>[0-9]{1,2})(?:[:.]?(?:a|e|st|nd|rd|th)\b)?\.?"
_SHAPES = (
    re.compile(r"(?P<year>[0-9]{4})[-/. ](?P<month>[0-9]{1,2})[-/. ](?P<day>[0-9]{1,2})"),
    re.compile(r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})"),
    re.compile(rf"(?P<day>[0-9]{{1,2}})[-/. ]+(?P<month>[0-9]{{1,2}})\.?(?:[-/. ]+{_YEAR})?"),
    re.compile(rf"{_ORDINAL} ?(?:of )?{_NAME}(?:,? ?{_YEAR})?"),
    re.compile(rf"{_NAME} {_ORDINAL}(?:,? {_YEAR})?"),
)
_SHORT_WEEKDAY = (
    "må|mån|ti|tis|on|ons|to|tor|tors|fr|fre|lö|lör|sö|sön|mon|tue|tues|wed|thu|thurs|fri|sat|sun"
)
_WEEKDAY = rf"[^\W\d_]+da(?:g|gen|y)|(?:{_SHORT_WEEKDAY})"
_LEAD = re.compile(rf"(?:(?:{_WEEKDAY})\.?,? )?(?:(?:den|the) )?")
"""A weekday, which the site itself writes before a day, and an article."""

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
"""What Word and web pages put for a hyphen."""

_NEAR = {
    **{"idag": 0, "i dag": 0, "today": 0, "igår": -1, "i går": -1, "yesterday": -1},
    **{"förrgår": -2, "i förrgår": -2, "imorgon": 1, "i morgon": 1, "tomorrow": 1},
    **{"övermorgon": 2, "i övermorgon": 2},
}
"""How many days from today a day is that is told by that."""

_ALONE = re.compile(r"(?:(?P<way>på|i|on) )?(?P<name>[^\W\d_]+?)(?P<past>s)?")

_LAST_CENTURY = 90
"""From this on, a year of two digits is of the last century."""

_DAYS_A_WEEK = 7
_LEAP_YEARS = 8
"""Within so many years, 29 February comes."""


def read_day(text: str, toward: Toward, today: date) -> date | None:
    """The day that a text means; ``None`` where it means none, or one that there is not."""
    match = _parts(text)
    if match is None:
        return _near(_plain(text), toward, today)
    return _day(match, toward, today)


def has_year(text: str) -> bool:
    """Whether a text says the year of the day that it means."""
    match = _parts(text)
    return match is not None and match["year"] is not None


def _parts(text: str) -> re.Match[str] | None:
    written = _LEAD.sub("", _plain(text), count=1)
    matches = (shape.fullmatch(written) for shape in _SHAPES)
    return next(filter(None, matches), None)


def _plain(text: str) -> str:
    return " ".join(text.casefold().translate(_DASHES).split())


def _near(text: str, toward: Toward, today: date) -> date | None:
    """A day that is told from today: i morgon, i fredags, på fredag, fredag."""
    if text in _NEAR:
        return today + timedelta(_NEAR[text])
    match = _ALONE.fullmatch(text)
    weekday = _weekday(match["name"]) if match else None
    if match is None or weekday is None:
        return None
    past = bool(match["past"]) or (match["way"] is None and toward is Toward.PAST)
    days = (weekday - today.weekday()) % _DAYS_A_WEEK
    return today + timedelta(days - _DAYS_A_WEEK if past and days else days)


def _day(match: re.Match[str], toward: Toward, today: date) -> date | None:
    month = int(match["month"]) if match["month"].isdecimal() else _month(match["month"])
    year = match["year"]
    years = (_full(year),) if year else range(today.year - _LEAP_YEARS, today.year + _LEAP_YEARS)
    days = [*_existing(years, month, int(match["day"]))]
    if year:
        return next(iter(days), None)
    if toward is Toward.PAST:
        return max((day for day in days if day <= today), default=None)
    return min((day for day in days if day >= today), default=None)


def _full(year: str) -> int:
    number = int(year)
    if len(year) > len("90"):
        return number
    return number + (1900 if number >= _LAST_CENTURY else 2000)


def _existing(years: range | tuple[int], month: int | None, day: int) -> Iterator[date]:
    for year in years:
        with suppress(ValueError):
            yield date(year, month or 0, day)


def _month(name: str) -> int | None:
    """The number of a month by its name, whole or short, in Swedish or the reader's language."""
    known = {**_names(str(locale())), **_names("sv")}
    return known.get(name) or known.get(name[:3])


def _weekday(name: str) -> int | None:
    """The number of a weekday by its name, from 0 for Monday."""
    tables = (get_day_names("wide", locale=language) for language in (str(locale()), "sv"))
    return next((n for names in tables for n, one in names.items() if one.casefold() == name), None)


@cache
def _names(language: str) -> dict[str, int]:
    kinds = (get_month_names(width, locale=language) for width in ("abbreviated", "wide"))
    return {
        name.casefold().rstrip("."): number for names in kinds for number, name in names.items()
    }
