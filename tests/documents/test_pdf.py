"""PDF: what it is drawn from, and what it tells programs of itself.

`make test-formats` validates it.
"""

import io
import re
from base64 import b64decode
from collections.abc import Iterator
from typing import Any

import html5lib
import pypdf
import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st

from ledsagning.app import create_app
from ledsagning.formats import pdf, qr
from ledsagning.formats.chart import Bar, Chart
from ledsagning.formats.document import (
    Actions,
    Answer,
    Document,
    KeyFact,
    Letter,
    Paragraph,
    QrCode,
    Section,
    Source,
    Span,
    words,
)
from ledsagning.formats.leaflet import put_together
from ledsagning.formats.size import STANDARD, Size
from ledsagning.settings import Settings
from ledsagning.web import drawing
from support.document_texts import strings
from support.imprints import IMPRINT
from support.made_documents import KINDS, NOT_ALWAYS, blocks_of, documents, outline
from support.reading import read


def written(*blocks: object, language: str = "sv") -> str:
    document = Document("Titel", language, "", None, blocks)  # type: ignore[arg-type]
    return pdf.written(put_together(document, IMPRINT), STANDARD)


def images(page: str) -> list[tuple[str, str]]:
    """Each picture that stands in a page: its alternative text, and what it is drawn of."""
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    return [
        (image.get("alt", ""), b64decode(image.get("src", "").partition(",")[2]).decode())
        for image in tree.iter("img")
    ]


def said(page: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", page).split())


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in (Actions, QrCode)])
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_every_kind_of_block_says_all_its_words(kind: type, data: st.DataObject) -> None:
    block = data.draw(blocks_of(kind, deep=0))

    page = said(written(block))

    less = {*NOT_ALWAYS, (QrCode, "label")}
    lost = [
        word
        for text in strings(block, less)
        for word in re.findall(r"\w+", text)
        if word not in page
    ]
    assert lost == []


@settings(max_examples=30, deadline=None)
@given(document=documents())
def test_no_heading_skips_a_level(document: Document) -> None:
    page = pdf.written(put_together(document, IMPRINT), STANDARD)
    levels = [int(level) for level in re.findall(r"<h([1-6])", page)]

    # The title comes first, and last where it is from.
    expected = [min(level, 6) for level in outline(document.blocks, 2)]
    assert levels == [1, *expected, 2]


@pytest.fixture(scope="module")
def file() -> bytes:
    """A document with English words in it, and a letter in English."""
    letter = Letter("Brev", (words("I would like to move."),), language="en")
    paragraph = Paragraph((Span("Det heter "), Span("escort", language="en"), Span(".")))
    document = Document("Titel", "sv", "Kort.", "bus", (paragraph, letter))
    return pdf.render(put_together(document, IMPRINT))


def reader(file: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(file))


def test_it_tells_its_title_language_day_and_whose_it_is(file: bytes) -> None:
    made = reader(file)
    facts = made.metadata

    assert facts is not None
    assert (facts.title, facts.author) == ("Titel", IMPRINT.site)
    assert "20261125" in str(facts.get("/CreationDate"))
    assert made.root_object["/Lang"] == "sv"
    assert made.root_object["/MarkInfo"]["/Marked"]


def test_its_headings_are_its_bookmarks(file: bytes) -> None:
    titles = [one.title for one in flat(reader(file).outline)]

    assert titles == ["Titel", "Brev", "Varifrån?"]


def flat(outline: Any) -> Iterator[Any]:
    for one in outline:
        if isinstance(one, list):
            yield from flat(one)
        else:
            yield one


def test_what_is_in_another_language_says_so(file: bytes) -> None:
    tree = reader(file).root_object["/StructTreeRoot"]

    assert {str(language) for language in languages(tree)} == {"en"}
    assert len(list(languages(tree))) >= 2


def languages(element: Any) -> Iterator[Any]:
    found = element.get_object()
    if isinstance(found, list):
        for one in found:
            yield from languages(one)
    elif isinstance(found, dict):
        if "/Lang" in found:
            yield found["/Lang"]
        if "/K" in found:
            yield from languages(found["/K"])


def test_large_print_has_larger_letters_and_parts_no_word() -> None:
    text = "Stadsdelsförvaltningens handläggare beslutar om socialtjänstlagens insatser. " * 20
    leaflet = put_together(Document("Titel", "sv", "", None, (Paragraph(words(text)),)), IMPRINT)

    small, large = (reader(pdf.render(leaflet, Size(points=points))) for points in (12, 24))

    assert len(large.pages) > len(small.pages)
    lines = [line for page in large.pages for line in page.extract_text().splitlines()]
    assert not [line for line in lines if line.endswith("-")]


def parts(number: int, letters: int) -> tuple[Section, ...]:
    text = words("Någon följer med dig. " * (letters // 22))
    return tuple(Section(f"Del {at}", f"del{at}", (Paragraph(text),)) for at in range(number))


@pytest.mark.parametrize("points", [12, 18, 24])
def test_a_long_paper_begins_with_what_it_holds_and_on_which_page(points: int) -> None:
    document = Document("Titel", "sv", "Kort.", None, parts(6, 5000))
    made = reader(pdf.render(put_together(document, IMPRINT), Size(points=points)))

    listed = re.findall(r"(\d+) (Del \d|Varifrån\?)", made.pages[0].extract_text())
    bookmarks = [one for one in flat(made.outline) if one.title not in ("Titel", IMPRINT.contents)]
    pages = [(made.get_destination_page_number(one) or 0) + 1 for one in bookmarks]
    found = [(str(page), one.title) for page, one in zip(pages, bookmarks, strict=True)]
    assert listed == found
    assert len(found) == 7


@pytest.mark.parametrize(("number", "letters"), [(6, 200), (2, 9000)], ids=["short", "two parts"])
def test_what_is_short_or_in_few_parts_has_no_list_of_contents(number: int, letters: int) -> None:
    document = Document("Titel", "sv", "", None, parts(number, letters))
    page = pdf.written(put_together(document, IMPRINT), Size(points=24))

    assert f">{IMPRINT.contents}<" not in page


def test_the_list_of_contents_comes_below_the_answer() -> None:
    blocks = (Paragraph(words("Så här är det.")), *parts(6, 5000))
    document = Document("Titel", "sv", "", None, (Answer("Svaret", "svar", "Ja.", blocks),))
    page = said(pdf.written(put_together(document, IMPRINT), Size(points=18)))

    assert page.index("Svaret") < page.index("Så här är det.") < page.index(IMPRINT.contents)
    assert page.index(IMPRINT.contents) < page.index("Någon följer")


def fact(sentence: str) -> KeyFact:
    source = Source(
        "Så står det",
        words("Så står det: Boken"),
        "Citatet.",
        "Källa:",
        "Boken",
        None,
        "2020.",
        "Vi läste.",
    )
    return KeyFact("regel", "Regeln", "bus", (words(sentence), words("Mer.")), sources=(source,))


@pytest.mark.parametrize(("points", "last"), [(12, False), (18, True), (24, True)])
def test_with_large_letters_the_sources_stand_last(points: int, *, last: bool) -> None:
    document = Document("Titel", "sv", "", None, (fact("Så är det."), Paragraph(words("Sist."))))
    page = said(pdf.written(put_together(document, IMPRINT), Size(points=points)))

    assert (page.index("Sist.") < page.index(IMPRINT.sources)) if last else "Källor" not in page
    assert (page.index("Sist.") < page.index("Citatet.")) == last
    assert page.index("Citatet.") < page.index("Varifrån?")


@pytest.mark.parametrize(("letters", "whole"), [(300, True), (700, False)])
def test_only_a_fact_that_has_room_on_a_page_is_not_parted(letters: int, *, whole: bool) -> None:
    document = Document("Titel", "sv", "", None, (fact("Så är det. " * (letters // 11)),))
    page = pdf.written(put_together(document, IMPRINT), Size(points=24))

    assert ('class="fact kept"' in page) == whole


def test_nothing_is_fetched_whatever_an_address_says() -> None:
    image = Paragraph((Span("Bild", href="file:///etc/passwd"),), pictogram="bus")

    assert pdf.drawn(written(image)).startswith(b"%PDF")


# --- its addresses


@pytest.fixture(scope="module")
def site() -> Flask:
    """The shipped site; what would be drawn is handed out."""
    made = create_app(Settings())
    drawing.use(made, lambda _ending, page: page.encode())
    return made


@pytest.mark.parametrize(
    ("ending", "points", "name"),
    [
        (".pdf", 12, "stockholm-dina-timmar.pdf"),
        (".stor.pdf", 18, "stockholm-dina-timmar-stor-text.pdf"),
        (".stor.pdf?punkter=24", 24, "stockholm-dina-timmar-stor-text-24-punkter.pdf"),
        (".stor.pdf?punkter=18", 18, "stockholm-dina-timmar-stor-text.pdf"),
    ],
)
def test_a_page_has_its_file_in_each_size(site: Flask, ending: str, points: int, name: str) -> None:
    answer = site.test_client().get(f"/sv/stockholm/dina-timmar{ending}")

    assert answer.content_type == "application/pdf"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'
    assert f"font-size: {points}pt" in answer.text


def test_where_too_many_ask_a_page_offers_what_takes_no_time(app: Flask) -> None:
    busy = create_app(Settings())
    busy.test_client_class = app.test_client_class
    drawing.use(busy, refuse)

    answer = busy.test_client().get("/sv/varmdo/klaga.pdf?about=decision")
    page = read(answer)

    assert answer.status_code == 503
    assert int(answer.headers["Retry-After"]) > 0
    assert answer.headers["Cache-Control"] == "no-store"
    assert [link.href for link in page.links if "stor" in link.href or ".txt" in link.href] == [
        "/sv/varmdo/klaga/stort-blad?about=decision",
        "/sv/varmdo/klaga.txt?about=decision",
    ]


def refuse(_ending: str, _page: str) -> bytes:
    raise drawing.NotDrawn


def test_a_file_that_takes_too_long_is_not_blamed_on_other_readers(app: Flask) -> None:
    def slowly(_ending: str, _page: str) -> bytes:
        raise drawing.TookTooLong

    slow = create_app(Settings())
    slow.test_client_class = app.test_client_class
    drawing.use(slow, slowly)

    answer = slow.test_client().get("/sv/varmdo/haftet.pdf")

    assert answer.status_code == 503
    assert "tog för lång tid" in answer.text
    assert "för många" not in answer.text


def test_every_page_leads_to_its_files_and_to_what_explains_them(client: FlaskClient) -> None:
    for path in ("/sv/stockholm/dina-timmar", "/sv/ord", "/sv/varmdo/kontakt"):
        links = {link.href for link in read(client.get(path)).frame.links}

        for ending in (".txt", ".pdf", ".stor.pdf", ".stor.pdf?punkter=24", ".pef", ".brf"):
            assert f"{path}{ending}" in links
        assert f"{path.rpartition('/')[0]}/format" in links


# --- its pictures


def test_a_code_for_a_camera_is_drawn_and_says_what_it_leads_to() -> None:
    ((label, picture),) = images(written(QrCode("Till <din> lista", "https://a.example/sv/")))

    assert label == "Till <din> lista"
    assert qr.drawing("https://a.example/sv/").path in picture


def test_a_chart_is_drawn_and_its_table_stays() -> None:
    bars = (Bar("Ja & jo", 29), Bar("Vi vet inte", 261, doubtful=True))
    page = written(Chart("Avgift", "Staplar om avgift", ("Svar", "Kommuner"), bars, whole=290))

    ((label, picture),) = images(page)
    assert label == "Staplar om avgift"
    assert [float(width) for width in re.findall(r'width="([\d.]+)" height="9.0"', picture)] == [
        360,
        36,
        360,
        324,
    ]
    assert "Ja &amp; jo" in picture
    assert "<caption>Avgift</caption>" in page
