"""What is cut short in Swedish, and how it is said in full. A source writes it in any way."""

import re
from collections.abc import Callable, Iterator
from re import Match
from typing import Final

from ledsagning.formats.speech.rules import Rule

_MONTHS: Final = {
    "jan": "januari",
    "feb": "februari",
    "apr": "april",
    "aug": "augusti",
    "sept": "september",
    "sep": "september",
    "okt": "oktober",
    "nov": "november",
    "dec": "december",
}
MONTHS: Final[Rule] = (
    re.compile(rf"(?<=\d )({'|'.join(_MONTHS)})\b\.?"),
    lambda found: _MONTHS[found[1]],
)
"""Months behind a day."""

_FOR_EACH: Final = {
    "tim(?:me|mar)?|h": "i timmen",
    "dag|dygn": "om dagen",
    "vecka|v": "i veckan",
    "mån(?:ad)?": "i månaden",
    "år": "om året",
}
"""Behind an amount and a stroke: for what it is."""

_UNITS: Final = {
    "min": ("minut", "minuter"),
    "tim|h": ("timme", "timmar"),
    "mån": ("månad", "månader"),
    "ggr": ("gång", "gånger"),
    "st": ("styck", "stycken"),
    "km": ("kilometer", "kilometer"),
    "m2|m²": ("kvadratmeter", "kvadratmeter"),
    "m": ("meter", "meter"),
    "kg": ("kilo", "kilo"),
    "kr|SEK": ("krona", "kronor"),
}
"""Behind a number: of one, and of several."""

_BEFORE_A_NUMBER: Final = {
    r"v\.?": "vecka",
    r"(?:s|sid)\.?": "sidan",
    r"bil\.?": "bilaga",
    r"kap\.?": "kapitel",
    r"min\.": "minst",
}

_WORDS: Final = {
    r"t\. ?ex\.?|t ex": "till exempel",
    r"bl\. ?a\.?|bl a": "bland annat",
    r"d\. ?v\. ?s\.?|d v s|dvs\.?": "det vill säga",
    r"m\. ?m\.?|m m": "med mera",
    r"m\. ?fl\.?|m fl": "med flera",
    r"o\. ?s\. ?v\.?|o s v|osv\.?": "och så vidare",
    r"etc\.?": "et cetera",
    r"fr\. ?o\. ?m\.?|fr o m": "från och med",
    r"t\. ?o\. ?m\.?|t o m": "till och med",
    r"s\. ?k\.?|s k": "så kallad",
    r"p\. ?g\. ?a\.?|p g a|pga": "på grund av",
    r"o\. ?d\.": "och dylikt",
    r"f\. ?d\.": "före detta",
    r"f\. ?n\.": "för närvarande",
    r"ca\.?": "cirka",
    r"dnr\.?": "diarienummer",
    r"nr\.?": "nummer",
    r"resp\.?": "respektive",
    r"jfr\.?": "jämför",
    r"inkl\.?": "inklusive",
    r"exkl\.?": "exklusive",
    r"enl\.?": "enligt",
    r"(?:tel|tfn)\.?": "telefon",
    r"ref\.": "referat",
    r"ev\.": "eventuellt",
    r"prop\.": "proposition",
    r"avd\.": "avdelning",
}


def _counted(one: str, several: str) -> Callable[[Match[str]], str]:
    def said(found: Match[str]) -> str:
        return f"{found[1]} {one if found[1] == '1' else several}"

    return said


def _rules() -> Iterator[Rule]:
    for written, said in _WORDS.items():
        yield re.compile(rf"(?<![\w.])(?:{written})(?!\w)", re.IGNORECASE), said
    for written, said in _BEFORE_A_NUMBER.items():
        yield re.compile(rf"\b(?:{written})(?= \d)", re.IGNORECASE), said
    for written, said in _FOR_EACH.items():
        yield re.compile(rf"(?<=\w) ?/ ?(?:{written})\b\.?(?!\w)"), f" {said}"
    for written, forms in _UNITS.items():
        number = r"(?<![\w.,])(\d+(?:[.,]\d+)?)"
        yield re.compile(rf"{number} ?(?:{written})(?![\w²])\.?(?!\w)"), _counted(*forms)


RULES: Final = tuple(_rules())
"""What is written, and how it is said, in the order in which it is looked for."""
