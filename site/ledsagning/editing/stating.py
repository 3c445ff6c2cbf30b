"""What a catalogue says, as rows of tables: what an editor sees of it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Final

from ledsagning.catalogue import law_loading, writing
from ledsagning.catalogue.model import ALL_AREAS, Municipality, Provider
from ledsagning.catalogue.terms import AgreementFrom
from ledsagning.editing import book, facts, key_names
from ledsagning.editing.book import Book, Row, Table
from ledsagning.editing.leaves import Leaf, Path, leaf_at, leaves
from ledsagning.editing.names import name_of

EVERYWHERE: Final = "hela kommunen"
"""All areas of a municipality."""

Owner = tuple[str, str]
"""The id of a municipality, and that of a provider there or nothing."""


def state(municipalities: Iterable[Municipality], providers: Iterable[Provider]) -> Book:
    """The rows of some municipalities and providers. Rules have a row for all that is asked."""
    found: Book = {table: [] for table in book.TABLES}
    for rows in by_owner(municipalities, providers).values():
        for table, row in rows:
            found[table].append(row)
    return found


def state_of(provider: Provider, municipality: Municipality) -> Book:
    """The rows of one provider alone: none of its municipality."""
    found: Book = {table: [] for table in book.TABLES}
    for table, row in _of_provider(provider, municipality):
        found[table].append(row)
    return found


def state_rules(municipality: Municipality) -> Book:
    """The rows of a municipality's rules and of what they stand in, with no other table."""
    found: Book = {table: [] for table in book.RULES_ONLY}
    for table, row in _of_municipality(municipality):
        if table in found:
            found[table].append(row)
    return found


def by_owner(
    municipalities: Iterable[Municipality], providers: Iterable[Provider]
) -> Mapping[Owner, list[tuple[Table, Row]]]:
    """The rows of each municipality and each provider, with their tables."""
    by_id = {municipality.id: municipality for municipality in municipalities}
    return {
        **{(id_, ""): list(_of_municipality(one)) for id_, one in by_id.items()},
        **{one.key: list(_of_provider(one, by_id.get(one.municipality))) for one in providers},
    }


def _of_municipality(municipality: Municipality) -> Iterator[tuple[Table, Row]]:
    whose = {book.MUNICIPALITY: municipality.id}
    areas = area_names(municipality)
    yield book.MUNICIPALITIES, _wide(book.MUNICIPALITIES, municipality, areas)
    for area in municipality.areas:
        yield book.AREAS, whose | _wide(book.AREAS, area, areas)
    for contact in municipality.contacts:
        yield book.CONTACTS, whose | _wide(book.CONTACTS, contact, areas)
    for name, source in municipality.sources.items():
        yield book.SOURCES, whose | {book.SOURCE: name} | _wide(book.SOURCES, source, areas)
    for row in _rules(municipality, areas):
        yield book.RULES, {**whose, **row}
    for row in _agreements(municipality.standard_agreement, areas):
        yield book.AGREEMENTS, {**whose, book.PROVIDER: "", **row}


def _of_provider(
    provider: Provider, municipality: Municipality | None
) -> Iterator[tuple[Table, Row]]:
    areas = area_names(municipality)
    whose = {book.MUNICIPALITY: provider.municipality}
    yield book.PROVIDERS, {**whose, **_wide(book.PROVIDERS, provider, areas)}
    whose = {**whose, book.PROVIDER: provider.id}
    for group in provider.escorts or ():
        yield book.ESCORT_GROUPS, {**whose, **_wide(book.ESCORT_GROUPS, group, areas)}
    for row in _agreements(provider.agreement, areas):
        yield book.AGREEMENTS, {**whose, **row}


def area_names(municipality: Municipality | None) -> Mapping[str, str]:
    """What an editor writes for the areas of a municipality, by their ids."""
    named = municipality.area_names.items() if municipality else ()
    return {ALL_AREAS: EVERYWHERE, **written_for(named)}


def written_for(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """What an editor writes for areas, ids and names, by their ids: the name, but the id where the
    name does not tell which is meant, as two have it, or it is the id of another.
    """
    names = dict(named)
    shared = Counter(name.casefold() for name in names.values())
    taken = {EVERYWHERE: ALL_AREAS, **{id_.casefold(): id_ for id_ in names}}
    return {
        id_: name
        if shared[name.casefold()] == 1 and taken.get(name.casefold(), id_) == id_
        else id_
        for id_, name in names.items()
    }


def _wide(table: Table, record: Any, areas: Mapping[str, str]) -> dict[str, str]:
    stated = dict(_stated(table.kind, record))
    return {
        name_of(leaf): facts.shown(leaf, value, _names(leaf, areas))
        for leaf, value in stated.items()
        if leaf.path[0] not in table.left_out
    }


def _names(leaf: Leaf, areas: Mapping[str, str]) -> Mapping[str, str]:
    return areas if leaf.key == "areas" else {}


def _stated(kind: Any, record: Any) -> Iterator[tuple[Leaf, Any]]:
    """The facts of a record that are known."""
    for path, value in _flat(writing.data(record), ()):
        leaf = leaf_at(kind, path)
        if leaf is not None and value is not None:
            yield leaf, value


def _flat(data: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _flat(value, (*path, key))
    elif isinstance(data, list) and any(isinstance(one, dict) for one in data):
        for number, value in enumerate(data):
            yield from _flat(value, (*path, str(number)))
    else:
        yield path, data


def _rules(municipality: Municipality, areas: Mapping[str, str]) -> Iterator[Row]:
    for rule, kind in book.KINDS_OF_RULES.items():
        variants = municipality.rules.variants(rule) or (None,)
        for number, variant in enumerate(variants, start=1):
            whose = {book.RULE: key_names.RULES[rule], book.VARIANT: str(number)}
            for row in _long(kind, variant, areas):
                yield {**whose, **row, book.HOW: _with_law(rule, row)}


def _with_law(rule: str, row: Row) -> str:
    """How to answer, and what the law says, which holds where nothing else is answered."""
    law = said_by_law(rule).get(row[book.FACT])
    return row[book.HOW] if law is None else f"{row[book.HOW]} Lagen säger: {law}."


@cache
def said_by_law(rule: str) -> Mapping[str, str]:
    """What the law says of the facts of a rule, for some or for all, by what they are called."""
    return _said(book.KINDS_OF_RULES[rule], law_loading.load().rules.variants(rule))


def _said(kind: Any, variants: Iterable[Any]) -> Mapping[str, str]:
    found: dict[str, list[str]] = {}
    for variant in variants:
        for leaf, value in _stated(kind, variant):
            if leaf in _own(kind):
                act = variant.applies_to.act
                told = facts.shown(leaf, value, {}) + (f" ({act.label})" if act else "")
                found.setdefault(name_of(leaf), []).append(told)
    return {name: "; ".join(dict.fromkeys(texts)) for name, texts in found.items()}


@cache
def _own(kind: Any) -> frozenset[Leaf]:
    citing = ("source", "quote")
    return frozenset(leaf for leaf in book.asked(kind) if leaf.path[0] not in citing)


def _agreements(versions: Iterable[AgreementFrom], areas: Mapping[str, str]) -> Iterator[Row]:
    stated = tuple(versions)
    if not stated or stated[0].from_ is not None:
        stated = (AgreementFrom(), *stated)
    for version in stated:
        begins = "" if version.from_ is None else version.from_.isoformat()
        for term, kind in book.KINDS_OF_TERMS.items():
            promise = getattr(version, term)
            if promise is None and version.from_ is not None:
                continue
            whose = {book.FROM: begins, book.TERM: key_names.TERMS[term]}
            for row in _long(kind, promise, areas):
                yield whose | row


def _long(kind: Any, record: Any, areas: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """A row for all that is known, and for what is asked and not known."""
    stated = {} if record is None else {leaf.path: value for leaf, value in _stated(kind, record)}
    asked = {leaf.path for leaf in book.asked(kind)}
    order = [leaf.path for leaf in leaves(kind)]
    paths = [path for path in order if path in stated or path in asked]
    paths += [path for path in stated if path not in order]
    for path in paths:
        leaf = leaf_at(kind, path)
        assert leaf is not None
        answer = facts.shown(leaf, stated.get(path), _names(leaf, areas))
        yield {book.FACT: name_of(leaf), book.ANSWER: answer, book.HOW: facts.how(leaf)}
