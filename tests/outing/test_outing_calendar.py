"""An outing in the reader's calendar: no end that nobody has said, and one event when corrected."""

from datetime import date, datetime, timedelta
from urllib.parse import parse_qsl, urlsplit

import icalendar
from flask.testing import FlaskClient

from ledsagning.today import today
from support.clock import SetClock
from support.filling import Form
from support.outings import VARMDO
from support.tool_pages import answered, downloaded

DAY = timedelta(days=1)
APPEAL = "/sv/stockholm/klaga"


def file(client: FlaskClient, path: str, **answers: object) -> list[icalendar.Event]:
    found = icalendar.Calendar.from_ical(downloaded(client, f"{path}.ics", **answers))
    return list(found.walk("VEVENT"))


def corrected(client: FlaskClient, path: str, answers: dict[str, object], **changed: object) -> str:
    """The address of the calendar once an answer is changed in the form that stands there."""
    form = Form(answered(client, path, **answers))
    query = {**dict(form.answers), **{name: str(value) for name, value in changed.items()}}
    page = answered(client, path, **query)
    return page.link("Lägg i din kalender").href


def at(client: FlaskClient, address: str) -> list[icalendar.Event]:
    split = urlsplit(address)
    return file(client, split.path.removesuffix(".ics"), **dict(parse_qsl(split.query)))


def test_an_outing_has_no_end_that_nobody_has_said(client: FlaskClient) -> None:
    (outing,) = file(client, VARMDO, day=today() + DAY, begins="23:30")

    assert "dtend" not in outing
    assert "duration" not in outing
    assert isinstance(outing.decoded("dtstart"), datetime)


def test_an_outing_at_a_time_makes_its_person_busy_and_a_day_to_remember_does_not(
    client: FlaskClient,
) -> None:
    timed, whole = (
        file(client, VARMDO, day=today() + DAY, **begins)[0] for begins in ({"begins": "13"}, {})
    )

    assert timed["transp"] == "OPAQUE"
    assert whole["transp"] == "TRANSPARENT"


def test_a_corrected_outing_is_the_same_event_and_a_later_one(client: FlaskClient) -> None:
    answers: dict[str, object] = {"day": today() + 3 * DAY, "begins": "13:00"}
    (first,) = file(client, VARMDO, **answers)
    address = corrected(client, VARMDO, answers, day=today() + 5 * DAY, where="Badet")
    (second,) = at(client, address)
    query = dict(parse_qsl(urlsplit(address).query))
    (third,) = at(client, corrected(client, VARMDO, {**query}, begins="14:00"))

    assert first["uid"] == second["uid"] == third["uid"]
    assert [int(one["sequence"]) for one in (first, second, third)] == [0, 1, 2]
    assert second.decoded("dtstart").date() == today() + 5 * DAY
    assert third.decoded("dtstart").hour == 14
    assert "last-modified" in third


def test_another_outing_is_another_event(client: FlaskClient) -> None:
    (one,) = file(client, VARMDO, day=today() + DAY)
    (other,) = file(client, VARMDO, day=today() + 2 * DAY)
    page = answered(client, VARMDO, day=today() + DAY)

    assert one["uid"] != other["uid"]
    assert page.link("En ny utflykt").href == VARMDO


def test_an_outing_that_has_been_is_not_moved_by_planning_the_next_one(
    client: FlaskClient,
) -> None:
    answers: dict[str, object] = {"day": today() - DAY}
    (past,) = file(client, VARMDO, **answers)
    (following,) = at(client, corrected(client, VARMDO, answers, day=today() + DAY))

    assert past["uid"] != following["uid"]


def test_the_same_address_gives_the_same_bytes(client: FlaskClient) -> None:
    files = {downloaded(client, f"{VARMDO}.ics", day=today() + DAY) for _ in range(2)}

    assert len(files) == 1


def test_the_days_of_an_appeal_move_together_when_its_day_is_corrected(
    client: FlaskClient,
) -> None:
    answers: dict[str, object] = {"about": "decision", "received": today() - DAY}
    first = file(client, APPEAL, **answers)
    second = at(client, corrected(client, APPEAL, answers, received=today()))

    assert [one["uid"] for one in first] == [one["uid"] for one in second]
    assert len({one["uid"] for one in first}) == len(first)


def test_the_last_day_in_the_calendar_is_one_on_which_an_office_is_open(
    client: FlaskClient, clock: SetClock
) -> None:
    clock("2026-11-25T12:00")
    *_, last = file(client, APPEAL, about="decision", received="2026-11-21")

    assert last.decoded("dtstart") == date(2026, 12, 11)
    assert last["summary"] == "Lämna in överklagandet i dag"
    assert "Tiden på 3 veckor slutar lördag 12 december 2026." in last["description"]


def test_an_id_that_is_none_of_ours_is_made_anew(client: FlaskClient) -> None:
    answers = {"day": today() + DAY}
    (plain,) = file(client, VARMDO, **answers)
    (odd,) = file(client, VARMDO, **answers, event="../../etc.9999")

    assert odd["uid"] == plain["uid"]


def test_the_file_is_what_the_standards_ask_for(client: FlaskClient) -> None:
    text = downloaded(client, f"{VARMDO}.ics", day=today() + DAY, begins="13:00")
    calendar = icalendar.Calendar.from_ical(text)

    # A published calendar would have to name who publishes it (RFC 5546).
    assert "method" not in calendar
    (event,) = calendar.walk("VEVENT")
    assert {"uid", "dtstamp", "sequence", "last-modified", "class"} <= {*map(str.lower, event)}
    assert not calendar.errors
    assert not event.errors
