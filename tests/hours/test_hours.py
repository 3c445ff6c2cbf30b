"""The hours helper: when the period ends, how many hours are left, and what is not known."""

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from flask import Flask
from flask.testing import FlaskClient

from ledsagning.today import today
from support import sites
from support.clock import SetClock
from support.easy import refuse_long
from support.reading import read
from support.tool_pages import DAY, answer, answered, asked, in_words, last_day

STOCKHOLM = "/sv/stockholm/timmar"
VARMDO = "/sv/varmdo/timmar"
SOURCE = {"quote": "Så står det."}


@pytest.fixture
def start() -> date:
    """The first day of a period that has begun and not ended."""
    return today() - 20 * DAY


def known(start: date) -> dict[str, date]:
    """A period and a decision that begin on the same day, as the reader knows."""
    return {"decision_start": start, "period_start": start}


def told_today(start: date) -> dict[str, date]:
    """A decision, and the day that the form sends along."""
    return {"decision_start": start, "told": today()}


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
    assert answer(page) == (
        f"Om perioden började med beslutet: Du har 47 och en halv timme kvar till {last}"
    )
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


def test_the_headline_says_what_it_rests_on(client: FlaskClient, start: date) -> None:
    assumed = answered(client, STOCKHOLM, decision_start=start, hours=20)
    unsure = answered(client, STOCKHOLM, period_start=start, hours=20)
    known = answered(client, STOCKHOLM, period_start=start, decision_start=start, hours=20)

    ends = f"Perioden slutar {in_words(last_day(start))}"
    assert answer(assumed) == f"Om perioden började med beslutet: {ends}"
    assert "Fråga din handläggare: Vilken dag börjar min period?" in assumed.text
    assert answer(unsure) == f"Om beslutet gällde från periodens första dag: {ends}"
    assert answer(known) == ends
    assert "Reglerna säger inte vilken dag perioden börjar." not in known.text


def test_what_happens_to_hours_that_are_left_is_a_question_where_no_source_tells(
    client: FlaskClient, start: date
) -> None:
    page = answered(client, STOCKHOLM, decision_start=start, hours=20)

    unused = page.under("Timmar som du inte har använt")
    assert "Du kan flytta timmar inom perioden." in unused.lines
    assert "Vad händer med timmar som är kvar när perioden är slut?" in unused.text
    assert "försvinner" not in page.text
    assert "Källa, med våra ord" in unused.text


def test_the_two_periods_after_this_one_are_told(client: FlaskClient, start: date) -> None:
    page = answered(client, STOCKHOLM, decision_start=start, hours=20)

    following = page.under("Nästa period")
    days = [start + relativedelta(months=months) for months in (3, 6, 9)]
    cells = [in_words(day) for first, after in pairwise(days) for day in (first, after - DAY)]
    assert [line for line in following.lines if line in cells] == cells
    assert f"En ny period börjar {cells[0]}." in following.text


# --- where the hours or the days are unusual


def test_more_hours_than_there_are_is_said_kindly(client: FlaskClient, start: date) -> None:
    page = answered(client, STOCKHOLM, **known(start), hours=20, used="61")

    assert answer(page) == "Du har använt fler timmar än du får"
    assert "Du har använt 61 timmar. Det är 1 timme mer än du får." in page.lines
    assert "Det är lätt att räkna fel." in page.text
    assert "Vad händer om jag har använt för många timmar?" in page.text
    assert "i veckan" not in page.text


def test_all_hours_used_is_no_mistake(client: FlaskClient, start: date) -> None:
    page = answered(client, STOCKHOLM, **known(start), hours=20, used=60)

    assert answer(page) == "Du har använt alla timmar i perioden"
    assert "Du har använt 60 timmar. Du har 0 timmar kvar." in page.lines
    assert "lätt att räkna fel" not in page.text


def test_the_last_day_is_said_to_be_today_and_asks_for_no_weekly_pace(client: FlaskClient) -> None:
    # Sixteen periods are four years: such a start exists for every day.
    start = today() + DAY - relativedelta(years=4)

    page = answered(client, STOCKHOLM, **known(start), hours=20, used=1)

    assert (
        "I dag är sista dagen. Det är sista veckan i perioden. Boka så snart du kan." in page.lines
    )
    assert "i veckan" not in page.text


def test_a_decision_that_has_not_begun_tells_its_first_period(client: FlaskClient) -> None:
    start = today() + 40 * DAY

    page = answered(client, STOCKHOLM, decision_start=start, hours=20)

    assert answer(page) == (f"Om perioden börjar med beslutet: Perioden börjar {in_words(start)}")
    length = (last_day(start) - start).days + 1
    assert f"Perioden är {length} dagar lång." in page.lines
    assert "kvar. Dagen i dag är med." not in page.text


# --- Värmdö, whose period is fixed


def test_a_fixed_period_asks_for_its_day_and_for_the_decisions(client: FlaskClient) -> None:
    page = read(client.get(VARMDO))

    assert "Vilken dag började din period?" in page.text
    assert "Vilken dag började ditt beslut gälla?" in page.text


def test_a_fixed_period_without_its_day_is_unknown_and_still_counts_the_hours(
    client: FlaskClient,
) -> None:
    page = answered(client, VARMDO, hours=10, used=4)

    assert answer(page) == "Vi vet inte när perioden slutar"
    assert "Vi vet inte vilken dag perioden börjar. Reglerna säger det inte." in page.text
    assert "Fråga din handläggare: Vilken dag börjar min period?" in page.text
    assert "Utföraren håller reda på när perioden är slut." in page.lines
    assert "Du har använt 4 timmar. Du har 26 timmar kvar." in page.lines
    assert "i veckan" not in page.text
    assert client.get(f"{VARMDO}.ics?hours=10").status_code == 404


def test_a_fixed_period_whose_day_the_reader_knows_is_counted(
    client: FlaskClient, start: date
) -> None:
    page = answered(client, VARMDO, hours=10, used=4, **known(start))

    assert answer(page) == f"Du har 26 timmar kvar till {in_words(last_day(start))}"


def test_hours_before_the_decision_are_not_promised(client: FlaskClient, start: date) -> None:
    days = {"period_start": start, "decision_start": start + 5 * DAY}

    page = answered(client, VARMDO, hours=10, used=4, **days)

    last = in_words(last_day(start))
    assert answer(page) == f"Perioden slutar {last}. Vi vet inte hur många timmar du har"
    assert "Timmar före beslutet räknas inte." in page.text
    assert "Du får minst 20 timmar och högst 30 timmar i perioden." in page.text
    assert "Hur många timmar får jag i min första period?" in page.text
    assert "Du har använt 4 timmar. Du har högst 26 timmar kvar." in page.lines
    assert "En remsa till kylskåpet" not in page.headings("h3")


def test_hours_that_are_lost_are_said_to_be_with_the_rule_in_its_own_words(
    client: FlaskClient,
) -> None:
    page = answered(client, VARMDO, hours=10)

    unused = page.under("Timmar som du inte har använt")
    assert "När perioden är slut försvinner de timmar som du har kvar." in unused.lines
    assert "kan dessa timmar inte längre nyttjas." in unused.text
    assert "Värmdö kommun: Rutin ledsagning" in unused.text


# --- other rules


def place(app: Flask, **rules: Any) -> FlaskClient:
    """A municipality with these rules, each of them from a source."""
    stated = {name: {**SOURCE, **rule} for name, rule in rules.items()}
    return sites.visitor(app, sites.catalogue(rules=stated))


STADEN = "/sv/staden/timmar"


@pytest.mark.parametrize(
    "answers",
    [
        {"per": "month", "hours": "100", "length": "year", "used": "1000"},
        {"per": "month", "hours": "100", "length": "year", "used": "1 000"},
        {"per": "quarter", "hours": "800", "length": "quarter"},
    ],
)
def test_as_many_hours_as_the_time_has_can_be_told(app: Flask, answers: dict[str, str]) -> None:
    page = asked(place(app), STADEN, **answers, **known(today()))

    assert page.status == 200
    assert "Högst" not in page.text


def test_where_no_rule_is_known_the_reader_is_asked_what_the_decision_says(app: Flask) -> None:
    page = answered(place(app), STADEN)

    assert [line for line in page.lines if line.endswith("?")][:4] == [
        "Vilken dag började ditt beslut gälla?",
        "Vilken tid gäller timmarna i beslutet?",
        "Hur många timmar får du?",
        "Hur länge kan du flytta timmarna?",
    ]


@pytest.mark.parametrize("rule", [{}, {"length": "48 hours"}, {"length": None, "start": "fixed"}])
def test_without_a_length_the_time_of_the_decision_is_counted_on_a_condition(
    app: Flask, rule: dict[str, Any]
) -> None:
    rules = {"period": rule} if rule else {}

    page = answered(place(app, **rules), STADEN, per="month", hours=20, **known(today()))

    assert answer(page).startswith("Om timmarna gäller en månad i taget: ")
    assert "Fråga din handläggare: Hur länge kan jag flytta mina timmar?" in page.text


def test_hours_a_month_without_a_rule_are_those_of_a_calendar_month(app: Flask) -> None:
    granted = place(app, granted_hours={"per": ["month"]})
    first_day = today().replace(day=1)

    page = answered(granted, STADEN, hours=10, used=4, **told_today(first_day - 90 * DAY))

    last = in_words(first_day + relativedelta(months=1) - DAY)
    assert "gäller en kalendermånad i taget" in answer(page)
    assert answer(page).endswith(f": Du har 6 timmar kvar till {last}")
    assert "Vilken tid gäller timmarna" not in page.text


@pytest.mark.parametrize(
    ("granted", "asked"),
    [
        ({"per": ["month"]}, False),
        # An occasion may be granted, and so may hours a month; and LSS is not for everybody.
        ({"per": ["occasion"]}, True),
        ({"per": ["week", "month"]}, True),
        ({"per": ["month"], "applies_to": {"act": "lss"}}, True),
    ],
)
def test_the_time_of_the_hours_is_asked_for_unless_a_rule_says_it_for_everybody(
    app: Flask, granted: dict[str, Any], asked: bool
) -> None:
    page = answered(place(app, granted_hours=granted), STADEN)

    assert ("Vilken tid gäller timmarna i beslutet?" in page.lines) is asked


def test_how_long_hours_can_be_moved_is_not_asked_where_they_cannot(app: Flask) -> None:
    rules = {"unused_hours": {"moved_within_period": "no"}}

    page = answered(place(app, **rules), STADEN)

    assert "Hur länge kan du flytta timmarna?" not in page.text


def test_a_period_by_a_rule_that_is_not_for_everybody_says_for_whom_it_is(
    app: Flask, start: date
) -> None:
    rules = {"period": {"length": "3 months", "applies_to": {"act": "lss"}}}

    page = answered(place(app, **rules), STADEN, per="month", hours=20, **known(start))

    assert "Det här gäller om ditt beslut är enligt LSS." in page.text


def test_what_the_reader_knows_of_the_decision_is_no_assumption(app: Flask, start: date) -> None:
    page = answered(place(app), STADEN, per="month", length="quarter", hours=20, **known(start))

    assert answer(page) == f"Perioden slutar {in_words(last_day(start))}"
    assert "Då får du 60 timmar i perioden." in page.text


def test_hours_a_week_in_months_are_told_as_about_so_many(app: Flask, start: date) -> None:
    rules = {
        "period": {"length": "3 months", "start": "decision"},
        "granted_hours": {"per": ["week"]},
    }

    page = answered(place(app, **rules), STADEN, hours=3, used=9, decision_start=start)

    days = (start + relativedelta(months=3) - start).days
    granted, left = {
        89: ("38 timmar", "29 timmar"),
        90: ("38 och en halv timme", "29 och en halv timme"),
        91: ("39 timmar", "30 timmar"),
        92: ("39 och en halv timme", "30 och en halv timme"),
    }[days]
    assert answer(page).startswith(f"Du har ungefär {left} kvar till ")
    assert f"Då får du ungefär {granted} i perioden." in page.text


@pytest.mark.parametrize("used", ["39:15", "39:30", "40", "45"])
def test_nobody_is_told_for_sure_that_they_used_too_much_of_what_is_counted_by_days(
    app: Flask, clock: SetClock, used: str
) -> None:
    clock("2026-11-28T10:00")
    first = date(2026, 10, 1)
    rules = {
        "period": {"length": "3 months", "start": "decision"},
        "granted_hours": {"per": ["week"]},
    }

    page = answered(place(app, **rules), STADEN, hours=3, used=used, decision_start=first)

    if used == "39:15":
        assert answer(page) == "Du har ungefär 15 minuter kvar till torsdag 31 december 2026"
        assert "Du har ungefär 15 minuter kvar." in page.text
    else:
        assert answer(page) == "Kanske har du använt alla timmar i perioden"
        assert "Det är ungefär så mycket som du får." in page.text
    assert "mer än du får" not in page.text


def test_far_too_much_of_what_is_counted_by_days_is_told(app: Flask, clock: SetClock) -> None:
    clock("2026-11-28T10:00")
    rules = {
        "period": {"length": "3 months", "start": "decision"},
        "granted_hours": {"per": ["week"]},
    }

    page = answered(place(app, **rules), STADEN, hours=3, used=60, decision_start=date(2026, 10, 1))

    assert answer(page) == "Du har använt fler timmar än du får"
    assert "Det är ungefär 20 och en halv timme mer än du får." in page.text


@pytest.mark.parametrize("used", ["", "5"])
def test_of_a_decision_to_come_in_a_period_that_has_begun_nothing_is_used(
    client: FlaskClient, clock: SetClock, used: str
) -> None:
    clock("2026-11-28T10:00")

    page = answered(
        client,
        STOCKHOLM,
        hours=20,
        used=used,
        period_start="2026-10-15",
        decision_start="2026-12-20",
    )

    assert answer(page) == "Du kan använda timmarna från söndag 20 december 2026"
    assert "Ditt beslut börjar senare än perioden." in page.text
    assert "Du har använt" not in page.text
    assert "Hur många timmar har du använt? Dra bort dem." not in page.text
    assert ("Beslutet har inte börjat gälla." in page.text) is bool(used)


def test_of_a_decision_that_begins_tomorrow_no_hours_are_to_be_booked_in_haste(
    client: FlaskClient, clock: SetClock
) -> None:
    clock("2026-11-28T10:00")

    page = answered(
        client,
        "/sv/overtornea/timmar",
        per="month",
        hours=20,
        used=1,
        decision_start="2026-11-29",
        told="2026-11-28",
    )

    assert "Boka så snart du kan" not in page.text
    assert answer(page).endswith("Du kan använda timmarna från söndag 29 november 2026")


def test_hours_for_one_occasion_have_no_period(app: Flask) -> None:
    page = answered(place(app), STADEN, per="occasion", hours=4, used="1,5")

    assert answer(page) == "Du har 2 och en halv timme kvar av tillfället"
    assert "De gäller ett tillfälle, och inte varje månad." in page.text
    assert "Din period" not in page.headings("h3")


def test_a_period_that_begins_with_the_decision_asks_for_no_other_day(
    app: Flask, start: date
) -> None:
    rules = {"period": {"length": "1 month", "start": "decision"}}

    page = answered(place(app, **rules), STADEN, per="month", decision_start=start, hours=20)

    assert "Vilken dag började din period?" not in page.text
    assert not answer(page).startswith("Om ")
    assert f"Den slutar {in_words(start + relativedelta(months=1) - DAY)}." in page.text


# --- used hours belong to their period


def test_a_bookmark_that_is_opened_in_the_next_period_asks_again(
    client: FlaskClient, start: date
) -> None:
    before = start - DAY

    page = answered(client, VARMDO, hours=10, used=4, told=before, **known(start))

    assert answer(page) == f"Perioden slutar {in_words(last_day(start))}"
    assert "Skriv hur många du har använt i den här perioden." in page.text
    assert "Du har använt 4 timmar." not in page.text


def test_an_address_written_by_hand_asks_again_too(client: FlaskClient, start: date) -> None:
    page = answered(client, VARMDO, hours=10, used=30, **known(start - 92 * DAY))

    assert "Du har 0 timmar kvar" not in page.text
    assert "Vi vet inte när du skrev hur många timmar du har använt." in page.text
    assert "Skriv hur många du har använt i den här perioden." in page.text


def test_an_answer_of_another_day_says_which_day_it_was(client: FlaskClient, start: date) -> None:
    page = answered(client, VARMDO, hours=10, used=4, told=today() - DAY, **known(start))

    assert "Du har 26 timmar kvar" in answer(page)
    assert f"Det skrev du {in_words(today() - DAY)}." in page.text


def test_what_is_sent_is_told_today(client: FlaskClient, start: date) -> None:
    page = answered(client, VARMDO, hours=10, used=4, told=start - DAY, **known(start))

    hidden = {e.get("name"): e.get("value") for e in page.all("input") if e.get("type") == "hidden"}
    # The event keeps its name, so that what is corrected takes its place in a calendar.
    assert hidden.pop("event")
    assert hidden == {"told": str(today())}


def test_hours_used_before_the_period_begins_are_not_subtracted(client: FlaskClient) -> None:
    page = answered(client, VARMDO, hours=10, used=4, **known(today() + 40 * DAY))

    assert "Då får du 30 timmar i perioden." in page.text
    assert "Perioden har inte börjat." in page.text
    assert "Du har använt 4 timmar" not in page.text


def test_a_last_week_that_is_assumed_is_told_as_perhaps(client: FlaskClient) -> None:
    start = today() + 6 * DAY - relativedelta(months=3)

    page = answered(client, STOCKHOLM, decision_start=start, hours=20, used=4)

    assert answer(page).startswith("Om perioden började med beslutet är det sista veckan: ")
    assert "Kanske är det sista veckan i perioden. Boka så snart du kan." in page.lines
    assert "Det är sista veckan" not in page.text


@pytest.mark.parametrize("used", ["", "4", "30", "31"])
def test_the_last_week_is_told_first_whatever_is_used(client: FlaskClient, used: str) -> None:
    start = today() + 6 * DAY - relativedelta(months=3)
    page = answered(client, VARMDO, hours=10, used=used, **known(start))

    assert answer(page).startswith("Sista veckan: ")
    assert "Det är sista veckan i perioden." in page.under(answer(page)).lines[1]


# --- the page itself


def test_the_answer_is_easy_to_read(client: FlaskClient, start: date) -> None:
    for path in (STOCKHOLM, VARMDO):
        page = answered(client, path, **known(start), hours=20, used="70,5")
        mine = [
            line
            for heading in ("Din period", "Dina timmar", "En remsa till kylskåpet")
            for line in page.under(heading).lines
        ]
        refuse_long(mine)
