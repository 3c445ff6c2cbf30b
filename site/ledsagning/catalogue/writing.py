"""From the catalogue back to plain data, by the dataclasses that reading follows. No I/O.

What a file of YAML, a sheet of a workbook or an answer to a program is made of: mappings, lists
and single facts. Unknown is ``None``, and known to be none is an empty list, as in the format.
"""

from collections.abc import Mapping
from dataclasses import Field, dataclass, fields, is_dataclass
from datetime import date, time
from functools import lru_cache
from inspect import get_annotations
from typing import Any, Final, get_type_hints

from ledsagning.catalogue.conditions import Conditions
from ledsagning.catalogue.model import ALL_AREAS, Catalogue
from ledsagning.catalogue.rule import Rule
from ledsagning.catalogue.schema import is_varied, key_of
from ledsagning.catalogue.terms import AgreementFrom
from ledsagning.catalogue.values import Duration, MonthDay, PartialDate
from ledsagning.catalogue.vocabulary import Word

Fact = bool | int | str | date | time | Duration | PartialDate | MonthDay | None
"""A single fact. A ``Word`` is a ``str`` too; any other ``str`` is free text or an id."""

SUPPLEMENTS: Final = frozenset(
    {
        *(field.name for field in fields(Rule)),
        "areas_are",
        "copy",
        "more",
        "operator",
        "sample",
        "short",
    }
)
"""What is left out when it is not there: it is nothing that anybody looks for and does not find."""

Data = Fact | list["Data"] | dict[str, "Data"]


def document(catalogue: Catalogue) -> dict[str, Data]:
    """A whole catalogue, by the keys of a file."""
    operator = {"operator": data(catalogue.operator)} if catalogue.operator else {}
    return {
        **operator,
        "municipalities": [data(one) for one in catalogue.municipalities.values()],
        "providers": [data(one) for one in catalogue.providers.values()],
    }


def data(value: object) -> Data:
    """Any value of the catalogue: a record has the keys of what is not known, too."""
    # Nine of ten are one of these two, and there are millions.
    if value is None or isinstance(value, str):
        return value
    match value:
        case bool() | int() | date() | time() | Duration() | PartialDate():
            return value
        case MonthDay():
            return value
        case frozenset():
            return list(in_order(value))
        case tuple():
            return [data(one) for one in value]
        case _:
            return {key: data(part) for key, part in entries(value).items()}


def is_record(value: object) -> bool:
    """Whether a value is written as keys with values of their own."""
    single = isinstance(value, Duration | PartialDate | MonthDay)
    return isinstance(value, Mapping) or (is_dataclass(value) and not single)


def entries(value: Any) -> Mapping[str, object]:
    """The parts of a record, or what stands under names, in the order that they are written in."""
    if isinstance(value, Mapping):
        return value
    # What follows an agreement in time says only what changes.
    changes = isinstance(value, AgreementFrom) and value.from_ is not None
    return {
        part.key: part.written(stated)
        for part in _parts(value.__class__)
        if (stated := getattr(value, part.name)) != part.default or not (part.supplement or changes)
    }


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a record: what it is called here and in a file, and when it can be left out."""

    name: str
    key: str
    varied: bool
    supplement: bool
    default: object

    def written(self, value: Any) -> object:
        """A value as it is written: not as a list of itself, and ``all`` for all areas."""
        if self.varied:
            return value[0] if len(value) == 1 else value or None
        return ALL_AREAS if self.name == "areas" and value and ALL_AREAS in value else value


@lru_cache
def _parts(kind: Any) -> tuple[_Part, ...]:
    # A rule's or a term's own parts come before what they all carry: a quote follows its value.
    own = get_annotations(kind)
    hints = get_type_hints(kind)
    ordered = sorted(fields(kind), key=lambda field: field.name not in own)
    return tuple(_part(kind, field, hints[field.name]) for field in ordered)


def _part(kind: Any, field: Field[Any], hint: Any) -> _Part:
    return _Part(
        name=field.name,
        key=key_of(field.name),
        varied=is_varied(hint),
        supplement=kind is Conditions or field.name in SUPPLEMENTS,
        default=field.default,
    )


def in_order(values: frozenset[str]) -> list[str]:
    """A set as a list: words as their own list has them, ids and all else by the alphabet."""
    kind = next((type(value) for value in values if isinstance(value, Word)), None)
    places = _places(kind) if kind else {}
    last = len(places)
    return sorted(values, key=lambda one: (places.get(one, last), str(one)))


@lru_cache
def _places(kind: type[Word]) -> dict[str, int]:
    """Where each word of a vocabulary stands in it."""
    return {word: place for place, word in enumerate(kind)}


def text(fact: Fact) -> str:
    """How a fact is written: the text that reading understands."""
    match fact:
        case None:
            return "null"
        case bool():
            return "yes" if fact else "no"
        case time():
            return f"{fact:%H:%M}"
        case _:
            return str(fact)
