"""The plan and the sheets for trying the site with people: true, easy, and ready to print."""

import re

import html5lib
import pytest
from flask.testing import FlaskClient

from ledsagning import resources
from support.lix import MOST_LIX, measure

pytestmark = pytest.mark.checkout

FOLDER = resources.ROOT / "docs/prova"
PLAN = "README.md"
SHEETS = "blad.html"
ADDRESS = re.compile(r"/sv/[\w/?=,&-]*")


def text(name: str) -> str:
    """The text of a file of the plan."""
    return (FOLDER / name).read_text("utf-8")


def sheets() -> list[list[str]]:
    """What each sheet says, part by part."""
    page = html5lib.parse(text(SHEETS), namespaceHTMLElements=False)
    return [
        [
            "".join(part.itertext()).strip()
            for part in sheet.iter()
            if part.tag in {"h2", "h3", "p", "li", "caption", "th"}
        ]
        for sheet in page.iter("section")
    ]


@pytest.mark.parametrize("name", [PLAN, SHEETS])
def test_every_address_to_begin_at_is_there(client: FlaskClient, name: str) -> None:
    addresses = set(ADDRESS.findall(text(name)))

    assert len(addresses) >= 4
    assert [one for one in addresses if client.get(one).status_code != 200] == []


def test_the_plan_and_the_sheets_hold_the_eight_tasks() -> None:
    headings = [sheet[0] for sheet in sheets()]

    for number in range(1, 9):
        assert f"\n| {number} | " in text(PLAN)
        assert any(heading.startswith(f"Uppgift {number}: ") for heading in headings)


@pytest.mark.parametrize("name", [PLAN, SHEETS])
def test_nothing_claims_that_people_have_tried_it(name: str) -> None:
    assert "Ingen har gjort provet än" in text(name)


def test_the_sheets_are_whole_by_themselves() -> None:
    parser = html5lib.HTMLParser(strict=True)

    parser.parse(text(SHEETS))

    assert not re.search(r"https?://|<script|<img|<link", text(SHEETS))


def test_what_is_handed_to_a_person_is_easy_to_read() -> None:
    handed = [
        sheet for sheet in sheets() if sheet[0].startswith(("Till dig som ska", "Ja,", "Uppgift"))
    ]

    assert len(handed) == 10
    for sheet in handed[:-1]:
        assert measure(sheet).lix < MOST_LIX, sheet[0]


def test_the_readme_leads_to_the_plan() -> None:
    readme = (resources.ROOT / "README.md").read_text("utf-8")

    assert "(docs/prova/README.md)" in readme
