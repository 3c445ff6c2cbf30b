"""Whose each row of a workbook is: a municipality's, or a provider's there."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

from ledsagning.catalogue.problems import Problem, excerpt
from ledsagning.editing import book
from ledsagning.editing.book import Table
from ledsagning.editing.cells import Cell, CellRow
from ledsagning.messages import counted, told

_MOST_STRANGERS: Final = 3
"""More of them on a sheet are told as one."""

Cells = Mapping[Table, list[CellRow]]
"""The rows of every table."""


@dataclass(frozen=True, slots=True)
class Owner:
    """A municipality, or a provider in one, with its own row."""

    municipality: str
    provider: str
    row: CellRow = field(compare=False)

    @property
    def first(self) -> Cell:
        """The first cell of its row."""
        return next(iter(self.row.values()))

    @property
    def subject(self) -> str:
        """What an editor is told that a problem is about."""
        if self.provider:
            return told("utförare %(id)s", id=self.provider)
        return told("kommun %(id)s", id=self.municipality)

    @property
    def of_municipality(self) -> "Owner":
        """Its municipality."""
        return Owner(self.municipality, "", self.row)


@dataclass(frozen=True)
class Owners:
    """The rows by whose they are. ``ids`` are those of municipalities elsewhere, by their names."""

    cells: Cells
    ids: Mapping[str, str]
    report: Callable[[Problem], None]

    @cached_property
    def municipalities(self) -> tuple[Owner, ...]:
        """The municipalities that have a row."""
        return tuple(
            Owner(text_of(row, book.ID), "", row) for row in self.cells[book.MUNICIPALITIES]
        )

    @cached_property
    def providers(self) -> tuple[Owner, ...]:
        """The providers that have a row, each in its municipality."""
        return tuple(
            Owner(self._municipality(row), text_of(row, book.ID), row)
            for row in self.cells[book.PROVIDERS]
        )

    @property
    def first(self) -> Cell | None:
        """The first cell of all."""
        rows = (row for table in book.TABLES for row in self.cells[table])
        return next((cell for row in rows for cell in row.values()), None)

    def refuse_strangers(self) -> None:
        """Tell of rows that are of somebody who has no row of their own: of each once on a sheet,
        and of many of them together.
        """
        for table, rows in self._grouped.items():
            if table is not book.PROVIDERS:
                strangers = {key: theirs for key, theirs in rows.items() if key not in self._known}
                if len(strangers) > _MOST_STRANGERS:
                    self._refuse_many(strangers)
                else:
                    for key, theirs in strangers.items():
                        self._refuse(theirs, key)

    def has_row(self, owner: Owner) -> bool:
        """Whether somebody has a row of their own."""
        return (owner.municipality, owner.provider) in self._known

    @cached_property
    def _known(self) -> frozenset[tuple[str, str]]:
        return frozenset(
            (one.municipality, one.provider) for one in self.municipalities + self.providers
        )

    def rows(self, table: Table, owner: Owner) -> Iterable[CellRow]:
        """The rows of a table that are somebody's."""
        return self._grouped[table].get((owner.municipality, owner.provider), ())

    @cached_property
    def _grouped(self) -> Mapping[Table, Mapping[tuple[str, str], list[CellRow]]]:
        return {
            table: self._of_each(row for row in rows if _says_anything(table, row))
            for table, rows in self.cells.items()
            if table.whose
        }

    def _of_each(self, rows: Iterable[CellRow]) -> Mapping[tuple[str, str], list[CellRow]]:
        found: dict[tuple[str, str], list[CellRow]] = defaultdict(list)
        for row in rows:
            found[self.owner(row)].append(row)
        return found

    def _refuse(self, rows: list[CellRow], key: tuple[str, str]) -> None:
        municipality, provider = key
        heading = book.PROVIDER if provider else book.MUNICIPALITY
        sheet = book.PROVIDERS if provider else book.MUNICIPALITIES
        cell = rows[0].get(heading) or next(iter(rows[0].values()))
        who = provider or municipality
        what = (
            told("%(text)s står inte på bladet %(name)s", text=excerpt(who), name=sheet.name)
            if who
            else told("%(name)s saknas", name=heading)
        )
        if len(rows) > 1:
            more = counted("och i %(num)s rad till", "och i %(num)s rader till", len(rows) - 1)
            what = told("%(what)s, %(more)s", what=what, more=more)
        fix = told(
            "skriv det korta namnet som står på bladet %(name)s, eller ta bort raderna",
            name=sheet.name,
        )
        self.report(Problem(cell.sheet.place(cell.position), heading.lower(), what, fix))

    def _refuse_many(self, strangers: Mapping[tuple[str, str], list[CellRow]]) -> None:
        """Where so many are strangers, their own sheet has lost its rows."""
        rows = next(iter(strangers.values()))
        cell = rows[0].get(book.PROVIDER) or next(iter(rows[0].values()))
        names = [provider or municipality for municipality, provider in strangers]
        of_providers = any(provider for _municipality, provider in strangers)
        sheet = book.PROVIDERS if of_providers else book.MUNICIPALITIES
        what = told(
            "%(names)s och %(number)s till står inte på bladet %(name)s",
            names=", ".join(names[:_MOST_STRANGERS]),
            number=len(names) - _MOST_STRANGERS,
            name=sheet.name,
        )
        fix = told(
            "sätt tillbaka raderna på bladet %(name)s, eller ta bort raderna här också",
            name=sheet.name,
        )
        subject = told("bladet %(name)s", name=cell.sheet.name)
        self.report(Problem(cell.sheet.place(cell.position), subject, what, fix))

    def owner(self, row: CellRow) -> tuple[str, str]:
        """The ids of the municipality of a row and of the provider, if it is a provider's."""
        municipality = self._municipality(row)
        written = text_of(row, book.PROVIDER)
        return municipality, self._provider_ids.get((municipality, written.casefold()), written)

    @cached_property
    def _provider_ids(self) -> Mapping[tuple[str, str], str]:
        """The ids of the providers, by their names in small letters."""
        named = {
            (one.municipality, name): one.provider
            for one in self.providers
            # A row without a provider is the municipality's, also where one has no name.
            if (name := text_of(one.row, book.NAME).casefold())
        }
        return named | {(one.municipality, one.provider): one.provider for one in self.providers}

    def _municipality(self, row: CellRow) -> str:
        """The id of the municipality of a row, which may be written by its name.

        Where there is just one municipality, no row has to say which.
        """
        written = text_of(row, book.MUNICIPALITY)
        if not written and len(self.municipalities) == 1:
            return self.municipalities[0].municipality
        return self._ids.get(written.casefold(), written)

    @cached_property
    def _ids(self) -> Mapping[str, str]:
        named = {
            text_of(one.row, book.NAME).casefold(): one.municipality for one in self.municipalities
        }
        # What is one's id and another one's name is the id.
        ids = {one.municipality: one.municipality for one in self.municipalities}
        return {**self.ids, **named, **ids}


def text_of(row: CellRow, heading: str) -> str:
    """What stands in a cell of a row; nothing where there is no such cell."""
    cell = row.get(heading)
    return "" if cell is None else cell.text.strip()


def kind_of(table: Table, row: CellRow) -> Any:
    """What a row of a long table is about; ``None`` where its rule or term is none."""
    kinds = book.KINDS_OF_RULES if table is book.RULES else book.KINDS_OF_TERMS
    named = text_of(row, book.RULE if table is book.RULES else book.TERM)
    return kinds.get(book.by_name(table).get(named.casefold(), ""))


def _says_anything(table: Table, row: CellRow) -> bool:
    """Whether a row is more than a question that nobody has answered.

    In an agreement from a later day an empty answer says that it is not known any more.
    """
    return table.kind is not None or book.ANSWER in row or bool(text_of(row, book.FROM))
