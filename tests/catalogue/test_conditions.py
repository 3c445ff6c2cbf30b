"""For whom a rule holds: what is known of a person decides, and what is not known stays open."""

from dataclasses import replace
from itertools import product

from hypothesis import given, settings

from ledsagning.catalogue.conditions import ANYBODY, Conditions, Person, leave_nobody_out
from ledsagning.catalogue.vocabulary import Decision, OtherSupport
from support.rules_made_up import CONDITIONS, PEOPLE

quickly = settings(max_examples=60, deadline=None)


@quickly
@given(CONDITIONS)
def test_of_somebody_unknown_nothing_that_is_required_can_be_told(conditions: Conditions) -> None:
    expected = True if conditions == Conditions() else None

    assert conditions.met_by(ANYBODY) is expected


@quickly
@given(CONDITIONS)
def test_of_somebody_known_all_can_be_told_but_what_only_words_say(conditions: Conditions) -> None:
    nameable = replace(conditions, who=None)

    assert None not in {nameable.met_by(person) for person in PEOPLE}


@quickly
@given(CONDITIONS, CONDITIONS)
def test_two_conditions_meet_where_some_person_is_in_both(
    one: Conditions, other: Conditions
) -> None:
    both = any(
        one.met_by(person) is not False and other.met_by(person) is not False for person in PEOPLE
    )

    assert one.meets(other) is both


@quickly
@given(CONDITIONS, CONDITIONS)
def test_who_is_within_other_conditions_meets_them(one: Conditions, other: Conditions) -> None:
    if one.within(other):
        for person in PEOPLE:
            if one.met_by(person):
                assert other.met_by(person)


@quickly
@given(CONDITIONS, CONDITIONS)
def test_both_conditions_are_met_by_who_meets_each(one: Conditions, other: Conditions) -> None:
    for person in PEOPLE:
        if one.who is None and other.who is None and None in (one.with_, other.with_):
            met = one.met_by(person) and other.met_by(person)
            assert (one.meets(other) and one.and_(other).met_by(person)) == met


def test_an_age_counts_from_the_one_and_ends_before_the_other() -> None:
    young = Conditions(from_age=12, under_age=18)

    assert [young.met_by(Person(age=age)) for age in (11, 12, 17, 18)] == [False, True, True, False]


def test_other_support_counts_where_all_of_it_is_known() -> None:
    cared_for = Conditions(with_=OtherSupport.HOME_CARE)

    assert cared_for.met_by(Person()) is None
    assert cared_for.met_by(Person(supports=frozenset())) is False
    assert cared_for.met_by(Person(supports=frozenset({OtherSupport.HOME_CARE}))) is True


def test_one_thing_that_is_wrong_is_enough() -> None:
    for act, age in product((Decision.LSS, None), (10, None)):
        conditions = Conditions(act=Decision.SOL, from_age=18)

        met = conditions.met_by(Person(act=act, age=age))

        assert met is (None if (act, age) == (None, None) else False)


def test_ages_that_meet_leave_nobody_out_and_a_gap_does() -> None:
    young, old = Conditions(act=Decision.SOL, under_age=19), Conditions(from_age=19)

    assert leave_nobody_out([old, young], Decision.SOL)
    assert leave_nobody_out([Conditions()], Decision.LSS)
    assert not leave_nobody_out([old, young], Decision.LSS)
    assert not leave_nobody_out([Conditions(from_age=20), young], Decision.SOL)
    assert not leave_nobody_out([], Decision.SOL)
    assert not leave_nobody_out([Conditions(with_=OtherSupport.HOME_CARE)], Decision.SOL)
