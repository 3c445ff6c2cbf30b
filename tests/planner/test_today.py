"""What changes with the day: the order of results, old facts, and what a browser may keep."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from support import sites
from support.clock import SetClock
from support.reading import Reading, read
from support.sites import catalogue, provider

FIND = "/sv/staden/hitta"
OLD = "Uppgifterna är äldre än sex månader. De kan vara gamla."
TOWN = catalogue(
    provider("asken", assured={"date": "2026-01-15", "by": "Ada"}),
    *(provider(name) for name in ("bjorken", "cedern", "duvan", "eken", "furan", "granen")),
)


@pytest.fixture
def town(app: Flask, clock: SetClock) -> FlaskClient:
    # A catalogue cannot tell of days that have not come: it is loaded after all of them.
    clock("2026-12-01T12:00")
    return sites.visitor(app, TOWN)


def find(client: FlaskClient) -> Reading:
    return read(client.get(FIND))


@pytest.mark.parametrize(
    ("last", "first", "last_day", "first_day"),
    [
        ("2026-07-01T21:59:59", "2026-07-01T22:00:00", "1 juli 2026", "2 juli 2026"),
        ("2026-11-21T22:59:59", "2026-11-21T23:00:00", "21 november 2026", "22 november 2026"),
    ],
)
def test_the_order_is_another_from_midnight_in_stockholm_on(
    town: FlaskClient, clock: SetClock, last: str, first: str, last_day: str, first_day: str
) -> None:
    clock(last)
    before = find(town)
    clock(first)
    after = find(town)

    assert list(before.cards) != list(after.cards)
    assert before.cards.keys() == after.cards.keys()
    assert before.lines[-1].endswith(f"Den här gäller {last_day}.")
    assert after.lines[-1].endswith(f"Den här gäller {first_day}.")


def test_the_order_is_the_same_for_everyone_all_day(
    app: Flask, town: FlaskClient, clock: SetClock
) -> None:
    clock("2026-11-21T23:00:00")
    morning = find(town)
    clock("2026-11-22T22:59:59")
    night = find(sites.visitor(app, TOWN))

    assert list(morning.cards) == list(night.cards)


def test_a_kept_page_is_out_of_date_after_midnight(town: FlaskClient, clock: SetClock) -> None:
    clock("2026-11-21T22:59:59")
    kept = {"If-None-Match": town.get(FIND).headers["ETag"]}
    before = town.get(FIND, headers=kept)
    clock("2026-11-21T23:00:00")
    after = town.get(FIND, headers=kept)

    assert (before.status_code, after.status_code) == (304, 200)


def test_facts_grow_old_at_midnight_six_months_after_they_were_checked(
    town: FlaskClient, clock: SetClock
) -> None:
    """On the card, which is kept ready-made, and on the provider's own page."""
    clock("2026-07-15T21:59:59")
    fresh = find(town), read(town.get("/sv/staden/utforare/asken"))
    clock("2026-07-15T22:00:00")
    old = find(town), read(town.get("/sv/staden/utforare/asken"))

    assert OLD not in fresh[0].cards["Asken"].lines
    assert OLD in old[0].cards["Asken"].lines
    assert "mer än sex månader" not in fresh[1].text
    assert "mer än sex månader" in old[1].text
