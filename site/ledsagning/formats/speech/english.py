"""How English that is written for eyes is said: numbers, days, times, telephones."""

import re
from re import Match
from typing import Final

from ledsagning.formats.speech.rules import NUMBERED, SECTIONS, SIGN, TIME, TIMES, Rule, digits, of

_DIGITS: Final = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_MONTHS: Final = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
_SUFFIXES: Final = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}


_SIGNS: Final = {
    "@": "at",
    ".": "dot",
    "/": "slash",
    "-": "dash",
    "?": "question mark",
    "=": "equals",
    "&": "and",
    "_": "underscore",
}


def _day(found: Match[str]) -> str:
    number = int(found[1])
    return f"the {number}{_SUFFIXES.get(number, 'th')} of {found[2]}"


def _iso_day(found: Match[str]) -> str:
    year, month, day = map(int, found.groups())
    names = _MONTHS.split("|")
    if not 1 <= month <= len(names):
        return found[0]
    return f"the {day}{_SUFFIXES.get(day, 'th')} of {names[month - 1]} {year}"


def _section(numbers: str, sign: str, point: str | None) -> str:
    said = re.sub("[–-]", " to ", numbers)
    return f"section{'s' if sign == '§§' else ''} {said}{f', point {point}' if point else ''}"


def _chapter(found: Match[str]) -> str:
    chapter, *section = found.groups()
    return f"chapter {chapter}, {_section(*section)}"


def _for_each(found: Match[str]) -> str:
    return " an hour" if found[1].startswith("h") else f" a {found[1]}"


def _hour(hour: str, minute: str) -> str:
    return f"{int(hour)} {minute}" if int(minute) else f"{int(hour)} o'clock"


RULES: Final[tuple[Rule, ...]] = (
    *of("address", _SIGNS),
    (re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b"), _iso_day),
    *digits(_DIGITS, "plus"),
    (re.compile(r"\b1177\b"), "eleven seventy-seven"),
    (re.compile(r"\b((?:19|20)\d\d):(\d+)\b"), r"\1, number \2"),
    (re.compile(rf"\b(\d{{1,2}}) kap(?:\.|\b) ?{SECTIONS}{SIGN}"), _chapter),
    (re.compile(rf"\b{SECTIONS}{SIGN}"), lambda found: _section(*found.groups())),
    (re.compile(rf"(§§?) ?{SECTIONS}\b"), lambda found: _section(found[2], found[1], None)),
    (re.compile(rf"\b(?:the )?(\d{{1,2}}) ({_MONTHS})\b"), _day),
    (NUMBERED, r"\1 \2 point \3"),
    (re.compile(r"(?<=\d),(?=\d{3}\b)"), ""),
    (TIMES, lambda found: f"{_hour(*found.groups()[:2])} to {_hour(*found.groups()[2:])}"),
    (TIME, lambda found: _hour(*found.groups())),
    *of(
        "number",
        {
            "to": "to",
            "point": "point",
            "percent": "percent",
            "slash": "slash",
            "dash": "dash",
            "dot": "point",
            "and": "and",
            "half": "half a",
        },
    ),
    (re.compile(r"\bSEK (\d+(?: point \d+)?)"), r"\1 kronor"),
    (re.compile(r"(?<![\d.,])1 (?:kr|kronor)\b\.?"), "1 krona"),
    (re.compile(r"(?<=\d) ?(?:kr|SEK)\b\.?"), " kronor"),
    *(
        (re.compile(rf"\b{written}(?!\w)"), said)
        for written, said in (
            (r"[Ee]\.g\.", "for example"),
            (r"[Ii]\.e\.", "that is"),
            (r"[Ee]tc\.", "and so on"),
            (r"[Aa]pprox\.", "about"),
            (r"(?<=\d )min\.?", "minutes"),
            (r"(?<=\d )(?:h|hrs)\.?", "hours"),
            (r"(?<=\d )km", "kilometres"),
            (r"[Nn]o\.(?= \d)", "number"),
            (r"[Pp]\.(?= \d)", "page"),
            (r"[Tt]el\.", "telephone"),
        )
    ),
    (re.compile(r"§+"), "section"),
    (re.compile(r"(?<=\w)/(h(?:our)?|day|week|month|year)\b"), _for_each),
    (re.compile(r"\band/or\b"), "and or"),
    *of(
        "sign",
        {
            "or": "or",
            "=": "equals",
            "+": "plus",
            "-": "minus",
            "@": "at sign",
            "[]": "empty square brackets",
            "≥": "at least",
            "≤": "at most",
            ">": "more than",
            "<": "less than",
        },
    ),
    (re.compile(r" & "), " and "),
)
"""What is written, and how it is said, in the order in which it is looked for."""

BLANK: Final = "Here you write: {}"
