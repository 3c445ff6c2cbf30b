"""What the texts of durations and dates mean; each function raises ``Flaw`` for what is wrong."""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

from ledsagning.catalogue.fields import Flaw
from ledsagning.catalogue.problems import excerpt
from ledsagning.catalogue.suggesting import nearest
from ledsagning.catalogue.values import Duration, PartialDate
from ledsagning.catalogue.vocabulary import Unit

_DATE = re.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DURATION = re.compile("([0-9]{1,4}) +([a-z]+(?: [a-z]+)?)")

_MONTHS = (
    *("januari", "februari", "mars", "april", "maj", "juni", "juli"),
    *("augusti", "september", "oktober", "november", "december"),
)
_UNITS = {unit.value: unit for unit in Unit} | {unit.value.removesuffix("s"): unit for unit in Unit}


def duration(text: str) -> Duration:
    """Read a length of time: ``7 days``, ``1 working day``, ``3 months``."""
    match = _DURATION.fullmatch(text)
    if match is None or match[2] not in _UNITS:
        raise Flaw(f"{excerpt(text)} är inte en tid", _suggest_duration(text))
    return _duration(int(match[1]), _UNITS[match[2]])


@lru_cache(maxsize=1024)
def _duration(amount: int, unit: Unit) -> Duration:
    # Thousands of agreements share a handful of durations.
    return Duration(amount, unit)


def _suggest_duration(text: str) -> str:
    units = {unit.label: unit for unit in Unit} | _UNITS
    amount = re.match("[0-9]{1,4}", text)
    near = nearest(text.lstrip("0123456789 "), units)
    example = Duration(int(amount[0]), units[near]) if amount and near else "7 days"
    allowed = ", ".join(f"{unit.value} ({unit.label})" for unit in Unit)
    return f"skriv till exempel {example}; efter talet får stå {allowed}"


def day(text: str) -> date:
    """Read a date, ``2026-06-01``."""
    match = _DATE.fullmatch(text)
    if match is None:
        raise Flaw(
            f"{excerpt(text)} är inte ett datum",
            "skriv år, månad och dag med streck emellan, till exempel 2026-06-01",
        )
    year, month, of_month = (int(part) for part in match.groups())
    _refuse_impossible(year, month, of_month)
    return date(year, month, of_month)


def partial_date(text: str) -> PartialDate:
    """Read a date of which only the year, or the year and the month, may be known."""
    match = PartialDate.PATTERN.fullmatch(text)
    if match is None:
        raise Flaw(
            f"{excerpt(text)} är inte ett datum",
            "skriv till exempel 2018, 2018-06 eller 2018-06-11",
        )
    year, month, of_month = (int(part or 1) for part in match.groups())
    _refuse_impossible(year, month, of_month)
    return PartialDate.parse(text)


def _refuse_impossible(year: int, month: int, of_month: int) -> None:
    if year == 0:
        raise Flaw("året 0000 finns inte", "skriv rätt år")
    if not 1 <= month <= 12:
        raise Flaw(f"månaden {month:02} finns inte", "skriv en månad från 01 till 12")
    last = monthrange(year, month)[1]
    if not 1 <= of_month <= last:
        raise Flaw(
            f"{_MONTHS[month - 1]} {year} har ingen dag {of_month:02}",
            f"skriv en dag från 01 till {last}",
        )
