"""What a lookup of where somebody lives can answer, as data."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from ledsagning.country.model import Municipality


class Why(Enum):
    """What led to a municipality."""

    NAME = "name"
    PLACE = "place"
    POSTCODE = "postcode"
    COUNTY = "county"


@dataclass(frozen=True, slots=True)
class Hit:
    """A municipality, and the name or postcode that led there, as it is rightly spelled."""

    municipality: Municipality
    why: Why
    said: str


@dataclass(frozen=True, slots=True)
class One:
    """Only one municipality is known by what was written.

    Of places, only the postal ones are known: a hamlet elsewhere may have the name of one.
    ``elsewhere``: other municipalities with a part of the postal place that has its name.
    """

    hit: Hit
    elsewhere: tuple[Hit, ...] = ()

    @property
    def hits(self) -> tuple[Hit, ...]:
        """The one hit, where one or several will do."""
        return (self.hit,)


@dataclass(frozen=True, slots=True)
class Several:
    """The reader must choose among municipalities, each there once; the likeliest is first."""

    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class UnknownPostcode:
    """Five digits that are no postcode we know. They lead to no municipality.

    ``near``: the municipalities of other postcodes with the same three first digits, the
    likeliest first; only to offer. It is then most likely the postcode of boxes or of one
    company, which the register mostly lacks; without any, it is most likely mistyped.
    """

    postcode: str
    near: tuple[Hit, ...] = ()


@dataclass(frozen=True, slots=True)
class NotAPostcode:
    """Only digits were written, but not five of them."""

    digits: str


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nothing has that name. ``near``: what may have been meant, the nearest first; not an answer.

    Nothing written gives nothing near.
    """

    near: tuple[Hit, ...] = ()


Found = One | Several | UnknownPostcode | NotAPostcode | Nothing


def once(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """The first hit of each municipality."""
    first: dict[str, Hit] = {}
    for hit in hits:
        first.setdefault(hit.municipality.code, hit)
    return tuple(first.values())


def answer(hits: Iterable[Hit]) -> One | Several:
    """One or several municipalities. There must be a hit."""
    first = once(hits)
    return One(first[0]) if len(first) == 1 else Several(first)
