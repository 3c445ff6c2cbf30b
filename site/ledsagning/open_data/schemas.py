"""What the records hold, as JSON Schema (2020-12): from the type hints of the catalogue itself.

A record may get new keys without notice, so none is forbidden. Single facts are texts as the
catalogue writes them (``2 days``, ``2026-11``), but for numbers, yes and no.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from types import UnionType
from typing import Any, Final, get_args, get_origin, get_type_hints

from ledsagning.catalogue.citations import Source
from ledsagning.catalogue.conditions import Conditions
from ledsagning.catalogue.law import Statement
from ledsagning.catalogue.model import Area, EscortGroup, MunicipalContact, Provider
from ledsagning.catalogue.rule import Rule
from ledsagning.catalogue.rules import Rules
from ledsagning.catalogue.schema import key_of
from ledsagning.catalogue.terms import AgreementFrom, Term
from ledsagning.catalogue.values import Duration, MonthDay, PartialDate
from ledsagning.catalogue.vocabulary import Language, Word
from ledsagning.catalogue.writing import SUPPLEMENTS

Schema = dict[str, Any]

REF: Final = "#/components/schemas/"

TEXT: Final[Schema] = {"type": "string"}
ID: Final[Schema] = {"type": "string", "pattern": "^[a-z0-9-]+$"}
_SINGLE: Final[Mapping[Any, Schema]] = {
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    str: TEXT,
    date: {"type": "string", "format": "date"},
    time: {"type": "string", "pattern": "^[0-9]{2}:[0-9]{2}$"},
    Duration: {"type": "string", "examples": ["2 days", "1 working day"]},
    PartialDate: {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$"},
    MonthDay: {"type": "string", "pattern": "^[0-9]{2}-[0-9]{2}$"},
}


class Definitions:
    """Schemas by their names, each kind of record once."""

    def __init__(self) -> None:
        self.found: dict[str, Schema] = {}

    def add(self, name: str, schema: Schema) -> Schema:
        """Give a schema a name; what is returned leads to it."""
        self.found[name] = schema
        return {"$ref": f"{REF}{name}"}

    def record(self, kind: Any) -> Schema:
        """Any dataclass of the catalogue, as ``writing.data`` makes data of it."""
        # A rule and a term may have one name: they are about the same matter.
        end = "Rule" if issubclass(kind, Rule) else "Term" if issubclass(kind, Term) else ""
        name = f"{kind.__name__}{end}"
        if name not in self.found:
            self.found[name] = {}
            self.found[name] = self._object(kind)
        return {"$ref": f"{REF}{name}"}

    def _object(self, kind: Any) -> Schema:
        hints = get_type_hints(kind)
        names = [field.name for field in fields(kind)]
        # What follows an agreement in time says only what changes; a supplement may be left out.
        told = kind not in (Conditions, AgreementFrom)
        return record_of(
            {key_of(name): self.value(hints[name]) for name in names},
            optional=[key_of(name) for name in names if name in SUPPLEMENTS or not told],
        )

    def value(self, hint: Any) -> Schema:
        """Whatever a hint says; with ``None`` it may be unknown."""
        if isinstance(hint, UnionType):
            return or_unknown(self.value(get_args(hint)[0]))
        match get_origin(hint), get_args(hint):
            case (None, _):
                return self._single(hint)
            case (_, (inner, *_)) if get_origin(hint) in (tuple, frozenset):
                return or_unknown(several(self.value(inner)))
            case (_, (_, inner)):
                return {"type": "object", "additionalProperties": self.value(inner)}
        raise LookupError(hint)

    def _single(self, kind: Any) -> Schema:
        if kind in _SINGLE:
            return dict(_SINGLE[kind])
        if is_dataclass(kind):
            return self.record(kind)
        assert issubclass(kind, Word)
        # Of languages there are more than the list shows.
        known: Schema = dict(TEXT) if kind is Language else {"enum": [one.value for one in kind]}
        return self.add(kind.__name__, known)


def or_unknown(schema: Schema) -> Schema:
    """What may be unknown."""
    return (
        schema
        if {"type": "null"} in schema.get("anyOf", ())
        else {"anyOf": [schema, {"type": "null"}]}
    )


def several(schema: Schema) -> Schema:
    """A list of such things."""
    return {"type": "array", "items": schema}


def record_of(properties: Schema, optional: list[str] | None = None) -> Schema:
    """A record with these keys, all of them there but the optional ones."""
    left_out = set(optional or ())
    return {
        "type": "object",
        "properties": properties,
        "required": [key for key in properties if key not in left_out],
    }


_PLACE: Final[Schema] = {
    "id": ID,
    "sample": {"type": "boolean"},
    "name": TEXT,
    "code": or_unknown({"type": "string", "pattern": "^[0-9]{4}$"}),
    "county": or_unknown(TEXT),
    "county_code": or_unknown({"type": "string", "pattern": "^[0-9]{2}$"}),
}


def define(found: Definitions) -> None:
    """Name the schemas of all records of our own format."""
    texts = {"type": "object", "additionalProperties": TEXT}
    versions = or_unknown(several(found.record(AgreementFrom)))
    told = found.add("Rules", _rules(found))
    found.add(
        "MunicipalitySummary",
        record_of({**_PLACE, "providers": _NUMBER, "rules_told": _NUMBER}),
    )
    found.add(
        "Municipality",
        record_of(
            {
                **_PLACE,
                "areas": or_unknown(several(found.record(Area))),
                "areas_are": or_unknown(texts),
                "contacts": or_unknown(several(found.record(MunicipalContact))),
                "sources": or_unknown(_named(found.record(Source))),
                "rules": told,
                "standard_agreement": versions,
            }
        ),
    )
    found.add(
        "Law",
        record_of(
            {
                "sources": _named(found.record(Source)),
                "rules": told,
                "statements": _named(found.record(Statement)),
            }
        ),
    )
    found.record(EscortGroup)
    found.found["EscortGroup"] = _escorts(found.found["EscortGroup"])
    found.record(Provider)
    properties = found.found["Provider"]["properties"]
    properties.update(sample={"type": "boolean"}, agreement=versions)
    found.found["Provider"]["required"].append("sample")


_NUMBER: Final[Schema] = {"type": "integer", "minimum": 0}


def _named(schema: Schema) -> Schema:
    return {"type": "object", "additionalProperties": schema}


def _rules(found: Definitions) -> Schema:
    """Every rule has variants, or is unknown."""
    hints = get_type_hints(Rules)
    return record_of({name: found.value(hint) for name, hint in hints.items()})


def _escorts(group: Schema) -> Schema:
    """A group; of one who is alone only that there is one."""
    properties = {**group["properties"], "withheld": {"type": "boolean"}}
    return {"type": "object", "properties": properties, "required": ["count", "withheld"]}
