"""What was read of municipalities, providers and the operator, with where its parts stand."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ledsagning.catalogue import writing
from ledsagning.catalogue.model import Municipality, Operator, Provider
from ledsagning.catalogue.nodes import Mapping, Node, Sequence
from ledsagning.catalogue.scope import Scope
from ledsagning.messages import Told

T = TypeVar("T", Municipality, Provider, Operator)

Path = tuple[str | int, ...]
"""The keys and positions that lead to a part."""


@dataclass(frozen=True, slots=True)
class Entry(Generic[T]):
    """A municipality, a provider or the operator, with where it stands.

    Any part of the value that could not be read is ``None``, whatever its type says.
    """

    scope: Scope
    node: Node
    value: T

    def problem(self, path: Path, message: Told, fix: Told) -> None:
        """Note what is wrong at the part that a path leads to."""
        self.scope.problem(self.at(path), message, fix)

    def at(self, path: Path) -> Node:
        """The node that a path leads to, or the last one on the way that is written."""
        return _at(self.node, path)


def _at(node: Node, path: Path) -> Node:
    if not path:
        return node
    step, *rest = path
    match node:
        case Mapping(entries):
            following = next((value for key, value in entries if key.text == step), None)
            if following is None and step == 0:
                # What may be varied stands as it is where there is just one of it.
                return _at(node, tuple(rest))
        case Sequence(items) if isinstance(step, int):
            following = items[step]
        case _:
            following = None
    return node if following is None else _at(following, tuple(rest))


def written(value: Any) -> str:
    """A value as it is written in a catalogue."""
    if isinstance(value, frozenset):
        return "[" + ", ".join(sorted(value)) + "]"
    return writing.text(value)
