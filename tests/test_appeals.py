"""The last day of an appeal: what a person expects of weeks, months and weekends."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import Unit
from ledsagning.planner import appeals

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
SATURDAY = 5

durations = st.builds(Duration, st.integers(0, 400), st.sampled_from(Unit))


@given(DAYS, st.integers(0, 100))
def test_weeks_end_on_the_weekday_that_they_began(received: date, number: int) -> None:
    last = appeals.last_day(received, Duration(number, Unit.WEEKS))

    assert last.weekday() == received.weekday()
    assert (last - received).days == 7 * number


@given(DAYS, durations)
def test_the_last_day_is_never_before_the_decision_was_received(
    received: date, within: Duration
) -> None:
    assert appeals.last_day(received, within) >= received


@given(DAYS, durations)
def test_who_got_the_decision_later_never_has_an_earlier_last_day(
    received: date, within: Duration
) -> None:
    next_day = received + timedelta(days=1)

    assert appeals.last_day(next_day, within) >= appeals.last_day(received, within)


@given(DAYS, st.integers(0, 200), st.sampled_from(Unit))
def test_a_longer_time_never_ends_earlier(received: date, number: int, unit: Unit) -> None:
    shorter, longer = Duration(number, unit), Duration(number + 1, unit)

    assert appeals.last_day(received, longer) >= appeals.last_day(received, shorter)


@given(DAYS, durations)
def test_the_last_day_is_never_later_than_the_time_can_mean(
    received: date, within: Duration
) -> None:
    elapsed = appeals.last_day(received, within) - received

    assert elapsed <= timedelta(hours=within.longest_hours)


@given(DAYS, st.integers(1, 100))
def test_months_end_on_the_same_day_of_the_month_or_on_its_last(
    received: date, number: int
) -> None:
    last = appeals.last_day(received, Duration(number, Unit.MONTHS))

    ends_the_month = (last + timedelta(days=1)).day == 1
    assert last.day == received.day or (last.day < received.day and ends_the_month)
    assert (last.year - received.year) * 12 + last.month - received.month == number


@given(DAYS, st.integers(1, 100))
def test_working_days_end_on_a_working_day(received: date, number: int) -> None:
    last = appeals.last_day(received, Duration(number, Unit.WORKING_DAYS))

    between = (received + timedelta(days=n) for n in range(1, (last - received).days + 1))
    assert last.weekday() < SATURDAY
    assert sum(day.weekday() < SATURDAY for day in between) == number


@pytest.mark.parametrize(
    ("received", "within", "last"),
    [
        (date(2026, 11, 24), Duration(3, Unit.WEEKS), date(2026, 12, 15)),
        (date(2027, 12, 24), Duration(3, Unit.WEEKS), date(2028, 1, 14)),
        (date(2028, 2, 8), Duration(3, Unit.WEEKS), date(2028, 2, 29)),
        (date(2026, 1, 31), Duration(1, Unit.MONTHS), date(2026, 2, 28)),
        (date(2026, 11, 20), Duration(1, Unit.WORKING_DAYS), date(2026, 11, 23)),
        (date(2026, 11, 20), Duration(47, Unit.HOURS), date(2026, 11, 21)),
    ],
)
def test_the_last_day_is_the_one_a_calendar_shows(
    received: date, within: Duration, last: date
) -> None:
    assert appeals.last_day(received, within) == last


@given(DAYS)
def test_the_day_to_hand_in_by_is_the_last_day_or_the_friday_before_a_weekend(last: date) -> None:
    by = appeals.hand_in_by(last)

    assert by.weekday() < SATURDAY
    assert by == last or (by.weekday() == SATURDAY - 1 and 1 <= (last - by).days <= 2)


@given(DAYS, DAYS)
def test_nobody_is_reminded_of_a_day_that_has_been(last: date, today: date) -> None:
    days = appeals.reminders(last, today)

    assert all(today <= day < last for day in days)
    assert len(days) <= len(appeals.REMINDERS)


@given(DAYS, st.sampled_from([True, False, None]))
def test_a_decision_is_as_old_as_is_said_unless_it_came_before_the_new_act(
    received: date, said: bool | None
) -> None:
    expected = True if received < date(2025, 7, 1) else said

    assert appeals.made_before_new_act(received, said) is expected
    assert appeals.made_before_new_act(None, said) is said
