"""A provider's page: how to reach it, and how sure its facts are."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from support import sites
from support.asken import ASKEN, TOWN, provider_page
from support.reading import read
from support.sites import catalogue


@pytest.fixture
def town(app: Flask) -> FlaskClient:
    return sites.visitor(app, TOWN)


# --- contact


@pytest.mark.parametrize(
    ("words", "href", "spoken"),
    [
        ("08-123 45 67", "tel:+4681234567", "Ring Asken, 08-123 45 67"),
        ("070-123 45 67", "sms:+46701234567", "Skicka sms till Asken, 070-123 45 67"),
        ("info@example.se", "mailto:info@example.se", "info@example.se"),
        ("example.se/asken", "https://example.se/asken/", "example.se/asken"),
    ],
)
def test_a_way_to_reach_the_provider_is_a_link_that_says_whom_it_reaches(
    town: FlaskClient, words: str, href: str, spoken: str
) -> None:
    link = provider_page(town, "asken").under("Kontakt").link(words)

    assert link.href == href
    assert link.spoken == spoken
    assert link.text in link.spoken


def test_contact_that_is_not_known_is_told_to_be_so(town: FlaskClient) -> None:
    said = provider_page(town, "duvan").under("Kontakt").lines

    assert said[0] == "Vi vet inte telefonnumret eller e-postadressen."


# --- how sure the facts are


def test_it_is_told_when_the_facts_were_checked_and_by_whom(town: FlaskClient) -> None:
    (line,) = provider_page(town, "asken").under("När kontrollerade någon uppgifterna?").lines

    assert line.startswith("Ada Alm kontrollerade uppgifterna den ")


def test_facts_checked_over_six_months_ago_are_said_to_be_old(town: FlaskClient) -> None:
    (line,) = provider_page(town, "cedern").under("När kontrollerade någon uppgifterna?").lines

    assert line.endswith("Det är mer än sex månader sedan. Uppgifterna kan vara gamla.")


def test_facts_that_nobody_has_checked_are_said_to_be_so(town: FlaskClient) -> None:
    assert provider_page(town, "duvan").under("När kontrollerade någon uppgifterna?").lines == [
        "Vi vet inte när uppgifterna kontrollerades senast."
    ]


def test_the_municipalitys_follow_up_is_told_or_said_to_be_unknown(town: FlaskClient) -> None:
    known = provider_page(town, "asken").under("Kommunens uppföljning")
    unknown = provider_page(town, "duvan").under("Kommunens uppföljning")

    assert known.lines == [
        "Kommunen följde upp utföraren den 1 maj 2026. Resultat: utföraren följde avtalet.",
        "Allt var bra.",
    ]
    assert unknown.lines == ["Vi vet inte om kommunen har följt upp utföraren."]


def test_a_provider_that_takes_nobody_new_says_so(town: FlaskClient) -> None:
    offers = provider_page(town, "asken").under("Det här erbjuder utföraren")

    assert "Utföraren tar inte emot nya personer just nu." in offers.lines


# --- in other languages, and for machines


def test_the_description_is_in_the_readers_language_where_there_is_one(town: FlaskClient) -> None:
    assert "We are here for you." in provider_page(town, "asken", language="en").lines
    assert "Vi är till för dig." not in provider_page(town, "asken", language="en").lines


def test_words_only_written_in_swedish_are_marked_as_swedish(town: FlaskClient) -> None:
    page = provider_page(town, "asken", language="en")
    (note,) = (e for e in page.elements if (e.text or "").strip() == "Allt var bra.")

    assert page.page.language(note) == "sv"


# --- providers that are not there


@pytest.mark.parametrize("path", ["staden/utforare/gran", "byn/utforare/asken"])
def test_a_provider_that_is_not_of_the_municipality_is_not_found(app: Flask, path: str) -> None:
    town = sites.visitor(app, catalogue(ASKEN, more=[sites.BYN]))
    page = read(town.get(f"/en/{path}"))

    assert page.status == 404
    assert [link.href for link in page.links] == [f"/en/{path.partition('/')[0]}/"]
