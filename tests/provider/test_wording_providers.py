"""Providers in Swedish words: their escorts, contacts and facts, and where they stand."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledsagning.catalogue.model import Assured, Contact, EscortGroup, Provider
from ledsagning.catalogue.terms import AgreementFrom, Booking
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import AgeBand, Gender, Language, Unit, Wheelchair
from ledsagning.formats.document import Words, text_of
from ledsagning.planner.ages import facts_are_old
from ledsagning.search.criteria import Order, Wish
from ledsagning.search.facets import Facet
from ledsagning.search.matching import Fit, Match, Outcome, Reason, match
from ledsagning.web.wording import escorts, fits, providers
from ledsagning.web.wording.contacts import contact_lines
from support import made_up
from support.easy import refuse_long, refuse_odd
from support.made_up import AREAS

easily = settings(max_examples=60, deadline=None)
SOMALI = Wish(Facet.LANGUAGES, ("so",))
HEAVY = Wish(Facet.WHEELCHAIR, ("heavy",))
TODAY = date(2026, 11, 21)


pytestmark = pytest.mark.usefixtures("swedish")


def provider(**facts: object) -> Provider:
    return Provider(id="a", municipality="stockholm", name="Exempel", **facts)


def texts(tell: Callable[..., tuple[Words, ...]], *of: object) -> tuple[str, ...]:
    """What is told, without its pictures."""
    return tuple(map(text_of, tell(*of)))


def answer(fit: Fit, escorts: int = 0, at_least: bool = False) -> Match:
    return Match(provider(), fit, None, (Reason(SOMALI, Outcome.MET, ("so",)),), escorts, at_least)


def test_a_group_is_told_in_sentences_and_says_what_is_unknown() -> None:
    group = EscortGroup(
        count=3,
        gender=Gender.WOMAN,
        languages=frozenset({Language.SO, Language.SV}),
        wheelchair=Wheelchair.HEAVY,
    )

    *told, lacking = texts(escorts.group_words, group, frozenset())

    assert told == [
        "Ledsagarna är kvinnor.",
        "Kan svenska och somaliska.",
        "Klarar lätt och tung rullstol.",
    ]
    assert escorts.group_heading(2, group, None) == "Grupp 2: 3 ledsagare"
    assert lacking.startswith("Vi vet inte hur gamla de är, vad de tycker om, vad de är vana vid")


def test_what_is_unknown_of_a_single_escort_is_told_of_one() -> None:
    wished = frozenset({Facet.AGES, Facet.WHEELCHAIR})

    lacking = texts(escorts.group_words, EscortGroup(count=1), wished)[0]

    assert lacking == "Vi vet inte hur gammal ledsagaren är och om ledsagaren klarar rullstol."


def test_a_group_of_one_tells_no_more_than_what_is_wished() -> None:
    group = EscortGroup(
        count=1, gender=Gender.WOMAN, ages=AgeBand.SENIOR, languages=frozenset({Language.SO})
    )
    why = "Vi visar bara det du frågar efter, så att ingen ska känna igen ledsagaren."

    assert texts(escorts.group_words, group, frozenset()) == (why,)
    assert texts(escorts.group_words, group, frozenset({Facet.LANGUAGES})) == (
        "Kan somaliska.",
        why,
    )


@easily
@given(made_up.GROUPS, st.frozensets(st.sampled_from(Facet)))
def test_any_group_is_told_in_whole_sentences(group: EscortGroup, wished: frozenset[Facet]) -> None:
    refuse_odd(texts(escorts.group_words, group, wished))


@easily
@given(made_up.PROVIDERS)
def test_any_provider_is_told_in_whole_easy_sentences(provider: Provider) -> None:
    spoken = [
        *texts(escorts.offer_words, provider),
        *texts(providers.provider_facts, provider, AREAS),
        *providers.card_facts(provider, AREAS, TODAY),
        escorts.escort_count_words(match(provider, [SOMALI, HEAVY])),
    ]

    refuse_odd(spoken)
    refuse_long(spoken)


def test_the_offer_of_a_provider_adds_its_groups_together() -> None:
    groups = (
        EscortGroup(count=2, languages=frozenset({Language.SV}), wheelchair=Wheelchair.NONE),
        EscortGroup(languages=frozenset({Language.FI}), wheelchair=Wheelchair.HEAVY),
    )

    assert texts(escorts.offer_words, provider(escorts=groups)) == (
        "Utföraren har minst 3 ledsagare.",
        "Ledsagarna kan tillsammans svenska och finska.",
        "Någon ledsagare klarar tung rullstol.",
    )


def test_the_offer_of_a_provider_never_describes_its_only_escort() -> None:
    alone = (EscortGroup(count=1, languages=frozenset({Language.FI})),)

    assert texts(escorts.offer_words, provider(escorts=alone)) == ("Utföraren har 1 ledsagare.",)


def test_nobody_is_said_to_lack_the_strength_of_which_nothing_is_known() -> None:
    groups = (EscortGroup(count=2, wheelchair=Wheelchair.NONE), EscortGroup(count=2))

    assert texts(escorts.offer_words, provider(escorts=groups)) == ("Utföraren har 4 ledsagare.",)


def test_how_many_escorts_fit_is_told_with_the_doubt_there_is() -> None:
    assert escorts.escort_count_words(answer(Fit.FITS, 2)) == "2 ledsagare passar."
    assert escorts.escort_count_words(answer(Fit.FITS, 1, True)) == "Minst 1 ledsagare passar."
    assert escorts.escort_count_words(answer(Fit.MAY_FIT)) == "Någon ledsagare kan passa."
    assert escorts.escort_count_words(answer(Fit.NEARLY)) == "Ingen ledsagare passar helt."


def test_a_number_that_can_be_called_is_grouped_and_called_from_anywhere() -> None:
    contact = Contact(phone="0322600600", sms="+46 0701740605")
    phone, sms = contact_lines(contact, "Asken")

    assert (phone.text, phone.href) == ("0322-60 06 00", "tel:+46322600600")
    assert phone.spoken == "Ring Asken, 0322-60 06 00"
    assert (sms.text, sms.href) == ("070-174 06 05", "sms:+46701740605")
    assert sms.spoken == "Skicka sms till Asken, 070-174 06 05"


@pytest.mark.parametrize(
    ("written", "shown", "called"),
    [
        ("0771-11 44 00", "0771-11 44 00", "+46771114400"),
        ("+358 401234567", "+358 40 1234567", "+358401234567"),
        ("0046 8 465 004 00", "08-465 004 00", "+46846500400"),
        ("112", "112", "112"),
        ("114 14", "114 14", "11414"),
        ("1177", "1177", "1177"),
    ],
)
def test_only_what_is_sure_of_a_number_is_changed(written: str, shown: str, called: str) -> None:
    (line,) = contact_lines(Contact(phone=written), "Asken")

    assert (line.text, line.href) == (shown, f"tel:{called}")


def test_unknown_ways_to_reach_somebody_are_left_out() -> None:
    assert contact_lines(None, "Asken") == ()
    assert contact_lines(Contact(), "Asken") == ()
    lines = contact_lines(Contact(address="Gatan 1"), "Asken")
    assert [line.text for line in lines] == ["Gatan 1"]


def test_only_a_web_address_becomes_a_link() -> None:
    addresses = ("https://a.se/", "javascript:x")
    good, bad = (contact_lines(Contact(web=address), "Asken")[0] for address in addresses)

    assert (good.text, good.href) == ("a.se", "https://a.se/")
    assert bad.href is None


def test_a_domain_with_swedish_letters_is_linked_in_those_of_machines() -> None:
    (line,) = contact_lines(Contact(email="info@åsa.se"), "Asken")

    assert (line.text, line.href) == ("info@åsa.se", "mailto:info@xn--sa-xia.se")


def test_an_address_for_mail_cannot_carry_a_message_of_its_own() -> None:
    (mail,) = contact_lines(Contact(email="a@b.se?body=x"), "Asken")

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
        "Vi har blandat utförarna. Ordningen är lika för alla. "
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
    assert facts_are_old(checked, today) is old


def test_old_facts_say_that_they_may_be_old() -> None:
    assured = Assured(date=date(2026, 1, 31), by="Ada")

    spans = providers.assured_words(provider(assured=assured), TODAY)

    assert "".join(span.text for span in spans) == (
        "Ada kontrollerade uppgifterna den 31 januari 2026. "
        "Det är mer än sex månader sedan. Uppgifterna kan vara gamla."
    )
    assert [span.text for span in spans if span.foreign] == ["Ada"]
    assert "De kan vara gamla." in providers.card_facts(provider(assured=assured), AREAS, TODAY)[-1]


def test_a_provider_of_which_nothing_is_known_says_so_in_every_fact() -> None:
    facts = (
        *texts(providers.provider_facts, provider(), AREAS),
        *providers.card_facts(provider(), AREAS, TODAY),
        providers.assured_words(provider(), TODAY)[0].text,
        *texts(escorts.offer_words, provider()),
    )

    assert all(fact.startswith("Vi vet inte ") for fact in facts)


def test_the_card_tells_how_long_before_to_book() -> None:
    agreement = (AgreementFrom(booking=Booking(notice=Duration(2, Unit.WORKING_DAYS))),)

    facts = providers.card_facts(provider(agreement=agreement), AREAS, TODAY)

    assert "Boka minst 2 arbetsdagar före." in facts


def test_a_provider_in_every_area_works_in_the_whole_municipality() -> None:
    everywhere = provider(areas=frozenset(AREAS))
    somewhere = provider(areas=frozenset({"jarva"}))

    assert "Utföraren arbetar i hela kommunen." in texts(
        providers.provider_facts, everywhere, AREAS
    )
    assert "Utföraren arbetar i Järva." in texts(providers.provider_facts, somewhere, AREAS)
