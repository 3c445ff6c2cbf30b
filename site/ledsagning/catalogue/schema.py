"""From nodes to the dataclasses of the catalogue, driven by the dataclasses' own type hints."""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date, time
from functools import lru_cache, partial
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from ledsagning.catalogue import fields as texts
from ledsagning.catalogue import moments, reaching, reading, reading_texts
from ledsagning.catalogue.citations import Citation, Source
from ledsagning.catalogue.nodes import Node
from ledsagning.catalogue.reading import Reader
from ledsagning.catalogue.reading_texts import ReadText, read_text
from ledsagning.catalogue.rule import Rule
from ledsagning.catalogue.scope import Scope
from ledsagning.catalogue.terms import AgreementFrom
from ledsagning.catalogue.values import Duration, MonthDay, PartialDate
from ledsagning.catalogue.vocabulary import Word
from ledsagning.messages import N_, told

_BY_NAME: Mapping[str, ReadText] = {
    "id": texts.identity,
    "municipality": texts.line,
    "name": texts.line,
    "by": texts.line,
    "places": texts.line,
    "count": texts.count,
    "phone": reaching.phone,
    "sms": reaching.phone,
    "email": reaching.email,
    "web": reaching.web_address,
    "source": texts.line,
    "title": texts.line,
    "short": texts.line,
    "section": texts.line,
    "court": texts.line,
    "contact": texts.identity,
    "from_age": texts.age,
    "under_age": texts.age,
    "by_day_of_month": texts.day_of_month,
}
"""The keys whose texts have a form of their own."""

_BY_KIND: Mapping[Any, Mapping[str, ReadText]] = {Source: {"address": reaching.web_address}}
"""The same for the keys of one kind of record only."""

_VARIED = (Rule, AgreementFrom)
"""What is true by turns: for some people, or for some time."""

_MANY_ALIKE = (Citation, Source)
"""Of these there are so many alike that the line does not tell which one is meant."""

ON_ITS_OWN_LINE = N_("skriv %(name)s: och uppgiften på en egen rad")
"""How a fact is added that is missing in a file."""

_TO_COME = frozenset({"from_", "until"})
"""The days that need not have been yet."""

_BY_TYPE: Mapping[Any, ReadText] = {
    bool: texts.truth,
    date: moments.day,
    int: texts.number,
    str: texts.prose,
    Duration: moments.duration,
    PartialDate: moments.partial_date,
    MonthDay: moments.month_day,
    time: moments.clock_time,
}


@dataclass(frozen=True, slots=True)
class _Shape:
    """What may stand in one kind of mapping."""

    readers: Mapping[str, Reader]
    attributes: Mapping[str, str]
    required: tuple[str, ...]
    required_keys: tuple[str, ...]


def read_record(kind: Any, scope: Scope, key: str, node: Node) -> Any:
    """Read a mapping into a dataclass. Keys that are missing or unknown keep their defaults."""
    shape = _shape(kind)
    if issubclass(kind, _MANY_ALIKE):
        scope = scope.within(key)
    entries = reading.read_entries(scope, key, node, shape.readers)
    if entries is None:
        return None
    stated = {name: value for name, value in entries.items() if not reading_texts.is_unknown(value)}
    for name in shape.required_keys:
        if name not in stated:
            fix = told(ON_ITS_OWN_LINE, name=name)
            scope.problem(entries.get(name, node), told("%(name)s saknas", name=name), fix)
        elif reading_texts.says_unknown(stated[name]):
            fix = told(
                "%(name)s måste finnas: skriv uppgiften, eller ta bort hela delen så länge",
                name=name,
            )
            reading_texts.refuse_unknown(scope, name, stated.pop(name), fix)
    values = dict.fromkeys(shape.required)
    for name, value in stated.items():
        values[shape.attributes[name]] = shape.readers[name](scope, name, value)
    return kind(**values)


@lru_cache
def _shape(kind: Any) -> _Shape:
    hints = get_type_hints(kind)
    own = {key: partial(read_text, read) for key, read in _BY_KIND.get(kind, {}).items()}
    required = tuple(
        field.name
        for field in fields(kind)
        if field.default is MISSING and field.default_factory is MISSING
    )
    return _Shape(
        {key_of(field.name): _reader(field.name, hints[field.name]) for field in fields(kind)}
        | own,
        {key_of(field.name): field.name for field in fields(kind)},
        required,
        tuple(map(key_of, required)),
    )


def key_of(attribute: str) -> str:
    """The key of an attribute: ``from`` and ``with`` are words of Python's own."""
    return attribute.rstrip("_")


def keys_of(kind: Any) -> frozenset[str]:
    """The names of all facts that may stand in a record, at any depth."""
    records = filter(is_dataclass, kinds_in(kind))
    return frozenset(key_of(field.name) for record in records for field in fields(record))


def kinds_in(kind: Any) -> frozenset[type]:
    """The types of all that a record may hold, at any depth, and its own."""
    found: set[Any] = set()
    waiting = [kind]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting.extend(get_args(one))
            waiting.extend(get_type_hints(one).values() if is_dataclass(one) else ())
    return frozenset(one for one in found if isinstance(one, type))


def is_varied(hint: Any) -> bool:
    """Whether a field may stand once as a mapping, or several times as a list of them."""
    kind, *_ = get_args(hint) or (None,)
    return get_origin(hint) is tuple and isinstance(kind, type) and issubclass(kind, _VARIED)


def _reader(name: str, hint: Any) -> Reader:
    """How a field is read, by its name and its type."""
    kind = get_args(hint)[0] if isinstance(hint, UnionType) else hint
    match get_origin(kind), get_args(kind):
        case type() as origin, (inner, *_) if origin is frozenset:
            return reading.read_area_ids if inner is str else partial(reading.read_words, inner)
        case type() as origin, (inner, *_) if origin is tuple:
            read = reading.read_variants if is_varied(kind) else reading.read_list
            return partial(read, _reader(name, inner))
        case type(), (_, inner) if inner is str:
            return reading.read_localized
        case type(), (_, inner):
            return partial(reading.read_named, partial(read_record, inner))
        case _:
            return _single_reader(name, kind)


def _single_reader(name: str, kind: type[Any]) -> Reader:
    if kind is date and name not in _TO_COME:
        return reading.read_past_day
    if issubclass(kind, Word):
        return partial(read_text, reading.word_of(kind))
    if is_dataclass(kind) and kind not in _BY_TYPE:
        return partial(read_record, kind)
    return partial(read_text, _BY_NAME.get(name) or _BY_TYPE[kind])
