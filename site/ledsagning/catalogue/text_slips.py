"""What a text may not begin with, or hold, unless it stands in quotation marks."""

import re
from collections.abc import Callable
from typing import Final

from ledsagning.catalogue.slips import Slip, quoted, written
from ledsagning.messages import Told, told

QUOTATION_MARKS: Final = "“”„‟«»‘’‚‹›"
"""Marks that Word puts in the place of the two that a file knows."""

_PAIR = re.compile(r"(?P<key>[\w-]+): +(?P<text>\S.*?)(?: +| {2,}#.*)")
_QUOTED = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?P<more> *[^ #].*)""")
_BRACKETED = re.compile(r"(?:\[[^\[\]]*\]|\{[^{}]*\})(?P<more> *[^ #].*)")
_COLON = re.compile(": |:$")
_FORBIDDEN_FIRST = frozenset("@`%&*!,]}?")
_ANOTHER_FORM = frozenset("\"'[{|>#")

Pair = re.Match[str]


def find_in_text(line: str, start: int) -> Slip | None:
    """The first mistake of the text of a fact, whose name begins at a column of its line."""
    pair = _PAIR.fullmatch(line + " ", start)
    if pair is None:
        return None
    return next((slip for look in _LOOKS if (slip := look(line, pair))), None)


def _dash_alone(line: str, pair: Pair) -> Slip | None:
    if pair["text"] != "-":
        return None
    start = pair.start("text")
    return Slip(
        start,
        told("ett streck är ingen uppgift"),
        told("ta bort raden %(key)s: om uppgiften inte är känd", key=pair["key"]),
        line[:start].rstrip(),
    )


def _dash_first(_line: str, pair: Pair) -> Slip | None:
    if not pair["text"].startswith("- "):
        return None
    return Slip(
        pair.start("text"),
        told("texten börjar med ett streck, som en rad i en lista"),
        told(
            "%(line)s om det är en text; är det en lista, skriv strecket först på nästa rad, med "
            "större indrag",
            line=written(pair["key"], pair["text"]),
        ),
    )


def _marks(line: str, pair: Pair) -> Slip | None:
    text = pair["text"]
    if text[0] not in QUOTATION_MARKS:
        return None
    marks = " ".join(dict.fromkeys(sign for sign in text if sign in QUOTATION_MARKS))
    what = told("%(marks)s är inte de citattecken som filen förstår", marks=marks)
    return _in_quotes(line, pair, text.strip(QUOTATION_MARKS), what)


def _after_its_end(line: str, pair: Pair) -> Slip | None:
    found = _QUOTED.fullmatch(pair["text"])
    if found is None:
        return None
    what = told("texten går vidare efter citattecknet som slutar den")
    return _in_quotes(line, pair, _without_outer(pair["text"]), what, found.start("more"))


def _without_outer(text: str) -> str:
    """A text without the marks around it, if those within are pairs of their own."""
    mark = text[0]
    second = text.index(mark, 1)
    within = text.endswith(mark) and text[second - 1] == " "
    return text[1:-1] if within else text


def _after_brackets(line: str, pair: Pair) -> Slip | None:
    found = _BRACKETED.fullmatch(pair["text"])
    if found is None:
        return None
    what = told(
        "texten börjar med %(sign)s som en lista, men går vidare efter den", sign=pair["text"][0]
    )
    return _in_quotes(line, pair, pair["text"], what, found.start("more"))


def _forbidden(line: str, pair: Pair) -> Slip | None:
    first = pair["text"][0]
    if first not in _FORBIDDEN_FIRST:
        return None
    return _in_quotes(
        line,
        pair,
        pair["text"],
        told("texten börjar med %(first)s, som inte får stå först", first=first),
    )


def _colon(line: str, pair: Pair) -> Slip | None:
    found = None if pair["text"][0] in _ANOTHER_FORM else _COLON.search(pair["text"])
    if found is None:
        return None
    return _in_quotes(
        line, pair, pair["text"], told("här står ett kolon som inte hör hit"), found.start()
    )


_LOOKS: tuple[Callable[[str, Pair], Slip | None], ...] = (
    _dash_alone,
    _dash_first,
    _marks,
    _after_its_end,
    _after_brackets,
    _forbidden,
    _colon,
)


def _in_quotes(line: str, pair: Pair, text: str, what: Told, at: int = 0) -> Slip:
    start, end = pair.span("text")
    meant = line[:start] + quoted(text) + line[end:]
    return Slip(start + at, what, written(pair["key"], text), meant)
