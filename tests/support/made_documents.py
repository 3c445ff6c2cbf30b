"""Documents for Hypothesis, made from what the types of their blocks say: of every kind of block,
and of a new one too as soon as it is there.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from itertools import count
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from ledsagning.formats.comparison import Cell, ComparedRow, Comparison
from ledsagning.formats.document import (
    Actions,
    Answer,
    Block,
    Chart,
    Document,
    Enumeration,
    Folded,
    KeyFact,
    Letter,
    Section,
    Source,
    Span,
    Table,
)

KINDS: tuple[type, ...] = get_args(Block)
NESTED = (Section, Answer, Folded)
"""The kinds of block that hold others."""

_words = st.lists(st.text("abcdåäö&<\"'", min_size=1, max_size=8), min_size=1, max_size=4)
_text = _words.map(" ".join)
_numbers = count()

_NAMED: dict[str, st.SearchStrategy[Any]] = {
    # No two parts of a page have the same id.
    "id": st.builds(lambda: f"id-{next(_numbers)}"),
    "pictogram": st.sampled_from(("bus", "phone")),
    "verdict": st.sampled_from(("yes", "no", "unknown")),
    "likeness": st.sampled_from(("same", "different", "unknown")),
    "href": st.sampled_from((None, "/sv/stockholm/ord", "https://example.se/", "tel:112")),
    "address": st.just("https://ledsagning.example/sv/"),
    "language": st.sampled_from((None, "sv", "en")),
    "spoken": st.none(),
    # Only a title that the heading above says already is left out.
    "repeats": st.none(),
}
"""Fields that hold no words, by name."""

_SIMPLE: dict[Any, st.SearchStrategy[Any]] = {
    str: _text,
    int: st.integers(0, 12),
    bool: st.booleans(),
    date: st.dates(),
    NoneType: st.none(),
}


NOT_ALWAYS = frozenset(
    {
        *((Comparison, "caption"), (Comparison, "corner")),  # where it is a table
        (KeyFact, "ask"),  # where there are questions
        (Source, "apart"),  # on a page, where there are several
        (Enumeration, "sentences"),  # where there is no room for lines
        (Actions, "links"),  # on a page
        (Actions, "note"),  # with a way out of it
        (Chart, "label"),  # where there is a picture
    }
)
"""Words that are not said by every form."""


def documents() -> st.SearchStrategy[Document]:
    """Any document, with sections inside sections."""
    blocks = st.lists(st.sampled_from(KINDS).flatmap(blocks_of), max_size=4).map(tuple)
    return st.builds(
        Document,
        title=_text,
        language=st.just("sv"),
        summary=st.just("") | _text,
        pictogram=st.none() | st.just("bus"),
        blocks=blocks,
        foreign=st.booleans(),
    )


def blocks_of(kind: type, deep: int = 2) -> st.SearchStrategy[Any]:
    """Blocks of one kind; what it holds is at most so many levels deep."""
    if kind is Table:
        return st.integers(1, 3).flatmap(_tables)
    if kind is Comparison:
        return st.integers(1, 3).flatmap(_comparisons)
    hints = get_type_hints(kind)
    return st.builds(
        kind, **{field.name: _part(field.name, hints[field.name], deep) for field in fields(kind)}
    )


def _part(name: str, hint: Any, deep: int) -> st.SearchStrategy[Any]:
    return _NAMED[name] if name in _NAMED else _of(hint, deep)


def _of(hint: Any, deep: int) -> st.SearchStrategy[Any]:
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    if get_origin(hint) in (Union, UnionType):
        kinds = (kind for kind in get_args(hint) if deep or kind not in NESTED)
        return st.one_of([_of(kind, deep) for kind in kinds])
    if get_origin(hint) is tuple:
        inside, *others = get_args(hint)
        if others != [...]:
            return st.tuples(*(_of(one, deep) for one in (inside, *others)))
        fewest = 1 if inside is Span else 0
        some = st.lists(_of(inside, deep), min_size=fewest, max_size=2).map(tuple)
        # What holds nothing but what can be done on a page is left there with its heading. No
        # filter: Hypothesis writes down what one is of, and that is 30 kB of kinds of blocks.
        return some.map(_with_words) if inside is Block else some
    assert is_dataclass(hint), hint
    return blocks_of(hint, max(deep - 1, 0))


def _with_words(blocks: tuple[Any, ...]) -> tuple[Any, ...]:
    return () if all(isinstance(one, Actions) for one in blocks) else blocks


def _tables(columns: int) -> st.SearchStrategy[Table]:
    heads = st.lists(_text, min_size=columns, max_size=columns).map(tuple)
    cell = _text | st.tuples(blocks_of(Span))
    row = st.lists(cell, min_size=columns, max_size=columns).map(tuple)
    rows = st.lists(row, min_size=1, max_size=2).map(tuple)
    return st.builds(Table, _text, heads, rows)


def _comparisons(columns: int) -> st.SearchStrategy[Comparison]:
    def alike(kind: type) -> st.SearchStrategy[Any]:
        return st.lists(blocks_of(kind), min_size=columns, max_size=columns).map(tuple)

    parts = {
        field.name: _part(field.name, get_type_hints(ComparedRow)[field.name], 0)
        for field in fields(ComparedRow)
        if field.name != "cells"
    }
    rows = st.builds(ComparedRow, **parts, cells=alike(Cell))
    return st.builds(
        Comparison,
        _text,
        _text,
        alike(Span),
        st.lists(rows, min_size=1, max_size=2).map(tuple),
        st.booleans(),
    )


def outline(blocks: tuple[Block, ...], level: int) -> Iterator[int]:
    """The level of each heading, where the blocks begin at a level."""
    for block in blocks:
        match block:
            case Section() | Answer() | Folded():
                yield level
                yield from outline(block.blocks, level + 1)
            case KeyFact():
                yield level
            case Letter():
                yield level
                yield from (level + 1 for _part in block.parts)
            case Comparison():
                yield from (level for _row in block.rows)
