"""A municipality of which only the name is known: the law is told, and nobody else's words."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ledsagning.catalogue.rules import RULE_NAMES
from ledsagning.web.in_force import law
from support import places
from support.everything import everything
from support.reading import Reading
from support.sites import catalogue, visitor
from support.translation import LANGUAGES

ONLY_A_NAME = {"id": "ekby", "name": "Ekby kommun"}
STEMS = ("ledsagarteam", "escort team", "stadsdel", "stockholm", "värmdö", "äldre direkt")
"""What stands in the texts of the two municipalities of the sample, however it is bent."""

ROUTINES = ("Först träffas ni", "har kommunen egna ledsagare", "Kommunens egen grupp", "rutin")
"""What was told as if every municipality did so."""


@pytest.fixture
def ekby(app: Flask) -> FlaskClient:
    return visitor(app, catalogue(more=[ONLY_A_NAME]))


def words_of_others() -> set[str]:
    """The names that the municipalities of the sample have for their offices, parts and people."""
    found = set(STEMS)
    for one in places.CATALOGUE.municipalities.values():
        found |= {one.name.casefold()} | {contact.name.casefold() for contact in one.contacts}
        found |= {area.name.casefold() for area in one.areas}
        found |= {place.casefold() for area in one.areas for place in area.places or ()}
        for rule in one.rules.carried_out_by:
            found |= {word.casefold() for word in (rule.name or {}).values()}
    return found


def pages(client: FlaskClient, language: str = "sv") -> list[tuple[str, Reading]]:
    return list(everything(client, "ekby", language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_and_tool_answers_without_a_word_of_another_municipality(
    ekby: FlaskClient, language: str
) -> None:
    others = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words_of_others())))})")

    for path, page in pages(ekby, language):
        assert page.status == 200, path
        assert not others.findall(page.frame.text.casefold()), path


def test_no_text_tells_a_routine_that_is_somebody_elses(ekby: FlaskClient) -> None:
    for path, page in pages(ekby):
        for routine in ROUTINES:
            assert routine not in page.text, path


def test_what_the_law_answers_is_no_unknown(ekby: FlaskClient) -> None:
    answered = [name for name in RULE_NAMES if law().rules.variants(name)]
    told = [
        page.at(name) for _path, page in pages(ekby) for name in answered if name in page.page.ids
    ]

    assert told
    for card in told:
        assert not card.marked_unknown


def test_nobody_knows_whether_one_chooses_and_what_the_law_says_is_told(ekby: FlaskClient) -> None:
    unknown = "Vi vet inte om du får välja utförare i Ekby kommun."
    by_path = dict(pages(ekby))

    for slug in ("hitta", "valj", "byt", "jamfor", "min-lista"):
        page = by_path[f"/sv/ekby/{slug}"]
        assert unknown in page.lines, slug
        assert "Fråga din handläggare: Får jag välja vem som ger mig stödet?" in page.items, slug
    for slug in ("hitta", "valj"):
        assert "Lagen (2008:962) om valfrihetssystem (LOV)" in by_path[f"/sv/ekby/{slug}"].text


def test_the_pages_about_choosing_say_that_it_is_not_known(ekby: FlaskClient) -> None:
    by_path = dict(pages(ekby))

    assert by_path["/sv/ekby/valja"].headings("h1") == ["Får du välja utförare?"]
    for slug in ("valja", "byta", "om-du-inte-valjer"):
        assert "Vi vet inte om du får välja" in by_path[f"/sv/ekby/{slug}"].text


def test_no_provider_known_is_not_that_nobody_fits(ekby: FlaskClient) -> None:
    by_path = dict(pages(ekby))

    for slug in ("hitta", "hitta?languages=so", "hitta/fraga", "jamfor", "min-lista"):
        page = by_path[f"/sv/ekby/{slug}"]
        assert "Vi har inga uppgifter om utförare i Ekby kommun." in page.lines, slug
        assert "Fråga kommunen vilka utförare som finns. Be om en lista." in page.lines
        assert "passar)" not in page.text
        assert "Ingen utförare passar" not in page.text


def test_the_menu_leads_to_no_list_where_there_is_nobody_to_put_in_it(ekby: FlaskClient) -> None:
    tools = {link.href for link in dict(pages(ekby))["/sv/ekby/"].links}

    assert "/sv/ekby/valj" in tools
    assert not tools & {"/sv/ekby/min-lista", "/sv/ekby/jamfor"}


def test_somebody_who_has_not_applied_has_neither_caseworker_nor_decision(
    ekby: FlaskClient,
) -> None:
    page = dict(pages(ekby))["/sv/ekby/ansok"]

    assert "Fråga kommunen: Hur ansöker jag om ledsagning?" in page.items
    assert "Fråga din handläggare: Hur ansöker jag om ledsagning?" not in page.items
    assert "Fråga i kommunens växel." in page.text
