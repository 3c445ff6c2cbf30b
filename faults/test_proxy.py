"""nginx as it is shipped: what it refuses it refuses in words, and it keeps nothing of anybody."""

from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from odd_hour import VISITORS, found, odd_hour
from proxy import nginx
from support.odd_requests import CANARY
from support.serving import ask, free_port, get, running

TITLES = {
    "too-often": "Vänta en liten stund",
    "soon-back": "Sidan är snart tillbaka",
}


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
    assert get(front, "/healthz") == get(front, "/readyz") == 404
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
