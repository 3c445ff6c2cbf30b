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


def depends_on(variants: Iterable[R], person: Person = ANYBODY) -> frozenset[str]:
    """What would have to be known of a person to tell which variant holds.

    The names are those of ``Conditions`` (``act``, ``from_age``, ``who`` …); none where just one
    can hold.
    """
    found = possible(variants, person)
    if len(found) == 1:
        return frozenset()
    return frozenset(name for one in found for name in one.applies_to.open_for(person))
