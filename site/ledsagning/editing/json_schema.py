"""The format of a catalogue as a JSON Schema, from the type hints that reading follows.

Every fact is a text there, as in a file: ``2 days``, ``yes``, ``2026-11-21``. So a program that
fills in a file can be told before it is read. What the words mean, and what must be true between
facts, only ``ledsagning check`` knows.
"""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, time
from types import UnionType
from typing import Any, Final, get_args, get_origin, get_type_hints

from ledsagning.catalogue.model import ALL_AREAS, Municipality, Operator, Provider
from ledsagning.catalogue.retired_keys import FORMAT
from ledsagning.catalogue.schema import is_varied, key_of
from ledsagning.catalogue.values import Duration, MonthDay, PartialDate
from ledsagning.catalogue.vocabulary import Language, Unit, Word
from ledsagning.editing.names import called

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]

_UNITS: Final = "|".join(
    name for unit in Unit for name in (unit.value, unit.value.removesuffix("s"))
)
_TEXTS: Final[Mapping[Any, Schema]] = {
    bool: {"enum": ["yes", "no"]},
    int: {"type": ["integer", "string"], "pattern": "^[0-9]{1,6}$"},
    date: {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    time: {"type": "string", "pattern": "^[0-9]{1,2}[:.][0-9]{2}$"},
    Duration: {"type": "string", "pattern": f"^[0-9]{{1,4}} +({_UNITS})$"},
    PartialDate: {"type": ["integer", "string"], "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$"},
    MonthDay: {"type": "string", "pattern": "^[0-9]{2}-[0-9]{2}$"},
    str: {"type": ["string", "number"]},
}


def json_schema() -> Schema:
    """The schema of a file; every kind of record is defined once, by its name."""
    found: dict[str, Schema] = {}
    lists = {"municipalities": Municipality, "providers": Provider}
    return {
        "$schema": DIALECT,
        "$comment": f"Format {FORMAT}",
        "title": "Hitta ledsagning: katalog",
        "type": "object",
        "additionalProperties": False,
        "properties": {"operator": _or_null(_record(Operator, found))}
        | {
            key: _or_null({"type": "array", "items": _record(kind, found)})
            for key, kind in lists.items()
        },
        "$defs": dict(sorted(found.items())),
    }


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _record(kind: Any, found: dict[str, Schema]) -> Schema:
    name = f"{kind.__module__.rpartition('.')[2]}.{kind.__name__}"
    if name not in found:
        found[name] = {}
        found[name].update(_object(kind, found))
    return {"$ref": f"#/$defs/{name}"}


def _object(kind: Any, found: dict[str, Schema]) -> Schema:
    hints = get_type_hints(kind)
    required = [
        key_of(field.name)
        for field in fields(kind)
        if field.default is MISSING and field.default_factory is MISSING
    ]
    properties: Schema = {}
    for field in fields(kind):
        key = key_of(field.name)
        stated = _any(field.name, hints[field.name], found)
        named = called(key)
        properties[key] = (stated if key in required else _or_null(stated)) | (
            {"title": named} if named else {}
        )
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
        "required": required,
    }


def _any(name: str, hint: Any, found: dict[str, Schema]) -> Schema:
    kind = get_args(hint)[0] if isinstance(hint, UnionType) else hint
    inner = get_args(kind)
    match get_origin(kind):
        case None:
            return _single(kind, found)
        case origin if origin is frozenset:
            several: Schema = {"type": "array", "items": _any(name, inner[0], found)}
            return {"anyOf": [several, {"const": ALL_AREAS}]} if name == "areas" else several
        case origin if origin is tuple:
            one = _any(name, inner[0], found)
            several = {"type": "array", "items": one}
            return {"anyOf": [one, several]} if is_varied(kind) else several
        case _ if inner[1] is str:
            found["texts"] = _localized()
            return {"$ref": "#/$defs/texts"}
        case _:
            return {"type": "object", "additionalProperties": _any(name, inner[1], found)}


def _localized() -> Schema:
    """A text in several languages, of which Swedish is one."""
    return {
        "type": "object",
        "properties": {language.value: dict(_TEXTS[str]) for language in Language},
        "additionalProperties": False,
        "required": [Language.SV.value],
    }


def _single(kind: Any, found: dict[str, Schema]) -> Schema:
    if kind in _TEXTS:
        return dict(_TEXTS[kind])
    if is_dataclass(kind):
        return _record(kind, found)
    if kind is Language:
        return {"type": "string"}
    assert issubclass(kind, Word)
    name = f"word.{kind.__name__}"
    found[name] = {"oneOf": [{"const": one.value, "title": one.label} for one in kind]}
    return {"$ref": f"#/$defs/{name}"}
