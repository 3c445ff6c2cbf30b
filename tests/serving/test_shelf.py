"""A page that is kept whole is the page that would be made, for whoever asks however."""

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st
from werkzeug.test import TestResponse

from ledsagning.web import library, shelf
from support import places, sites
from support.clock import SetClock
from support.sites import catalogue, provider

START = "/sv/staden/"
# A request with a condition of another kind goes past what is kept, and is answered the same.
PAST = {"If-Modified-Since": "Thu, 26 Nov 2026 00:00:00 GMT"}


@pytest.fixture
def town() -> Flask:
    return sites.new_site(catalogue(provider("asken", name="Asken")))


@pytest.fixture
def visitor(town: Flask) -> FlaskClient:
    return town.test_client()


def told(answer: TestResponse) -> tuple[int, bytes, list[tuple[str, str]]]:
    """All that a reader gets."""
    return answer.status_code, answer.data, sorted(answer.headers.to_wsgi_list())


PATHS = [path for path in places.pages() if "?" not in path]


@given(
    path=st.sampled_from(PATHS),
    coding=st.sampled_from([None, "br", "gzip, deflate, br", "gzip;q=0, br", "br;q=0", "identity"]),
    host=st.sampled_from(["localhost", "ledsagning.example:8000", "..", "[::1]"]),
    condition=st.sampled_from([None, '"other"', "*", 'W/"a", W/"b"']),
    method=st.sampled_from(["GET", "GET", "HEAD", "POST"]),
)
@settings(max_examples=150, deadline=None)
def test_what_is_kept_is_what_would_be_made(
    app: Flask,
    path: str,
    coding: str | None,
    host: str,
    condition: str | None,
    method: str,
) -> None:
    asked = {"Accept-Encoding": coding, "Host": host, "If-None-Match": condition}
    headers = {name: value for name, value in asked.items() if value is not None}

    first, second, made = (
        app.test_client().open(path, method=method, headers=headers | more)
        for more in ({}, {}, PAST)
    )

    assert told(first) == told(second) == told(made)


def test_a_reader_who_has_the_page_is_told_so_as_before(client: FlaskClient) -> None:
    page = client.get("/sv/stockholm/ord")
    known = {"If-None-Match": page.headers["ETag"]}

    kept = client.get(page.request.path, headers=known)
    made = client.get(page.request.path, headers=known | PAST)

    assert kept.status_code == made.status_code == 304
    assert told(kept) == told(made)


def test_a_page_is_made_once_and_then_kept(
    visitor: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = visitor.get(START)
    monkeypatch.setattr(Flask, "full_dispatch_request", None)

    assert told(visitor.get(START)) == told(page)


def test_another_catalogue_has_other_pages_at_once(town: Flask, visitor: FlaskClient) -> None:
    visitor.get(START)
    with sites.new_site(catalogue(name="Nya staden")).app_context():
        library.swap(town, library.library())

    assert "Nya staden" in visitor.get(START).text


def test_another_day_has_other_pages(visitor: FlaskClient, clock: SetClock) -> None:
    clock("2026-11-26T12:00:00")
    before = visitor.get(START).headers["ETag"]
    clock("2026-11-26T23:30:00")

    assert visitor.get(START).headers["ETag"] != before


def test_what_a_reader_wishes_is_never_kept(
    visitor: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert visitor.get(f"{START}hitta?languages=so").status_code == 200
    monkeypatch.setattr(Flask, "full_dispatch_request", None)

    assert visitor.get(f"{START}hitta?languages=so").status_code == 500


def test_too_many_headers_are_refused_for_a_page_that_is_kept_too(visitor: FlaskClient) -> None:
    visitor.get(START)

    assert visitor.get(START, headers={"X-Long": "a" * 20_000}).status_code == 431


def test_what_was_asked_for_last_stays_where_there_is_no_more_room(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shelf, "MOST_BYTES", 100_000)
    visitor = sites.new_site(catalogue(provider("asken", name="Asken"))).test_client()
    for host in range(50):
        visitor.get(START, headers={"Host": f"host{host}.example"})
    monkeypatch.setattr(Flask, "full_dispatch_request", None)

    statuses = [
        visitor.get(START, headers={"Host": f"host{host}.example"}).status_code
        for host in range(50)
    ]

    assert statuses[0] == 500
    assert statuses[-1] == 200
