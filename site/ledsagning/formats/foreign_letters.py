"""How a letter or sign is written in Braille that the table of a language does not know.

A name keeps its letters: one of the Latin alphabet is written as the one that it is made of, and
one of another alphabet as that alphabet's own Braille, whose cells are nearly those of the same
sound. In Swedish a sign stands before the first kind, as in what the Swedish table knows itself
(``á`` is the sign of accents, the acute accent and ``a``; ``ø`` dot 4 and ``o``).
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final

UNKNOWN: Final[Mapping[str, str]] = {
    "sv": "okänt tecken",
    "en": "unknown sign",
    "fi": "tuntematon merkki",
    "pl": "nieznany znak",
    "tr": "bilinmeyen işaret",
}
"""What stands for all else, by the language of what is read."""

TABLES: Final[Mapping[str, tuple[str, ...]]] = {
    "ARABIC": ("ar-ar-g1.utb", "fa-ir-g1.utb", "ur-pk-g1.utb"),
    "CYRILLIC": ("ru-litbrl.ctb", "uk.utb"),
    "GREEK": ("el.ctb",),
    "HEBREW": ("he-IL.utb",),
}
"""The tables of other alphabets, by how Unicode begins the names of their letters."""

_SAME: Final = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2212", "-")
    | dict.fromkeys("✓✔☑☒", "[x]")
    | {"☐": "[-]", "·": "•", "±": "+-", "≤": "<=", "≥": ">="}
)
"""Signs that say what others say. A table may know the first, as something else than a hyphen."""

_ACCENT, _FOREIGN, _CAPITAL = "⠬", "⠈", "⠠"
_MARKS: Final[Mapping[str, str]] = {
    "\u0300": "⠢",
    "\u0301": "⠔",
    "\u0302": "⠖",
    "\u0303": "⠒",
    "\u0304": "⠤",
    "\u0308": "⠆",
    "\u030c": "⠶",
}
_LATIN = re.compile(r"LATIN (CAPITAL|SMALL) LETTER (?:DOTLESS )?([A-Z])(?: WITH .+)?")


def simplified(text: str) -> str:
    """The same in the letters and signs that most tables know."""
    return unicodedata.normalize("NFC", text).translate(_SAME)


def instead(letter: str, language: str) -> Iterator[str]:
    """What may be written for a letter that a table does not know, the best first."""
    if found := _LATIN.fullmatch(unicodedata.name(letter, "")):
        capital, base = found[1] == "CAPITAL", found[2].lower()
        if language == "sv":
            mark = unicodedata.normalize("NFD", letter)[-1]
            sign = _ACCENT + _MARKS[mark] if mark in _MARKS else _FOREIGN
            yield _CAPITAL * capital + sign + base
        yield found[2] if capital else base
    yield unicodedata.normalize("NFKC", letter)
    # A letter with two marks, as in Vietnamese, is written without them.
    yield unicodedata.normalize("NFD", letter)[0]


def tables(letter: str) -> tuple[str, ...]:
    """The tables of the alphabet that a letter is of."""
    return TABLES.get(unicodedata.name(letter, "").partition(" ")[0], ())
