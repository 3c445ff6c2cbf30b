"""The tools on the start page of a municipality."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

import sites
from ledsagning.pages.loading import TOOLS
from ledsagning.web.tools_menu import ENTRIES
from reading import read

PLACES = ("stockholm", "varmdo")


@pytest.mark.parametrize("place", PLACES)
def test_every_tool_answers_and_is_called_what_the_menu_calls_it(
    client: FlaskClient, place: str
) -> None:
    for link in read(client.get(f"/sv/{place}/")).under("Verktyg").links:
        page = read(client.get(link.href))

        assert page.status == 200
        assert page.headings("h1") == [link.text]


def test_nobody_is_led_to_a_choice_that_is_not_theirs(client: FlaskClient) -> None:
    slugs = {
        place: [
            link.href.rpartition("/")[2]
            for link in read(client.get(f"/sv/{place}/")).under("Verktyg").links
        ]
        for place in PLACES
    }

    assert {"min-lista", "jamfor"} <= set(slugs["stockholm"])
    assert not {"min-lista", "jamfor"} & set(slugs["varmdo"])
    assert all(len(set(found)) == len(found) for found in slugs.values())


def test_the_menu_holds_every_tool_that_the_pages_can_lead_to() -> None:
    pages = {"start", "hitta", "hitta/fraga", "kontakt"}

    assert {entry.slug for entry in ENTRIES} == TOOLS - pages


def test_a_municipality_of_another_catalogue_has_the_tools_too(app: Flask) -> None:
    town = sites.visitor(app, sites.catalogue(more=[sites.BYN]))

    for place in ("staden", "byn"):
        for link in read(town.get(f"/sv/{place}/")).under("Verktyg").links:
            assert town.get(link.href).status_code == 200
