"""Files with open data that cannot be made: pages are shown, and whoever fetches one is told."""

import resource
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path

import pytest

from ledsagning.web.open_data.dumps import MANY
from support import sites
from support.serving import Server, begun, freeze, get, until

LARGE, SMALL = (f"/api/v1/municipalities/{place}.csv" for place in ("staden", "byn"))
NO_ROOM = 150_000
FAILED, MADE = "blev inte gjorda", "är gjorda nu"


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A catalogue with a municipality that has many providers, and one that has none."""
    file = tmp_path / "catalogue.yaml"
    many = [sites.provider(f"nr-{number}") for number in range(MANY)]
    file.write_text(sites.catalogue(*many, more=[sites.BYN]), encoding="utf-8")
    return file


@contextmanager
def before_it_serves(file: Path) -> Iterator[Server]:
    """A server whose catalogue is just being read: nothing is made of it yet."""
    with begun(file.with_name("log.txt"), "--language", "sv", CATALOGUE=str(file)) as server:
        until(lambda: server.family()[1:], seconds=30)
        yield server


def give_room(server: Server, size: int) -> None:
    """Let the server write files of so many bytes at most, also in memory."""
    for process in server.family():
        resource.prlimit(process, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def fetch(server: Server, path: str) -> tuple[int, HTTPMessage]:
    with closing(HTTPConnection("127.0.0.1", server.port, timeout=30)) as connection:
        connection.request("GET", path)
        answer = connection.getresponse()
        answer.read()
        return answer.status, answer.headers


def seconds_told(server: Server) -> int:
    """After how long whoever fetches is to come back; 0 where the file is there."""
    return int(fetch(server, LARGE)[1]["Retry-After"] or 0)


def test_without_room_it_is_tried_ever_more_seldom_said_once_and_made_when_there_is_room(
    large: Path,
) -> None:
    with before_it_serves(large) as server:
        give_room(server, NO_ROOM)
        server.wait()
        until(lambda: FAILED in server.said())

        # No worker makes what is large, and each what is small.
        assert (fetch(server, LARGE)[0], fetch(server, SMALL)[0]) == (503, 200)
        until(lambda: seconds_told(server) > 2 * 5, seconds=60)
        assert get(server.port, "/sv/staden/") == 200

        give_room(server, resource.RLIM_INFINITY)
        until(lambda: seconds_told(server) == 0, seconds=60)
        until(lambda: MADE in server.said())

    assert server.said().count(FAILED) == server.said().count(MADE) == 1
    assert server.said().count("all.json blev inte gjord.") == 1


def freeze_beside(server: Server) -> None:
    """Freeze whoever is there beside the workers."""
    for process in server.workers()[2:]:
        freeze(process)


def test_who_freezes_in_the_middle_is_ended_and_another_makes_the_files(large: Path) -> None:
    with before_it_serves(large) as server:
        # Beside its workers there is also who keeps what was read, for a moment.
        until(lambda: freeze_beside(server) or FAILED in server.said(), seconds=60)
        until(lambda: fetch(server, LARGE)[0] == 200, seconds=30)
