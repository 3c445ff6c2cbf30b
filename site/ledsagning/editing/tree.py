"""From the cells of tables to the nodes of a catalogue, which the schema reads as it reads a file.

What only a table can say wrong is told here: a word that is none, an answer to nothing, a row of
nobody. All else is told by the schema, at the cell that it is about.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ledsagning.catalogue.fields import Flaw
from ledsagning.catalogue.model import ALL_AREAS, Municipality
from ledsagning.catalogue.nodes import Mapping as Entries
from ledsagning.catalogue.nodes import Node, Scalar, Sequence
from ledsagning.catalogue.problems import Problem, excerpt
from ledsagning.editing import answers, book
from ledsagning.editing.answers import Names
from ledsagning.editing.book import Table
from ledsagning.editing.cells import Cell, CellRow
from ledsagning.editing.leaves import Leaf, Path, needed_records
from ledsagning.editing.names import leaf_named
from ledsagning.editing.rows_by_owner import Owner, Owners, text_of
from ledsagning.editing.stating import EVERYWHERE, written_for
from ledsagning.messages import Told, told

Parts = dict[str, Any]
"""What stands under keys: nodes, lists of parts, and parts with keys of their own."""


@dataclass(frozen=True)
class Tree:
    """What the nodes are made by: the rows by whose they are, the municipalities that are known
    besides, by their ids, and who is told what is wrong.
    """

    owners: Owners
    known: Mapping[str, Municipality]
    report: Callable[[Problem], None]

    def root(self) -> Node | None:
        """The root of a catalogue; ``None`` where nothing is filled in."""
        parts = {
            "municipalities": [self._municipality(owner) for owner in self.owners.municipalities],
            "providers": [self._provider(owner) for owner in self.owners.providers],
        }
        stated = {key: items for key, items in parts.items() if items}
        first = self.owners.first
        return None if first is None else node_of(stated, first)

    def _municipality(self, owner: Owner) -> Parts:
        areas = self._area_ids(owner)
        parts = self._wide(book.MUNICIPALITIES, owner.row, owner, areas)
        several = {
            key: [self._wide(table, row, owner, areas) for row in self.owners.rows(table, owner)]
            for key, table in (("areas", book.AREAS), ("contacts", book.CONTACTS))
        }
        sources = {
            text_of(row, book.SOURCE): self._wide(book.SOURCES, row, owner, areas)
            for row in self.owners.rows(book.SOURCES, owner)
        }
        rules = self._rules(owner, areas)
        agreement = self._agreement(owner, areas)
        stated = {**several, "sources": sources, "rules": rules, "standard_agreement": agreement}
        return parts | {key: part for key, part in stated.items() if part}

    def _provider(self, owner: Owner) -> Parts:
        areas = self._area_ids(owner)
        parts = self._wide(book.PROVIDERS, owner.row, owner, areas)
        parts["municipality"] = answers.scalar(owner.municipality, owner.first)
        groups = [
            self._wide(book.ESCORT_GROUPS, row, owner, areas)
            for row in self.owners.rows(book.ESCORT_GROUPS, owner)
        ]
        stated = {"escorts": groups, "agreement": self._agreement(owner, areas)}
        return parts | {key: part for key, part in stated.items() if part}

    def _area_ids(self, owner: Owner) -> Names:
        """The areas of a municipality, by what an editor can write for them."""
        written = written_for(self._areas(owner.of_municipality))
        ids = {EVERYWHERE: ALL_AREAS, "alla": ALL_AREAS}
        ids |= {name.casefold(): id_ for id_, name in written.items()}
        ids |= {id_.casefold(): id_ for id_ in written}
        return Names(ids, (*written.values(), EVERYWHERE))

    def _areas(self, municipality: Owner) -> Iterable[tuple[str, str]]:
        """The ids and names of areas. A provider's own workbook has none of its municipality."""
        if self.owners.has_row(municipality):
            rows = self.owners.rows(book.AREAS, municipality)
            return [(text_of(row, book.ID), text_of(row, book.NAME)) for row in rows]
        known = self.known.get(municipality.municipality)
        return known.area_names.items() if known else ()

    def _wide(self, table: Table, row: CellRow, owner: Owner, areas: Names) -> Parts:
        parts: Parts = {key: {} for key in needed_records(table.kind)} if table.kind else {}
        for heading, cell in row.items():
            leaf = table.fact(heading)
            if leaf is not None:
                self._put(parts, leaf, cell, owner, areas)
        return parts

    def _rules(self, owner: Owner, areas: Names) -> Parts:
        variants: dict[str, dict[str, Parts]] = {}
        for row in self.owners.rows(book.RULES, owner):
            rule = self._named(book.RULES, book.RULE, row, owner)
            if rule is not None:
                parts = variants.setdefault(rule, {}).setdefault(text_of(row, book.VARIANT), {})
                self._answer(book.KINDS_OF_RULES[rule], parts, row, owner, areas)
        stated = {rule: [one for one in each.values() if one] for rule, each in variants.items()}
        return {rule: each for rule, each in stated.items() if each}

    def _agreement(self, owner: Owner, areas: Names) -> list[Parts]:
        versions: dict[str, Parts] = {}
        for row in self.owners.rows(book.AGREEMENTS, owner):
            term = self._named(book.AGREEMENTS, book.TERM, row, owner)
            if term is None:
                continue
            begins = row.get(book.FROM)
            parts = versions.setdefault(text_of(row, book.FROM), {})
            if begins is not None and begins.text.strip():
                parts["from"] = answers.scalar(begins.text.strip(), begins)
            stated: Parts = parts.setdefault(term, {})
            self._answer(book.KINDS_OF_TERMS[term], stated, row, owner, areas)
        # What follows says what changes: also that something is not known any more.
        each = [
            one if "from" in one else {key: part for key, part in one.items() if part}
            for one in versions.values()
        ]
        return [one for one in each if one]

    def _named(self, table: Table, heading: str, row: CellRow, owner: Owner) -> str | None:
        """The key of the rule or term that a row is about."""
        cell = row.get(heading)
        if cell is None:
            return None
        key = book.by_name(table).get(cell.text.strip().casefold())
        if key is None:
            allowed = ", ".join(book.by_name(table))
            self._tell(
                cell,
                owner,
                told("%(text)s finns inte", text=excerpt(cell.text)),
                told("välj mellan %(allowed)s", allowed=allowed),
            )
        return key

    def _answer(self, kind: Any, parts: Parts, row: CellRow, owner: Owner, areas: Names) -> None:
        """Put the answer of a row of a long table under its key."""
        fact, cell = row.get(book.FACT), row.get(book.ANSWER)
        if fact is None or cell is None:
            return
        leaf = leaf_named(kind, fact.text)
        if leaf is None:
            self._tell(
                fact,
                owner,
                told("%(text)s frågas det inte om här", text=excerpt(fact.text)),
                told("skriv en av de uppgifter som står på raderna omkring"),
            )
        else:
            self._put(parts, leaf, cell, owner, areas)

    def _put(self, parts: Parts, leaf: Leaf, cell: Cell, owner: Owner, areas: Names) -> None:
        try:
            node = answers.answer(leaf, cell, areas if leaf.key == "areas" else None)
        except Flaw as flaw:
            self._tell(cell, owner, flaw.what, flaw.fix)
            return
        if node is not None:
            plant(parts, leaf.path, node)

    def _tell(self, cell: Cell, owner: Owner, what: Told, fix: Told) -> None:
        self.report(Problem(cell.sheet.place(cell.position), owner.subject, what, fix))


def plant(parts: Parts, path: Path, node: Node) -> None:
    """Put a node where a path leads to. Numbers are places in a list, filled in their order."""
    *before, last = path
    for step in before:
        parts = parts.setdefault(step, {})
    parts[last] = node


def node_of(part: Any, first: Cell) -> Node:
    """Nodes of parts; what has no place of its own has that of the first cell in it."""
    if isinstance(part, Scalar | Sequence | Entries):
        return part
    if isinstance(part, dict) and any(key.isdigit() for key in part if part[key]):
        part = [part[key] for key in sorted(part, key=int)]
    if isinstance(part, list):
        items = tuple(node_of(one, first) for one in part)
        at = items[0] if items else answers.scalar("", first)
        return Sequence(items, at.origin, at.position)
    entries = tuple((key, node_of(value, first)) for key, value in part.items())
    at = entries[0][1] if entries else answers.scalar("", first)
    return Entries(
        tuple((Scalar(key, False, node.origin, node.position), node) for key, node in entries),
        at.origin,
        at.position,
    )
