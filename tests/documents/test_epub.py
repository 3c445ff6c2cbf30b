"""Books: what they say, the way to each heading, and what they tell programs of themselves.

`make test-formats` validates them.
"""

import io
import re
import zipfile
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st

from ledsagning.formats import book, epub
from ledsagning.formats.document import Actions, Document, Paragraph, QrCode, Section, Span, words
from ledsagning.formats.leaflet import put_together
from support import places
from support.document_texts import strings
from support.imprints import IMPRINT
from support.made_documents import KINDS, NOT_ALWAYS, blocks_of, documents, outline

XHTML = f"{{{book.XHTML}}}"


def made(*blocks: object, language: str = "sv") -> dict[str, str]:
    document = Document("Titel", language, "Kort.", "bus", blocks)  # type: ignore[arg-type]
    return opened(epub.render(put_together(document, IMPRINT)))


def opened(file: bytes) -> dict[str, str]:
    """The files of a book by name, less its folder."""
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return {
            name.removeprefix(f"{book.FOLDER}/"): archive.read(name).decode()
            for name in archive.namelist()
        }


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in (Actions, QrCode)])
@settings(max_examples=10, deadline=None)
@given(data=st.data())
def test_every_kind_of_block_says_all_its_words(kind: type, data: st.DataObject) -> None:
    block = data.draw(blocks_of(kind, deep=0))

    said = " ".join(ET.fromstring(made(block)[book.TEXT]).itertext())

    less = {*NOT_ALWAYS, (QrCode, "label")}
    lost = [
        word
        for text in strings(block, less)
        for word in re.findall(r"\w+", text)
        if word not in said
    ]
    assert lost == []


@settings(max_examples=30, deadline=None)
@given(document=documents())
def test_each_heading_is_in_the_contents_as_deep_as_it_stands(document: Document) -> None:
    files = opened(epub.render(put_together(document, IMPRINT)))
    levels = [min(level, 6) for level in (1, *outline(document.blocks, 2), 2)]

    found = list(listed(ET.fromstring(files[book.CONTENTS])))

    assert [level for level, _href in found] == levels
    places = [href.partition("#")[2] for _level, href in found]
    ids = [element.get("id") for element in ET.fromstring(files[book.TEXT]).iter()]
    assert [ids.count(place) for place in places] == [1] * len(places)
    assert all(after <= before + 1 for before, after in pairwise(levels))


def listed(contents: ET.Element) -> Any:
    """How deep each entry is, and where it leads."""

    def inside(element: ET.Element, deep: int) -> Any:
        for child in element:
            if child.tag == f"{XHTML}a":
                yield deep, child.get("href", "")
            yield from inside(child, deep + (child.tag == f"{XHTML}ol"))

    return inside(contents, 0)


def test_it_is_known_by_its_first_bytes(client: FlaskClient) -> None:
    answer = client.get("/sv/stockholm/dina-timmar.epub")

    assert answer.content_type == "application/epub+zip"
    assert answer.headers["Content-Disposition"].endswith('filename="stockholm-dina-timmar.epub"')
    assert answer.data[30:58] == b"mimetypeapplication/epub+zip"


def test_the_same_leaflet_is_the_same_file() -> None:
    leaflet = put_together(Document("Titel", "sv", "", None, ()), IMPRINT)

    assert epub.render(leaflet) == epub.render(leaflet)


def test_it_tells_programs_what_it_is_and_for_whom(client: FlaskClient) -> None:
    package = opened(client.get("/en/stockholm/dina-timmar.epub").data)[book.PACKAGE]

    for words_ in (
        "<dc:language>en</dc:language>",
        "<dc:title>Your hours",
        "<dc:publisher>Hitta ledsagning</dc:publisher>",
        '"schema:accessModeSufficient">textual<',
        '"schema:accessibilityFeature">tableOfContents<',
        '"schema:accessibilityHazard">none<',
        '"schema:accessibilitySummary">The text can be enlarged, ',
    ):
        assert words_ in package
    assert re.search(r'"schema:version">[0-9a-f]{8,}<', package)


def test_a_part_in_another_language_says_so_as_books_must() -> None:
    text = made(Paragraph((Span("Det heter "), Span("escort", language="en"))))[book.TEXT]

    assert '<span lang="en" xml:lang="en">escort</span>' in text


def test_what_leads_nowhere_away_from_the_site_is_no_link() -> None:
    linked = (Span("här", href="#del"), Span("där", href="https://example.se/"))
    text = made(Paragraph(linked))[book.TEXT]

    assert re.findall('href="([^"]*)"', text.partition("<body")[2]) == ["https://example.se/"]
    assert "här" in text


def test_a_picture_that_is_named_lies_in_the_book() -> None:
    files = made(Section("Buss", "buss", (Paragraph(words("Ta bussen."), "bus"),)))

    assert "<ns0:svg" in files["picture-bus.svg"]
    assert "url(picture-bus.svg)" in files[book.STYLE]
    assert 'href="picture-bus.svg"' in files[book.PACKAGE]


@pytest.mark.parametrize("path", ["timmar.epub?" + places.HOURS, "byt.epub"])
def test_what_answers_a_question_is_no_book(client: FlaskClient, path: str) -> None:
    assert client.get(f"/sv/stockholm/{path}").status_code == 404
