"""An outing: what has to be arranged for it, by when, and what the rules promise about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from ledsagning.catalogue.rules import Rules
from ledsagning.catalogue.terms import Agreement
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.variants import first
from ledsagning.catalogue.vocabulary import Activity, Payer, Place, Travel
from ledsagning.planner.deadlines import last_day, latest_for
from ledsagning.today import STOCKHOLM


class Care(StrEnum):
    """When home care comes. Each is the code in the address."""

    BEFORE = "before"
    AFTER = "after"


class Task(StrEnum):
    """What has to be arranged, in the order to do it. Each is the code in the address."""

    ESCORT = "escort"
    TRAVEL = "travel"
    HOME_CARE = "home_care"
    TICKET = "ticket"
    MONEY = "money"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outing:
    """What the reader has told of an outing. ``where`` is in their own words. Every part may
    lack; ``ticket`` is whether it costs something, ``done`` what is arranged already.
    """

    activity: Activity | None = None
    where: str = ""
    day: date | None = None
    begins: time | None = None
    ends: time | None = None
    meeting: Place | None = None
    travel: Travel | None = None
    care: frozenset[Care] = frozenset()
    ticket: bool | None = None
    done: frozenset[Task] = frozenset()


_ANY_DAY = date(2000, 1, 1)
"""A day on which no clock is changed."""


def minutes(outing: Outing) -> int | None:
    """How many minutes it lasts, where both times are known. On the night when the clocks are
    changed that is an hour less, or more, than the clocks say.
    """
    if outing.begins is None or outing.ends is None:
        return None
    begins, ends = (
        datetime.combine(outing.day or _ANY_DAY, one, STOCKHOLM)
        for one in (outing.begins, outing.ends)
    )
    passed = ends.timestamp() - begins.timestamp()
    # A time that the clocks leap over is none, and then only the clocks are left to count by.
    seconds = passed if passed > 0 else (ends - begins).total_seconds()
    return int(seconds) // 60


def tasks(outing: Outing, rules: Rules, agreement: Agreement | None) -> tuple[Task, ...]:
    """What has to be arranged for an outing. What is done already always stands among it."""
    needed = frozenset(_needed(outing, rules, agreement)) | outing.done
    return tuple(task for task in Task if task in needed)


def left(outing: Outing, rules: Rules, agreement: Agreement | None) -> tuple[Task, ...]:
    """What of it is still to do."""
    return tuple(task for task in tasks(outing, rules, agreement) if task not in outing.done)


def _needed(outing: Outing, rules: Rules, agreement: Agreement | None) -> Iterator[Task]:
    yield Task.ESCORT
    if outing.travel is not Travel.WALKING:
        yield Task.TRAVEL
    if outing.care:
        yield Task.HOME_CARE
    if outing.ticket:
        yield Task.TICKET
        if may_apply(rules) and not pays_for_escort(agreement):
            yield Task.MONEY


def may_apply(rules: Rules) -> bool:
    """Whether money can be applied for: for the escort's expenses, or for what costs more."""
    expenses, costlier = first(rules.escort_expenses), first(rules.costlier_activity)
    return bool((expenses and expenses.apply) or (costlier and costlier.apply))


def pays_for_escort(agreement: Agreement | None) -> bool:
    """Whether the agreement says that somebody else than the person pays for the escort."""
    term = agreement.escort_expenses if agreement else None
    return bool(term and term.paid_by in (Payer.PROVIDER, Payer.MUNICIPALITY))


def notice(agreement: Agreement | None, rules: Rules, required: Agreement) -> Duration | None:
    """How long before the escort is booked, where that is known: by the agreement, or else by the
    municipality's rule, or by what it requires of every provider.
    """
    rule = first(rules.booking)
    stated = (
        agreement.booking.notice if agreement and agreement.booking else None,
        rule.notice if rule else None,
        required.booking.notice if required.booking else None,
    )
    return next((known for known in stated if known is not None), None)


def book_by(outing: Outing, before: Duration | None) -> date | datetime | None:
    """The last day, or moment, to book the escort; ``None`` where it can't be counted."""
    if before is None or outing.day is None:
        return None
    return latest_for(outing.day, outing.begins, before)


def is_past(last: date | datetime, today: date) -> bool:
    """Whether the last day to do something has been. Its own day has not."""
    return last_day(last) < today


def activity_promised(activity: Activity, rules: Rules, agreement: Agreement | None) -> bool | None:
    """Whether the escort comes along to such a thing; ``None``: nobody has said."""
    if taken_away(activity, rules):
        return False
    term = agreement.activities if agreement else None
    if term and activity in (term.included or ()):
        return True
    if term and activity in (term.not_included or ()):
        return False
    return True if any(activity in (one.included or ()) for one in rules.covers) else None


def taken_away(activity: Activity, rules: Rules) -> bool:
    """Whether a rule of the municipality says that such a thing is not included."""
    where = first(rules.where)
    if activity is Activity.HOUSEHOLD and where and where.outside_home:
        return True
    return any(activity in (one.not_included or ()) for one in rules.covers)


def meeting_promised(place: Place, rules: Rules, agreement: Agreement | None) -> bool | None:
    """Whether one can meet at such a place, by the agreement or else by the rule."""
    term = agreement.meeting_place if agreement else None
    rule = first(rules.meeting_place)
    places = (term.places if term else None) or (rule.places if rule else None)
    return place in places if places else None


def travel_promised(travel: Travel, rules: Rules, agreement: Agreement | None) -> bool | None:
    """Whether one can travel so together, by the agreement or else by the rule."""
    term = agreement.travelling if agreement else None
    rule = first(rules.travelling)
    modes = (term.modes if term else None) or (rule.modes if rule else None)
    return travel in modes if modes else None
