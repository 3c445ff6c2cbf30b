"""What belongs together stands on one line: a number and its unit, a section of a law, a day."""

import re
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from flask import Flask
from hypothesis import given, settings
from hypothesis import strategies as st

from ledsagning.formats import liblouis, text
from ledsagning.formats.braille_rows import BLANK, Indent, Run, rows
from ledsagning.formats.document import Document, Paragraph, words
from ledsagning.formats.leaflet import put_together
from ledsagning.formats.pairs import KEPT, paired
from ledsagning.formats.xhtml import written
from support.imprints import IMPRINT

TOGETHER = (
    "9 §",
    "9 a §",
    "11 kap. 1 §",
    "kl. 13.30",
    "08-123 45 67",
    "+46 8 123 45 67",
    "500 kr",
    "10 000 kronor",
    "10 timmar",
    "1 timme",
    "2 veckor",
    "3 arbetsdagar",
    "3 veckors",
    "2 working",
    "15 år",
    "10 %",
    "30 oktober",
    "2 november 2026",
    "26 November 2026",
    "6 hours",
    "section 9",
)
APART = ("år 2026 har", "Ring oss", "1. Skriv", "2026. Källan", "vecka", "och 9a", "§ Källan")
ORDINARY = st.lists(st.text("abcdefghijklmnopqrsåäö", min_size=1, max_size=14), max_size=25)
TOLD = st.builds(
    lambda before, pair, after: (pair, " ".join((*before, pair, *after))),
    ORDINARY,
    st.sampled_from(TOGETHER),
    ORDINARY,
)


def leaflet(said: str) -> Document:
    return Document("Titel", "sv", "", None, (Paragraph(words(said)),))


@pytest.mark.parametrize("said", TOGETHER)
def test_a_number_keeps_its_unit(said: str) -> None:
    assert paired(f"Här {said}, säger vi.") == f"Här {said.replace(' ', KEPT)}, säger vi."


@pytest.mark.parametrize("said", APART)
def test_what_only_stands_beside_a_number_may_go_to_the_next_line(said: str) -> None:
    assert paired(said) == said


@given(said=st.text("0123456789 §%.,abkpr\u00a0-+"))
def test_no_letter_is_lost_or_moved(said: str) -> None:
    assert paired(said).replace(KEPT, " ") == said.replace(KEPT, " ")


@settings(max_examples=200, deadline=None)
@given(told=TOLD)
def test_no_line_of_a_text_parts_them(told: tuple[str, str]) -> None:
    pair, said = told
    made = text.render(put_together(leaflet(said), IMPRINT)).decode()

    assert any(pair in line for line in made.splitlines())
    assert KEPT not in made
    assert " ".join(said.split()) in " ".join(made.split())


@settings(max_examples=200, deadline=None)
@given(told=TOLD, width=st.integers(24, 60))
def test_no_row_of_braille_parts_them_and_none_is_lost(told: tuple[str, str], width: int) -> None:
    pair, said = told
    cells = liblouis.translated(said, "sv")

    made = rows((Run(cells, "sv"),), width, Indent(2, 0))

    assert all(len(row) <= width for row in made)
    assert any(liblouis.translated(pair, "sv").cells in row for row in made)
    whole = "".join(row.removesuffix("\u2824").replace(BLANK, "") for row in made)
    assert whole == cells.cells.replace(BLANK, "")


@given(told=TOLD)
def test_in_print_and_in_books_they_have_a_blank_at_which_no_line_ends(
    told: tuple[str, str],
) -> None:
    pair, said = told
    page = ET.tostring(written(put_together(leaflet(said), IMPRINT)), "unicode")

    assert pair.replace(" ", KEPT) in page


@pytest.mark.parametrize("path", ["las-ditt-beslut", "dina-timmar", "haftet", "kostnader"])
@pytest.mark.parametrize("code", ["sv", "en"])
def test_in_the_files_of_the_site_no_line_ends_between_them(
    app: Flask, code: str, path: str
) -> None:
    client = app.test_client()
    for place in ("stockholm", "varmdo", "kiruna"):
        lines = client.get(f"/{code}/{place}/{path}.txt").text.splitlines()
        parted = [(one, next_) for one, next_ in pairwise(lines) if is_parted(one, next_)]
        assert parted == []


def is_parted(line: str, after: str) -> bool:
    """Whether something that belongs together begins on a line and goes on in the next."""
    if re.match(r" *(-|\d+\.) ", after):
        return False  # a new item of a list
    return paired(f"{line} {after.strip()}")[len(line)] == KEPT
