"""Ages as people write them: "under 30", "30–45 år", "i 20-årsåldern", "in her thirties"."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from ledsagning.search import number_words
from ledsagning.search.facets import Facet, values

_OLDEST: Final = 120
_ENOUGH: Final = 5
"""So many years of a group must have been asked for: 30 to 45 is no wish for 45 to 64."""

FIRST_PLACE: Final = 0xE000
_AGE = rf"([1-9]\d(?!\d)|{number_words.NUMBER})"
_TENS = rf"([1-9]0|{number_words.TENS})"
_YEARS = r"(?:[\s-]*(?:[åa]r(?:ing(?:ar)?|ig[at]?)?|years?)\b(?:[\s-]*(?:old|gamm[ae]l|gamla)\b)?)"
# What else is told in tens.
_UNITS = (
    r"min|tim|hour|dag|day|veck|week|mån|month|kr|sek|mil|km|m\b|met|k?g\b|kilo|%|perc|proc"
    r"|grad|degr|gång|times|pers|people|trapp|steg|step|stairs|besök|visits"
)
_NO_UNIT = rf"(?!\s*(?:{_UNITS}))"
_END = r"(?![\w’']|-\w)"
"""No age goes on there, as the years of a century do: under 30-talet."""
_TO = r"\s*(?:-|–|till|to)\s*"
_AND = r"\s+(?:och|and)\s+"
_SOMEBODY_IS = (
    r"(?:(?:jag|hon|han|hen|mamma|pappa|mormor|morfar|farmor|farfar)\s+[äa]r"
    r"|(?:she|he|mother|father|mum|mom|dad)(?:\s+is|['’]s)|i(?:\s+am|['’]m))"
)


@dataclass(frozen=True, slots=True)
class _Way:
    """A way of writing ages, and the youngest and the oldest that its numbers mean."""

    pattern: re.Pattern[str]
    means: Callable[[int, int], tuple[int, int]]


def _way(pattern: str, means: Callable[[int, int], tuple[int, int]]) -> _Way:
    return _Way(re.compile(rf"(?<!\w){pattern}", re.IGNORECASE), means)


_WAYS: Final = (
    _way(
        rf"(?:mellan|between)\s+{_AGE}(?:{_AND}|{_TO}){_AGE}{_NO_UNIT}{_YEARS}?{_END}",
        lambda a, b: (a, b),
    ),
    _way(rf"{_AGE}{_TO}{_AGE}{_NO_UNIT}{_YEARS}?(?![\w-])", lambda a, b: (a, b)),
    _way(
        rf"(?:under|yngre\s+än|younger\s+than|below)\s+{_AGE}{_NO_UNIT}{_YEARS}?{_END}",
        lambda a, _b: (0, a - 1),
    ),
    _way(
        rf"(?:högst|max(?:imalt)?|at\s+most|up\s+to|upp\s+till)\s+{_AGE}{_NO_UNIT}{_YEARS}?{_END}",
        lambda a, _b: (0, a),
    ),
    _way(
        rf"(?:över|äldre\s+än|over|older\s+than|above)\s+{_AGE}{_NO_UNIT}{_YEARS}?{_END}",
        lambda a, _b: (a + 1, _OLDEST),
    ),
    _way(rf"(?:minst|at\s+least)\s+{_AGE}{_NO_UNIT}{_YEARS}?{_END}", lambda a, _b: (a, _OLDEST)),
    _way(rf"{_AGE}(?:\+|\s+plus\b){_YEARS}?{_END}", lambda a, _b: (a, _OLDEST)),
    _way(rf"(?:i\s+)?{_TENS}\s*-?\s*[åa]rs?[åa]lder[ns]?\b", lambda a, _b: (a, a + 9)),
    _way(
        rf"in\s+(?:his|her|their|my)\s+(?:([2-9]0)['’]?s|{number_words.DECADES})\b",
        lambda a, _b: (a, a + 9),
    ),
    _way(r"(?<!the )([2-9]0)['’]?s\b", lambda a, _b: (a, a + 9)),
    _way(rf"{_SOMEBODY_IS}\s+{_AGE}{_NO_UNIT}{_YEARS}?{_END}", lambda a, _b: (a, a)),
    _way(rf"{_AGE}{_YEARS}", lambda a, _b: (a, a)),
)


@dataclass(frozen=True, slots=True)
class Ages:
    """Words that say an age, and the values of the wish for it."""

    words: str
    groups: frozenset[str]


PLACE: Final = "[\ue000-\uf8ff]"
"""A sign that nobody writes, and that stands where an age stood."""


def read(text: str) -> tuple[tuple[Ages, ...], str]:
    """The ages in a text, and the text with a sign of ``PLACE`` for each of them, in their order
    here. A bare number is no age.
    """
    text = re.sub(PLACE, " ", text)
    found: list[Ages] = []

    def take(way: _Way, match: re.Match[str]) -> str:
        numbers = [number_words.number(one) for one in match.groups() if one]
        groups = _groups(*way.means(numbers[0], numbers[-1]))
        if not groups:
            return match[0]
        found.append(Ages(match[0], groups))
        return f" {chr(FIRST_PLACE + len(found) - 1)} "

    for way in _WAYS:
        text = way.pattern.sub(partial(take, way), text)
    return tuple(found), text


def _groups(youngest: int, oldest: int) -> frozenset[str]:
    """The age groups of which enough is meant, or which hold all that is."""
    return frozenset(
        value
        for value in values(Facet.AGES)
        for first, last in [_span(value)]
        if first <= youngest <= oldest <= last
        or min(last, oldest) - max(first, youngest) + 1 >= _ENOUGH
    )


def _span(value: str) -> tuple[int, int]:
    """The ages of a group, as its code has them: ``18-29``, ``65-plus``."""
    first, _, last = value.partition("-")
    return int(first), int(last) if last.isdecimal() else _OLDEST
