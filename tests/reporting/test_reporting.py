"""Telling whoever runs the site that something is wrong, from every page and about that page."""

from urllib.parse import parse_qs, urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient

from support import sites
from support.reading import Reading, read
from support.staden import follow

PROVIDER = sites.provider("asken")
ADDRESS = "https://ledsagning.stadens-kommun.se"
WISHES = "languages=so&text=hemligt"


@pytest.fixture
def town(app: Flask) -> FlaskClient:
    """A site that is run by somebody, who has said where it is found."""
    return sites.visitor(app, sites.catalogue(PROVIDER), ADDRESS)


def page(client: FlaskClient, address: str) -> Reading:
    return read(client.get(address))


def footer_link(client: FlaskClient, address: str, words: str) -> str:
    return page(client, address).frame.link(words).href


@pytest.mark.parametrize(
    "path",
    [
        "/sv/",
        "/sv/kontakt",
        "/sv/staden/",
        "/sv/staden/dina-timmar",
        "/sv/staden/utforare/asken",
        "/sv/staden/hitta",
        "/sv/staden/klaga",
    ],
)
def test_every_page_leads_to_where_it_is_told_that_it_is_wrong(
    town: FlaskClient, path: str
) -> None:
    href = footer_link(town, path, "Är något fel här?")
    told = page(town, href)

    assert href.endswith(f"/fel?sida={path}")
    assert told.link(ADDRESS + path).href == path
    assert f"Sidan: {ADDRESS}{path}" in told.lines


@pytest.mark.parametrize("path", ["/sv/staden/hitta", "/sv/staden/klaga", "/sv/staden/timmar"])
def test_what_was_asked_on_the_page_does_not_come_along(town: FlaskClient, path: str) -> None:
    href = footer_link(town, f"{path}?{WISHES}", "Är något fel här?")

    assert href.endswith(f"/fel?sida={path}")
    assert "hemligt" not in town.get(href).text


def test_an_e_mail_begins_with_the_address_of_the_page_and_goes_to_who_runs_the_site(
    town: FlaskClient,
) -> None:
    told = page(town, "/en/staden/fel?sida=/en/staden/dina-timmar")
    mail = urlsplit(told.link("Write an e-mail about the page").href)
    body = parse_qs(mail.query)["body"][0]

    assert mail.path == "webb@stadens-kommun.se"
    # Whoever runs the site reads Swedish.
    assert body.startswith(f"Sidan: {ADDRESS}/en/staden/dina-timmar")
    assert "Det här är fel:" in body


def test_who_has_no_e_mail_gets_the_words_and_the_number(town: FlaskClient) -> None:
    told = page(town, "/sv/staden/fel?sida=/sv/staden/hitta")

    assert told.link("08-123 45 67").spoken == "Ring Stadens kommun, 08-123 45 67"
    assert "Till: Stadens kommun" in told.lines
    assert "Det här är fel: [skriv vad]" in told.lines
    assert told.link("Fråga kommunen").href == "/sv/staden/kontakt"


@pytest.mark.parametrize(
    "told", ["https://elak.example/", "//elak.example", "/sv/a b", "/en/staden/", "x" * 300, "/.."]
)
def test_what_cannot_be_one_of_our_pages_is_not_shown(town: FlaskClient, told: str) -> None:
    answer = town.get("/sv/staden/fel", query_string={"sida": told})

    assert answer.status_code == 200
    assert "Det gäller den här sidan" not in answer.text
    assert "Sidan: [sidans adress]" in read(answer).lines


def test_a_report_about_a_page_follows_to_the_other_language(town: FlaskClient) -> None:
    told = page(town, "/sv/staden/fel?sida=/sv/staden/dina-timmar")
    english = follow(town, "/en/staden/fel?sida=/en/staden/dina-timmar")

    assert told.headings("h1") == ["Är något fel här?"]
    assert english.link(f"{ADDRESS}/en/staden/dina-timmar").href == "/en/staden/dina-timmar"


def test_a_paper_says_whom_to_tell(town: FlaskClient) -> None:
    for suffix in ("/blad", ".txt"):
        text = town.get(f"/sv/staden/dina-timmar{suffix}").text
        assert "webb@stadens-kommun.se" in text
        assert "Är något fel här? Säg till" in " ".join(text.split())


def test_an_example_says_that_nobody_can_answer(client: FlaskClient) -> None:
    for path in ("/sv/fel?sida=/sv/", "/sv/stockholm/fel", "/sv/kontakt", "/sv/tillganglighet"):
        assert "Det här är ett exempel. Ingen kan svara ännu." in page(client, path).text
    assert "mailto:" not in client.get("/sv/stockholm/fel?sida=/sv/stockholm/hitta").text
    assert "Säg till" not in client.get("/sv/stockholm/dina-timmar.txt").text


@pytest.mark.parametrize(
    ("sample", "told"),
    [("yes", "Det här är ett exempel."), ("no", "Vi vet inte vem som driver webbplatsen.")],
)
def test_a_site_that_nobody_runs_says_so_once_where_one_asks_whom_to_tell(
    app: Flask, sample: str, told: str
) -> None:
    client = sites.visitor(app, sites.catalogue(sample=sample, operator=None))
    for path in ("/sv/kontakt", "/sv/staden/kontakt"):
        assert page(client, path).text.count(told) == 1
        assert page(client, path).text.count("Ingen kan svara ännu.") == 1


def test_who_works_in_a_municipality_without_rules_is_led_to_whom_to_tell(
    town: FlaskClient,
) -> None:
    href = page(town, "/sv/taby/").link("Arbetar du i kommunen?").href
    told = page(town, href)

    assert "Är det en regel i Täby kommun?" in told.under("Arbetar du i kommunen?").text
    assert told.link("webb@stadens-kommun.se").href == "mailto:webb@stadens-kommun.se"
