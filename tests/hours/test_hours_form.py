"""The form of the hours helper: mistakes are told where they are, and nothing breaks it."""

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st

from ledsagning.today import today
from support.filling import Form
from support.tool_pages import answered, asked
from support.translation import LANGUAGES

STOCKHOLM = "/sv/stockholm/timmar"
QUESTIONS = ("decision_start", "period_start", "hours", "used", "told", "per", "length")
ANSWERS = (
    st.text(max_size=20)
    | st.dates().map(str)
    | st.integers(0, 2000).map(lambda halves: str(halves / 2))
    | st.sampled_from(("2100-12-31", "1990-01-01", "2028-02-29", "744.5", "999", "0.5", "week"))
)

MISTAKES = [
    ({"decision_start": "2026-02-31", "hours": "20"}, "decision_start", "Datumet finns inte."),
    ({"decision_start": "i våras", "hours": "20"}, "decision_start", "Datumet finns inte."),
    ({"decision_start": "1026-01-01", "hours": "20"}, "decision_start", "Året är fel."),
    ({"decision_start": "", "hours": "20"}, "decision_start", "Skriv vilken dag"),
    ({"decision_start": "2026-09-01", "hours": ""}, "hours", "Skriv hur många timmar"),
    ({"decision_start": "2026-09-01", "hours": "tjugo"}, "hours", "Skriv timmar så här"),
    ({"decision_start": "2026-09-01", "hours": "9" * 309}, "hours", "Skriv timmar så här"),
    ({"decision_start": "2026-09-01", "hours": "745"}, "hours", "Högst 744."),
    ({"per": "week", "hours": "169"}, "hours", "Högst 168."),
    ({"per": "quarter", "hours": "2209"}, "hours", "Högst 2208."),
    ({"decision_start": "2026-09-01", "hours": "20", "used": "8785"}, "used", "Högst 8784."),
    ({"decision_start": "2026-09-01", "hours": "-5"}, "hours", "Skriv timmar så här"),
    ({"decision_start": "2026-09-01", "hours": "٣"}, "hours", "Skriv timmar så här"),
    ({"decision_start": "2026-09-01", "hours": "20,3"}, "hours", "Skriv timmar så här"),
    ({"decision_start": "2026-09-01", "hours": "20:60"}, "hours", "Skriv timmar så här"),
    ({"decision_start": "2026-09-01", "hours": "0"}, "hours", "Det är 15 minuter."),
    ({"decision_start": "2026-09-01", "hours": "20", "used": "NaN"}, "used", "Skriv timmar så"),
    ({"period_start": "2026-13-01", "hours": "20"}, "period_start", "Datumet finns inte."),
]


@pytest.mark.parametrize(("answers", "name", "told"), MISTAKES)
def test_a_mistake_is_told_beside_its_question_and_what_was_written_is_kept(
    client: FlaskClient, answers: dict[str, str], name: str, told: str
) -> None:
    page = asked(client, STOCKHOLM, **answers)
    form = Form(page)

    assert page.status == 400
    assert told in " ".join(form.told_beside(name))
    written = {other: value for other, value in answers.items() if value}
    assert {other: form.chosen(other) for other in written} == {
        other: [value] for other, value in written.items()
    }
    assert "Ta med dig svaret" not in page.headings("h2")


@pytest.mark.parametrize(
    ("written", "told"),
    [("20½", "20 och en halv timme"), ("20 ¼", "20 timmar och 15 minuter"), ("½", "en halv timme")],
)
def test_halves_and_quarters_may_be_written_as_fractions(
    client: FlaskClient, written: str, told: str
) -> None:
    page = asked(client, STOCKHOLM, decision_start="2026-09-01", hours=written)

    assert page.status == 200
    assert told in page.text


@pytest.mark.parametrize("hours", ["20", "tjugo"])
def test_hours_are_written_with_the_keys_of_numbers(client: FlaskClient, hours: str) -> None:
    page = asked(client, STOCKHOLM, hours=hours)

    (field,) = [field for field in page.all("input") if field.get("name") == "hours"]
    assert (field.get("type"), field.get("inputmode")) == ("text", "decimal")


@settings(max_examples=40, deadline=None)
@given(
    place=st.sampled_from(("stockholm", "varmdo")),
    answers=st.dictionaries(st.sampled_from(QUESTIONS), ANSWERS),
)
def test_no_answer_breaks_the_page(app: Flask, place: str, answers: dict[str, str]) -> None:
    page = asked(app.test_client(), f"/sv/{place}/timmar", **answers)

    assert page.status in (200, 400)


def test_there_is_no_calendar_without_an_answer(client: FlaskClient) -> None:
    answer = client.get(f"{STOCKHOLM}.ics")

    assert answer.status_code == 404
    assert "Här finns inga dagar att spara i en kalender." in answer.text
    assert "felskriven" not in answer.text


def test_there_is_no_calendar_of_a_mistake(client: FlaskClient) -> None:
    assert client.get(f"{STOCKHOLM}.ics?decision_start=x&hours=1").status_code == 404


@pytest.mark.parametrize("suffix", ["/blad", ".txt", ".pdf"])
def test_a_sheet_of_a_mistake_leads_to_the_questions(client: FlaskClient, suffix: str) -> None:
    sheet = client.get(f"{STOCKHOLM}{suffix}?decision_start=x&hours=1")

    assert sheet.location.partition("?")[0] == STOCKHOLM


@pytest.mark.parametrize(
    "query",
    [
        "",
        "decision_start=2026-09-01&hours=20&used=12",
        "hours=x",
        "period_start=2026-01-31&hours=5",
    ],
)
@pytest.mark.parametrize("place", ["stockholm", "varmdo"])
def test_the_page_answers_alike_in_every_language(
    client: FlaskClient, place: str, query: str
) -> None:
    path = f"{place}/timmar?{query}"
    answers = {client.get(f"/{language}/{path}").status_code for language in LANGUAGES}

    assert len(answers) == 1


def test_the_same_answer_is_a_language_away(client: FlaskClient) -> None:
    page = answered(client, STOCKHOLM, decision_start=today(), hours="20.5", used="")

    (english,) = {link.href for link in page.frame.links if link.text == "English"}
    assert english == f"/en/stockholm/timmar?decision_start={today()}&hours=20.5"


@pytest.mark.parametrize(
    "written", ["2,5", "2.50", "2:30", "2,5 timmar", "2:30 h", "2 1/2", "2 och en halv timme"]
)
def test_hours_are_written_as_people_write_them(client: FlaskClient, written: str) -> None:
    page = answered(client, STOCKHOLM, decision_start=today(), hours=written)

    assert "Du får 2 och en halv timme i månaden." in page.text


@pytest.mark.parametrize(
    "written",
    [
        *("2,25", "2:15", "2 timmar och 15 minuter", "2 h 15 min", "2 tim. 15 min.", "2 1/4", "2¼"),
        *("2t 15m", "2 hours and 15 minutes"),
    ],
)
def test_hours_may_have_quarters(client: FlaskClient, written: str) -> None:
    page = answered(client, STOCKHOLM, decision_start=today(), hours=20, used=written)

    assert "Du har använt 2 timmar och 15 minuter." in page.text


def test_an_address_may_tell_of_hours_a_week_where_a_decision_is_for_months(
    client: FlaskClient,
) -> None:
    page = answered(client, STOCKHOLM, decision_start=today(), hours=5, per="week")

    assert "Du får 5 timmar i veckan." in page.text
    assert "Du får 5 timmar i månaden." not in page.text


def test_a_time_that_is_none_is_not_taken_for_a_month(client: FlaskClient) -> None:
    page = asked(client, STOCKHOLM, decision_start=today(), hours=5, per="decade")

    assert page.status == 400
    assert "Vilken tid gäller timmarna i beslutet?" in page.under("Något behöver ändras").text
