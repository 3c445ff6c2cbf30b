"""What a catalogue can be read from: whatever gives its parts as nodes."""

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from ledsagning.catalogue.nodes import Node
from ledsagning.catalogue.places import Place
from ledsagning.messages import Told


class Unreadable(Exception):
    """A part, or a whole source, that is not read: where, what is wrong, and how to mend it."""

    def __init__(self, place: Place, what: Told, fix: Told) -> None:
        self.place = place
        self.what = what
        self.fix = fix
        super().__init__(place, what, fix)


class Part(NamedTuple):
    """A part of a source, such as a file. ``root`` is ``None`` where it holds nothing.

    The catalogue's version follows the ``fingerprint``: two parts that differ have two.
    """

    fingerprint: bytes
    root: Node | None


class Source(Protocol):
    """Where a catalogue comes from. Files of YAML are one kind; sheets or rows can be others."""

    @property
    def place(self) -> Place:
        """Where the whole stands: told of what is wrong with no part of it in particular."""

    def parts(self) -> Iterator[Part | Unreadable]:
        """The parts in their order. One that cannot be read is given as the reason why."""
