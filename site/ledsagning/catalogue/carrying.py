"""How the values of a catalogue are pickled. Records that are frozen and have slots are slow to be
taken apart and made again by themselves, and mappings that nobody can change are not at all.
"""

import copyreg
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache, partial
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from ledsagning.catalogue.model import Municipality, Operator, Provider
from ledsagning.catalogue.schema import kinds_in


@cache
def prepare() -> None:
    """Let all values of a catalogue be pickled, from now on."""
    for kind in {kind for root in (Operator, Municipality, Provider) for kind in kinds_in(root)}:
        if is_dataclass(kind):
            copyreg.pickle(kind, partial(_record, kind, _parts(kind)))
    copyreg.pickle(MappingProxyType, _mapping)


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _parts(kind: Any) -> Callable[[Any], tuple[Any, ...]]:
    first, *others = _names(kind)
    # Of one name it would give no tuple.
    return attrgetter(first, *others) if others else lambda value: (getattr(value, first),)


def _record(
    kind: Any, parts: Callable[[Any], tuple[Any, ...]], value: Any
) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    return _made, (kind, *parts(value))


def _made(kind: Any, *parts: Any) -> Any:
    return kind(**dict(zip(_names(kind), parts, strict=True)))


def _mapping(
    mapping: MappingProxyType[Any, Any],
) -> tuple[Callable[..., MappingProxyType[Any, Any]], tuple[Any, ...]]:
    return _kept, (dict(mapping),)


def _kept(mapping: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    # Its own name is not where pickle looks for it.
    return MappingProxyType(mapping)
