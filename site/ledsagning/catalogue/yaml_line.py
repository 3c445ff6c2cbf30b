"""What one line of YAML says by itself, as nearly every line of a large catalogue does.

``- light`` stands there a hundred thousand times: what it says is worked out once.
"""

import re
from typing import Final, NamedTuple

_DASH = re.compile("- +(?=[^ ])")
_KEY = re.compile(r"(\w[\w-]{0,99}+):(?: +|$)")
_PLAIN = re.compile(r"""[^\s\-?:,\[\]{}#&*!|>'"%@`](?:[^:#]|:(?! |$))*+""")
_QUOTED = re.compile(r""""([^"\\]*+)"|'([^']*+)'""")
_WORD = re.compile(r"\w[\w-]*+(?: \w[\w-]*+)*+")
_WORDS = re.compile(rf"\[(?:{_WORD.pattern}(?:, {_WORD.pattern})*+)?+\]")
_SHORT: Final = 32

Words = tuple[tuple[int, str], ...]
"""The words of a list, each with its column."""


class Line(NamedTuple):
    """What stands on a line, in columns from 0: first of all at ``lead``, and behind a dash, if
    there is one, at ``column``. There is a ``key`` or not, and at ``at`` a text, a list of
    ``words``, something ``odd``, or nothing.
    """

    lead: int
    column: int
    key: str | None
    at: int
    text: str | None
    plain: bool
    words: Words | None
    odd: bool


AFTER_ALL: Final = Line(-1, -1, None, 0, None, True, None, False)
"""Stands behind the last line."""


def line_of(line: str, texts: dict[str, str]) -> Line | None:
    """What a line says by itself; ``None`` for nothing. A short text is taken from ``texts``."""
    line = line.rstrip(" \r")
    lead = len(line) - len(line.lstrip(" "))
    if lead == len(line) or line[lead] == "#":
        return None
    dash = _DASH.match(line, lead)
    column = dash.end() if dash else lead
    if line[lead:] == "-":
        return Line(lead, lead + 1, None, lead + 1, "", True, None, False)
    key = _KEY.match(line, column)
    name = texts.setdefault(key[1], key[1]) if key else None
    at = key.end() if key else column
    if at == len(line):
        return Line(lead, column, name, at, None, True, None, False)
    if _PLAIN.fullmatch(line, at):
        return Line(lead, column, name, at, _once(line[at:], texts), True, None, False)
    if quoted := _QUOTED.fullmatch(line, at):
        text = _once(quoted[quoted.lastindex or 1], texts)
        return Line(lead, column, name, at, text, False, None, False)
    if _WORDS.fullmatch(line, at):
        words = tuple((word.start(), _once(word[0], texts)) for word in _WORD.finditer(line, at))
        return Line(lead, column, name, at, None, True, words, False)
    return Line(lead, column, name, at, None, True, None, True)


def _once(text: str, texts: dict[str, str]) -> str:
    return texts.setdefault(text, text) if len(text) < _SHORT else text
