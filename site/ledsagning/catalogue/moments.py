"""What the texts of durations and dates mean; each function raises ``Flaw`` for what is wrong."""

import re
from calendar import monthrange
from datetime import date, time
from functools import lru_cache
from typing import Final

from ledsagning.catalogue.fields import Flaw
from ledsagning.catalogue.other_words import NUMBERS, UNITS
from ledsagning.catalogue.problems import excerpt
from ledsagning.catalogue.suggesting import named_word, slip
from ledsagning.catalogue.values import MONTHS_A_YEAR, Duration, MonthDay, PartialDate
from ledsagning.catalogue.vocabulary import Unit
from ledsagning.messages import N_, Told, told, with_commas

FIRST_YEAR: Final = 1990
LAST_YEAR: Final = 2100

LONGEST: Final = Duration(10 * 12, Unit.MONTHS)
"""No length of time in a rule or an agreement is longer. A period of 9,999 months is a slip."""

_DATE = re.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})")
_MONTH_DAY = re.compile("([0-9]{2})-([0-9]{2})")
_CLOCK_TIME = re.compile("([01]?[0-9]|2[0-3])[:.]([0-5][0-9])")
_AT = re.compile(
    r"(?:\bkl\b\.? ?|\bklockan |\b(?=[0-9]{1,2}[:.][0-9]{2}\b))"
    r"([01]?[0-9]|2[0-3])(?:[:.]([0-5][0-9]))?"
)
_DAYS_BEFORE = {
    "arbetsdagen före": "1 working day",
    "vardagen före": "1 working day",
    "dagen före": "1 day",
    "dagen innan": "1 day",
    "två dagar": "2 days",
    "veckan före": "1 week",
}
_LEAP_YEAR = 2000
_DAY_IN_WORDS = re.compile("(?:den )?([0-9]{1,2})(?::e)? ([a-z]+) ([0-9]{4})")
_DAY_IN_DIGITS = re.compile(
    "(?P<year>[12][0-9]{3})[-./ ]?(?P<month>[0-9]{1,2})[-./ ]?(?P<day>[0-9]{1,2})"
)
_DAY_OF_A_MONTH = re.compile(
    "(?P<day>[0-9]{1,2})[-./](?P<month>[0-9]{1,2})[-./ ](?P<year>[12][0-9]{3})"
)
_FEW_DIGITS = re.compile("[0-9]{1,4}")
_DURATION = re.compile("([0-9]{1,4}) +([a-z]+(?: [a-z]+)?)")

_MONTHS = (
    *(N_("januari"), N_("februari"), N_("mars"), N_("april"), N_("maj"), N_("juni"), N_("juli")),
    *(N_("augusti"), N_("september"), N_("oktober"), N_("november"), N_("december")),
)
_UNITS = {unit.value: unit for unit in Unit} | {unit.value.removesuffix("s"): unit for unit in Unit}


def duration(text: str) -> Duration:
    """Read a length of time: ``7 days``, ``1 working day``, ``3 months``."""
    match = _DURATION.fullmatch(text)
    if match is None or match[2] not in _UNITS:
        raise Flaw(told("%(text)s är inte en tid", text=excerpt(text)), _suggest_duration(text))
    return _duration(int(match[1]), _UNITS[match[2]])


@lru_cache(maxsize=1024)
def _duration(amount: int, unit: Unit) -> Duration:
    # Thousands of agreements share a handful of durations.
    length = Duration(amount, unit)
    if length.longest_hours > LONGEST.longest_hours:
        raise Flaw(
            told("%(length)s är en för lång tid", length=length),
            told("skriv en tid på högst %(number)s år", number=LONGEST.number // 12),
        )
    return length


def _suggest_duration(text: str) -> Told:
    if at := _AT.search(text.casefold()):
        before = _before(text.casefold())
        return told(
            "skriv hur lång tid före det är, %(before)s, och klockslaget för sig, at: %(clock)s",
            before=before,
            clock=f"{int(at[1]):02}:{at[2] or '00'}",
        )
    meant = _meant(text.casefold())
    allowed = with_commas(map(named_word, Unit))
    return told(
        "skriv till exempel %(meant)s; efter talet får stå %(allowed)s",
        meant=meant or "7 days",
        allowed=allowed,
    )


def in_unit(number: str, unit: str) -> Duration | None:
    """A length of time in Swedish: a number and ``dagar`` or ``dag``. ``None``: it is none."""
    known = {**{word.label: word for word in Unit}, **UNITS}
    if not _FEW_DIGITS.fullmatch(number) or unit.casefold() not in known:
        return None
    return _duration(int(number), known[unit.casefold()])


def _before(text: str) -> str:
    """How long before is meant with words for a day: ``dagen före`` is one."""
    found = (said for words, said in _DAYS_BEFORE.items() if words in text)
    return next(found, None) or told("till exempel 1 day")


def _meant(text: str) -> Duration | None:
    """What an editor probably meant, with digits or a word for the number: ``tre veckor``."""
    written, _, unit = text.partition(" ")
    number = int(written) if _FEW_DIGITS.fullmatch(written) else NUMBERS.get(written)
    words = {**{word.label: word for word in Unit}, **_UNITS, **UNITS}
    known = unit if unit in words else slip(unit, words)
    return None if number is None or known is None else Duration(number, words[known])


def day(text: str) -> date:
    """Read a date, ``2026-06-01``."""
    match = _DATE.fullmatch(text)
    if match is None:
        raise Flaw(told("%(text)s är inte ett datum", text=excerpt(text)), _suggest_day(text))
    year, month, of_month = (int(part) for part in match.groups())
    _refuse_impossible(year, month, of_month)
    return date(year, month, of_month)


def month_day(text: str) -> MonthDay:
    """Read a day of every year, ``01-01``."""
    match = _MONTH_DAY.fullmatch(text)
    if match is None:
        raise Flaw(
            told("%(text)s är inte en dag på året", text=excerpt(text)),
            told("skriv månad och dag med streck emellan, till exempel 01-01 för den 1 januari"),
        )
    month, of_month = (int(part) for part in match.groups())
    _refuse_no_month(month)
    last = monthrange(_LEAP_YEAR, month)[1]
    if not 1 <= of_month <= last:
        called = told(_MONTHS[month - 1])
        raise Flaw(
            told("%(month)s har ingen dag %(of_month)s", month=called, of_month=f"{of_month:02}"),
            told("skriv en dag från 01 till %(last)s", last=last),
        )
    return MonthDay(month, of_month)


def clock_time(text: str) -> time:
    """Read a time of the clock, ``12:00``."""
    match = _CLOCK_TIME.fullmatch(text)
    if match is None:
        raise Flaw(
            told("%(text)s är inte ett klockslag", text=excerpt(text)),
            told("skriv timmar och minuter, till exempel 12:00"),
        )
    return time(int(match[1]), int(match[2]))


def _suggest_day(text: str) -> Told:
    digits = _DAY_IN_DIGITS.fullmatch(text) or _DAY_OF_A_MONTH.fullmatch(text)
    # 11/20/2026 is American: then nobody knows which of the two was meant elsewhere.
    if digits is not None and int(digits["month"]) <= MONTHS_A_YEAR:
        meant = f"{digits['year']}-{int(digits['month']):02}-{int(digits['day']):02}"
        return told(
            "skriv %(meant)s, om det är den dagen du menar: år, månad och dag med streck emellan",
            meant=meant,
        )
    match = _DAY_IN_WORDS.fullmatch(text.casefold())
    if match is None or match[2] not in _MONTHS:
        return told("skriv år, månad och dag med streck emellan, till exempel 2026-06-01")
    meant = f"{match[3]}-{_MONTHS.index(match[2]) + 1:02}-{int(match[1]):02}"
    return told("skriv %(line)s", line=meant)


def partial_date(text: str) -> PartialDate:
    """Read a date of which only the year, or the year and the month, may be known."""
    match = PartialDate.PATTERN.fullmatch(text)
    if match is None:
        raise Flaw(told("%(text)s är inte ett datum", text=excerpt(text)), _suggest_partial(text))
    year, month, of_month = (int(part or 1) for part in match.groups())
    _refuse_impossible(year, month, of_month)
    return PartialDate.parse(text)


def _suggest_partial(text: str) -> Told:
    if _DAY_IN_WORDS.fullmatch(text.casefold()):
        return _suggest_day(text)
    return told("skriv till exempel 2018, 2018-06 eller 2018-06-11")


def _refuse_impossible(year: int, month: int, of_month: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Flaw(
            told("året %(year)s kan inte stämma", year=f"{year:04}"),
            told(
                "skriv ett år från %(first_year)s till %(last_year)s",
                first_year=FIRST_YEAR,
                last_year=LAST_YEAR,
            ),
        )
    _refuse_no_month(month)
    last = monthrange(year, month)[1]
    if not 1 <= of_month <= last:
        raise Flaw(
            told(
                "%(month)s %(year)s har ingen dag %(of_month)s",
                month=told(_MONTHS[month - 1]),
                year=year,
                of_month=f"{of_month:02}",
            ),
            told("skriv en dag från 01 till %(last)s", last=last),
        )


def _refuse_no_month(month: int) -> None:
    if not 1 <= month <= MONTHS_A_YEAR:
        raise Flaw(
            told("månaden %(month)s finns inte", month=f"{month:02}"),
            told("skriv en månad från 01 till 12"),
        )
