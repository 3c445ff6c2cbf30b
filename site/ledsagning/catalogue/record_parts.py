"""What a catalogue is made of, and how its records are taken apart and put together again: for
whoever keeps one, or hands it to another process.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any

from ledsagning.catalogue.model import Municipality, Operator, Provider
from ledsagning.catalogue.schema import kinds_in


@cache
def kinds() -> frozenset[type]:
    """The types of all values that a source of a catalogue can hold."""
    return frozenset().union(*map(kinds_in, (Operator, Municipality, Provider)))


def records() -> frozenset[type]:
    """Those that have fields."""
    return frozenset(filter(is_dataclass, kinds()))


def apart(kind: type) -> Callable[[Any], tuple[Any, ...]]:
    """What takes a record of a kind apart: into its parts, in the order of its fields."""
    first, *others = _names(kind)
    # Of one name it would give no tuple.
    return attrgetter(first, *others) if others else lambda value: (getattr(value, first),)


def together(kind: type, *parts: Any) -> Any:
    """The record of a kind that has these parts. Its own class made one of them before: to put each
    part in its slot takes half as long as to ask the class again.
    """
    record: Any = object.__new__(kind)
    for put, part in zip(_slots(kind), parts, strict=True):
        put(record, part)
    return record


@cache
def _slots(kind: type) -> tuple[Callable[[Any, Any], None], ...]:
    """What puts a part in its place in a record of a kind, in the order of its fields."""
    return tuple(getattr(kind, name).__set__ for name in _names(kind))


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
