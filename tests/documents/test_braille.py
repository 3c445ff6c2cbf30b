"""Braille: the cells that a reader knows, on pages of the size that was asked for."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from flask.testing import FlaskClient
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ledsagning.app import create_app
from ledsagning.formats import brf, liblouis, pef
from ledsagning.formats.braille import pages
from ledsagning.formats.braille_rows import BLANK, HYPHEN, Indent, Run, _words, rows
from ledsagning.formats.document import (
    Actions,
    Document,
    KeyFact,
    Paragraph,
    QrCode,
    Section,
    Span,
    words,
)
from ledsagning.formats.foreign_letters import UNKNOWN
from ledsagning.formats.leaflet import Leaflet, put_together
from ledsagning.formats.liblouis import TABLES
from ledsagning.formats.size import STANDARD, Size
from ledsagning.settings import Settings
from support.braille_reading import read_cells
from support.document_texts import strings
from support.imprints import IMPRINT
from support.made_documents import KINDS, NOT_ALWAYS, blocks_of, documents

CELLS = re.compile("[\u2800-\u283f]*")
LETTERS = "abcdefghijklmnopqrstuvwxyzåäöé"
WORD = st.text(LETTERS, min_size=1, max_size=40) | st.integers(0, 99999).map(str)
SENTENCE = st.lists(WORD, min_size=1, max_size=30).map(" ".join)
SIZES = st.builds(Size, cells=st.integers(20, 60), lines=st.integers(10, 60))


def leaflet(*blocks: object, title: str = "Titel") -> Leaflet:
    document = Document(title, "sv", "", None, blocks)  # type: ignore[arg-type]
    return put_together(document, IMPRINT)


def read_row(row: str) -> str:
    return read_cells(row, "sv")


def read_pages(made: tuple[tuple[str, ...], ...]) -> str:
    """What somebody reads who reads on where a row ends, and over the hyphens."""
    text = " ".join(row.strip(BLANK) for page in made for row in page[1:] if row)
    return read_row(text.replace(" ", BLANK))


# --- the cells


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("åäö", "⠡⠜⠪"),
        ("Wx", "⠠⠺⠭"),
        ("LSS", "⠠⠠⠇⠎⠎"),
        ("12", "⠼⠁⠃"),
        ("11 kap. 1 §", "⠼⠁⠁⠀⠅⠁⠏⠄⠀⠼⠁⠀⠬"),
        ("10 %", "⠼⠁⠚⠀⠹"),
        ("Hej!", "⠠⠓⠑⠚⠖"),
    ],
)
def test_swedish_is_written_as_the_swedish_rules_say(text: str, cells: str) -> None:
    assert liblouis.translated(text, "sv").cells == cells


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("Łukasz", "⠠⠈⠇⠥⠅⠁⠎⠵"),
        ("Bødker", "⠠⠃⠈⠕⠙⠅⠑⠗"),
        ("Ødegård", "⠠⠈⠕⠙⠑⠛⠡⠗⠙"),
        ("Erdoğan", "⠠⠑⠗⠙⠕⠈⠛⠁⠝"),
        ("Świt", "⠠⠬⠔⠎⠺⠊⠞"),
        ("Nguyễn", "⠠⠝⠛⠥⠽⠬⠒⠑⠝"),
        ("Rene\u0301", "⠠⠗⠑⠝⠿"),
        ("е-почта", "⠑⠤⠏⠕⠟⠞⠁"),
        ("دري", "⠙⠗⠊"),
    ],
)
def test_a_name_keeps_its_letters(name: str, cells: str) -> None:
    assert liblouis.translated(name, "sv").cells == cells


ALPHABETS = st.sampled_from("łŁøØđĐşŞğıİőűůțșčďěľňřťžрусскийїєґالعربيةفارسیελληνικάייִדיש")
SIGNS = st.characters(exclude_categories=("Cc", "Cs", "Co", "Cn"), min_codepoint=0x80)


@settings(max_examples=300, deadline=None)
@example(text="\ufb03", language="en")
@example(text="¡\ufb03", language="en")
@given(text=st.text(ALPHABETS | SIGNS, max_size=8), language=st.sampled_from(sorted(TABLES)))
def test_nothing_comes_out_as_its_english_name(text: str, language: str) -> None:
    written = liblouis.translated(f"a {text} b", language)

    said = set(re.findall(r"[\w-]{3,}", written.text.replace(UNKNOWN[language], "").lower()))
    names = {word for one in text for word in unicodedata.name(one, "").lower().split()}
    # A ligature is called what it spells: LATIN SMALL LIGATURE FFI.
    names -= set(re.findall(r"\w+", unicodedata.normalize("NFKD", text).lower()))
    assert said & names == set()


def test_what_nobody_has_cells_for_is_told_in_the_language_of_the_text() -> None:
    assert liblouis.translated("Ja ✓", "sv").text == "Ja [x]"
    assert liblouis.translated("中文 och ★", "sv").text == "[okänt tecken] och [okänt tecken]"
    assert liblouis.translated("Hi 中文", "en").text == "Hi [unknown sign]"
    assert set(UNKNOWN) == set(TABLES)
    assert liblouis.translated("a\u00adb\u200e", "sv").text == "ab"
    assert liblouis.translated("10\u00a0kr", "sv").text == "10 kr"


@settings(max_examples=200, deadline=None)
@given(text=SENTENCE)
def test_reading_the_cells_gives_the_text(text: str) -> None:
    assert read_row(liblouis.translated(text, "sv").cells) == text


def test_a_language_without_a_table_is_told_and_not_guessed() -> None:
    assert liblouis.lacks("so") == liblouis.LACKS_LANGUAGE
    assert liblouis.lacks("sv") == ""


# --- rows


@settings(max_examples=200, deadline=None)
@given(text=SENTENCE, width=st.integers(20, 60))
def test_rows_are_no_wider_than_they_may_be_and_lose_nothing(text: str, width: int) -> None:
    said = liblouis.translated(text, "sv")

    made = rows((Run(said, "sv"),), width, Indent(2, 0))

    assert all(0 < len(row) <= width for row in made)
    whole = "".join(row.removesuffix(HYPHEN).replace(BLANK, "") for row in made)
    assert whole == said.cells.replace(BLANK, "")


def test_a_word_is_parted_as_the_language_parts_it() -> None:
    said = liblouis.translated("Det gäller stadsdelsförvaltningen i Ed", "sv")

    parted = [read_row(row) for row in rows((Run(said, "sv"),), 22, Indent())]

    assert parted == ["Det gäller stadsdels-", "förvaltningen i Ed"]


def test_a_word_in_another_language_is_parted_as_that_one_parts_it() -> None:
    told = (Span("The period is "), Span("tremånadersperioden", language="sv"), Span(" there."))
    document = Document("Hours", "en", "", None, (Paragraph(told),))

    (page,) = pages(put_together(document, IMPRINT), Size(32, 32, 40))

    read = [read_cells(row, "sv") for row in page]
    (begun,) = (row for row in read if row.endswith("-"))
    assert begun.split()[-1] == "tremånaderspe-"


def test_a_name_in_an_english_text_is_parted_as_most_names_in_sweden_are() -> None:
    name = "Centrum funktionshindersombudsmannen"
    told = Paragraph((Span("Call "), Span(name, foreign=True)))
    document = Document(name, "en", "", None, (told,), foreign=True)

    (page,) = pages(put_together(document, IMPRINT), Size(32, 32, 40))

    read = [read_cells(row, "en") for row in page]
    parted = [row.split()[-1] for row in read if row.endswith("-")]
    assert parted == ["funktionshinders-", "funktionshin-"]


def test_each_part_of_a_word_in_two_languages_is_parted_as_its_own() -> None:
    runs = (Run(liblouis.translated("tremånadersperioden", "sv"), "sv"),)
    english = (Run(liblouis.translated("municipality", "en"), "en"),)
    unknown = (Run(liblouis.translated("tremånadersperioden", "sv"), "so"),)

    assert set(parts(runs + english)) == {*parts(runs), *(19 + at for at in parts(english))}
    assert parts(unknown + english) == [19 + at for at in parts(english)]


def parts(runs: tuple[Run, ...]) -> list[int]:
    """After how many cells a word may be parted."""
    (word,) = _words(runs, 60)
    return [one.at for one in word.parts]


def test_a_number_is_never_parted() -> None:
    said = liblouis.translated("Telefonnumret till dem är 08-50825000 dygnet runt", "sv")

    assert any("08-50825000" in read_row(row) for row in rows((Run(said, "sv"),), 24, Indent()))


def test_no_hyphen_stands_in_an_address() -> None:
    said = liblouis.translated("Skriv till gastrikeraddningstjanst.se om det", "sv")

    made = [read_row(row) for row in rows((Run(said, "sv"),), 30, Indent())]

    assert made == ["Skriv till", "gastrikeraddningstjanst.se om", "det"]


def test_an_address_that_is_too_long_is_parted_behind_its_marks() -> None:
    said = liblouis.translated("https://kommun.example/stod/ledsagning/hitta", "sv")

    made = [read_row(row) for row in rows((Run(said, "sv"),), 24, Indent())]

    assert [row[-1] for row in made[:-1]] == ["/"] * (len(made) - 1)


# --- pages


@settings(max_examples=60, deadline=None)
@given(document=documents(), size=SIZES)
def test_pages_have_the_size_that_was_asked_for(document: Document, size: Size) -> None:
    made = pages(put_together(document, IMPRINT), size)

    assert made
    for number, page in enumerate(made, start=1):
        assert 1 < len(page) <= size.lines
        assert all(len(row) <= size.cells and CELLS.fullmatch(row) for row in page)
        assert read_row(page[0]).strip() == str(number)
        assert page[1]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in (Actions, QrCode)])
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_every_kind_of_block_says_all_its_words(kind: type, data: st.DataObject) -> None:
    block = data.draw(blocks_of(kind, deep=0))

    made = pages(leaflet(block), Size(60, 60, 60))

    # Where a row ends says nothing, and a hyphen there only that the word goes on.
    read = "".join(row.removesuffix(HYPHEN) for page in made for row in page[1:])
    read = read.replace(BLANK, "")
    lost = [
        said
        # The address of a picture stands in words beside it. Which marks begin and end a quotation
        # depends on what is around them.
        for text in strings(block, {*NOT_ALWAYS, (QrCode, "label")})
        for said in re.findall(r"\w+", text)
        if not any(in_cells(said, language) in read for language in ("sv", "en"))
    ]
    assert lost == []


def in_cells(text: str, language: str) -> str:
    return liblouis.translated(text, language).cells.replace(BLANK, "")


def test_a_fact_that_has_room_on_a_page_is_never_parted() -> None:
    facts = tuple(
        KeyFact(f"f{at}", f"Regel {at}", "law", tuple(words(f"Mening {n}.") for n in range(at)))
        for at in range(1, 9)
    )
    made = pages(leaflet(Section("Alla", "alla", facts)), Size(32, 32, 12))

    for at in range(1, 9):
        (page,) = (page for page in map(read_whole, made) if f"Regel {at}" in page)
        assert page.count("Mening") >= at


def read_whole(page: tuple[str, ...]) -> str:
    return " ".join(map(read_row, page))


def test_a_heading_stands_on_the_page_of_what_it_is_about() -> None:
    parts = tuple(
        Section(f"Rubrik {at}", f"r{at}", (Paragraph(words("Ord " * at)),)) for at in range(1, 30)
    )

    for page in pages(leaflet(*parts), Size(32, 30, 14)):
        assert "Rubrik" not in read_row(page[-1])


@settings(max_examples=60, deadline=None)
@given(
    size=SIZES,
    lengths=st.lists(st.tuples(st.integers(1, 3), st.integers(1, 90)), min_size=1, max_size=12),
    facts=st.booleans(),
)
def test_no_heading_is_last_on_a_page_of_any_size(
    size: Size, lengths: list[tuple[int, int]], facts: bool
) -> None:
    parts = tuple(
        Section("Hej " * title, f"r{at}", (about(facts, f"f{at}", "ord " * text),))
        for at, (title, text) in enumerate(lengths)
    )

    for page in pages(leaflet(*parts, title="Om"), size):
        assert "hej" not in read_row(page[-1]).lower()


def about(fact: bool, name: str, text: str) -> KeyFact | Paragraph:
    return KeyFact(name, "Hej", "law", (words(text),)) if fact else Paragraph(words(text))


# --- the files


def rows_of(file: bytes) -> Iterator[list[str]]:
    for page in ET.fromstring(file).iter(f"{{{pef.PEF}}}page"):
        yield [row.text or "" for row in page]


def test_pef_is_built_as_its_specification_says(client: FlaskClient) -> None:
    answer = client.get("/sv/stockholm/dina-timmar.pef?tecken=30&rader=25")
    root = ET.fromstring(answer.data)
    (meta,) = root.iterfind(f"./{{{pef.PEF}}}head/{{{pef.PEF}}}meta")
    (volume,) = root.iterfind(f"./{{{pef.PEF}}}body/{{{pef.PEF}}}volume")

    assert (root.tag, root.get("version")) == (f"{{{pef.PEF}}}pef", "2008-1")
    assert [element.tag for element in root] == [
        f"{{{pef.PEF}}}{part}" for part in ("head", "body")
    ]
    assert meta.findtext(f"{{{pef.DC}}}format") == answer.content_type == "application/x-pef+xml"
    assert meta.findtext(f"{{{pef.DC}}}title") == "Dina timmar – Stockholms stad"
    assert meta.findtext(f"{{{pef.DC}}}language") == "sv"
    assert meta.findtext(f"{{{pef.DC}}}identifier")
    assert volume.attrib == {
        "cols": "30",
        "rows": "25",
        "rowgap": "0",
        "duplex": "false",
    }
    made = list(rows_of(answer.data))
    assert all(len(page) <= 25 and len(row) <= 30 for page in made for row in page)
    assert all(CELLS.fullmatch(row) for page in made for row in page)


def test_brf_says_the_same_as_pef(client: FlaskClient) -> None:
    letters = client.get("/sv/stockholm/ord.brf").get_data(as_text=True)
    cells = list(rows_of(client.get("/sv/stockholm/ord.pef").data))

    assert letters.isascii()
    made = [page.split("\r\n")[:-1] for page in letters.split("\f")[:-1]]
    assert [len(page) for page in made] == [len(page) for page in cells]
    back = {letter: chr(cell) for cell, letter in brf._OF_CELL.items()}
    assert len(back) == 64
    for ascii_page, page in zip(made, cells, strict=True):
        for row, expected in zip(ascii_page, page, strict=True):
            assert "".join(back[letter] for letter in row) == expected.rstrip(BLANK)


@pytest.mark.parametrize("query", ["", "?tecken=", "?tecken=32&rader=28"])
def test_who_asks_for_no_other_size_is_given_the_usual_one(client: FlaskClient, query: str) -> None:
    (volume,) = ET.fromstring(client.get(f"/sv/stockholm/ord.pef{query}").data).iter(
        f"{{{pef.PEF}}}volume"
    )

    assert volume.get("cols") == str(STANDARD.cells)
    assert volume.get("rows") == str(STANDARD.lines)


@pytest.mark.parametrize("ending", ["pef", "brf"])
def test_a_file_says_in_its_name_that_it_is_braille(client: FlaskClient, ending: str) -> None:
    answer = client.get(f"/sv/stockholm/dina-timmar.{ending}")
    name = f"stockholm-dina-timmar-punktskrift.{ending}"

    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'
    assert answer.content_length == len(answer.data)
    assert answer.headers["ETag"]


def test_english_is_written_with_the_english_table(client: FlaskClient) -> None:
    first, *_others = rows_of(client.get("/en/stockholm/dina-timmar.pef").data)

    assert read_cells(first[1], "en").strip() == "Your hours"


def test_without_the_library_the_other_formats_are_offered_and_the_site_says_why(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    client = create_app(Settings()).test_client()
    monkeypatch.setattr(liblouis, "_LIBRARY", "libfinns-inte.so.20")
    liblouis._library.cache_clear()
    liblouis._works.cache_clear()
    try:
        refused = client.get("/sv/stockholm/ord.pef")
        page = client.get("/sv/stockholm/ord").text
        explained = client.get("/sv/stockholm/format").text
    finally:
        monkeypatch.undo()
        liblouis._library.cache_clear()
        liblouis._works.cache_clear()
    assert refused.status_code == 404
    assert liblouis.LACKS_LIBRARY in refused.text
    assert "/sv/stockholm/ord.txt" in page
    assert ".pef" not in page
    assert liblouis.LACKS_LIBRARY in explained


def test_no_two_pages_have_the_same_number() -> None:
    made = pages(leaflet(*(Paragraph(words("Ett ord till. " * 20)) for _ in range(20))), STANDARD)

    numbers = [int(read_row(page[0])) for page in made]
    assert all(after == before + 1 for before, after in pairwise(numbers))
