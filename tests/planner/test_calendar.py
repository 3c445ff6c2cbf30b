"""The calendar: which days are closed, and how months and working days are counted."""

from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from ledsagning.catalogue.vocabulary import Unit
from ledsagning.planner import calendar
from ledsagning.web.wording.days import HOLIDAYS
from support import closed_days
from support.closed_days import DAY, EVERY_DAY, SATURDAY, YEARS

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
KNOWN_DAYS = st.dates(EVERY_DAY[0], EVERY_DAY[-1])
WORKING_DAYS = KNOWN_DAYS.filter(closed_days.is_open)
NUMBERS = st.integers(1, 200)


def from_to(first: date, last: date) -> list[date]:
    """The days after the first, to the last and with it."""
    return [first + number * DAY for number in range(1, (last - first).days + 1)]


# --- closed days


def test_a_day_is_closed_just_where_the_acts_say_so() -> None:
    wrong = [d for d in EVERY_DAY if calendar.is_working_day(d) is not closed_days.is_open(d)]

    assert wrong == []


def test_holidays_and_eves_have_a_name_and_no_other_day() -> None:
    named = {day for day in EVERY_DAY if calendar.holiday(day)}

    assert named == {
        day for year in YEARS for day in closed_days.holidays(year) | closed_days.eves(year)
    }


def test_every_name_is_one_that_the_translators_get() -> None:
    every = (date(1990, 1, 1) + number * DAY for number in range(111 * 366))

    assert {name for day in every if (name := calendar.holiday(day))} == set(HOLIDAYS)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2026-12-24", "Julafton"),
        ("2027-03-26", "Långfredagen"),
        ("2027-06-25", "Midsommarafton"),
        ("2028-06-06", "Nationaldagen"),
        # Both första maj and Kristi himmelsfärdsdag.
        ("2008-05-01", "Första maj"),
        ("2004-05-31", "Annandag pingst"),
        ("2005-05-16", None),
        ("2026-11-29", None),
    ],
)
def test_a_holiday_is_called_what_the_act_calls_it(day: str, name: str | None) -> None:
    assert calendar.holiday(date.fromisoformat(day)) == name


def test_the_longest_run_of_closed_days_is_five_around_christmas() -> None:
    closed = {day: (calendar.working_day_from(day) - day).days for day in EVERY_DAY}

    assert max(closed.values()) == 5
    # From the Saturday before a Monday, or from julafton on a Wednesday to the Sunday.
    assert {(day.month, day.day) for day, days in closed.items() if days == 5} == {
        (12, 22),
        (12, 24),
    }


@given(DAYS)
def test_the_nearest_working_days_stand_around_every_day(day: date) -> None:
    before, after = calendar.working_day_until(day), calendar.working_day_from(day)

    assert before <= day <= after
    assert calendar.is_working_day(before)
    assert calendar.is_working_day(after)
    assert (before == day) is (after == day) is calendar.is_working_day(day)
    assert not any(map(calendar.is_working_day, from_to(before, after - DAY)))


@given(KNOWN_DAYS, st.integers(0, 30))
def test_a_holiday_stands_between_two_days_where_a_weekday_is_closed(day: date, days: int) -> None:
    weekdays = [d for d in from_to(day - DAY, day + (days - 1) * DAY) if d.weekday() < SATURDAY]

    between = calendar.holiday_between(day, day + days * DAY)

    assert between is not all(map(closed_days.is_open, weekdays))


# --- working days


@given(KNOWN_DAYS, NUMBERS)
def test_working_days_lead_to_the_last_of_so_many(day: date, number: int) -> None:
    later = calendar.later(day, number, Unit.WORKING_DAYS)
    earlier = calendar.later(day, -number, Unit.WORKING_DAYS)

    assert calendar.is_working_day(later)
    assert calendar.is_working_day(earlier)
    assert sum(map(calendar.is_working_day, from_to(day, later))) == number
    assert sum(map(calendar.is_working_day, from_to(earlier - DAY, day - DAY))) == number


@given(WORKING_DAYS, NUMBERS)
def test_as_many_working_days_back_is_where_one_began(day: date, number: int) -> None:
    there = calendar.later(day, number, Unit.WORKING_DAYS)
    back = calendar.later(day, -number, Unit.WORKING_DAYS)

    assert calendar.later(there, -number, Unit.WORKING_DAYS) == day
    assert calendar.later(back, number, Unit.WORKING_DAYS) == day


@given(KNOWN_DAYS, NUMBERS, NUMBERS)
def test_working_days_can_be_counted_in_two_steps(day: date, one: int, other: int) -> None:
    first = calendar.later(day, one, Unit.WORKING_DAYS)

    assert calendar.later(first, other, Unit.WORKING_DAYS) == (
        calendar.later(day, one + other, Unit.WORKING_DAYS)
    )


# --- months, weeks, days, hours


@given(DAYS, st.integers(-400, 400))
def test_months_are_those_of_a_calendar_library(day: date, number: int) -> None:
    expected = day + relativedelta(months=number)

    assert calendar.months_later(day, number) == expected
    assert calendar.later(day, number, Unit.MONTHS) == expected


@given(DAYS, st.integers(-400, 400))
def test_months_end_on_the_same_day_of_the_month_or_on_its_last(day: date, number: int) -> None:
    later = calendar.months_later(day, number)

    assert later.day == day.day or (later.day < day.day and (later + DAY).day == 1)
    assert (later.year - day.year) * 12 + later.month - day.month == number


@given(DAYS, st.integers(-400, 400))
def test_weeks_end_on_the_weekday_that_they_began(day: date, number: int) -> None:
    later = calendar.later(day, number, Unit.WEEKS)

    assert later.weekday() == day.weekday()
    assert (later - day).days == 7 * number


@given(DAYS, st.integers(-400, 400))
def test_hours_lead_to_the_earlier_day(day: date, number: int) -> None:
    late = calendar.later(day, number, Unit.HOURS) - day

    assert late <= timedelta(hours=number) < late + DAY


@given(DAYS, st.sampled_from(Unit))
def test_no_time_at_all_ends_where_it_began(day: date, unit: Unit) -> None:
    assert calendar.later(day, 0, unit) == day


@given(DAYS, st.integers(-100, 100), st.sampled_from(Unit))
def test_a_longer_time_never_ends_earlier_nor_one_that_begins_later(
    day: date, number: int, unit: Unit
) -> None:
    later = calendar.later(day, number, unit)

    assert calendar.later(day, number + 1, unit) >= later
    assert calendar.later(day + DAY, number, unit) >= later
