"""The one table of tools: what is made from it, and that adding a tool takes nothing else."""

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ledsagning import resources
from ledsagning.effort import EFFORT
from ledsagning.formats.registry import FORMATS, Kind
from ledsagning.web import addresses
from ledsagning.web.tools import PLAN, TOOLS, Tool
from support import sites
from support.reading import read
from support.translation import LANGUAGES

PLACES = {"stockholm": True, "varmdo": False}
"""Whether one chooses a provider there."""
PACKAGE = Path(addresses.__file__).parents[1]

every_tool = pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.slug)


# --- what is made from the table


@pytest.mark.parametrize("place", PLACES)
def test_the_menu_holds_every_tool_that_is_of_use_there(client: FlaskClient, place: str) -> None:
    links = read(client.get(f"/sv/{place}/")).links
    slugs = [link.href.rpartition("/")[2] for link in links]
    tools = [tool.slug for tool in TOOLS]

    assert sorted(slug for slug in slugs if slug in tools) == sorted(
        tool.slug for tool in TOOLS if PLACES[place] or not tool.choosing_only
    )


@pytest.mark.parametrize("place", PLACES)
def test_a_start_page_has_three_situations_of_at_most_six_cards(
    client: FlaskClient, place: str
) -> None:
    page = read(client.get(f"/sv/{place}/"))

    for situation in ("Innan du börjar", "Välja och börja", "När du har ledsagning"):
        assert 1 <= len(page.under(situation).items) <= 6


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", PLACES)
def test_no_two_links_of_a_start_page_are_called_the_same(
    client: FlaskClient, place: str, language: str
) -> None:
    called = [link.text for link in read(client.get(f"/{language}/{place}/")).links]

    assert sorted(called) == sorted(set(called))


@pytest.mark.parametrize("place", PLACES)
def test_every_tool_answers_and_is_called_what_the_menu_calls_it(
    client: FlaskClient, place: str
) -> None:
    for tool in TOOLS:
        page = read(client.get(f"/sv/{place}/{tool.slug}"))
        name = tool.name if PLACES[place] else tool.assigned or tool.name

        assert page.status == 200
        if PLACES[place] or not tool.choosing_only:
            assert page.headings("h1") == [name.title]


@pytest.mark.parametrize("place", PLACES)
@every_tool
def test_a_tool_that_is_of_no_use_in_a_municipality_says_so_kindly(
    client: FlaskClient, tool: Tool, place: str
) -> None:
    page = read(client.get(f"/sv/{place}/{tool.slug}"))

    assert page.status == 200
    if tool.choosing_only:
        assert ("väljer du inte utförare" in page.text) is not PLACES[place]


@every_tool
def test_the_example_of_a_tool_is_answered_in_every_form_that_it_has(
    client: FlaskClient, tool: Tool
) -> None:
    path = f"/sv/stockholm/{tool.slug}"

    assert read(client.get(f"{path}?{tool.example}")).at(addresses.ANSWER).headings()
    for form in (one for one in FORMATS if Kind.ANSWER in one.of):
        answer = client.get(f"{path}{form.ending}?{tool.example}")
        assert answer.status_code in ((200, 404) if form.of_days else (200,))
        assert tool.days or not form.of_days or answer.status_code == 404


def test_a_calendar_comes_from_every_tool_that_says_so(client: FlaskClient) -> None:
    made = {tool for tool in TOOLS if "BEGIN:VEVENT" in _calendar(client, tool)}

    assert made == {tool for tool in TOOLS if tool.days}


def _calendar(client: FlaskClient, tool: Tool) -> str:
    received = "&received=" + sites.days_ago(3) if "about=decision" in tool.example else ""
    path = f"/sv/stockholm/{tool.slug}.ics?{tool.example}{received}"
    return client.get(path).get_data(as_text=True)


def test_every_task_whose_effort_is_measured_has_words(client: FlaskClient) -> None:
    measured = {effort.page for effort in EFFORT}

    assert measured == {
        addresses.FIND,
        addresses.OFFERING,
        addresses.ANSWERING,
        *(tool.slug for tool in TOOLS if tool.task),
    }


def test_a_municipality_of_another_catalogue_has_the_tools_too(app: Flask) -> None:
    town = sites.visitor(app, sites.catalogue(more=[sites.BYN]))

    for place in ("staden", "byn"):
        for link in read(town.get(f"/sv/{place}/")).links:
            assert town.get(link.href).status_code == 200


def test_no_municipality_can_have_the_id_of_a_page_of_the_whole_site(app: Flask) -> None:
    """A page such as /sv/ord would be hidden behind a municipality called ord."""
    below = (str(rule).partition("/<language:language>/")[2] for rule in app.url_map.iter_rules())
    firsts = {re.split(r"[/.]", path)[0] for path in below if path}

    assert {first for first in firsts if not first.startswith("<")} <= addresses.TAKEN


# --- a tool is written down once


def literals() -> Iterator[tuple[Path, str]]:
    """Every text that stands in the code, with its file."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield path, node.value


def test_the_address_of_a_tool_is_written_in_the_table_and_nowhere_else() -> None:
    # A picture, and a sheet of the tool itself, are called plan too; hours are "timmar" in words.
    # The words of the glossary have pictures, and some tools are called what they do. An hour that
    # is cut short is said whole.
    slugs = {tool.slug for tool in TOOLS} - {PLAN.slug}
    elsewhere = {
        (path.name, text)
        for path, text in literals()
        if text in slugs and path.name not in ("tools.py", "effort.py", "glossary_pictograms.py")
    }

    hours = ("follow_up.py", "hours.py", "swedish_abbreviations.py")
    assert elsewhere == {(name, "timmar") for name in hours}


@pytest.mark.checkout
def test_a_new_tool_takes_a_module_a_row_of_the_table_and_nothing_else(tmp_path: Path) -> None:
    for folder in ("site", "templates", "static", "translations"):
        shutil.copytree(
            resources.ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("*.pyc")
        )
    shutil.copy(resources.SAMPLE_CATALOGUE, tmp_path)
    web = tmp_path / "site/ledsagning/web"
    (web / "greeting.py").write_text(MODULE, "utf-8")
    table = web / "tools.py"
    table.write_text(table.read_text("utf-8").replace("TOOLS = (", f"TOOLS = (\n{ROW}", 1), "utf-8")
    page = tmp_path / "translations/sv/pages/dina-timmar.md"
    page.write_text(page.read_text("utf-8") + "\n[Hälsa](page:halsa)\n", "utf-8")

    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", ASK],
        env={**os.environ, "PYTHONPATH": str(tmp_path / "site")},
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.split() == ["200", "200", "200", "200", "True", "True", "True"]


MODULE = '''
"""Says hello."""

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Document, Paragraph, words
from ledsagning.web.tool_page import ToolPage


def greet(municipality: Municipality) -> ToolPage:
    """Say hello."""
    hello = Paragraph(words(f"Hej {municipality.name}!"))
    return ToolPage(answer=Document("Hej!", "sv", "", None, (hello,)))
'''

ROW = """
    Tool(
        slug="halsa",
        pictogram="hand",
        name=Name(N_("Hälsa"), N_("Säg hej."), N_("Här säger du hej.")),
        made_by="greeting:greet",
    ),
"""

ASK = """
from ledsagning.app import create_app
from ledsagning.settings import Settings

client = create_app(Settings()).test_client()
for shape in ("", ".txt", "/blad", "/stort-blad"):
    print(client.get(f"/sv/stockholm/halsa{shape}").status_code)
print("Hej Stockholms stad!" in client.get("/sv/stockholm/halsa.txt").get_data(as_text=True))
print('href="/sv/varmdo/halsa"' in client.get("/sv/varmdo/").get_data(as_text=True))
print('href="/sv/varmdo/halsa"' in client.get("/sv/varmdo/dina-timmar").get_data(as_text=True))
"""
