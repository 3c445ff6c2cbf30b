"""What a tool gives is worth having on paper before anybody has answered it: to fill in by hand."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ledsagning.app import create_app
from ledsagning.formats.registry import FORMATS, Kind
from ledsagning.settings import Settings
from ledsagning.web import drawing
from ledsagning.web.leaflets import SHEETS
from ledsagning.web.tools import TOOLS, Tool
from support.reading import read

PLACES = ("stockholm", "varmdo")
OF_NO_USE = {("varmdo", "min-lista"), ("varmdo", "jamfor")}
"""Where one does not choose a provider there is none to list."""

PAPERS = [
    (place, tool, query)
    for place in PLACES
    for tool in TOOLS
    for _name, query in tool.papers
    if (place, tool.slug) not in OF_NO_USE
]
MISTAKES = {"timmar": "hours=1", "avboka": "day=igen", "utflykt": "day=igen"}
"""What each cannot read, or do anything with."""


@pytest.mark.parametrize(("place", "tool", "query"), PAPERS)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_paper_can_be_printed_and_saved_before_anybody_has_answered(
    client: FlaskClient, language: str, place: str, tool: Tool, query: str
) -> None:
    path = f"/{language}/{place}/{tool.slug}"
    for sheet in SHEETS:
        page = read(client.get(f"{path}{sheet.suffix}?{query}"))

        assert page.status == 200
        assert page.headings("h2")
    for form in (one for one in FORMATS if Kind.ANSWER in one.of and not one.slow):
        if not form.of_days:
            assert client.get(f"{path}{form.ending}?{query}").status_code == 200


@pytest.fixture(scope="module")
def site() -> Flask:
    """The shipped site; what would be drawn is handed out."""
    made = create_app(Settings())
    drawing.use(made, lambda _ending, page: page.encode())
    return made


@pytest.mark.parametrize(("place", "tool", "query"), PAPERS)
def test_a_paper_can_be_had_in_every_size(site: Flask, place: str, tool: Tool, query: str) -> None:
    """Who needs the largest letters has no other way to fill it in."""
    visitor = site.test_client()

    for form in (one for one in FORMATS if Kind.ANSWER in one.of):
        for choice in form.choices:
            path = f"/sv/{place}/{tool.slug}{form.ending}"
            answer = visitor.get(f"{path}?{choice.key}={choice.values[-1]}&{query}")
            assert (answer.status_code, answer.request.path) == (200, path)


@pytest.mark.parametrize(("place", "tool", "query"), PAPERS)
def test_a_paper_has_lines_to_write_on(
    client: FlaskClient, place: str, tool: Tool, query: str
) -> None:
    text = client.get(f"/sv/{place}/{tool.slug}.txt?{query}").text

    assert text.count("_" * 20) >= 2


@pytest.mark.parametrize("slug", ["timmar", "avboka", "utflykt", "min-lista", "jamfor"])
def test_a_tool_that_needs_answers_leads_to_its_paper_and_back(
    client: FlaskClient, slug: str
) -> None:
    page = read(client.get(f"/sv/stockholm/{slug}"))
    way = page.link("Skriv ut ett papper att fylla i för hand")
    sheet = read(client.get(way.href))

    assert sheet.status == 200
    assert sheet.link("Tillbaka till sidan").href == f"/sv/stockholm/{slug}"


@pytest.mark.parametrize(("slug", "query"), MISTAKES.items())
def test_where_something_is_wrong_that_is_told_and_no_paper_is_given(
    client: FlaskClient, slug: str, query: str
) -> None:
    path = f"/sv/stockholm/{slug}"

    for suffix in ("/blad", ".txt"):
        told = client.get(f"{path}{suffix}?{query}", follow_redirects=True)
        assert (told.status_code, told.request.path) == (400, path)


def test_the_sheet_of_hours_has_room_for_a_period_and_says_what_the_rules_do(
    client: FlaskClient,
) -> None:
    text = client.get("/sv/stockholm/timmar.txt").text

    assert text.count("Dag och timmar: ____") == 15
    assert "En period är 3 månader." in text


def test_the_sheet_of_cancelling_has_the_words_and_the_rule_and_names_no_day(
    client: FlaskClient,
) -> None:
    text = client.get("/sv/varmdo/avboka.txt").text

    assert "Jag måste avboka ledsagningen ____" in text
    assert "Avboka när det är mer än 1 vecka kvar" in text


def test_two_providers_are_asked_the_same_on_paper(client: FlaskClient) -> None:
    text = client.get("/sv/stockholm/jamfor.txt").text

    assert text.count("Den första svarar: ____") == text.count("Den andra svarar: ____") > 9
