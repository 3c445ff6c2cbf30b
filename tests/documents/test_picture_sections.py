"""Picture text leaves out no part of its page, and promises nothing that is not there."""

import re

import pytest
from flask.testing import FlaskClient

from ledsagning.formats.document import Bullets, KeyFact, Letter, Paragraph, Section, Span, words
from support.picture_texts import PictureText, picture_texts
from support.picture_texts import rows_of as rows
from support.reading import read

_UNDERLINED = re.compile(r"^\n((?:.+\n)+?)-{2,}$", re.MULTILINE)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_each_part_of_a_page_is_in_its_picture_text(client: FlaskClient, language: str) -> None:
    missing = {
        str(one): parts - {*one.page.headings("h2")}
        for one in picture_texts(client, language)
        if (parts := _parts(client, one)) - {*one.page.headings("h2")}
    }

    assert missing == {}


def _parts(client: FlaskClient, one: PictureText) -> set[str]:
    """The headings of what is taken away as text: there they are underlined."""
    found = _UNDERLINED.findall(client.get(f"{one.path}.txt").text)
    return {" ".join(heading.split()) for heading in found}


def test_the_letter_is_read_part_by_part_in_pictures_too(client: FlaskClient) -> None:
    page = read(client.get("/sv/stockholm/las-ditt-beslut.bilder"))

    told = page.under("Hur många timmar").lines
    assert told[0] == "Kim beviljas tolv timmar ledsagning varje månad."
    assert "Det betyder: Så många timmar får Kim." in told
    assert "Avslag betyder nej." in page.under("Ja eller nej").lines
    assert "Behovet av en längre resa bedöms inte ingå." in page.text


def test_who_wants_another_escort_reads_how_in_pictures(client: FlaskClient) -> None:
    page = read(client.get("/sv/stockholm/byta.bilder"))

    assert page.under("Byta ledsagare").lines
    assert page.under("Dina timmar när du byter").lines


def test_a_part_without_pictures_is_told_by_its_first_words() -> None:
    said = (Paragraph(words("Ett råd. Ett till.")), Paragraph(words("Mer om det.")))

    assert rows(Section("Råd", "rad", said)) == [
        (None, "Råd"),
        ("info", "Ett råd."),
        ("info", "Ett till."),
    ]


def test_words_that_lead_in_to_a_list_bring_it_along() -> None:
    listed = Bullets((words("En sak."), words("En annan.")))

    assert rows(Section("Råd", "rad", (Paragraph(words("Tänk på:")), listed))) == [
        (None, "Råd"),
        ("info", "Tänk på:"),
        ("info", "En sak."),
        ("info", "En annan."),
    ]


def test_what_only_leads_on_has_the_picture_of_going_on() -> None:
    onward = Bullets(((Span("Räkna timmar", href="/sv/stockholm/timmar"),),))

    assert rows(Section("Nästa steg", "nasta", (onward,))) == [
        (None, "Nästa steg"),
        ("go", "Räkna timmar"),
    ]


def test_a_part_that_has_a_key_message_is_told_by_that() -> None:
    said = (Paragraph(words("Bakgrund.")), Paragraph(words("Ring oss."), "phone"))

    assert rows(Section("Råd", "rad", said)) == [(None, "Råd"), ("phone", "Ring oss.")]


def test_a_rule_does_not_take_the_place_of_what_leads_in_to_it() -> None:
    fact = KeyFact("fee", "Avgift", "money", (words("Det kostar inget."),), repeats=True)

    assert rows(Section("Pengar", "pengar", (Paragraph(words("Så är det.")), fact))) == [
        (None, "Pengar"),
        ("info", "Så är det."),
        ("money", "Det kostar inget."),
    ]


def test_each_sentence_of_a_letter_has_a_row() -> None:
    assert rows(Letter("Brev", (words("Hej! Jag vill byta."),))) == [
        ("letter", "Hej!"),
        ("letter", "Jag vill byta."),
    ]


def test_a_link_may_begin_a_sentence() -> None:
    told = (Span("Så många får du. "), Span("Räkna dem", href="/sv/"), Span(" när du vet."))

    assert rows(Paragraph(told, "hours")) == [
        ("hours", "Så många får du."),
        ("hours", "Räkna dem när du vet."),
    ]
