"""nginx as it is shipped: what it refuses it refuses in words, and it keeps nothing of anybody."""

import html
import re
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path
from typing import NamedTuple

import pytest

from odd_hour import VISITORS, found, odd_hour
from proxy import SHARED_HOST, led, nginx
from support.lying_ready import PATHS, lie_ready
from support.odd_requests import CANARY
from support.published import Desk
from support.serving import ask, free_port, get, running

MOST_ADDRESSES = 400
"""So many addresses are followed below a path: tests/serving/test_base_path.py walks over all."""

ADDRESS = re.compile(
    r"""(?<=href=["'])(?:/|https://kommun\.example)[^"']*|"""
    r"""(?<=action=")/[^"]*|(?<=<loc>)[^<]*|(?<=Sitemap: )\S+|(?<=Canonical: )\S+"""
)
BELOW = {
    "/ledsagning/robots.txt",
    "/ledsagning/sitemap.xml",
    "/ledsagning/favicon.ico",
    "/ledsagning/sv/stockholm/timmar.ics?decision_start=2026-08-31&hours=20&used=12.5",
}
"""What no page leads to, or only after a question."""

TITLES = {
    "too-often": "Vänta en liten stund",
    "soon-back": "Sidan är snart tillbaka",
}


class Answer(NamedTuple):
    """An answer, to its last byte."""

    status: int
    headers: HTTPMessage
    data: bytes


def answered(
    port: int, path: str, headers: dict[str, str] | None = None, method: str = "GET"
) -> Answer:
    """What comes back for a visitor to the host that a municipality shares."""
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path, headers={"Host": "kommun.example", **(headers or {})})
    found = connection.getresponse()
    answer = Answer(found.status, found.headers, found.read())
    connection.close()
    return answer


@pytest.fixture(scope="module")
def front(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of nginx before the site."""
    folder = tmp_path_factory.mktemp("proxy")
    with running(folder / "log.txt") as server, nginx(folder, server.port) as front:
        yield front


def test_a_visitor_is_answered_by_the_site_and_nobody_is_told_how_the_server_is(
    front: int,
) -> None:
    assert get(front, "/sv/stockholm/") == 200
    assert get(front, "/healthz") == get(front, "/readyz") == get(front, "/metrics") == 404
    assert get(front, "/too-often.html") == 404


@pytest.mark.parametrize(
    ("status", "path", "headers"),
    [
        (414, "/sv/?x=" + "x" * 25_000, {}),
        (414, "/sv/?x=" + "x" * 99_000, {}),
        (431, "/sv/", {"X-Long": "x" * 25_000}),
        (431, "/sv/", {"X-Long": "x" * 99_000}),
        (413, "/sv/", {"Content-Length": "999999"}),
    ],
)
def test_past_a_limit_of_the_site_or_of_nginx_a_plain_page_says_what_to_do(
    front: int, status: int, path: str, headers: dict[str, str]
) -> None:
    answered, page = ask(front, path, headers)

    assert answered == status
    assert "<h1>" in page
    assert "nginx" not in page


def test_who_asks_too_often_is_told_to_wait_and_how_long(front: int) -> None:
    def asked() -> tuple[int, str | None, str]:
        connection = HTTPConnection("127.0.0.1", front, source_address=("127.8.8.8", 0))
        connection.request("GET", "/")
        answer = connection.getresponse()
        page = answer.read().decode()
        connection.close()
        return answer.status, answer.headers["Retry-After"], page

    answers = [asked() for _ in range(400)]

    status, wait, page = answers[-1]
    assert answers[0][0] == 302
    assert (status, wait) == (429, "10")
    assert TITLES["too-often"] in page


def test_a_house_for_many_may_open_many_pages_at_once_each_with_its_files(front: int) -> None:
    def asked(path: str) -> int:
        connection = HTTPConnection("127.0.0.1", front, source_address=("127.9.9.9", 0))
        connection.request("GET", path)
        status = connection.getresponse().status
        connection.close()
        return status

    style = re.findall(r'href="(/static/site[^"]*)"', ask(front, "/sv/")[1])[0]

    assert {asked("/sv/") for _ in range(60)} == {asked(style) for _ in range(180)} == {200}


# --- below a path


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of a host that has the site below /ledsagning, and something else besides."""
    folder = tmp_path_factory.mktemp("shared")
    address = "https://kommun.example/ledsagning"
    with (
        running(folder / "log.txt", SITE_ADDRESS=address, SHOW_EXAMPLES="yes") as server,
        nginx(folder, server.port, often="100000r/s", host=SHARED_HOST) as front,
    ):
        yield front


def test_the_whole_site_stands_below_its_path_and_every_address_of_it_leads_there(
    shared: int,
) -> None:
    seen, left = set(), {"/ledsagning/sv/", "/ledsagning/en/stockholm/", *BELOW}
    while left and len(seen) < MOST_ADDRESSES:
        path = left.pop()
        seen.add(path)
        status, text = ask(shared, path, {"Host": "kommun.example"})
        assert status in (200, 301, 302, 308, 400), path
        found = {one.removeprefix("https://kommun.example") for one in ADDRESS.findall(text)}
        assert [one for one in found if not one.startswith("/ledsagning/")] == [], path
        left |= {html.unescape(one).partition("#")[0] for one in found} - seen

    assert len(seen) == MOST_ADDRESSES
    assert get(shared, "/sv/") == get(shared, "/") == get(shared, "/ledsagningen") == 404


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [
        ("/ledsagning", "/ledsagning/"),
        ("/ledsagning/", "/ledsagning/sv/"),
        ("/ledsagning/sv/stockholm", "/ledsagning/sv/stockholm/"),
        ("/ledsagning/sv/?bor=Stockholm", "/ledsagning/sv/stockholm/"),
    ],
)
def test_a_redirect_below_a_path_stays_there(shared: int, path: str, leads_to: str) -> None:
    assert led(shared, path, "kommun.example") == leads_to


def test_below_a_path_nobody_is_told_how_the_server_is_and_too_much_is_answered_with_a_page(
    shared: int,
) -> None:
    for name in ("healthz", "readyz", "metrics", "too-often.html"):
        assert get(shared, f"/ledsagning/{name}") == 404

    status, page = ask(shared, "/ledsagning/sv/", {"Content-Length": "999999"})

    assert status == 413
    assert 'href="/ledsagning/"' in page


def test_files_that_lie_ready_are_sent_in_parts_behind_it_and_below_a_path(
    tmp_path: Path,
) -> None:
    address = "https://kommun.example/ledsagning"
    desk = lie_ready(Desk(tmp_path, {"SITE_ADDRESS": address}))
    own = {"CATALOGUE": str(desk.file), "STATE_DIRECTORY": str(desk.state)}
    with (
        running(tmp_path / "log.txt", SITE_ADDRESS=address, **own) as server,
        nginx(tmp_path, server.port, often="100000r/s", host=SHARED_HOST) as front,
    ):
        for path in PATHS:
            whole = answered(front, f"/ledsagning{path}")
            tag, number = whole.headers["ETag"], len(whole.data)
            part = {"Range": f"bytes=10-{number + 5}", "If-Range": tag}
            assert (whole.status, whole.headers["Accept-Ranges"]) == (200, "bytes")
            assert not tag.startswith("W/")
            for port, at in ((front, f"/ledsagning{path}"), (server.port, path)):
                rest = answered(port, at, part)
                assert (rest.status, rest.data) == (206, whole.data[10:])
                assert rest.headers["Content-Range"] == f"bytes 10-{number - 1}/{number}"
                assert rest.headers["ETag"] == tag
                behind = answered(port, at, {"Range": f"bytes={number}-"})
                assert behind.status == 416
                assert behind.headers["Content-Range"] == f"bytes */{number}"
                several = answered(port, at, {"Range": "bytes=0-1,5-6"})
                assert (several.status, several.data) == (200, whole.data)
                old = answered(port, at, {"Range": "bytes=10-", "If-Range": f"W/{tag}"})
                assert (old.status, old.data) == (200, whole.data)
                head = answered(port, at, {"Range": "bytes=0-1"}, "HEAD")
                assert (head.status, head.headers["Content-Length"]) == (200, str(number))


def test_what_is_asked_below_a_path_is_in_no_log_of_the_host(tmp_path: Path) -> None:
    with nginx(tmp_path, free_port(), host=SHARED_HOST) as front:
        for path in ("", "/", "/sv/", "/static/x", "/healthz", "/too-often.html"):
            assert get(front, f"/ledsagning{path}?{CANARY}") in (301, 404, 502)
        get(front, "/another")

    assert "/another" in (tmp_path / "access.log").read_text()
    assert list(found(tmp_path)) == []


def test_where_no_server_is_the_page_says_that_it_will_soon_be_back(tmp_path: Path) -> None:
    with nginx(tmp_path, free_port()) as front:
        status, page = ask(front, "/sv/")

    assert status == 502
    assert TITLES["soon-back"] in page


def test_after_odd_requests_no_log_and_no_folder_holds_a_word_of_them_or_who_sent_them(
    tmp_path: Path,
) -> None:
    told = odd_hour(tmp_path, 12)

    print(dict(told.answers))
    assert told.found == ()
    assert "A page could not be made" not in told.log
    assert told.answers["200"] > 50 < told.answers["400"]
    assert told.answers.keys() & {"413", "414", "431"}


@pytest.mark.parametrize("held", [CANARY.upper(), f"client: {VISITORS}8.9"])
def test_a_word_or_an_address_that_was_kept_would_have_been_found(
    tmp_path: Path, held: str
) -> None:
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "kept").write_text(held)

    assert list(found(tmp_path)) == ["state/kept"]
