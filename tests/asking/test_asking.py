"""Asking the municipality: one letter with every question that nobody has answered yet."""

from urllib.parse import parse_qs, urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ledsagning.catalogue.rules import RULE_NAMES
from ledsagning.web.asking.answer import MOST_IN_A_LINK
from ledsagning.web.asking.form import Asker
from ledsagning.web.asking.subjects import RULES, TITLES, Subject
from support.reading import Reading, read
from support.sites import catalogue, visitor

ONLY_A_NAME = {"id": "byn", "name": "Byn"}
QUESTION = "Hur lång tid före måste jag boka?"


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A visitor of a site where Byn is only a name, and Staden says who chooses."""
    return visitor(app, catalogue(more=[ONLY_A_NAME]))


def asked(client: FlaskClient, query: str = "", path: str = "/sv/byn/fraga-kommunen") -> Reading:
    return read(client.get(f"{path}?{query}".rstrip("?")))


def mails(page: Reading) -> list[str]:
    return [link.href for link in page.links if link.href.startswith("mailto:")]


def mail(href: str) -> dict[str, str]:
    return {key: value for key, (value,) in parse_qs(urlsplit(href).query).items()}


def test_every_rule_belongs_to_one_subject() -> None:
    named = [name for names in RULES.values() for name in names]

    assert sorted(named) == sorted(RULE_NAMES)


def test_where_only_a_name_is_known_the_letter_asks_about_every_subject(
    client: FlaskClient,
) -> None:
    page = asked(client)

    assert all(title in page.text for title in TITLES.values())
    assert QUESTION in page.text


def test_what_the_law_answers_is_not_asked(client: FlaskClient) -> None:
    page = asked(client)

    assert "överklaga?" not in page.text
    assert "enligt LSS?" not in page.text


def test_what_the_municipality_answers_is_not_asked(client: FlaskClient) -> None:
    question = "Får jag välja vem som ger mig stödet?"

    assert question in asked(client).text
    assert question not in asked(client, path="/sv/staden/fraga-kommunen").text


def test_a_subject_leaves_out_the_others(client: FlaskClient) -> None:
    page = asked(client, "about=cancelling")

    assert QUESTION in page.text
    assert "När börjar min period?" not in page.text


@pytest.mark.parametrize("asker", Asker)
@pytest.mark.parametrize("about", ["", *Subject])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_an_e_mail_is_in_swedish_and_fits_in_a_link(
    client: FlaskClient, asker: str, about: str, language: str
) -> None:
    path = f"/{language}/byn/fraga-kommunen"
    found = mails(asked(client, f"asker={asker}&about={about}", path))

    assert found
    for href in found:
        assert len(href) <= MOST_IN_A_LINK
        assert mail(href)["subject"] == "Frågor om ledsagning i Byn"
        assert mail(href)["body"].startswith("Hej! ")


def test_the_e_mails_together_ask_what_the_letter_asks(client: FlaskClient) -> None:
    page = asked(client)
    lines = {
        line for href in mails(page) for line in mail(href)["body"].splitlines() if "?" in line
    }

    assert QUESTION in lines
    assert all(line in page.text for line in lines)
    assert f"{len(lines)} frågor" in page.text


def test_an_association_asks_for_its_members(client: FlaskClient) -> None:
    page = asked(client, "asker=association")

    assert "Jag skriver för en förening." in page.text


def test_on_an_english_page_the_letter_stands_in_swedish_too(client: FlaskClient) -> None:
    page = asked(client, path="/en/byn/fraga-kommunen")

    assert QUESTION in page.text
    assert "How far ahead" in page.text


def test_where_everything_is_known_nothing_is_asked(app: Flask) -> None:
    told = {
        "appeal": {"court": "Förvaltningsrätten", "quote": "Förvaltningsrätten."},
        "follow_up": {"every": "1 year", "quote": "En gång om året."},
    }
    page = asked(
        visitor(app, catalogue(rules=told)), "about=wrong", path="/sv/staden/fraga-kommunen"
    )

    assert "Vi vet svaret på allt som vi frågar om här." in page.text
    assert mails(page) == []


@pytest.mark.parametrize("ending", [".txt", "/blad", "/stort-blad"])
def test_the_letter_can_be_taken_away(client: FlaskClient, ending: str) -> None:
    answer = client.get(f"/sv/byn/fraga-kommunen{ending}")

    assert answer.status_code == 200
    assert QUESTION in answer.get_data(as_text=True)
