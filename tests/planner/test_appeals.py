"""The last day of an appeal: what the law, and a person with a calendar, expects."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import Unit
from ledsagning.planner import appeals
from ledsagning.planner.appeals import LastDay
from support import closed_days
from support.closed_days import EVERY_DAY
from support.made_up import DURATIONS

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
KNOWN_DAYS = st.dates(EVERY_DAY[0], EVERY_DAY[-30])
A_DAY = timedelta(days=1)
THREE_WEEKS = Duration(3, Unit.WEEKS)


# --- where the time ends


@given(DAYS, DURATIONS)
def test_the_time_never_ends_before_the_decision_was_received(
    received: date, within: Duration
) -> None:
    assert appeals.last_day(received, within).counted >= received


@given(DAYS, DURATIONS)
def test_who_got_the_decision_later_never_has_an_earlier_last_day(
    received: date, within: Duration
) -> None:
    earlier, later = (appeals.last_day(day, within) for day in (received, received + A_DAY))

    assert later.counted >= earlier.counted
    assert later.day >= earlier.day
    assert later.safe_day >= earlier.safe_day


@given(DAYS, st.integers(0, 200), st.sampled_from(Unit))
def test_a_longer_time_never_ends_earlier(received: date, number: int, unit: Unit) -> None:
    shorter, longer = Duration(number, unit), Duration(number + 1, unit)

    assert appeals.last_day(received, longer).day >= appeals.last_day(received, shorter).day


@pytest.mark.parametrize(
    ("received", "within", "ends"),
    [
        (date(2026, 11, 24), THREE_WEEKS, date(2026, 12, 15)),
        (date(2027, 12, 24), THREE_WEEKS, date(2028, 1, 14)),
        (date(2028, 2, 8), THREE_WEEKS, date(2028, 2, 29)),
        (date(2026, 1, 31), Duration(1, Unit.MONTHS), date(2026, 2, 28)),
        (date(2026, 11, 20), Duration(1, Unit.WORKING_DAYS), date(2026, 11, 23)),
        (date(2026, 12, 23), Duration(1, Unit.WORKING_DAYS), date(2026, 12, 28)),
        (date(2026, 11, 20), Duration(47, Unit.HOURS), date(2026, 11, 21)),
    ],
)
def test_the_time_ends_on_the_day_that_a_calendar_shows(
    received: date, within: Duration, ends: date
) -> None:
    assert appeals.last_day(received, within).counted == ends


# --- the last day by law, and the day to hand in


@pytest.mark.parametrize(
    ("counted", "last", "safe"),
    [
        # An ordinary Tuesday, a Saturday and a Sunday.
        ("2026-12-15", "2026-12-15", "2026-12-15"),
        ("2026-11-28", "2026-11-30", "2026-11-27"),
        ("2026-11-29", "2026-11-30", "2026-11-27"),
        # Christmas: an eve on a Thursday, and one on a Wednesday.
        ("2026-12-25", "2026-12-28", "2026-12-23"),
        ("2031-12-24", "2031-12-29", "2031-12-23"),
        # New Year, Easter, the first of May on a Friday, Ascension Day.
        ("2026-12-31", "2027-01-04", "2026-12-30"),
        ("2027-03-26", "2027-03-30", "2027-03-25"),
        ("2026-05-01", "2026-05-04", "2026-04-30"),
        ("2027-05-06", "2027-05-07", "2027-05-05"),
        # Midsummer, nationaldagen, and the days before feasts, on which offices are open.
        ("2027-06-25", "2027-06-28", "2027-06-24"),
        ("2028-06-06", "2028-06-07", "2028-06-05"),
        ("2027-03-25", "2027-03-25", "2027-03-25"),
        ("2027-04-30", "2027-04-30", "2027-04-30"),
    ],
)
def test_a_last_day_that_is_closed_moves_to_the_next_weekday(
    counted: str, last: str, safe: str
) -> None:
    found = LastDay(date.fromisoformat(counted))

    assert (found.day.isoformat(), found.safe_day.isoformat()) == (last, safe)
    assert found.moved is (counted != last)


@given(KNOWN_DAYS, st.integers(0, 3).map(lambda weeks: Duration(weeks, Unit.WEEKS)))
def test_the_last_day_is_open_and_no_open_day_is_passed_over(
    received: date, within: Duration
) -> None:
    last = appeals.last_day(received, within)

    passed = [last.counted + n * A_DAY for n in range((last.day - last.counted).days)]
    assert closed_days.is_open(last.day)
    assert not any(map(closed_days.is_open, passed))
    assert 0 <= len(passed) < 7


@given(KNOWN_DAYS)
def test_the_safe_day_is_open_and_no_later_than_the_time_ends(counted: date) -> None:
    last = LastDay(counted)

    assert closed_days.is_open(last.safe_day)
    assert last.safe_day <= counted <= last.day
    assert (last.safe_day == last.day) is not last.moved


@given(KNOWN_DAYS, st.integers(-30, 30))
def test_one_is_sent_to_an_open_office_as_long_as_it_is_not_too_late(
    counted: date, days: int
) -> None:
    last, today = LastDay(counted), counted + days * A_DAY

    hand_in = last.hand_in_by(today)

    assert closed_days.is_open(hand_in)
    assert hand_in <= last.day
    assert hand_in >= today or last.is_past(today)
    assert last.is_past(today) is (today > last.day)


@pytest.mark.parametrize(
    ("today", "near"),
    [
        # The safe day is Wednesday the 23rd: three working days after the Friday before.
        ("2026-12-17", False),
        ("2026-12-18", True),
        ("2026-12-23", True),
        # It has been: there is the last day left, but no letter comes on a closed day.
        ("2026-12-24", True),
        ("2026-12-28", True),
    ],
)
def test_a_letter_by_post_needs_working_days(today: str, near: bool) -> None:
    assert LastDay(date(2026, 12, 25)).is_near(date.fromisoformat(today)) is near


@given(DAYS, DAYS)
def test_nobody_is_reminded_of_a_day_that_has_been(hand_in: date, today: date) -> None:
    days = appeals.reminders(hand_in, today)

    assert all(today <= day < hand_in for day in days)
    assert len(days) <= len(appeals.REMINDERS)
