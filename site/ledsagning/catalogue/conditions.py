"""For whom a rule holds, and what is known of the person who reads it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from ledsagning.catalogue.values import Localized
from ledsagning.catalogue.vocabulary import Decision, OtherSupport

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """What is known of a person. ``None`` is unknown.

    ``age`` is in years, ``area`` an id of the municipality's; ``supports`` is all other support.
    """

    act: Decision | None = None
    age: int | None = None
    area: str | None = None
    supports: frozenset[OtherSupport] | None = None


ANYBODY = Person()
"""Somebody of whom nothing is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """All that must be true of a person for a rule to hold; ``None``: it makes no difference.

    ``from_age`` years or older, younger than ``under_age``. ``with_`` is other support that the
    person has. ``who`` is a group that no code has, in words that end a sentence about "you".
    """

    act: Decision | None = None
    from_age: int | None = None
    under_age: int | None = None
    areas: frozenset[str] | None = None
    with_: OtherSupport | None = None
    who: Localized | None = None

    def met_by(self, person: Person) -> bool | None:
        """Whether they are all true of a person; ``None`` where that cannot be told."""
        outcomes = set(self._outcomes(person))
        if False in outcomes:
            return False
        return None if None in outcomes else True

    def _outcomes(self, person: Person) -> Iterator[bool | None]:
        for field in fields(self):
            condition = getattr(self, field.name)
            if condition is not None:
                yield _TESTS[field.name](person, condition)

    def meets(self, other: "Conditions") -> bool:
        """Whether there can be a person of whom both are true."""
        return (
            (None in (self.act, other.act) or self.act is other.act)
            and self._ages_meet(other)
            and (
                self.areas is None or other.areas is None or not self.areas.isdisjoint(other.areas)
            )
        )

    def _ages_meet(self, other: "Conditions") -> bool:
        both = self.and_(other)
        return both.under_age is None or (both.from_age or 0) < both.under_age

    def within(self, other: "Conditions") -> bool:
        """Whether the other ones are true of everybody of whom these are."""
        free = other.who in (None, self.who) and other.with_ in (None, self.with_)
        return free and self.meets(other) and self.and_(other) == self

    def and_(self, other: "Conditions") -> "Conditions":
        """Both of them. Of two other supports, and of two groups in words, only ours is kept."""
        return Conditions(
            act=self.act or other.act,
            from_age=_either(max, self.from_age, other.from_age),
            under_age=_either(min, self.under_age, other.under_age),
            areas=_either(frozenset.intersection, self.areas, other.areas),
            with_=self.with_ or other.with_,
            who=self.who or other.who,
        )


def leave_nobody_out(several: Iterable[Conditions], act: Decision) -> bool:
    """Whether all who have a decision under an act are among them, some here and some there.

    Ages are put together; of a condition of another kind nobody can tell who is left out.
    """
    everybody = Conditions(act=act)
    ages = sorted(
        (one.from_age or 0, one.under_age or _NO_AGE)
        for one in several
        if everybody.within(replace(one, from_age=None, under_age=None))
    )
    reached = 0
    for first, last in ages:
        if first <= reached:
            reached = max(reached, last)
    return reached == _NO_AGE


_NO_AGE = 1_000
"""An age that nobody reaches."""

_TESTS: Mapping[str, Callable[[Person, Any], bool | None]] = {
    "act": lambda person, act: None if person.act is None else person.act is act,
    "from_age": lambda person, age: None if person.age is None else person.age >= age,
    "under_age": lambda person, age: None if person.age is None else person.age < age,
    "areas": lambda person, areas: None if person.area is None else person.area in areas,
    "with_": lambda person, other: None if person.supports is None else other in person.supports,
    "who": lambda _person, _words: None,
}


def _either(both: Callable[[T, T], T], ours: T | None, theirs: T | None) -> T | None:
    if ours is None or theirs is None:
        return theirs if ours is None else ours
    return both(ours, theirs)
