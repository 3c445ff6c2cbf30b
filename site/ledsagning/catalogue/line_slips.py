"""What is wrong with a line of a file that the parser does not understand, and what was meant.

Only what is certain is told: the names of the format's own facts say where a colon is missing.
"""

import re
from collections.abc import Collection
from typing import Final

from ledsagning.catalogue.slips import HARD_BLANKS, HARD_INDENT, Slip, short
from ledsagning.catalogue.text_slips import find_in_text
from ledsagning.messages import Told, told

_BLANKS: Final = f"[ \t{HARD_BLANKS}]"
_INDENT = re.compile(f"{_BLANKS}*")
_DASHES = re.compile("(?:- +)*")
_BULLET = re.compile(rf"[•‣▪◦·–—‒−*]{_BLANKS}*(?=\S)")
_STUCK_DASH = re.compile(r"-(?=(\w+):)")
_KEY = re.compile(r"[A-Za-z_]+(?![\w-])")
_STUCK_COLON = re.compile(rf":(?P<blanks>[{HARD_BLANKS}]*)(?=\S)")
_OTHER_SIGN = re.compile(r" *([;=]|\.:) *(?=\S)")
_TWO_COMMAS = re.compile(r",\s*,")


def find(line: str, keys: Collection[str]) -> Slip | None:
    """The first mistake of a line, which stands in no text of several lines; ``None`` if none
    is known. ``keys`` are the names of all facts of the format.
    """
    return find_at_the_beginning(line, keys) or find_in_text(line, column(line))


def find_at_the_beginning(line: str, keys: Collection[str]) -> Slip | None:
    """The same, but nothing that a text holds: a line may be right with it."""
    looks = (_indent, _dash, _key, _brackets)
    return next((slip for look in looks if (slip := look(line, keys))), None)


def is_pair(line: str, keys: Collection[str]) -> bool:
    """Whether a line begins with the name of a fact and a colon, after dashes perhaps."""
    match = _KEY.match(line, column(line))
    return match is not None and match[0] in keys and line.startswith(":", match.end())


def column(line: str) -> int:
    """How many characters stand before what a line says, with the dashes that begin an item."""
    return _end(_DASHES, line, _end(_INDENT, line, 0))


def _end(pattern: re.Pattern[str], line: str, start: int) -> int:
    match = pattern.match(line, start)
    return match.end() if match else start


def _indent(line: str, _keys: Collection[str]) -> Slip | None:
    indent = line[: _end(_INDENT, line, 0)]
    if "\t" in indent:
        return Slip(
            indent.index("\t"),
            told("raden börjar med tabb"),
            told("gör indrag med mellanslag, två för varje nivå, aldrig med tabb"),
        )
    if indent.strip(" "):
        return Slip(
            len(indent) - len(indent.lstrip(" ")),
            *HARD_INDENT,
            " " * len(indent) + line[len(indent) :],
        )
    return None


def _dash(line: str, keys: Collection[str]) -> Slip | None:
    start = _end(_INDENT, line, 0)
    if match := _BULLET.match(line, start):
        what = told(
            "en lista görs med bindestreck och mellanslag, inte med %(sign)s", sign=match[0][0]
        )
        return _with_dash(line, match, what)
    match = _STUCK_DASH.match(line, start)
    if match and match[1] in keys:
        return _with_dash(line, match, told("mellanslaget saknas efter strecket"))
    return None


def _with_dash(line: str, match: re.Match[str], what: Told) -> Slip:
    meant = f"- {line[match.end() :]}"
    return Slip(
        match.start(),
        what,
        told("skriv %(line)s", line=short(meant)),
        line[: match.start()] + meant,
    )


def _key(line: str, keys: Collection[str]) -> Slip | None:
    key = _KEY.match(line, column(line))
    if key is None or key[0] not in keys:
        return None
    looks = (_colon, _other_sign, _no_colon)
    return next((slip for look in looks if (slip := look(line, key))), None)


def _colon(line: str, key: re.Match[str]) -> Slip | None:
    """The blank that is missing after a colon, or that is not an ordinary one."""
    match = _STUCK_COLON.match(line, key.end())
    if match is None:
        return None
    what = told("mellanslaget saknas efter kolonet")
    if match["blanks"]:
        what = told("efter kolonet står ett hårt mellanslag, som bara ser ut som ett vanligt")
    return _pair(line, key, match.end(), what)


def _other_sign(line: str, key: re.Match[str]) -> Slip | None:
    match = _OTHER_SIGN.match(line, key.end())
    if match is None:
        return None
    return _pair(
        line,
        key,
        match.end(),
        told("efter %(key)s står %(sign)s i stället för kolon", key=key[0], sign=match[1]),
    )


def _no_colon(line: str, key: re.Match[str]) -> Slip | None:
    value = _end(_INDENT, line, key.end())
    if line.startswith(":", value) or (value == key.end() and value < len(line)):
        return None
    return _pair(line, key, value, told("kolonet saknas efter %(key)s", key=key[0]))


def _pair(line: str, key: re.Match[str], value: int, what: Told) -> Slip:
    pair = f"{key[0]}: {line[value:]}".rstrip()
    return Slip(
        key.start(), what, told("skriv %(line)s", line=short(pair)), line[: key.start()] + pair
    )


def _brackets(line: str, _keys: Collection[str]) -> Slip | None:
    match = _TWO_COMMAS.search(line)
    if match is None or not re.search(r"[\[{]", line[: match.start()]):
        return None
    meant = f"{line[: match.start()]}, {line[match.end() :].lstrip()}"
    fix = told("skriv %(line)s", line=short(meant.strip()))
    return Slip(match.start(), told("två komman står efter varandra"), fix, meant)
