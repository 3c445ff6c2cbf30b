"""Wishes, escorts, contacts and results in Swedish words."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

import pytest
from flask import Flask
from flask_babel import Babel
from hypothesis import given, settings
from hypothesis import strategies as st

from ledsagning import resources
from ledsagning.catalogue.model import Assured, Contact, EscortGroup, Provider
from ledsagning.catalogue.terms import Agreement, Booking
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import (
    AgeBand,
    Decision,
    Experience,
    Gender,
    Interest,
    Language,
    RunBy,
    Time,
    Unit,
    Wheelchair,
)
from ledsagning.search.criteria import ACCEPTS_NEW_YES, Facet, Order, Wish
from ledsagning.search.matching import Fit, Match, Outcome, Reason, match
from ledsagning.web.choices import codes
from ledsagning.web.wording import escorts, fits, providers, wishes
from ledsagning.web.wording.contacts import contact_lines
from ledsagning.web.wording.wish_words import WORDS

easily = settings(max_examples=60, deadline=None)
AREAS = {"farsta": "Farsta", "jarva": "Järva"}
SOMALI = Wish(Facet.LANGUAGES, ("so",))
HEAVY = Wish(Facet.WHEELCHAIR, ("heavy",))
TODAY = date(2026, 11, 21)


@pytest.fixture(autouse=True)
def swedish() -> Iterator[None]:
    app = Flask("t")
    Babel(app, default_locale="sv")
    with app.app_context():
        yield


def values_of(facet: Facet) -> tuple[str, ...]:
    return tuple(AREAS) if facet is Facet.AREAS else tuple(codes(facet))


@st.composite
def made_up_wishes(draw: st.DrawFn) -> Wish:
    facet = draw(st.sampled_from(Facet))
    chosen = draw(st.lists(st.sampled_from(values_of(facet)), min_size=1, max_size=3, unique=True))
    return Wish(facet, tuple(chosen))


def sets(kind: type) -> st.SearchStrategy[frozenset[str] | None]:
    return st.none() | st.frozensets(st.sampled_from(kind), max_size=4)


GROUPS = st.builds(
    EscortGroup,
    count=st.none() | st.integers(1, 9),
    gender=st.none() | st.sampled_from(Gender),
    ages=st.none() | st.sampled_from(AgeBand),
    languages=sets(Language),
    wheelchair=st.none() | st.sampled_from(Wheelchair),
    interests=sets(Interest),
    experience=sets(Experience),
    times=sets(Time),
)
PROVIDERS = st.builds(
    Provider,
    id=st.just("a"),
    municipality=st.just("stockholm"),
    name=st.just("Exempel"),
    run_by=st.none() | st.sampled_from(RunBy),
    decisions=sets(Decision),
    areas=st.none() | st.frozensets(st.sampled_from(tuple(AREAS))),
    accepts_new=st.none() | st.booleans(),
    escorts=st.none() | st.lists(GROUPS, max_size=3).map(tuple),
    assured=st.none() | st.builds(Assured, date=st.just(date(2026, 3, 1)), by=st.just("Ada")),
)


def provider(**facts: object) -> Provider:
    return Provider(id="a", municipality="stockholm", name="Exempel", **facts)


def answer(fit: Fit, escorts: int = 0, at_least: bool = False) -> Match:
    return Match(provider(), fit, None, (Reason(SOMALI, Outcome.MET, ("so",)),), escorts, at_least)


def refuse_odd(texts: Iterable[str]) -> None:
    for text in texts:
        assert text[-1] in ".?", text
        assert not re.search(r"None|%|\s\s|\s[.,:?]|[.,:][.,:]", text), text
        assert not re.search(r"\b(swl|lss|sol|intellectual|mental|heavy|jarva)\b", text), text


def mean_length(texts: list[str]) -> float:
    return sum(len(text.split()) for text in texts) / len(texts)


def test_every_facet_has_words_of_its_own_and_a_pictogram_that_exists() -> None:
    sprite = (resources.STATIC / "pictograms.svg").read_text("utf-8")

    assert set(WORDS) == set(Facet)
    assert len({wishes.legend(facet) for facet in Facet}) == len(Facet)
    assert len({wishes.why(facet) for facet in Facet}) == len(Facet)
    assert all(f'id="{wishes.facet_pictogram(facet)}"' in sprite for facet in Facet)


def test_every_question_is_in_the_first_person_and_can_be_answered_with_no_wish() -> None:
    for facet in Facet:
        assert wishes.legend(facet).startswith("Jag ")
        assert wishes.legend(facet).endswith(" …")
        assert wishes.any_label(facet).startswith("Spelar ingen roll")


@pytest.mark.parametrize("facet", Facet)
def test_every_choice_has_a_label_of_its_own_that_is_no_code(facet: Facet) -> None:
    labels = [wishes.value_label(facet, value, AREAS) for value in values_of(facet)]

    assert len(set(labels)) == len(labels)
    assert all(label[0].isupper() or label[0].isdigit() for label in labels)
    assert "Yes" not in labels


@pytest.mark.parametrize("facet", Facet)
def test_every_choice_is_told_apart_as_a_wish(facet: Facet) -> None:
    told = [wishes.wish_words(Wish(facet, (value,)), AREAS) for value in values_of(facet)]

    assert len(set(told)) == len(told)


@pytest.mark.parametrize("facet", Facet)
def test_every_outcome_is_told_apart(facet: Facet) -> None:
    *rest, last = values_of(facet)
    wish = Wish(facet, (last,))
    reasons = (
        Reason(wish, Outcome.MET, (last,)),
        Reason(wish, Outcome.UNMET, tuple(rest)),
        Reason(wish, Outcome.UNMET, ()),
        Reason(wish, Outcome.UNKNOWN, None),
    )

    met, unmet, none, unknown = (wishes.reason_words(reason, AREAS) for reason in reasons)

    assert len({met, none, unknown}) == 3
    assert len({met, unmet, unknown}) == 3
    assert unknown.startswith("Uppgift saknas: ")
    refuse_odd((met, unmet, none, unknown))


@easily
@given(made_up_wishes(), PROVIDERS)
def test_a_wish_and_how_it_turned_out_are_whole_easy_sentences(
    wish: Wish, provider: Provider
) -> None:
    reasons = [wishes.reason_words(reason, AREAS) for reason in match(provider, [wish]).reasons]
    spoken = [wishes.wish_words(wish, AREAS), wishes.ask(wish, AREAS), *reasons]

    refuse_odd(spoken)
    assert mean_length(spoken) <= 15


def test_a_wish_repeats_what_was_chosen() -> None:
    either = Wish(Facet.LANGUAGES, ("so", "ar"))

    assert wishes.wish_words(SOMALI, AREAS) == "Ledsagaren kan somaliska."
    assert wishes.wish_words(either, AREAS) == "Ledsagaren kan somaliska eller arabiska."
    assert wishes.remove_label(SOMALI, AREAS) == "Ta bort: Ledsagaren kan somaliska"
    assert wishes.ask(SOMALI, AREAS) == "Har ni en ledsagare som kan somaliska?"


def test_a_wish_about_gender_reads_well_for_every_gender() -> None:
    told = [wishes.wish_words(Wish(Facet.GENDER, (g.value,)), AREAS) for g in Gender]

    assert told == [
        "Ledsagaren är kvinna.",
        "Ledsagaren är man.",
        "Ledsagaren är av annat kön.",
    ]


@pytest.mark.parametrize(
    ("wish", "outcome", "found", "sentence"),
    [
        (SOMALI, Outcome.MET, ("sv", "so"), "Kan somaliska."),
        (SOMALI, Outcome.UNMET, ("sv", "ar"), "Kan svenska och arabiska, men inte somaliska."),
        (SOMALI, Outcome.UNMET, (), "Kan inte somaliska."),
        (HEAVY, Outcome.UNMET, ("light",), "Klarar lätt rullstol, men inte tung rullstol."),
        (HEAVY, Outcome.UNMET, ("none",), "Klarar inte tung rullstol."),
        (HEAVY, Outcome.UNKNOWN, None, "Uppgift saknas: om ledsagaren klarar tung rullstol."),
        (
            Wish(Facet.GENDER, ("woman",)),
            Outcome.UNMET,
            ("man",),
            "Är man, inte kvinna.",
        ),
        (Wish(Facet.WHEELCHAIR, ("light",)), Outcome.MET, ("heavy",), "Klarar lätt rullstol."),
        (Wish(Facet.AREAS, ("jarva",)), Outcome.MET, ("jarva",), "Utföraren arbetar i Järva."),
        (
            Wish(Facet.ACCEPTS_NEW, (ACCEPTS_NEW_YES,)),
            Outcome.UNMET,
            (),
            "Utföraren tar inte emot nya personer just nu.",
        ),
    ],
)
def test_a_reason_says_what_there_is(
    wish: Wish, outcome: Outcome, found: tuple[str, ...] | None, sentence: str
) -> None:
    assert wishes.reason_words(Reason(wish, outcome, found), AREAS) == sentence


def test_what_blocks_is_named_with_how_many_would_fit_without_it() -> None:
    finnish = Wish(Facet.LANGUAGES, ("fi",))

    assert (
        wishes.without_words(finnish, 4, AREAS)
        == "Om du tar bort ”Ledsagaren kan finska” passar 4 utförare."
    )
    assert (
        wishes.without_text_words("100 %(x)s", 1)
        == "Om du tar bort orden ”100 %(x)s” passar 1 utförare."
    )


def test_a_group_is_told_in_sentences_and_says_what_is_unknown() -> None:
    group = EscortGroup(
        count=3,
        gender=Gender.WOMAN,
        languages=frozenset({Language.SO, Language.SV}),
        wheelchair=Wheelchair.HEAVY,
    )

    assert escorts.group_heading(2, group) == "Grupp 2: 3 ledsagare"
    assert escorts.group_words(group, frozenset()) == (
        "Ledsagarna är kvinnor.",
        "Kan svenska och somaliska.",
        "Klarar lätt och tung rullstol.",
        "Uppgift saknas: ålder, intressen, vana och tider.",
    )


def test_a_group_of_one_tells_no_more_than_what_is_wished() -> None:
    group = EscortGroup(
        count=1, gender=Gender.WOMAN, ages=AgeBand.SENIOR, languages=frozenset({Language.SO})
    )
    why = "Vi visar bara det du frågar efter, så att ingen ska kännas igen."

    assert escorts.group_words(group, frozenset()) == (why,)
    assert escorts.group_words(group, frozenset({Facet.LANGUAGES})) == ("Kan somaliska.", why)


@easily
@given(GROUPS, st.frozensets(st.sampled_from(Facet)))
def test_any_group_is_told_in_whole_sentences(group: EscortGroup, wished: frozenset[Facet]) -> None:
    refuse_odd(escorts.group_words(group, wished))


@easily
@given(PROVIDERS)
def test_any_provider_is_told_in_whole_easy_sentences(provider: Provider) -> None:
    spoken = [
        *escorts.offer_words(provider),
        *providers.provider_facts(provider, AREAS),
        *providers.card_facts(provider, AREAS, TODAY),
        escorts.escort_count_words(match(provider, [SOMALI, HEAVY])),
    ]

    refuse_odd(spoken)
    assert mean_length(spoken) <= 15


def test_the_offer_of_a_provider_adds_its_groups_together() -> None:
    groups = (
        EscortGroup(count=2, languages=frozenset({Language.SV}), wheelchair=Wheelchair.NONE),
        EscortGroup(languages=frozenset({Language.FI}), wheelchair=Wheelchair.HEAVY),
    )

    assert escorts.offer_words(provider(escorts=groups)) == (
        "Utföraren har minst 3 ledsagare.",
        "Ledsagarna kan tillsammans svenska och finska.",
        "Någon ledsagare klarar tung rullstol.",
    )


def test_the_offer_of_a_provider_never_describes_its_only_escort() -> None:
    alone = (EscortGroup(count=1, languages=frozenset({Language.FI})),)

    assert escorts.offer_words(provider(escorts=alone)) == ("Utföraren har 1 ledsagare.",)


def test_nobody_is_said_to_lack_the_strength_of_which_nothing_is_known() -> None:
    groups = (EscortGroup(count=2, wheelchair=Wheelchair.NONE), EscortGroup(count=2))

    assert escorts.offer_words(provider(escorts=groups)) == ("Utföraren har 4 ledsagare.",)


def test_how_many_escorts_fit_is_told_with_the_doubt_there_is() -> None:
    assert escorts.escort_count_words(answer(Fit.FITS, 2)) == "2 ledsagare passar."
    assert escorts.escort_count_words(answer(Fit.FITS, 1, True)) == "Minst 1 ledsagare passar."
    assert escorts.escort_count_words(answer(Fit.MAY_FIT)) == "Någon ledsagare kan passa."
    assert escorts.escort_count_words(answer(Fit.NEARLY)) == "Ingen ledsagare passar helt."


def test_the_spoken_name_of_a_number_begins_with_what_is_shown() -> None:
    phone, sms = contact_lines(Contact(phone="08-465 00 00", sms="+46 70 12"))

    assert (phone.text, phone.href) == ("08-465 00 00", "tel:084650000")
    assert phone.spoken == "08-465 00 00, ring 0 8, 4 6 5, 0 0, 0 0"
    assert (sms.text, sms.href) == ("+46 70 12", "sms:+467012")
    assert sms.spoken == "+46 70 12, skicka sms till 4 6, 7 0, 1 2"


def test_unknown_ways_to_reach_somebody_are_left_out() -> None:
    assert contact_lines(None) == ()
    assert contact_lines(Contact()) == ()
    assert [line.text for line in contact_lines(Contact(address="Gatan 1"))] == ["Gatan 1"]


def test_only_a_web_address_becomes_a_link() -> None:
    good, bad = (contact_lines(Contact(web=w))[0] for w in ("https://a.se/", "javascript:x"))

    assert (good.text, good.href) == ("a.se", "https://a.se/")
    assert bad.href is None


def test_an_address_for_mail_cannot_carry_a_message_of_its_own() -> None:
    (mail,) = contact_lines(Contact(email="a@b.se?body=x"))

    assert mail.href == "mailto:a@b.se%3Fbody%3Dx"


def test_the_heading_of_the_results_begins_with_how_many_fit() -> None:
    assert fits.fits_heading(3) == "3 utförare passar"
    assert fits.fits_heading(0) == "Ingen utförare passar"
    assert fits.fits_heading(26, wished=False) == "26 utförare"


def test_every_group_of_results_has_a_heading_with_its_number_and_says_what_it_means() -> None:
    headings = [fits.group_heading(fit, 3) for fit in Fit]

    assert headings[:2] == ["Passar: 3 utförare", "Kan passa: 3 utförare"]
    assert len({*headings, fits.group_heading(Fit.FITS, 3, wished=False)}) == 5
    refuse_odd(fits.group_intro(fit, wished=wished) for fit in Fit for wished in (True, False))


def test_the_order_says_that_it_is_new_each_day_and_the_same_for_everyone() -> None:
    note = fits.order_note(Order.NEUTRAL, TODAY)

    assert note == (
        "Ordningen är slumpad. Den är lika för alla. "
        "Varje dag blir det en ny ordning. Den här gäller 21 november 2026."
    )
    assert len({fits.order_note(order, TODAY) for order in Order}) == len(Order)
    assert len({fits.order_label(order) for order in Order}) == len(Order)


@pytest.mark.parametrize(
    ("checked", "today", "old"),
    [
        (date(2026, 5, 21), date(2026, 11, 21), False),
        (date(2026, 5, 21), date(2026, 11, 22), True),
        (date(2026, 8, 31), date(2027, 2, 28), False),
        (date(2026, 8, 31), date(2027, 3, 1), True),
        (date(2026, 6, 30), date(2026, 12, 30), False),
    ],
)
def test_facts_are_old_when_more_than_six_months_have_passed(
    checked: date, today: date, old: bool
) -> None:
    assert providers.is_old(checked, today) is old


def test_old_facts_say_that_they_may_be_old() -> None:
    assured = Assured(date=date(2026, 1, 31), by="Ada")

    spans = providers.assured_words(provider(assured=assured), TODAY)

    assert "".join(span.text for span in spans) == (
        "Uppgifterna kontrollerades 31 januari 2026 av Ada. "
        "Det är mer än sex månader sedan. Uppgifterna kan vara gamla."
    )
    assert [span.text for span in spans if span.foreign] == ["Ada"]
    assert "De kan vara gamla." in providers.card_facts(provider(assured=assured), AREAS, TODAY)[-1]


def test_a_provider_of_which_nothing_is_known_says_so_in_every_fact() -> None:
    facts = (
        *providers.provider_facts(provider(), AREAS),
        *providers.card_facts(provider(), AREAS, TODAY),
        providers.assured_words(provider(), TODAY)[0].text,
        *escorts.offer_words(provider()),
    )

    assert all(fact.startswith("Uppgift saknas: ") for fact in facts)


def test_the_card_tells_how_long_before_to_book() -> None:
    agreement = Agreement(booking=Booking(notice=Duration(2, Unit.WORKING_DAYS)))

    facts = providers.card_facts(provider(agreement=agreement), AREAS, TODAY)

    assert "Boka minst 2 arbetsdagar före." in facts


def test_a_provider_in_every_area_works_in_the_whole_municipality() -> None:
    everywhere = provider(areas=frozenset(AREAS))
    somewhere = provider(areas=frozenset({"jarva"}))

    assert "Utföraren arbetar i hela kommunen." in providers.provider_facts(everywhere, AREAS)
    assert "Utföraren arbetar i Järva." in providers.provider_facts(somewhere, AREAS)
