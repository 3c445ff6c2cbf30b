"""The files that hold the whole catalogue are made beside the workers, whole, for all of them."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pytest

from ledsagning.app import create_app
from ledsagning.settings import Settings
from ledsagning.web.open_data import dumps
from ledsagning.web.open_data.answers import Ready
from ledsagning.web.open_data.dumps import NotMade
from support import sites
from support.serving import Server, kill, running, until

PATHS = ("/api/v1/all.json", "/api/v1/all.csv", "/api/v1/providers.csv")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The site in two workers."""
    with running(tmp_path_factory.mktemp("dumps") / "log.txt") as server:
        yield server


def fetch(server: Server, path: str, coding: str) -> tuple[int, str | None, bytes]:
    with closing(HTTPConnection("127.0.0.1", server.port, timeout=30)) as connection:
        connection.request("GET", path, headers={"Accept-Encoding": coding})
        answer = connection.getresponse()
        return answer.status, answer.headers["ETag"], answer.read()


@pytest.mark.parametrize("coding", ["br", "gzip", "identity"])
@pytest.mark.parametrize("path", PATHS)
def test_a_server_has_the_bytes_that_the_site_would_make_itself(
    server: Server, path: str, coding: str
) -> None:
    here = create_app(Settings()).test_client().get(path, headers={"Accept-Encoding": coding})

    assert fetch(server, path, coding) == (200, here.headers["ETag"], here.data)
    assert int(here.headers["Content-Length"]) == len(here.data)


def test_who_makes_them_is_gone_when_they_are_made(server: Server) -> None:
    assert fetch(server, PATHS[0], "br")[0] == 200

    until(lambda: len(server.workers()) == 2)


def test_who_dies_in_the_middle_leaves_nothing_half_and_another_begins(tmp_path: Path) -> None:
    with running(tmp_path / "log.txt") as server, ThreadPoolExecutor(1) as pool:
        asked = pool.submit(fetch, server, PATHS[1], "identity")
        until(lambda: server.workers()[2:])
        kill(*server.workers()[2:])

        # Another begins after five seconds, and whoever waits does so for eight.
        assert asked.result()[0] in (200, 503)
        until(lambda: fetch(server, PATHS[1], "identity")[0] == 200, seconds=30)
        whole = create_app(Settings()).test_client().get(PATHS[1]).data
        assert fetch(server, PATHS[1], "identity")[2] == whole


def test_nobody_makes_them_where_nobody_asks(tmp_path: Path) -> None:
    with running(tmp_path / "log.txt") as server:
        assert len(server.family()) == 4


def test_a_file_that_is_not_there_yet_can_be_asked_for_soon_again() -> None:
    app = sites.new_site(sites.catalogue(sites.provider("asken")))

    def in_the_making(_name: str) -> Ready:
        raise NotMade

    dumps.use(app, in_the_making)
    answer = app.test_client().get(PATHS[1])

    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "10")
