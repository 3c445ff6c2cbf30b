"""How old what is told of a rule is: the year of a fee, and a source that may be out of date.

The law is left out here: it is kept true by us, however old an act is.
"""

from collections.abc import Iterable
from typing import Any, Final

from ledsagning.catalogue.effective import Effective, When
from ledsagning.catalogue.values import PartialDate
from ledsagning.planner.calendar import months_later
from ledsagning.web.today import today

OLD_AFTER_MONTHS: Final = 36
"""A source that is older may have been changed since; somebody has to ask."""


def newest(one: Effective[Any]) -> PartialDate | None:
    """When the newest of a municipality's own sources of a variant was written.

    ``None`` where none has a date, and where the law says it too.
    """
    if any(cited.by_law for cited in one.cited):
        return None
    dates = (cited.source.date for cited in one.cited if cited.source.date)
    return max(dates, key=lambda written: written.last_day, default=None)


def is_old(one: Effective[Any]) -> bool:
    """Whether a variant stands on nothing newer than three years."""
    written = newest(one)
    if written is None or one.when is not When.NOW:
        return False
    return months_later(written.last_day, OLD_AFTER_MONTHS) < today()


def year_of(one: Effective[Any]) -> int | None:
    """The year that a sum is for: of the days that it holds, or else of its newest source."""
    rule, written = one.rule, newest(one)
    if any(cited.by_law for cited in one.cited):
        return None
    if one.when is When.PAST and rule.until:
        return int(rule.until.year)
    if one.when is When.NOW and rule.until:
        return today().year
    years = (day.year for day in (rule.from_, written) if day)
    return max(years, default=None)


def is_over(one: Effective[Any]) -> bool:
    """Whether the year that a sum is for is over."""
    year = year_of(one)
    return year is not None and year < today().year


def told_since(one: Effective[Any], found: Iterable[Effective[Any]]) -> bool:
    """Whether the same people are told a sum that is not over."""
    people = one.rule.applies_to
    return any(
        other.counts and not is_over(other) and people.within(other.rule.applies_to)
        for other in found
    )
