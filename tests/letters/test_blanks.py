"""Blanks to fill in: heard, copied and printed as what they are, one a line."""

from itertools import product
from xml.etree.ElementTree import Element

import pytest
from flask.testing import FlaskClient

from ledsagning.planner.writing import Writer
from ledsagning.web.tools import TOOLS
from support import places
from support.reading import read, seen
from support.tool_pages import answered, downloaded

SWITCH = "/sv/stockholm/byt"
ANSWERS = (
    *("", "what=escort", "sheet=follow_up", "about=support", "about=serious", "about=decision"),
    *("when=tomorrow", "by=escort", "show=yes", "hours=10", places.TRIP, places.WISHES),
)
PHONE, ENGLISH_PHONE = "När du ringer handläggaren", "When you call the caseworker"


def with_blanks(client: FlaskClient, path: str) -> list[Element]:
    """What holds a blank directly: a paragraph, or an item of a list."""
    page = read(client.get(path))
    return [one for one in page.all("p", "li", "span", "div") if any(map(is_blank, one))]


def is_blank(element: Element) -> bool:
    return "blank" in element.get("class", "").split()


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("place", ["stockholm", "varmdo", "danderyd"])
def test_a_line_has_one_blank_at_its_end(client: FlaskClient, language: str, place: str) -> None:
    for tool, answers, writer in product(TOOLS, ANSWERS, Writer):
        if writer is not Writer.SELF and "=" in answers and "about" not in answers:
            continue
        path = f"/{language}/{place}/{tool.slug}?{answers}&writer={writer}"
        for line in with_blanks(client, path):
            *_before, last = line

            assert sum(map(is_blank, line)) == 1, seen(line)
            assert is_blank(last), seen(line)
            assert (last.tail or "").strip() in ("", ".", "?"), seen(line)


def test_a_blank_is_heard_and_copied_as_what_belongs_there(client: FlaskClient) -> None:
    page = answered(client, SWITCH, writer="relative")

    letter = page.under("Brev till handläggaren").text
    assert "Hej! Jag heter [ditt namn]." in letter
    assert "Jag hjälper en person som heter [personens namn]." in letter


def test_a_text_file_has_a_line_to_write_on(client: FlaskClient) -> None:
    letter = " ".join(downloaded(client, f"{SWITCH}.txt", writer="relative").split())

    assert f"Hej! Jag heter {'_' * 20} (ditt namn)." in letter


def test_what_is_told_at_length_has_more_lines_on_paper(client: FlaskClient) -> None:
    lines = with_blanks(client, "/sv/stockholm/klaga/blad?about=support")
    long = [seen(line) for line in lines if any("long" in part.get("class", "") for part in line)]

    assert "Det här hände: [det som hände]." in long
    assert "Det hände den [dag]." not in long


def test_the_parts_of_a_phone_script_are_headings(client: FlaskClient) -> None:
    page = answered(client, SWITCH)

    parts = ["Säg så här", "Fråga sedan", "De kanske frågar", "Skriv upp svaret"]
    assert page.under(PHONE).headings("h5") == parts


def test_a_phone_script_is_sentences_that_can_be_said(client: FlaskClient) -> None:
    said = answered(client, SWITCH).under("Säg så här").text

    assert "Beslutet har nummer [numret, om det står i beslutet]." in said
    assert "Utföraren nu heter [utförarens namn]." in said
    assert "Bytet kan bli den [till exempel 5 maj]." in said


def test_who_cannot_phone_is_told_what_to_do_beside_the_words_to_say(client: FlaskClient) -> None:
    for path in (SWITCH, "/sv/varmdo/valj", "/sv/stockholm/klaga?about=support"):
        assert "Kan du inte ringa? Skriv i stället" in read(client.get(path)).text


def test_the_swedish_words_say_once_that_they_are_swedish(client: FlaskClient) -> None:
    page = answered(client, SWITCH.replace("/sv/", "/en/"), writer="relative")
    letter = page.under("Letter to the caseworker (in Swedish, to send)")

    assert [one.get("lang") for one in letter.elements if one.get("lang")] == ["sv"]
    assert "Hej! Jag heter [ditt namn]." in letter.text
    assert f"{ENGLISH_PHONE} (in Swedish, to say)" in page.headings("h4")
    assert f"{ENGLISH_PHONE} (in English, so that you understand)" in page.headings("h4")


@pytest.mark.parametrize(
    ("writer", "born"),
    [
        ("self", "Jag är född den [dag, månad och år]."),
        ("guardian", "Barnet är fött den [dag, månad och år]."),
        ("relative", "Personen är född den [dag, månad och år]."),
    ],
)
def test_an_office_finds_the_person_by_the_day_of_birth(
    client: FlaskClient, writer: str, born: str
) -> None:
    page = answered(client, SWITCH, writer=writer)

    assert born in page.under("Brev till handläggaren").text
    assert born in page.under(PHONE).text
    assert "[dag, månad och år]" not in page.under("Sms till handläggaren").text


@pytest.mark.parametrize("writer", [*Writer])
def test_an_sms_tells_nothing_of_a_decision_or_of_health(
    client: FlaskClient, writer: Writer
) -> None:
    for path in (SWITCH, "/sv/stockholm/valj", "/sv/varmdo/valj"):
        page = answered(client, path, writer=writer, experience="autism")
        (sms,) = (title for title in page.headings("h4") if title.startswith("Sms till"))
        lines = page.under(sms).lines[:4]

        assert lines[0] == "Hej! Jag heter [ditt namn]."
        assert lines[1].endswith("Det gäller stöd från kommunen.")
        assert lines[2:] == ["Kan du ringa eller skriva till mig?", "Mitt nummer är [ditt nummer]."]
