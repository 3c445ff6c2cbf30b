"""Books that are read aloud: what of the text is heard when, in EPUB and in DAISY 2.02.

No validator of DAISY 2.02 is in any registry that the tests may use: here are the rules of the
specification (https://www.daisy.org/z3986/specifications/daisy_202.html) that a book can break.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from functools import partial
from itertools import pairwise, takewhile
from xml.etree import ElementTree as ET

import pytest
from flask.testing import FlaskClient
from hypothesis import given, settings

from ledsagning.formats import book, daisy, epub, pef, talking
from ledsagning.formats.document import (
    Block,
    Bullets,
    Definition,
    Definitions,
    Document,
    Paragraph,
    Section,
    Span,
    Table,
    words,
)
from ledsagning.formats.leaflet import Leaflet, put_together
from ledsagning.formats.speech.script import script
from ledsagning.formats.synchronised import synchronised
from support import places
from support.imprints import IMPRINT
from support.made_documents import documents
from support.readings import A_PHRASE, leaflet_at, silent

PAGES = (
    "/sv/stockholm/dina-timmar",
    "/en/varmdo/kontakt",
    "/sv/tillganglighet",
    "/en/stockholm/haftet",
    f"/sv/stockholm/utforare/{places.a_provider()}",
)
XHTML, SMIL = f"{{{book.XHTML}}}", "{http://www.w3.org/ns/SMIL}"
NEEDED = {
    "dc:creator",
    "dc:date",
    "dc:format",
    "dc:identifier",
    "dc:language",
    "dc:publisher",
    "dc:title",
    "ncc:charset",
    "ncc:pageFront",
    "ncc:pageNormal",
    "ncc:pageSpecial",
    "ncc:tocItems",
    "ncc:totalTime",
}
"""What the specification (appendix 2) wants to be told in ``ncc.html``."""
NEWER_THAN_2000 = {"section", "article", "figure", "figcaption", "main", "nav", "svg", "audio"}

Files = dict[str, bytes]
every_page = pytest.mark.parametrize("path", PAGES)


def opened(file: bytes) -> Files:
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def talking_book(leaflet: Leaflet) -> Files:
    return opened(daisy.bound(leaflet, silent(leaflet)))


def in_order(files: Files) -> list[ET.Element]:
    """The SMIL files that the master names, in its order."""
    return [ET.fromstring(files[one.get("src", "")]) for one in root(files, "master.smil")[1]]


def root(files: Files, name: str) -> ET.Element:
    return ET.fromstring(files[name])


def told(element: ET.Element) -> dict[str, str]:
    found = [(one.get("name", ""), one.get("content", "")) for one in element.iter()]
    named = [(name, content) for name, content in found if name]
    assert len(dict(named)) == len(named)
    return dict(named)


def milliseconds(time: str) -> int:
    parts = [float(part) for part in time.removeprefix("npt=").rstrip("s").split(":")]
    return round(sum(part * 60**at for at, part in enumerate(reversed(parts))) * 1000)


def clips(part: ET.Element) -> Iterator[tuple[int, int]]:
    for one in part.iter("audio"):
        yield milliseconds(one.get("clip-begin", "")), milliseconds(one.get("clip-end", ""))


# --- what is heard when


@settings(max_examples=40, deadline=None)
@given(document=documents())
def test_every_phrase_is_heard_once_in_order_with_a_part_that_has_a_name_of_its_own(
    document: Document,
) -> None:
    leaflet = put_together(document, IMPRINT)
    text, reading = epub.text(leaflet), silent(leaflet)
    before = "".join(text.itertext())

    heard = synchronised(text, leaflet.document, reading)

    assert "".join(text.itertext()) == before
    assert [clip for one in heard for clip in one.clips] == list(reading.clips)
    names = [element.get("id") for element in text.iter() if element.get("id")]
    assert len(set(names)) == len(names)
    order = {element: at for at, element in enumerate(text.iter())}
    places_ = [order[one.element] for one in heard]
    assert places_ == sorted(set(places_))
    assert sum(one.heading for one in heard) == sum(
        bool(re.fullmatch("h[1-6]", element.tag)) for element in order
    )


def test_a_word_in_a_table_is_never_taken_for_the_end_of_what_stands_before_its_heading() -> None:
    to_fill_in = Span("Svar", href="https://ledsagning.example/sv/stockholm/ord", blank=True)
    document = Document(
        title="Frågor",
        language="sv",
        summary="",
        pictogram=None,
        blocks=(
            Definitions((Definition("fraga", "Fråga", (to_fill_in,)),)),
            Section("Tider", "tider", (Table("Dagar", ("Dag", "Ord"), (("Måndag", "d"),)),)),
        ),
    )
    leaflet = put_together(document, IMPRINT)
    text = epub.text(leaflet)

    heard = synchronised(text, leaflet.document, silent(leaflet))

    assert "Tider" in ["".join(one.element.itertext()) for one in heard if one.heading]


@every_page
def test_every_part_that_has_words_is_heard(client: FlaskClient, path: str) -> None:
    leaflet = leaflet_at(client, path)
    text = epub.text(leaflet)

    parts = [one.element for one in synchronised(text, leaflet.document, silent(leaflet))]
    heard = {one for one in text.iter() if set(one.iter()) & set(parts)}

    heads = {cell for head in text.iter("thead") for cell in head.iter("th")}
    unheard = [
        "".join(element.itertext())
        for element in text.iter()
        if element.tag in {"h1", "h2", "h3", "h4", "p", "li", "caption", "th", "td"}
        and element not in heard | heads
    ]
    assert unheard == []


def test_a_cell_is_heard_with_the_head_of_its_column_and_what_is_twice_is_heard_twice() -> None:
    table = Table("Avgift", ("Vad", "Kostar"), (("Resa", "Inget"), ("Mat", "Inget")))
    document = Document("Titel", "sv", "", None, (Bullets((words("Ja."), words("Ja."))), table))
    leaflet = put_together(document, IMPRINT)

    heard = synchronised(epub.text(leaflet), leaflet.document, silent(leaflet))

    said = ["".join(one.element.itertext()) for one in heard]
    assert said[2:9] == ["Ja.", "Ja.", "Avgift", "Resa", "Inget", "Mat", "Inget"]
    assert [phrase.text for phrase in script(leaflet).phrases][5:7] == [
        "Vad: Resa",
        "Kostar: Inget",
    ]


def sentences_of(*blocks: Block) -> list[tuple[str, str, int]]:
    """What is marked at a time: its element, its words, and how many clips are heard with it."""
    leaflet = put_together(Document("Titel", "sv", "", None, blocks), IMPRINT)
    heard = synchronised(epub.text(leaflet), leaflet.document, silent(leaflet))
    said = [(one.element.tag, "".join(one.element.itertext()), len(one.clips)) for one in heard]
    return list(takewhile(lambda one: not re.fullmatch("h[1-6]", one[0]), said[2:]))


def test_a_reader_goes_from_sentence_to_sentence_and_no_number_parts_one() -> None:
    law = "Det står i 9 kap. 1 § LSS. Ring t.ex. Anna kl. 13.30 på 08-123 45 67. Hon svarar."

    assert sentences_of(Paragraph(words(law)), Bullets((words("Ja. Nej!"),))) == [
        ("span", "Det står i 9\xa0kap.\xa01\xa0§ LSS.", 1),
        ("span", "Ring t.ex. Anna kl.\xa013.30 på 08-123\xa045\xa067.", 1),
        ("span", "Hon svarar.", 1),
        ("span", "Ja.", 1),
        ("span", "Nej!", 1),
    ]


def test_a_sentence_is_marked_whole_with_the_links_and_other_languages_in_it() -> None:
    said = (
        Span("Läs "),
        Span("mer. Här", href="https://example.se/"),
        Span(". "),
        Span("Det heter "),
        Span("escort. That is all", language="en"),
        Span(". "),
        Span("Ett. Två.", foreign=True),
        Span(" Skriv "),
        Span("ditt namn", blank=True),
        Span("."),
    )

    assert sentences_of(Paragraph(said)) == [
        ("span", "Läs mer. Här (https://example.se/).", 2),
        ("span", "Det heter escort. That is all.", 3),
        ("span", "Ett.", 1),
        ("span", "Två.", 1),
        ("span", "Skriv [ditt namn].", 1),
    ]


# --- EPUB


@every_page
def test_the_overlay_of_a_book_leads_through_its_text(client: FlaskClient, path: str) -> None:
    leaflet = leaflet_at(client, path)
    files = opened(talking.bound(leaflet, silent(leaflet)))
    overlay = root(files, "EPUB/text.smil")
    names = [element.get("id") for element in root(files, "EPUB/text.xhtml").iter()]

    places_ = [one.get("src", "") for one in overlay.iter(f"{SMIL}text")]
    times = [
        (milliseconds(one.get("clipBegin", "")), milliseconds(one.get("clipEnd", "")))
        for one in overlay.iter(f"{SMIL}audio")
    ]

    assert all(place.startswith("text.xhtml#") for place in places_)
    assert [names.count(place.partition("#")[2]) for place in places_] == [1] * len(places_)
    assert times[0][0] == 0
    assert all(before[1] == after[0] for before, after in pairwise(times))
    assert times[-1][1] == A_PHRASE * len(script(leaflet).phrases)
    assert f">{times[-1][1] / 1000:.3f}s</meta>" in files["EPUB/package.opf"].decode()


def test_a_book_with_sound_says_that_it_can_be_heard_and_who_reads(client: FlaskClient) -> None:
    leaflet = leaflet_at(client, "/en/stockholm/dina-timmar")
    package = opened(talking.bound(leaflet, silent(leaflet)))["EPUB/package.opf"].decode()

    for words_ in (
        'media-overlay="text-smil"',
        '"schema:accessModeSufficient">auditory<',
        '"schema:accessibilityFeature">synchronizedAudioText<',
        '"media:narrator">A computer’s voice<',
        'href="sound.mp3" media-type="audio/mpeg"',
    ):
        assert words_ in package


# --- DAISY 2.02


@every_page
def test_its_centre_tells_what_the_specification_wants(client: FlaskClient, path: str) -> None:
    leaflet = leaflet_at(client, path)
    files = talking_book(leaflet)
    centre = root(files, "ncc.html")
    facts = told(centre)

    assert set(facts) >= NEEDED
    assert facts["dc:format"] == "Daisy 2.02"
    assert facts["dc:language"] == leaflet.document.language == centre.get("lang")
    assert facts["dc:title"] == leaflet.title
    assert facts["dc:date"] == leaflet.imprint.day.isoformat()
    assert leaflet.imprint.address in facts["dc:source"]
    assert facts["prod:version"] == leaflet.imprint.version
    assert facts["ncc:files"] == str(len(files))
    assert facts["ncc:tocItems"] == str(len(centre[1]))
    assert facts["ncc:depth"] == max(one.tag[-1] for one in centre[1])
    total = A_PHRASE * len(script(leaflet).phrases)
    assert milliseconds(facts["ncc:totalTime"]) == round(total, -3)


@settings(max_examples=20, deadline=None)
@given(document=documents())
def test_its_headings_are_those_of_the_text_and_lead_to_where_they_are_heard(
    document: Document,
) -> None:
    files = talking_book(put_together(document, IMPRINT))
    headings = list(root(files, "ncc.html")[1])
    text = [one for one in root(files, "text.html").iter() if re.search("}h[1-6]$", one.tag)]

    assert [(one.tag, "".join(one.itertext())) for one in headings] == [
        (one.tag, "".join(one.itertext())) for one in text
    ]
    assert (headings[0].tag, headings[0].get("class")) == (f"{XHTML}h1", "title")
    assert len({one.get("id") for one in headings}) == len(headings)
    for heading, place in zip(headings, text, strict=True):
        file, _, name = heading[0].get("href", "").partition("#")
        (heard,) = [one for one in root(files, file).iter("text") if one.get("id") == name]
        assert heard.get("src") == f"text.html#{place.get('id')}"


@settings(max_examples=20, deadline=None)
@given(document=documents())
def test_its_times_add_up_to_the_recording(document: Document) -> None:
    leaflet = put_together(document, IMPRINT)
    files = talking_book(leaflet)
    elapsed = 0

    for part in in_order(files):
        lasts = sum(end - begin for begin, end in clips(part))
        assert milliseconds(told(part)["ncc:totalElapsedTime"]) == elapsed
        assert milliseconds(told(part)["ncc:timeInThisSmil"]) == lasts
        assert milliseconds(part[1][0].get("dur", "")) == lasts
        elapsed += lasts

    every = [clip for part in in_order(files) for clip in clips(part)]
    assert every == list(silent(leaflet).clips)
    assert milliseconds(told(root(files, "master.smil"))["ncc:timeInThisSmil"]) == elapsed


@settings(max_examples=20, deadline=None)
@given(document=documents())
def test_whatever_it_leads_to_is_there_once(document: Document) -> None:
    files = talking_book(put_together(document, IMPRINT))
    named = {
        name: [one.get("id") for one in root(files, name).iter() if one.get("id")]
        for name in files
        if name.endswith((".html", ".smil"))
    }

    assert [len(set(names)) for names in named.values()] == list(map(len, named.values()))
    for name in named:
        for one in root(files, name).iter():
            to = one.get("src") or one.get("href") or ""
            file, _, place = to.partition("#")
            if to and ":" not in to:
                assert file in files, to
                assert not place or place in named[file], to


@every_page
def test_its_text_is_xhtml_as_old_players_know_it(client: FlaskClient, path: str) -> None:
    files = talking_book(leaflet_at(client, path))

    tags = {one.tag.removeprefix(XHTML) for one in root(files, "text.html").iter()}
    assert tags & NEWER_THAN_2000 == set()
    assert b'dir="auto"' not in files["text.html"]
    assert b"/>" not in files["text.html"]
    assert re.match(rb"<\?xml[^>]*>\s*<!DOCTYPE html PUBLIC", files["ncc.html"])
    assert re.match(rb"<\?xml[^>]*>\s*<!DOCTYPE smil PUBLIC", files["0001.smil"])


def test_a_part_in_another_language_says_so() -> None:
    said = (Span("Det heter "), Span("escort", language="en"), Span("."))
    leaflet = put_together(Document("Titel", "sv", "", None, (Paragraph(said),)), IMPRINT)
    text = talking_book(leaflet)["text.html"].decode()

    assert '<span lang="en" xml:lang="en">escort</span>' in text


@pytest.mark.parametrize("made", [partial(daisy.bound), partial(talking.bound)])
def test_the_same_reading_is_the_same_file(made: partial[bytes]) -> None:
    leaflet = put_together(Document("Titel", "sv", "", None, ()), IMPRINT)

    assert made(leaflet, silent(leaflet)) == made(leaflet, silent(leaflet))


def test_each_edition_has_an_identifier_of_its_own_that_stays_while_the_text_does() -> None:
    leaflet = put_together(Document("Titel", "sv", "", None, ()), IMPRINT)
    read = silent(leaflet)

    def identifiers() -> list[str]:
        books = (opened(epub.render(leaflet)), opened(talking.bound(leaflet, read)))
        dc = "{http://purl.org/dc/elements/1.1/}identifier"
        texts = [
            root(files, f"{book.FOLDER}/{book.PACKAGE}").findtext(f".//{dc}") for files in books
        ]
        texts.append(ET.fromstring(pef.render(leaflet)).findtext(f".//{dc}"))
        daisies = {
            told(root(talking_book(leaflet), name))["dc:identifier"]
            for name in ("ncc.html", "master.smil")
        }
        return [*(text or "" for text in texts), *daisies]

    assert len(set(identifiers())) == 4
    assert all(IMPRINT.address in one for one in identifiers())
    assert identifiers() == identifiers()
