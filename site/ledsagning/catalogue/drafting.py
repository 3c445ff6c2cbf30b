"""Putting a catalogue together from the parts of its source, one or many."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from ledsagning.catalogue import fields as texts
from ledsagning.catalogue import nodes, reading
from ledsagning.catalogue.checks import check_municipality, check_provider, settle
from ledsagning.catalogue.entries import Entry, T
from ledsagning.catalogue.law import Law
from ledsagning.catalogue.model import Catalogue, Municipality, Operator, Provider, ProviderKey
from ledsagning.catalogue.nodes import Node
from ledsagning.catalogue.operator_checks import MISSING, check_operator, is_example
from ledsagning.catalogue.places import Origin, Place
from ledsagning.catalogue.problems import Problem, Problems, excerpt
from ledsagning.catalogue.reading_texts import is_unknown
from ledsagning.catalogue.schema import read_record
from ledsagning.catalogue.scope import Scope
from ledsagning.catalogue.sources import Unreadable
from ledsagning.catalogue.suggesting import suggest_municipality
from ledsagning.messages import N_, Told, told

WHOLE = told("katalogen")
"""Whom a problem is about that is about nobody in particular."""

_CALLED = {Municipality: "municipalities", Provider: "providers"}
_BEGIN = {
    "municipalities": told("skriv minst en kommun under, eller ta bort raden municipalities:"),
    "providers": told("skriv minst en utförare under, eller ta bort raden providers:"),
}
_OPERATOR = "operator"
_KEYS = (_OPERATOR, "municipalities", "providers")


class Read(NamedTuple):
    """What a part holds, each with where it stands. It may be read only when it is gone through."""

    operators: Iterable[Entry[Operator]]
    municipalities: Iterable[Entry[Municipality]]
    providers: Iterable[Entry[Provider]]


_NOTHING = Read((), (), ())


@dataclass(slots=True, kw_only=True)
class Draft:
    """A catalogue in the making. What is wrong is gathered in ``problems``. ``taken`` are ids that
    no municipality may have; ``known`` are municipalities that are there already, in whose place
    the source may put its own. Somebody has to answer for a ``whole_site``.

    ``complete`` is false when a part could not be read at all: then nothing is said to be missing.
    """

    place: Place
    law: Law
    today: date
    problems: Problems
    taken: frozenset[str] = frozenset()
    known: Mapping[str, Municipality] = field(default_factory=dict)
    whole_site: bool = False
    complete: bool = True
    municipalities: dict[str, Municipality] = field(default_factory=dict)
    providers: dict[ProviderKey, Provider] = field(default_factory=dict)
    _operator: Entry[Operator] | None = None
    _any_provider: bool = False
    _waiting: list[Entry[Provider]] = field(default_factory=list)
    _first: dict[str | ProviderKey, tuple[Origin, int]] = field(default_factory=dict)

    def read(self, root: Node | None) -> Read:
        """Read what one part of the source holds, each thing when it is asked for."""
        scope = self._scope()
        if root is None or is_unknown(root):
            return _NOTHING
        if _is_one_municipality(root):
            return self.read_municipality(root)
        written = reading.read_entries(scope, WHOLE, root, _KEYS)
        if written is None:
            self.complete = False
            return _NOTHING
        parts = {key: node for key, node in written.items() if not is_unknown(node)}
        self._refuse_empty(scope, written)
        return Read(
            self._operators(scope.about(_OPERATOR), parts),
            self._entries(Municipality, scope, parts),
            self._entries(Provider, scope, parts),
        )

    def read_municipality(self, root: Node) -> Read:
        """The same for a part that has to be a municipality by itself."""
        return Read((), self._items(Municipality, self._scope(), (root,)), ())

    def add(self, read: Read) -> None:
        """Add what was read, and note what is wrong with it beside the rest."""
        for operator in read.operators:
            self._add_operator(operator)
        for municipality in read.municipalities:
            self._add_municipality(municipality)
        for provider in read.providers:
            self._add_provider(provider)

    def _refuse_empty(self, scope: Scope, written: Mapping[str, Node]) -> None:
        """A list that is begun and not written may have been lost; ``null`` is written."""
        for key, begin in _BEGIN.items():
            node = written.get(key)
            if isinstance(node, nodes.Scalar) and node.plain and not node.text:
                scope.problem(
                    node,
                    told("det står inget under %(key)s", key=key),
                    begin,
                )

    def leave_out(self, part: Unreadable) -> None:
        """Note that a part cannot be read, and why."""
        self.complete = False
        self.problems.add(Problem(part.place, WHOLE, part.what, part.fix))

    def finish(self, version: str) -> Catalogue:
        """The whole catalogue; to be thrown away when there are problems."""
        for entry in self._waiting:
            self._settle(entry)
        self._check_operator()
        if self.complete:
            self._check_whole()
        return Catalogue(
            law=self.law,
            operator=self._operator.value if self._operator else None,
            municipalities=MappingProxyType({**self.known, **self.municipalities}),
            providers=MappingProxyType(self.providers),
            version=version,
        )

    def _scope(self) -> Scope:
        return Scope(subject=WHOLE, today=self.today, problems=self.problems)

    def _check_whole(self) -> None:
        if not self.municipalities and not (self.known and self._any_provider):
            self._problem(
                told("det finns ingen kommun"),
                told("skriv municipalities: och minst en kommun under den"),
            )

    def _operators(self, scope: Scope, parts: Mapping[str, Node]) -> Iterator[Entry[Operator]]:
        if _OPERATOR not in parts:
            return
        node = parts[_OPERATOR]
        value: Operator | None = read_record(Operator, scope, _OPERATOR, node)
        if value is None:
            self.complete = False
        else:
            yield Entry(scope, node, value)

    def _add_operator(self, entry: Entry[Operator]) -> None:
        if self._operator is None:
            self._operator = entry
            return
        first = self._operator.node.place.words
        entry.problem(
            (),
            told("operator finns redan, i %(first)s", first=first),
            told("behåll en: webbplatsen drivs av en"),
        )

    def _check_operator(self) -> None:
        if self._operator is not None:
            check_operator(self._operator, example=is_example(self.municipalities.values()))
        elif self.whole_site and self.complete and not is_example(self._served()):
            # A municipality without a provider may be one that an editor has just begun with.
            self._problem(*MISSING)

    def _served(self) -> Iterator[Municipality]:
        """The municipalities that the source has providers in."""
        for municipality in {municipality for municipality, _ in self.providers}:
            found = self._place(municipality)
            if found is not None:
                yield found

    def _entries(
        self, kind: type[T], scope: Scope, parts: Mapping[str, Node]
    ) -> Iterator[Entry[T]]:
        """Read each municipality or provider that can be read at all."""
        key = _CALLED[kind]
        items = reading.read_items(scope, key, parts[key]) if key in parts else ()
        self.complete = self.complete and items is not None
        return self._items(kind, scope, items or ())

    def _items(self, kind: type[T], scope: Scope, items: Iterable[Node]) -> Iterator[Entry[T]]:
        for number, item in enumerate(items, start=1):
            about = scope.about(_subject(kind, _written_id(item), number))
            value: T | None = read_record(kind, about, about.subject, item)
            if value is not None:
                yield Entry(about, item, value)

    def _add_municipality(self, entry: Entry[Municipality]) -> None:
        check_municipality(entry, self.law, self.taken)
        if entry.value.id is not None and self._is_new(entry.value.id, entry):
            self.municipalities[entry.value.id] = entry.value

    def _add_provider(self, entry: Entry[Provider]) -> None:
        check_provider(entry)
        self._any_provider = True
        if None in entry.value.key or not self._is_new(entry.value.key, entry):
            return
        # Its place is taken now, so that the order is that of the source.
        self.providers[entry.value.key] = entry.value
        if entry.value.municipality in self.municipalities:
            self._settle(entry)
        else:
            self._waiting.append(entry)

    def _settle(self, entry: Entry[Provider]) -> None:
        provider = entry.value
        municipality = self._place(provider.municipality)
        if municipality is not None:
            self.providers[provider.key] = settle(entry, municipality)
        elif self.complete:
            entry.problem(
                ("municipality",),
                told(
                    "kommunen %(text)s finns inte i katalogen", text=excerpt(provider.municipality)
                ),
                suggest_municipality(
                    provider.municipality,
                    {one.id: one.name for one in self.municipalities.values()},
                    {one.id: one.name for one in self.known.values()},
                ),
            )

    def _place(self, municipality: str) -> Municipality | None:
        """The municipality with an id. Another one may stand in the part that cannot be read."""
        known = self.known if self.complete else {}
        return self.municipalities.get(municipality) or known.get(municipality)

    def _is_new(self, key: str | ProviderKey, entry: Entry[Municipality] | Entry[Provider]) -> bool:
        """Whether what somebody is known by stands here for the first time."""
        # Not the node: what a part holds can go when it has been read.
        own = (entry.node.origin, entry.node.position)
        first = self._first.setdefault(key, own)
        if first is not own:
            origin, position = first
            entry.problem(
                ("id",),
                told(
                    "id:t %(id)s finns redan, i %(place)s",
                    id=entry.value.id,
                    place=origin.place(position).words,
                ),
                told("ge den ett eget id, eller ta bort den ena"),
            )
        return first is own

    def _problem(self, message: Told, fix: Told) -> None:
        self.problems.add(Problem(self.place, WHOLE, message, fix))


def _subject(kind: type[T], id_: str | None, number: int) -> Told:
    """Whom a problem is about: by its id, or where it stands in the list."""
    if kind is Municipality:
        named, numbered = N_("kommun %(id)s"), N_("kommun nummer %(number)s")
    else:
        named, numbered = N_("utförare %(id)s"), N_("utförare nummer %(number)s")
    return told(named, id=id_) if id_ else told(numbered, number=number)


def _is_one_municipality(root: Node) -> bool:
    """Whether a part is a municipality by itself, as those that are shipped are."""
    if not isinstance(root, nodes.Mapping):
        return False
    keys = {key.text for key, _ in root.entries}
    return "id" in keys and not keys.intersection(_KEYS)


def _written_id(node: Node) -> str | None:
    """The id as it is written, for as long as it can name somebody."""
    if not isinstance(node, nodes.Mapping):
        return None
    for key, value in node.entries:
        if key.text == "id" and isinstance(value, nodes.Scalar) and texts.is_identity(value.text):
            return value.text
    return None
