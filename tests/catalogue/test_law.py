"""The law: read whole, with a source for every sentence, and the floor under every municipality."""

from datetime import date

import pytest

from ledsagning.catalogue import law_loading
from ledsagning.catalogue.citations import Citation, source_of
from ledsagning.catalogue.effective import effective, in_force
from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.vocabulary import Actor, Decision

LAW = law_loading.load()
TODAY = date(2026, 11, 25)
ANYWHERE = Municipality(id="nagonstans", name="Någonstans")
CITATIONS = [
    *(citation for _, _, rule in LAW.rules.each() for citation in rule.citations),
    *(citation for fact in LAW.statements.values() for citation in fact.citations),
]


@pytest.mark.parametrize("citation", CITATIONS, ids=str)
def test_every_sentence_of_the_law_has_a_source_and_says_what_stands_there(
    citation: Citation,
) -> None:
    assert source_of(citation, LAW.sources) is not None
    assert (citation.quote is None) is not (citation.summary is None)


def test_every_source_is_cited_and_was_checked() -> None:
    assert {citation.source for citation in CITATIONS} == set(LAW.sources)
    assert all(source.checked >= date(2026, 11, 21) for source in LAW.sources.values())


def test_everywhere_one_appeals_in_writing_to_the_board_within_three_weeks() -> None:
    (appeal,) = in_force(ANYWHERE, LAW, TODAY).appeal

    assert str(appeal.within) == "3 weeks"
    assert (appeal.in_writing, appeal.handed_in_to) == (True, Actor.BOARD)
    assert appeal.court is None


def test_everywhere_the_support_is_free_of_charge_under_lss() -> None:
    (fee,) = in_force(ANYWHERE, LAW, TODAY).fee

    assert (fee.applies_to.act, fee.kronor, fee.charged) == (Decision.LSS, 0, False)


def test_each_act_has_its_paragraph_and_every_provider_takes_complaints() -> None:
    rules = in_force(ANYWHERE, LAW, TODAY)

    assert [(rule.applies_to.act, rule.paragraph) for rule in rules.legal_basis] == [
        (Decision.LSS, "9 § 3 LSS"),
        (Decision.SOL, "11 kap. 1 § SoL"),
    ]
    assert [rule.to for rule in rules.complaint] == [frozenset({Actor.PROVIDER})]
    assert all(one.by_law for one in effective("complaint", ANYWHERE, LAW, TODAY))


def test_the_numbers_of_the_facts_are_data() -> None:
    facts = LAW.statements

    assert (str(facts["six_months"].within), str(facts["six_months"].answer_within)) == (
        "6 months",
        "4 weeks",
    )
    assert str(facts["three_months"].within) == "3 months"
    assert str(facts["individual_plan"].every) == "1 year"
    assert facts["only_on_request"].under_age == 15
