"""The law as it holds in the whole country: rules that no municipality falls below, and facts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ledsagning.catalogue.citations import Source
from ledsagning.catalogue.rule import Rule
from ledsagning.catalogue.rules import Rules
from ledsagning.catalogue.values import Duration


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Rule):
    """A fact of law with its source, and the numbers that it states.

    ``under_age`` is an age in years that it is about: somebody is younger than that. ``lasts`` is
    how long a journey was; ``decided_before`` the day from which decisions are another matter.
    ``phone`` is a number to call, as it is written to be read.
    """

    within: Duration | None = None
    answer_within: Duration | None = None
    every: Duration | None = None
    under_age: int | None = None
    lasts: Duration | None = None
    decided_before: date | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """What is written once for all municipalities. ``statements`` are by their names."""

    sources: Mapping[str, Source] = field(default_factory=dict)
    rules: Rules = Rules()
    statements: Mapping[str, Statement] = field(default_factory=dict)
