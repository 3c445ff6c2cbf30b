"""Days as people write them: which day is meant, and what is no day."""

from datetime import date, timedelta

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from ledsagning.today import today
from ledsagning.web.forms.day_texts import Toward, has_year, read_day
from ledsagning.web.i18n import speaking
from ledsagning.web.wording.days import day_words
from support.tool_pages import asked

TODAY = date(2026, 11, 25)
DAYS = st.dates(date(1990, 1, 1), date(2089, 12, 31))


def meant(text: str, toward: Toward = Toward.PAST, language: str = "sv") -> str | None:
    with speaking(language):
        day = read_day(text, toward, TODAY)
    return day.isoformat() if day else None


@pytest.mark.parametrize(
    "text",
    [
        *("2026-09-15", "2026-9-15", "2026/09/15", "20260915", "15 september 2026"),
        *("15 Sept. 2026", "den 15 september 2026", "den 15:e september 2026", "15 sep 26"),
        *("tisdag 15 september 2026", "15/9 2026", "15/9-26", "15.9.26", "15.9.2026", "15-09-2026"),
        *(" 15  september,  2026 ", "15 september", "15/9", "15.9", "15 sep", "2026 09 15"),
        *("15 sep -26", "15 sep '26", "15\u20119\u20112026", "15–9–2026", "tis 15/9", "ti 15 sep"),
        *("tisdagen den 15 september 2026", "tisdagen 15/9", "15. september 2026"),
    ],
)
def test_a_day_may_be_written_in_many_ways(text: str) -> None:
    assert meant(text) == "2026-09-15"


@pytest.mark.parametrize(
    "text",
    [
        "15 September 2026",
        "September 15, 2026",
        "the 15th September 2026",
        "Tuesday 15 Sep 2026",
        "15th of September",
    ],
)
def test_an_english_reader_writes_english_months(text: str) -> None:
    assert meant(text, language="en") == "2026-09-15"


@pytest.mark.parametrize(
    ("text", "past", "coming"),
    [
        ("24/11", "2026-11-24", "2027-11-24"),
        ("25 november", "2026-11-25", "2026-11-25"),
        ("26/11", "2025-11-26", "2026-11-26"),
        ("29 februari", "2024-02-29", "2028-02-29"),
    ],
)
def test_without_its_year_it_is_the_day_that_the_question_is_about(
    text: str, past: str, coming: str
) -> None:
    assert meant(text, Toward.PAST) == past
    assert meant(text, Toward.COMING) == coming


@pytest.mark.parametrize(
    ("text", "past", "coming"),
    [
        # Today is a Wednesday.
        ("idag", "2026-11-25", "2026-11-25"),
        ("i går", "2026-11-24", "2026-11-24"),
        ("I förrgår", "2026-11-23", "2026-11-23"),
        ("imorgon", "2026-11-26", "2026-11-26"),
        ("i fredags", "2026-11-20", "2026-11-20"),
        ("på fredag", "2026-11-27", "2026-11-27"),
        ("fredag", "2026-11-20", "2026-11-27"),
        ("onsdag", "2026-11-25", "2026-11-25"),
    ],
)
def test_a_day_that_is_told_from_today_is_that_day(text: str, past: str, coming: str) -> None:
    assert meant(text, Toward.PAST) == past
    assert meant(text, Toward.COMING) == coming


@pytest.mark.parametrize(
    "text",
    [
        "",
        "i våras",
        "om en vecka",
        "vecka 47",
        "260915",
        "september",
        "31 februari",
        "15/13",
        "2026-02-31",
        "٣/9",
        "15",
        "9:30",
    ],
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert meant(text) is None


@given(DAYS)
def test_a_day_as_the_site_says_it_is_read_as_that_day(day: date) -> None:
    for language in ("sv", "en"):
        with speaking(language):
            assert read_day(day_words(day), Toward.PAST, TODAY) == day
            assert has_year(day_words(day))


@given(DAYS, st.sampled_from(["%d/%m %Y", "%d.%m.%y", "%d-%m-%Y", "%Y%m%d", "%Y-%m-%d"]))
def test_every_day_is_read_as_it_is_written(day: date, shape: str) -> None:
    assert read_day(day.strftime(shape), Toward.PAST, TODAY) == day


def test_the_address_of_a_day_without_a_year_says_the_year(client: FlaskClient) -> None:
    found = client.get("/sv/stockholm/timmar?hours=20&decision_start=1/2")

    year = today().year if today() >= date(today().year, 2, 1) else today().year - 1
    assert found.status_code == 302
    assert found.location == f"/sv/stockholm/timmar?decision_start={year}-02-01&hours=20"


def test_the_address_of_yesterday_says_which_day_it_was(client: FlaskClient) -> None:
    found = client.get("/sv/stockholm/klaga?about=decision&received=igår")

    day = today() - timedelta(days=1)
    assert found.status_code == 302
    assert found.location == f"/sv/stockholm/klaga?about=decision&received={day}"


def test_a_day_in_words_stands_in_its_field_as_a_browser_shows_it(client: FlaskClient) -> None:
    page = asked(client, "/sv/stockholm/timmar", hours=20, decision_start="15 september 2026")

    (field,) = [e for e in page.all("input") if e.get("name") == "decision_start"]
    assert (field.get("type"), field.get("value")) == ("date", "2026-09-15")
