"""Numbers in words, as far as they may be an age: arton, trettio, fyrtiofem, thirty-five.

Smaller ones are left: *en* and *ett* are other words, and nobody of two or ten escorts.
"""

from collections.abc import Iterable
from typing import Final

from ledsagning.country.spelling import fold

_TENS: Final = {
    **{"tjugo": 20, "tjugi": 20, "tretti": 30, "fyrti": 40, "femti": 50, "sexti": 60},
    **{"sjutti": 70, "åtti": 80, "nitti": 90, "trettio": 30, "fyrtio": 40, "femtio": 50},
    **{"sextio": 60, "sjuttio": 70, "åttio": 80, "nittio": 90},
    **{"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60},
    **{"seventy": 70, "eighty": 80, "ninety": 90},
}
_ONES: Final = {
    **{"en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7},
    **{"åtta": 8, "nio": 9, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6},
    **{"seven": 7, "eight": 8, "nine": 9},
}
_TEENS: Final = {
    **{"tolv": 12, "tretton": 13, "fjorton": 14, "femton": 15, "sexton": 16, "sjutton": 17},
    **{"arton": 18, "nitton": 19, "twelve": 12, "thirteen": 13, "fourteen": 14},
    **{"fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19},
}
_PLURALS: Final = {f"{word[:-1]}ies": ten for word, ten in _TENS.items() if word.endswith("y")}


def _folded(words: Iterable[str]) -> Iterable[str]:
    return {spelled for word in words for spelled in (word, fold(word))}


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(_folded(words), key=lambda word: (-len(word), word)))


_NUMBERS: Final = {
    fold(word): number
    for word, number in (
        *_TENS.items(),
        *_TEENS.items(),
        *_PLURALS.items(),
        *((ten + one, _TENS[ten] + _ONES[one]) for ten in _TENS for one in _ONES),
    )
}

TENS: Final = rf"(?:{_any_of(_TENS)})"
"""A pattern for whole tens."""

NUMBER: Final = rf"(?:(?:{_any_of(_TENS)})(?:-?(?:{_any_of(_ONES)}))?|{_any_of(_TEENS)})"
"""A pattern for any of the numbers."""

DECADES: Final = rf"({_any_of(_PLURALS)})"
"""A group of a pattern, for the tens that somebody is in: thirties."""


def number(text: str) -> int:
    """The number that digits or words say, such as one of the patterns here has found."""
    return int(text) if text.isdecimal() else _NUMBERS[fold(text).replace("-", "")]
