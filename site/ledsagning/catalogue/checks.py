"""What must be true between the parts of a catalogue: ids, areas, choice, required terms."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from ledsagning.catalogue import writing
from ledsagning.catalogue.comparing import PARTS, Comparison, compare_part, part_of
from ledsagning.catalogue.fields import is_identity
from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.catalogue.nodes import Mapping, Node, Scalar, Sequence
from ledsagning.catalogue.reading import ALL_AREAS
from ledsagning.catalogue.scope import Scope
from ledsagning.catalogue.suggesting import suggest_key
from ledsagning.catalogue.terms import Agreement, Better
from ledsagning.catalogue.vocabulary import Choice

T = TypeVar("T", Municipality, Provider)


@dataclass(frozen=True, slots=True)
class Entry(Generic[T]):
    """A municipality or provider, with where it stands.

    Any part of the value that could not be read is ``None``, whatever its type says.
    """

    scope: Scope
    node: Node
    value: T

    def problem(self, path: tuple[str | int, ...], message: str, fix: str) -> None:
        """Note what is wrong at the key that a path of keys and positions leads to."""
        self.scope.problem(_at(self.node, path), message, fix)


def _at(node: Node, path: tuple[str | int, ...]) -> Node:
    """The node that a path leads to, or the last one on the way that is written."""
    if not path:
        return node
    step, *rest = path
    match node:
        case Mapping(entries):
            following = next((value for key, value in entries if key.text == step), None)
        case Sequence(items) if isinstance(step, int):
            following = items[step]
        case _:
            following = None
    return node if following is None else _at(following, tuple(rest))


def check_municipality(entry: Entry[Municipality], taken: frozenset[str]) -> None:
    """Note what is wrong with a municipality by itself. Its id may be ``taken`` by something
    else.
    """
    municipality = entry.value
    if municipality.id in taken:
        entry.problem(
            ("id",),
            f"{municipality.id} är redan namnet på en av webbplatsens egna sidor",
            "välj ett annat id, till exempel kommunens namn",
        )
    seen = {ALL_AREAS}
    for number, area in enumerate(municipality.areas or ()):
        if area is not None and area.id in seen:
            entry.problem(
                ("areas", number, "id"),
                f"id:t {area.id} är upptaget",
                "ge varje område ett eget id; all betyder alla områden",
            )
        if area is not None and area.id is not None:
            seen.add(area.id)


def check_provider(entry: Entry[Provider]) -> None:
    """Note what is wrong with a provider by itself."""
    if entry.value.escorts == ():
        entry.problem(
            ("escorts",),
            "listan escorts är tom",
            "skriv en grupp, eller escorts: null om ledsagarna inte är kända",
        )


def settle(entry: Entry[Provider], municipality: Municipality) -> Provider:
    """The provider with ``all`` areas spelled out; what does not fit its municipality is noted."""
    if municipality.choice is Choice.MUNICIPAL_TEAM:
        entry.problem(
            ("municipality",),
            f"i {municipality.id} hittar kommunen ledsagare, så där finns inga utförare att välja",
            f"ta bort utföraren, eller skriv choice: provider för {municipality.id}",
        )
        return entry.value
    _check_agreement(entry, municipality.standard_agreement or Agreement())
    known = (area.id for area in municipality.areas or () if area)
    return _with_areas(entry, tuple(filter(None, known)))


def _with_areas(entry: Entry[Provider], known: tuple[str, ...]) -> Provider:
    provider = entry.value
    if provider.areas is None:
        return provider
    if ALL_AREAS in provider.areas:
        return replace(provider, areas=frozenset(known))
    if not provider.areas <= frozenset(known):
        _refuse_unknown_areas(entry, known)
    return provider


def _refuse_unknown_areas(entry: Entry[Provider], known: tuple[str, ...]) -> None:
    written = _at(entry.node, ("areas",))
    for item in written.items if isinstance(written, Sequence) else ():
        if isinstance(item, Scalar) and is_identity(item.text) and item.text not in known:
            entry.scope.problem(
                item,
                f"området {item.text} finns inte i kommunen",
                suggest_key(item.text, (*known, ALL_AREAS)),
            )


def _check_agreement(entry: Entry[Provider], standard: Agreement) -> None:
    ours = entry.value.agreement or Agreement()
    for term, part, better, required in _requirements(standard):
        if compare_part(better, part_of(ours, term, part), required) is Comparison.WORSE:
            entry.problem(
                ("agreement", term, part),
                f"{part} under {term} är sämre än kommunens krav, {_written(required)}",
                f"skriv {_written(required)} eller något som är bättre för personen, "
                "eller rätta standard_agreement om kravet har ändrats",
            )


def _requirements(standard: Agreement) -> Iterator[tuple[str, str, Better, Any]]:
    for term, part, better in PARTS:
        required = part_of(standard, term, part)
        if required is not None:
            yield term, part, better, required


def _written(value: Any) -> str:
    """A value as it is written in a catalogue."""
    if isinstance(value, frozenset):
        return "[" + ", ".join(sorted(value)) + "]"
    return writing.text(value)
