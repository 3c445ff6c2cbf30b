"""A fact as an editor writes it in Swedish, and back to what the catalogue says.

``ja``, ``2 arbetsdagar``, ``somaliska, svenska``: a cell holds words, and never a code. A code is
understood, too. Empty is unknown, as is ``vet ej``; ``inga`` is known to be none.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, time
from functools import cache
from typing import Any, Final

from ledsagning.catalogue import writing
from ledsagning.catalogue.fields import Flaw
from ledsagning.catalogue.moments import duration, in_unit
from ledsagning.catalogue.other_words import SEVERAL
from ledsagning.catalogue.problems import excerpt
from ledsagning.catalogue.suggesting import slip
from ledsagning.catalogue.values import Duration, MonthDay, PartialDate
from ledsagning.catalogue.vocabulary import Language, Unit, Word, language
from ledsagning.catalogue.vocabulary.languages import named
from ledsagning.editing.leaves import Leaf
from ledsagning.messages import Told, joined, told, with_commas

UNKNOWN: Final = "vet ej"
"""What an editor chooses who does not know. An empty cell says the same."""

NONE: Final = "inga"
"""Known to be none of what there can be several of."""

FREE_TEXT: Final = told("Skriv en text.")
"""How a cell is filled in that holds any words."""

YES: Final = "ja"
NO: Final = "nej"

_ALSO_UNKNOWN: Final = frozenset({"vet inte", "okänt", "okänd", "?", "-", "null"})
_ALSO_NONE: Final = frozenset({"ingen", "inget", "[]"})
_TRUTH: Final[Mapping[str, str]] = {YES: "yes", "yes": "yes", NO: "no", "no": "no"}
SINGULARS: Final[Mapping[Unit, str]] = {
    Unit.HOURS: "timme",
    Unit.DAYS: "dag",
    Unit.WORKING_DAYS: "arbetsdag",
    Unit.WEEKS: "vecka",
    Unit.MONTHS: "månad",
    Unit.YEARS: "år",
}
"""What one of each unit is called."""
_LINE: Final = "\n"
_BETWEEN_WORDS: Final = re.compile(r" +(?:och|samt|and) +| *[/&+] *", re.IGNORECASE)


def shown(leaf: Leaf, value: Any, names: Mapping[str, str]) -> str:
    """A value as it stands in a cell; ``names`` are those of ids that it can hold."""
    if value is None:
        return ""
    if not leaf.several:
        return _shown(value, names)
    # "all" stands alone for all areas.
    several = [_shown(one, names) for one in ([value] if isinstance(value, str) else value)]
    return _together(several) if several else NONE


def _shown(value: Any, names: Mapping[str, str]) -> str:
    match value:
        case bool():
            return YES if value else NO
        case Word():
            return value.label
        case Duration():
            return _length(value)
        case _:
            written = str(names.get(str(value), writing.text(value)))
            return _LINE.join(written.replace("\r\n", _LINE).split("\r"))


def _length(value: Duration) -> str:
    unit = SINGULARS[value.unit] if value.number == 1 else value.unit.label
    return f"{value.number} {unit}"


def length(text: str) -> str:
    """A length of time as the catalogue writes it, in Swedish: ``2 days`` is ``2 dagar``."""
    return _length(duration(text))


def _together(several: list[str]) -> str:
    """Several texts in a cell: each on a line of its own where one of them has a comma."""
    if any(sign in text for text in several for sign in ",;"):
        return _LINE.join(several) + (_LINE if len(several) == 1 else "")
    return ", ".join(several)


def is_unknown(leaf: Leaf, text: str) -> bool:
    """Whether a cell says that nothing is known."""
    written = text.strip().casefold()
    return written in ("", UNKNOWN) or (leaf.kind is not str and written in _ALSO_UNKNOWN)


def is_none(leaf: Leaf, text: str) -> bool:
    """Whether a cell says that there is none, of what there could be several of."""
    written = text.strip().casefold()
    return leaf.several and (written == NONE or (leaf.kind is not str and written in _ALSO_NONE))


def parts(leaf: Leaf, text: str) -> list[str]:
    """The single texts of a cell for several: a line each, or between commas or semicolons."""
    if leaf.kind is str and _LINE in text:
        found = text.split(_LINE)
    else:
        found = [part for line in text.split(_LINE) for part in _between_commas(leaf, line)]
    return [part.strip() for part in found if part.strip()]


def _between_commas(leaf: Leaf, line: str) -> list[str]:
    """The words of a line; one that has a comma in itself stays whole."""
    kind: Any = leaf.kind
    for word in _with_comma(kind):
        start = line.casefold().find(word)
        if start >= 0:
            end = start + len(word)
            before, after = line[:start], line[end:]
            return [*_between_commas(leaf, before), line[start:end], *_between_commas(leaf, after)]
    pieces = line.replace(";", ",").split(",")
    return [part for piece in pieces for part in _between_words(kind, piece)]


def _between_words(kind: Any, piece: str) -> list[str]:
    """``svenska och finska`` as the two that it names; whatever else has an "och" stays whole."""
    apart = _BETWEEN_WORDS.split(piece.strip())
    known = _words(kind) if issubclass(kind, Word) else {}
    if piece.strip().casefold() not in known and all(one.casefold() in known for one in apart):
        return apart
    return [piece]


@cache
def _with_comma(kind: Any) -> tuple[str, ...]:
    words = labels(kind) if issubclass(kind, Word) else []
    return tuple(word.casefold() for word in words if "," in word)


def meant(leaf: Leaf, text: str) -> str:
    """A single text of a cell as the catalogue writes it.

    Raises ``Flaw`` for what is none of the words there.
    """
    written = text.strip()
    reading = _READ.get(leaf.kind)
    if reading is not None:
        return reading(written)
    return _word(written, leaf.kind) if issubclass(leaf.kind, Word) else written


def _truth(text: str) -> str:
    found = _TRUTH.get(text.casefold())
    if found is None:
        raise Flaw(
            told("%(text)s är varken ja eller nej", text=excerpt(text)),
            told("välj %(yes)s, %(no)s eller %(unknown)s", yes=YES, no=NO, unknown=UNKNOWN),
        )
    return found


def _duration(text: str) -> str:
    number, _, unit = text.partition(" ")
    found = in_unit(number, unit)
    if found is not None:
        return str(found)
    try:
        return str(duration(text))
    except Flaw as flaw:
        units = with_commas(told(unit.label) for unit in Unit)
        raise Flaw(
            flaw.what,
            told("skriv ett tal och ett av orden %(units)s, till exempel 7 dagar", units=units),
        ) from None


_READ: Final[Mapping[type[Any], Callable[[str], str]]] = {bool: _truth, Duration: _duration}


def _word(text: str, kind: type[Word]) -> str:
    words = _words(kind)
    found = words.get(text.casefold())
    if found is None:
        raise Flaw(
            told("%(text)s är inte ett av orden", text=excerpt(text)), _suggestion(text, kind)
        )
    return found


def _suggestion(text: str, kind: type[Word]) -> Told:
    several = SEVERAL.get(kind, {}).get(text.casefold())
    if several:
        if kind is Language:
            return told("fråga vilket språk det är, och skriv %(words)s", words=_either(several))
        return told("skriv %(line)s", line=_either(several))
    allowed = told("välj mellan %(allowed)s", allowed="; ".join(labels(kind)))
    near = slip(text, _words(kind))
    if near is None:
        return allowed
    meant = _label(kind, _words(kind)[near])
    return told("skriv %(near)s, om det är det du menar; %(allowed)s", near=meant, allowed=allowed)


def _either(words: Iterable[Word]) -> str:
    return " eller ".join(one.label for one in words)


def _label(kind: type[Word], code: str) -> str:
    if kind is Language:
        return language(code).label
    return next(one.label for one in kind if one.value == code)


@cache
def _words(kind: type[Word]) -> Mapping[str, str]:
    """The codes of a kind of words by all that is written for them in small letters."""
    every = {name.casefold(): tag for tag, name in named().items()} if kind is Language else {}
    every |= {one.value.casefold(): one.value for one in kind}
    return every | {one.label.casefold(): one.value for one in kind}


def labels(kind: type[Word]) -> list[str]:
    """What can be chosen of a kind of words, in Swedish."""
    return [one.label for one in kind]


def how(leaf: Leaf) -> Told:
    """How a cell is filled in, in a sentence. The workbook says it in Swedish."""
    if leaf.kind is Language:
        return told("Ett eller flera: språk.") if leaf.several else told("Välj: språk.")
    if issubclass(leaf.kind, Word):
        words = _choices(leaf.kind)
        if leaf.several:
            return told("Ett eller flera: %(words)s.", words=words)
        return told("Välj: %(words)s.", words=words)
    if leaf.several:
        return told("En eller flera, med komma emellan.")
    return _HOW.get(leaf.kind, FREE_TEXT)


def _choices(kind: type[Word]) -> Told:
    return joined("; ", (told(label) for label in labels(kind)))


_HOW: Final[Mapping[type[Any], Told]] = {
    bool: told("Välj: ja; nej; vet ej."),
    Duration: told("En tid, till exempel 7 dagar."),
    int: told("Ett heltal."),
    date: told("En dag, till exempel 2026-06-01."),
    time: told("Ett klockslag, till exempel 12:00."),
    PartialDate: told("En dag, en månad eller ett år: 2026-06-01, 2026-06 eller 2026."),
    MonthDay: told("En dag varje år, till exempel 01-01."),
}
