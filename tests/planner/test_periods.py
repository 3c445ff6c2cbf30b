"""The periods that hours belong to: what a person with a calendar would count."""

from datetime import date, timedelta
from itertools import islice, pairwise

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import assume, given
from hypothesis import strategies as st

from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import Unit
from ledsagning.planner.periods import Period, countable, periods

DAY = timedelta(days=1)
STARTS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
MONTHS = st.integers(1, 24)
PASSED = st.integers(0, 40_000).map(timedelta)


def period_at(start: date, months: int, day: date) -> Period:
    return next(periods(start, in_months(months), day))


def in_months(number: int) -> Duration:
    return Duration(number, Unit.MONTHS)


@given(STARTS, MONTHS, PASSED)
def test_a_day_is_in_its_period(start: date, months: int, passed: timedelta) -> None:
    period = period_at(start, months, start + passed)

    assert period.first <= start + passed <= period.last


@given(STARTS, MONTHS, PASSED)
def test_periods_follow_each_other_without_gap_or_overlap(
    start: date, months: int, passed: timedelta
) -> None:
    found = islice(periods(start, in_months(months), start + passed), 12)

    assert all(later.first == earlier.last + DAY for earlier, later in pairwise(found))


@given(STARTS, MONTHS, PASSED)
def test_the_first_and_the_last_day_have_the_same_period_and_the_days_around_it_others(
    start: date, months: int, passed: timedelta
) -> None:
    period = period_at(start, months, start + passed)

    assert period_at(start, months, period.first) == period
    assert period_at(start, months, period.last) == period
    assert period_at(start, months, period.last + DAY) != period
    assert period.first == start or period_at(start, months, period.first - DAY) != period


@given(STARTS, MONTHS, st.integers(0, 400))
def test_periods_are_the_ones_that_a_calendar_library_counts(
    start: date, months: int, number: int
) -> None:
    first = start + relativedelta(months=number * months)
    following = start + relativedelta(months=(number + 1) * months)

    assert period_at(start, months, first) == Period(first, following - DAY)


@given(STARTS, PASSED)
def test_three_months_are_89_to_92_days(start: date, passed: timedelta) -> None:
    assert 89 <= period_at(start, 3, start + passed).days <= 92


@given(STARTS, MONTHS, PASSED)
def test_a_period_begins_on_the_first_starts_day_or_on_the_last_of_a_shorter_month(
    start: date, months: int, passed: timedelta
) -> None:
    first = period_at(start, months, start + passed).first

    assert first.day == start.day or (first.day < start.day and (first + DAY).day == 1)


@given(STARTS, st.integers(1, 12), st.integers(1, 40))
def test_the_day_of_the_month_never_drifts(start: date, months: int, number: int) -> None:
    """After 48 periods whole years have passed, and whole rounds of leap years."""
    again = start + relativedelta(months=48 * number * months)
    assume((again.month, again.day) == (start.month, start.day))

    assert period_at(start, months, again).first == again


@given(STARTS, MONTHS, PASSED)
def test_the_days_left_are_one_on_the_last_day_and_all_before_the_period(
    start: date, months: int, passed: timedelta
) -> None:
    period = period_at(start, months, start + passed)

    assert period.days_left(period.last) == 1
    assert period.days_left(period.first) == period.days
    assert period.days_left(period.first - passed) == period.days
    assert period.days_left(period.last + DAY) == 0


@pytest.mark.parametrize(
    ("start", "day", "first", "last"),
    [
        # An ordinary period.
        ("2026-09-01", "2026-10-15", "2026-09-01", "2026-11-30"),
        ("2026-09-15", "2026-12-14", "2026-09-15", "2026-12-14"),
        ("2026-09-15", "2026-12-15", "2026-12-15", "2027-03-14"),
        # A start on the 31st, and in a month that has none.
        ("2026-01-31", "2026-02-28", "2026-01-31", "2026-04-29"),
        ("2026-01-31", "2026-04-30", "2026-04-30", "2026-07-30"),
        ("2026-01-31", "2026-07-31", "2026-07-31", "2026-10-30"),
        # A February of 28 days, and of 29.
        ("2025-11-30", "2026-02-27", "2025-11-30", "2026-02-27"),
        ("2025-11-30", "2026-02-28", "2026-02-28", "2026-05-29"),
        ("2027-11-30", "2028-02-28", "2027-11-30", "2028-02-28"),
        ("2027-11-30", "2028-02-29", "2028-02-29", "2028-05-29"),
        # A start on a leap day, and on the day before one.
        ("2028-02-29", "2029-02-27", "2028-11-29", "2029-02-27"),
        ("2028-02-29", "2029-02-28", "2029-02-28", "2029-05-28"),
        ("2028-02-29", "2032-02-29", "2032-02-29", "2032-05-28"),
        ("2026-02-28", "2026-05-28", "2026-05-28", "2026-08-27"),
    ],
)
def test_month_ends_and_leap_days_are_as_a_person_expects(
    start: str, day: str, first: str, last: str
) -> None:
    found = period_at(date.fromisoformat(start), 3, date.fromisoformat(day))

    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)


@given(STARTS, st.integers(1, 60), st.sampled_from([Unit.DAYS, Unit.WEEKS]), PASSED)
def test_periods_of_weeks_and_days_are_all_as_long(
    start: date, number: int, unit: Unit, passed: timedelta
) -> None:
    period = next(periods(start, Duration(number, unit), start + passed))

    assert period.days == number * (7 if unit is Unit.WEEKS else 1)
    assert (period.first - start).days % period.days == 0
    assert period.first <= start + passed <= period.last


@given(STARTS, PASSED)
def test_a_year_is_twelve_months(start: date, passed: timedelta) -> None:
    assert next(periods(start, Duration(1, Unit.YEARS), start + passed)) == period_at(
        start, 12, start + passed
    )


def test_a_day_before_the_start_has_no_period() -> None:
    with pytest.raises(ValueError, match="no period"):
        periods(date(2026, 9, 1), in_months(3), date(2026, 8, 31))


@pytest.mark.parametrize(
    "length",
    [Duration(0, Unit.MONTHS), Duration(48, Unit.HOURS), Duration(10, Unit.WORKING_DAYS)],
)
def test_a_length_that_no_calendar_counts_is_refused(length: Duration) -> None:
    assert not countable(length)
    with pytest.raises(ValueError, match="no period"):
        periods(date(2026, 9, 1), length, date(2026, 9, 1))
