"""What in a single rule cannot be meant: values that deny each other, or say nothing."""

from collections.abc import Iterator
from itertools import combinations

from ledsagning.catalogue.conflict import Conflict, alone, clash, none_at_all
from ledsagning.catalogue.fee_conflicts import fee_conflicts
from ledsagning.catalogue.rule import Rule
from ledsagning.catalogue.rules import (
    Applying,
    CancellingByYou,
    Covers,
    Fee,
    GrantedHours,
    Night,
    Period,
    RepeatedCancellations,
    TrialMeeting,
)
from ledsagning.catalogue.rules_hours import CALENDAR
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import CancellingCost, HoursWhenCancelling, Unit
from ledsagning.messages import told, with_commas

_TAKES_HOURS = frozenset({CancellingCost.HOURS, CancellingCost.HOURS_AND_FEE})


def conflicts(rule: Rule) -> Iterator[Conflict]:
    """What in a rule cannot be meant. A part that could not be read is ``None``."""
    match rule:
        case Fee():
            yield from fee_conflicts(rule)
        case Applying():
            yield from _applying(rule)
        case Covers():
            yield from _covers(rule)
        case Period():
            yield from _period(rule)
        case CancellingByYou():
            yield from _cost(rule)
            yield from _clock(rule)
        case Night():
            yield from _night(rule)
        case TrialMeeting(offered=False, with_provider=True):
            yield clash(rule, "with_provider", "offered")
        case GrantedHours(most_per_month=0):
            yield none_at_all("most_per_month")
        case RepeatedCancellations(number=0):
            yield none_at_all("number")


def _applying(rule: Applying) -> Iterator[Conflict]:
    always, usually = rule.answer_within, rule.usually_within
    if always and usually and always.longest_hours < usually.longest_hours:
        yield clash(
            rule,
            "usually_within",
            "answer_within",
            told("skriv den längsta tiden som answer_within, och den vanliga som usually_within"),
        )


def _covers(rule: Covers) -> Iterator[Conflict]:
    for name, other in combinations(("included", "not_included", "exceptionally"), 2):
        both = (getattr(rule, name) or frozenset()) & (getattr(rule, other) or frozenset())
        if both:
            yield Conflict(
                (other,),
                told(
                    "%(words)s står både under %(name)s och under %(other)s",
                    words=with_commas(sorted(both)),
                    name=name,
                    other=other,
                ),
                told("låt varje ord stå i en av listorna"),
            )


def _period(rule: Period) -> Iterator[Conflict]:
    """A period that begins with a part of the calendar, and is longer than that or no part of it.

    Nobody could tell on which day such a period begins.
    """
    part = CALENDAR.get(rule.start) if rule.start else None
    if part and rule.length and not _divides(rule.length, part):
        yield clash(
            rule,
            "length",
            "start",
            told(
                "skriv start: fixed och first_day: med den första dagen i en av perioderna, till "
                "exempel 01-01; eller skriv en annan length"
            ),
        )


def _divides(length: Duration, whole: Duration) -> bool:
    return bool(length.months and whole.months and not whole.months % length.months)


def _cost(rule: CancellingByYou) -> Iterator[Conflict]:
    if rule.late is HoursWhenCancelling.KEPT and rule.cost in _TAKES_HOURS:
        yield clash(rule, "cost", "late")
    if rule.late is HoursWhenCancelling.LOST and rule.cost is CancellingCost.NOTHING:
        fix = told("skriv cost: hours om timmarna är det som man förlorar")
        yield clash(rule, "cost", "late", fix)
    if rule.kronor:
        fix = told(
            "skriv %(line)s om det kostar så många kronor",
            line=f"cost: {CancellingCost.FIXED_SUM.value}",
        )
        if rule.cost is None:
            yield alone("kronor", "cost", fix)
        elif rule.cost is not CancellingCost.FIXED_SUM:
            yield clash(rule, "kronor", "cost", fix)


def _clock(rule: CancellingByYou) -> Iterator[Conflict]:
    for part in ("limit_is", "at", "same_clock_time"):
        if getattr(rule, part) and rule.limit is None:
            fix = told("skriv limit: och hur lång tid före det är, till exempel 1 day")
            yield alone(part, "limit", fix)
    for part in ("at", "same_clock_time"):
        if getattr(rule, part) and rule.limit and rule.limit.unit is Unit.HOURS:
            fix = told(
                "skriv limit: i dagar, till exempel 1 day, eller ta bort %(part)s", part=part
            )
            yield clash(rule, part, "limit", fix)
    if rule.at is not None and rule.same_clock_time:
        yield clash(rule, "same_clock_time", "at")


def _night(rule: Night) -> Iterator[Conflict]:
    if rule.from_clock is not None and rule.from_clock == rule.until_clock:
        yield clash(
            rule,
            "until_clock",
            "from_clock",
            told("skriv när natten börjar som from_clock, och när den slutar som until_clock"),
        )
