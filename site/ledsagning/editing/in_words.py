"""The Swedish words of the tables, as they are told to somebody who reads another language.

The headings of a workbook are Swedish, whoever reads it. A sentence about them is in the reader's
own language, and so are the facts that it names; where the reader has to find one in the workbook,
its heading stands beside it.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Final

from ledsagning.catalogue.vocabulary import Language, Unit, Word
from ledsagning.editing import facts
from ledsagning.editing.key_names import KEYS, OF_PATH, RULES, TERMS
from ledsagning.messages import (
    N_,
    Told,
    beside_swedish,
    changed,
    counted,
    told,
    told_in,
    with_commas,
)

FACT: Final = "En uppgift i katalogen"
"""What translators know the names of facts by: most of them are everyday words."""

OTHERS: Final = ("Kontakter", "Källor", "Grupp av ledsagare", "Krav på alla utförare")
"""What else facts are found under."""

NAMES: Final = frozenset(
    {*RULES.values(), *TERMS.values(), *KEYS.values(), *OF_PATH.values(), *OTHERS}
)
"""All that translators are asked for."""

_SAID_ALONE: Final = (N_("ja"), N_("nej"), N_("inga"), N_("vet ej"), N_("hela kommunen"))

_LENGTHS: Final[Mapping[Unit, tuple[str, str]]] = {
    Unit.HOURS: ("%(num)s timme", "%(num)s timmar"),
    Unit.DAYS: ("%(num)s dag", "%(num)s dagar"),
    Unit.WORKING_DAYS: ("%(num)s arbetsdag", "%(num)s arbetsdagar"),
    Unit.WEEKS: ("%(num)s vecka", "%(num)s veckor"),
    Unit.MONTHS: ("%(num)s månad", "%(num)s månader"),
    Unit.YEARS: ("%(num)s år", "%(num)s år"),
}
_LENGTH: Final = re.compile("([0-9]{1,4}) ([a-zåäö]+)")


def fact(name: str) -> str:
    """What a fact is called: ``Boka``, ``Kontakt: telefon``, ``Beskrivning (svenska)``.

    What is no name of ours, such as that of an office, stays as it is.
    """
    capital = name[:1].upper() + name[1:]
    if capital in NAMES:
        own = told_in(FACT, capital)
        return own if name == capital else changed(own, _small)
    for shape, made in _SHAPES.items():
        match = shape.fullmatch(name)
        if match is not None:
            return made(match)
    return name


def heading(name: str) -> str:
    """The same, with the Swedish heading beside it: there the reader finds it."""
    own = fact(name)
    return beside_swedish(own) if isinstance(own, Told) else own


def headings(names: Iterable[str]) -> Told:
    """Several of them on a line."""
    return with_commas(map(heading, names))


def value(text: str) -> str:
    """What stands in a cell, where all of it is words of ours; what somebody wrote stays so."""
    parts = [_word(text)] if text in _words() else [_word(part) for part in text.split(", ")]
    known = [part for part in parts if part is not None]
    return with_commas(known) if len(known) == len(parts) else text


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _part(match: re.Match[str]) -> Told:
    return told("%(first)s: %(rest)s", first=fact(match[1]), rest=fact(match[2]))


def _in_language(match: re.Match[str]) -> Told:
    return told("%(name)s (%(language)s)", name=fact(match[1]), language=told(match[2]))


def _numbered(match: re.Match[str]) -> Told:
    return told("%(name)s %(own)s", name=fact(match[1]), own=match[2])


_TONGUES: Final = "|".join(re.escape(one.label) for one in Language)
_SHAPES: Final[Mapping[re.Pattern[str], Callable[[re.Match[str]], Told]]] = {
    re.compile("(Områden|Kontakter|Källor) (.+)"): _numbered,
    re.compile("variant ([0-9]+)"): lambda match: told("variant %(number)s", number=match[1]),
    re.compile("nummer ([0-9]+)"): lambda match: told("nummer %(number)s", number=match[1]),
    re.compile("från ([0-9].*)"): lambda match: told("från %(day)s", day=match[1]),
    re.compile(f"(.+) \\(({_TONGUES})\\)"): _in_language,
    re.compile("(.+?): (.+)"): _part,
    re.compile("(.+) ([0-9]+)"): _numbered,
}
"""How names are put together, and how each is told."""


def _word(text: str) -> Told | None:
    """A word of the vocabulary, or a length of time; ``None`` for anything else."""
    if text in _words():
        return told(text)
    match = _LENGTH.fullmatch(text)
    forms = _lengths().get(match[2]) if match else None
    return counted(*forms, int(match[1])) if match and forms else None


@cache
def _words() -> frozenset[str]:
    return frozenset(_SAID_ALONE) | {one.label for kind in Word.__subclasses__() for one in kind}


@cache
def _lengths() -> Mapping[str, tuple[str, str]]:
    """The forms of a length by its unit, as a cell has it for one and for several."""
    return {
        name: forms
        for unit, forms in _LENGTHS.items()
        for name in (facts.SINGULARS[unit], unit.label)
    }
