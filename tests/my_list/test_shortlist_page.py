"""The page of my list: whom it holds, how they fit, and how it is changed."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.datastructures import MultiDict

from ledsagning.web.library import library
from ledsagning.web.my_list import address as my_list
from support import sites
from support.reading import read
from support.staden import SOMALI_AND_HEAVY, TOWN, follow, landed, listed


@pytest.fixture
def town(app: Flask) -> FlaskClient:
    return sites.visitor(app, TOWN)


def test_an_empty_list_tells_how_to_fill_it(town: FlaskClient) -> None:
    page = read(town.get("/sv/staden/min-lista"))

    assert "Din lista är tom." in page.lines
    assert page.link("Hitta utförare").href == "/sv/staden/hitta"


def test_the_list_tells_of_each_provider_in_the_readers_order(town: FlaskClient) -> None:
    page = read(town.get("/sv/staden/min-lista?list=eken,asken"))

    assert [h for h in page.headings("h3") if h[0].isdigit()] == ["1. Äppelgården", "2. Asken"]
    assert "Telefon: 08-123 45 67" in page.under("2. Asken").lines
    assert "Boka minst 2 dagar före." in page.under("2. Asken").lines
    unknown = page.under("1. Äppelgården")
    assert "Vi vet inte telefonnumret eller e-postadressen." in unknown.lines
    question = "Vi vet inte. Fråga: Hur lång tid före måste jag avboka?"
    assert question in unknown.lines


def test_the_list_tells_how_each_provider_fits_the_wishes(town: FlaskClient) -> None:
    page = read(town.get(f"/sv/staden/min-lista?{SOMALI_AND_HEAVY}&list=asken,bjorken"))

    assert "3 ledsagare passar." in page.under("1. Asken").lines
    assert "Nej Klarar inte tung rullstol, men lätt rullstol." in page.under("2. Bjorken").lines


def test_the_list_can_be_put_in_another_order_thinned_and_emptied(town: FlaskClient) -> None:
    page = read(town.get("/sv/staden/min-lista?list=asken,bjorken,cedern"))
    raised = page.link("Flytta upp: Cedern").href
    removed = page.link("Ta bort från min lista: Bjorken").href

    assert listed(raised) == ["asken", "cedern", "bjorken"]
    assert raised.endswith("#utforare-cedern")
    assert listed(removed) == ["asken", "cedern"]
    assert "2 utförare i din lista" in landed(follow(town, removed), removed).lines
    assert "Flytta upp: Asken" not in [link.spoken for link in page.links]
    assert "Din lista är tom." in follow(town, page.link("Töm listan").href).lines


def test_the_list_leads_straight_to_the_comparison(town: FlaskClient) -> None:
    href = read(town.get("/sv/staden/min-lista?list=asken,bjorken")).link("Jämför dem").href

    assert "Jämför 2 utförare" in landed(follow(town, href), href).lines


def test_whoever_helps_is_told_whose_choice_it_is(town: FlaskClient) -> None:
    page = read(town.get("/sv/staden/min-lista?list=asken"))
    helper = follow(town, page.link("Jag hjälper någon med listan").href)
    words = "Du hjälper – personen bestämmer."

    assert words not in page.text
    assert words in helper.text
    assert helper.link("Läs mer för dig som hjälper någon")
    assert words not in follow(town, helper.link("Det är min egen lista").href).text


@pytest.mark.parametrize("slug", ["min-lista", "jamfor"])
def test_where_nobody_chooses_a_provider_the_page_says_what_happens_instead(
    client: FlaskClient, slug: str
) -> None:
    page = read(client.get(f"/sv/varmdo/{slug}?list=exempel-asken"))

    assert "I Värmdö kommun väljer du inte utförare." in page.text
    assert page.link("Så hittar kommunen en ledsagare").href == "/sv/varmdo/hitta"


def test_a_list_is_never_in_the_title(town: FlaskClient) -> None:
    for path in ("min-lista", "jamfor"):
        page = read(town.get(f"/sv/staden/{path}?{SOMALI_AND_HEAVY}&list=asken,bjorken"))

        assert re.match(r"(2 utförare i din lista|Jämför 2 utförare) –", page.title)


def test_what_the_list_says_of_itself_is_what_its_address_says(town: FlaskClient) -> None:
    with sites.site(TOWN).test_request_context("/sv/"):
        place = library().catalogue.municipalities["staden"]
        query = MultiDict(
            [("gender", "woman"), ("list", "asken"), ("reader", "helper"), ("send", "wishes")]
        )
        mine = my_list.read(query, place)

        assert MultiDict(mine.query) == query


@pytest.mark.parametrize("path", ["min-lista.txt", "min-lista/blad", "jamfor.txt"])
def test_a_file_tells_what_its_address_names_and_nobody_finds(
    client: FlaskClient, path: str
) -> None:
    listed = "list=exempel-asken,exempel-bjorken"

    whole = client.get(f"/sv/stockholm/{path}?{listed}").text
    without = client.get(f"/sv/stockholm/{path}?{listed},finns-inte").text

    assert "hittar inte" not in whole
    assert "hittar inte" in " ".join(without.split())
