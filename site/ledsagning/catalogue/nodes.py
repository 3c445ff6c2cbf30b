"""What a catalogue is read from, whatever it is written in: texts, lists and mappings with a place.

Every scalar stays the text that was written: what it means is decided by the schema. So the
language ``no`` is never false, and the phone number ``0701234567`` never a number.

A node has its origin and its position there, and a place only when somebody asks: a large
catalogue has half a million nodes, and is wrong in few of them.
"""

from typing import NamedTuple

from ledsagning.catalogue.places import Origin, Place

_UNKNOWN = frozenset({"", "~", "null", "Null", "NULL"})


class Scalar(NamedTuple):
    """A text. ``plain`` is one without quotation marks. ``lost`` is what follows it on its line
    from a # on: that is a comment, and so no part of it, whatever the editor meant.
    """

    text: str
    plain: bool
    origin: Origin
    position: int
    lost: str = ""

    @property
    def unknown(self) -> bool:
        """Whether it says that nothing is known. ``"null"`` in quotation marks is a text."""
        return self.plain and self.text in _UNKNOWN

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.origin.place(self.position)


class Sequence(NamedTuple):
    """A list of nodes."""

    items: "tuple[Node, ...]"
    origin: Origin
    position: int

    @property
    def place(self) -> Place:
        """Where it begins."""
        return self.origin.place(self.position)


class Mapping(NamedTuple):
    """Keys and their values as they stand, also a key that stands there twice."""

    entries: "tuple[tuple[Scalar, Node], ...]"
    origin: Origin
    position: int

    @property
    def place(self) -> Place:
        """Where it begins."""
        return self.origin.place(self.position)


Node = Scalar | Sequence | Mapping
