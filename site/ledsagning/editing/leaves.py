"""The single facts that a record is made of, by the dataclasses' own type hints.

A record in a record is taken apart: ``contact`` of a provider becomes ``contact.phone``,
``contact.email`` and so on, so that each is one cell of a table.
"""

from collections.abc import Iterator
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass, replace
from functools import cache
from inspect import get_annotations
from types import UnionType
from typing import Any, Final, get_args, get_origin, get_type_hints

from ledsagning.catalogue.better import Better
from ledsagning.catalogue.schema import key_of
from ledsagning.catalogue.values import Duration, MonthDay, PartialDate
from ledsagning.catalogue.vocabulary import Language

Path = tuple[str, ...]
"""The keys that lead to a fact: ``("contact", "phone")``; a place in a list is ``"0"``."""

LANGUAGES: Final = (Language.SV, Language.EN)
"""The languages that a text always has a cell for. Others have one where they are written."""

SLOTS: Final = 2
"""So many records of a list have cells before anybody has filled them in."""

_SINGLE: Final = (Duration, MonthDay, PartialDate)


@dataclass(frozen=True, slots=True)
class Leaf:
    """A single fact: the keys that lead to it, the type of its value, and if there can be several.

    ``language`` is the code of the language that a text is in, its last key. ``better`` is which
    way it is better for the person, where one is.
    """

    path: Path
    kind: type[Any]
    several: bool = False
    language: str | None = None
    better: Better | None = None

    @property
    def key(self) -> str:
        """The last key on the way to it that is no language."""
        return self.path[-2] if self.language else self.path[-1]


@cache
def leaves(kind: Any) -> tuple[Leaf, ...]:
    """All facts of a kind of record, in the order that they are written in."""
    return tuple(_leaves(kind, ()))


@cache
def leaf_at(kind: Any, path: Path) -> Leaf | None:
    """The fact that a path leads to; a list may be longer, and a text in any language."""
    known = {leaf.path: leaf for leaf in leaves(kind)}
    usual = tuple("0" if step.isdigit() else step for step in path)
    if usual in known:
        return replace(known[usual], path=path)
    swedish = known.get((*usual[:-1], Language.SV.value))
    if swedish is None or swedish.language is None or path[-1] not in _CODES:
        return None
    return replace(swedish, path=path, language=path[-1])


_CODES: Final = frozenset(language.value for language in Language)


def _leaves(kind: Any, path: Path) -> Iterator[Leaf]:
    own = get_annotations(kind)
    hints = get_type_hints(kind)
    for field in sorted(fields(kind), key=lambda field: field.name not in own):
        yield from _of_field(field, hints[field.name], (*path, key_of(field.name)))


def _of_field(field: Field[Any], hint: Any, path: Path) -> Iterator[Leaf]:
    kind = get_args(hint)[0] if isinstance(hint, UnionType) else hint
    several = get_origin(kind) in (frozenset, tuple)
    item = get_args(kind)[0] if several else kind
    if get_origin(item) is not None:
        yield from _of_mapping(item, path)
    elif is_dataclass(item) and item not in _SINGLE:
        slots = [str(slot) for slot in range(SLOTS)] if several else [None]
        for slot in slots:
            yield from _leaves(item, path if slot is None else (*path, slot))
    else:
        yield Leaf(path, item, several, better=field.metadata.get("better"))


def _of_mapping(hint: Any, path: Path) -> Iterator[Leaf]:
    """A text in several languages; other things under names have tables of their own."""
    if get_args(hint)[1] is str:
        for language in LANGUAGES:
            yield Leaf((*path, language.value), str, language=language.value)


@cache
def needed_records(kind: Any) -> tuple[str, ...]:
    """The keys of the records that a kind of record always has, if nothing is known of them."""
    hints = get_type_hints(kind)
    return tuple(
        key_of(field.name)
        for field in fields(kind)
        if field.default is MISSING and field.default_factory is MISSING
        if is_dataclass(hints[field.name]) and hints[field.name] not in _SINGLE
    )
