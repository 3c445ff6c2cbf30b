"""What facts are called by those who keep the catalogue, and which fact a name stands for."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from ledsagning.catalogue.vocabulary import Language, language
from ledsagning.catalogue.vocabulary.languages import named
from ledsagning.editing.key_names import FORMER, KEYS, OF_PATH, RULES, TERMS
from ledsagning.editing.leaves import SLOTS, Leaf, Path, leaf_at, leaves


def name_of(leaf: Leaf) -> str:
    """What a fact is called: ``Gäller för: från ålder``, ``Beskrivning (svenska)``.

    Raises ``KeyError`` for a key that has no name.
    """
    if leaf.language is None:
        return _name(leaf.path)
    return f"{_name(leaf.path[:-1])} ({language(leaf.language).label})"


def _name(path: Path) -> str:
    if path in OF_PATH:
        return OF_PATH[path]
    *before, last = path
    if last.isdigit():
        return f"{_name(tuple(before))} {int(last) + 1}"
    own = KEYS[last]
    return f"{_name(tuple(before))}: {own[0].lower()}{own[1:]}" if before else own


def leaf_named(kind: Any, written: str, left_out: frozenset[str] = frozenset()) -> Leaf | None:
    """The fact of a kind of record that a heading names, in any language, in any place of a list.

    Capitals and blanks do not matter; what stands under the keys ``left_out`` is not looked at.
    """
    plain = " ".join(written.split()).casefold()
    told = FORMER.get(plain, plain)
    known = _by_name(kind, left_out)
    found = known.get(told)
    if found is not None:
        return found
    tongue = _IN_LANGUAGE.fullmatch(told)
    if tongue is not None:
        swedish = known.get(f"{tongue[1]} ({_SWEDISH})")
        code = _codes().get(tongue[2])
        return None if swedish is None or code is None else _at(kind, swedish, code)
    place = _IN_PLACE.search(told)
    if place is not None and int(place[1]) > SLOTS:
        first = known.get(f"{told[: place.start(1)]}1{told[place.end(1) :]}")
        steps = () if first is None else first.path
        path = tuple(str(int(place[1]) - 1) if step == "0" else step for step in steps)
        return leaf_at(kind, path) if path else None
    return None


def _at(kind: Any, swedish: Leaf, code: str) -> Leaf | None:
    return leaf_at(kind, (*swedish.path[:-1], code))


@cache
def _by_name(kind: Any, left_out: frozenset[str]) -> Mapping[str, Leaf]:
    return {name_of(leaf).casefold(): leaf for leaf in leaves(kind) if leaf.path[0] not in left_out}


@cache
def _codes() -> Mapping[str, str]:
    return {name.casefold(): tag for tag, name in named().items()} | {
        one.label.casefold(): one.value for one in Language
    }


_SWEDISH: Final = Language.SV.label.casefold()
_IN_LANGUAGE: Final = re.compile(r"(.+) \((.+)\)")
_IN_PLACE: Final = re.compile(r" ([0-9]{1,2})(?=:|$)")


def called(key: str) -> str | None:
    """What a single key is called; ``None`` for what is no key."""
    return KEYS.get(key) or RULES.get(key) or TERMS.get(key)
