"""Reading a whole number that somebody else has written."""

from typing import Final

_MOST_DIGITS: Final = 6


def whole_number(text: str, most_digits: int = _MOST_DIGITS) -> int | None:
    """The number that a text of the digits 0 to 9 is; ``None`` for any other and for a longer one.

    Python counts digits of all scripts, and fails with a number of thousands of them.
    """
    short = len(text) <= most_digits
    return int(text) if short and text.isascii() and text.isdecimal() else None
