"""Uncontracted Braille, by liblouis. The only module that knows it.

It is a library of the system (Debian: ``liblouis20``, ``liblouis-data``), with the tables of those
who decide on each language's Braille: for Swedish Punktskriftsnämnden's, "Svenska skrivregler för
punktskrift" (2009). It reads a table when it is first used, and can do one thing at a time.
"""

import ctypes
import re
import unicodedata
from ctypes import POINTER, byref, c_char_p, c_int, c_void_p
from dataclasses import dataclass
from functools import cache, lru_cache
from threading import Lock

from ledsagning.formats.foreign_letters import UNKNOWN, instead, simplified, tables
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
_UNKNOWN_SIGN = "\ue001"
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
        return _library().lou_charSize() == _LETTER_BYTES and bool(_asked("a", TABLES["sv"]).cells)
    except (OSError, AttributeError):
        return False


@cache
def _library() -> ctypes.CDLL:
    library = ctypes.CDLL(_LIBRARY)
    library.lou_translate.restype = c_int
    library.lou_translate.argtypes = (
        *(c_char_p, c_char_p, POINTER(c_int), c_char_p, POINTER(c_int)),
        *(c_void_p, c_void_p, POINTER(c_int), POINTER(c_int), c_void_p, c_int),
    )
    # What is wrong is seen in the answer; its own words would only stand in the log.
    library.lou_setLogLevel(60000)
    return library


def translated(text: str, language: str) -> Cells:
    """Text as Braille, with a blank cell where there is a space. What the table does not know is
    written as ``foreign_letters`` says. Raises ``LookupError`` for a language without a table.
    """
    known = "".join(_known(letter, language) for letter in simplified(text))
    unknown = f"[{UNKNOWN[language]}]"
    # Of several that are not known it is said once.
    return _asked(re.sub(f"{_UNKNOWN_SIGN}+", unknown, known), TABLES[language])


def _known(letter: str, language: str) -> str:
    return letter if letter.isascii() else _replaced(letter, language)


@lru_cache(maxsize=1_000)
def _replaced(letter: str, language: str) -> str:
    if letter.isspace():
        return " "
    if unicodedata.category(letter) == "Cf":
        # It only tells how letters are to be shown.
        return ""
    if _knows(letter, TABLES[language]):
        return _small(letter, TABLES[language])
    for other in instead(letter, language):
        if _knows(other, TABLES[language]):
            return other
    for table in tables(letter):
        if _knows(letter, table):
            cells = _asked(letter, table).cells
            return cells if _knows(cells, TABLES[language]) else _UNKNOWN_SIGN
    return _UNKNOWN_SIGN


def _small(letter: str, table: str) -> str:
    """A small letter, as its cells where the table takes it for a capital: the Swedish one of
    liblouis 3.24 does so with ``ø``, ``ß`` and ``ň``, and Bødker would begin with two capitals.
    """
    alone, capital = (_asked(text, table).cells for text in (letter, "B"))
    taken = letter.islower() and _asked(f"B{letter}", table).cells != capital + alone
    return alone if taken and _knows(alone, table) else letter


def _knows(text: str, table: str) -> bool:
    undefined = _asked(_UNDEFINED, table, _NO_UNDEFINED).cells
    return undefined not in {_asked(letter, table, _NO_UNDEFINED).cells for letter in text}


def _asked(text: str, table: str, mode: int = 0) -> Cells:
    if not text:
        return Cells("", "", ())
    listed, length = f"{_DISPLAY},{table}".encode(), len(text)
    most = _MOST_CELLS * length + _MOST_CELLS
    answer = ctypes.create_string_buffer(_LETTER_BYTES * most)
    taken, given = c_int(length), c_int(most)
    at, from_ = (c_int * length)(), (c_int * most)()
    with _BUSY:
        found = _library().lou_translate(
            *(listed, text.encode(_CODING), byref(taken), answer, byref(given)),
            *(None, None, at, from_, None, mode),
        )
    if not found or taken.value != length:
        raise OSError(f"{_LIBRARY}: a text could not be translated with {table}.")
    return Cells(text, answer.raw[: _LETTER_BYTES * given.value].decode(_CODING), tuple(at))
