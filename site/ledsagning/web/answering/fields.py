"""The fields of the municipality's door, and what stands around them.

A field is named by its rule, the number of the variant, and the keys of the catalogue:
``fee-1.kronor``, ``fee-2.applies_to.act``. What the answers stand in is ``source.title``.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

from ledsagning.catalogue import law_loading
from ledsagning.catalogue.citations import Source
from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.rules import RULE_NAMES
from ledsagning.editing import book
from ledsagning.editing.leaves import Leaf, leaf_at
from ledsagning.web.answering import words
from ledsagning.web.doors.fields import Around, Asked, Field, how, in_words
from ledsagning.web.i18n import gettext as _
from ledsagning.web.wording.rules import TOPICS

SOURCE: Final = "source"
TITLE: Final = f"{SOURCE}.title"
ELSEWHERE: Final = "elsewhere"
"""Where one answer stands that does not stand where the others do."""

MOST_VARIANTS: Final = 9
"""More variants of a rule come in a file."""

_NAME: Final = re.compile(
    rf"({'|'.join(RULE_NAMES)})-([1-{MOST_VARIANTS}])\.([a-z0-9_]+(?:\.[a-z0-9_-]+)*)"
)
LONGEST: Final = 80
"""No field has a longer name."""

_SLOT: Final = re.compile(r"(?<=\.)[0-9]+(?=\.)")
_CITING: Final = frozenset({"source", "section", "summary", "about", "also", "note"})
"""What a rule carries that is not asked: an answer that is changed stands elsewhere."""


def name_of(rule: str, number: int, key: str) -> str:
    """What the field of a fact of a variant is called."""
    return f"{rule}-{number}.{key}"


def variant_of(name: str) -> tuple[str, int] | None:
    """The rule and the variant that a field belongs to."""
    match = _NAME.fullmatch(name)
    return (match[1], int(match[2])) if match else None


@lru_cache(maxsize=4_096)
def field_named(name: str) -> Field | None:
    """The field of a name; ``None`` where nothing is called so."""
    part, _dot, key = name.partition(".")
    if part == SOURCE:
        return _field(name, Source, key, words.SOURCE.get(key))
    match = _NAME.fullmatch(name)
    if match is None:
        return None
    rule, _number, key = match.groups()
    first, _dot, rest = key.partition(".")
    if first == ELSEWHERE:
        return _field(name, Source, rest, words.ELSEWHERE.get(rest))
    if first in _CITING:
        return None
    return _of_rule(name, rule, key)


def _of_rule(name: str, rule: str, key: str) -> Field | None:
    kind: Any = book.KINDS_OF_RULES[rule]
    leaf = leaf_at(kind, tuple(key.split(".")))
    if leaf is None:
        return None
    legend = words.LEGENDS[rule].get(_SLOT.sub("1", key, count=1) if _slot(key) else key, "")
    asked = words.CONDITIONS.get(key) or Asked(legend, how(leaf))
    return Field(name, leaf, asked)


def _slot(key: str) -> bool:
    """Whether a key is of a third or later thing of a list: it is asked as the second one is."""
    found = _SLOT.search(key)
    return found is not None and int(found[0]) > 1


def _field(name: str, kind: Any, key: str, asked: Asked | None) -> Field | None:
    leaf: Leaf | None = leaf_at(kind, (key,)) if asked else None
    return Field(name, leaf, asked) if leaf and asked else None


def of_source() -> Mapping[str, Field]:
    """The fields of what the answers stand in."""
    return _named(SOURCE, words.SOURCE)


def of_facts(rule: str, number: int) -> Mapping[str, Field]:
    """The fields of what a variant says."""
    return _named(f"{rule}-{number}", words.LEGENDS[rule])


def of_conditions(rule: str, number: int) -> Mapping[str, Field]:
    """The fields of for whom and when a variant holds, and of where it stands."""
    begins = f"{rule}-{number}"
    elsewhere = _named(f"{begins}.{ELSEWHERE}", words.ELSEWHERE)
    return {**_named(begins, words.CONDITIONS), **elsewhere}


def _named(begins: str, asked: Mapping[str, object]) -> Mapping[str, Field]:
    names = (f"{begins}.{key}" for key in asked)
    return {name: found for name in names if (found := field_named(name))}


def around(town: Municipality) -> Around:
    """What stands around the questions in a municipality."""
    offices = {one.id: one.name for one in town.contacts if one.id}
    return Around(_picture, {"contact": offices, "areas": town.area_names}, _by_law)


def _picture(field: Field) -> str:
    variant = variant_of(field.name)
    return TOPICS[variant[0]].pictogram if variant else "letter"


def _by_law(field: Field) -> str:
    """What the law says of a fact, which holds where nothing else is answered."""
    variant = variant_of(field.name)
    if variant is None or len(field.leaf.path) > 1:
        return ""
    said = (getattr(one, field.leaf.path[0], None) for one in _law(variant[0]))
    told = dict.fromkeys(in_words(value) for value in said if value is not None)
    return _("Lagen säger redan: %(law)s.", law=", ".join(told)) if told else ""


def _law(rule: str) -> tuple[Any, ...]:
    return law_loading.load().rules.variants(rule)
