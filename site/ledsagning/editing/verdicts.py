"""For whom what differs between two catalogues is better, fact by fact."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import count
from typing import Any

from ledsagning.catalogue.comparing import Comparison, compare_part, compare_terms, counterparts
from ledsagning.catalogue.model import Catalogue
from ledsagning.catalogue.rule import values_of
from ledsagning.catalogue.rules import RULE_NAMES
from ledsagning.catalogue.schema import key_of
from ledsagning.catalogue.terms import AgreementFrom, agreement_on
from ledsagning.editing import book, key_names, names
from ledsagning.editing.book import Row, Table
from ledsagning.editing.leaves import leaf_at
from ledsagning.editing.stating import Owner

Key = tuple[str, ...]
"""A table, and what leads to a fact in it, in the words that an editor is told."""


def rule_key(rule: str, variant: int, fact: str) -> Key:
    """What leads to a fact of a variant of a rule."""
    return book.RULES.name, rule, "" if variant == 1 else f"variant {variant}", fact


def agreement_key(provider: str, begins: str, term: str, fact: str) -> Key:
    """What leads to a fact of an agreement, or of what a municipality requires."""
    required = "" if provider else "Krav på alla utförare"
    return book.AGREEMENTS.name, required, f"från {begins}" if begins else "", term, fact


def verdicts(
    owner: Owner, before: Catalogue, after: Catalogue, today: date
) -> Mapping[Key, Comparison]:
    """How what somebody promises, or requires, compares with what stood before."""
    terms = _terms(owner, _versions(owner, before), _versions(owner, after), today)
    return {**dict(terms), **dict(_rules(owner, before, after))}


def numbered_as_after(
    owner: Owner, rows: Iterable[tuple[Table, Row]], before: Catalogue, after: Catalogue
) -> list[tuple[Table, Row]]:
    """The rows of before, with each variant of a rule numbered as the one after it that is for
    the same people. One that has none takes a number that is left.
    """
    numbers = {
        (key_names.RULES[rule], str(number)): str(new)
        for rule, was, now in _variants(owner, before, after)
        for number, new in enumerate(_numbers(was, now), start=1)
    }
    return [
        (table, _renumbered(row, numbers) if table is book.RULES else row) for table, row in rows
    ]


def _renumbered(row: Row, numbers: Mapping[tuple[str, str], str]) -> Row:
    number = row[book.VARIANT]
    return {**row, book.VARIANT: numbers.get((row[book.RULE], number), number)}


def _numbers(was: Sequence[Any], now: Sequence[Any]) -> Iterator[int]:
    taken = {old: new for new, old in counterparts(now, was).items()}
    free = (new for new in count() if new not in taken.values())
    for old in range(len(was)):
        yield 1 + (taken[old] if old in taken else next(free))


def _variants(
    owner: Owner, before: Catalogue, after: Catalogue
) -> Iterator[tuple[str, Sequence[Any], Sequence[Any]]]:
    """The variants of each rule of a municipality, before and after; a provider has none."""
    if owner[1]:
        return
    was, now = (one.municipalities[owner[0]].rules for one in (before, after))
    for rule in RULE_NAMES:
        yield rule, was.variants(rule), now.variants(rule)


def _rules(owner: Owner, before: Catalogue, after: Catalogue) -> Iterator[tuple[Key, Comparison]]:
    for rule, was, now in _variants(owner, before, after):
        for ours, theirs in counterparts(now, was).items():
            for name, comparison in _values(now[ours], was[theirs]):
                yield rule_key(key_names.RULES[rule], ours + 1, name), comparison


def _values(now: Any, was: Any) -> Iterator[tuple[str, Comparison]]:
    kind: Any = type(now)
    for field in values_of(kind):
        leaf = leaf_at(kind, (key_of(field.name),))
        if leaf is not None and leaf.better is not None:
            ours, theirs = getattr(now, field.name), getattr(was, field.name)
            yield names.name_of(leaf), compare_part(leaf.better, ours, theirs)


def _versions(owner: Owner, catalogue: Catalogue) -> tuple[AgreementFrom, ...]:
    municipality, provider = owner
    if provider:
        return catalogue.providers[owner].agreement
    return catalogue.municipalities[municipality].standard_agreement


def _terms(
    owner: Owner, was: Sequence[AgreementFrom], now: Sequence[AgreementFrom], today: date
) -> Iterator[tuple[Key, Comparison]]:
    """What each version says of a term, where that holds today or from its own day on."""
    for begins in {None, *(version.from_ for version in (*was, *now))}:
        day = max(begins or today, today)
        compared = compare_terms(agreement_on(now, day), agreement_on(was, day))
        for (term, part), comparison in compared.items():
            kind: Any = book.KINDS_OF_TERMS[term]
            leaf = leaf_at(kind, (key_of(part),))
            holds = begins in (_begins(was, term, day), _begins(now, term, day))
            if holds and leaf is not None:
                version = begins.isoformat() if begins else ""
                named = key_names.TERMS[term], names.name_of(leaf)
                yield agreement_key(owner[1], version, *named), comparison


def _begins(versions: Sequence[AgreementFrom], term: str, day: date) -> date | None:
    """From when what holds of a term on a day has held; ``None`` for from the beginning."""
    found = None
    for version in versions:
        if (version.from_ is None or version.from_ <= day) and getattr(version, term) is not None:
            found = version.from_
    return found
