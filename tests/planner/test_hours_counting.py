"""How far granted hours reach: nothing lost in the counting, and nothing that nobody told."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ledsagning.catalogue import rules
from ledsagning.catalogue.values import Duration, MonthDay
from ledsagning.catalogue.vocabulary import GrantedPer, PeriodStart, Unit
from ledsagning.planner.granted import Budget, Granted
from ledsagning.planner.hours import Reckoning, reckon
from ledsagning.planner.starts import Assumed
from ledsagning.web.wording.amounts import hours_words
from support.made_up import SOURCE

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
TIMES = st.sampled_from([per for per in GrantedPer if per is not GrantedPer.OCCASION])
LENGTHS = st.builds(Duration, st.integers(0, 24), st.sampled_from(Unit))
GRANTED = st.builds(
    Granted,
    amount=st.integers(1, 744 * 4).map(lambda quarters: 15 * quarters),
    per=TIMES,
    used=st.none() | st.integers(0, 60_000),
    told=st.none() | DAYS,
    length=st.none() | LENGTHS.filter(lambda d: d.number and d.unit in (Unit.WEEKS, Unit.MONTHS)),
    decision_start=st.none() | DAYS,
    period_start=st.none() | DAYS,
)
RULES = st.none() | st.builds(
    rules.Period,
    source=st.just("rutin"),
    quote=st.just("Så står det."),
    length=st.none() | LENGTHS,
    start=st.none() | st.sampled_from(PeriodStart),
    first_day=st.none() | st.builds(MonthDay, st.integers(1, 12), st.integers(1, 28)),
)
DAY = timedelta(days=1)
THREE = Duration(3, Unit.MONTHS)


def rule(
    length: Duration | None, start: PeriodStart | None = None, first: str = ""
) -> rules.Period:
    day = MonthDay(*map(int, first.split("-"))) if first else None
    return rules.Period(**SOURCE, length=length, start=start, first_day=day)


def a_month(hours: int, **told: object) -> Granted:
    days = {n: date.fromisoformat(str(v)) if "-" in str(v) else v for n, v in told.items()}
    return Granted(amount=60 * hours, **days)  # type: ignore[arg-type]


def counted(of: rules.Period | None, granted: Granted, today: str) -> Reckoning:
    return reckon(of, granted, date.fromisoformat(today))


# --- whatever the rules and the reader say


@given(RULES, GRANTED, DAYS)
def test_the_periods_follow_each_other_and_the_first_holds_the_day(
    of: rules.Period | None, granted: Granted, day: date
) -> None:
    found = reckon(of, granted, day)

    assume(found.periods)
    present, following, last = found.periods
    assert present.first <= max(day, present.first) <= present.last
    assert found.begun == (present.first <= day)
    assert following.first == present.last + DAY
    assert last.first == following.last + DAY


@given(RULES, GRANTED, DAYS)
def test_no_day_is_told_that_neither_rule_nor_reader_nor_an_assumption_gives(
    of: rules.Period | None, granted: Granted, day: date
) -> None:
    found = reckon(of, granted, day)

    if found.periods and (of is None or of.start is None):
        assert granted.period_start or set(found.assumed) & {
            Assumed.WITH_DECISION,
            Assumed.CALENDAR,
        }
    if of is not None and of.start is PeriodStart.DECISION:
        assert bool(found.periods) == (granted.decision_start is not None)


@given(RULES, GRANTED, DAYS)
def test_hours_are_sure_only_where_the_decision_is_known_to_hold_the_period(
    of: rules.Period | None, granted: Granted, day: date
) -> None:
    found = reckon(of, granted, day)

    if found.periods and granted.decision_start is None:
        assert Assumed.WHOLE in found.assumed
    # What is counted by days differs from period to period, as their days do.
    if not found.late:
        assert found.budget.granted == found.budget.least
        assert found.about or found.budget.granted == found.whole
    assert (found.budget.least or 0) <= found.budget.granted
    assert found.about or found.budget.granted <= found.whole


@given(RULES, GRANTED, DAYS)
def test_hours_are_never_lost_in_the_counting(
    of: rules.Period | None, granted: Granted, day: date
) -> None:
    budget = reckon(of, granted, day).budget

    assert budget.left - budget.over == budget.granted - (budget.used or 0)
    assert not (budget.left and budget.over)


@given(RULES, GRANTED, DAYS)
def test_used_hours_count_only_in_the_period_in_which_they_were_told(
    of: rules.Period | None, granted: Granted, day: date
) -> None:
    assume(granted.used is not None)

    found = reckon(of, granted, day)

    known = filter(None, (granted.period_start, granted.decision_start))
    told = min(granted.told or max(known, default=date.min), day)
    counts = not found.periods or found.periods[0].first <= told
    counts = counts and (granted.decision_start is None or granted.decision_start <= told)
    assert (found.budget.used == granted.used) == counts
    assert found.outdated == (not counts)


@given(st.integers(0, 60 * 2250), st.integers(1, 92))
def test_the_hours_a_week_are_those_that_are_left_to_the_nearest_half_hour(
    left: int, days: int
) -> None:
    assert abs(Budget(left, None).per_week(days) - 7 * left / days) <= 15


# --- when a period begins and ends


@pytest.mark.parametrize(
    ("of", "granted", "last"),
    [
        (rule(THREE, PeriodStart.DECISION), a_month(10, decision_start="2026-09-15"), "2026-12-14"),
        (rule(None, PeriodStart.CALENDAR_MONTH), a_month(10), "2026-11-30"),
        (rule(None, PeriodStart.CALENDAR_QUARTER), a_month(10), "2026-12-31"),
        (rule(THREE, PeriodStart.CALENDAR_YEAR), a_month(10), "2026-12-31"),
        (rule(Duration(1, Unit.YEARS), PeriodStart.CALENDAR_YEAR), a_month(10), "2026-12-31"),
        (rule(THREE, PeriodStart.FIXED, "02-01"), a_month(10), "2027-01-31"),
        (rule(THREE, PeriodStart.FIXED), a_month(10, period_start="2026-10-15"), "2027-01-14"),
        (rule(Duration(12, Unit.WEEKS)), a_month(10, period_start="2026-11-02"), "2027-01-24"),
        (None, a_month(10), "2026-11-30"),
    ],
)
def test_a_period_ends_as_its_rule_says(
    of: rules.Period | None, granted: Granted, last: str
) -> None:
    found = counted(of, granted, "2026-11-25")

    assert found.periods[0].last.isoformat() == last


@pytest.mark.parametrize(
    "of",
    [
        rule(THREE, PeriodStart.FIXED),
        # Three months that begin with some month, and five that begin on a day of the year.
        rule(THREE, PeriodStart.CALENDAR_MONTH),
        rule(Duration(5, Unit.MONTHS), PeriodStart.FIXED, "01-01"),
    ],
)
def test_a_period_whose_day_only_the_reader_can_know_has_none_without_it(of: rules.Period) -> None:
    assert not counted(of, a_month(10, decision_start="2026-09-15"), "2026-11-25").periods


@pytest.mark.parametrize(
    ("of", "granted", "assumed"),
    [
        (rule(THREE), a_month(10, decision_start="2026-10-01"), [Assumed.WITH_DECISION]),
        (rule(THREE), a_month(10, period_start="2026-10-01"), [Assumed.WHOLE]),
        (
            rule(Duration(1, Unit.MONTHS)),
            a_month(9, decision_start="2026-10-01"),
            [Assumed.CALENDAR],
        ),
        (None, a_month(10, decision_start="2026-01-01"), [Assumed.CALENDAR]),
        (None, a_month(10), [Assumed.CALENDAR, Assumed.WHOLE]),
        (
            None,
            a_month(10, period_start="2026-11-15", decision_start="2026-01-01"),
            [Assumed.ONE_AT_A_TIME],
        ),
        (rule(THREE, PeriodStart.DECISION), a_month(10, decision_start="2026-10-01"), []),
        (
            rule(None, PeriodStart.CALENDAR_MONTH),
            a_month(10, decision_start="2026-01-01"),
            [],
        ),
    ],
)
def test_what_is_assumed_is_said_and_nothing_else(
    of: rules.Period | None, granted: Granted, assumed: list[Assumed]
) -> None:
    assert list(counted(of, granted, "2026-11-25").assumed) == assumed


# --- how many hours


@pytest.mark.parametrize(
    ("per", "length", "hours", "about"),
    [
        (GrantedPer.MONTH, THREE, 30, False),
        (GrantedPer.QUARTER, THREE, 10, False),
        (GrantedPer.QUARTER, Duration(1, Unit.YEARS), 40, False),
        (GrantedPer.WEEK, Duration(12, Unit.WEEKS), 120, False),
        (GrantedPer.WEEK, THREE, 131.5, True),  # October to December are 92 days
        (GrantedPer.MONTH, Duration(12, Unit.WEEKS), 27.5, True),
    ],
)
def test_a_period_holds_as_many_hours_as_it_holds_weeks_or_months(
    per: GrantedPer, length: Duration, hours: float, about: bool
) -> None:
    granted = Granted(amount=600, per=per, decision_start=date(2026, 10, 1))

    found = counted(rule(length, PeriodStart.DECISION), granted, "2026-11-25")

    assert (found.budget.granted / 60, found.about) == (hours, about)


@pytest.mark.parametrize(
    ("length", "start", "decided", "least", "most"),
    [
        # A year that began long before the decision: November in part, and December.
        (None, PeriodStart.CALENDAR_YEAR, "2026-11-10", 10, 20),
        (None, PeriodStart.CALENDAR_YEAR, "2026-11-01", 20, 20),
        (None, PeriodStart.CALENDAR_MONTH, "2026-11-10", 0, 10),
        (None, PeriodStart.CALENDAR_MONTH, "2026-11-01", 10, 10),
        (None, PeriodStart.CALENDAR_QUARTER, "2025-01-10", 30, 30),
    ],
)
def test_hours_before_the_decision_are_not_promised(
    length: Duration | None, start: PeriodStart, decided: str, least: int, most: int
) -> None:
    found = counted(rule(length, start), a_month(10, decision_start=decided), "2026-11-25")

    assert (found.budget.least, found.budget.granted) == (60 * least, 60 * most)
    assert found.budget.sure == (least == most)


def test_a_bookmark_that_is_opened_in_the_next_period_asks_again_what_is_used() -> None:
    granted = a_month(10, used=240, told="2026-11-25", decision_start="2026-01-01")
    month = rule(None, PeriodStart.CALENDAR_MONTH)

    assert counted(month, granted, "2026-11-30").budget.used == 240
    assert counted(month, granted, "2026-12-01").budget.used is None
    assert counted(month, granted, "2026-12-01").outdated


def test_without_a_day_used_hours_belong_to_the_period_that_is_told() -> None:
    # An address that somebody wrote by hand, or kept from before it had the day.
    three = rule(Duration(3, Unit.MONTHS), PeriodStart.DECISION)
    granted = a_month(20, used=3600, decision_start="2026-08-26")

    assert counted(three, granted, "2026-11-25").budget.used == 3600
    assert counted(three, granted, "2026-11-26").outdated
    assert counted(three, a_month(20, used=3600), "2026-11-26").budget.used == 3600


def test_the_last_week_is_noticed_but_not_of_a_period_that_is_no_longer() -> None:
    month = rule(None, PeriodStart.CALENDAR_MONTH)
    week = Granted(amount=180, per=GrantedPer.WEEK)

    assert not counted(month, a_month(10), "2026-11-23").last_week
    assert counted(month, a_month(10), "2026-11-24").last_week
    assert not counted(None, week, "2026-11-24").last_week


@pytest.mark.usefixtures("swedish")
@pytest.mark.parametrize(
    ("minutes", "spoken"),
    [
        (0, "0 timmar"),
        (15, "15 minuter"),
        (30, "en halv timme"),
        (60, "1 timme"),
        (90, "1 och en halv timme"),
        (135, "2 timmar och 15 minuter"),
        (1200, "20 timmar"),
        (2850, "47 och en halv timme"),
    ],
)
def test_hours_are_told_in_words(minutes: int, spoken: str) -> None:
    assert hours_words(minutes) == spoken
