"""What is wrong with a source stands with the source; in the open the page says once what to do."""

import re
from itertools import pairwise

import pytest
from flask.testing import FlaskClient

from support.reading import read

CAUTION = "Reglerna kan ha ändrats. Fråga kommunen vad som gäller."
OF_SOURCES = re.compile(r"\b(?:Rutinen|Källan|Kopian) (?:saknar|är|har inget)\b")
PAGES = ("varmdo/boka-och-avboka", "varmdo/hitta", "varmdo/kostnader", "stockholm/dina-timmar")
SLUGS = ("ansok", "dina-timmar", "kostnader", "byta", "boka-och-avboka", "valja", "din-plan")
TOOLS = ("varmdo/avboka?when=tomorrow", "varmdo/timmar?hours=10")


def in_the_open(html: str) -> str:
    """What a page shows before anything is unfolded."""
    return re.sub(r"<details.*?</details>", "", html, flags=re.DOTALL)


@pytest.mark.parametrize("path", [*PAGES, *TOOLS])
def test_a_page_says_once_that_its_rules_may_have_changed(client: FlaskClient, path: str) -> None:
    assert read(client.get(f"/sv/{path}")).text.count(CAUTION) == 1


@pytest.mark.parametrize("path", [*PAGES, *TOOLS])
def test_nothing_is_said_of_sources_in_the_open(client: FlaskClient, path: str) -> None:
    html = client.get(f"/sv/{path}").get_data(as_text=True)

    assert not OF_SOURCES.search(in_the_open(html))


def test_what_is_wrong_with_a_source_stands_with_it_on_the_page_and_in_the_file(
    client: FlaskClient,
) -> None:
    note = "Den är äldre än den nya socialtjänstlagen, som gäller från 1 juli 2025."
    file = client.get("/sv/varmdo/boka-och-avboka.txt").get_data(as_text=True)

    assert note in client.get("/sv/varmdo/boka-och-avboka").get_data(as_text=True)
    assert note in " ".join(file.split())


@pytest.mark.parametrize("path", PAGES)
def test_what_a_source_is_of_is_heard_as_a_heading_alone(client: FlaskClient, path: str) -> None:
    page = read(client.get(f"/sv/{path}"))

    sources = [one for one in page.all("summary") if one.get("aria-describedby")]
    described = [page.at(one.get("aria-describedby", "")) for one in sources]
    assert described
    assert all(len(of.headings()) == len(of.lines) == 1 for of in described)


def test_a_page_whose_rules_have_sure_sources_needs_no_caution(client: FlaskClient) -> None:
    assert CAUTION not in read(client.get("/sv/stockholm/ord")).text


@pytest.mark.parametrize("municipality", ["stockholm", "varmdo"])
def test_no_heading_is_read_twice_in_a_row(client: FlaskClient, municipality: str) -> None:
    for slug in (
        "ansok",
        "dina-timmar",
        "kostnader",
        "byta",
        "boka-och-avboka",
        "valja",
        "din-plan",
    ):
        headings = read(client.get(f"/sv/{municipality}/{slug}")).headings()
        assert all(a != b for a, b in pairwise(headings)), slug
