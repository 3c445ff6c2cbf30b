"""Appealing a decision: the last day in words, what to do, the letter, and the days to remember."""

from datetime import date, timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient
from icalendar import Calendar

from ledsagning.web.today import today
from reading import Reading
from sites import catalogue, visitor
from tool_pages import DAY, answer, answered, asked, downloaded, in_words

STOCKHOLM, VARMDO = "/sv/stockholm/klaga", "/sv/varmdo/klaga"
STADEN = "/sv/staden/klaga"
in_both = pytest.mark.parametrize("path", [STOCKHOLM, VARMDO])
WEEKS = timedelta(weeks=3)
SOURCE = {"quote": "Så står det.", "verbatim": "yes", "source": "Lagen", "checked": "2026-11-21"}
OLD_ACT = "Om ditt beslut är äldre"


def appealing(client: FlaskClient, path: str, **answers: object) -> Reading:
    return answered(client, path, about="decision", **answers)


def a_weekday() -> date:
    """The latest Tuesday, or today: three weeks later it is far from any weekend."""
    return today() - DAY * ((today().weekday() - 1) % 7)


@in_both
def test_without_a_day_the_way_to_appeal_is_told_and_the_day_is_asked_for(
    client: FlaskClient, path: str
) -> None:
    page = appealing(client, path)

    assert answer(page) == "Så överklagar du"
    assert page.link("Skriv vilken dag du fick beslutet").href == (
        f"{path}?about=decision#fraga-received"
    )
    assert "Överklagandet ska ha kommit fram inom 3 veckor från dagen då du fick beslutet." in (
        page.lines
    )


@in_both
def test_the_last_day_is_told_with_its_weekday_and_how_far_off_it_is(
    client: FlaskClient, path: str
) -> None:
    received = a_weekday()

    page = appealing(client, path, received=received)

    last = in_words(received + WEEKS)
    assert answer(page) == f"Sista dagen är {last}"
    assert page.title.startswith(answer(page))
    assert {
        f"Du fick beslutet {in_words(received)}. Överklagandet ska ha kommit fram senast {last}.",
        f"Det är {(received + WEEKS - today()).days} dagar kvar.",
    } <= set(page.lines)


def test_on_the_last_day_the_reader_is_told_to_hurry(client: FlaskClient) -> None:
    page = appealing(client, STOCKHOLM, received=today() - WEEKS)

    assert "Det är i dag. Lämna in brevet i dag." in page.lines
    assert "Det är bråttom." in page.text


def test_a_last_day_in_a_weekend_is_moved_earlier_never_later(client: FlaskClient) -> None:
    saturday = today() - DAY * ((today().weekday() + 2) % 7)

    page = appealing(client, STOCKHOLM, received=saturday)

    last = saturday + WEEKS
    assert answer(page) == f"Sista dagen är {in_words(last)}"
    assert f"Lämna in brevet senast {in_words(last - DAY)}." in page.text


def test_a_passed_day_is_told_kindly_with_the_two_exceptions(client: FlaskClient) -> None:
    received = today() - WEEKS - DAY

    page = appealing(client, STOCKHOLM, received=received)

    assert answer(page) == f"Sista dagen var {in_words(received + WEEKS)}"
    assert "Tiden har gått ut. Prata med handläggaren om vad du kan göra." in page.lines
    assert page.under("Om brevet kommer för sent").lines[:3] == [
        "Ett brev som kommer för sent blir inte prövat. Det finns två undantag.",
        "Det ena: nämnden sa fel om hur du överklagar.",
        "Det andra: brevet kom till domstolen i tid.",
    ]
    assert "Lämna in brevet ändå" in page.text


def test_nobody_has_received_a_decision_tomorrow(client: FlaskClient) -> None:
    page = asked(client, STOCKHOLM, about="decision", received=today() + DAY)

    assert page.status == 400
    assert answer(page) == "Så överklagar du"
    assert "Den dagen har inte varit än." in page.text


@in_both
def test_the_appeal_is_addressed_to_the_court_and_handed_in_to_the_board(
    client: FlaskClient, path: str
) -> None:
    text = downloaded(client, f"{path}.txt", about="decision")

    court = (
        "Till: Förvaltningsrätten i Stockholm"
        if path == STOCKHOLM
        else "Till: ____________________ (domstolens namn, från beslutet)"
    )
    assert court in text
    assert "Lämnas till: ____________________ (nämnden som har beslutat)" in text
    assert "Lämna eller skicka brevet till nämnden som fattade beslutet." in text


def test_a_court_that_is_not_known_is_asked_for(client: FlaskClient) -> None:
    page = appealing(client, VARMDO)

    assert "Fråga din handläggare: Vilken domstol prövar mitt överklagande?" in page.items
    assert "Förvaltningsrätten i Stockholm" not in page.text


def test_the_letter_says_which_decision_and_what_is_to_change(client: FlaskClient) -> None:
    received = a_weekday()

    lines = appealing(client, STOCKHOLM, received=received).under("Brev: överklagande").lines

    assert f"Dagen då beslutet kom fram: {in_words(received)}" in lines
    assert [line for line in lines if line.startswith("Dagen i beslutet:")]
    assert [line for line in lines if line.startswith("Så här ska beslutet ändras:")]


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({}, True),
        ({"made_before": "unsure"}, True),
        ({"made_before": "yes"}, True),
        ({"made_before": "no"}, False),
        ({"made_before": "no", "received": "2025-06-30"}, True),
        ({"made_before": "no", "received": "2025-07-01"}, False),
    ],
)
def test_an_old_decision_follows_the_old_act(
    client: FlaskClient, answers: dict[str, str], told: bool
) -> None:
    page = appealing(client, STOCKHOLM, **answers)

    assert (OLD_ACT in page.headings("h3")) is told


def test_the_calendar_holds_the_last_day_and_two_reminders(client: FlaskClient) -> None:
    received = today()

    file = downloaded(client, f"{STOCKHOLM}.ics", about="decision", received=received)

    events = Calendar.from_ical(file).walk("VEVENT")
    last = received + WEEKS
    assert [event.decoded("dtstart") for event in events] == [last - 7 * DAY, last - 2 * DAY, last]
    assert all(in_words(last) in event["description"] for event in events)
    assert all(event.walk("VALARM") for event in events)


def test_a_day_that_has_passed_is_in_no_calendar(client: FlaskClient) -> None:
    page = appealing(client, STOCKHOLM, received=today() - WEEKS - DAY)

    assert "Lägg i din kalender" not in [link.text for link in page.links]
    gone = {"about": "decision", "received": str(today() - WEEKS - DAY)}
    assert client.get(f"{STOCKHOLM}.ics", query_string=gone).status_code == 404


@pytest.mark.parametrize("rule", [None, {**SOURCE, "court": "Rätten"}])
def test_a_time_that_is_not_known_is_never_guessed(app: Flask, rule: dict[str, str] | None) -> None:
    client = visitor(app, catalogue(rules={"appeal": rule}))

    page = answered(client, STADEN, about="decision", received=today())

    assert answer(page) == "Så överklagar du"
    assert "Vilken dag fick du beslutet?" not in page.lines
    asks = "Fråga din handläggare: Hur lång tid har jag på mig att överklaga?"
    assert asks in page.items
    assert "veckor" not in page.under("Överklaga: be domstolen ändra beslutet").text


def test_the_time_is_the_rules_own(app: Flask) -> None:
    rule = {**SOURCE, "within": "10 days", "handed_in_to": "caseworker"}
    client = visitor(app, catalogue(rules={"appeal": rule}))

    page = answered(client, STADEN, about="decision", received=today())

    assert answer(page) == f"Sista dagen är {in_words(today() + 10 * DAY)}"
    assert "Lämna eller skicka brevet till handläggaren." in page.items
