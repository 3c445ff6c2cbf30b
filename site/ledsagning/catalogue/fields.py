"""What the texts of single facts mean: each function reads one kind of text or raises ``Flaw``."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from ledsagning.catalogue.other_words import NUMBERS
from ledsagning.catalogue.problems import excerpt
from ledsagning.catalogue.screening import INVISIBLE, invisible, visible
from ledsagning.catalogue.suggesting import language_called, suggest_word
from ledsagning.catalogue.vocabulary import Language, Word, language
from ledsagning.catalogue.vocabulary.languages import named
from ledsagning.messages import Told, told

MAX_ID: Final = 60
"""The most characters of an id."""

MAX_LINE: Final = 200
"""The most characters of a name."""

MAX_PROSE: Final = 2_000
"""The most characters of any other text."""

MAX_ESCORTS: Final = 200
"""The most escorts of one group."""

OLDEST: Final = 120
"""The highest age that a rule may name."""

_ID = re.compile(f"[a-z0-9][a-z0-9-]{{0,{MAX_ID - 1}}}")
_NAME_OF_SOURCE = re.compile("[a-z0-9][a-z0-9_-]{0,59}")
_NUMBER = re.compile("[0-9]{1,6}")
_NUMBER_IN_WORDS = re.compile(
    "([0-9]{1,3}(?:[ .][0-9]{3}|[0-9]{0,3}))"
    "(?:,| *(?:kr|kronor|:-|st|stycken|personer|timmar|år)\\.?)?"
)
_BREAKS = re.compile("[ \t\r\n]+")


class Flaw(ValueError):
    """A text that does not fit its field: what is wrong, and how to mend it."""

    def __init__(self, what: Told, fix: Told) -> None:
        self.what = what
        self.fix = fix
        super().__init__(what, fix)


def truth(text: str) -> bool:
    """Read ``yes`` or ``no``."""
    answer = text.casefold()
    if answer not in ("yes", "no"):
        raise Flaw(
            told("%(text)s är varken yes eller no", text=excerpt(text)),
            told("skriv yes (ja) eller no (nej)"),
        )
    return answer == "yes"


def number(text: str) -> int:
    """Read a whole number of at most six digits."""
    if _NUMBER.fullmatch(text) is None:
        raise Flaw(
            told("%(text)s är inte ett heltal", text=excerpt(text)),
            _suggest_number(text),
        )
    return int(text)


def _suggest_number(text: str) -> Told:
    """How to write a number that stands in a word, with blanks in it, or with what it counts."""
    found = _NUMBER_IN_WORDS.fullmatch(text.casefold())
    digits = re.sub("[ .]", "", found[1]) if found else NUMBERS.get(text.casefold())
    if digits is None:
        return told("skriv bara siffror, högst sex, utan mellanslag")
    return told("skriv %(digits)s: bara siffror, högst sex, utan mellanslag", digits=digits)


def count(text: str) -> int:
    """Read how many escorts a group has."""
    escorts = number(text)
    if not 1 <= escorts <= MAX_ESCORTS:
        raise Flaw(
            told("antalet är %(escorts)s", escorts=escorts),
            told(
                "skriv ett tal från 1 till %(max_escorts)s, eller null om antalet inte är känt",
                max_escorts=MAX_ESCORTS,
            ),
        )
    return escorts


def age(text: str) -> int:
    """Read an age in years."""
    years = number(text)
    if not 1 <= years <= OLDEST:
        raise Flaw(
            told("åldern är %(years)s", years=years),
            told("skriv ett tal från 1 till %(oldest)s", oldest=OLDEST),
        )
    return years


def day_of_month(text: str) -> int:
    """Read a day of every month."""
    day = number(text)
    if not 1 <= day <= 31:
        raise Flaw(told("dagen är %(day)s", day=day), told("skriv ett tal från 1 till 31"))
    return day


def word(text: str, kind: type[Word]) -> Word:
    """Read a code of the vocabulary."""
    known = _codes(kind).get(text) or _other(text, kind) or _codes(kind).get(text.casefold())
    if known is None:
        raise Flaw(
            told("%(text)s är inte ett av orden", text=excerpt(text)), suggest_word(text, kind)
        )
    return known


@lru_cache
def _codes(kind: type[Word]) -> Mapping[str, Word]:
    return {known.value: known for known in kind}


def _other(text: str, kind: type[Word]) -> Word | None:
    """A language that no list shows, or one by its name."""
    if kind is not Language:
        return None
    return language(text) if text in named() else language_called(text)


def line(text: str) -> str:
    """Read a name: one line."""
    return _BREAKS.sub(" ", _text(text, MAX_LINE))


def prose(text: str) -> str:
    """Read a text of any lines."""
    return _text(text, MAX_PROSE)


def _text(text: str, most: int) -> str:
    if len(text) > most:
        raise Flaw(
            told("texten har %(number)s tecken", number=len(text)),
            told("skriv högst %(most)s tecken", most=most),
        )
    if invisible(text):
        raise Flaw(*INVISIBLE)
    stripped = visible(text).strip()
    if not stripped:
        raise Flaw(
            told("texten är tom"), told("skriv en text, eller null om uppgiften inte är känd")
        )
    # A Mac writes å as a and a ring; whoever searches writes å. Done after the length is known
    # to be short, as a megabyte of accents would take minutes.
    return unicodedata.normalize("NFC", stripped)


def is_identity(text: str) -> bool:
    """Whether a text can be an id."""
    return _ID.fullmatch(text) is not None


def identity(text: str) -> str:
    """Read an id, which becomes a part of an address."""
    if not is_identity(text):
        raise Flaw(
            told("%(text)s går inte att använda som id", text=excerpt(text)),
            told(
                "skriv små bokstäver a till z, siffror och streck, högst 60 tecken, till exempel "
                "asken-ledsagning"
            ),
        )
    return text


def name_of_source(text: str) -> str:
    """Read what a source is called among the sources."""
    if _NAME_OF_SOURCE.fullmatch(text) is None:
        raise Flaw(
            told("%(text)s går inte att använda som namn på en källa", text=excerpt(text)),
            told("skriv ett kort ord av små bokstäver a till z, till exempel riktlinje"),
        )
    return text
