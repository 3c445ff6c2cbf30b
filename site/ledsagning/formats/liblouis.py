"""Uncontracted Braille, by liblouis. The only module that knows it.

It is a library of the system (Debian: ``liblouis20``, ``liblouis-data``), with the tables of those
who decide on each language's Braille: for Swedish Punktskriftsnämnden's, "Svenska skrivregler för
punktskrift" (2009). It reads a table when it is first used, and can do one thing at a time.
"""

import ctypes
import unicodedata
from ctypes import POINTER, byref, c_char_p, c_int, c_void_p
from dataclasses import dataclass
from functools import cache, lru_cache
from threading import Lock

from ledsagning.messages import N_

LACKS_LIBRARY = N_("Programmet som skriver punktskrift finns inte på den här servern.")
LACKS_LANGUAGE = N_("Vi kan inte skriva punktskrift på det här språket än.")

TABLES = {
    "sv": "sv-g0.utb",
    "en": "en-ueb-g1.ctb",
    "fi": "fi.utb",
    "pl": "Pl-Pl-g1.utb",
    "tr": "tr-g1.ctb",
}
"""By the language, the table of its Braille without contractions."""

_LIBRARY = "liblouis.so.20"
# It must come first: without it the answers are letters that stand for cells.
_DISPLAY = "unicode.dis"
_CODING = "utf-32-le"
_NO_UNDEFINED = 128
_LETTER_BYTES = 4
_UNDEFINED = "\ue000"
_MOST_CELLS = 16

_BUSY = Lock()


@dataclass(frozen=True, slots=True)
class Cells:
    """Text as Braille. ``at`` tells for each letter of the text at which cell it begins."""

    text: str
    cells: str
    at: tuple[int, ...]


def lacks(language: str) -> str:
    """Why there is no Braille of a language here, as a Swedish msgid; nothing where there is."""
    if language not in TABLES:
        return LACKS_LANGUAGE
    return "" if _works() else LACKS_LIBRARY


@cache
def _works() -> bool:
    """Whether the library and its tables are there, and as wide as they are asked."""
    try:
        return _library().lou_charSize() == _LETTER_BYTES and bool(_asked("a", "sv", 0).cells)
    except (OSError, AttributeError):
        return False


@cache
def _library() -> ctypes.CDLL:
    library = ctypes.CDLL(_LIBRARY)
    for name in ("lou_translate", "lou_backTranslate"):
        function = getattr(library, name)
        function.restype = c_int
        function.argtypes = (
            *(c_char_p, c_char_p, POINTER(c_int), c_char_p, POINTER(c_int)),
            *(c_void_p, c_void_p, POINTER(c_int), POINTER(c_int), c_void_p, c_int),
        )
    # What is wrong is seen in the answer; its own words would only stand in the log.
    library.lou_setLogLevel(60000)
    return library


def translated(text: str, language: str) -> Cells:
    """Text as Braille, with a blank cell where there is a space. What a table does not know is
    said by its name in Unicode. Raises ``LookupError`` for a language without a table.
    """
    return _asked("".join(_known(letter, language) for letter in text), language, 0)


def back_translated(cells: str, language: str) -> str:
    """Braille as text again: what a reader would write for it."""
    return _asked(cells, language, 0, "lou_backTranslate").cells


def _known(letter: str, language: str) -> str:
    return letter if letter.isascii() else _replaced(letter, language)


@lru_cache(maxsize=1_000)
def _replaced(letter: str, language: str) -> str:
    if letter.isspace():
        return " "
    if unicodedata.category(letter) == "Cf":
        # It only tells how letters are to be shown.
        return ""
    if not _is_unknown(letter, language):
        return letter
    return f"[{unicodedata.name(letter, 'okänt tecken').lower()}]"


def _is_unknown(letter: str, language: str) -> bool:
    answers = (_asked(one, language, _NO_UNDEFINED).cells for one in (letter, _UNDEFINED))
    return len(set(answers)) == 1


def _asked(text: str, language: str, mode: int, function: str = "lou_translate") -> Cells:
    if not text:
        return Cells("", "", ())
    tables, length = f"{_DISPLAY},{TABLES[language]}".encode(), len(text)
    most = _MOST_CELLS * length + _MOST_CELLS
    answer = ctypes.create_string_buffer(_LETTER_BYTES * most)
    taken, given = c_int(length), c_int(most)
    at, from_ = (c_int * length)(), (c_int * most)()
    with _BUSY:
        asked = getattr(_library(), function)
        found = asked(
            *(tables, text.encode(_CODING), byref(taken), answer, byref(given)),
            *(None, None, at, from_, None, mode),
        )
    if not found or taken.value != length:
        raise OSError(f"{_LIBRARY}: a text could not be translated with {TABLES[language]}.")
    return Cells(text, answer.raw[: _LETTER_BYTES * given.value].decode(_CODING), tuple(at))
