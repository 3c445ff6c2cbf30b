"""The files that hold many providers are made beside the workers, whole, for all of them."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path
from typing import NamedTuple

import pytest

from ledsagning.app import create_app
from ledsagning.settings import Settings
from ledsagning.web.open_data import dumps
from ledsagning.web.open_data.answers import Ready
from ledsagning.web.open_data.dumps import MANY, NotMade
from support import sites
from support.serving import Server, kill, running, until

PATHS = ("/api/v1/all.json", "/api/v1/all.csv", "/api/v1/providers.csv")
OF_ONE = ("/api/v1/municipalities/staden.json", "/api/v1/municipalities/staden.csv")


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A catalogue with a municipality that has many providers, and one that has none."""
    file = tmp_path_factory.mktemp("large") / "catalogue.yaml"
    many = [sites.provider(f"nr-{number}") for number in range(MANY)]
    file.write_text(sites.catalogue(*many, more=[sites.BYN]), encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, large: Path) -> Iterator[Server]:
    """The site of it in two workers."""
    log = tmp_path_factory.mktemp("dumps") / "log.txt"
    with running(log, CATALOGUE=str(large)) as server:
        yield server


# What a list of forbidden calls makes of it, as systemd and containers have them.
NOBODY_GIVES_WAY = """
import errno, os

def nice(_more):
    raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

os.nice = nice
"""


class Fetched(NamedTuple):
    """An answer to a program."""

    status: int
    headers: HTTPMessage
    body: bytes


def fetch(server: Server, path: str, coding: str) -> Fetched:
    with closing(HTTPConnection("127.0.0.1", server.port, timeout=30)) as connection:
        connection.request("GET", path, headers={"Accept-Encoding": coding})
        answer = connection.getresponse()
        return Fetched(answer.status, answer.headers, answer.read())


@pytest.mark.parametrize("coding", ["br", "gzip", "identity"])
@pytest.mark.parametrize("path", [*PATHS, *OF_ONE])
def test_a_server_has_the_bytes_that_the_site_would_make_itself(
    server: Server, large: Path, path: str, coding: str
) -> None:
    site = create_app(Settings(catalogue=large))
    here = site.test_client().get(path, headers={"Accept-Encoding": coding})

    fetched = fetch(server, path, coding)

    assert (fetched.status, fetched.headers["ETag"]) == (200, here.headers["ETag"])
    assert fetched.body == here.data
    assert int(here.headers["Content-Length"]) == len(here.data)


def test_who_makes_them_is_gone_when_they_are_made(server: Server) -> None:
    assert fetch(server, PATHS[0], "br").status == 200

    until(lambda: len(server.workers()) == 2)


def test_they_are_made_where_no_process_may_give_way(tmp_path: Path, large: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(NOBODY_GIVES_WAY)
    before = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    path = os.pathsep.join(filter(None, [str(tmp_path), *before]))

    with running(tmp_path / "log.txt", CATALOGUE=str(large), PYTHONPATH=path) as server:
        assert fetch(server, PATHS[0], "br").status == 200
        until(lambda: [*tmp_path.glob("log.state/read-*/*")])

        assert "Traceback" not in server.said()


def test_who_dies_in_the_middle_leaves_nothing_half_and_another_begins(tmp_path: Path) -> None:
    with running(tmp_path / "log.txt") as server, ThreadPoolExecutor(1) as pool:
        asked = pool.submit(fetch, server, PATHS[1], "identity")
        until(lambda: server.workers()[2:])
        kill(*server.workers()[2:])

        # Another begins after five seconds, and whoever waits does so for eight.
        assert asked.result().status in (200, 503)
        until(lambda: fetch(server, PATHS[1], "identity").status == 200, seconds=30)
        whole = create_app(Settings()).test_client().get(PATHS[1]).data
        assert fetch(server, PATHS[1], "identity").body == whole


def test_nobody_makes_them_where_nobody_asks(tmp_path: Path) -> None:
    with running(tmp_path / "log.txt") as server:
        assert len(server.family()) == 4


def test_a_file_that_is_not_there_yet_tells_when_to_ask_again() -> None:
    app = sites.new_site(sites.catalogue(sites.provider("asken")))

    def in_the_making(_name: str) -> Ready:
        raise NotMade(25)

    dumps.use(app, in_the_making)
    answer = app.test_client().get(PATHS[1])

    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "25")
