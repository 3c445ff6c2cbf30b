"""The booklet to fold: its pages lie on the sheets so that they come in their order when folded."""

import io
import re
import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

import pypdf
import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st
from pypdf.generic import StreamObject

from ledsagning.app import create_app
from ledsagning.formats import folded, imposing
from ledsagning.settings import Settings
from support.reading import read

PATH = "/sv/danderyd/haftet"

Page = TypeVar("Page")


@pytest.fixture(scope="module")
def site() -> Flask:
    """The shipped site, which draws what is asked for."""
    return create_app(Settings(site_address="https://ledsagning.example"))


@pytest.fixture(scope="module")
def visitor(site: Flask) -> FlaskClient:
    return site.test_client()


@pytest.fixture(scope="module")
def sheets(visitor: FlaskClient) -> pypdf.PdfReader:
    """The booklet of a municipality that is only a name: the shortest."""
    answer = visitor.get(f"{PATH}.a5.pdf")
    assert answer.content_type == "application/pdf"
    assert 'filename="danderyd-haftet-a5.pdf"' in answer.headers["Content-Disposition"]
    return pypdf.PdfReader(io.BytesIO(answer.data))


def leafed(sides: list[tuple[Page, Page]]) -> list[Page]:
    """What is seen, page by page, by who folds all sheets together and turns the leaves."""
    fronts, backs = sides[::2], sides[1::2]
    there = [
        page for front, back in zip(fronts, backs, strict=True) for page in (front[1], back[0])
    ]
    inside_out = zip(reversed(fronts), reversed(backs), strict=True)
    return there + [page for front, back in inside_out for page in (back[1], front[0])]


@given(st.integers(1, 200))
def test_any_number_of_pages_comes_in_order_when_the_sheets_are_folded(pages: int) -> None:
    order = leafed(list(imposing.sides(pages)))

    assert order == list(range(len(order)))
    assert pages <= len(order) < pages + 4


def words(page: pypdf.PageObject) -> tuple[str, str]:
    """What stands on the left and on the right half of a side of a sheet."""
    drawn = page["/Resources"]["/XObject"]
    left, right = (drawn.get(name) for name in ("/P0", "/P1"))
    return tuple(page.extract_xform_text(one.get_object()) if one else "" for one in (left, right))


def direct(value: object) -> Iterator[object]:
    """What stands in an object itself, and not in another that it names."""
    yield value
    if isinstance(value, dict):
        for inside in dict.values(value):
            yield from direct(inside)
    elif isinstance(value, list):
        for inside in list.__iter__(value):
            yield from direct(inside)


def test_each_stream_is_an_object_of_its_own_or_only_who_wrote_it_can_read_it(
    sheets: pypdf.PdfReader,
) -> None:
    # PDF 32000-1, 7.3.8.1. pypdf reads what other programs and printers refuse.
    for number in range(1, sheets.trailer["/Size"]):
        whole, *parts = direct(sheets.get_object(number))
        assert not [one for one in parts if isinstance(one, StreamObject)], whole


def test_the_sheets_are_of_the_kind_of_pdf_that_their_pages_were(sheets: pypdf.PdfReader) -> None:
    assert sheets.pdf_header >= "%PDF-1.4"  # what is seen through came with that


def test_who_folds_the_sheets_reads_from_the_first_page_to_the_last(
    sheets: pypdf.PdfReader,
) -> None:
    pages = leafed([words(page) for page in sheets.pages])
    told = [text for text in pages if text]

    assert [text.split()[-1] for text in told] == [str(at + 1) for at in range(len(told))]
    assert pages[: len(told)] == told
    assert "Häftet om ledsagning" in told[0]
    assert "Varifrån kommer det här?" in told[-1]


def test_it_says_what_the_ordinary_pdf_says(visitor: FlaskClient, sheets: pypdf.PdfReader) -> None:
    ordinary = pypdf.PdfReader(io.BytesIO(visitor.get(f"{PATH}.pdf").data))
    pages = leafed([words(page) for page in sheets.pages])

    assert letters(re.sub(r"\d+$", "", text) for text in pages) == letters(
        re.sub(r"\d+ \(\d+\)$", "", page.extract_text()) for page in ordinary.pages
    )


def letters(pages: Iterable[str]) -> str:
    """All that is said, wherever a line or a page ends, and its bullets are drawn."""
    return "".join(re.sub(r"\W", "", text) for text in pages)


def test_its_sheets_are_a4_and_a_printer_is_told_to_turn_them_on_the_short_edge(
    sheets: pypdf.PdfReader,
) -> None:
    sizes = {tuple(round(float(side)) for side in page.mediabox[2:]) for page in sheets.pages}
    wishes = sheets.viewer_preferences

    assert sizes == {(842, 595)}
    assert len(sheets.pages) % 2 == 0
    assert wishes
    assert (wishes.duplex, wishes.print_scaling) == ("/DuplexFlipShortEdge", "/None")


def test_it_tells_its_title_language_and_whose_it_is(sheets: pypdf.PdfReader) -> None:
    facts = sheets.metadata

    assert facts
    assert (facts.title, facts.author) == (
        "Häftet om ledsagning – Danderyds kommun",
        "Hitta ledsagning",
    )
    assert sheets.root_object["/Lang"] == "sv"


def test_no_letter_is_smaller_than_twelve_points(sheets: pypdf.PdfReader) -> None:
    drawn = [
        page["/Resources"]["/XObject"][name].get_object().get_data()
        for page in sheets.pages
        for name in page["/Resources"]["/XObject"]
    ]
    # WeasyPrint counts in pixels of CSS, and says once on each page that they are so large.
    assert all(b"\n0.75 0 0 0.75 0 0 cm\n" in page for page in drawn)
    sizes = {float(size) for page in drawn for size in re.findall(rb"([\d.]+) Tf", page)}

    assert min(sizes) * 0.75 >= 12


def test_only_the_booklet_is_to_be_folded(client: FlaskClient) -> None:
    assert client.get("/sv/stockholm/dina-timmar.a5.pdf").status_code == 404
    assert "a5.pdf" not in client.get("/sv/stockholm/dina-timmar").text


@pytest.mark.parametrize(
    ("page", "how"), [("/sv/varmdo/haftet", "varmdo"), ("/en/varmdo/format", "varmdo")]
)
def test_the_booklet_and_the_page_about_formats_lead_to_it(
    client: FlaskClient, page: str, how: str
) -> None:
    language = page.split("/")[1]
    links = {link.href for link in read(client.get(page)).links}

    assert f"/{language}/{how}/haftet.a5.pdf" in links
    # The page about formats says there how it is printed: it does not lead to itself.
    assert (f"/{language}/{how}/format#hafte" in links) is not page.endswith("/format")
    assert 'id="hafte"' in client.get(f"/{language}/{how}/format").text


def test_where_none_can_be_made_nothing_leads_to_it(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    folded.lacks.cache_clear()
    try:
        bare = create_app(Settings())
        bare.test_client_class = app.test_client_class
        for page in ("haftet", "format"):
            assert "haftet.a5.pdf" not in bare.test_client().get(f"/sv/varmdo/{page}").text
        assert bare.test_client().get("/sv/varmdo/haftet.a5.pdf").status_code == 404
    finally:
        folded.lacks.cache_clear()
