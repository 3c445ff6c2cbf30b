"""Choices without an order of their own stand by the alphabet of whoever reads them."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ledsagning.country.spelling import alphabetical, fold
from support import sites
from support.filling import Form
from support.reading import read

KEYS = {"sv": alphabetical, "en": fold}


def choices(client: FlaskClient, language: str, name: str) -> list[str]:
    page = read(client.get(f"/{language}/stockholm/hitta"))
    return [label.partition(" (")[0] for label in Form(page).choices(name).values()]


@pytest.mark.parametrize("language", KEYS)
@pytest.mark.parametrize("name", ["interests", "experience"])
def test_interests_and_experience_stand_by_the_alphabet(
    client: FlaskClient, language: str, name: str
) -> None:
    found = choices(client, language, name)

    assert len(found) > 10
    assert found == sorted(found, key=KEYS[language])


@pytest.mark.parametrize("language", KEYS)
def test_the_languages_that_most_ask_for_come_first_and_the_rest_by_the_alphabet(
    client: FlaskClient, language: str
) -> None:
    found = choices(client, language, "languages")
    rest = found[found.index({"sv": "Albanska", "en": "Albanian"}[language]) :]

    assert len(rest) > 30
    assert rest == sorted(rest, key=KEYS[language])


def test_a_scale_keeps_its_order(client: FlaskClient) -> None:
    assert choices(client, "sv", "ages")[:2] == ["18–29 år", "30–44 år"]


@pytest.mark.parametrize(
    ("language", "names"),
    [("sv", ["Adam", "Zebra", "Åsa", "Ängen"]), ("en", ["Adam", "Ängen", "Åsa", "Zebra"])],
)
@pytest.mark.parametrize(("tool", "asked"), [("avboka", "provider"), ("format", "sida")])
def test_the_providers_stand_by_the_alphabet(
    app: Flask, language: str, names: list[str], tool: str, asked: str
) -> None:
    # Not in the order of their ids either.
    providers = [
        sites.provider(code, name=name)
        for code, name in zip(("d", "c", "b", "a"), names, strict=True)
    ]
    visitor = sites.visitor(app, sites.catalogue(*providers))
    found = Form(read(visitor.get(f"/{language}/staden/{tool}"))).choices(asked)

    assert [label for label in found.values() if label in names] == names
