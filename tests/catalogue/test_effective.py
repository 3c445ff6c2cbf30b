"""The rules that hold: the law everywhere, a municipality's own before it, and nobody else's."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ledsagning.catalogue.citations import Source
from ledsagning.catalogue.conditions import Conditions, Person
from ledsagning.catalogue.effective import Effective, When, effective, in_force
from ledsagning.catalogue.law import Law
from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.rule import values_of
from ledsagning.catalogue.rules import RULE_NAMES, Appeal, Complaint, Fee, Rules
from ledsagning.catalogue.values import Duration, PartialDate
from ledsagning.catalogue.vocabulary import Actor, Decision, PageSubject, Unit
from support.rules_made_up import DAY, LAW, MUNICIPALITIES, PEOPLE, SOURCES

quickly = settings(max_examples=60, deadline=None)
NAMES = st.sampled_from(("fee", "appeal", "complaint"))
ONLY_A_NAME = Municipality(id="nagonstans", name="Någonstans")


def ekby(**rules: Any) -> Municipality:
    return Municipality(id="ekby", name="Ekby", sources=SOURCES, rules=Rules(**rules))


def told_to(person: Person, found: tuple[Effective[Any], ...]) -> list[Effective[Any]]:
    return [one for one in found if one.counts and one.rule.applies_to.met_by(person) is not False]


def stated(rule: Any) -> dict[str, Any]:
    values = {value.name: getattr(rule, value.name) for value in values_of(type(rule))}
    return {name: value for name, value in values.items() if value is not None}


@quickly
@given(NAMES, MUNICIPALITIES)
def test_the_law_reaches_everybody_in_every_municipality(name: str, place: Municipality) -> None:
    found = effective(name, place, LAW, DAY)

    for person in PEOPLE:
        for law in LAW.rules.variants(name):
            if law.applies_to.met_by(person):
                told = [stated(one.rule) for one in told_to(person, found)]
                assert any(value.keys() >= stated(law).keys() for value in told)


@quickly
@given(NAMES, MUNICIPALITIES)
def test_a_value_is_the_municipalitys_own_or_the_laws_and_its_source_is_told(
    name: str, place: Municipality
) -> None:
    own, law = place.rules.variants(name), LAW.rules.variants(name)
    for one in effective(name, place, LAW, DAY):
        for value, known in stated(one.rule).items():
            by_municipality = [getattr(rule, value) for rule in own]
            by_law = [getattr(rule, value) for rule in law]
            both = known in by_municipality or known in by_law
            assert both or any(a and known >= a for a in by_municipality)

        titles = {cited.source.title for cited in one.cited}
        assert titles
        assert titles <= {source.title for source in (*SOURCES.values(), *LAW.sources.values())}


@quickly
@given(NAMES, MUNICIPALITIES)
def test_what_a_municipality_says_is_told_to_all_of_whom_it_says_it(
    name: str, place: Municipality
) -> None:
    found = effective(name, place, LAW, DAY)

    for rule in place.rules.variants(name):
        for person in PEOPLE if rule.holds_on(DAY) else ():
            if rule.applies_to.met_by(person):
                told = [one.rule for one in told_to(person, found)]
                assert any(
                    all(
                        getattr(one, value) == known or value == "to"
                        for value, known in stated(rule).items()
                    )
                    for one in told
                )


@quickly
@given(NAMES, MUNICIPALITIES)
def test_nobody_is_told_what_is_not_said_of_them(name: str, place: Municipality) -> None:
    everyone = (*place.rules.variants(name), *LAW.rules.variants(name))

    for one in effective(name, place, LAW, DAY):
        for person in PEOPLE:
            if one.rule.applies_to.met_by(person):
                assert any(rule.applies_to.met_by(person) for rule in everyone)


@quickly
@given(NAMES, MUNICIPALITIES)
def test_the_order_is_the_same_each_time_and_the_municipality_comes_first(
    name: str, place: Municipality
) -> None:
    found = effective(name, place, LAW, DAY)

    assert found == effective(name, place, LAW, DAY)
    by_law = [one.by_law for one in found if one.counts]
    assert by_law == sorted(by_law)


@quickly
@given(NAMES, MUNICIPALITIES, st.integers(-500, 500))
def test_what_counts_holds_on_that_very_day(name: str, place: Municipality, days: int) -> None:
    day = DAY + timedelta(days=days)

    for one in effective(name, place, LAW, day):
        assert one.rule.holds_on(day) is (one.when is When.NOW)


def test_a_municipality_that_is_only_a_name_has_what_the_law_says() -> None:
    found = in_force(ONLY_A_NAME, LAW, DAY)

    assert {name for name in RULE_NAMES if found.variants(name)} == {"fee", "appeal", "complaint"}
    assert all(one.by_law for one in effective("appeal", ONLY_A_NAME, LAW, DAY))


def test_a_better_value_goes_before_the_law_and_the_law_fills_the_rest() -> None:
    longer = Appeal(source="new", quote="Fyra veckor.", within=Duration(4, Unit.WEEKS))

    (one,) = effective("appeal", ekby(appeal=(longer,)), LAW, DAY)

    assert one.rule.within == Duration(4, Unit.WEEKS)
    assert one.rule.handed_in_to is Actor.BOARD
    assert [(cited.source.title, cited.by_law) for cited in one.cited] == [
        ("Ny", False),
        ("Lagen", True),
    ]


def test_a_rule_for_everybody_is_told_apart_where_the_law_is_for_one_act() -> None:
    free = Fee(source="new", quote="Gratis.", kronor=0)

    found = effective("fee", ekby(fee=(free,)), LAW, DAY)

    assert [(one.rule.applies_to.act, one.rule.kronor, len(one.cited)) for one in found] == [
        (Decision.LSS, 0, 2),
        (Decision.SOL, 0, 1),
    ]


def test_the_law_is_told_only_to_those_of_whom_the_municipality_does_not_speak() -> None:
    sol = Appeal(
        source="new", quote="Domstolen.", court="Rätten", applies_to=Conditions(act=Decision.SOL)
    )

    found = effective("appeal", ekby(appeal=(sol,)), LAW, DAY)

    assert [(one.rule.applies_to.act, one.rule.court) for one in found] == [
        (Decision.SOL, "Rätten"),
        (Decision.LSS, None),
    ]


def test_who_takes_complaints_by_law_does_so_beside_those_that_the_municipality_names() -> None:
    own = Complaint(source="new", quote="Ring.", to=frozenset({Actor.CASEWORKER}))

    (one,) = effective("complaint", ekby(complaint=(own,)), LAW, DAY)

    assert one.rule.to == {Actor.CASEWORKER, Actor.PROVIDER}


def test_of_two_sources_that_disagree_the_newer_comes_first_and_an_undated_one_last() -> None:
    said = tuple(
        Fee(source=source, quote="Så.", kronor=kronor, applies_to=Conditions(act=Decision.SOL))
        for source, kronor in (("undated", 3), ("old", 2), ("new", 1))
    )

    found = effective("fee", ekby(fee=said), Law(), DAY)

    assert [one.rule.kronor for one in found] == [1, 2, 3]


def test_next_years_fee_waits_and_last_years_is_told_only_where_none_holds() -> None:
    people = Conditions(act=Decision.SOL)
    years = [
        Fee(
            source="new",
            quote="Så.",
            kronor=year,
            applies_to=people,
            from_=DAY.replace(year=year, month=1, day=1),
            until=DAY.replace(year=year, month=12, day=31),
        )
        for year in (2024, 2025, 2026, 2027)
    ]

    def told(*fees: Fee) -> list[tuple[int | None, When]]:
        found = effective("fee", ekby(fee=fees), Law(), DAY)
        return [(one.rule.kronor, one.when) for one in found]

    assert told(*years) == [(2026, When.NOW), (2027, When.COMING)]
    assert told(*years[:2]) == [(2025, When.PAST)]
    assert told(*years[:2], years[3]) == [(2027, When.COMING), (2025, When.PAST)]


def test_what_is_said_of_home_care_is_shown_last_and_counts_for_nothing() -> None:
    sources = {"care": Source(title="Hemtjänst", checked=DAY, about=PageSubject.HOME_CARE)}
    fee = Fee(quote="37 kronor.", kronor=37)
    place = Municipality(id="ekby", name="Ekby", sources=sources, rules=Rules(fee=(fee,)))

    found = effective("fee", place, LAW, DAY)

    assert [(one.rule.kronor, one.subject, one.counts) for one in found] == [
        (None, PageSubject.LEDSAGNING, True),
        (37, PageSubject.HOME_CARE, False),
    ]
    assert [rule.kronor for rule in in_force(place, LAW, DAY).fee] == [None]


def test_a_rule_on_a_page_of_home_care_can_be_about_ledsagning_all_the_same() -> None:
    sources = {"care": Source(title="Hemtjänst", checked=DAY, about=PageSubject.HOME_CARE)}
    fee = Fee(quote="37 kronor.", kronor=37, about=PageSubject.LEDSAGNING)
    place = Municipality(id="ekby", name="Ekby", sources=sources, rules=Rules(fee=(fee,)))

    assert [rule.kronor for rule in in_force(place, Law(), DAY).fee] == [37]


def test_notes_of_the_municipality_and_of_the_law_are_both_told() -> None:
    (law,) = LAW.rules.appeal
    noted = replace(LAW, rules=Rules(appeal=(replace(law, note={"sv": "Lagens."}),)))
    own = Appeal(source="new", quote="Så.", court="Rätten", note={"sv": "Vår."})

    (one,) = effective("appeal", ekby(appeal=(own,)), noted, DAY)

    assert one.notes == ({"sv": "Vår."}, {"sv": "Lagens."})


def test_a_date_of_which_only_the_year_is_known_is_its_last_day() -> None:
    assert PartialDate(2024).last_day.isoformat() == "2024-12-31"
    assert PartialDate(2024, 2).last_day.isoformat() == "2024-02-29"
    assert PartialDate(2024, 2, 3).last_day.isoformat() == "2024-02-03"
