"""The hours helper: when the period ends, how many hours are left, and what is not known."""

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from flask import Flask
from flask.testing import FlaskClient

from ledsagning.web.today import today
from support import sites
from support.easy import refuse_long
from support.reading import read
from support.tool_pages import DAY, answer, answered, in_words, last_day

STOCKHOLM = "/sv/stockholm/timmar"
VARMDO = "/sv/varmdo/timmar"
SOURCE = {"quote": "Så står det."}


@pytest.fixture
def start() -> date:
    """The first day of a period that has begun and not ended."""
    return today() - 20 * DAY


# --- Stockholm, where no rule tells when a period begins


def test_nothing_is_answered_before_something_is_asked(client: FlaskClient) -> None:
    page = read(client.get(STOCKHOLM))

    assert page.status == 200
    assert page.headings("h1") == ["Räkna ut dina timmar"]
    assert page.headings("h2") == ["Gå vidare"]


def test_the_answer_tells_the_hours_that_are_left_and_the_last_day(
    client: FlaskClient, start: date
) -> None:
    page = answered(client, STOCKHOLM, decision_start=start, hours=20, used="12,5")

    last = in_words(last_day(start))
    assert answer(page) == f"Du har 47 och en halv timme kvar till {last}"
    assert page.title.startswith(answer(page))
    left = (last_day(start) - today()).days + 1
    assert {
        f"Din period började {in_words(start)}. Den slutar {last}.",
        f"Det är {left} dagar kvar. Dagen i dag är med.",
        "Du får 20 timmar i månaden. Perioden är 3 månader. Då får du 60 timmar i perioden.",
        "Du har använt 12 och en halv timme. Du har 47 och en halv timme kvar.",
    } <= set(page.lines)


@pytest.mark.parametrize(
    ("hours", "weekly"),
    [
        (1, "Du kan använda mindre än en halv timme i veckan."),
        (2, "Du kan använda ungefär en halv timme i veckan."),
        (20, "Du kan använda ungefär 4 och en halv timme i veckan."),
    ],
)
def test_the_hours_a_week_are_told_to_the_nearest_half_hour(
    client: FlaskClient, hours: int, weekly: str
) -> None:
    page = answered(client, STOCKHOLM, decision_start=today(), hours=hours, used=0)

    assert weekly in page.lines


def test_a_decision_from_long_ago_is_in_a_later_period(client: FlaskClient, start: date) -> None:
    first = start + relativedelta(years=-2)

    page = answered(client, STOCKHOLM, decision_start=first, hours=20)

    assert f"Den slutar {in_words(first + relativedelta(months=27) - DAY)}." in page.text


def test_that_the_period_begins_with_the_decision_is_said_to_be_assumed(
    client: FlaskClient, start: date
) -> None:
    assumed = answered(client, STOCKHOLM, decision_start=start, hours=20)
    known = answered(client, STOCKHOLM, period_start=start, hours=20)

    assumption = "Det här gäller om din period börjar samma dag som ditt beslut."
    assert assumption in assumed.text
    assert "Fråga din handläggare: Vilken dag börjar min period?" in assumed.text
    assert assumption not in known.text
    assert answer(known) == answer(assumed) == f"Perioden slutar {in_words(last_day(start))}"


def test_what_happens_to_hours_that_are_left_is_a_question_where_no_source_tells(
    client: FlaskClient, start: date
) -> None:
    page = answered(client, STOCKHOLM, decision_start=start, hours=20)

    unused = page.under("Timmar som du inte har använt")
    assert "Timmar som du inte har använt kan du använda senare i samma period." in unused.lines
    assert "Vad händer med timmar som är kvar när perioden är slut?" in unused.text
    assert "försvinner" not in page.text
    assert "Källa, inte ordagrant" in unused.text


def test_the_two_periods_after_this_one_are_told(client: FlaskClient, start: date) -> None:
    page = answered(client, STOCKHOLM, decision_start=start, hours=20)

    following = page.under("Nästa period")
    days = [start + relativedelta(months=months) for months in (3, 6, 9)]
    cells = [in_words(day) for first, after in pairwise(days) for day in (first, after - DAY)]
    assert [line for line in following.lines if line in cells] == cells
    assert f"En ny period börjar {cells[0]}." in following.text


# --- where the hours or the days are unusual


def test_more_hours_than_there_are_is_said_kindly(client: FlaskClient, start: date) -> None:
    page = answered(client, STOCKHOLM, decision_start=start, hours=20, used="61")

    assert answer(page) == "Du har använt fler timmar än du får"
    assert "Du har använt 61 timmar. Det är 1 timme mer än du får." in page.lines
    assert "Det är lätt att räkna fel." in page.text
    assert "Vad händer om jag har använt för många timmar?" in page.text
    assert "i veckan" not in page.text


def test_all_hours_used_is_no_mistake(client: FlaskClient, start: date) -> None:
    page = answered(client, STOCKHOLM, decision_start=start, hours=20, used=60)

    assert answer(page) == "Du har använt alla timmar i perioden"
    assert "Du har använt 60 timmar. Du har 0 timmar kvar." in page.lines
    assert "lätt att räkna fel" not in page.text


def test_the_last_day_is_said_to_be_today_and_asks_for_no_weekly_pace(client: FlaskClient) -> None:
    # Sixteen periods are four years: such a start exists for every day.
    start = today() + DAY - relativedelta(years=4)

    page = answered(client, STOCKHOLM, period_start=start, hours=20, used=1)

    assert "I dag är sista dagen." in page.lines
    assert "Det är sista veckan i perioden. Boka så snart du kan." in page.lines


def test_a_decision_that_has_not_begun_tells_its_first_period(client: FlaskClient) -> None:
    start = today() + 40 * DAY

    page = answered(client, STOCKHOLM, decision_start=start, hours=20)

    assert answer(page) == f"Perioden börjar {in_words(start)}"
    length = (last_day(start) - start).days + 1
    assert f"Perioden är {length} dagar lång." in page.lines
    assert "kvar. Dagen i dag är med." not in page.text


def test_a_decision_that_begins_inside_its_period_has_a_question_of_its_own(
    client: FlaskClient, start: date
) -> None:
    inside = answered(
        client, STOCKHOLM, decision_start=start + 5 * DAY, period_start=start, hours=20
    )
    ordinary = answered(client, STOCKHOLM, decision_start=start, period_start=start, hours=20)

    question = "Hur många timmar får jag i min första period?"
    assert question in inside.text
    assert question not in ordinary.text


# --- Värmdö, whose period is fixed


def test_a_fixed_period_does_not_ask_for_the_decisions_day(client: FlaskClient) -> None:
    page = read(client.get(VARMDO))

    assert "Vilken dag började din period?" in page.text
    assert "Vilken dag började ditt beslut gälla?" not in page.text


def test_a_fixed_period_without_its_day_is_unknown_and_still_counts_the_hours(
    client: FlaskClient,
) -> None:
    page = answered(client, VARMDO, hours=10, used=4)

    assert answer(page) == "Vi vet inte när perioden slutar"
    assert "Uppgift saknas: Reglerna säger inte vilken dag perioden börjar." in page.text
    assert "Fråga din handläggare: Vilken dag börjar min period?" in page.text
    assert "Utföraren håller reda på när perioden är slut." in page.lines
    assert "Du har använt 4 timmar. Du har 26 timmar kvar." in page.lines
    assert "i veckan" not in page.text
    assert client.get(f"{VARMDO}.ics?hours=10").status_code == 404


def test_a_fixed_period_whose_day_the_reader_knows_is_counted(
    client: FlaskClient, start: date
) -> None:
    page = answered(client, VARMDO, hours=10, used=4, period_start=start)

    assert answer(page) == f"Du har 26 timmar kvar till {in_words(last_day(start))}"
    assert "Det här gäller om" not in page.text


def test_hours_that_are_lost_are_said_to_be_with_the_rule_in_its_own_words(
    client: FlaskClient,
) -> None:
    page = answered(client, VARMDO, hours=10)

    unused = page.under("Timmar som du inte har använt")
    assert "Timmar som är kvar när perioden är slut försvinner." in unused.lines
    assert "kan dessa timmar inte längre nyttjas." in unused.text
    assert "Värmdö kommun: Rutin ledsagning" in unused.text


# --- other rules


def period_of(app: Flask, **rule: Any) -> FlaskClient:
    text = sites.catalogue(rules={"period": {**SOURCE, **rule} if rule else None})
    return sites.visitor(app, text)


@pytest.mark.parametrize("rule", [{}, {"length": "12 weeks"}, {"length": None, "start": "fixed"}])
def test_without_a_length_in_months_nothing_is_asked_and_nothing_guessed(
    app: Flask, rule: dict[str, Any]
) -> None:
    page = answered(period_of(app, **rule), "/sv/staden/timmar", decision_start=today(), hours=20)

    assert answer(page) == "Vi vet inte hur lång din period är"
    assert "Uppgift saknas." in page.text
    assert "Fråga din handläggare:" in page.text
    assert not page.all("form")


def test_a_period_that_begins_with_the_decision_asks_for_no_other_day(
    app: Flask, start: date
) -> None:
    staden = period_of(app, length="1 month", start="decision")

    page = answered(staden, "/sv/staden/timmar", decision_start=start, hours=20)

    assert "Vilken dag började din period?" not in page.text
    assert "Det här gäller om" not in page.text
    assert f"Den slutar {in_words(start + relativedelta(months=1) - DAY)}." in page.text


# --- the page itself


def test_the_answer_is_easy_to_read(client: FlaskClient, start: date) -> None:
    for path in (STOCKHOLM, VARMDO):
        page = answered(client, path, decision_start=start, hours=20, used="70,5")
        mine = [
            line
            for heading in ("Din period", "Dina timmar", "En remsa till kylskåpet")
            for line in page.under(heading).lines
        ]
        refuse_long(mine)
