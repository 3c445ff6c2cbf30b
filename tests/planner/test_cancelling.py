"""What happens when somebody cancels: every row of the table, and what holds for all of them."""

from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ledsagning.catalogue.rules import CancellingByEscort, CancellingByYou, Rules, Under18
from ledsagning.catalogue.terms import Agreement
from ledsagning.catalogue.terms import CancellingByYou as Promise
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import (
    Actor,
    CancellingCost,
    HoursWhenCancelling,
    Limit,
    Unit,
)
from ledsagning.planner.bounds import Ahead
from ledsagning.planner.cancelling import (
    Cancellation,
    Canceller,
    DecidedBy,
    Outcome,
    Side,
    decide,
)
from support import made_up, places

KEPT, REBOOK, LOST = (
    HoursWhenCancelling.KEPT,
    HoursWhenCancelling.REBOOK_OR_LOSE,
    HoursWhenCancelling.LOST,
)
WORST_TO_BEST = tuple(HoursWhenCancelling)
VARMDO = places.CATALOGUE.municipalities["varmdo"].rules
STOCKHOLM = places.CATALOGUE.municipalities["stockholm"].rules
TODAY = date(2026, 11, 23)
"""A Monday."""

quickly = settings(max_examples=100, deadline=None)


def ahead(days: int, last: int | None = -1) -> Ahead:
    """So many days from today; or between two, or from some day on (``None``)."""
    end = days if last == -1 else last
    first = TODAY + timedelta(days=days)
    return Ahead(TODAY, first, None if end is None else TODAY + timedelta(days=end))


def you(when: Ahead, *, under_18: bool = False, earlier: int = 0) -> Cancellation:
    return Cancellation(by=Canceller.YOU, ahead=when, under_18=under_18, earlier=earlier)


def escort(*, under_18: bool = False) -> Cancellation:
    return Cancellation(by=Canceller.ESCORT, under_18=under_18)


def promise(number: int, unit: Unit, late: HoursWhenCancelling | None = LOST) -> Agreement:
    return Agreement(cancelling_by_you=Promise(limit=Duration(number, unit), late=late))


def rules(number: int, unit: Unit, late: HoursWhenCancelling | None = LOST) -> Rules:
    return rule(number, unit, limit_is=Limit.LATE, late=late)


def rule(number: int, unit: Unit, **stated: Any) -> Rules:
    """A municipality's rule with a limit."""
    limit = Duration(number, unit)
    return Rules(cancelling_by_you=(CancellingByYou(**made_up.SOURCE, limit=limit, **stated),))


# --- Värmdö's routine, row by row


@pytest.mark.parametrize(
    ("when", "hours"),
    [
        (ahead(0), REBOOK),
        (ahead(1), REBOOK),
        (ahead(2, 7), REBOOK),
        (ahead(7), REBOOK),
        (ahead(8), None),
        (ahead(8, None), None),
        (ahead(60), None),
    ],
)
def test_in_varmdo_a_week_or_less_is_late_and_more_is_not_told(
    when: Ahead, hours: HoursWhenCancelling | None
) -> None:
    outcome = decide(you(when), VARMDO, None)

    assert outcome.hours is hours
    assert outcome.decided_by is (DecidedBy.RULE if hours else DecidedBy.NOBODY)
    assert outcome.says.late is bool(hours)
    assert not outcome.says.turns_on


def test_in_varmdo_the_hours_are_always_kept_when_the_escort_cancels() -> None:
    outcome = decide(escort(), VARMDO, None)

    assert outcome.hours is KEPT
    assert outcome.new_time_by is Actor.ESCORT
    assert outcome.may_be_reassessed is False


@pytest.mark.parametrize("cancellation", [you(ahead(1), under_18=True), escort(under_18=True)])
def test_in_varmdo_the_guardian_of_somebody_under_18_does_it(cancellation: Cancellation) -> None:
    assert decide(cancellation, VARMDO, None).guardian is True


def test_a_grown_up_needs_no_guardian() -> None:
    assert decide(you(ahead(1)), VARMDO, None).guardian is False
    assert decide(you(ahead(1)), Rules(), None).guardian is False


@pytest.mark.parametrize(("earlier", "may_be"), [(0, False), (1, False), (2, True), (3, True)])
def test_in_varmdo_the_third_time_without_a_new_one_may_lead_to_a_new_assessment(
    earlier: int, may_be: bool
) -> None:
    assert decide(you(ahead(1), earlier=earlier), VARMDO, None).may_be_reassessed is may_be


# --- Stockholm: no rule is known


@pytest.mark.parametrize("when", [ahead(0), ahead(2, 7), ahead(8, None)])
def test_in_stockholm_nothing_is_known_without_a_provider(when: Ahead) -> None:
    outcome = decide(you(when, under_18=True, earlier=3), STOCKHOLM, None)

    assert outcome.hours is None
    assert outcome.decided_by is DecidedBy.NOBODY
    assert outcome.guardian is None
    assert outcome.may_be_reassessed is None


def test_in_stockholm_the_escorts_cancelling_is_unknown_too() -> None:
    outcome = decide(escort(), STOCKHOLM, promise(1, Unit.DAYS))

    assert outcome.hours is None
    assert outcome.may_be_reassessed is None


# --- a provider's agreement: its limit is the latest time to cancel


@pytest.mark.parametrize(
    ("agreement", "days", "hours"),
    [
        (promise(2, Unit.DAYS), 2, KEPT),
        (promise(2, Unit.DAYS), 1, LOST),
        (promise(1, Unit.WEEKS), 7, KEPT),
        (promise(1, Unit.WEEKS), 6, LOST),
        (promise(1, Unit.MONTHS), 30, KEPT),  # 23 December from 23 November
        (promise(1, Unit.MONTHS), 29, LOST),
        (promise(2, Unit.WORKING_DAYS), 2, KEPT),  # Wednesday: Tuesday and Monday
        (promise(2, Unit.WORKING_DAYS), 1, LOST),
        (promise(24, Unit.HOURS), 2, KEPT),
        (promise(24, Unit.HOURS), 0, LOST),
        (promise(0, Unit.HOURS), 0, KEPT),
        (promise(0, Unit.DAYS), 0, KEPT),
        (promise(1, Unit.DAYS, REBOOK), 0, REBOOK),
        (promise(1, Unit.DAYS, KEPT), 0, KEPT),
    ],
)
def test_exactly_an_agreements_limit_is_in_time(
    agreement: Agreement, days: int, hours: HoursWhenCancelling
) -> None:
    outcome = decide(you(ahead(days)), Rules(), agreement)

    assert outcome.hours is hours
    assert outcome.decided_by is DecidedBy.AGREEMENT


@pytest.mark.parametrize(
    ("today", "day", "last"),
    [
        ("2026-12-20", "2026-12-28", "2026-12-22"),  # julafton and juldagen
        ("2027-01-01", "2027-01-07", "2027-01-04"),  # trettondedag jul
        ("2027-03-23", "2027-03-30", "2027-03-24"),  # Easter
        ("2027-06-21", "2027-06-28", "2027-06-23"),  # midsommarafton
        ("2027-02-04", "2027-02-09", "2027-02-05"),  # no holiday
    ],
)
def test_no_working_day_is_a_holiday(today: str, day: str, last: str) -> None:
    first = date.fromisoformat(today)
    meeting, latest = date.fromisoformat(day), date.fromisoformat(last)
    days = [first + timedelta(days=n) for n in range((meeting - first).days)]

    in_time = [
        day
        for day in days
        if decide(you(Ahead(day, meeting, meeting)), Rules(), promise(2, Unit.WORKING_DAYS)).hours
        is KEPT
    ]

    assert max(in_time) == latest
    assert in_time == [day for day in days if day <= latest]


@quickly
@given(
    st.dates(date(2024, 1, 1), date(2040, 1, 1)),
    st.integers(0, 20),
    st.integers(0, 20),
    st.integers(0, 10),
)
def test_what_holds_for_a_span_of_days_holds_for_each_of_them(
    today: date, least: int, more: int, number: int
) -> None:
    days = [today + timedelta(days=n) for n in range(least, least + more + 1)]
    agreement = promise(number, Unit.WORKING_DAYS)

    whole = decide(you(Ahead(today, days[0], days[-1])), Rules(), agreement).hours
    each = {decide(you(Ahead(today, day, day)), Rules(), agreement).hours for day in days}

    assert each == {whole} or (whole is None and each == {KEPT, LOST})


@pytest.mark.parametrize(
    ("known", "days"),
    [
        (rules(2, Unit.DAYS), 2),
        (rules(1, Unit.MONTHS), 30),
        (rules(2, Unit.WORKING_DAYS), 2),
        (rules(48, Unit.HOURS), 1),
    ],
)
def test_exactly_a_rules_limit_is_late(known: Rules, days: int) -> None:
    assert decide(you(ahead(days)), known, None).hours is LOST


@pytest.mark.parametrize(
    ("known", "days", "late"),
    [
        (rule(2, Unit.DAYS, limit_is=Limit.IN_TIME, late=LOST, early=KEPT), 2, False),
        (rule(2, Unit.DAYS, limit_is=Limit.LATE, late=LOST, early=KEPT), 2, True),
        (rule(2, Unit.DAYS, late=LOST, early=KEPT), 2, None),
        (rule(2, Unit.DAYS, late=LOST, early=KEPT), 1, True),
        (rule(2, Unit.DAYS, late=LOST, early=KEPT), 3, False),
        (rule(2, Unit.WORKING_DAYS, limit_is=Limit.IN_TIME, late=LOST, early=KEPT), 2, False),
        # At noon the day before: on that day it depends on the clock.
        (rule(1, Unit.DAYS, at=time(12), late=LOST, early=KEPT), 2, False),
        (rule(1, Unit.DAYS, at=time(12), late=LOST, early=KEPT), 1, None),
        (rule(1, Unit.DAYS, at=time(12), late=LOST, early=KEPT), 0, True),
        (rule(1, Unit.DAYS, same_clock_time=True, late=LOST, early=KEPT), 1, None),
    ],
)
def test_exactly_the_limit_is_what_the_rule_says_it_is(
    known: Rules, days: int, late: bool | None
) -> None:
    outcome = decide(you(ahead(days)), known, None)

    assert outcome.says.late is late
    assert outcome.hours is {True: LOST, False: KEPT, None: None}[late]
    assert outcome.says.turns_on is (late is None)


FEE, FIXED, NOTHING = CancellingCost.FEE, CancellingCost.FIXED_SUM, CancellingCost.NOTHING


@pytest.mark.parametrize(
    ("stated", "late", "early"),
    [
        ({"cost": FEE}, Side(None, FEE), Side(None, NOTHING)),
        ({"cost": FEE, "early": KEPT}, Side(None, FEE), Side(KEPT, NOTHING)),
        ({"cost": CancellingCost.HOURS}, Side(LOST), Side()),
        ({"cost": CancellingCost.HOURS_AND_FEE}, Side(LOST, FEE), Side(None, NOTHING)),
        ({"cost": FIXED, "kronor": 100}, Side(None, FIXED, 100), Side(None, NOTHING)),
        ({"cost": NOTHING, "late": KEPT}, Side(KEPT, NOTHING), Side(None, NOTHING)),
    ],
)
def test_cancelling_late_may_cost_hours_or_money_or_both(
    stated: dict[str, Any], late: Side, early: Side
) -> None:
    known = rule(48, Unit.HOURS, limit_is=Limit.IN_TIME, **stated)

    assert decide(you(ahead(0)), known, None).says.side == late
    assert decide(you(ahead(5)), known, None).says.side == early


def test_a_fee_of_the_municipality_is_told_beside_an_agreement_that_keeps_the_hours() -> None:
    known = rule(5, Unit.DAYS, limit_is=Limit.IN_TIME, cost=FEE)

    outcome = decide(you(ahead(3)), known, promise(1, Unit.DAYS))

    assert outcome.hours is KEPT
    assert outcome.rule_differs == Side(None, FEE)


@pytest.mark.parametrize(("earlier", "too_often"), [(2, False), (3, True), (4, True)])
def test_who_has_passed_the_number_already_is_told_so(earlier: int, too_often: bool) -> None:
    assert decide(you(ahead(1), earlier=earlier), VARMDO, None).too_often is too_often


@pytest.mark.parametrize(
    ("number", "unit", "when"),
    [
        (24, Unit.HOURS, ahead(1)),
        (12, Unit.HOURS, ahead(0)),
        (3, Unit.DAYS, ahead(2, 7)),
        (2, Unit.WEEKS, ahead(8, None)),
    ],
)
def test_a_limit_that_may_or_may_not_be_passed_decides(
    number: int, unit: Unit, when: Ahead
) -> None:
    outcome = decide(you(when), Rules(), promise(number, unit))

    assert outcome.hours is None
    assert outcome.says.turns_on
    assert outcome.says.bound is not None
    assert outcome.says.bound.limit == Duration(number, unit)
    assert outcome.decided_by is DecidedBy.AGREEMENT


def test_a_limit_that_makes_no_difference_decides_nothing() -> None:
    outcome = decide(you(ahead(1)), Rules(), promise(24, Unit.HOURS, KEPT))

    assert outcome.hours is KEPT
    assert not outcome.says.turns_on


def test_an_agreement_that_does_not_say_what_happens_when_late_leaves_it_to_the_rule() -> None:
    outcome = decide(you(ahead(0)), rules(1, Unit.WEEKS, REBOOK), promise(1, Unit.DAYS, None))

    assert outcome.hours is REBOOK
    assert outcome.decided_by is DecidedBy.RULE


def test_where_rule_and_agreement_differ_the_agreement_decides_and_the_rule_is_told() -> None:
    outcome = decide(you(ahead(3)), rules(1, Unit.WEEKS, REBOOK), promise(1, Unit.DAYS))

    assert outcome.hours is KEPT
    assert outcome.decided_by is DecidedBy.AGREEMENT
    assert outcome.rule_differs == Side(REBOOK)


def test_where_rule_and_agreement_agree_nothing_differs() -> None:
    outcome = decide(you(ahead(3)), rules(1, Unit.WEEKS), promise(1, Unit.WEEKS))

    assert outcome.hours is LOST
    assert outcome.rule_differs is None


# --- what holds whatever the data is

AHEADS = st.builds(
    lambda first, more: ahead(first, None if more is None else first + more),
    st.integers(0, 500),
    st.none() | st.integers(0, 60),
)
CANCELLATIONS = st.builds(
    Cancellation,
    by=st.sampled_from(Canceller),
    ahead=AHEADS,
    under_18=st.booleans(),
    earlier=st.integers(0, 5),
)


@quickly
@given(CANCELLATIONS, made_up.RULES, st.none() | made_up.AGREEMENTS)
def test_every_case_has_an_outcome_that_somebody_answers_for(
    cancellation: Cancellation, known: Rules, agreement: Agreement | None
) -> None:
    outcome = decide(cancellation, known, agreement)

    answered = outcome.says.side.known or outcome.says.turns_on
    assert answered is (outcome.decided_by is not DecidedBy.NOBODY)
    assert outcome.hours is None or not outcome.says.turns_on


@quickly
@given(CANCELLATIONS)
def test_where_nothing_is_known_no_outcome_is_certain(cancellation: Cancellation) -> None:
    outcome = decide(cancellation, Rules(), Agreement())

    assert outcome.hours is None
    assert outcome.may_be_reassessed is None
    assert outcome.guardian is (None if cancellation.under_18 else False)
    assert outcome.new_time_by is None


@quickly
@given(CANCELLATIONS, st.none() | made_up.DURATIONS, st.none() | made_up.DURATIONS)
def test_limits_alone_say_nothing_of_the_hours_where_it_is_late(
    cancellation: Cancellation, limit: Duration | None, promised: Duration | None
) -> None:
    known = Rules(cancelling_by_you=(CancellingByYou(**made_up.SOURCE, limit=limit),))
    agreement = Agreement(cancelling_by_you=Promise(limit=promised))

    assert decide(cancellation, known, agreement).hours in (None, KEPT)
    assert decide(cancellation, known, None).hours is None


PROMISES = st.builds(
    promise, st.integers(0, 40), st.sampled_from(Unit), st.sampled_from(HoursWhenCancelling)
)


def outcomes(known: Rules, agreement: Agreement, *days: int) -> list[Outcome]:
    return [decide(you(ahead(day)), known, agreement) for day in days]


@quickly
@given(
    st.integers(0, 400),
    st.integers(0, 400),
    made_up.DURATIONS,
    st.sampled_from(HoursWhenCancelling),
)
def test_more_notice_is_never_worse_by_an_agreement(
    one: int, other: int, limit: Duration, late: HoursWhenCancelling
) -> None:
    agreement = Agreement(cancelling_by_you=Promise(limit=limit, late=late))
    short, long = outcomes(Rules(), agreement, *sorted((one, other)))

    assume(short.hours and long.hours)
    assert WORST_TO_BEST.index(short.hours) <= WORST_TO_BEST.index(long.hours)


@quickly
@given(st.integers(0, 400), st.integers(0, 400), made_up.RULES)
def test_what_is_late_by_a_rule_is_late_with_less_notice_too(
    one: int, other: int, known: Rules
) -> None:
    short, long = outcomes(known, Agreement(), *sorted((one, other)))

    assert not (short.says.late is False and long.says.late is True)


@quickly
@given(st.integers(0, 60), st.integers(0, 60), made_up.RULES, PROMISES)
def test_what_is_certain_for_a_span_of_days_is_so_for_each_of_them(
    first: int, more: int, known: Rules, agreement: Agreement
) -> None:
    span = decide(you(ahead(first, first + more)), known, agreement)

    assume(span.hours is not None)
    for outcome in outcomes(known, agreement, first, first + more // 2, first + more):
        assert outcome.hours is span.hours


@quickly
@given(CANCELLATIONS, st.none() | made_up.AGREEMENTS)
def test_the_escorts_cancelling_loses_no_hours_where_the_rule_keeps_them(
    cancellation: Cancellation, agreement: Agreement | None
) -> None:
    known = Rules(cancelling_by_escort=(CancellingByEscort(**made_up.SOURCE, hours_kept=True),))
    asked = Cancellation(by=Canceller.ESCORT, ahead=cancellation.ahead)

    assert decide(asked, known, agreement).hours is KEPT


@quickly
@given(CANCELLATIONS, st.none() | st.booleans())
def test_the_guardian_is_asked_for_as_the_rule_says_and_only_for_the_young(
    cancellation: Cancellation, guardian: bool | None
) -> None:
    known = Rules(under_18=(Under18(**made_up.SOURCE, guardian_books=guardian),))

    found = decide(cancellation, known, None).guardian
    assert found is (guardian if cancellation.under_18 else False)
