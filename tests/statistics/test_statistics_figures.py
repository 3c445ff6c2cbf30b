"""What is counted of the municipalities' rules: all of them, each once, each from a source."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledsagning import composing
from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.rules import (
    RULE_NAMES,
    Applying,
    Choosing,
    Covers,
    EscortExpenses,
    Expense,
    Fee,
    FeeStep,
    GrantedHours,
    Period,
    Rules,
)
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import (
    Activity,
    Apply,
    Choice,
    ExpenseKind,
    FeePer,
    GrantedPer,
    PageSubject,
    Payer,
    Unit,
)
from ledsagning.statistics.answers import FeeKind, InWords, PaysEscort
from ledsagning.statistics.figure import Figure, Finding, Standing
from ledsagning.statistics.measuring import (
    CHOICE_SOL,
    FEE,
    MEASURES,
    TICKET_SOL,
    Measure,
    everything,
    is_of_today,
    measure,
)
from support.rules_made_up import CONDITIONS, DAY, SOURCES

quickly = settings(max_examples=60, deadline=None)
measures = pytest.mark.parametrize("wanted", MEASURES, ids=lambda one: one.id)

_PAYERS = st.none() | st.sampled_from(Payer)
_DAYS = st.none() | st.sampled_from([DAY + timedelta(days=days) for days in (-400, -1, 0, 1, 400)])


def some(kind: Any, **values: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    """Variants of a rule, for anybody, at any time, of anything."""
    rule = st.builds(
        kind,
        quote=st.just("Så står det."),
        source=st.sampled_from(tuple(SOURCES)),
        applies_to=CONDITIONS,
        from_=_DAYS,
        until=_DAYS,
        about=st.none() | st.sampled_from(PageSubject),
        **values,
    ).filter(lambda rule: not (rule.from_ and rule.until) or rule.from_ <= rule.until)
    return st.lists(rule, max_size=2).map(tuple)


RULES = st.builds(
    Rules,
    fee=some(
        Fee,
        kronor=st.sampled_from((None, 0, 37)),
        per=st.none() | st.sampled_from(FeePer),
        steps=st.none() | st.just((FeeStep(kronor=100),)),
        charged=st.none() | st.booleans(),
    ),
    period=some(
        Period, length=st.none() | st.builds(Duration, st.integers(1, 3), st.just(Unit.MONTHS))
    ),
    granted_hours=some(GrantedHours, per=st.none() | st.frozensets(st.sampled_from(GrantedPer))),
    covers=some(
        Covers,
        included=st.none() | st.frozensets(st.sampled_from(Activity), max_size=3),
        not_included=st.none() | st.frozensets(st.sampled_from(Activity), max_size=3),
    ),
    escort_expenses=some(
        EscortExpenses,
        paid_by=_PAYERS,
        not_paid_by=_PAYERS,
        apply=st.none() | st.booleans(),
        kinds=st.none()
        | st.tuples(st.builds(Expense, what=st.sampled_from(ExpenseKind), paid_by=_PAYERS)),
    ),
    choice=some(Choosing, how=st.none() | st.sampled_from(Choice)),
    applying=some(Applying, ways=st.none() | st.frozensets(st.sampled_from(Apply), max_size=3)),
)


@st.composite
def countries(draw: st.DrawFn) -> tuple[Municipality, ...]:
    """A few municipalities, some of which have told nothing."""
    rules = draw(st.lists(st.just(Rules()) | RULES, max_size=4))
    return tuple(
        Municipality(id=f"nr-{number}", name=f"Nr {number}", sources=SOURCES, rules=one)
        for number, one in enumerate(rules)
    )


@measures
@quickly
@given(country=countries())
def test_told_none_and_unknown_are_all_municipalities(
    wanted: Measure, country: tuple[Municipality, ...]
) -> None:
    figure = measure(wanted, country, DAY)

    assert [one.municipality for one in figure.findings] == [one.id for one in country]
    assert figure.total == len(country)
    assert sum(map(figure.standing, Standing)) == figure.total
    told, none = figure.standing(Standing.TOLD), figure.standing(Standing.NONE)
    assert told + none + figure.unknown == figure.total


@measures
@quickly
@given(country=countries())
def test_a_municipality_that_has_told_has_an_answer_and_no_other_has(
    wanted: Measure, country: tuple[Municipality, ...]
) -> None:
    figure = measure(wanted, country, DAY)

    for one in figure.findings:
        assert bool(one.answers) is one.standing.known
        assert len(one.answers) <= 1 or figure.several
    if not figure.several:
        assert sum(figure.answers.values()) == figure.told


@measures
@quickly
@given(country=countries())
def test_every_answer_comes_from_a_rule_of_today_that_has_a_source(
    wanted: Measure, country: tuple[Municipality, ...]
) -> None:
    for one in measure(wanted, country, DAY).findings:
        counted = [each for each in one.variants if is_of_today(wanted, each, DAY)]
        read = frozenset[Any]().union(*(wanted.reads(each.rule) for each in counted))
        assert bool(counted) is one.standing.known
        assert {answer for answer in one.answers if not isinstance(answer, InWords)} <= read
        for each in one.variants:
            assert each.cited
            assert all(cited.source.title for cited in each.cited)


@measures
@quickly
@given(country=countries(), subject=st.sampled_from(PageSubject))
def test_what_is_told_of_home_care_is_never_counted_as_ledsagning(
    wanted: Measure, country: tuple[Municipality, ...], subject: PageSubject
) -> None:
    elsewhere = tuple(_about(one, subject) for one in country)

    for one in measure(wanted, elsewhere, DAY).findings:
        if subject is not PageSubject.LEDSAGNING:
            assert one.standing in (Standing.SOMETHING_ELSE, Standing.SILENT)


def _about(municipality: Municipality, subject: PageSubject) -> Municipality:
    told = {
        name: tuple(replace(rule, about=subject) for rule in municipality.rules.variants(name))
        for name in RULE_NAMES
    }
    return replace(municipality, rules=Rules(**told))


# What the shipped municipalities say


@pytest.fixture(scope="module")
def country() -> tuple[Municipality, ...]:
    return tuple(composing.municipalities().values())


def found(figure: Figure, municipality: str) -> Finding:
    return next(one for one in figure.findings if one.municipality == municipality)


def test_all_municipalities_of_the_country_are_counted(country: tuple[Municipality, ...]) -> None:
    for figure in (*(measure(one, country, DAY) for one in MEASURES), *everything(country, DAY)):
        assert figure.total == 290
        assert sum(map(figure.standing, Standing)) == 290


@pytest.mark.parametrize(
    ("municipality", "standing", "answers"),
    [
        ("kristianstad", Standing.NONE, {FeeKind.FREE}),
        ("boras", Standing.TOLD, {FeeKind.CHARGED}),
        # Free for those who are older than 65; of others nothing is told.
        ("nacka", Standing.TOLD, {InWords.DIFFERS}),
        ("sigtuna", Standing.ANOTHER_TIME, set()),
        ("lindesberg", Standing.SOMETHING_ELSE, set()),
        ("danderyd", Standing.SILENT, set()),
    ],
)
def test_a_fee_is_counted_as_what_it_is(
    country: tuple[Municipality, ...],
    municipality: str,
    standing: Standing,
    answers: set[Any],
) -> None:
    one = found(measure(FEE, country, date(2026, 11, 25)), municipality)

    assert one.standing is standing
    assert one.answers == answers


def test_a_choice_for_some_is_not_told_as_one_for_everybody(
    country: tuple[Municipality, ...],
) -> None:
    figure = measure(CHOICE_SOL, country, DAY)

    assert found(figure, "goteborg").answers == {InWords.DIFFERS}
    assert found(figure, "nacka").answers == {Choice.PROVIDER}
    assert found(figure, "hogsby").standing is Standing.SOMETHING_ELSE


def test_who_pays_the_ticket_is_read_from_what_is_said_of_tickets(
    country: tuple[Municipality, ...],
) -> None:
    figure = measure(TICKET_SOL, country, DAY)

    assert found(figure, "skelleftea").answers == {PaysEscort.MUNICIPALITY}
    assert found(figure, "bengtsfors").standing is Standing.NONE
    assert found(figure, "goteborg").answers == {InWords.ONLY}


def test_what_is_known_at_all_is_counted_for_every_rule(country: tuple[Municipality, ...]) -> None:
    assert tuple(one.id for one in everything(country, DAY)) == RULE_NAMES
