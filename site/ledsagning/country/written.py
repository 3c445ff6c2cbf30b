"""What somebody wrote about where they live: postcodes, and what else stands there."""

import re
import unicodedata
from dataclasses import dataclass

LONGEST = 100
"""Characters of a text that are looked at."""

_POSTCODE = re.compile(r"(?<![0-9])(?<![0-9][-–])([0-9]{3})\s{0,2}([0-9]{2})(?!\s?[0-9])")
_DIGITS = re.compile(r"(?:se?)?[\s–-]*([0-9][0-9\s–-]*)", re.IGNORECASE)
_BETWEEN_PARTS = re.compile(r"[,;\n()/]")


@dataclass(frozen=True, slots=True)
class Written:
    """``postcodes``: five digits each. ``digits``: all of a text of digits only, else ``None``.

    ``parts``: what stands before, between and after postcodes and commas.
    """

    postcodes: tuple[str, ...]
    digits: str | None
    parts: tuple[str, ...]


def read(text: str) -> Written:
    """Read the first 100 characters of a text, without the word that the limit cuts in two."""
    plain = _plain(text)
    if only := _DIGITS.fullmatch(plain):
        digits = re.sub(r"[^0-9]", "", only[1])
        return Written((digits,) if len(digits) == 5 else (), digits, ())
    codes = tuple(dict.fromkeys(first + last for first, last in _POSTCODE.findall(plain)))
    parts = _BETWEEN_PARTS.split(_POSTCODE.sub(",", plain))
    return Written(codes, None, tuple(part.strip() for part in parts if part.strip()))


def _plain(text: str) -> str:
    """The text with one character for every letter and digit; ١٦٢ ٥٠ is a postcode too."""
    if len(text) > LONGEST:
        text = text[: LONGEST + 1].rpartition(" ")[0][:LONGEST]
    plain = unicodedata.normalize("NFKC", text)
    return "".join(str(unicodedata.decimal(letter, letter)) for letter in plain).strip()
