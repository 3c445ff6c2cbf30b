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


def law() -> Law:
    """What holds in the whole country. It belongs to the program, and is read once."""
    return law_loading.load()


def variants(name: str, municipality: Municipality) -> tuple[Effective[Any], ...]:
    """The variants of a rule of ``RULE_NAMES`` today, with what the law says."""
    return _variants(name, municipality, today())


def rules(municipality: Municipality) -> Rules:
    """The rules of a municipality that hold today, with what the law says."""
    return _rules(municipality, today())


@lru_cache(_MOST_VARIANTS)
def _variants(name: str, municipality: Municipality, day: date) -> tuple[Effective[Any], ...]:
    return effective.effective(name, municipality, law(), day)


@lru_cache(_MOST_RULES)
def _rules(municipality: Municipality, day: date) -> Rules:
    return effective.in_force(municipality, law(), day)


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
