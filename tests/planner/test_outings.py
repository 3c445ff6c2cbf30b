"""The last day to book, what an outing needs, and what the rules promise about it."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledsagning.catalogue.rules import CostlierActivity, Covers, Rules, Where
from ledsagning.catalogue.rules_hours import Booking as BookingRule
from ledsagning.catalogue.terms import (
    Activities,
    Agreement,
    Booking,
    EscortExpenses,
    MeetingPlace,
    Travelling,
)
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import Activity, Payer, Place, Travel, Unit
from ledsagning.planner import outings
from ledsagning.planner.deadlines import latest, latest_day, latest_for
from ledsagning.planner.outings import Care, Outing, Task
from support import made_up, places
from support.closed_days import EVERY_DAY, is_open

quickly = settings(max_examples=150, deadline=None)

OUTING = datetime(2026, 12, 15, 13, 30)
"""A Tuesday."""
STOCKHOLM = places.CATALOGUE.municipalities["stockholm"].rules
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2100, 12, 31))
UNITS = st.sampled_from(Unit)


def within(number: int, unit: Unit) -> Agreement:
    return Agreement(booking=Booking(notice=Duration(number, unit)))


def day_of(moment: date | datetime) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


# --- the last day to do something


@pytest.mark.parametrize(
    ("number", "unit", "last"),
    [
        (0, Unit.DAYS, date(2026, 12, 15)),
        (1, Unit.DAYS, date(2026, 12, 14)),
        (10, Unit.DAYS, date(2026, 12, 5)),
        (1, Unit.WEEKS, date(2026, 12, 8)),
        (1, Unit.MONTHS, date(2026, 11, 15)),
        (12, Unit.MONTHS, date(2025, 12, 15)),
        (1, Unit.WORKING_DAYS, date(2026, 12, 14)),
        (2, Unit.WORKING_DAYS, date(2026, 12, 11)),
        (7, Unit.WORKING_DAYS, date(2026, 12, 4)),
        (24, Unit.HOURS, datetime(2026, 12, 14, 13, 30)),
        (36, Unit.HOURS, datetime(2026, 12, 14, 1, 30)),
    ],
)
def test_the_last_day_is_counted_back_on_the_calendar(
    number: int, unit: Unit, last: date | datetime
) -> None:
    assert latest(OUTING, Duration(number, unit)) == last


@pytest.mark.parametrize(
    ("outing", "last"),
    [
        (date(2026, 12, 12), date(2026, 12, 11)),  # Saturday
        (date(2026, 12, 13), date(2026, 12, 11)),  # Sunday
        (date(2026, 12, 14), date(2026, 12, 11)),  # Monday
        (date(2026, 12, 28), date(2026, 12, 23)),  # after Christmas
        (date(2027, 1, 4), date(2026, 12, 30)),  # after New Year
        (date(2027, 1, 7), date(2027, 1, 5)),  # after trettondedag jul
        (date(2027, 3, 30), date(2027, 3, 25)),  # after Easter
        (date(2027, 5, 7), date(2027, 5, 5)),  # after Kristi himmelsfärdsdag
        (date(2027, 6, 28), date(2027, 6, 24)),  # after midsommar
    ],
)
def test_a_working_day_before_closed_days_is_the_last_before_them(outing: date, last: date) -> None:
    assert latest_day(outing, Duration(1, Unit.WORKING_DAYS)) == last


@pytest.mark.parametrize(
    ("outing", "last"),
    [
        (date(2027, 3, 31), date(2027, 2, 28)),
        (date(2028, 3, 31), date(2028, 2, 29)),
        (date(2026, 12, 31), date(2026, 11, 30)),
        (date(2027, 1, 31), date(2026, 12, 31)),
    ],
)
def test_a_month_back_from_a_day_that_a_month_lacks_is_its_last(outing: date, last: date) -> None:
    assert latest_day(outing, Duration(1, Unit.MONTHS)) == last


def test_hours_need_the_time_of_the_day() -> None:
    notice = Duration(24, Unit.HOURS)

    assert latest_day(OUTING.date(), notice) is None
    assert latest_for(OUTING.date(), None, notice) is None
    assert latest_for(OUTING.date(), time(9), notice) == datetime(2026, 12, 14, 9)
    assert latest_for(OUTING.date(), None, Duration(1, Unit.DAYS)) == date(2026, 12, 14)


@quickly
@given(MOMENTS, made_up.DURATIONS)
def test_the_last_day_is_never_after_the_outing(outing: datetime, notice: Duration) -> None:
    last = latest(outing, notice)

    assert day_of(last) <= outing.date()
    assert notice.number or day_of(last) == outing.date()


@quickly
@given(MOMENTS, st.integers(0, 200), st.integers(0, 200), UNITS)
def test_a_longer_notice_is_never_a_later_day(
    outing: datetime, one: int, other: int, unit: Unit
) -> None:
    short, long = (latest(outing, Duration(number, unit)) for number in sorted((one, other)))

    assert day_of(long) <= day_of(short)


@quickly
@given(MOMENTS, MOMENTS, made_up.DURATIONS)
def test_an_earlier_outing_never_has_a_later_last_day(
    one: datetime, other: datetime, notice: Duration
) -> None:
    early, late = (latest(outing, notice) for outing in sorted((one, other)))

    assert day_of(early) <= day_of(late)


@quickly
@given(st.dates(date(2026, 1, 1), EVERY_DAY[-1]), st.integers(1, 200))
def test_working_days_end_on_one_with_just_so_many_between(outing: date, number: int) -> None:
    last = latest_day(outing, Duration(number, Unit.WORKING_DAYS))

    assert last is not None
    between = (last + timedelta(days=n) for n in range((outing - last).days))
    assert is_open(last)
    assert sum(map(is_open, between)) == number


@quickly
@given(MOMENTS, st.integers(0, 200))
def test_holidays_make_the_last_day_earlier_never_later(outing: datetime, number: int) -> None:
    last = latest_day(outing.date(), Duration(number, Unit.WORKING_DAYS))

    ordinary = outing.date()
    for _ in range(number):
        ordinary -= timedelta(days=1 + max(0, (ordinary.weekday() + 6) % 7 - 4))
    assert last is not None
    assert last <= ordinary


# --- what an outing needs


def test_an_outing_of_which_nothing_is_known_needs_an_escort_and_a_way_there() -> None:
    assert outings.tasks(Outing(), Rules(), None) == (Task.ESCORT, Task.TRAVEL)


def test_who_walks_has_no_journey_to_arrange() -> None:
    assert outings.tasks(Outing(travel=Travel.WALKING), Rules(), None) == (Task.ESCORT,)


def test_everything_that_is_asked_for_has_to_be_arranged() -> None:
    outing = Outing(care=frozenset({Care.AFTER}), ticket=True, travel=Travel.TAXI)

    assert outings.tasks(outing, STOCKHOLM, None) == tuple(Task)


@pytest.mark.parametrize(
    ("ticket", "payer", "asked"),
    [
        (True, None, True),
        (True, Payer.YOU, True),
        (True, Payer.PROVIDER, False),
        (False, None, False),
        (None, None, False),
    ],
)
def test_money_is_applied_for_where_it_costs_and_nobody_else_pays(
    ticket: bool | None, payer: Payer | None, asked: bool
) -> None:
    rules = Rules(costlier_activity=(CostlierActivity(**made_up.SOURCE, apply=True),))
    agreement = Agreement(escort_expenses=EscortExpenses(paid_by=payer))

    tasks = outings.tasks(Outing(ticket=ticket), rules, agreement)

    assert (Task.MONEY in tasks) is asked


def test_nobody_is_sent_to_apply_where_no_rule_says_that_one_can() -> None:
    for apply in (None, False):
        rules = Rules(costlier_activity=(CostlierActivity(**made_up.SOURCE, apply=apply),))

        assert Task.MONEY not in outings.tasks(Outing(ticket=True), rules, None)


@quickly
@given(
    st.builds(
        Outing,
        travel=st.none() | st.sampled_from(Travel),
        care=st.frozensets(st.sampled_from(Care)),
        ticket=st.none() | st.booleans(),
        done=st.frozensets(st.sampled_from(Task)),
    ),
    made_up.RULES,
    st.none() | made_up.AGREEMENTS,
)
def test_what_is_done_and_what_is_left_is_all_there_is(
    outing: Outing, rules: Rules, agreement: Agreement | None
) -> None:
    tasks = outings.tasks(outing, rules, agreement)
    left = outings.left(outing, rules, agreement)

    assert set(left) | outing.done == set(tasks)
    assert not set(left) & outing.done


# --- when to book


def test_the_escort_is_booked_so_long_before() -> None:
    outing = Outing(day=OUTING.date(), begins=OUTING.time())

    assert outings.book_by(outing, Duration(2, Unit.WORKING_DAYS)) == date(2026, 12, 11)
    assert outings.book_by(outing, Duration(24, Unit.HOURS)) == datetime(2026, 12, 14, 13, 30)


@pytest.mark.parametrize(
    ("outing", "before"),
    [
        (Outing(), Duration(2, Unit.DAYS)),
        (Outing(day=OUTING.date()), None),
        (Outing(day=OUTING.date()), Duration(24, Unit.HOURS)),
    ],
)
def test_where_something_lacks_no_last_day_is_told(outing: Outing, before: Duration | None) -> None:
    assert outings.book_by(outing, before) is None


def test_the_notice_is_the_agreements_or_the_rules_or_what_all_providers_must_take() -> None:
    rules = Rules(booking=(BookingRule(**made_up.SOURCE, notice=Duration(3, Unit.DAYS)),))
    agreement, standard = within(1, Unit.DAYS), within(1, Unit.WEEKS)

    assert outings.notice(agreement, rules, standard) == Duration(1, Unit.DAYS)
    assert outings.notice(Agreement(booking=Booking()), rules, standard) == Duration(3, Unit.DAYS)
    assert outings.notice(None, Rules(), standard) == Duration(1, Unit.WEEKS)
    assert outings.notice(None, Rules(), Agreement()) is None


def test_a_last_day_is_past_the_day_after() -> None:
    for last in (OUTING, OUTING.date()):
        assert not outings.is_past(last, date(2026, 12, 15))
        assert outings.is_past(last, date(2026, 12, 16))


# --- what is promised


def test_an_activity_is_promised_or_not_or_nobody_has_said() -> None:
    agreement = Agreement(
        activities=Activities(
            included=frozenset({Activity.CAFE}), not_included=frozenset({Activity.HEALTH_CARE})
        )
    )

    assert outings.activity_promised(Activity.CAFE, Rules(), agreement) is True
    assert outings.activity_promised(Activity.HEALTH_CARE, Rules(), agreement) is False
    assert outings.activity_promised(Activity.WALKS, Rules(), agreement) is None
    assert outings.activity_promised(Activity.CAFE, Rules(), None) is None


def test_help_at_home_is_no_outing_where_the_rule_wants_it_outside() -> None:
    rules = Rules(where=(Where(**made_up.SOURCE, outside_home=True),))

    assert outings.activity_promised(Activity.HOUSEHOLD, rules, None) is False
    assert outings.activity_promised(Activity.HOUSEHOLD, Rules(), None) is None


def test_what_the_municipality_does_not_include_no_agreement_promises() -> None:
    covers = Covers(
        **made_up.SOURCE,
        included=frozenset({Activity.CINEMA}),
        not_included=frozenset({Activity.WALKS}),
    )
    agreement = Agreement(activities=Activities(included=frozenset({Activity.WALKS})))
    rules = Rules(covers=(covers,))

    assert outings.activity_promised(Activity.WALKS, rules, agreement) is False
    assert outings.taken_away(Activity.WALKS, rules)
    assert outings.activity_promised(Activity.CINEMA, rules, None) is True
    assert outings.activity_promised(Activity.CAFE, rules, None) is None


def test_a_place_and_a_way_are_promised_by_the_agreement() -> None:
    agreement = Agreement(
        meeting_place=MeetingPlace(places=frozenset({Place.HOME})),
        travelling=Travelling(modes=frozenset({Travel.TAXI})),
    )

    assert outings.meeting_promised(Place.HOME, Rules(), agreement) is True
    assert outings.meeting_promised(Place.AGREED, Rules(), agreement) is False
    assert outings.travel_promised(Travel.TAXI, Rules(), agreement) is True
    assert outings.travel_promised(Travel.WALKING, Rules(), agreement) is False


@quickly
@given(st.sampled_from(Activity), st.sampled_from(Place), st.sampled_from(Travel))
def test_where_nothing_is_known_nothing_is_promised(
    activity: Activity, place: Place, travel: Travel
) -> None:
    assert outings.activity_promised(activity, Rules(), Agreement()) is None
    assert outings.meeting_promised(place, Rules(), Agreement()) is None
    assert outings.travel_promised(travel, Rules(), Agreement()) is None
