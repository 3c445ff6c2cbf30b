"""The hours helper's answer to take away: the strip, the sheets, the calendar."""

from datetime import date
from typing import Any

import icalendar
import pytest
from flask.testing import FlaskClient

from ledsagning.today import today
from support.careful import local
from support.tool_pages import DAY, answer, answered, downloaded, in_words, last_day

STOCKHOLM = "/sv/stockholm/timmar"
VARMDO = "/sv/varmdo/timmar"


@pytest.fixture
def start() -> date:
    """The first day of a period that has begun and not ended."""
    return today() - 20 * DAY


@pytest.mark.parametrize(
    ("hours", "used", "label", "boxes"),
    [
        ("20", "", "60 rutor. En ruta är 1 timme.", "[ ] " * 60),
        ("20", "12", "En ruta är 1 timme. 12 rutor är använda.", "[x] " * 12 + "[ ] " * 48),
        ("20", "61", "60 rutor är använda.", "[x] " * 60),
        ("0,5", "1", "2 rutor. En ruta är 1 timme. Den sista rutan är en halv timme.", "[x] [ ]"),
        ("20", "1.5", "Av nästa ruta är en halv timme använd.", "[x] " + "[ ] " * 59),
        ("100", "25", "En ruta är 10 timmar. 2 rutor är använda.", "[x] [x] " + "[ ] " * 28),
    ],
)
def test_the_strip_has_a_box_for_each_hour_and_ticks_those_that_are_used(
    client: FlaskClient, start: date, hours: str, used: str, label: str, boxes: str
) -> None:
    file = downloaded(
        client, f"{STOCKHOLM}.txt", decision_start=start, hours=hours, used=used
    ).split()

    text = " ".join(file)
    assert label in text
    assert f". {boxes.strip()} Varifrån kommer det här?" in text
    assert f"till och med {in_words(last_day(start))}." in text


def test_the_strip_of_an_unknown_period_has_a_line_to_write_its_day_on(
    client: FlaskClient,
) -> None:
    file = downloaded(client, f"{VARMDO}.txt", hours=10)

    assert "Min period börjar: ____________________ (dagen när perioden börjar)" in file


@pytest.mark.parametrize("shape", ["", "/blad", "/stort-blad"])
def test_the_page_and_the_sheets_have_a_box_to_tick_for_each_hour(
    client: FlaskClient, start: date, shape: str
) -> None:
    page = answered(client, f"{STOCKHOLM}{shape}", decision_start=start, hours=20, used=12)

    (strip,) = (e for e in page.all("div") if e.get("class") == "boxes")
    boxes = [e.get("class", "").split() for e in strip if local(e) == "span"]
    assert all("box" in box for box in boxes)
    assert len(boxes) == 60
    assert ["ticked" in box for box in boxes] == [True] * 12 + [False] * 48


@pytest.mark.parametrize("sheet", ["blad", "stort-blad"])
def test_the_sheet_says_what_the_page_says(client: FlaskClient, start: date, sheet: str) -> None:
    answers = {"decision_start": start, "hours": 20, "used": 12}

    page = answered(client, STOCKHOLM, **answers)
    printed = answered(client, f"{STOCKHOLM}/{sheet}", **answers)

    assert answer(printed) == answer(page)
    lines = page.under(answer(page)).lines
    assert [line for line in printed.under(answer(printed)).lines if line not in lines] == []


def events(client: FlaskClient, path: str, **answers: Any) -> list[icalendar.Event]:
    found = icalendar.Calendar.from_ical(downloaded(client, f"{path}.ics", **answers))
    return list(found.walk("VEVENT"))


def test_the_calendar_reminds_30_and_7_days_before_the_last_day_and_on_it(
    client: FlaskClient, start: date
) -> None:
    found = events(client, STOCKHOLM, decision_start=start, hours=20)

    last = last_day(start)
    assert [event.decoded("dtstart") for event in found] == [last - 30 * DAY, last - 7 * DAY, last]
    assert [str(event["summary"]) for event in found] == [
        "Dina timmar: kanske 30 dagar till sista dagen",
        "Dina timmar: kanske 7 dagar till sista dagen",
        "Dina timmar: kanske sista dagen",
    ]
    assert all(len(event.walk("VALARM")) == 1 for event in found)


def test_the_calendar_holds_no_day_that_has_passed(client: FlaskClient) -> None:
    found = events(client, STOCKHOLM, decision_start=today() - 80 * DAY, hours=20)

    last = last_day(today() - 80 * DAY)
    assert [event.decoded("dtstart") for event in found] == [last - 7 * DAY, last]


def test_a_reminder_tells_the_rule_or_else_what_to_ask_and_what_was_assumed(
    client: FlaskClient, start: date
) -> None:
    (stockholm, *_), (varmdo, *_) = (
        events(client, STOCKHOLM, decision_start=start, hours=20),
        events(client, VARMDO, period_start=start, decision_start=start, hours=20),
    )

    assert "Fråga din handläggare vad som händer" in stockholm["description"]
    assert "Dagen gäller om perioden började med beslutet." in stockholm["description"]
    assert "När perioden är slut försvinner de timmar som du har kvar." in varmdo["description"]
    assert "Dagen gäller om" not in varmdo["description"]
    assert varmdo["summary"] == "Dina timmar: 30 dagar till sista dagen"


def test_no_reminder_tells_a_passer_by_what_the_hours_are_for(
    client: FlaskClient, start: date
) -> None:
    titles = [str(e["summary"]) for e in events(client, VARMDO, period_start=start, hours=1)]

    assert not [title for title in titles if "ledsag" in title.lower()]
