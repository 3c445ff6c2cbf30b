"""Appealing a decision: the last day in words, what to do, the letter, and the days to remember."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient
from icalendar import Calendar

from ledsagning.planner.writing import Writer
from ledsagning.today import STOCKHOLM as STOCKHOLM_TIME
from ledsagning.today import today
from ledsagning.web.i18n import speaking
from ledsagning.web.wording.days import day_words
from support.clock import SetClock
from support.reading import Reading
from support.sites import catalogue, visitor
from support.tool_pages import DAY, answer, answered, asked, downloaded, in_words
from support.translation import LANGUAGES

STOCKHOLM, VARMDO = "/sv/stockholm/klaga", "/sv/varmdo/klaga"
STADEN = "/sv/staden/klaga"
in_both = pytest.mark.parametrize("path", [STOCKHOLM, VARMDO])
WEEKS = timedelta(weeks=3)
SOURCE = {"quote": "Så står det."}
OLD_ACT = "Om ditt beslut är äldre"
MOVED = "Om sista dagen är en helgdag"


def midnight(day: str) -> datetime:
    """When a day begins in Stockholm, in universal time."""
    begins = datetime.combine(date.fromisoformat(day), time(), STOCKHOLM_TIME)
    return begins.astimezone(UTC).replace(tzinfo=None)


def appealing(client: FlaskClient, path: str, **answers: object) -> Reading:
    return answered(client, path, about="decision", **answers)


@pytest.fixture(autouse=True)
def wednesday(clock: SetClock) -> None:
    """An ordinary day, three weeks after one and before another."""
    clock("2026-11-25T12:00")


@in_both
def test_without_a_day_the_way_to_appeal_is_told_and_the_day_is_asked_for(
    client: FlaskClient, path: str
) -> None:
    page = appealing(client, path)

    assert answer(page) == "Så överklagar du"
    assert page.link("Skriv vilken dag du fick beslutet").href == (
        f"{path}?about=decision#received-1"
    )
    assert "Överklagandet ska ha kommit fram inom 3 veckor från dagen då du fick beslutet." in (
        page.lines
    )


@in_both
def test_the_last_day_is_told_with_its_weekday_and_how_far_off_it_is(
    client: FlaskClient, path: str
) -> None:
    received = today() - DAY

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


@pytest.mark.parametrize(
    ("now", "received", "last", "why", "by"),
    [
        (
            "2026-12-10",
            "2026-12-04",
            "måndag 28 december 2026",
            "slutar fredag 25 december 2026. Juldagen räknas inte som sista dag.",
            "onsdag 23 december 2026",
        ),
        (
            "2026-11-10",
            "2026-11-08",
            "måndag 30 november 2026",
            "slutar söndag 29 november 2026. Lördag och söndag räknas inte som sista dag.",
            "fredag 27 november 2026",
        ),
        (
            "2027-03-06",
            "2027-03-05",
            "tisdag 30 mars 2027",
            "slutar fredag 26 mars 2027. Långfredagen räknas inte som sista dag.",
            "torsdag 25 mars 2027",
        ),
        (
            "2027-06-05",
            "2027-06-04",
            "måndag 28 juni 2027",
            "slutar fredag 25 juni 2027. Midsommarafton räknas inte som sista dag.",
            "torsdag 24 juni 2027",
        ),
    ],
)
def test_a_last_day_that_is_closed_is_the_next_weekday_and_the_safe_day_one_before(
    client: FlaskClient, clock: SetClock, now: str, received: str, last: str, why: str, by: str
) -> None:
    clock(f"{now}T12:00")

    page = appealing(client, STOCKHOLM, received=received)

    assert answer(page) == f"Sista dagen är {last}"
    assert f"Tiden på 3 veckor {why} Därför får du tid till nästa vardag." in page.lines
    assert (
        f"Skicka brevet i god tid. Lämna helst in brevet senast {by}, medan kontoret är öppet."
        in page.lines
    )
    assert page.under(MOVED).lines[:3] == [
        "Sista dagen kan bli en lördag, en söndag eller en helgdag.",
        "Den kan också bli midsommarafton, julafton eller nyårsafton.",
        "Då räcker det att brevet kommer fram nästa vardag.",
    ]
    assert "Lagen (1930:173) om beräkning av lagstadgad tid, 2 §" in page.under(MOVED).text


def test_of_an_ordinary_last_day_no_holiday_is_spoken(client: FlaskClient) -> None:
    page = appealing(client, STOCKHOLM, received=today())

    assert "Skicka brevet i god tid. Det ska ha kommit fram den dagen." in page.lines
    assert "helgdag" not in page.text
    assert MOVED not in page.headings("h3")


def test_the_safe_day_is_told_when_it_is_urgent_and_the_last_when_it_has_been(
    client: FlaskClient, clock: SetClock
) -> None:
    clock("2026-12-21T12:00")
    before = appealing(client, STOCKHOLM, received="2026-12-04")
    clock("2026-12-24T12:00")
    after = appealing(client, STOCKHOLM, received="2026-12-04")

    assert "Det är bråttom." in before.text
    assert "senast onsdag 23 december 2026, medan kontoret är öppet." in before.text
    assert "Det är bråttom." in after.text
    assert "Lämna in brevet måndag 28 december 2026, medan kontoret är öppet." in after.text
    assert "23 december" not in after.text


@pytest.mark.parametrize(
    ("received", "last", "after"),
    [
        ("2026-11-01", "2026-11-23", "2026-11-24"),
        ("2026-12-04", "2026-12-28", "2026-12-29"),
        ("2027-03-05", "2027-03-30", "2027-03-31"),
    ],
)
def test_the_time_has_not_run_out_before_the_moved_last_day_has_passed(
    client: FlaskClient, clock: SetClock, received: str, last: str, after: str
) -> None:
    """The last minute of the day in Stockholm, and the first of the next."""
    clock((midnight(after) - timedelta(seconds=1)).isoformat())
    still = appealing(client, STOCKHOLM, received=received)
    clock(midnight(after).isoformat())
    gone = appealing(client, STOCKHOLM, received=received)

    day = in_words(date.fromisoformat(last))
    assert answer(still) == f"Sista dagen är {day}"
    assert "Det är i dag. Lämna in brevet i dag." in still.lines
    assert "Tiden har gått ut" not in still.text
    assert answer(gone) == f"Sista dagen var {day}"
    assert "Tiden har gått ut" in gone.text


def test_a_passed_day_is_told_kindly_with_the_two_exceptions(client: FlaskClient) -> None:
    received = today() - WEEKS - DAY

    page = appealing(client, STOCKHOLM, received=received)

    assert answer(page) == f"Sista dagen var {in_words(received + WEEKS)}"
    assert "Tiden har gått ut. Men du kan göra mer." in page.lines
    assert page.link("ansöka på nytt").href == "/sv/stockholm/skriv-ansokan"
    assert "Kommunen kan också ändra det själv." in page.text
    assert page.under("Om brevet kommer för sent").lines[:3] == [
        "Domstolen läser inte ett brev som kommer för sent. Det finns två undantag.",
        "Det ena: nämnden (en grupp politiker i kommunen) sa fel om hur du överklagar.",
        "Det andra: brevet kom till domstolen i tid.",
    ]
    assert "Lämna in brevet ändå" in page.text
    assert "Du kan alltid ansöka på nytt." in page.text


def test_nobody_has_received_a_decision_tomorrow(client: FlaskClient) -> None:
    page = asked(client, STOCKHOLM, about="decision", received=today() + DAY)

    assert page.status == 400
    assert answer(page) == "Något behöver ändras"
    assert "Så överklagar du" in page.headings("h2")
    assert "Den dagen har inte varit än." in page.under("Något behöver ändras").text


@in_both
def test_the_appeal_is_addressed_to_the_court_and_handed_in_to_the_board(
    client: FlaskClient, path: str
) -> None:
    text = " ".join(downloaded(client, f"{path}.txt", about="decision").split())

    court = (
        "Till: Förvaltningsrätten i Stockholm"
        if path == STOCKHOLM
        else "Till: ____________________ (domstolens namn, från beslutet)"
    )
    assert court in text
    board = "Lämnas till stadsdelsnämnden:" if path == STOCKHOLM else "Lämnas till: ____"
    assert board in text
    assert (
        "Lämna eller skicka brevet till nämnden (en grupp politiker i kommunen) som fattade" in text
    )


def test_a_court_that_is_not_known_is_asked_for(client: FlaskClient) -> None:
    page = appealing(client, VARMDO)

    assert "Fråga din handläggare: Vilken domstol prövar mitt överklagande?" in page.items
    assert "Förvaltningsrätten i Stockholm" not in page.text


def test_the_letter_says_which_decision_and_what_is_to_change(client: FlaskClient) -> None:
    received = today() - DAY

    lines = appealing(client, STOCKHOLM, received=received).under("Brev: överklagande").lines

    assert f"Dagen då beslutet kom fram: {in_words(received)}" in lines
    assert [line for line in lines if line.startswith("Dagen i beslutet:")]
    assert [line for line in lines if line.startswith("Så här ska beslutet ändras:")]


@pytest.mark.parametrize(
    ("answers", "told"),
    [({}, False), ({"received": "2025-06-30"}, True), ({"received": "2025-07-01"}, False)],
)
def test_the_old_act_is_spoken_of_where_a_decision_came_before_the_new_one(
    client: FlaskClient, answers: dict[str, str], told: bool
) -> None:
    page = appealing(client, STOCKHOLM, **answers)

    assert (OLD_ACT in page.headings("h4")) is told


@in_both
@pytest.mark.parametrize("writer", Writer)
def test_the_letter_holds_what_a_court_has_to_know(
    client: FlaskClient, path: str, writer: Writer
) -> None:
    """12.10 of the facts: who, how to reach them, which decision, what shall change, why, proof."""
    lines = appealing(client, path, writer=writer).under("Brev: överklagande").lines
    starts = {line.partition(":")[0] for line in lines}

    whose = {Writer.SELF: "Mitt", Writer.GUARDIAN: "Barnets"}.get(writer, "Personens")
    assert {
        *(f"{whose} personnummer", "Ni når mig så här", "Dagen i beslutet", "Beslutets nummer"),
        *("Så här ska beslutet ändras", "Därför ska det ändras", "Det här skickas med"),
        "Underskrift",
    } <= starts
    both = writer not in (Writer.SELF, Writer.RELATIVE)
    assert ("Mitt personnummer" in starts) is (both or writer is Writer.SELF)
    assert "Jag vill att nämnden först ser om den kan ändra beslutet själv." in lines


@pytest.mark.parametrize(
    ("ask", "sentence"),
    [
        ("more_time", "Jag vill skicka mer senare. Hur lång tid får jag?"),
        ("hearing", "Jag vill prata med domstolen."),
        ("interpreter", "Jag behöver tolk i [språk eller teckenspråk]."),
    ],
)
def test_more_time_a_hearing_and_an_interpreter_are_asked_for_by_who_wants_them(
    client: FlaskClient, ask: str, sentence: str
) -> None:
    assert sentence in appealing(client, STOCKHOLM, asks=ask).under("Brev: överklagande").text
    assert sentence not in appealing(client, STOCKHOLM).under("Brev: överklagande").text


def test_what_may_be_done_after_the_court_and_when_there_is_no_time_is_told(
    client: FlaskClient,
) -> None:
    page = appealing(client, STOCKHOLM)

    assert (
        "Du kan överklaga en gång till, till kammarrätten (domstolen som är nästa steg)."
        in page.lines
    )
    assert "Skicka ett kort överklagande i tid." in page.lines
    assert "Adressen står i beslutet." in page.text


def test_the_calendar_holds_the_last_day_and_two_reminders(client: FlaskClient) -> None:
    received = today()

    file = downloaded(client, f"{STOCKHOLM}.ics", about="decision", received=received)

    events = Calendar.from_ical(file).walk("VEVENT")
    last = received + WEEKS
    assert [event.decoded("dtstart") for event in events] == [last - 7 * DAY, last - 2 * DAY, last]
    assert all(in_words(last) in event["description"] for event in events)
    assert all(event.walk("VALARM") for event in events)


def test_the_calendar_reminds_of_the_safe_day_where_the_last_is_a_later_one(
    client: FlaskClient, clock: SetClock
) -> None:
    clock("2026-12-10T12:00")

    file = downloaded(client, f"{STOCKHOLM}.ics", about="decision", received="2026-12-04")

    events = Calendar.from_ical(file).walk("VEVENT")
    assert [f"{event.decoded('dtstart')} {event['summary']}" for event in events] == [
        "2026-12-16 Kom ihåg: lämna in överklagandet",
        "2026-12-21 Kom ihåg: lämna in överklagandet",
        "2026-12-23 Lämna in överklagandet i dag",
    ]
    assert {event["description"] for event in events} == {
        "Överklagandet ska ha kommit fram senast måndag 28 december 2026. "
        "Tiden på 3 veckor slutar fredag 25 december 2026. Juldagen räknas inte som sista dag. "
        "Därför får du tid till nästa vardag. "
        "Lämna helst in brevet senast onsdag 23 december 2026, medan kontoret är öppet."
    }


def test_once_the_safe_day_has_been_the_calendar_holds_the_last_one(
    client: FlaskClient, clock: SetClock
) -> None:
    clock("2026-12-27T12:00")

    file = downloaded(client, f"{STOCKHOLM}.ics", about="decision", received="2026-12-04")

    (event,) = Calendar.from_ical(file).walk("VEVENT")
    assert event.decoded("dtstart") == date(2026, 12, 28)
    assert "23 december" not in event["description"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_sheet_text_and_calendar_tell_the_same_days(
    client: FlaskClient, clock: SetClock, language: str
) -> None:
    clock("2026-12-10T12:00")
    asked = {"about": "decision", "received": "2026-12-04"}
    path = f"/{language}/stockholm/klaga"
    with speaking(language):
        days = {day_words(date(2026, 12, day)) for day in (28, 23)}

    texts = [
        answered(client, path, **asked).text,
        answered(client, f"{path}/blad", **asked).text,
        answered(client, f"{path}/stort-blad", **asked).text,
        downloaded(client, f"{path}.txt", **asked),
        downloaded(client, f"{path}.ics", **asked).replace("\r\n ", ""),
    ]

    assert [t for t in texts if not all(day in " ".join(t.split()) for day in days)] == []


def test_a_day_that_has_passed_is_in_no_calendar(client: FlaskClient) -> None:
    page = appealing(client, STOCKHOLM, received=today() - WEEKS - DAY)

    assert "Lägg i din kalender" not in [link.text for link in page.links]
    gone = {"about": "decision", "received": str(today() - WEEKS - DAY)}
    assert client.get(f"{STOCKHOLM}.ics", query_string=gone).status_code == 404


@pytest.mark.parametrize("rule", [None, {**SOURCE, "court": "Rätten"}])
def test_the_time_of_the_law_holds_where_the_municipality_says_nothing(
    app: Flask, rule: dict[str, str] | None
) -> None:
    client = visitor(app, catalogue(rules={"appeal": rule}))

    page = answered(client, STADEN, about="decision", received=today())

    assert answer(page) == f"Sista dagen är {in_words(today() + WEEKS)}"
    card = page.under("Överklaga: be domstolen ändra beslutet")
    assert "3 veckor" in card.text
    assert "Förvaltningslagen (2017:900), 43 och 44 §§" in card.text


def test_the_time_is_the_rules_own(app: Flask) -> None:
    rule = {**SOURCE, "within": "40 days"}
    client = visitor(app, catalogue(rules={"appeal": rule}))

    page = answered(client, STADEN, about="decision", received=today())

    assert answer(page) == f"Sista dagen är {in_words(today() + 40 * DAY)}"
