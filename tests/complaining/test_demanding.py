"""Demanding a decision, the start of granted support, or one's own file: the time and the words."""

from datetime import timedelta

import pytest
from flask.testing import FlaskClient
from icalendar import Calendar

from ledsagning.planner.calendar import months_later
from ledsagning.today import today
from support.clock import SetClock
from support.reading import read
from support.tool_pages import DAY, answer, answered, asked, downloaded, in_words

PATH = "/sv/varmdo/klaga"


@pytest.fixture(autouse=True)
def wednesday(clock: SetClock) -> None:
    clock("2026-11-25T12:00")


@pytest.mark.parametrize(
    ("applied", "title"),
    [
        ("2026-05-24", "Du kan kräva ett beslut nu"),
        ("2026-05-25", "Du kan kräva ett beslut från torsdag 26 november 2026"),
        ("2026-11-24", "Du kan kräva ett beslut från tisdag 25 maj 2027"),
    ],
)
def test_after_the_time_of_the_law_a_decision_can_be_demanded(
    client: FlaskClient, applied: str, title: str
) -> None:
    page = answered(client, PATH, about="slow_decision", applied=applied)

    assert answer(page) == title
    assert page.title.startswith(title)
    assert "Kommunen ska svara inom 4 veckor." in page.under("Om beslutet dröjer").lines


def test_before_the_time_of_the_law_one_asks_and_demands_nothing(client: FlaskClient) -> None:
    page = answered(client, PATH, about="slow_decision", applied=today() - 10 * DAY)

    letter = page.under("Brev till kommunen").lines
    assert "Jag väntar på ett beslut om ledsagning. Jag vill veta när det kommer." in letter
    assert not [line for line in letter if "begär" in line or "lag" in line.lower().split()]
    assert "finns här ett brev som kräver det." in page.under("Gör så här").text


def test_without_a_day_the_way_is_told_with_a_blank_for_it(client: FlaskClient) -> None:
    page = answered(client, PATH, about="slow_decision")

    assert answer(page) == "Så kräver du ett beslut"
    letter = page.under("Brev till kommunen").lines
    assert "Ansökan kom till er [till exempel den 5 maj]." in letter
    assert "Det står i lagen: Förvaltningslagen (2017:900), 12 §." in letter
    assert "Lagen säger svar inom 4 veckor. När kommer svaret?" in letter
    assert "Jag har beslut om ledsagning." not in letter


def test_the_day_to_demand_a_decision_goes_into_a_calendar(client: FlaskClient) -> None:
    applied = today() - 10 * DAY

    file = downloaded(client, f"{PATH}.ics", about="slow_decision", applied=applied)

    (event,) = Calendar.from_ical(file).walk("VEVENT")
    assert event.decoded("dtstart") == months_later(applied, 6) + timedelta(days=1)
    gone = {"about": "slow_decision", "applied": "2026-01-01"}
    assert client.get(f"{PATH}.ics", query_string=gone).status_code == 404


@pytest.mark.parametrize(
    ("decided", "reported"), [(None, True), ("2026-08-01", True), ("2026-11-02", False)]
)
def test_support_that_does_not_begin_is_reported_to_ivo_after_three_months(
    client: FlaskClient, decided: str | None, reported: bool
) -> None:
    day = {"decided": decided} if decided else {}

    page = answered(client, PATH, about="late_start", **day)

    letter = page.under("Brev till kommunen").lines
    assert ("Har ni berättat för IVO att stödet dröjer?" in letter) is reported
    assert "Vilken dag börjar stödet?" in letter
    assert "Har det gått 3 månader?" in page.under("Om stödet dröjer").text
    assert "Vad IVO gör" in page.headings("h3")


def test_how_long_one_has_waited_is_told(client: FlaskClient) -> None:
    over = answered(client, PATH, about="late_start", decided="2026-08-01")
    coming = answered(client, PATH, about="late_start", decided="2026-11-02")

    assert "Du har väntat sedan lördag 1 augusti 2026. Det är mer än 3 månader." in over.lines
    day = in_words(months_later(today().replace(day=2), 3) + DAY)
    assert f"Från och med {day} är det mer än 3 månader." in coming.text


def test_ones_own_file_is_asked_for_with_the_law(client: FlaskClient) -> None:
    letter = answered(client, PATH, about="own_file").under("Brev till kommunen").lines

    assert "Jag vill läsa allt som står om mig hos er." in letter
    assert "Det står i lagen: Förvaltningslagen (2017:900), 10 §." in letter


@pytest.mark.parametrize(
    ("about", "name", "said"),
    [
        ("slow_decision", "applied", "Skriv dagen när du ansökte."),
        ("late_start", "decided", "Skriv dagen som står i beslutet."),
    ],
)
def test_a_day_to_come_is_a_slip_of_the_pen(
    client: FlaskClient, about: str, name: str, said: str
) -> None:
    page = asked(client, PATH, about=about, **{name: today() + DAY})

    assert page.status == 400
    assert said in page.text


def test_the_page_about_what_is_wrong_leads_to_each_demand(client: FlaskClient) -> None:
    links = {link.href for link in read(client.get("/sv/varmdo/nar-nagot-ar-fel")).links}

    for about in ("slow_decision", "late_start", "own_file"):
        assert f"{PATH}?about={about}" in links
