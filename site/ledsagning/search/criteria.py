"""What a visitor asks for: wishes, free text, and the order of the answer."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from ledsagning.search.facets import Facet


class Order(StrEnum):
    """The order within a group of results."""

    NEUTRAL = "neutral"
    NOTICE = "notice"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Wish:
    """One facet and the values chosen for it: at least one, and any of them will do."""

    facet: Facet
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Criteria:
    """All wishes, at most one a facet, in the order of ``Facet``, and the free text."""

    wishes: tuple[Wish, ...] = ()
    text: str = ""

    def without(self, facet: Facet) -> Self:
        """The same without what is wished in one facet."""
        return replace(self, wishes=tuple(w for w in self.wishes if w.facet is not facet))
