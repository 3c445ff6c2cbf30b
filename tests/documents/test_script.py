"""What is read aloud: all that a document says, as a person would say it."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st

from ledsagning.formats.document import (
    Actions,
    Boxes,
    Bullets,
    Document,
    Paragraph,
    QrCode,
    Section,
    Span,
    words,
)
from ledsagning.formats.leaflet import put_together
from ledsagning.formats.speech import saying, script
from ledsagning.formats.speech.script import Phrase
from ledsagning.formats.speech.swedish import ordinal
from ledsagning.web.library import library
from support import places
from support.clock import SetClock
from support.document_texts import strings
from support.imprints import IMPRINT
from support.made_documents import KINDS, NOT_ALWAYS, blocks_of, documents
from support.sites import catalogue, provider, site

SAID = {
    "Ring kl. 8.00–16.30.": "Ring klockan 8 till 16 och 30.",
    "Klockan 13.30": "klockan 13 och 30",
    "kl 9, kl. 10-12": "klockan 9, klockan 10 till 12",
    "Öppet mån–fre 8–16.": "Öppet måndag till fredag 8 till 16.",
    "Måndag–fredag": "Måndag till fredag",
    "mellan 10–12 timmar": "mellan 10 och 12 timmar",
    "1/2 dag, 15 min, 90 kr/mån": "en halv dag, 15 minuter, 90 kronor i månaden",
    "min hand": "min hand",
    "s.k. och p.g.a.": "så kallad och på grund av",
    "16 kap. § 3 socialtjänstlagen": "sextonde kapitlet tredje paragrafen socialtjänstlagen",
    "§§ 7–9": "sjunde till nionde paragraferna",
    "DAISY 2.02": "DAISY 2 punkt 02",
    "WCAG 2.1 nivå AA": "W C A G 2 punkt ett nivå AA",
    "8.30–17.00, lördag 10.00-14.00": "klockan 8 och 30 till 17, lördag klockan 10 till 14",
    "bestämmelse 1 och 2": "bestämmelse ett och 2",
    "1 eller 2 timmar": "en eller 2 timmar",
    "1,5 timmar": "ett komma 5 timmar",
    "bokning_asken@example.com": "bokning understreck asken snabel-a example punkt com",
    "avsnitt 2.2 och 3.7.10": "avsnitt 2 punkt 2 och 3 punkt 7 punkt 10",
    "Dnr 2694-2012": "diarienummer 2694 streck 2012",
    "åren 2019-2021": "åren 2019 till 2021",
    "Här: /sv/haftet": "Här: snedstreck sv snedstreck haftet",
    "Här: /api/v1/law.json": "Här: snedstreck api snedstreck v1 snedstreck law punkt json",
    "så: ?tecken=40&rader=25": "så: frågetecken tecken lika med 40 och-tecken rader lika med 25",
    "filen index.html": "filen index punkt html",
    "och/eller, hon/han": "och eller, hon eller han",
    "ett 11 kap. 1 §-beslut": "ett beslut enligt elfte kapitlet första paragrafen",
    "9 § LSS-beslut, 9 §-beslutet": "beslut enligt nionde paragrafen LSS, "
    "beslutet enligt nionde paragrafen",
    "9 §:s ord": "nionde paragrafens ord",
    "5 kap 1§, §9": "femte kapitlet första paragrafen, nionde paragrafen",
    "9 a–c §§": "nionde a till c paragraferna",
    "9 § 3 p. LSS": "nionde paragrafen, punkt 3 LSS",
    "9 § 2 st. 1 p.": "nionde paragrafen andra stycket punkt ett",
    "prop. 2024/25:89": "proposition 2024 25, nummer 89",
    "LSS/SoL": "LSS eller Sol",
    "26/11, den 3/12, 1/3 2026": "den tjugosjätte november, den tredje december, "
    "den första mars 2026",
    "3/4, 31/13, 24/7": "3 snedstreck 4, 31 snedstreck 13, 24 snedstreck 7",
    "1 jan. 2026": "den första januari 2026",
    "mån-fre": "måndag till fredag",
    "90 kr/tim, 7 dagar/vecka, 2 ggr/mån": "90 kronor i timmen, 7 dagar i veckan, "
    "2 gånger i månaden",
    "6 tim, 1 tim, 3 mån., 20 h, 5 st.": "6 timmar, en timme, 3 månader, 20 timmar, 5 stycken",
    "50 m2, 20 km, 5 m": "50 kvadratmeter, 20 kilometer, 5 meter",
    "1 kr, 1.200 kr, 100:-": "en krona, 1200 kronor, 100 kronor",
    "t o m 3 maj, fr o m 1 juli": "till och med den tredje maj, från och med den första juli",
    "tom hand": "tom hand",
    "s. 12, v. 23, kap 3, min. 3": "sidan 12, vecka 23, kapitel 3, minst 3",
    "tel 08-12 34 56": "telefon noll åtta, ett två, tre fyra, fem sex",
    "www.ivo.se": "ivo punkt se",
    "med =, +, - eller @?": "med lika med, plus, minus eller snabel-a?",
    "Tecknet ”@”, tecknet @.": "Tecknet ”snabel-a”, tecknet snabel-a.",
    "Vi heter @asken där.": "Vi heter snabel-a asken där.",
    "slutar på -a5.pdf.": "slutar på bindestreck a5 punkt pdf.",
    "filen mitt-hafte-a5.pdf": "filen mitt bindestreck hafte bindestreck a5 punkt pdf",
    "https://min-kommun.se/": "min bindestreck kommun punkt se",
    "Offentlighets- och sekretesslagen": "Offentlighets- och sekretesslagen",
    "65+, ≥ 3, ett []": "65 plus, minst 3, ett tomma hakparenteser",
    "S:t Eriksgatan, ett USB-minne": "Sankt Eriksgatan, ett U S B-minne",
    "11 kap. 1 §": "elfte kapitlet första paragrafen",
    "5 kap.1 § SoL": "femte kapitlet första paragrafen Sol",
    "32 kap. 1 och 6 §§": "trettioandra kapitlet första och sjätte paragraferna",
    "18–21 §§": "artonde till tjugoförsta paragraferna",
    "29 §": "tjugonionde paragrafen",
    "9 § 3 LSS": "nionde paragrafen, punkt 3 LSS",
    "beslut 2026-123": "beslut 2026 streck 123",
    "2025-2026": "2025 till 2026",
    "Lagen (1993:387) om stöd": "Lagen (1993, nummer 387) om stöd",
    "den 21 november 2026": "den tjugoförsta november 2026",
    "från 15 december 2025": "från den femtonde december 2025",
    "27–28 november": "den tjugosjunde till den tjugoåttonde november",
    "2026-11-25": "den tjugofemte november 2026",
    "klockan 18.30": "klockan 18 och 30",
    "kl. 08:00": "klockan 8",
    "Ring före 23.30.": "Ring före klockan 23 och 30.",
    "1 200 kr": "1200 kronor",
    "högst 150 kronor": "högst 150 kronor",
    "2,5 timmar": "2 komma 5 timmar",
    "50 %": "50 procent",
    "30–44 år": "30 till 44 år",
    "1 timme": "en timme",
    "1 år": "ett år",
    "inom 1 arbetsdag": "inom en arbetsdag",
    "08-508 010 00": "noll åtta, fem noll åtta, noll ett noll, noll noll",
    "+46 8 508 010 00": "plus fyra sex, åtta, fem noll åtta, noll ett noll, noll noll",
    "Ring 112": "Ring ett ett två",
    "Ring 1177": "Ring elva sjuttiosju",
    "123 45 Staden": "ett två tre, fyra fem Staden",
    "asken@example.com": "asken snabel-a example punkt com",
    "https://www.ivo.se/klaga": "ivo punkt se snedstreck klaga",
    "t.ex. kafé": "till exempel kafé",
    "bl.a. bad m.m.": "bland annat bad med mera",
    "dnr KS 2019/1457": "diarienummer KS 2019 snedstreck 1457",
    "versionen ed236710.": "versionen e d två tre sex sju ett noll.",
}
IN_ENGLISH = {
    "10.00-14.00": "10 o'clock to 14 o'clock",
    "bokning_asken@example.com": "bokning underscore asken at example dot com",
    "8.00–16.30": "8 o'clock to 16 30",
    "Monday–Friday": "Monday to Friday",
    "SEK 1,250 and 3.5 hours": "1250 kronor and 3 point 5 hours",
    "2026-11-26": "the 26th of November 2026",
    "90 kr/hour and/or she/he": "90 kronor an hour and or she or he",
    "with =, + and -": "with equals, plus and minus",
    "equals, plus or @, so": "equals, plus or at sign, so",
    "The name ends in -a5.pdf.": "The name ends in dash a5 dot pdf.",
    "§ 9 and §§ 7–9": "section 9 and sections 7 to 9",
    "DAISY 2.02": "DAISY 2 point 02",
    "between 10–12 hours": "between 10 and 12 hours",
    "1/2 day, approx. 15 min": "half a day, about 15 minutes",
    "It is here: /en/staden": "It is here: slash en slash staden",
    "on 21 November 2026": "on the 21st of November 2026",
    "the 12 May": "the 12th of May",
    "11 kap. 1 § SoL": "chapter 11, section 1 Sol",
    "32 kap. 1 and 6 §§": "chapter 32, sections 1 and 6",
    "9 § 3 LSS": "section 9, point 3 LSS",
    "decision 2026-123": "decision 2026 dash 123",
    "2025–2026": "2025 to 2026",
    "30–44 years": "30 to 44 years",
    "at 18:30": "at 18 30",
    "at 18:00": "at 18 o'clock",
    "1 200 kr": "1200 kronor",
    "08-508 010 00": "zero eight, five zero eight, zero one zero, zero zero",
    "asken@example.com": "asken at example dot com",
    "50%": "50 percent",
    "e.g. coffee": "for example coffee",
}

UNSAID = re.compile(
    r"[^\w\s.,?!:;()\"–”“'-]|_|(?<!\w)-|https?:|\bkr\b|\bt\.?ex\b|\bbl\.a|\bkap\."
    r"|\d[–-]\d|\d \d{3}\b|\d[.:]\d\d\b"
)
"""What nobody says as it is written, and every sign that nobody pauses at."""


@pytest.mark.parametrize("written", SAID)
def test_swedish_is_said_as_somebody_would_say_it(written: str) -> None:
    assert saying.said(written, "sv") == SAID[written]


@pytest.mark.parametrize("written", IN_ENGLISH)
def test_english_is_said_as_somebody_would_say_it(written: str) -> None:
    assert saying.said(written, "en") == IN_ENGLISH[written]


@pytest.mark.parametrize(
    ("number", "name"),
    [(1, "första"), (12, "tolfte"), (20, "tjugonde"), (31, "trettioförsta"), (100, "100:e")],
)
def test_numbers_in_order_have_their_names(number: int, name: str) -> None:
    assert ordinal(number) == name


def read(*blocks: object) -> tuple[Phrase, ...]:
    document = Document("Titel", "sv", "", None, blocks)  # type: ignore[arg-type]
    return script.script(put_together(document, IMPRINT)).phrases


def test_headings_are_told_from_sentences_and_a_list_is_counted_where_it_is_numbered() -> None:
    phrases = read(Section("Del", "del", (Bullets((words("Gå ut."), words("Gå hem.")), True),)))

    assert phrases[0] == Phrase("Titel", "sv", 1)
    assert phrases[2:5] == (
        Phrase("Del", "sv", 2),
        Phrase("1. Gå ut.", "sv"),
        Phrase("2. Gå hem.", "sv"),
    )


def test_words_of_another_language_are_said_in_it() -> None:
    phrases = read(Paragraph((Span("Det heter "), Span("at 18:30", language="en"), Span("."))))

    assert phrases[2:4] == (Phrase("Det heter", "sv"), Phrase("at 18 30", "en"))


def test_a_sentence_is_said_at_a_time_and_ends_with_its_full_stop() -> None:
    phrases = read(Paragraph(words("Ring t.ex. Anna m.m. Här: /sv/haftet Hon svarar! Gör hon?")))

    assert [one.text for one in phrases[2:6]] == [
        "Ring till exempel Anna med mera.",
        "Här: snedstreck sv snedstreck haftet",
        "Hon svarar!",
        "Gör hon?",
    ]


def test_an_address_behind_a_link_and_boxes_to_tick_are_not_read() -> None:
    linked = Paragraph((Span("Läs mer", href="https://example.se/"), Span(".")))
    phrases = read(linked, Boxes("3 rutor.", 3, 1))

    assert [one.text for one in phrases[2:4]] == ["Läs mer.", "3 rutor."]


def test_a_blank_is_told_of() -> None:
    phrases = read(Paragraph((Span("Jag heter "), Span("ditt namn", blank=True))))

    assert phrases[2].text == "Jag heter Här skriver du: ditt namn"


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in (Actions, QrCode)])
@settings(max_examples=10, deadline=None)
@given(data=st.data())
def test_every_kind_of_block_says_all_its_words(kind: type, data: st.DataObject) -> None:
    block = data.draw(blocks_of(kind, deep=0))

    heard = " ".join(one.text for one in read(block))

    less = {*NOT_ALWAYS, (QrCode, "label")}
    found = (word for text in strings(block, less) for word in re.findall(r"[^\W\d]+", text))
    same = (word for word in found if saying.said(word, "sv") == word)
    assert [word for word in same if word not in heard] == []


@settings(max_examples=30, deadline=None)
@given(document=documents())
def test_what_is_written_for_a_reader_is_read_back_as_it_was(document: Document) -> None:
    leaflet = put_together(document, IMPRINT)

    assert script.parsed(script.render(leaflet)) == script.script(leaflet)


def test_its_number_is_another_when_a_word_is_and_the_same_on_another_day() -> None:
    def number(text: str, site: str = "Här") -> str:
        document = Document(text, "sv", "", None, ())
        where = Section("Varifrån?", IMPRINT.section.id, (Paragraph(words(site)),))
        made = put_together(document, IMPRINT)
        blocks = (*made.document.blocks[:-1], where)
        changed = Document(text, "sv", "", None, blocks)
        return script.script(type(made)(title="", document=changed, imprint=IMPRINT)).digest

    assert number("Titel") == number("Titel", "Där")
    assert number("Titel") != number("Titeln")


def test_its_number_is_another_when_the_site_has_moved_or_another_runs_it_and_not_each_day(
    clock: SetClock,
) -> None:
    def number(of: Flask) -> str:
        client = of.test_client()
        return script.parsed(client.get("/sv/staden/dina-timmar.manus.txt").data).digest

    text, other = catalogue(), {"name": "Bolaget", "contact": {"email": "webb@bolaget.se"}}
    before = number(site(text))

    assert before != number(site(text, "https://ledsagning.example"))
    assert before != number(site(catalogue(operator=other)))
    # It is of another version, which says nothing else.
    same = catalogue(provider("asken"))
    assert before == number(site(same))
    clock("2026-12-24 12:00")
    assert before == number(site(same))


def test_what_is_no_script_is_refused() -> None:
    with pytest.raises(ValueError, match="Hej"):
        script.parsed(b"Hej\n")


def test_nothing_is_left_that_nobody_would_say(app: Flask, client: FlaskClient) -> None:
    with app.app_context():
        providers = [one.id for one in library().catalogue.providers_in("stockholm")][:5]
    pages = ("kostnader", "kontakt", "ansok", "dina-timmar", "boka-och-avboka", "nar-nagot-ar-fel")
    paths = [f"/{code}/stockholm/{page}" for code in ("sv", "en") for page in pages]
    paths += [f"/{code}/{page}" for code in ("sv", "en") for page in ("oppna-data", "format")]
    paths += [f"/sv/stockholm/utforare/{one}" for one in providers]

    for path in paths:
        answer = client.get(f"{path}.manus.txt")
        assert answer.status_code == 200
        odd = [one for one in script.parsed(answer.data).phrases if UNSAID.search(one.text)]
        assert odd == [], path


def test_it_is_named_as_a_script_and_no_page_leads_to_it(client: FlaskClient) -> None:
    answer = client.get("/sv/stockholm/dina-timmar.manus.txt")

    assert 'filename="stockholm-dina-timmar-manus.txt"' in answer.headers["Content-Disposition"]
    assert "manus" not in client.get("/sv/stockholm/dina-timmar").text
    assert client.get(f"/sv/stockholm/timmar.manus.txt?{places.HOURS}").status_code == 404
