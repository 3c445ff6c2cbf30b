"""What holds today in a municipality, by its rules and the law, and with a provider."""

from datetime import date
from functools import lru_cache
from typing import Any, Final

from ledsagning.catalogue import effective, law_loading
from ledsagning.catalogue.effective import Effective
from ledsagning.catalogue.law import Law
from ledsagning.catalogue.model import Chooses, Municipality, Provider
from ledsagning.catalogue.rules import Rules
from ledsagning.catalogue.terms import Agreement
from ledsagning.today import today

_MOST_RULES: Final = 150
_MOST_VARIANTS: Final = 600
"""A page asks for the rules up to a hundred times. So many are kept, of any day."""


class _Itself:
    """A municipality as a key: to compare two that are alike takes as long as to lay its rules over
    the law. Who keeps the key keeps the municipality, so that no other has its place.
    """

    __slots__ = ("municipality",)

    def __init__(self, municipality: Municipality) -> None:
        self.municipality = municipality

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and other.municipality is self.municipality

    def __hash__(self) -> int:
        return id(self.municipality)


def law() -> Law:
    """What holds in the whole country. It belongs to the program, and is read once."""
    return law_loading.load()


def variants(name: str, municipality: Municipality) -> tuple[Effective[Any], ...]:
    """The variants of a rule of ``RULE_NAMES`` today, with what the law says."""
    return _variants(name, _Itself(municipality), today())


def rules(municipality: Municipality) -> Rules:
    """The rules of a municipality that hold today, with what the law says."""
    return _rules(_Itself(municipality), today())


@lru_cache(_MOST_VARIANTS)
def _variants(name: str, one: _Itself, day: date) -> tuple[Effective[Any], ...]:
    return effective.effective(name, one.municipality, law(), day)


@lru_cache(_MOST_RULES)
def _rules(one: _Itself, day: date) -> Rules:
    return effective.in_force(one.municipality, law(), day)


def chooses(municipality: Municipality) -> Chooses:
    """Whether one chooses a provider there today."""
    return municipality.chooses(today())


def may_choose(municipality: Municipality) -> bool:
    """Whether one chooses there, or nobody knows that one does not."""
    return chooses(municipality) is not Chooses.NO


def promised(provider: Provider) -> Agreement:
    """What a provider promises today."""
    return provider.agreement_on(today())


def required(municipality: Municipality) -> Agreement:
    """What a municipality requires of every provider today."""
    return municipality.standard_on(today())
