"""Every value of a rule is told, and nothing that nobody has entered."""

from datetime import date
from typing import Any

import pytest

from ledsagning.catalogue.conditions import Conditions
from ledsagning.catalogue.effective import effective
from ledsagning.catalogue.law import Law
from ledsagning.catalogue.rules import (
    Booking,
    CarriedOutBy,
    CostlierActivity,
    Covers,
    EscortExpenses,
    Expense,
    Fee,
    FeeStep,
    OwnExpenses,
    Rule,
    Switching,
    Travelling,
)
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import (
    Activity,
    Actor,
    Channel,
    Decision,
    ExpenseKind,
    ExpensePer,
    FeePer,
    Payer,
    Unit,
)
from ledsagning.web.i18n import speaking
from ledsagning.web.wording import rules
from support import made_up

DAY = date(2026, 11, 25)
SOL = Conditions(act=Decision.SOL)
MONTH = Duration(1, Unit.MONTHS)

pytestmark = pytest.mark.usefixtures("swedish")


def said(name: str, rule: Rule) -> list[str]:
    place = made_up.place(**{name: rule})
    fact = rules.variants_fact(name, effective(name, place, Law(), DAY), place.area_names)
    return ["".join(span.text for span in sentence) for sentence in fact.sentences]


@pytest.mark.parametrize("rule", [{"kronor": 338}, {"most_kronor": 338}])
def test_a_fee_without_a_unit_is_told_without_one(rule: dict[str, int]) -> None:
    (sentence,) = said("fee", Fee(**made_up.SOURCE, applies_to=SOL, **rule))

    assert sentence.endswith("338 kronor.")


def test_a_step_has_its_own_unit_or_that_of_the_fee_or_none() -> None:
    steps = (
        FeeStep(to_hours=5, kronor=0),
        FeeStep(from_hours=6, to_hours=9, kronor=90, per=FeePer.DAY),
    )

    assert said("fee", Fee(**made_up.SOURCE, applies_to=SOL, steps=steps))[1:] == [
        "Högst 5 timmar: 0 kronor.",
        "6 till 9 timmar: 90 kronor om dagen.",
    ]


def test_a_kind_of_expense_is_paid_by_whoever_pays_the_others() -> None:
    meal = Expense(what=ExpenseKind.MEAL, most_kronor=94, per=ExpensePer.OCCASION)
    travel = Expense(what=ExpenseKind.TRAVEL, paid_by=Payer.YOU)
    escort = EscortExpenses(
        **made_up.SOURCE, paid_by=Payer.MUNICIPALITY, kinds=(meal, travel), apply=True
    )
    own = OwnExpenses(**made_up.SOURCE, paid_by=Payer.YOU, kinds=(meal,))

    assert said("escort_expenses", escort)[1:3] == [
        "Mat: kommunen betalar, högst 94 kronor för varje gång.",
        "Resa: du betalar.",
    ]
    assert said("own_expenses", own)[1:] == ["Mat: du betalar, högst 94 kronor för varje gång."]


def test_where_nobody_says_who_pays_or_for_how_long_nothing_is_made_up() -> None:
    meal = Expense(what=ExpenseKind.MEAL, most_kronor=94)
    coffee = Expense(what=ExpenseKind.COFFEE)
    rule = EscortExpenses(**made_up.SOURCE, kronor=500, kinds=(meal, coffee))

    assert said("escort_expenses", rule) == [
        "Mat: högst 94 kronor.",
        "Fika: vi vet inte vem som betalar.",
        "Utgifterna får vara högst 500 kronor.",
    ]


@pytest.mark.parametrize(
    ("values", "told"),
    [
        (
            {"notice": MONTH, "any_time": True},
            ["Du kan byta när du vill.", "Säg till minst 1 månad före."],
        ),
        (
            {"by_day_of_month": 15, "any_time": True},
            ["Du kan byta när du vill.", "Säg till senast den 15 i månaden."],
        ),
        (
            {"by_day_of_month": 15, "notice": MONTH, "any_time": False},
            [
                "Du kan inte byta när du vill.",
                "Säg till senast den 15 i månaden.",
                "Säg till minst 1 månad före.",
            ],
        ),
        ({"notice": Duration(0, Unit.DAYS)}, ["Du kan byta när du vill."]),
    ],
)
def test_all_that_is_known_of_when_to_switch_is_told(
    values: dict[str, Any], told: list[str]
) -> None:
    assert said("switching", Switching(**made_up.SOURCE, **values)) == told


def test_who_approves_does_not_hide_that_one_can_apply() -> None:
    rule = CostlierActivity(**made_up.SOURCE, apply=True, approved_by=Actor.MANAGER)

    assert said("costlier_activity", rule) == [
        "Ledsagarens chef ska säga ja till en aktivitet som kostar mer.",
        "Du kan ansöka om mer pengar för en aktivitet som kostar mer.",
    ]


def test_a_rule_tells_how_to_book_as_an_agreement_does() -> None:
    rule = Booking(
        **made_up.SOURCE,
        notice=Duration(0, Unit.DAYS),
        channels=frozenset({Channel.PHONE, Channel.WEB}),
    )

    assert said("booking", rule) == [
        "Du behöver inte boka i förväg.",
        "Du kan boka via telefon eller webben.",
    ]
    with speaking("en"):
        assert said("booking", rule)[1] == "You can book by phone or on the web."


def test_going_to_the_shops_is_told_as_somewhere_to_go() -> None:
    covers = Covers(**made_up.SOURCE, included=frozenset({Activity.BANK, Activity.SHOPPING}))

    assert said("covers", covers) == ["Du kan få ledsagning till bankärenden och butiker."]


def test_who_pays_and_who_comes_are_whole_sentences_in_english() -> None:
    way = Travelling(**made_up.SOURCE, escort_way_paid_by=Payer.YOU)
    comes = CarriedOutBy(**made_up.SOURCE, name={"sv": "ledsagarna", "en": "the escorts"})

    with speaking("en"):
        assert said("travelling", way) == ["You pay for the escort's journey to your meeting."]
        assert said("carried_out_by", comes) == ["Your ledsagning comes from the escorts."]
