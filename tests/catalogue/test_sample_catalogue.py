"""The shipped catalogue: two municipalities as their sources have them, and made-up providers."""

import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from functools import cache
from itertools import chain, product

import pytest

from ledsagning import resources
from ledsagning.catalogue import loading
from ledsagning.catalogue.citations import Source, source_of
from ledsagning.catalogue.effective import in_force
from ledsagning.catalogue.model import Catalogue, Chooses, EscortGroup, Provider
from ledsagning.catalogue.rule import values_of
from ledsagning.catalogue.rules import RULE_NAMES, Rule, Rules
from ledsagning.catalogue.terms import TERM_NAMES, Agreement
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import (
    AcceptsNew,
    Actor,
    AfterPeriod,
    Apply,
    Decision,
    Gender,
    HoursWhenCancelling,
    Language,
    Limit,
    Payer,
    PeriodStart,
    PlanContent,
    RunBy,
    Unit,
    Wheelchair,
)

TODAY = date(2026, 11, 25)
ONE_WEEK = Duration(1, Unit.WEEKS)
THREE_WEEKS = Duration(3, Unit.WEEKS)
THREE_MONTHS = Duration(3, Unit.MONTHS)


@cache
def catalogue() -> Catalogue:
    return loading.load(resources.SAMPLE_CATALOGUE)


def rules(municipality: str) -> Rules:
    """The rules as they hold, with what the law says."""
    place = catalogue().municipalities[municipality]
    return in_force(place, catalogue().law, TODAY)


def own(municipality: str) -> Iterator[tuple[str, Rule]]:
    """Every variant that the municipality has of its own."""
    for name, _, rule in catalogue().municipalities[municipality].rules.each():
        yield name, rule


def source(municipality: str, rule: Rule) -> Source:
    found = source_of(rule, catalogue().municipalities[municipality].sources)
    assert found is not None
    return found


def providers() -> tuple[Provider, ...]:
    return catalogue().providers_in("stockholm")


def groups() -> tuple[EscortGroup, ...]:
    return tuple(chain.from_iterable(provider.escorts or () for provider in providers()))


def known_terms(agreement: Agreement) -> int:
    return sum(getattr(agreement, name) is not None for name in TERM_NAMES)


def test_it_is_marked_as_a_sample_with_two_municipalities_that_work_differently() -> None:
    ways = {one.id: one.chooses(TODAY) for one in catalogue().municipalities.values()}

    assert all(one.sample for one in catalogue().municipalities.values())
    assert ways == {"stockholm": Chooses.YES, "varmdo": Chooses.NO}


def test_stockholm_has_its_eleven_areas() -> None:
    areas = catalogue().municipalities["stockholm"].areas

    assert [area.name for area in areas] == [
        "Bromma",
        "Enskede-Årsta-Vantör",
        "Farsta",
        "Hägersten-Älvsjö",
        "Hässelby-Vällingby",
        "Järva",
        "Kungsholmen",
        "Norra innerstaden",
        "Skarpnäck",
        "Skärholmen",
        "Södermalm",
    ]


def test_an_area_shows_no_places_where_no_source_confirms_them() -> None:
    areas = {area.id: area for area in catalogue().municipalities["stockholm"].areas}

    assert {id_ for id_, area in areas.items() if area.places is None} == {
        "kungsholmen",
        "skarpnack",
    }
    assert "Solberga" not in (areas["hagersten-alvsjo"].places or ())
    assert "Rinkeby" in (areas["jarva"].places or ())


@pytest.mark.parametrize("municipality", ["stockholm", "varmdo"])
def test_every_source_has_a_title_and_the_day_it_was_checked_and_is_cited(
    municipality: str,
) -> None:
    place = catalogue().municipalities[municipality]
    cited = {
        id(source_of(c, place.sources)) for _, rule in own(municipality) for c in rule.citations
    }

    assert cited == {id(source) for source in place.sources.values()}
    for name, source in place.sources.items():
        assert source.title.strip(), name
        assert source.checked >= date(2026, 11, 21), name


@pytest.mark.parametrize("municipality", ["stockholm", "varmdo"])
def test_every_rule_states_something_or_has_a_note(municipality: str) -> None:
    for name, rule in own(municipality):
        stated = [getattr(rule, value.name) for value in values_of(type(rule))]
        assert rule.note or any(value is not None for value in stated), name


@pytest.mark.parametrize("municipality", ["stockholm", "varmdo"])
def test_a_source_from_before_the_new_act_or_without_a_date_says_so_in_both_languages(
    municipality: str,
) -> None:
    for name, source in catalogue().municipalities[municipality].sources.items():
        if not source.copy and (source.date is None or source.date.year < 2025):
            assert source.note is not None, name
            assert set(source.note) == {"sv", "en"}, name


def test_the_law_applies_in_both_municipalities_and_neither_copies_it() -> None:
    for municipality in ("stockholm", "varmdo"):
        (appeal,), (complaint,) = rules(municipality).appeal, rules(municipality).complaint

        paragraphs = [rule.paragraph for rule in rules(municipality).legal_basis]
        assert sorted(filter(None, paragraphs)) == ["11 kap. 1 § SoL", "9 § 3 LSS"]
        assert (appeal.within, appeal.handed_in_to) == (THREE_WEEKS, Actor.BOARD)
        assert appeal.in_writing is True
        assert complaint.to == frozenset({Actor.PROVIDER})
    assert {"fee", "appeal", "complaint"}.isdisjoint(name for name, _ in own("varmdo"))


def test_the_court_and_the_board_are_named_only_where_a_source_names_them() -> None:
    (stockholm,), (varmdo,) = rules("stockholm").appeal, rules("varmdo").appeal

    assert stockholm.court == "Förvaltningsrätten i Stockholm"
    assert stockholm.board is not None
    assert stockholm.board["sv"] == "stadsdelsnämnden"
    assert (varmdo.court, varmdo.board) == (None, None)


def test_stockholm_is_free_of_charge_under_both_acts() -> None:
    assert [(fee.applies_to.act, fee.kronor) for fee in rules("stockholm").fee] == [
        (Decision.LSS, 0),
        (Decision.SOL, 0),
    ]


def test_stockholms_own_rules_are_the_ones_with_a_source() -> None:
    assert {name for name, _ in own("stockholm")} == {
        "applying",
        "fee",
        "choice",
        "covers",
        "granted_hours",
        "period",
        "unused_hours",
        "own_expenses",
        "escort_expenses",
        "costlier_activity",
        "appeal",
        "complaint",
    }


def test_stockholms_hours_may_be_moved_within_three_months_but_what_comes_after_is_unknown() -> (
    None
):
    (period,), (unused,) = rules("stockholm").period, rules("stockholm").unused_hours

    assert (period.length, period.start) == (THREE_MONTHS, None)
    assert (unused.moved_within_period, unused.after_period) == (True, None)


def test_stockholms_expenses_can_be_applied_for_but_the_amount_is_unknown() -> None:
    (own_expenses,), (escort,), (costlier,) = (
        rules("stockholm").own_expenses,
        rules("stockholm").escort_expenses,
        rules("stockholm").costlier_activity,
    )

    assert own_expenses.paid_by is Payer.YOU
    assert (escort.apply, escort.moved_within_period, escort.kronor) == (True, True, None)
    assert costlier.apply is True


def test_one_applies_in_stockholm_in_four_ways_and_logs_in_oneself() -> None:
    (applying,) = rules("stockholm").applying

    assert applying.ways == {Apply.DISTRICT, Apply.E_SERVICE, Apply.FORM, Apply.CONTACT_CENTRE}
    assert applying.own_login is True


def test_stockholm_requires_nothing_of_providers_that_a_source_tells() -> None:
    assert known_terms(catalogue().municipalities["stockholm"].standard_on(TODAY)) == 0


def test_varmdos_gaps_are_unknown() -> None:
    stated = {name for name, _ in own("varmdo")}

    assert set(RULE_NAMES) - stated == {
        "fee",
        "covers",
        "start",
        "costlier_activity",
        "meeting_place",
        "waiting",
        "night",
        "choosing_escort",
        "switching",
        "if_you_do_not_choose",
        "if_full",
        "appeal",
        "complaint",
    }


def test_varmdos_fee_is_none_by_law_and_unknown_under_the_social_services_act() -> None:
    assert [(fee.applies_to.act, fee.kronor) for fee in rules("varmdo").fee] == [(Decision.LSS, 0)]


def test_varmdos_unused_hours_are_lost_when_three_months_end_but_not_for_the_unforeseen() -> None:
    (period,), (unused,), (tracking,), (saving,) = (
        rules("varmdo").period,
        rules("varmdo").unused_hours,
        rules("varmdo").period_tracking,
        rules("varmdo").saving_up,
    )

    assert (period.length, period.start) == (THREE_MONTHS, PeriodStart.FIXED)
    assert (unused.moved_within_period, unused.after_period) == (True, AfterPeriod.LOST)
    assert unused.unforeseen is True
    assert "Vid oförutsedda skäl" in (unused.quote or "")
    assert tracking.by is Actor.PROVIDER
    assert saving.intended is False


def test_who_cancels_a_week_before_in_varmdo_rebooks_or_loses_the_hours() -> None:
    (cancelling,) = rules("varmdo").cancelling_by_you

    assert (cancelling.limit, cancelling.limit_is) == (ONE_WEEK, Limit.LATE)
    assert (cancelling.late, cancelling.early) == (HoursWhenCancelling.REBOOK_OR_LOSE, None)
    assert (cancelling.quote or "").startswith("Om brukaren avbokar en vecka eller mindre i förväg")


def test_when_varmdos_escort_cancels_the_hours_are_kept_and_a_substitute_is_unknown() -> None:
    (cancelling,) = rules("varmdo").cancelling_by_escort

    assert cancelling.hours_kept is True
    assert cancelling.new_time_by is Actor.ESCORT
    assert cancelling.substitute is None


def test_three_cancellations_in_three_months_may_be_reassessed_in_varmdo() -> None:
    (repeated,), (young,) = rules("varmdo").repeated_cancellations, rules("varmdo").under_18

    assert (repeated.number, repeated.within) == (3, THREE_MONTHS)
    assert repeated.may_be_reassessed is True
    assert young.guardian_books is True


def test_varmdo_pays_the_escorts_reasonable_expenses_that_are_in_the_plan() -> None:
    (own_expenses,), (escort,) = rules("varmdo").own_expenses, rules("varmdo").escort_expenses

    assert own_expenses.paid_by is Payer.YOU
    assert escort.paid_by is Payer.MUNICIPALITY
    assert (escort.reasonable, escort.in_plan, escort.kronor) == (True, True, None)


def test_varmdos_team_suggests_an_escort_all_three_meet_and_then_two_of_them_book() -> None:
    (who,), (matching,), (meeting,), (plan,), (booking,), (follow_up,) = (
        rules("varmdo").carried_out_by,
        rules("varmdo").matching,
        rules("varmdo").trial_meeting,
        rules("varmdo").implementation_plan,
        rules("varmdo").booking,
        rules("varmdo").follow_up,
    )

    assert who.name == {"sv": "ledsagarteamet", "en": "the escort team"}
    assert (matching.suggests, matching.then_direct_contact) == (True, True)
    assert (meeting.offered, meeting.with_provider) == (True, True)
    assert (plan.made_with, plan.within) == (Actor.ESCORT, None)
    assert plan.contents == {
        PlanContent.GOALS,
        PlanContent.RECURRING,
        PlanContent.TO_TRY,
        PlanContent.TRAVEL,
    }
    assert (booking.with_, booking.fixed_days, booking.each_time) == (Actor.ESCORT, True, True)
    assert (follow_up.by, follow_up.with_) == (Actor.MANAGER, Actor.ESCORT)


def test_all_that_varmdos_routine_says_is_quoted_word_for_word() -> None:
    for name, rule in own("varmdo"):
        assert rule.quote, name
        assert source("varmdo", rule).title == "Värmdö kommun: Rutin ledsagning", name


def test_nobody_knows_varmdos_phone_number() -> None:
    contacts = catalogue().municipalities["varmdo"].contacts

    assert contacts
    assert all(contact.contact.phone is None for contact in contacts)


def test_there_are_enough_providers_and_escorts_to_choose_among() -> None:
    assert len(providers()) >= 24
    assert len(groups()) >= 80


def test_no_provider_can_be_taken_for_a_real_one() -> None:
    for provider in providers():
        assert "Exempel" in provider.name
        contact = provider.contact
        if contact is None:
            continue
        # The number series that the Swedish authority keeps free for made-up use.
        assert re.fullmatch(r"08-465 004 \d\d", contact.phone or "08-465 004 00"), provider.id
        assert re.fullmatch(r"070-174 06 (0[5-9]|[1-9]\d)", contact.sms or "070-174 06 05")
        assert (contact.email or "@example.com").endswith("@example.com")
        assert (contact.web or "https://x.example").endswith(".example")
        assert "Exempel" in (contact.address or "Exempel")


def test_no_two_providers_share_a_name_or_a_number() -> None:
    names = [provider.name for provider in providers()]
    phones = [p.contact.phone for p in providers() if p.contact and p.contact.phone]

    assert len(set(names)) == len(names)
    assert len(set(phones)) == len(phones)


def test_every_provider_is_described_in_swedish() -> None:
    for provider in providers():
        assert provider.description is not None, provider.id
        assert provider.description["sv"], provider.id


def test_all_kinds_of_providers_are_there() -> None:
    kinds = [provider.run_by for provider in providers()]

    assert kinds.count(RunBy.MUNICIPAL) >= 3
    assert kinds.count(RunBy.NON_PROFIT) >= 4
    assert kinds.count(RunBy.PRIVATE) > kinds.count(RunBy.MUNICIPAL)


def test_some_providers_are_full_and_of_some_nobody_knows() -> None:
    answers = [provider.accepts_new for provider in providers()]

    assert answers.count(AcceptsNew.NO) >= 1
    assert answers.count(None) >= 2
    assert answers.count(AcceptsNew.YES) > len(answers) / 2


def test_agreements_are_complete_patchy_and_nearly_empty() -> None:
    known = [known_terms(provider.agreement_on(TODAY)) for provider in providers()]

    assert max(known) == len(TERM_NAMES)
    assert any(4 <= number <= 13 for number in known)
    assert min(known) == 0


def test_some_facts_were_assured_long_ago_and_some_never() -> None:
    days = [provider.assured and provider.assured.date for provider in providers()]

    assert any(day is None for day in days)
    assert min(day for day in days if day) < date(2025, 6, 1)
    assert max(day for day in days if day) > date(2026, 10, 1)


def test_one_provider_does_not_say_who_its_escorts_are() -> None:
    assert any(provider.escorts is None for provider in providers())


def test_signing_and_tactile_signing_escorts_are_there() -> None:
    spoken = [group.languages or frozenset() for group in groups()]

    assert sum(Language.SWL in languages for languages in spoken) >= 3
    assert sum(Language.SWL_TACTILE in languages for languages in spoken) >= 2


def test_somali_and_woman_and_heavy_wheelchair_finds_someone_who_fits_and_some_who_may() -> None:
    wished = EscortGroup(
        languages=frozenset({Language.SO}), gender=Gender.WOMAN, wheelchair=Wheelchair.HEAVY
    )

    outcomes = [best(provider, wished) for provider in providers()]

    assert 2 <= outcomes.count(3) <= 6
    assert 2 <= outcomes.count(None) <= 9


def best(provider: Provider, wished: EscortGroup) -> int | None:
    """How many of the three wishes the best group meets; ``None`` when it may meet all."""
    judged = [judge(group, wished) for group in provider.escorts or (EscortGroup(),)]
    if any(all(outcomes) for outcomes in judged):
        return len(judged[0])
    if any(False not in outcomes for outcomes in judged):
        return None
    return max(outcomes.count(True) for outcomes in judged)


def judge(group: EscortGroup, wished: EscortGroup) -> list[bool | None]:
    assert wished.languages is not None
    assert wished.wheelchair is not None
    return [
        None if group.languages is None else wished.languages <= group.languages,
        None if group.gender is None else group.gender is wished.gender,
        None if group.wheelchair is None else group.wheelchair.manages(wished.wheelchair),
    ]


def test_nobody_can_be_recognised_in_a_group_of_one() -> None:
    alone = [group for group in groups() if group.count == 1]

    assert alone
    for group in alone:
        known = [field.name for field in fields(group) if getattr(group, field.name) is not None]
        assert len(known) <= 5
        assert "gender" not in known or "ages" not in known


def test_contacts_for_booking_are_there_where_an_agreement_names_them() -> None:
    for provider, channel in product(providers(), ("phone", "sms", "email", "web")):
        booking = provider.agreement_on(TODAY).booking
        if booking is not None and channel in (booking.channels or ()):
            assert provider.contact is not None, provider.id
            assert getattr(provider.contact, channel), (provider.id, channel)
