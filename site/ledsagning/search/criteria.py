"""What a visitor asks for: wishes, free text, and the order of the answer."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self


class Facet(StrEnum):
    """What a wish is about. Each has the same name in the catalogue and in the address."""

    LANGUAGES = "languages"
    GENDER = "gender"
    AGES = "ages"
    WHEELCHAIR = "wheelchair"
    INTERESTS = "interests"
    EXPERIENCE = "experience"
    TIMES = "times"
    AREAS = "areas"
    DECISIONS = "decisions"
    ACCEPTS_NEW = "accepts_new"


PROVIDER_FACETS = frozenset({Facet.AREAS, Facet.DECISIONS, Facet.ACCEPTS_NEW})
"""Judged on the provider; every other facet is judged on one group of escorts."""

SINGLE = frozenset({Facet.GENDER, Facet.WHEELCHAIR, Facet.AREAS, Facet.DECISIONS})
"""Asked with one answer: a new choice replaces the old. In every other facet it is added to it."""

ACCEPTS_NEW_YES = "yes"
"""The only value of the wish ``accepts_new``."""


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
