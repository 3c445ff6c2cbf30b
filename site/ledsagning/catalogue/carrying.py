"""How the values of a catalogue are pickled. Records that are frozen and have slots are slow to be
taken apart and made again by themselves, and mappings that nobody can change are not at all.
"""

import copyreg
from collections.abc import Callable
from functools import cache, partial
from types import MappingProxyType
from typing import Any

from ledsagning.catalogue import record_parts

_Reduced = tuple[Callable[..., Any], tuple[Any, ...]]
"""What makes a value again, and what of."""


@cache
def prepare() -> None:
    """Let all values of a catalogue be pickled, from now on."""
    for kind in record_parts.records():
        copyreg.pickle(kind, partial(_record, kind, record_parts.apart(kind)))
    copyreg.pickle(MappingProxyType, _mapping)


def _record(kind: type, apart: Callable[[Any], tuple[Any, ...]], value: Any) -> _Reduced:
    return record_parts.together, (kind, *apart(value))


def _mapping(mapping: MappingProxyType[Any, Any]) -> _Reduced:
    return _kept, (dict(mapping),)


def _kept(mapping: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    # Its own name is not where pickle looks for it.
    return MappingProxyType(mapping)
