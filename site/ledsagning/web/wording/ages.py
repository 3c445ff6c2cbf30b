"""How old what is told of a rule is today."""

from collections.abc import Iterable
from typing import Any

from ledsagning.catalogue.effective import Effective
from ledsagning.planner import ages
from ledsagning.planner.ages import newest as newest
from ledsagning.today import today


def is_old(one: Effective[Any]) -> bool:
    """Whether a variant stands on nothing newer than three years."""
    return ages.is_old(one, today())


def year_of(one: Effective[Any]) -> int | None:
    """The year that a sum is for: of the days that it holds, or else of its newest source."""
    return ages.year_of(one, today())


def is_over(one: Effective[Any]) -> bool:
    """Whether the year that a sum is for is over."""
    return ages.is_over(one, today())


def told_since(one: Effective[Any], found: Iterable[Effective[Any]]) -> bool:
    """Whether the same people are told a sum that is not over."""
    people = one.rule.applies_to
    return any(
        other.counts and not is_over(other) and people.within(other.rule.applies_to)
        for other in found
    )
