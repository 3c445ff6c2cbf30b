"""What a provider has answered, and what the catalogue makes of it. Nothing is kept of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any, Final

from ledsagning.catalogue.fields import is_identity
from ledsagning.catalogue.model import EscortGroup, Municipality, Provider
from ledsagning.catalogue.nodes import Node
from ledsagning.editing import answers as written
from ledsagning.editing.answers import Names
from ledsagning.editing.beginning import provider_id_for
from ledsagning.editing.tree import plant
from ledsagning.messages import told
from ledsagning.web.doors.answers import Given, Reading, cell_of, sentences, stated
from ledsagning.web.doors.fields import Field
from ledsagning.web.offering import fields
from ledsagning.web.offering.fields import ABOUT, AGREEMENT, GROUP
from ledsagning.whole_numbers import whole_number

MOST_GROUPS: Final = 20
"""More groups than this come in a file."""

ID: Final = "id"
GROUPS: Final = "groups"
_NAME: Final = f"{ABOUT}.name"


@dataclass(frozen=True)
class Answers:
    """The answers by the names of their fields, in one municipality. Empty ones are left out."""

    town: Municipality
    given: Given
    groups: int = 1

    @classmethod
    def of_form(cls, town: Municipality, form: Mapping[str, Sequence[str]]) -> "Answers":
        """What was sent. What nobody asked is left out."""
        number = whole_number(next(iter(form.get(GROUPS, ())), ""))
        groups = min(number or 1, MOST_GROUPS)
        empty = cls(town, {}, groups)
        return replace(empty, given=stated(form, (*empty.fields, ID)))

    @classmethod
    def of_provider(cls, town: Municipality, provider: Provider) -> "Answers":
        """What a provider of a catalogue would have answered."""
        groups = provider.escorts or (EscortGroup(),)
        parts: Mapping[str, Any] = {
            ABOUT: provider,
            AGREEMENT: provider.agreement[-1] if provider.agreement else None,
            **{f"{GROUP}{number}": group for number, group in enumerate(groups, start=1)},
        }
        empty = cls(town, {}, len(groups))
        given = {name: field.given(parts[field.part]) for name, field in empty.fields.items()}
        return replace(empty, given=given | {ID: (provider.id,)})

    @cached_property
    def fields(self) -> Mapping[str, Field]:
        """All that is asked."""
        found = dict(fields.about_fields())
        if not self.town.areas:
            found.pop(f"{ABOUT}.areas")
        for number in range(1, self.groups + 1):
            found |= fields.group_fields(number)
        return found | dict(fields.agreement_fields())

    @property
    def provider_id(self) -> str:
        """The id that the provider has, or is given by its name."""
        (id_,) = self.given.get(ID, ("",))[:1] or ("",)
        name = self.of(_NAME)
        return id_ if is_identity(id_) else provider_id_for(name[0] if name else "")

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
        reading = Reading(self.fields.__contains__)
        if not self.of(_NAME):
            what, fix = told("namnet saknas"), told("skriv vad ni heter")
            reading.flaws[_NAME] = sentences(what, fix)
        parts = {"providers": [self._parts(reading)]}
        found = reading.catalogue(parts, _NAME, today, {self.town.id: self.town})
        provider = next(iter(found.providers.values())) if found else None
        return Read(provider, reading.flaws)

    def _parts(self, reading: Reading) -> dict[str, Any]:
        parts: dict[str, Any] = {}
        groups: dict[int, dict[str, Any]] = {}
        for name, field in self.fields.items():
            node: Node | None = reading.node(field, self.of(name), self._names(field))
            if node is not None:
                group = _group_of(name)
                within = groups.setdefault(group, {}) if group else parts
                begins = (AGREEMENT,) if field.part == AGREEMENT else ()
                plant(within, (*begins, *field.leaf.path), node)
        parts |= {
            "id": written.scalar(self.provider_id, cell_of(_NAME)),
            "municipality": written.scalar(self.town.id, cell_of(_NAME)),
        }
        if groups:
            parts["escorts"] = [groups[number] for number in sorted(groups)]
        return parts

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


def _group_of(name: str) -> int | None:
    part = name.partition(".")[0]
    return int(part.removeprefix(GROUP)) if part.startswith(GROUP) else None
