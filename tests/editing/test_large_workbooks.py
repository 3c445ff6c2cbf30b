"""Small files that hold very much: refused at once, before anything is made of them."""

import io
import re
import zipfile
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from ledsagning import composing, resources
from ledsagning.editing import stating, workbook_writing

_DOORS = ("/sv/stockholm/for-utforare", "/sv/stockholm/for-kommunen")
_LAST_SHEET = "xl/worksheets/sheet10.xml"
_END = b"</sheetData>"
_CELLS = b"<row>" + b"<c/>" * 7 + b"</row>"
_FAR = b'<row r="1048576"><c r="XFD1048576"/></row>'
_MERGED = b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
_LINKED = b'<hyperlinks><hyperlink ref="A1:XFD1048576" location="a"/></hyperlinks>'
_COLUMNS = b'<hyperlinks><hyperlink ref="A:XFD" location="a"/></hyperlinks>'
_LISTED = b'<dataValidations><dataValidation sqref="%s"/></dataValidations>' % (b"A1 " * 500_000)
_TEXT = b'<row><c t="inlineStr"><is><t>' + b"a" * 60_000 + b"</t></is></c></row>"
_DECLARED = b'<!DOCTYPE worksheet [<!ENTITY a "a">]>'


def _sheets_again(part: bytes) -> bytes:
    last = re.findall(rb"<sheet [^>]*/>", part)[-1]
    return part.replace(b"</sheets>", last * 1_000 + b"</sheets>")


_BOMBS: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "cells of 30 MB": (_LAST_SHEET, lambda xml: xml.replace(_END, _CELLS * 640_000 + _END)),
    "cells of 2 MB": (_LAST_SHEET, lambda xml: xml.replace(_END, _CELLS * 40_000 + _END)),
    "one cell far down": (_LAST_SHEET, lambda xml: xml.replace(_END, _FAR + _END)),
    "merged cells": (_LAST_SHEET, lambda xml: xml.replace(_END, _END + _MERGED)),
    "a link everywhere": (_LAST_SHEET, lambda xml: xml.replace(_END, _END + _LINKED)),
    "a link in whole columns": (_LAST_SHEET, lambda xml: xml.replace(_END, _END + _COLUMNS)),
    "a list of places": (_LAST_SHEET, lambda xml: xml.replace(_END, _END + _LISTED)),
    "long texts": (_LAST_SHEET, lambda xml: xml.replace(_END, _TEXT * 40 + _END)),
    "a declaration": (_LAST_SHEET, lambda xml: _DECLARED + xml.partition(b"?>")[2]),
    "one sheet many times": ("xl/workbook.xml", _sheets_again),
}


@pytest.fixture(scope="module")
def whole() -> bytes:
    """The workbook of the whole sample."""
    sample = composing.load(resources.SAMPLE_CATALOGUE)
    return workbook_writing.write(stating.state(composing.own(sample), sample.providers.values()))


def _changed(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """A workbook with one part of it written otherwise."""
    saved = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as before,
        zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for one in before.namelist():
            part = before.read(one)
            after.writestr(one, change(part) if one == name else part)
    return saved.getvalue()


def _taken_up(client: FlaskClient, door: str, data: bytes) -> str:
    answer = client.post(door, data={"go": "take_up", "file": (io.BytesIO(data), "fil.xlsx")})
    assert answer.status_code == 400
    return answer.text


@pytest.mark.parametrize("bomb", _BOMBS)
@pytest.mark.parametrize("door", _DOORS)
def test_a_workbook_that_would_be_much_work_is_refused_in_words(
    client: FlaskClient, whole: bytes, door: str, bomb: str
) -> None:
    data = _changed(whole, *_BOMBS[bomb])

    told = _taken_up(client, door, data)

    assert len(data) < 256_000
    assert "Arbetsboken är för stor, eller så står något långt ner" in told
    assert "Välj den fil som du hämtade här." in told


def test_the_workbook_of_a_whole_catalogue_is_read(client: FlaskClient, whole: bytes) -> None:
    told = _taken_up(client, _DOORS[0], whole)

    assert "Filen ska ha en utförare i den här kommunen. Den har 31." in told


def test_a_row_of_ten_thousand_headings_that_are_none_is_read(
    client: FlaskClient, whole: bytes
) -> None:
    cells = b"".join(b'<c t="inlineStr"><is><t>T%d</t></is></c>' % n for n in range(8_000))
    wide = _changed(whole, _LAST_SHEET, lambda xml: xml.replace(b"</row>", cells + b"</row>", 1))

    assert "Den har 31." in _taken_up(client, _DOORS[0], wide)
