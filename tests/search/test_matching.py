"""Matching and order, as the design's own examples tell them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ledsagning.catalogue.model import EscortGroup, Provider
from ledsagning.catalogue.terms import AgreementFrom, Booking
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import (
    AcceptsNew,
    Experience,
    Gender,
    Language,
    Unit,
    Wheelchair,
)
from ledsagning.search.criteria import Criteria, Order, Wish
from ledsagning.search.engine import Blocking, Results, Search
from ledsagning.search.facets import Facet
from ledsagning.search.matching import Fit, Outcome, Reason, match
from support.strategies import MUNICIPALITY, catalogue_of

DAY = date(2026, 11, 21)
SOMALI = Wish(Facet.LANGUAGES, ("so",))
HEAVY = Wish(Facet.WHEELCHAIR, ("heavy",))

SPEAKS_SOMALI = EscortGroup(
    count=2, languages=frozenset({Language.SV, Language.SO}), wheelchair=Wheelchair.LIGHT
)
IS_STRONG = EscortGroup(count=3, languages=frozenset({Language.SV}), wheelchair=Wheelchair.HEAVY)
IS_BOTH = EscortGroup(count=1, languages=frozenset({Language.SO}), wheelchair=Wheelchair.HEAVY)


def provider(*escorts: EscortGroup, id_: str = "en", name: str = "En") -> Provider:
    return Provider(id=id_, municipality=MUNICIPALITY.id, name=name, escorts=escorts)


def search(*providers: Provider) -> Search:
    return Search.build(catalogue_of(*providers), MUNICIPALITY.id)


def names(results: Results) -> list[str]:
    return [one.provider.name for one in results.matches]


def test_one_escort_must_fit_not_one_company() -> None:
    best = match(provider(SPEAKS_SOMALI, IS_STRONG), (SOMALI, HEAVY))

    assert best.fit is Fit.NEARLY


def test_with_two_wishes_unmet_in_every_group_a_provider_is_of_the_rest() -> None:
    asked = Criteria((SOMALI, HEAVY, Wish(Facet.ACCEPTS_NEW, ("yes",))))
    closed = replace(provider(SPEAKS_SOMALI, IS_STRONG), accepts_new=AcceptsNew.NO)

    results = search(closed).answer(asked, DAY, with_rest=True)

    assert [one.fit for one in results.matches] == [Fit.REST]
    assert results.totals == {Fit.FITS: 0, Fit.MAY_FIT: 0, Fit.NEARLY: 0, Fit.REST: 1}


def test_escorts_are_counted_over_all_groups_that_meet_every_wish() -> None:
    best = match(provider(SPEAKS_SOMALI, IS_STRONG, IS_BOTH), (SOMALI,))

    assert (best.fit, best.escorts, best.at_least) == (Fit.FITS, 3, False)


def test_a_fitting_group_of_unknown_size_counts_as_one_at_least() -> None:
    best = match(provider(IS_BOTH, replace(IS_BOTH, count=None)), (SOMALI,))

    assert (best.escorts, best.at_least) == (2, True)


@pytest.mark.parametrize(
    ("manages", "wished", "outcome"),
    [
        (Wheelchair.HEAVY, "light", Outcome.MET),
        (Wheelchair.LIGHT, "light", Outcome.MET),
        (Wheelchair.NONE, "light", Outcome.UNMET),
        (Wheelchair.LIGHT, "heavy", Outcome.UNMET),
        (None, "heavy", Outcome.UNKNOWN),
    ],
)
def test_who_manages_a_heavy_wheelchair_manages_a_light_one(
    manages: Wheelchair | None, wished: str, outcome: Outcome
) -> None:
    best = match(provider(EscortGroup(wheelchair=manages)), (Wish(Facet.WHEELCHAIR, (wished,)),))

    assert best.reasons[0].outcome is outcome


def test_a_reason_tells_what_was_found_in_the_order_of_the_vocabulary() -> None:
    best = match(provider(SPEAKS_SOMALI), (SOMALI, HEAVY))

    assert best.reasons == (
        Reason(SOMALI, Outcome.MET, ("sv", "so")),
        Reason(HEAVY, Outcome.UNMET, ("light",)),
    )


def test_a_known_empty_answer_is_unmet_and_an_unknown_one_may_fit() -> None:
    memory = (Wish(Facet.EXPERIENCE, ("memory",)),)

    assert match(provider(EscortGroup(experience=frozenset())), memory).fit is Fit.REST
    assert match(provider(EscortGroup(experience=None)), memory).fit is Fit.MAY_FIT


def test_a_provider_that_told_nothing_of_its_escorts_may_fit_every_wish() -> None:
    silent = Provider(id="tyst", municipality=MUNICIPALITY.id, name="Tyst", escorts=None)

    best = match(silent, (SOMALI, HEAVY))

    assert (best.fit, best.group) == (Fit.MAY_FIT, None)
    assert [reason.found for reason in best.reasons] == [None, None]


def test_the_group_with_fewest_unmet_then_fewest_unknown_then_most_escorts_is_best() -> None:
    unsure = replace(IS_BOTH, languages=None, count=9)
    bigger = replace(IS_BOTH, count=4)

    assert match(provider(IS_STRONG, unsure), (SOMALI, HEAVY)).group == unsure
    assert match(provider(unsure, IS_BOTH), (SOMALI, HEAVY)).group == IS_BOTH
    assert match(provider(IS_BOTH, bigger), (SOMALI, HEAVY)).group == bigger


def test_nothing_chosen_shows_all() -> None:
    results = search(provider(IS_STRONG), provider(id_="tom", name="Tom")).answer(Criteria(), DAY)

    assert results.totals[Fit.FITS] == 2
    assert [one.reasons for one in results.matches] == [(), ()]


def test_a_choice_of_many_adds_and_a_choice_of_one_replaces() -> None:
    woman = EscortGroup(gender=Gender.WOMAN, experience=frozenset({Experience.MEMORY}))
    man = EscortGroup(gender=Gender.MAN, experience=frozenset({Experience.VISION}))
    asked = Criteria((Wish(Facet.GENDER, ("woman",)), Wish(Facet.EXPERIENCE, ("memory",))))

    counts = (
        search(provider(woman), provider(man, replace(woman, experience=man.experience), id_="b"))
        .answer(asked, DAY)
        .counts
    )

    assert counts[Facet.EXPERIENCE, "vision"] == 2
    assert counts[Facet.GENDER, "man"] == 0


def test_with_no_fit_the_blocking_wish_is_named() -> None:
    results = search(provider(SPEAKS_SOMALI), provider(IS_STRONG, id_="b")).answer(
        Criteria((SOMALI, HEAVY, Wish(Facet.ACCEPTS_NEW, ("yes",)))), DAY
    )

    assert results.blocking == ()

    results = search(provider(SPEAKS_SOMALI), provider(SPEAKS_SOMALI, id_="b")).answer(
        Criteria((SOMALI, HEAVY)), DAY
    )

    assert results.blocking == (Blocking(HEAVY, 2),)


def test_the_text_can_be_what_blocks() -> None:
    results = search(provider(IS_BOTH, name="Lyktan")).answer(Criteria((SOMALI,), "kvarnen"), DAY)

    assert results.blocking == (Blocking(None, 1),)


def test_the_neutral_order_is_the_same_all_day_and_another_the_next() -> None:
    many = search(*(provider(id_=f"id-{number}", name=str(number)) for number in range(30)))

    today = names(many.answer(Criteria(), DAY, per_page=30))

    assert names(many.answer(Criteria(), DAY, per_page=30)) == today
    assert names(many.answer(Criteria(), DAY + timedelta(1), per_page=30)) != today
    assert sorted(today) == sorted(map(str, range(30)))


def test_over_the_days_nobody_is_always_first() -> None:
    three = search(*(provider(id_=f"id-{number}", name=str(number)) for number in range(3)))

    days = (DAY + timedelta(number) for number in range(60))
    first = [names(three.answer(Criteria(), day))[0] for day in days]

    assert all(first.count(name) > 10 for name in "012")


def test_names_sort_as_a_swedish_reader_expects() -> None:
    swedish = [
        "6 hjul",
        "ab",
        "Andersson",
        "Édith",
        "Efter",
        "Müller",
        "Mysan",
        "Vik",
        "Wik",
        "Zeta",
    ]
    swedish += ["Åsen", "Älgen", "Ängen", "Ön", "Örnen"]
    many = search(*(provider(id_=f"id-{name}", name=name) for name in reversed(swedish)))

    assert names(many.answer(Criteria(), DAY, Order.NAME)) == swedish


def test_the_shortest_booking_notice_comes_first_and_the_unknown_last() -> None:
    notices = {
        "timmar": Duration(30, Unit.HOURS),
        "dagar": Duration(2, Unit.DAYS),
        "arbetsdagar": Duration(2, Unit.WORKING_DAYS),
        "vecka": Duration(1, Unit.WEEKS),
        "okänd": None,
    }
    many = [
        replace(
            provider(id_=name, name=name),
            agreement=(AgreementFrom(booking=Booking(notice=notice)),),
        )
        for name, notice in notices.items()
    ]

    assert names(search(*many).answer(Criteria(), DAY, Order.NOTICE)) == list(notices)


def test_one_provider_is_judged_whatever_the_text() -> None:
    one = search(provider(IS_BOTH)).one("en", Criteria((SOMALI,), "finns inte"))

    assert one.fit is Fit.FITS


def test_a_municipality_without_providers_answers_with_zeros() -> None:
    results = search().answer(Criteria((SOMALI,), "bad"), DAY)

    assert (results.matches, results.pages, results.blocking) == ((), 1, ())
    assert set(results.counts.values()) == {0}
