"""What whoever helps, needs an interpreter or cannot phone is told, and the sheets to fill in."""

import pytest
from flask.testing import FlaskClient

from support import places
from support.reading import read
from support.tool_pages import answered, downloaded

MEETING, PLAN = "/sv/stockholm/forsta-traffen", "/sv/stockholm/plan"
EMPTY = "exempel-oasen"
"""A provider whose agreement says little."""


# --- an interpreter


@pytest.mark.parametrize("path", ["/sv/stockholm/valj", "/sv/stockholm/byt", "/sv/varmdo/valj"])
def test_an_interpreter_is_asked_for_in_the_letter_and_on_the_phone(
    client: FlaskClient, path: str
) -> None:
    said = "Jag behöver tolk i [språk eller teckenspråk]."
    asked, plain = answered(client, path, interpreter="yes"), answered(client, path)

    assert asked.text.count(said) == 2
    assert "Myndigheten ska använda tolk" in asked.text
    assert said not in plain.text
    assert said in answered(client, path.replace("/sv/", "/en/"), interpreter="yes").text


def test_a_helper_asks_for_it_for_both(client: FlaskClient) -> None:
    page = answered(client, "/sv/stockholm/byt", interpreter="yes", writer="relative")

    assert "Vi behöver tolk i [språk eller teckenspråk]." in page.text


# --- the phone


@pytest.mark.parametrize(
    "path",
    [
        *("/sv/stockholm/kontakt", f"/sv/stockholm/utforare/{places.a_provider()}"),
        *("/sv/varmdo/avboka?when=today", MEETING, "/sv/varmdo/ansok"),
    ],
)
def test_who_cannot_phone_is_told_what_to_do_where_a_number_is(
    client: FlaskClient, path: str
) -> None:
    assert "Du kan också be någon ringa, medan du sitter bredvid." in read(client.get(path)).text


# --- the first meeting


def test_five_questions_are_asked_and_the_others_folded(client: FlaskClient) -> None:
    page = answered(client, MEETING, provider=EMPTY)
    asked = page.under("Fråga utföraren").lines
    (folded,) = (one for one in page.all("details") if one.get("class") == "folded")

    assert len(asked) == 5
    assert "open" not in folded.attrib
    assert "Fråga utföraren: fler frågor" in page.headings("h3")
    assert len(page.under("Om ni hinner").lines) > 5


def test_away_from_the_page_nothing_is_folded(client: FlaskClient) -> None:
    assert "Fråga utföraren: fler frågor" in downloaded(client, f"{MEETING}.txt", provider=EMPTY)
    assert not read(client.get(f"{MEETING}/blad?provider={EMPTY}")).all("details")


def test_who_says_no_for_somebody_says_whom_it_is_about(client: FlaskClient) -> None:
    page = answered(client, MEETING, writer="relative")
    no = page.under("Säg nej hos utföraren").lines

    assert "Jag hjälper en person som heter [personens namn]." in no
    assert "Tack för att vi träffades. Men det kändes inte rätt för personen." in no
    assert "Här står ”jag” för den personen." in page.text


# --- the plan


def test_the_plan_tells_the_escort_about_the_person(client: FlaskClient) -> None:
    page = answered(client, PLAN)

    known = page.under("Det här ska ledsagaren veta om mig").text
    assert "Det här är bra att veta: [till exempel hälsa eller allergi]" in known
    assert "Jag pratar så här:" in page.under("Så pratar jag").text


@pytest.mark.parametrize("sheet", ["plan", "follow_up"])
def test_a_sheet_is_lines_to_fill_in_and_no_rules(client: FlaskClient, sheet: str) -> None:
    page = answered(client, PLAN, sheet=sheet)
    paper = answered(client, f"{PLAN}/blad", sheet=sheet)

    assert page.marked_unknown
    assert not paper.marked_unknown
    assert "[ditt namn]" in paper.text
    assert "Det här kan du fråga:" not in paper.text


def test_the_plan_begins_with_its_lines_where_the_rule_is_unknown(client: FlaskClient) -> None:
    headings = answered(client, PLAN).headings("h3")

    assert headings[0] == "Om planen"


def test_a_helper_reads_whose_words_stand_on_the_sheet(client: FlaskClient) -> None:
    told = "Du hjälper någon. Här står ”jag” för den personen."

    assert told in answered(client, PLAN, writer="good_man").text
    assert told not in answered(client, PLAN).text
