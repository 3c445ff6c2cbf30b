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

    def values(self, facet: Facet) -> tuple[str, ...]:
        """What is wished in one facet."""
        return next((wish.values for wish in self.wishes if wish.facet is facet), ())

    def adding(self, wish: Wish) -> Self:
        """The same with one more wish: instead of the old one where a facet takes one value."""
        before = self.values(wish.facet) if wish.facet.kind.several else ()
        values = (*before, *wish.values)
        every = (*self.without(wish.facet).wishes, Wish(wish.facet, tuple(dict.fromkeys(values))))
        return replace(self, wishes=tuple(one for f in Facet for one in every if one.facet is f))

    def less(self, wish: Wish) -> Self:
        """The same without the values of one wish."""
        left = tuple(one for one in self.values(wish.facet) if one not in wish.values)
        others = self.without(wish.facet)
        return others.adding(Wish(wish.facet, left)) if left else others
