"""The form about an outing, and the days that it puts in a calendar."""

from datetime import date, datetime
from itertools import takewhile

import icalendar
import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st

from support.easy import refuse_long
from support.filling import Form
from support.lix import MOST_LIX, measure
from support.outings import ASKEN, DAY, STOCKHOLM, VARMDO, WHOLE
from support.reading import read
from support.tool_pages import answered, asked, downloaded, in_words
from support.translation import LANGUAGES

QUESTIONS = tuple(WHOLE)
ANSWERS = st.text(max_size=20) | st.sampled_from(
    ("2026-12-15", "13:00", "24:00", "12", "home", "taxi", "before", "yes", "escort", "cafe")
)


def events(client: FlaskClient, path: str, **answers: object) -> list[icalendar.Event]:
    file = downloaded(client, f"{path}.ics", **answers)
    return list(icalendar.Calendar.from_ical(file).walk("VEVENT"))


# --- the calendar


def test_the_calendar_gets_the_outing_and_the_last_day_to_book(client: FlaskClient) -> None:
    outing, booking = events(client, STOCKHOLM, **WHOLE)

    assert outing.decoded("dtstart") == datetime(DAY.year, DAY.month, DAY.day, 13)
    assert outing.decoded("dtend") == datetime(DAY.year, DAY.month, DAY.day, 16, 30)
    assert outing["location"] == "Eriksdalsbadet"
    assert outing["class"] == booking["class"] == "PRIVATE"
    assert "bad" not in f"{outing['summary']} {booking['summary']}".lower()
    assert isinstance(booking.decoded("dtstart"), date)
    assert in_words(booking.decoded("dtstart")) in booking["description"]
    assert all(list(event.walk("VALARM")) for event in (outing, booking))


def test_an_outing_without_a_time_is_a_whole_day(client: FlaskClient) -> None:
    (outing,) = events(client, VARMDO, day=DAY, where="Badet")

    assert outing.decoded("dtstart") == DAY
    assert "Badet" in outing["description"]


def test_once_the_escort_is_booked_only_the_outing_is_left(client: FlaskClient) -> None:
    assert len(events(client, STOCKHOLM, **WHOLE, show="yes")) == 2
    assert len(events(client, STOCKHOLM, **(WHOLE | {"done": "escort"}))) == 1


def test_without_a_day_there_is_no_calendar(client: FlaskClient) -> None:
    assert client.get(f"{VARMDO}.ics?where=Badet").status_code == 404
    assert "Lägg i din kalender" not in answered(client, VARMDO, where="Badet").text


# --- the form


@pytest.mark.parametrize(
    ("answers", "name", "told"),
    [
        ({"day": "om en vecka"}, "day", "Datumet finns inte."),
        ({"begins": "25:00"}, "begins", "Tiden finns inte."),
        ({"begins": "13:60"}, "begins", "Tiden finns inte."),
        ({"ends": "٣:00"}, "ends", "Tiden finns inte."),
        ({"begins": "13:00", "ends": "13:00"}, "ends", "måste vara senare"),
        ({"activity": "skydiving"}, "activity", "Valet finns inte."),
        ({"meeting": "moon"}, "meeting", "Valet finns inte."),
        ({"care": "never"}, "care", "Ett av valen finns inte."),
        ({"done": "all"}, "done", "Ett av valen finns inte."),
        ({"provider": "ingen", "show": "yes"}, "provider", "Utföraren finns inte längre här."),
    ],
)
def test_a_mistake_is_told_beside_its_question(
    client: FlaskClient, answers: dict[str, str], name: str, told: str
) -> None:
    page = asked(client, STOCKHOLM, **answers)

    assert page.status == 400
    assert told in " ".join(Form(page).told_beside(name))


@pytest.mark.parametrize(
    "written", ["13:30", "13.30", "1330", "kl 13.30", "Kl. 13:30", "klockan 13.30"]
)
def test_a_time_is_read_as_people_write_it(client: FlaskClient, written: str) -> None:
    assert "Ni börjar klockan 13:30." in answered(client, VARMDO, begins=written).text


def test_a_whole_hour_needs_no_minutes(client: FlaskClient) -> None:
    page = answered(client, VARMDO, begins="9", ends="13")

    assert "Från klockan 09:00 till klockan 13:00." in page.text
    assert Form(page).chosen("begins") == ["09:00"]


def test_the_form_is_filled_in_as_it_was_answered(client: FlaskClient) -> None:
    answers = {name: str(value) for name, value in WHOLE.items()}
    form = Form(answered(client, STOCKHOLM, **answers))

    # The form sends along, too, which event of the calendar it is about.
    given = {name: said for name, said in form.answers if name != "event"}
    assert given == {**answers, "writer": "self"}


def test_a_providers_page_leads_here_with_the_provider(client: FlaskClient) -> None:
    page = answered(client, f"/sv/stockholm/utforare/{ASKEN}")

    assert page.link("Planera en utflykt").href == f"{STOCKHOLM}?provider={ASKEN}"


@settings(max_examples=60, deadline=None)
@given(
    place=st.sampled_from(("stockholm", "varmdo")),
    suffix=st.sampled_from(("", "", ".txt", ".ics", "/blad")),
    answers=st.dictionaries(st.sampled_from(QUESTIONS), ANSWERS),
)
def test_no_answer_breaks_the_page(
    app: Flask, place: str, suffix: str, answers: dict[str, str]
) -> None:
    answer = app.test_client().get(f"/sv/{place}/utflykt{suffix}", query_string=answers)

    assert answer.status_code in (200, 302, 400, 404)


@pytest.mark.parametrize("query", ["?show=yes", "?activity=cafe&travel=fardtjanst&ticket=yes"])
@pytest.mark.parametrize("place", ["stockholm", "varmdo"])
def test_the_page_is_easy_to_read(client: FlaskClient, place: str, query: str) -> None:
    lines = read(client.get(f"/sv/{place}/utflykt{query}")).lines
    own = [*takewhile(lambda line: not line.startswith("Kommunens regel"), lines)]

    refuse_long(own)
    assert measure(own).lix < MOST_LIX


@pytest.mark.parametrize("place", ["stockholm", "varmdo"])
@pytest.mark.parametrize("query", ["", "show=yes", "begins=x", "travel=taxi&ticket=yes"])
def test_the_page_answers_alike_in_every_language(
    client: FlaskClient, place: str, query: str
) -> None:
    path = f"{place}/utflykt?{query}"
    answers = {client.get(f"/{language}/{path}").status_code for language in LANGUAGES}

    assert len(answers) == 1
