"""Files that take long are drawn by a process of its own, and never in the way of a page."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pytest

from ledsagning.serving.turns import Turn
from support.serving import Server, are_alive, kill, running

PAGE = "/sv/stockholm/hitta?languages=so"
FILE = "/sv/stockholm/ord.stor.pdf?punkter=24"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The site in two workers."""
    with running(tmp_path_factory.mktemp("press") / "log.txt") as server:
        yield server


def fetch(server: Server, path: str) -> tuple[int, bytes]:
    with closing(HTTPConnection("127.0.0.1", server.port, timeout=30)) as connection:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read()


def drawing(server: Server) -> list[int]:
    """The processes of the generation that are no workers."""
    return server.workers()[2:]


def test_a_file_is_drawn_by_a_process_that_begins_when_somebody_asks(server: Server) -> None:
    assert drawing(server) == []

    status, file = fetch(server, FILE)

    assert (status, file[:5]) == (200, b"%PDF-")
    assert len(drawing(server)) == 1


def test_pages_are_answered_while_files_are_drawn_and_too_many_are_refused(server: Server) -> None:
    with ThreadPoolExecutor(12) as pool:
        files = [pool.submit(fetch, server, f"{FILE}&n={n}") for n in range(8)]
        slowest = 0.0
        while not all(one.done() for one in files):
            begun = time.monotonic()
            assert fetch(server, PAGE)[0] == 200
            slowest = max(slowest, time.monotonic() - begun)
        answers = [one.result() for one in files]

    assert slowest < 3
    assert {status for status, _file in answers} == {200, 503}
    for status, file in answers:
        assert (file[:5] == b"%PDF-") is (status == 200)


def test_a_process_that_dies_takes_nothing_along_and_another_begins(server: Server) -> None:
    fetch(server, FILE)
    (before,) = drawing(server)

    kill(before)

    late = time.monotonic() + 20
    while fetch(server, FILE)[0] != 200:
        assert time.monotonic() < late
    assert drawing(server) != [before]
    assert "Traceback" not in server.said()


def test_nothing_of_it_is_left_when_the_server_is_stopped(tmp_path: Path) -> None:
    with running(tmp_path / "log.txt") as server:
        fetch(server, FILE)
        family = server.family()

    assert len(family) == 5
    assert not are_alive(*family)


def test_whoever_waits_lends_the_turn() -> None:
    turn = Turn()
    with turn:
        assert turn.has_taken(0)
        with turn.lent():
            assert not turn.has_taken(0)
            with turn:
                pass
        assert turn.has_taken(0)
