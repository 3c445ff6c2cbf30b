"""Rules, terms and small values in Swedish words: easy, whole, and honest about what is unknown."""

from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledsagning import resources
from ledsagning.catalogue.conditions import Conditions
from ledsagning.catalogue.effective import effective
from ledsagning.catalogue.law import Law
from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.rules import (
    RULE_NAMES,
    Applying,
    Covers,
    Fee,
    FeeStep,
    OwnExpenses,
    Rule,
    Rules,
    Travelling,
)
from ledsagning.catalogue.terms import TERM_NAMES, Agreement, Booking, Complaint
from ledsagning.catalogue.values import Duration, PartialDate
from ledsagning.catalogue.vocabulary import (
    Activity,
    Apply,
    Channel,
    Decision,
    FeeBasis,
    FeePer,
    PageSubject,
    Payer,
    Unit,
)
from ledsagning.formats.document import KeyFact, Span, text_of
from ledsagning.web.i18n import speaking
from ledsagning.web.wording import rules, terms, values
from support import made_up
from support.easy import refuse_long, refuse_odd

DAY = date(2026, 11, 25)
easily = settings(max_examples=40, deadline=None)


pytestmark = pytest.mark.usefixtures("swedish")


def said(fact: KeyFact) -> list[str]:
    return ["".join(span.text for span in sentence) for sentence in fact.sentences]


def rule_facts(given_rules: Rules) -> list[KeyFact]:
    place = replace(made_up.MUNICIPALITY, rules=given_rules)
    return [fact(name, place) for name in RULE_NAMES]


def fact(name: str, place: Municipality) -> KeyFact:
    """A rule as a municipality has it, without what the law says."""
    return rules.variants_fact(name, effective(name, place, Law(), DAY), place.area_names)


def fact_of(name: str, rule: Rule) -> KeyFact:
    return fact(name, made_up.place(**{name: rule}))


def agreement_facts(agreement: Agreement) -> tuple[KeyFact, ...]:
    return terms.agreement_facts(agreement, Agreement())


def test_every_rule_and_every_term_has_words() -> None:
    assert set(rules.TOPICS) == set(RULE_NAMES)
    assert set(terms.TOPICS) == set(TERM_NAMES)


def test_every_rule_and_term_has_a_title_of_its_own_and_a_pictogram_that_exists() -> None:
    sprite = (resources.STATIC / "pictograms.svg").read_text("utf-8")

    for facts in (rule_facts(Rules()), agreement_facts(Agreement())):
        assert len({fact.title for fact in facts}) == len(facts)
        assert all(f'id="{fact.pictogram}"' in sprite for fact in facts)


def test_an_unknown_rule_says_so_and_has_a_question_for_the_caseworker_or_the_municipality() -> (
    None
):
    for fact in rule_facts(Rules()):
        assert fact.unknown
        assert not fact.sentences
        assert fact.sources == ()
        assert fact.questions
        who = "kommunen" if fact.id == "applying" else "din handläggare"
        assert all(q.startswith(f"Fråga {who}: ") for q in fact.questions)
        assert all(q.endswith("?") for q in fact.questions)


def test_every_unknown_part_of_an_agreement_has_a_question_for_the_provider() -> None:
    for fact in agreement_facts(Agreement()):
        own = made_up.parts(made_up.kinds(Agreement)[fact.id])
        assert fact.unknown
        assert not fact.sentences
        assert len(set(fact.questions)) == len(own)
        assert all(question.endswith("?") for question in fact.questions)


@easily
@given(made_up.RULES)
def test_whatever_is_known_of_the_rules_is_told_in_whole_easy_sentences(given_rules: Rules) -> None:
    facts = rule_facts(given_rules)

    refuse_odd(text for fact in facts for text in said(fact))
    refuse_odd(question for fact in facts for question in fact.questions)
    refuse_long(text for fact in facts for text in (*said(fact), *fact.questions))


@easily
@given(made_up.AGREEMENTS, made_up.AGREEMENTS)
def test_whatever_is_known_of_an_agreement_is_told_in_whole_easy_sentences(
    agreement: Agreement, standard: Agreement
) -> None:
    facts = terms.agreement_facts(agreement, standard)
    intro = list(map(text_of, terms.agreement_intro(agreement, standard)))

    refuse_odd(text for fact in facts for text in said(fact))
    refuse_odd(question for fact in facts for question in fact.questions)
    refuse_odd(intro)
    spoken = [*intro, *(text for fact in facts for text in (*said(fact), *fact.questions))]
    refuse_long(spoken)


@pytest.mark.parametrize("name", RULE_NAMES)
def test_every_value_of_every_part_of_a_rule_is_told(name: str) -> None:
    kind = made_up.kinds(Rules)[name]

    for part, holds in made_up.parts(kind).items():
        needed = made_up.NEEDS.get((name, part), {})
        for value in made_up.every(holds) if (name, part) not in made_up.LINKS else ():
            told = fact_of(name, kind(**made_up.SOURCE, **needed, **{part: value}))

            assert not told.unknown, (part, value)
            assert told.sentences, (part, value)
            refuse_odd(said(told))


@pytest.mark.parametrize("name", TERM_NAMES)
def test_every_value_of_every_part_of_a_term_takes_the_place_of_its_question(name: str) -> None:
    kind = made_up.kinds(Agreement)[name]
    unknown = set(agreement_facts(Agreement())[TERM_NAMES.index(name)].questions)

    for part, holds in made_up.parts(kind).items():
        for value in made_up.every(holds):
            agreement = Agreement(**{name: kind(**{part: value})})
            fact = agreement_facts(agreement)[TERM_NAMES.index(name)]

            assert not fact.unknown
            assert fact.sentences, (part, value)
            assert set(fact.questions) < unknown
            refuse_odd(said(fact))


def test_every_word_that_a_rule_or_term_can_hold_is_told_apart() -> None:
    for name, kind, part, word in made_up.single_words(Rules):
        needed = made_up.NEEDS.get((name, part), {})
        told = [
            said(fact_of(name, kind(**made_up.SOURCE, **needed, **{part: each}))) for each in word
        ]
        assert all(one != other for one, other in combinations(told, 2)), (name, part)
    for name, kind, part, word in made_up.single_words(Agreement):
        told = [
            said(agreement_facts(Agreement(**{name: kind(**{part: each})}))[TERM_NAMES.index(name)])
            for each in word
        ]
        assert all(one != other for one, other in combinations(told, 2)), (name, part)


def test_no_fee_is_free_and_a_fee_is_kronor_an_hour() -> None:
    lss, sol = Conditions(act=Decision.LSS), Conditions(act=Decision.SOL)
    free = Fee(**made_up.SOURCE, applies_to=lss, kronor=0)
    fee = Fee(**made_up.SOURCE, applies_to=sol, kronor=37, per=FeePer.HOUR)
    place = replace(made_up.MUNICIPALITY, rules=Rules(fee=(free, fee)))

    assert said(fact("fee", place)) == [
        "Ledsagarservice enligt LSS är gratis.",
        "Du betalar ingen avgift till kommunen.",
        "Ledsagning enligt socialtjänstlagen kostar 37 kronor i timmen.",
    ]


def test_a_fee_that_differs_from_person_to_person_is_told_by_the_most_that_it_costs() -> None:
    sol = Conditions(act=Decision.SOL)
    fee = Fee(
        **made_up.SOURCE, applies_to=sol, most_kronor=271, per=FeePer.HOUR, by=FeeBasis.INCOME
    )

    assert said(fact_of("fee", fee))[:2] == [
        "Ledsagning enligt socialtjänstlagen kostar högst 271 kronor i timmen.",
        "Hur mycket du betalar beror på din inkomst.",
    ]


def test_a_step_of_one_hour_is_told_in_the_singular() -> None:
    step = FeeStep(to_hours=1, kronor=394)
    fee = Fee(
        **made_up.SOURCE,
        applies_to=Conditions(act=Decision.SOL),
        kronor=522,
        per=FeePer.MONTH,
        steps=(step,),
        capped=True,
    )

    assert said(fact_of("fee", fee)) == [
        "Ledsagning enligt socialtjänstlagen kostar 522 kronor i månaden.",
        "Högst 1 timme: 394 kronor i månaden.",
        "Det finns en gräns för vad du betalar i månaden. Den kallas maxtaxa.",
    ]


def test_help_on_the_way_is_not_told_as_a_place_to_go_to() -> None:
    both = Covers(
        **made_up.SOURCE,
        included=frozenset({Activity.WALKS, Activity.MEALS, Activity.PERSONAL_CARE}),
    )

    assert said(fact_of("covers", both)) == [
        "Du kan få ledsagning till promenader.",
        "Du får också hjälp att äta och hjälp med kroppen.",
    ]


def test_what_is_usual_is_not_told_as_a_promise() -> None:
    applying = Applying(**made_up.SOURCE, usually_within=Duration(2, Unit.WEEKS))

    assert said(fact_of("applying", applying)) == ["Du får oftast beslutet inom 2 veckor."]


def test_a_variant_is_led_in_by_those_it_is_for_and_its_days() -> None:
    variants = (
        Fee(**made_up.SOURCE, applies_to=Conditions(act=Decision.SOL, from_age=65), kronor=0),
        Fee(**made_up.SOURCE, from_=date(2027, 1, 1), kronor=40, per=FeePer.MONTH),
        Fee(**made_up.SOURCE, about=PageSubject.HOME_CARE, kronor=30, per=FeePer.HOUR),
    )
    place = replace(made_up.MUNICIPALITY, rules=Rules(fee=variants))

    assert said(fact("fee", place)) == [
        "Det här gäller om du är 65 år eller äldre.",
        "Ledsagning enligt socialtjänstlagen är gratis.",
        "Du betalar ingen avgift till kommunen.",
        "Det här gäller från och med 1 januari 2027.",
        "Ledsagarservice enligt LSS kostar 40 kronor i månaden.",
        "Ledsagning enligt socialtjänstlagen kostar 40 kronor i månaden.",
        "Det här är en regel för hemtjänst, inte för ledsagning.",
        "Det kostar 30 kronor i timmen.",
    ]


def test_what_a_municipality_says_of_home_care_is_not_told_as_ledsagning() -> None:
    home_care = Covers(
        **made_up.SOURCE, about=PageSubject.HOME_CARE, included=frozenset({Activity.HEALTH_CARE})
    )

    assert said(fact_of("covers", home_care)) == [
        "Det här är en regel för hemtjänst, inte för ledsagning.",
        "Det här kan ingå: besök i vården.",
    ]


def test_a_fee_of_a_year_that_is_over_is_told_in_the_past_tense() -> None:
    fee = Fee(
        **made_up.SOURCE,
        applies_to=Conditions(act=Decision.SOL, from_age=19),
        until=date(2025, 12, 31),
        kronor=522,
        per=FeePer.MONTH,
        most_per_month=2642,
    )

    assert said(fact_of("fee", fee)) == [
        "Det här gällde till och med 31 december 2025.",
        "Det gällde om du är 19 år eller äldre.",
        "Ledsagning enligt socialtjänstlagen kostade 522 kronor i månaden.",
        "Du betalade högst 2\N{NO-BREAK SPACE}642 kronor i månaden för allt stöd.",
    ]


def test_where_only_some_are_told_the_others_know_what_to_ask() -> None:
    lss, old = Conditions(act=Decision.LSS), Conditions(act=Decision.SOL, from_age=66)
    expenses = OwnExpenses(**made_up.SOURCE, applies_to=lss, paid_by=Payer.YOU)
    applying = Applying(**made_up.SOURCE, applies_to=lss, ways=frozenset({Apply.FORM}))
    fee = Fee(**made_up.SOURCE, applies_to=old, kronor=0)

    assert fact_of("own_expenses", expenses).questions == (
        "Fråga din handläggare: Jag har beslut enligt socialtjänstlagen. "
        "Vem betalar min biljett och min fika?",
    )
    assert said(fact_of("applying", applying))[0] == "Det här gäller om du söker stöd enligt LSS."
    assert any("Jag vill söka stöd" in one for one in fact_of("applying", applying).questions)
    assert any("enligt socialtjänstlagen" in one for one in fact_of("fee", fee).questions)


def test_a_note_on_some_people_only_stands_where_they_are_named() -> None:
    lss = Applying(
        **made_up.SOURCE,
        applies_to=Conditions(act=Decision.LSS),
        ways=frozenset({Apply.WRITTEN, Apply.SPOKEN, Apply.PHONE}),
        note={"sv": "Du skriver under själv."},
    )
    told = fact_of("applying", lss)

    assert said(told) == [
        "Det här gäller om du söker stöd enligt LSS.",
        "Du kan ansöka på telefon, muntligt eller skriftligt.",
        "Du skriver under själv.",
    ]
    assert told.note is None


def test_a_unit_is_told_by_its_name_alone() -> None:
    applying = Applying(
        **made_up.SOURCE, ways=frozenset({Apply.UNIT}), unit={"sv": "funktionsstödsenheten"}
    )

    assert said(fact_of("applying", applying)) == ["Du ansöker hos funktionsstödsenheten."]


def test_an_escort_pays_their_own_way_and_not_that_of_the_escort() -> None:
    travelling = Travelling(**made_up.SOURCE, escort_way_paid_by=Payer.ESCORT)

    assert said(fact_of("travelling", travelling)) == [
        "Ledsagaren betalar själv sin väg till er träff."
    ]


def test_an_act_of_which_nothing_is_said_is_asked_about() -> None:
    free = Fee(**made_up.SOURCE, applies_to=Conditions(act=Decision.LSS), kronor=0)

    assert fact_of("fee", free).questions == (
        "Fråga din handläggare: Vad kostar ledsagning enligt socialtjänstlagen?",
    )


def test_a_rule_carries_the_source_it_is_written_in() -> None:
    expenses = OwnExpenses(summary="Så står det.", section="3 §", paid_by=Payer.YOU)

    (source,) = fact_of("own_expenses", expenses).sources

    assert (source.label, source.quote) == ("Källa, med våra ord", "Så står det.")
    assert (source.title, source.href) == ("Riktlinjer, 3 §", "https://example.se/")
    assert source.dated == "Källan har inget datum."
    assert source.checked == "Vi läste källan den 21 november 2026."


def test_a_rule_with_a_source_and_no_known_value_is_unknown_and_keeps_its_source() -> None:
    told = fact_of("fee", Fee(**made_up.SOURCE))

    assert told.unknown
    assert told.questions
    assert told.sources


def test_a_note_that_answers_is_an_answer() -> None:
    assert not fact_of("fee", Fee(**made_up.SOURCE, note={"sv": "Fråga oss."})).unknown


def test_a_note_is_in_the_language_of_the_page_or_else_in_swedish() -> None:
    both = Fee(**made_up.SOURCE, note={"sv": "Obs.", "en": "Note."})
    swedish_only = Fee(**made_up.SOURCE, note={"sv": "Obs."})

    with speaking("en"):
        assert fact_of("fee", both).note == (Span("Note.", foreign=True),)
        assert fact_of("fee", swedish_only).note == (Span("Obs.", language="sv", foreign=True),)


def test_a_term_that_beats_the_standard_says_so_and_no_other_does() -> None:
    ours = Agreement(booking=Booking(notice=Duration(2, Unit.DAYS)), complaint=Complaint())
    standard = Agreement(booking=Booking(notice=Duration(1, Unit.WEEKS)))

    facts = terms.agreement_facts(ours, standard)

    assert {f.id: f.better for f in facts if f.better} == {"booking": "Bättre än kommunens krav"}
    assert not any(fact.better for fact in terms.agreement_facts(standard, ours))


def test_a_term_with_words_of_the_providers_own_is_not_unknown() -> None:
    facts = agreement_facts(Agreement(complaint=Complaint(more={"sv": "Ring oss."})))

    complaint = facts[TERM_NAMES.index("complaint")]
    assert complaint.note == (Span("Ring oss.", foreign=True),)
    assert not complaint.unknown
    assert complaint.questions


def test_the_introduction_tells_how_much_is_known() -> None:
    known = Agreement(booking=Booking(channels=frozenset({Channel.SMS})))

    assert tuple(map(text_of, terms.agreement_intro(Agreement(), Agreement()))) == (
        "Vi vet ännu inget om vad utföraren lovar.",
        "Vi vet inte vad kommunen kräver av alla utförare.",
    )
    assert tuple(map(text_of, terms.agreement_intro(known, known))) == (
        "Avtalet har 18 delar. Vi vet något om 1 av dem.",
        "Vi vet vad kommunen kräver av alla utförare i 1 del av avtalet.",
    )


def test_a_notice_of_nothing_is_told_without_a_nought() -> None:
    facts = agreement_facts(Agreement(booking=Booking(notice=Duration(0, Unit.HOURS))))

    assert said(facts[0]) == ["Du behöver inte boka i förväg."]


@easily
@given(st.integers(2, 999), st.sampled_from(Unit))
def test_a_duration_has_digits_and_the_label_of_its_unit(number: int, unit: Unit) -> None:
    assert values.duration_words(Duration(number, unit)) == f"{number} {unit.label}"


def test_one_of_a_unit_is_singular() -> None:
    spoken = [values.duration_words(Duration(1, unit)) for unit in Unit]

    assert spoken == ["1 timme", "1 dag", "1 arbetsdag", "1 vecka", "1 månad", "1 år"]


def test_a_date_is_told_as_far_as_it_is_known() -> None:
    dates = (date(2018, 6, 1), PartialDate(2018, 6, 11), PartialDate(2020, 5), PartialDate(2018))

    spoken = [values.date_words(day) for day in dates]

    assert spoken == ["1 juni 2018", "11 juni 2018", "maj 2020", "2018"]


def test_a_list_is_joined_as_the_language_joins_it() -> None:
    names = ("finska", "jiddisch", "somaliska")

    assert values.listed(names) == "finska, jiddisch och somaliska"
    assert values.listed(names, either=True) == "finska, jiddisch eller somaliska"
    assert values.listed(()) == ""
