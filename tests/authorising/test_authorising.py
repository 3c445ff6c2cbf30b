"""A power of attorney: the paper that lets somebody speak for the person."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ledsagning.web.authorising.answer import authorising_document
from ledsagning.web.authorising.form import May, Until
from support import places
from support.document_texts import texts
from support.easy import refuse_long
from support.lix import MOST_LIX, measure
from support.reading import read
from support.sites import catalogue, visitor
from support.tool_pages import answered, downloaded
from support.translation import LANGUAGES

PATH = "/sv/stockholm/fullmakt"


def test_the_paper_says_who_lets_whom_do_what_how_long_and_that_it_can_be_taken_back(
    client: FlaskClient,
) -> None:
    """12.13 of the facts."""
    lines = answered(client, PATH).under("Fullmakt").lines

    starts = {line.partition(":")[0] for line in lines}
    assert {
        *("Jag heter", "Jag ger fullmakt till", "Personen får göra det här åt mig"),
        *("Ort och dag", "Min underskrift"),
    } <= starts
    assert "Fullmakten gäller tills jag tar tillbaka den." in lines
    assert "Jag kan ta tillbaka fullmakten när jag vill." in lines


def test_what_is_chosen_stands_in_it_and_nothing_else(client: FlaskClient) -> None:
    page = read(client.get(f"{PATH}?may=talk&may=appeal&until=day"))

    lines = page.under("Fullmakt").lines
    assert "Prata med kommunen och utföraren om mitt stöd." in lines
    assert "Överklaga åt mig." in lines
    assert "Ansöka åt mig." not in lines
    assert "Fullmakten gäller till och med: [dag, månad och år]" in lines


def test_the_law_limits_it_to_no_time(client: FlaskClient) -> None:
    card = answered(client, PATH).at("power_of_attorney")

    assert "Du får själv bestämma hur länge den gäller." in card.lines
    assert "JO" in card.text


@pytest.mark.parametrize("path", ["skriv-ansokan", "valj", "byt", "klaga"])
def test_a_relative_who_helps_is_led_to_the_paper(client: FlaskClient, path: str) -> None:
    query = "about=decision&" if path == "klaga" else ""

    helped = read(client.get(f"/sv/stockholm/{path}?{query}writer=relative"))
    alone = read(client.get(f"/sv/stockholm/{path}?{query}writer=self"))

    assert helped.link("en fullmakt").href == PATH
    assert PATH not in {link.href for link in alone.links}


def test_the_page_for_who_helps_leads_to_the_paper(client: FlaskClient) -> None:
    page = read(client.get("/sv/stockholm/for-dig-som-hjalper"))

    assert page.link("en fullmakt att skriva under").href == PATH


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_can_be_printed_and_saved_in_swedish_from_every_language(
    app: Flask, language: str
) -> None:
    client = visitor(app, catalogue(more=[{"id": "byn", "name": "Byn"}]))
    path = f"/{language}/byn/fullmakt"

    for shape in ("", ".txt", "/blad", "/stort-blad"):
        assert client.get(f"{path}{shape}?may=talk").status_code == 200
    assert "Jag kan ta tillbaka fullmakten när jag vill." in downloaded(client, f"{path}.txt")


@pytest.mark.usefixtures("swedish")
@pytest.mark.parametrize("until", Until)
def test_it_is_very_easy_to_read(until: Until) -> None:
    for place in places.CATALOGUE.municipalities.values():
        said = list(texts(authorising_document(place, tuple(May), until)))

        refuse_long(said)
        assert measure(said).lix < MOST_LIX


def test_where_nobody_chooses_a_provider_somebody_may_switch_the_escort(
    client: FlaskClient,
) -> None:
    page = read(client.get("/sv/varmdo/fullmakt?may=choose"))

    assert "Byta ledsagare åt mig." in page.under("Fullmakt").lines
    assert "Välja och byta utförare" not in page.text
    assert "Välja och byta utförare åt mig" in read(client.get(PATH)).text
