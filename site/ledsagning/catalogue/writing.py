"""From the catalogue back to plain data, by the dataclasses that reading follows. No I/O.

What a file of YAML, a sheet of a workbook or an answer to a program is made of: mappings, lists
and single facts. Unknown is ``None``, and known to be none is an empty list, as in the format.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import lru_cache
from inspect import get_annotations
from typing import Any

from ledsagning.catalogue.model import Catalogue
from ledsagning.catalogue.values import Duration, PartialDate
from ledsagning.catalogue.vocabulary import Word

Fact = bool | int | str | date | Duration | PartialDate | None
"""A single fact. A ``Word`` is a ``str`` too; any other ``str`` is free text or an id."""

Data = Fact | list["Data"] | dict[str, "Data"]


def document(catalogue: Catalogue) -> dict[str, Data]:
    """A whole catalogue, by the keys of a file."""
    return {
        "sample": catalogue.sample,
        "municipalities": [data(one) for one in catalogue.municipalities.values()],
        "providers": [data(one) for one in catalogue.providers.values()],
    }


def data(value: object) -> Data:
    """Any value of the catalogue: a record has all its keys, also of what is not known."""
    match value:
        case None | bool() | int() | str() | date() | Duration() | PartialDate():
            return value
        case frozenset():
            return list(in_order(value))
        case tuple():
            return [data(one) for one in value]
        case _:
            return {key: data(part) for key, part in entries(value).items()}


def is_record(value: object) -> bool:
    """Whether a value is written as keys with values of their own."""
    single = isinstance(value, Duration | PartialDate)
    return isinstance(value, Mapping) or (is_dataclass(value) and not single)


def entries(value: Any) -> Mapping[str, object]:
    """The parts of a record, or the languages of a text, in the order that they are written in."""
    if isinstance(value, Mapping):
        return value
    return {key: getattr(value, key) for key in _keys(value.__class__)}


@lru_cache
def _keys(kind: Any) -> tuple[str, ...]:
    # A rule's or a term's own parts come before what they all carry: a quote follows its value.
    own = get_annotations(kind)
    return tuple(sorted((field.name for field in fields(kind)), key=lambda key: key not in own))


def in_order(values: frozenset[str]) -> list[str]:
    """A set as a list: words as their own list has them, ids by the alphabet."""
    kinds = {type(value) for value in values if isinstance(value, Word)}
    return sorted(values, key=[*kinds.pop()].index if kinds else None)


def text(fact: Fact) -> str:
    """How a fact is written: the text that reading understands."""
    match fact:
        case None:
            return "null"
        case bool():
            return "yes" if fact else "no"
        case _:
            return str(fact)
