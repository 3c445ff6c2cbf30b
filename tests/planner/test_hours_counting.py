"""How far granted hours reach: nothing lost in the counting, and nothing that nobody told."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ledsagning.catalogue import rules
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import PeriodStart, Unit
from ledsagning.planner.hours import Budget, Granted, Reckoning, reckon
from ledsagning.web.hours.words import hours_words
from support.made_up import SOURCE

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
GRANTED = st.builds(
    Granted,
    per_month=st.integers(1, 2 * 744),
    used=st.none() | st.integers(0, 1998),
    decision_start=st.none() | DAYS,
    period_start=st.none() | DAYS,
)
DAY = timedelta(days=1)


def rule(length: Duration | None, start: PeriodStart | None = None) -> rules.Period:
    return rules.Period(**SOURCE, length=length, start=start)


def counted(granted: Granted, day: date, start: PeriodStart | None = None) -> Reckoning:
    found = reckon(rule(Duration(3, Unit.MONTHS), start), granted, day)
    assert found is not None
    return found


@given(st.none() | st.builds(Duration, st.integers(0, 9999), st.sampled_from(Unit)), GRANTED, DAYS)
def test_nothing_is_counted_without_a_length_in_months(
    length: Duration | None, granted: Granted, day: date
) -> None:
    in_months = length is not None and length.unit is Unit.MONTHS and length.number > 0

    assert (reckon(rule(length), granted, day) is not None) == in_months


def test_nothing_is_counted_without_a_rule() -> None:
    assert reckon(None, Granted(per_month=40), date(2026, 11, 21)) is None


@given(GRANTED, DAYS)
def test_a_fixed_period_has_no_days_until_its_reader_tells_one(granted: Granted, day: date) -> None:
    found = counted(granted, day, PeriodStart.FIXED)

    assert bool(found.periods) == (granted.period_start is not None)
    assert not found.assumed


@given(GRANTED, DAYS)
def test_a_start_that_no_rule_tells_is_taken_from_the_decision_and_said_to_be_assumed(
    granted: Granted, day: date
) -> None:
    found = counted(granted, day)

    assert bool(found.periods) == bool(granted.period_start or granted.decision_start)
    assert found.assumed == (granted.period_start is None and bool(found.periods))


@given(GRANTED, DAYS)
def test_a_start_that_the_rule_ties_to_the_decision_is_no_assumption(
    granted: Granted, day: date
) -> None:
    assert not counted(granted, day, PeriodStart.DECISION).assumed


@given(GRANTED, DAYS)
def test_the_period_is_the_present_one_or_else_the_first_of_the_decision(
    granted: Granted, day: date
) -> None:
    start = granted.period_start or granted.decision_start
    assume(start is not None)
    assert start is not None

    found = counted(granted, day)

    present, following, last = found.periods
    assert present.first <= max(day, start, granted.decision_start or start) <= present.last
    assert found.begun == (present.first <= day)
    assert following.first == present.last + DAY
    assert last.first == following.last + DAY


@given(DAYS, st.integers(1, 27), DAYS)
def test_a_decision_that_begins_inside_its_period_is_noticed_and_no_other(
    start: date, later: int, day: date
) -> None:
    inside = Granted(per_month=40, period_start=start, decision_start=start + timedelta(days=later))
    with_it = Granted(per_month=40, period_start=start, decision_start=start)

    assert counted(inside, start).late
    assert not counted(with_it, day).late


@given(GRANTED, DAYS)
def test_hours_are_never_lost_in_the_counting(granted: Granted, day: date) -> None:
    budget = counted(granted, day).budget

    assert budget.granted == 3 * granted.per_month
    assert budget.left - budget.over == budget.granted - (granted.used or 0)
    assert not (budget.left and budget.over)


@given(st.integers(0, 4500), st.integers(1, 92))
def test_the_hours_a_week_are_those_that_are_left_to_the_nearest_half_hour(
    left: int, days: int
) -> None:
    assert abs(Budget(left, None).per_week(days) - 7 * left / days) <= 0.5


@pytest.mark.usefixtures("swedish")
@pytest.mark.parametrize(
    ("halves", "spoken"),
    [
        (0, "0 timmar"),
        (1, "en halv timme"),
        (2, "1 timme"),
        (3, "1 och en halv timme"),
        (40, "20 timmar"),
        (95, "47 och en halv timme"),
    ],
)
def test_half_hours_are_told_in_words(halves: int, spoken: str) -> None:
    assert hours_words(halves) == spoken
