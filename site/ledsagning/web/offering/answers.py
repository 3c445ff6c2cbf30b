"""What a provider has answered, and what the catalogue makes of it. Nothing is kept of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any, Final

from ledsagning.catalogue import loading, writing
from ledsagning.catalogue.checks import WORSE
from ledsagning.catalogue.fields import Flaw
from ledsagning.catalogue.model import EscortGroup, Municipality, Provider
from ledsagning.catalogue.nodes import Node
from ledsagning.catalogue.places import Place
from ledsagning.catalogue.problems import InvalidCatalogue, Problem
from ledsagning.catalogue.sources import Part
from ledsagning.editing import answers as written
from ledsagning.editing.answers import Names
from ledsagning.editing.beginning import id_for
from ledsagning.editing.cells import Cell, CellPlace, Sheet, position
from ledsagning.editing.in_cells import CELLS, Words, in_cells
from ledsagning.editing.tree import node_of, plant
from ledsagning.messages import SWEDISH, Told, told
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language, said
from ledsagning.web.offering import fields
from ledsagning.web.offering.fields import AGREEMENT, GROUP, NONE, Field

MOST_GROUPS: Final = 20
"""More groups than this come in a file."""

ID: Final = "id"
GROUPS: Final = "groups"

Given = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Answers:
    """The answers by the names of their fields, in one municipality. Empty ones are left out."""

    town: Municipality
    given: Given
    groups: int = 1

    @classmethod
    def of_form(cls, town: Municipality, form: Mapping[str, Sequence[str]]) -> "Answers":
        """What was sent. What nobody asked is left out."""
        number = next(iter(form.get(GROUPS, ())), "")
        groups = min(max(int(number), 1), MOST_GROUPS) if number.isdecimal() else 1
        empty = cls(town, {}, groups)
        given = {name: tuple(form.get(name, ())) for name in (*empty.fields, ID)}
        return replace(empty, given={name: _stated(values) for name, values in given.items()})

    @classmethod
    def of_provider(cls, town: Municipality, provider: Provider) -> "Answers":
        """What a provider of a catalogue would have answered."""
        groups = provider.escorts or (EscortGroup(),)
        agreement = provider.agreement[-1] if provider.agreement else None
        parts = {
            fields.ABOUT: provider,
            AGREEMENT: agreement,
            **{f"{GROUP}{number}": group for number, group in enumerate(groups, start=1)},
        }
        empty = cls(town, {}, len(groups))
        given = {name: _as_given(field, parts) for name, field in empty.fields.items()}
        return replace(empty, given=given | {ID: (provider.id,)})

    @cached_property
    def fields(self) -> Mapping[str, Field]:
        """All that is asked."""
        found = dict(fields.about_fields())
        if not self.town.areas:
            found.pop(f"{fields.ABOUT}.areas")
        for number in range(1, self.groups + 1):
            found |= fields.group_fields(number)
        return found | dict(fields.agreement_fields())

    @property
    def provider_id(self) -> str:
        """The id that the provider has, or is given by its name."""
        (id_,) = self.given.get(ID, ("",))[:1] or ("",)
        name = self.of(f"{fields.ABOUT}.name")
        return id_ or id_for(name[0] if name else "")

    def of(self, name: str) -> tuple[str, ...]:
        """What has been answered in a field."""
        return self.given.get(name, ())

    def hidden(self, shown: Mapping[str, Field]) -> Iterator[tuple[str, str]]:
        """The answers that travel along unseen: all but those of the fields that are shown."""
        yield GROUPS, str(self.groups)
        for name, values in self.given.items():
            if name not in shown:
                for value in values:
                    yield name, value

    def with_groups(self, groups: int) -> "Answers":
        """The same, with another number of groups."""
        return replace(self, groups=min(max(groups, 1), MOST_GROUPS))

    def without_group(self, gone: int) -> "Answers":
        """The same without a group: those that follow move up."""
        given = {}
        for name, values in self.given.items():
            number = _group_of(name)
            if number is None or number < gone:
                given[name] = values
            elif number > gone:
                given[name.replace(f"{GROUP}{number}.", f"{GROUP}{number - 1}.", 1)] = values
        return replace(self, given=given, groups=max(self.groups - 1, 1))

    def read(self, today: date) -> "Read":
        """The provider that the answers make, or what is wrong with them, by field."""
        flaws: dict[str, str] = {}
        root = self._root(flaws)
        known = {self.town.id: self.town}
        try:
            catalogue = loading.load(_Form(root), today, known=known)
        except InvalidCatalogue as invalid:
            for problem in invalid.problems:
                if isinstance(problem.place, CellPlace):
                    flaws.setdefault(problem.place.sheet, _in_words(problem))
            return Read(None, flaws)
        (provider,) = catalogue.providers.values()
        return Read(None if flaws else provider, flaws)

    def _root(self, flaws: dict[str, str]) -> Node:
        parts: dict[str, Any] = {}
        groups: dict[int, dict[str, Any]] = {}
        for number, (name, field) in enumerate(self.fields.items()):
            cell = Cell(field.text(self.of(name)), Sheet(number, name), position(1, 1))
            try:
                node = written.answer(field.leaf, cell, self._names(field))
            except Flaw as flaw:
                flaws[name] = _sentences(flaw.what, flaw.fix)
                continue
            if node is not None:
                part, _dot, _key = name.partition(".")
                group = _group_of(name)
                within = groups.setdefault(group, {}) if group else parts
                path = field.leaf.path
                plant(within, (AGREEMENT, *path) if part == AGREEMENT else path, node)
        first = Cell("", Sheet(0, f"{fields.ABOUT}.name"), position(1, 1))
        parts |= {
            "id": written.scalar(self.provider_id, first),
            "municipality": written.scalar(self.town.id, first),
        }
        if groups:
            parts["escorts"] = [groups[number] for number in sorted(groups)]
        return node_of({"providers": [parts]}, first)

    def _names(self, field: Field) -> Names | None:
        if field.leaf.key != "areas":
            return None
        ids = {"all": "all", **{id_: id_ for id_ in self.town.area_names}}
        return Names(ids, tuple(ids))


@dataclass(frozen=True, slots=True)
class Read:
    """What the answers make: a provider, or what is wrong in which field."""

    provider: Provider | None
    flaws: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Form:
    """The answers as a source of a catalogue."""

    root: Node

    @property
    def place(self) -> Place:
        return CellPlace(0, f"{fields.ABOUT}.name", 1, 1)

    def parts(self) -> Iterator[Part]:
        yield Part(b"", self.root)


def _sentences(what: Told, fix: Told) -> str:
    """What is wrong and how to mend it, as two sentences in the language of the page."""
    return " ".join(f"{part[:1].upper()}{part[1:]}." for part in map(said, (what, fix)))


def _in_words(problem: Problem) -> str:
    """A problem as it is told beside the question that it is about."""
    if problem.message.message == WORSE:
        return _sentences(*_WORSE)
    found = in_cells(problem, _words())
    return _sentences(found.message, found.fix)


_WORSE: Final = (
    told("det är sämre för personen än kommunens krav, som står vid frågan"),
    told("svara som kravet är, eller något som är bättre för personen"),
)


def _words() -> Words:
    """What the page says for the words of a file. The names of facts are Swedish."""
    if language() == SWEDISH:
        return CELLS
    return Words(_("vet ej"), _("hela kommunen"), str, lambda key: key.replace("_", " "))


def _stated(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value.strip()))


def _group_of(name: str) -> int | None:
    part = name.partition(".")[0]
    return int(part.removeprefix(GROUP)) if part.startswith(GROUP) else None


def _as_given(field: Field, parts: Mapping[str, Any]) -> tuple[str, ...]:
    """The value of a field, as a form would send it."""
    record = parts[field.name.partition(".")[0]]
    value = writing.data(record) if record is not None else None
    for step in field.leaf.path:
        value = value.get(step) if isinstance(value, dict) else None
    if isinstance(value, list):
        return tuple(map(str, value)) or (NONE,)
    return () if value is None or isinstance(value, dict) else (writing.text(value),)
