"""From nodes to the dataclasses of the catalogue, driven by the dataclasses' own type hints."""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from functools import lru_cache, partial
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from ledsagning.catalogue import fields as texts
from ledsagning.catalogue import moments, reaching, reading
from ledsagning.catalogue.nodes import Node
from ledsagning.catalogue.reading import Reader, ReadText
from ledsagning.catalogue.scope import Scope
from ledsagning.catalogue.values import Duration, PartialDate
from ledsagning.catalogue.vocabulary import Word

_BY_NAME: Mapping[str, ReadText] = {
    "id": texts.identity,
    "municipality": texts.identity,
    "name": texts.line,
    "by": texts.line,
    "places": texts.line,
    "count": texts.count,
    "phone": reaching.phone,
    "sms": reaching.phone,
    "email": reaching.email,
    "web": reaching.web_address,
    "source_address": reaching.web_address,
}
"""The keys whose texts have a form of their own."""

_BY_TYPE: Mapping[Any, ReadText] = {
    bool: texts.truth,
    int: texts.number,
    str: texts.prose,
    Duration: moments.duration,
    PartialDate: moments.partial_date,
}


@dataclass(frozen=True, slots=True)
class _Shape:
    """What may stand in one kind of mapping."""

    readers: Mapping[str, Reader]
    required: tuple[str, ...]


def read_record(kind: Any, scope: Scope, key: str, node: Node) -> Any:
    """Read a mapping into a dataclass. Keys that are missing or unknown keep their defaults."""
    shape = _shape(kind)
    entries = reading.read_entries(scope, key, node, shape.readers)
    if entries is None:
        return None
    stated = {name: value for name, value in entries.items() if not reading.is_unknown(value)}
    for name in shape.required:
        if name not in stated:
            fix = f"skriv {name}: och uppgiften på en egen rad"
            scope.problem(entries.get(name, node), f"{name} saknas", fix)
    values = {name: shape.readers[name](scope, name, value) for name, value in stated.items()}
    return kind(**dict.fromkeys(shape.required) | values)


@lru_cache
def _shape(kind: Any) -> _Shape:
    hints = get_type_hints(kind)
    return _Shape(
        {field.name: _reader(field.name, hints[field.name]) for field in fields(kind)},
        tuple(
            field.name
            for field in fields(kind)
            if field.default is MISSING and field.default_factory is MISSING
        ),
    )


def _reader(name: str, hint: Any) -> Reader:
    """How a field is read, by its name and its type."""
    kind = get_args(hint)[0] if isinstance(hint, UnionType) else hint
    match get_origin(kind), get_args(kind):
        case type() as origin, (inner, *_) if origin is frozenset:
            return reading.read_area_ids if inner is str else partial(reading.read_words, inner)
        case type() as origin, (inner, *_) if origin is tuple:
            return partial(reading.read_list, _reader(name, inner))
        case type(), _:
            return reading.read_localized
        case _:
            return _single_reader(name, kind)


def _single_reader(name: str, kind: type[Any]) -> Reader:
    if kind is date:
        return reading.read_past_day
    if issubclass(kind, Word):
        return partial(reading.read_text, partial(texts.word, kind=kind))
    if is_dataclass(kind) and kind not in _BY_TYPE:
        return partial(read_record, kind)
    return partial(reading.read_text, _BY_NAME.get(name) or _BY_TYPE[kind])
