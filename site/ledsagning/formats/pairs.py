"""What belongs together on a line: a number and what it is of, a section of a law, a day, a time,
the groups of a telephone number.

Who reads letter by letter, or with large letters, should not have to turn back for the number.
Which words are units, the texts of the site have decided.
"""

import re
from typing import Final

KEPT: Final = "\u00a0"
"""The blank at which no line ends."""

_UNITS: Final = (
    "kr|kronor|öre|tim|timm(?:e|ar)s?|min|minut(?:er)?|(?:arbets|var|helg)?dag(?:ar)?s?|dygn"
    "|veck(?:a|or)s?|månad(?:er)?s?|års?|utförare"
    "|gång(?:er)?|kvartal|mil|km|meter|m|kg|procent|punkter|tecken|rader|personer|ledsagare"
    "|hours?|minutes?|working|days?|weeks?|months?|years?|times?|points|lines|cells|people"
    "|escorts?|SEK|per cent"
)
_MONTHS: Final = (
    "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
    "|January|February|March|May|June|July|August|October|November|December"
)
_NAMES_OF_NUMBERS: Final = (
    r"kl\.|klockan|nr|nummer|kap\.|kapitel|punkt|sidan|s\.|§|number|chapter|Chapter|section|Section"
)
_BLANK: Final = re.compile(
    rf"(?<=\d) (?=(?:{_UNITS}|{_MONTHS}|kap\.?)(?!\w)|[%§])"
    r"|(?<=\d [a-z]) (?=§)|(?<=\d) (?=[a-z] §)"
    r"|(?<=\d) (?=\d{2,3}(?!\w))|(?<=\+\d\d) (?=\d)"
)
"""Blanks behind a number, and within one."""

_BEFORE: Final = re.compile(rf"((?<!\w)(?:{_NAMES_OF_NUMBERS})) (?=\d)")
_YEAR: Final = re.compile(rf"((?<!\w)(?:{_MONTHS})) (?=\d{{4}}(?!\d))")


def paired(text: str) -> str:
    """The same text, letter by letter, with blanks that keep what belongs together on a line."""
    text = _YEAR.sub(rf"\1{KEPT}", text)
    return _BLANK.sub(KEPT, _BEFORE.sub(rf"\1{KEPT}", text))
