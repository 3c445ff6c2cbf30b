"""How old what is told is on a day: the year of a fee, a source that may be out of date, and what a
provider has said of itself.

The law is left out here: it is kept true by us, however old an act is.
"""

from datetime import date
from typing import Any, Final

from ledsagning.catalogue.effective import Effective, When
from ledsagning.catalogue.values import PartialDate
from ledsagning.planner.calendar import months_later

OLD_AFTER_MONTHS: Final = 36
"""A source that is older may have been changed since; somebody has to ask."""

FACTS_OLD_AFTER_MONTHS: Final = 6
"""After so many months without a check nobody knows if a provider's facts are still right."""


def facts_are_old(checked: date, day: date) -> bool:
    """Whether the facts of a provider were checked more than six months before a day."""
    return months_later(checked, FACTS_OLD_AFTER_MONTHS) < day


def newest(one: Effective[Any]) -> PartialDate | None:
    """When the newest of a municipality's own sources of a variant was written.

    ``None`` where none has a date, and where the law says it too.
    """
    if any(cited.by_law for cited in one.cited):
        return None
    dates = (cited.source.date for cited in one.cited if cited.source.date)
    return max(dates, key=lambda written: written.last_day, default=None)


def is_old(one: Effective[Any], day: date) -> bool:
    """Whether a variant stands on nothing newer than three years."""
    written = newest(one)
    if written is None or one.when is not When.NOW:
        return False
    return months_later(written.last_day, OLD_AFTER_MONTHS) < day


def year_of(one: Effective[Any], day: date) -> int | None:
    """The year that a sum is for: of the days that it holds, or else of its newest source."""
    rule, written = one.rule, newest(one)
    if any(cited.by_law for cited in one.cited):
        return None
    if one.when is When.PAST and rule.until:
        return int(rule.until.year)
    if one.when is When.NOW and rule.until:
        return day.year
    years = (dated.year for dated in (rule.from_, written) if dated)
    return max(years, default=None)


def is_over(one: Effective[Any], day: date) -> bool:
    """Whether the year that a sum is for is over."""
    year = year_of(one, day)
    return year is not None and year < day.year
