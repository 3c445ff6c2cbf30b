"""Whether one provider fits, and why: the plain words of the design, one provider at a time."""

from dataclasses import dataclass
from enum import Enum

from ledsagning.catalogue.model import EscortGroup, Provider
from ledsagning.search.criteria import Wish


class Outcome(Enum):
    """How a wish turned out."""

    MET = "met"
    UNMET = "unmet"
    UNKNOWN = "unknown"


class Fit(Enum):
    """How a provider's best group of escorts fits all wishes, best first."""

    FITS = "fits"
    MAY_FIT = "may_fit"
    NEARLY = "nearly"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Reason:
    """How one wish turned out. ``found`` is what the provider or group has in that facet
    (codes of the vocabulary or area ids, in the vocabulary's order); ``None`` is unknown.
    """

    wish: Wish
    outcome: Outcome
    found: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Match:
    """A provider, its best group, and how each wish turned out there, in the order of the wishes.

    ``escorts`` is how many escorts meet every wish; ``at_least`` is true where a fitting group
    has an unknown number (it then counts as one).
    """

    provider: Provider
    fit: Fit
    group: EscortGroup | None
    reasons: tuple[Reason, ...]
    escorts: int
    at_least: bool
