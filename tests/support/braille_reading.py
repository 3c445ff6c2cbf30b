"""Braille as somebody reads it: cells turned into text again, by liblouis."""

from ctypes import CDLL, byref, c_int, create_string_buffer

from ledsagning.formats.liblouis import TABLES

_LETTER_BYTES = 4
_MOST_LETTERS = 16


def read_cells(cells: str, language: str) -> str:
    """What a reader would write for some cells."""
    if not cells:
        return ""
    most = _MOST_LETTERS * len(cells) + _MOST_LETTERS
    text = create_string_buffer(_LETTER_BYTES * most)
    taken, given = c_int(len(cells)), c_int(most)
    found = CDLL("liblouis.so.20").lou_backTranslateString(
        *(f"unicode.dis,{TABLES[language]}".encode(), cells.encode("utf-32-le"), byref(taken)),
        *(text, byref(given), None, None, 0),
    )
    assert found
    assert taken.value == len(cells)
    return text.raw[: _LETTER_BYTES * given.value].decode("utf-32-le")
