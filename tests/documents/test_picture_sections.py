"""Picture text leaves out no part of its page, and promises nothing that is not there."""

import re

import pytest
from flask.testing import FlaskClient

from ledsagning.formats.document import (
    Bullets,
    KeyFact,
    Letter,
    Paragraph,
    Section,
    Span,
    Table,
    words,
)
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


def test_an_example_is_told_to_its_end_with_its_boxes(client: FlaskClient) -> None:
    page = read(client.get("/sv/stockholm/dina-timmar.bilder"))

    assert page.under("Exempel: Anna flyttar timmar").lines == [
        "Anna får 10 timmar i månaden.",
        "Perioden är 3 månader.",
        "Då har hon 30 timmar.",
        "Den första månaden använder hon 4 timmar.",
        "Den andra månaden använder hon 6 timmar.",
        "Då har hon 20 timmar kvar till resten av perioden.",
        "30 rutor. En ruta är 1 timme. 10 rutor är använda.",
    ]
    drawn = [one.get("class", "") for one in page.all("span")]
    assert (drawn.count("box"), drawn.count("box ticked")) == (20, 10)


@pytest.mark.parametrize(
    ("path", "heading", "said"),
    [
        ("ansok", "Så går det till", "Handläggaren frågar vad du behöver."),
        ("din-plan", "Tänk på det här", "Hur tar du dig dit och hem?"),
        ("for-dig-som-hjalper", "Det här får du göra", "Du får hjälpa till att söka och jämföra."),
        ("forsta-motet", "Efter träffen", "Du får säga nej."),
        ("nar-nagot-ar-fel", "Klaga på stödet", "Berätta vad som hände, och vilken dag."),
        ("nar-nagot-ar-fel", "Överklaga beslutet", "Skriv vilket beslut du vill ändra."),
        ("nar-nagot-ar-fel", "Om du får vänta", "Fråga handläggaren när stödet börjar."),
        ("vad-ar-ledsagning", "Två lagar", "Där kallas stödet ledsagarservice."),
    ],
)
def test_what_is_told_of_a_part_is_what_its_heading_says(
    client: FlaskClient, path: str, heading: str, said: str
) -> None:
    assert said in read(client.get(f"/sv/stockholm/{path}.bilder")).under(heading).lines


def test_the_words_to_say_are_told_where_other_help_stands_below(client: FlaskClient) -> None:
    told = read(client.get("/sv/varmdo/byta.bilder")).under("Så kan du fråga").lines

    assert told[0] == "Du kan säga så här: ”Hej!"


def test_every_list_is_told_with_what_leads_in_to_it() -> None:
    steps = Bullets((words("Ring."), words("Fråga.")), numbered=True)
    said = (
        Paragraph(words("Du får klaga.")),
        Paragraph(words("Mer.")),
        Paragraph(words("Gör så:")),
    )

    assert rows(Section("Klaga", "klaga", (*said, steps))) == [
        (None, "Klaga"),
        ("info", "Du får klaga."),
        ("info", "Gör så:"),
        ("info", "Ring."),
        ("info", "Fråga."),
    ]


def test_a_key_message_does_not_take_the_place_of_the_steps() -> None:
    steps = Bullets((words("Du ansöker."), words("Du får svar.")), numbered=True)
    said = (Paragraph(words("Ingen får berätta."), "lock"), steps)

    assert rows(Section("Så går det till", "sa", said)) == [
        (None, "Så går det till"),
        ("lock", "Ingen får berätta."),
        ("info", "Du ansöker."),
        ("info", "Du får svar."),
    ]


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("Känns det bra? Boka.", "Fel? Säg nej."),
        ("If it feels right, book.", "If it feels wrong, say no."),
    ],
)
def test_what_to_do_is_told_whatever_is_so(good: str, bad: str) -> None:
    said = tuple(Paragraph(words(text)) for text in (good, "Tips.", bad))

    told = [one for _picture, one in rows(Section("Efter", "efter", said))]
    assert " ".join(told) == f"Efter {good} {bad}"


def test_what_explains_a_table_is_left_to_the_page_with_it() -> None:
    table = Table("Mått", ("Sida", "Ord"), (("Start", "10"),))
    explained = Bullets((words("Vi räknar orden."),))

    assert rows(Section("Mått", "matt", (Paragraph(words("Vi mäter.")), table, explained))) == [
        (None, "Mått"),
        ("info", "Vi mäter."),
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
    fact = KeyFact("fee", "Avgift", "money", (words("Det kostar inget."),), repeats="pengar")

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
