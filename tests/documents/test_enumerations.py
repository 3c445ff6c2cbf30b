"""A sentence that names many things has a line for each, on the page and wherever it is taken."""

import pytest
from flask.testing import FlaskClient

from support.reading import read

PAGE = "/sv/stockholm/utforare/exempel-asken"
THINGS = ("bad", "besök i vården", "kyrka eller moské", "utflykt på en dag")
"""Some of what this provider's escorts come along to."""


def test_many_things_are_a_list_on_the_page(client: FlaskClient) -> None:
    page = read(client.get(PAGE))

    assert {*THINGS} <= {"".join(one.itertext()).strip() for one in page.all("li")}
    assert "Det här ingår:" in page.lines
    assert "Det här ingår också" not in page.text


def test_few_things_stay_a_sentence(client: FlaskClient) -> None:
    lines = read(client.get(PAGE)).lines

    assert "Det här ingår inte: hjälp hemma och resa med övernattning." in lines


def test_text_has_a_line_for_each(client: FlaskClient) -> None:
    lines = client.get(f"{PAGE}.txt").text.splitlines()

    assert "Det här ingår:" in lines
    assert {f"- {thing}" for thing in THINGS} <= {*lines}


def test_picture_text_has_a_row_for_each(client: FlaskClient) -> None:
    page = read(client.get(f"{PAGE}.bilder"))

    assert {*THINGS} <= {*page.lines}


def test_where_there_is_no_room_for_lines_few_are_named_at_once(client: FlaskClient) -> None:
    two = "list=exempel-asken,exempel-bjorken"
    page = read(client.get(f"/sv/stockholm/jamfor?{two}"))

    assert "Det här ingår också: promenader, träning och utflykt på en dag." in page.text


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_municipality_s_rule_is_told_the_same_way(client: FlaskClient, language: str) -> None:
    page = read(client.get(f"/{language}/stockholm/vad-kan-du-gora"))

    lead = {"sv": "Du kan få ledsagning till:", "en": "You can get ledsagning for:"}[language]
    assert lead in page.lines
