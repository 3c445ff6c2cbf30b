"""The results: who fits, why, and what a visitor can do about it."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from support import sites
from support.filling import Form
from support.staden import MANY, NOBODY_FITS, SOMALI_AND_HEAVY, TOWN, count, find, follow, wishes
from support.translation import LANGUAGES


@pytest.fixture
def town(app: Flask) -> FlaskClient:
    return sites.visitor(app, TOWN)


# --- who fits, and why


def test_without_wishes_everyone_is_shown_under_one_heading(town: FlaskClient) -> None:
    page = find(town)

    assert count(page) == "5 utförare"
    assert page.headings("h3") == ["Alla: 5 utförare"]
    assert set(page.cards) == {"Asken", "Bjorken", "Cedern", "Duvan", "Äppelgården"}
    assert "Du har valt" not in page.headings()


def test_results_stand_under_headings_that_tell_how_they_fit_and_how_many(
    town: FlaskClient,
) -> None:
    page = find(town, SOMALI_AND_HEAVY)

    assert count(page) == "1 utförare passar"
    assert list(page.under("Passar: 1 utförare").cards) == ["Asken"]
    assert set(page.under("Kan passa: 2 utförare").cards) == {"Cedern", "Äppelgården"}
    assert list(page.under("Passar nästan: 1 utförare").cards) == ["Bjorken"]


def test_one_escort_has_to_fit_not_two_of_the_same_provider(town: FlaskClient) -> None:
    card = find(town, SOMALI_AND_HEAVY).cards["Bjorken"]

    assert "Ingen ledsagare passar helt." in card.lines
    assert "Ja Kan somaliska." in card.lines
    assert "Nej Klarar inte tung rullstol, men lätt rullstol." in card.lines


def test_a_card_tells_how_many_escorts_fit_and_how_each_wish_turned_out(town: FlaskClient) -> None:
    card = find(town, SOMALI_AND_HEAVY).cards["Asken"]

    assert card.lines[1:4] == [
        "3 ledsagare passar.",
        "Ja Kan somaliska.",
        "Ja Klarar tung rullstol.",
    ]


def test_what_is_unknown_is_told_with_the_question_to_ask(town: FlaskClient) -> None:
    cards = find(town, SOMALI_AND_HEAVY).cards

    assert "Kanske Vi vet inte om ledsagaren klarar tung rullstol." in cards["Cedern"].lines
    assert "Har ni en ledsagare som klarar tung rullstol?" in cards["Cedern"].lines
    assert "Har ni en ledsagare som kan somaliska?" not in cards["Cedern"].lines
    assert "Har ni en ledsagare som kan somaliska?" in cards["Äppelgården"].lines


def test_who_manages_a_heavy_wheelchair_manages_a_light_one(town: FlaskClient) -> None:
    page = find(town, "wheelchair=light")

    assert set(page.under("Passar: 2 utförare").cards) == {"Asken", "Bjorken"}
    assert "Ja Klarar lätt rullstol." in page.cards["Bjorken"].lines


def test_several_languages_are_alternatives(town: FlaskClient) -> None:
    page = find(town, "languages=fi&languages=so")

    assert wishes(page) == ["Ledsagaren kan finska eller somaliska."]
    assert set(page.under("Passar: 3 utförare").cards) == {"Asken", "Bjorken", "Cedern"}


def test_those_that_do_not_fit_stand_behind_a_link_that_shows_them(town: FlaskClient) -> None:
    page = find(town, SOMALI_AND_HEAVY)
    all_of_them = follow(town, page.link("Visa också 1 utförare som inte passar").href)

    assert "Duvan" not in page.cards
    assert list(all_of_them.under("Passar inte: 1 utförare").cards) == ["Duvan"]
    assert set(page.cards) < set(all_of_them.cards)
    assert wishes(all_of_them) == wishes(page)
    assert not [link for link in all_of_them.links if "som inte passar" in link.text]


def test_a_provider_that_takes_nobody_new_says_so_on_its_card(town: FlaskClient) -> None:
    cards = find(town).cards

    assert "Utföraren tar inte emot nya personer just nu." in cards["Bjorken"].lines
    assert "Utföraren tar emot nya personer." in cards["Asken"].lines
    assert "Vi vet inte om utföraren tar emot nya personer." in cards["Cedern"].lines


def test_a_card_says_when_its_facts_are_older_than_six_months(town: FlaskClient) -> None:
    old = "Uppgifterna är äldre än sex månader. De kan vara gamla."
    cards = find(town).cards

    assert old in cards["Bjorken"].lines
    assert old not in cards["Asken"].lines


def test_the_phone_link_of_a_card_says_whom_it_calls(town: FlaskClient) -> None:
    link = find(town).cards["Asken"].link("08-123 45 67")

    assert link.href == "tel:+4681234567"
    assert link.spoken == "Ring Asken, 08-123 45 67"


def test_a_card_leads_to_the_provider_judged_by_the_same_wishes(town: FlaskClient) -> None:
    link = find(town, SOMALI_AND_HEAVY).link("Bjorken")
    page = follow(town, link.href)

    assert page.headings("h1") == ["Bjorken"]
    assert page.under("Så passar utföraren dina önskemål").items == [
        "Ja Kan somaliska.",
        "Nej Klarar inte tung rullstol, men lätt rullstol.",
    ]


def test_the_results_are_told_in_english(town: FlaskClient) -> None:
    page = find(town, SOMALI_AND_HEAVY, "en")

    assert count(page).startswith("1 provider ")
    assert any("Somali" in line for line in page.cards["Asken"].lines)
    assert not any("somaliska" in line for line in page.lines)


# --- when nobody fits


def test_what_stands_in_the_way_is_told_with_a_link_that_takes_it_away(town: FlaskClient) -> None:
    page = find(town, NOBODY_FITS)
    ways = page.under("Prova att ta bort ett önskemål").links

    assert count(page) == "Ingen passar säkert, men 1 utförare kan passa"
    assert [way.text for way in ways] == [
        "Om du tar bort ”Ledsagaren kan finska” passar 1 utförare.",
        "Om du tar bort ”Ledsagaren är kvinna” passar 1 utförare.",
    ]
    for way in ways:
        assert count(follow(town, way.href)) == "1 utförare passar"


def test_words_that_stand_in_the_way_are_told_too(town: FlaskClient) -> None:
    page = find(town, "languages=so&wheelchair=heavy&text=trombon")
    way = page.link("Om du tar bort orden ”trombon” passar 1 utförare.")

    assert count(follow(town, way.href)) == "1 utförare passar"


def test_nothing_is_said_to_stand_in_the_way_when_somebody_fits(town: FlaskClient) -> None:
    assert "Prova att ta bort ett önskemål" not in find(town, SOMALI_AND_HEAVY).headings()


def test_with_one_wish_nobody_nearly_fits(town: FlaskClient) -> None:
    page = find(town, "languages=so")

    assert not [one for one in page.headings("h3") if one.startswith("Passar nästan")]
    assert page.link("Visa också 1 utförare som inte passar")


def test_where_the_only_wish_is_nobodys_it_is_said_whom_to_ask_and_what(town: FlaskClient) -> None:
    page = find(town, "languages=yi")
    asking = page.under("Fråga om det")

    assert "Ingen utförare har sagt att det här stämmer: ”Ledsagaren kan jiddisch”." in asking.lines
    assert (
        "Ring utförarna som kan passa och fråga: ”Har ni en ledsagare som kan jiddisch?”"
        in asking.lines
    )
    assert asking.link("Så når du kommunen").href == "/sv/staden/kontakt"
    assert "Prova att ta bort ett önskemål" not in page.headings()


def test_nothing_is_told_twice_on_a_card(town: FlaskClient) -> None:
    for query in ("accepts_new=yes", "accepts_new=yes&languages=so&wheelchair=heavy"):
        for card in find(town, query).cards.values():
            said = [line.removeprefix("Ja ").removeprefix("Nej ") for line in card.lines]
            assert len(said) == len(set(said))


def test_each_page_of_the_results_has_a_title_of_its_own(app: Flask) -> None:
    many = sites.visitor(app, MANY)
    first, second = (find(many, f"languages=so&page={number}") for number in (1, 2))

    assert first.title != second.title
    assert second.title.startswith("Sida 2 av ")


# --- the wishes in words


def test_each_wish_is_repeated_in_words_and_can_be_taken_away_alone(town: FlaskClient) -> None:
    page = find(town, f"{SOMALI_AND_HEAVY}&areas=norr&accepts_new=yes&text=simhall&order=name")
    said = wishes(page)

    assert said == [
        "Ledsagaren kan somaliska.",
        "Ledsagaren klarar tung rullstol.",
        "Utföraren arbetar i Norr.",
        "Utföraren tar emot nya personer.",
        "Du söker på orden ”simhall”.",
    ]
    removing = [link for link in page.links if link.text == "Ta bort"]
    for number, link in enumerate(removing):
        without = follow(town, link.href)
        assert wishes(without) == [wish for wish in said if wish != said[number]]
        assert Form(without).chosen("order") == ["name"]


def test_the_link_that_takes_a_wish_away_is_spoken_with_the_wish(town: FlaskClient) -> None:
    spoken = [link.spoken for link in find(town, f"{SOMALI_AND_HEAVY}&text=simhall").links]

    assert "Ta bort: Ledsagaren kan somaliska" in spoken
    assert "Ta bort: Ledsagaren klarar tung rullstol" in spoken
    assert "Ta bort: orden ”simhall”" in spoken


def test_all_wishes_can_be_taken_away_at_once_where_there_are_several(town: FlaskClient) -> None:
    page = find(town, SOMALI_AND_HEAVY)
    without = follow(town, page.link("Ta bort alla").href)

    assert count(without) == "5 utförare"
    assert "Ta bort alla" not in [link.text for link in find(town, "languages=so").links]


@pytest.mark.parametrize("query", ["", SOMALI_AND_HEAVY, NOBODY_FITS, "text=trombon"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_count_is_in_the_title_and_where_the_form_leads(
    town: FlaskClient, query: str, language: str
) -> None:
    page = find(town, query, language)

    assert page.title.startswith(f"{count(page)} – ")
    assert Form(page).action == f"/{language}/staden/hitta#resultat"


@pytest.mark.parametrize("query", ["languages=so", "gender=woman", "areas=norr", "text=simhall"])
def test_the_title_never_tells_what_is_wished(town: FlaskClient, query: str) -> None:
    title = find(town, query).title.lower()

    assert title.endswith(("utförare passar – hitta ledsagning", "i sin text – hitta ledsagning"))
    assert not [word for word in ("somal", "kvinn", "norr", "simhall") if word in title]
