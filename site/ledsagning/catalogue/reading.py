"""Reading single nodes: texts, lists, sets, mappings, texts in several languages.

What cannot be read becomes ``None`` and a problem is noted; a catalogue with problems is never
handed out. So one reading finds every mistake.
"""

import re
from collections.abc import Callable, Collection, Mapping
from datetime import date
from functools import cache, lru_cache, partial
from types import MappingProxyType
from typing import Any

from ledsagning.catalogue import fields as texts
from ledsagning.catalogue import moments, nodes, pasted, unknowns
from ledsagning.catalogue.line_slips import find_at_the_beginning as find
from ledsagning.catalogue.model import ALL_AREAS
from ledsagning.catalogue.nodes import Node
from ledsagning.catalogue.problems import excerpt
from ledsagning.catalogue.reading_texts import (
    NOWHERE,
    ReadText,
    is_unknown,
    read_text,
    refuse_unknown,
    says_unknown,
)
from ledsagning.catalogue.scope import Scope
from ledsagning.catalogue.suggesting import suggest_key
from ledsagning.catalogue.vocabulary import Language, Word
from ledsagning.messages import printable, told

Reader = Callable[[Scope, str, Node], Any]
"""Reads the node of a key into a value; ``None`` is unknown, or noted as a problem."""

_FEW_LETTERS = 80
_MOST_WORDS = 6
"""A list of all words is written out for a kind that has no more."""

_BETWEEN = re.compile(r"\s*(?:[,;/•]|\boch\b)\s*")


def read_entries(
    scope: Scope, key: str, node: Node, known: Collection[str]
) -> dict[str, Node] | None:
    """The known keys of a mapping with their nodes; the others, and repeated ones, are problems."""
    if not isinstance(node, nodes.Mapping):
        scope.problem(
            node,
            told("%(key)s ska ha flera uppgifter, var och en med namn och kolon", key=key),
            told(
                "skriv var och en på sin rad, med större indrag: %(known)s",
                known=", ".join(known),
            ),
        )
        return None
    found: dict[str, Node] = {}
    for name, value in node.entries:
        if name.text not in known:
            _refuse_key(scope, name, value, known)
        elif name.text in found:
            what = told("%(text)s står två gånger", text=name.text)
            scope.problem(name, what, told("ta bort den ena raden med %(text)s", text=name.text))
        else:
            found[name.text] = value
    return found


def _refuse_key(scope: Scope, name: nodes.Scalar, value: Node, known: Collection[str]) -> None:
    """A key that is unknown, or a known one with its fact or its dash stuck to it."""
    line = name.text if is_unknown(value) else f"{name.text}:"
    slip = None if name.text.split(" ")[0] in known and line != name.text else find(line, known)
    if slip is None:
        what = told("%(text)s är inte känt här", text=excerpt(name.text))
        scope.problem(name, what, suggest_key(name.text, known))
    else:
        scope.problem(name, slip.what, slip.fix)


def read_past_day(scope: Scope, key: str, node: Node) -> date | None:
    """Read the day of something that has been done."""
    day: date | None = read_text(moments.day, scope, key, node)
    if day is not None and day > scope.today:
        fix = told("skriv dagens datum, %(today)s, eller ett tidigare", today=scope.today)
        scope.problem(node, told("%(key)s: %(day)s har inte varit än", key=key, day=day), fix)
    return day


def read_items(scope: Scope, key: str, node: Node) -> tuple[Node, ...] | None:
    """The items of a list."""
    if isinstance(node, nodes.Sequence):
        return node.items
    fix = told("börja varje rad i listan med ett streck och ett mellanslag")
    if isinstance(node, nodes.Scalar):
        fix = told("skriv %(line)s", line=f"{key}: [{', '.join(_several(node.text))}]")
    scope.problem(node, told("%(key)s ska vara en lista", key=key), fix)
    return None


def _several(text: str) -> list[str]:
    """What stands in a text one after the other, as it could stand in a list."""
    parts = _BETWEEN.split(printable(pasted.without(text)[:_FEW_LETTERS]).strip("()[]{} "))
    return [part.lstrip("-–• ") for part in parts if part]


def read_list(read: Reader, scope: Scope, key: str, node: Node) -> tuple[Any, ...] | None:
    """Read every item of a list."""
    items = read_items(scope, key, node)
    return None if items is None else tuple(read(scope, key, item) for item in items)


def read_variants(read: Reader, scope: Scope, key: str, node: Node) -> tuple[Any, ...]:
    """Read what stands there once as it is, or several times as the items of a list."""
    items = node.items if isinstance(node, nodes.Sequence) else (node,)
    return tuple(read(scope, key, item) for item in items)


def read_named(read: Reader, scope: Scope, key: str, node: Node) -> Mapping[str, Any] | None:
    """Read things under names that the editor chose; ``None`` when one has no name."""
    if not isinstance(node, nodes.Mapping):
        fix = told("skriv ett kort namn och kolon, och uppgifterna under det med större indrag")
        scope.problem(node, told("%(key)s ska ha namn med uppgifter under", key=key), fix)
        return None
    found: dict[str, Any] = {}
    for word, value in node.entries:
        name = read_text(texts.name_of_source, scope, key, word)
        if name in found:
            scope.problem(
                word, told("%(name)s står två gånger", name=name), told("ge den ena ett annat namn")
            )
        elif name is not None:
            found[name] = read(scope, name, value)
    return MappingProxyType(found) if len(found) == len(node.entries) else None


def read_words(kind: type[Word], scope: Scope, key: str, node: Node) -> frozenset[Any] | None:
    """Read a list of words of the vocabulary."""
    if isinstance(node, nodes.Sequence) and (found := _words_before(kind, node.items)):
        return found
    every = tuple(kind) if len(kind) <= _MOST_WORDS else ()
    if (odd := unknowns.in_list(key, node, every)) is not None:
        scope.problem(node, *odd)
        return None
    return _read_set(word_of(kind), scope, key, node)


def _words_before(kind: type[Word], items: tuple[Node, ...]) -> frozenset[Any] | None:
    """The words of a list that are all written as the vocabulary has them, each once; ``None`` for
    any other list, and for one of nothing: that is read as it is told of.
    """
    known = _codes(kind)
    words = [item.text for item in items if isinstance(item, nodes.Scalar)]
    found = frozenset(filter(None, map(known.get, words)))
    return _shared(found, frozenset({kind})) if len(found) == len(items) else None


@cache
def _codes(kind: type[Word]) -> dict[str, Word]:
    """The words of a kind by how they are written, but for those that may say another thing."""
    lone = {word: nodes.Scalar(word, True, NOWHERE, 0) for word in kind}
    return {
        str(word): word
        for word, node in lone.items()
        if not (node.unknown or says_unknown(node) or unknowns.in_list("", node))
    }


@cache
def word_of(kind: type[Word]) -> ReadText:
    """What reads a word of the vocabulary: the same each time, by which a text is known again."""
    return partial(texts.word, kind=kind)


def read_area_ids(scope: Scope, key: str, node: Node) -> frozenset[Any] | None:
    """Read a list of area ids, or names of areas; ``all`` alone stays what it is."""
    if isinstance(node, nodes.Scalar) and node.text == ALL_AREAS:
        return frozenset({ALL_AREAS})
    odd = unknowns.in_list(key, node)
    if unknowns.whole(node):
        odd = (
            told("%(key)s: %(all)s är ordet för hela kommunen", key=key, all=ALL_AREAS),
            told("skriv %(line)s", line=f"{key}: {ALL_AREAS}"),
        )
    if odd is not None:
        scope.problem(node, *odd)
        return None
    return _read_set(texts.line, scope, key, node)


def read_localized(scope: Scope, key: str, node: Node) -> Mapping[str, str] | None:
    """Read a text in one or more languages, of which Swedish is one."""
    if isinstance(node, nodes.Scalar):
        fix = told("skriv %(key)s: och på nästa rad, med större indrag, sv: och texten", key=key)
        scope.problem(node, told("%(key)s: det syns inte vilket språk texten är på", key=key), fix)
        return None
    entries = read_entries(scope, key, node, _LANGUAGES)
    if entries is None:
        return None
    stated = {code: value for code, value in entries.items() if not is_unknown(value)}
    if Language.SV not in stated:
        scope.problem(
            node,
            told("%(key)s saknar svensk text", key=key),
            told("lägg till en rad med sv: och texten"),
        )
    for value in stated.values():
        if says_unknown(value):
            refuse_unknown(scope, key, value, unknowns.leave_out(key))
            return None
    return MappingProxyType(
        {code: read_text(texts.prose, scope, code, value) for code, value in stated.items()}
    )


_LANGUAGES = {language.value: language for language in Language}


def _read_set(read: ReadText, scope: Scope, key: str, node: Node) -> frozenset[Any] | None:
    items = read_items(scope, key, node)
    if items is None:
        return None
    found: dict[Any, None] = {}
    for item in items:
        value = read_text(read, scope, key, item)
        if value is not None and value in found:
            scope.problem(
                item,
                told("%(key)s: %(value)s står två gånger", key=key, value=value),
                told("ta bort det ena"),
            )
        elif value is not None:
            found[value] = None
    return _shared(frozenset(found), frozenset(map(type, found)))


@lru_cache(maxsize=8192)
def _shared(values: frozenset[Any], _kinds: frozenset[type]) -> frozenset[Any]:
    # A hundred thousand providers offer the same few choices: each is kept once. Codes of two
    # kinds can be the same text, and so equal: the kinds keep them apart.
    return values
