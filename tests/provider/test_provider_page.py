"""A provider's page: its service agreement, its escorts, and how it fits the wishes."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ledsagning.catalogue.terms import TERM_NAMES
from support import sites
from support.asken import ASKEN, TOWN, provider_page
from support.reading import Reading, read
from support.sites import catalogue, escorts, provider


@pytest.fixture
def town(app: Flask) -> FlaskClient:
    return sites.visitor(app, TOWN)


def terms(page: Reading) -> list[str]:
    """The terms of the agreement by name, in the order of the page."""
    return [e.get("id", "") for e in page.elements if e.get("id") in TERM_NAMES]


def told(page: Reading) -> list[tuple[str, ...]]:
    """What is said of each term, in the order of the page."""
    return [tuple(page.at(name).lines) for name in terms(page)]


# --- the service agreement


def test_every_term_stands_in_the_same_order_for_every_provider(town: FlaskClient) -> None:
    for which in ("asken", "bjorken", "cedern", "duvan"):
        assert terms(provider_page(town, which)) == list(TERM_NAMES)


def test_a_municipal_and_a_private_provider_are_told_in_the_same_words(town: FlaskClient) -> None:
    private, municipal = provider_page(town, "asken"), provider_page(town, "bjorken")

    assert told(private) == told(municipal)
    assert private.headings("h2") == municipal.headings("h2")


def test_a_known_term_is_told_in_an_easy_sentence(town: FlaskClient) -> None:
    page = provider_page(town, "asken")

    assert page.at("booking").lines == [
        "Så bokar du",
        "Boka minst 1 dag före.",
        "Du kan boka via telefon.",
        "Du får svar om din bokning inom 2 timmar.",
    ]
    assert "Om du avbokar för sent försvinner timmarna." in page.at("cancelling_by_you").lines


def test_an_unknown_term_says_so_and_what_to_ask(town: FlaskClient) -> None:
    page = provider_page(town, "duvan")

    assert "Vi vet ännu inget om vad utföraren lovar." in page.lines
    for name in TERM_NAMES:
        term = page.at(name)
        assert term.marked_unknown
        assert "Det här kan du fråga:" in term.lines
        assert term.items
        assert all(question.endswith("?") for question in term.items)


def test_a_term_that_is_partly_known_tells_that_and_asks_for_the_rest(app: Flask) -> None:
    partly = provider("asken", agreement={"booking": {"notice": "2 days"}})
    page = provider_page(sites.visitor(app, catalogue(partly)), "asken")
    booking = page.at("booking")

    assert "Boka minst 2 dagar före." in booking.lines
    assert not booking.marked_unknown
    assert booking.items == ["Hur bokar jag?", "Hur snart får jag svar när jag har bokat?"]
    assert f"Avtalet har {len(TERM_NAMES)} delar. Vi vet något om 1 av dem." in page.lines


# --- the municipality's standard agreement

BETTER = "Bättre än kommunens krav"


def test_only_terms_better_than_the_standard_are_marked(app: Flask) -> None:
    standard = {"booking": {"notice": "2 days"}, "cancelling_by_you": {"limit": "3 days"}}
    town = sites.visitor(app, catalogue(ASKEN, standard_agreement=standard))
    page = provider_page(town, "asken")

    assert BETTER in page.at("booking").lines
    assert [line for line in page.lines if line == BETTER] == [BETTER]
    assert any("Vi vet vad kommunen kräver" in line for line in page.lines)


def test_nothing_is_better_than_a_standard_that_is_not_known(town: FlaskClient) -> None:
    page = provider_page(town, "asken")

    assert BETTER not in page.text
    assert "Vi vet inte vad kommunen kräver av alla utförare." in page.lines


# --- the escorts


def test_a_group_of_escorts_is_told_in_sentences(town: FlaskClient) -> None:
    group = provider_page(town, "asken").under("Grupp 1: 3 ledsagare")

    assert group.items[:-1] == [
        "Ledsagarna är kvinnor.",
        "Åldern är 30–44 år.",
        "Kan svenska och somaliska.",
        "Klarar lätt och tung rullstol.",
        "Tycker om film.",
        "Arbetar dagar och kvällar.",
    ]
    assert group.items[-1].startswith("Vi vet inte vad de är vana vid")


def test_of_a_single_escort_nothing_is_told_unasked(town: FlaskClient) -> None:
    group = provider_page(town, "asken").under("Grupp 2: 1 ledsagare")

    assert group.items == [
        "Vi visar bara det du frågar efter, så att ingen ska känna igen ledsagaren."
    ]


def test_of_a_single_escort_only_what_is_wished_is_told(town: FlaskClient) -> None:
    group = provider_page(town, "asken", "languages=fi").under(
        "Grupp 2 passar dina önskemål: 1 ledsagare"
    )

    assert group.items == [
        "Kan finska.",
        "Vi visar bara det du frågar efter, så att ingen ska känna igen ledsagaren.",
    ]


def test_the_group_that_fits_comes_first_and_says_so(town: FlaskClient) -> None:
    without, page = provider_page(town, "asken"), provider_page(town, "asken", "languages=fi")

    assert groups(without) == ["Grupp 1: 3 ledsagare", "Grupp 2: 1 ledsagare"]
    assert groups(page) == ["Grupp 2 passar dina önskemål: 1 ledsagare", "Grupp 1: 3 ledsagare"]
    assert page.under("Så passar utföraren dina önskemål").lines[0] == "1 ledsagare passar."


def groups(page: Reading) -> list[str]:
    return [heading for heading in page.headings() if heading.startswith("Grupp")]


def test_a_provider_with_a_single_escort_tells_nothing_of_it(app: Flask) -> None:
    alone = provider("ensam", escorts=[escorts(count="1", languages=["yi"], gender="other")])
    page = provider_page(sites.visitor(app, catalogue(alone)), "ensam")

    assert page.under("Ledsagarna").items[0] == "Utföraren har 1 ledsagare."
    assert "jiddisch" not in page.text
    assert "annat kön" not in page.text


def test_escorts_that_are_not_known_are_told_to_be_so(town: FlaskClient) -> None:
    assert provider_page(town, "duvan").under("Ledsagarna").lines == [
        "Vi vet inte vilka ledsagare utföraren har."
    ]


# --- the wishes


def test_without_wishes_nothing_is_judged(town: FlaskClient) -> None:
    assert "Så passar utföraren dina önskemål" not in provider_page(town, "asken").headings()


def test_with_wishes_each_is_judged_and_the_unknown_asked_for(town: FlaskClient) -> None:
    page = provider_page(town, "asken", "languages=so&gender=man&experience=autism")
    judged = page.under("Så passar utföraren dina önskemål")

    assert judged.items[:3] == [
        "Ja Kan somaliska.",
        "Nej Är inte man, utan kvinna.",
        "Kanske Vi vet inte om ledsagaren är van vid personer med autism.",
    ]
    assert judged.items[3:] == ["Har ni en ledsagare som är van vid personer med autism?"]


def test_the_way_back_and_the_languages_keep_the_wishes(town: FlaskClient) -> None:
    page = provider_page(town, "asken", "languages=so&text=bad")

    assert page.links[0].text == "Tillbaka till utförarna"
    assert page.links[0].href == "/sv/staden/hitta?languages=so&text=bad#resultat"
    assert page.frame.link("English").href == "/en/staden/utforare/asken?languages=so&text=bad"


def test_the_title_names_the_provider_and_no_wish(town: FlaskClient) -> None:
    assert provider_page(town, "asken", "languages=so").title == "Asken – Hitta ledsagning"


def test_of_the_wishes_only_those_about_escorts_go_along_to_where_they_are_asked(
    town: FlaskClient,
) -> None:
    page = provider_page(town, "asken", "languages=so&areas=norr&decisions=lss&accepts_new=yes")
    steps = [link.href for link in page.under("Det här kan du göra").links]

    (meeting,) = (href for href in steps if "forsta-traffen" in href)
    assert meeting.endswith("forsta-traffen?provider=asken&languages=so")
    others = " ".join(href for href in steps if href != meeting)
    assert not [wish for wish in ("languages", "areas", "decisions", "accepts") if wish in others]


def test_where_nothing_is_known_of_an_agreement_five_questions_stand_first(
    client: FlaskClient,
) -> None:
    page = read(client.get("/sv/stockholm/utforare/exempel-sommarvinden"))

    assert len(page.under("Ring och fråga").items) == 5
    assert all(question.endswith("?") for question in page.under("Ring och fråga").items)
    assert page.headings().index("Ring och fråga") < page.headings().index("Alla delar av avtalet")


def test_expenses_of_at_most_nothing_are_told_as_what_they_mean(client: FlaskClient) -> None:
    page = read(client.get("/sv/stockholm/utforare/exempel-granen"))

    assert "Det ni gör ska vara gratis för ledsagaren." in page.text
    assert "högst 0 kronor" not in page.text
