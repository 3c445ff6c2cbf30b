"""Picture text: a picture and a sentence, row by row, and what each picture means."""

import re
from xml.etree import ElementTree as ET

import html5lib
import pytest
from flask.testing import FlaskClient

from ledsagning import resources
from ledsagning.formats.document import (
    Bullets,
    Definition,
    Definitions,
    KeyFact,
    Notice,
    Paragraph,
    Span,
    Verdict,
    Verdicts,
    words,
)
from ledsagning.web.tools import TOOLS
from ledsagning.web.wording.glossary_pictograms import OF_WORDS
from ledsagning.web.wording.pictograms import GROUPS
from ledsagning.web.wording.rules import TOPICS as RULES
from ledsagning.web.wording.terms import TOPICS as TERMS
from support import places
from support.picture_texts import rows_of as rows
from support.reading import read

PROVIDER = f"/sv/stockholm/utforare/{places.a_provider()}"
PICTURED = ("/sv/stockholm/dina-timmar", "/en/varmdo/byta", "/sv/ord", "/sv/kontakt", PROVIDER)
ANSWERS = (
    f"/sv/stockholm/timmar?{places.HOURS}",
    "/sv/stockholm/byt",
    "/sv/stockholm/hitta",
    "/sv/statistik",
)


def pictures(row: ET.Element) -> list[str]:
    return [e.get("href", "").partition("#")[2] for e in row.iter() if str(e.tag).endswith("use")]


def messages(html: str) -> list[ET.Element]:
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    return [e for e in tree.iter("div") if e.get("class") == "message"]


# --- what it is made of


def test_each_sentence_has_a_row_of_its_own() -> None:
    message = Paragraph(
        (Span("Ring oss. Säg "), Span("ditt namn. Allt", href="/sv/"), Span(". Vänta på svar.")),
        "phone",
    )

    assert rows(message) == [
        ("phone", "Ring oss."),
        ("phone", "Säg ditt namn. Allt."),
        ("phone", "Vänta på svar."),
    ]


def test_a_number_ends_no_sentence() -> None:
    assert rows(Paragraph(words("Kom kl. 13.30 den 3. juni."), "clock")) == [
        ("clock", "Kom kl. 13.30 den 3. juni.")
    ]


def test_a_fact_keeps_its_sentences_what_is_unknown_and_what_to_ask() -> None:
    fact = KeyFact(
        "id",
        "Avgift",
        "money",
        (words("Det kostar 10 kronor."),),
        ("Fråga kommunen: När?",),
        ask="Fråga:",
        unknown="Vi vet inte allt",
        better="Bättre än kravet",
        note=words("Från 2026."),
    )

    assert rows(fact) == [
        (None, "Avgift"),
        ("unknown", "Vi vet inte allt."),
        ("money", "Det kostar 10 kronor."),
        ("check", "Bättre än kravet."),
        ("info", "Från 2026."),
        ("question", "Fråga kommunen: När?"),
    ]


def test_words_warnings_and_outcomes_have_pictures_too() -> None:
    assert rows(
        Definitions((Definition("avboka", "Avboka", words("Säga nej.")),)),
        Notice(words("Fara!"), urgent=True),
        Verdicts((Verdict("no", "Nej", words("Talar inte finska.")),)),
        Bullets((words("Kan somaliska."),), pictogram="escort"),
    ) == [
        ("cancel", "Avboka: Säga nej."),
        ("warning", "Fara!"),
        ("no", "Nej: Talar inte finska."),
        ("escort", "Kan somaliska."),
    ]


# --- its page


@pytest.mark.parametrize("page", PICTURED)
def test_each_row_of_the_page_has_one_picture_and_the_page_leads_back(
    client: FlaskClient, page: str
) -> None:
    answer = client.get(f"{page}.bilder")
    shown = read(answer)

    found = messages(answer.text)
    assert len(found) >= 3
    assert all(len(pictures(row)) == 1 for row in found)
    back = {"sv": "Tillbaka till sidan", "en": "Back to the page"}[page.split("/")[1]]
    assert shown.link(back).href == page


@pytest.mark.parametrize("page", PICTURED)
def test_a_page_offers_its_picture_text(client: FlaskClient, page: str) -> None:
    assert f'href="{page}.bilder"' in client.get(page).text


@pytest.mark.parametrize("page", ANSWERS)
def test_answers_and_figures_have_none_and_offer_none(client: FlaskClient, page: str) -> None:
    path, mark, query = page.partition("?")

    assert client.get(f"{path}.bilder{mark}{query}").status_code == 404
    assert ".bilder" not in client.get(page).text


def test_a_page_that_must_be_left_in_haste_can_be_left_from_its_pictures(
    client: FlaskClient,
) -> None:
    page = "/sv/stockholm/nar-nagot-ar-fel"
    (way_out,) = re.findall(r'<a class="skip" href="(https[^"]*)"', client.get(page).text)

    assert f'<a class="skip" href="{way_out}"' in client.get(f"{page}.bilder").text


# --- what the pictures mean


def sprite() -> set[str]:
    text = (resources.STATIC / "pictograms.svg").read_text("utf-8")
    return set(re.findall(r'<symbol id="([^"]+)"', text))


def test_every_picture_of_the_site_has_one_meaning_and_none_has_another_s() -> None:
    told = [(name, said, group.denied) for group in GROUPS for name, said in group.meanings.items()]

    assert sorted(name for name, *_said in told) == sorted(sprite())
    assert len({one[1:] for one in told}) == len(told)


def test_every_word_of_the_glossary_has_a_picture_that_exists(client: FlaskClient) -> None:
    tree = html5lib.parse(client.get("/sv/ord").text, namespaceHTMLElements=False)
    lists = (e for e in tree.iter("dl") if e.get("class") == "definitions")
    entries = {entry.get("id") for one in lists for entry in one}

    assert set(OF_WORDS) == entries
    assert set(OF_WORDS.values()) <= sprite()


@pytest.mark.parametrize("topics", [RULES, TERMS], ids=["rules", "terms"])
def test_no_two_rules_or_terms_have_the_same_picture(topics: dict[str, object]) -> None:
    shown = [topic.pictogram for topic in topics.values()]  # type: ignore[attr-defined] # a Topic

    assert [name for name in shown if shown.count(name) > 1] == []


def test_no_two_tools_have_the_same_picture() -> None:
    assert len({tool.pictogram for tool in TOOLS}) == len(TOOLS)


def test_the_page_of_pictures_shows_each_with_its_words(client: FlaskClient) -> None:
    page = client.get("/sv/bilder").text
    shown = {picture for row in messages(page) for picture in pictures(row)}

    assert sprite() <= shown
    assert '<div class="text in-pictures">' in page
    assert "Du och ledsagaren." in client.get("/sv/bilder.txt").text
    assert "You and the escort." in client.get("/en/stockholm/bilder").text
    assert "CC BY 4.0" in page
