"""What is printed large stays together: in every kind of document, on every page of it."""

import re
from itertools import pairwise

import pytest
from flask import Flask

from ledsagning.app import create_app
from ledsagning.settings import Settings
from support import places
from support.sheets import Sheet, sheets

KINDS = {
    "a tool": f"/sv/stockholm/timmar?{places.HOURS}",
    "an application": "/sv/stockholm/skriv-ansokan?what=hours&needs=interpreter&needs=reading",
    "a blank application": "/sv/stockholm/skriv-ansokan",
    "a letter": f"/sv/stockholm/valj?provider={places.a_provider()}&writer=relative",
    "a letter in English": "/en/stockholm/byt?what=provider",
    "an appeal": "/sv/varmdo/klaga?about=decision",
    "a complaint": f"/sv/stockholm/klaga?about=support&provider={places.a_provider()}",
    "a list": f"/sv/stockholm/min-lista?{places.a_list(6)}",
    "a comparison": f"/sv/stockholm/jamfor?{places.WISHES}&{places.a_list(4)}",
    "a comparison as a table": f"/sv/stockholm/jamfor?{places.a_list(3)}&view=table",
    "a first meeting": f"/sv/stockholm/forsta-traffen?provider={places.a_provider()}",
    "a trip": f"/sv/stockholm/utflykt?{places.TRIP}&provider={places.a_provider()}",
    "a plan": "/sv/varmdo/plan",
    "a follow-up": "/sv/stockholm/plan?sheet=follow_up",
    "a cancellation": f"/sv/stockholm/avboka?when=tomorrow&provider={places.a_provider()}",
    "a booklet": "/sv/stockholm/haftet",
    "a booklet in English": "/en/varmdo/haftet",
    "information": "/sv/stockholm/ansok",
    "information about hours": "/sv/stockholm/dina-timmar",
    "information of a team": "/sv/varmdo/boka-och-avboka",
    "information of a municipality that is only a name": "/sv/danderyd/dina-timmar",
    "a decision letter": "/sv/stockholm/las-ditt-beslut",
    "words": "/en/ord",
    "a table": "/sv/tillganglighet",
    "contacts": "/sv/stockholm/kontakt",
    "a provider": f"/sv/stockholm/utforare/{places.a_provider()}",
    "statistics": "/sv/statistik",
    "figures of one subject": "/en/statistik/avgifter",
}
SIZES = ("18", "24")


@pytest.fixture(scope="module")
def site() -> Flask:
    """The site as it is shipped."""
    return create_app(Settings(site_address="https://ledsagning.example"))


@pytest.fixture(scope="module", params=[(kind, size) for kind in KINDS for size in SIZES])
def paper(site: Flask, request: pytest.FixtureRequest) -> list[Sheet]:
    """The pages of a document with letters of a size."""
    kind, size = request.param
    path, _, query = KINDS[kind].partition("?")
    answer = site.test_client().get(f"{path}.stor.pdf?punkter={size}&{query}")
    assert answer.status_code == 200
    return sheets(answer.data)


def test_no_heading_is_last_on_its_page(paper: list[Sheet]) -> None:
    assert [sheet.last_heading for sheet in paper if sheet.last_heading] == []


def test_every_page_says_something(paper: list[Sheet]) -> None:
    assert all(sheet.rows for sheet in paper)


def test_a_label_and_its_lines_are_on_one_page(paper: list[Sheet]) -> None:
    without_line = [s.rows[-1] for s in paper if s.ends_with_label and not s.line_below]
    parted = [a.rows[-1] for a, b in pairwise(paper) if a.ends_with_label and b.line_above]

    assert (without_line, parted) == ([], [])


def test_no_row_ends_in_a_single_letter_and_a_hyphen(paper: list[Sheet]) -> None:
    rows = (row for sheet in paper for row in sheet.rows)

    assert [row for row in rows if re.search(r"(^|[^\w-])[^\W\d_]-$", row)] == []
