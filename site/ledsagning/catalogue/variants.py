"""Which variants of a rule hold for a person, as far as is known of them."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from ledsagning.catalogue.conditions import ANYBODY, Person
from ledsagning.catalogue.rule import Rule

R = TypeVar("R", bound=Rule)


def possible(variants: Iterable[R], person: Person = ANYBODY) -> tuple[R, ...]:
    """The variants that hold for a person, or may, in their order."""
    return tuple(one for one in variants if one.applies_to.met_by(person) is not False)


def first(variants: Sequence[R], person: Person = ANYBODY) -> R | None:
    """The first variant that holds for a person, or else the first that may."""
    found = possible(variants, person)
    sure = (one for one in found if one.applies_to.met_by(person))
    return next(sure, next(iter(found), None))
