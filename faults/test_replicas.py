"""Two servers and one nginx: they answer the same to the last byte, and one of them can be lost."""

import gzip
import html
import re
import shutil
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

import pytest

from conftest import under_load
from ledsagning import resources
from proxy import nginx
from support import places
from support.named_site import named, write
from support.serving import Server, are_alive, kill, running

MOST_ADDRESSES = 900
"""So many addresses are asked for. All of the country would be fifteen thousand, much alike."""

KNOWN = (Path(__file__).parents[1] / "tests" / "serving" / "addresses-2026-11.txt").read_text()
KNOWN_ONES = [line for line in KNOWN.splitlines() if line.startswith("/")][::4]
LINKS = re.compile(r"""(?:href|src)=["'](/[^"'#]*)|<loc>https://ledsagning\.example([^<]*)""")
SLOW = (".pdf", ".brf", ".pef")
"""Files that take a second. One of each is asked for."""

MADE_NOW = re.compile(rb"DTSTAMP:.*")
"""A file for a calendar says when it was made. It is made from what was asked, for one reader."""


class Answer(NamedTuple):
    """All that a server sends but the time of day, and by what program."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes


@contextmanager
def replica(folder: Path, seed: str, **settings: str) -> Iterator[Server]:
    """A server with a folder, a copy of the catalogue and a seed for its tables of its own."""
    folder.mkdir(parents=True)
    shutil.copyfile(resources.SAMPLE_CATALOGUE, folder / "catalogue.yaml")
    settings |= {"SITE_ADDRESS": "https://ledsagning.example", "SHOW_EXAMPLES": "yes"}
    catalogue = str(folder / "catalogue.yaml")
    with running(folder / "log", CATALOGUE=catalogue, PYTHONHASHSEED=seed, **settings) as server:
        yield server


def asked(port: int, addresses: Iterable[str]) -> Iterator[tuple[str, Answer]]:
    """Ask for each address, as a browser does that takes gzip."""
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    for address in addresses:
        headers = {"Host": "ledsagning.example", "Accept-Encoding": "gzip"}
        connection.request("GET", quote(address, safe="/?&=%:+,;@!~*'()"), headers=headers)
        answer = connection.getresponse()
        sent = [(name.lower(), value) for name, value in answer.getheaders()]
        sent = [each for each in sent if each[0] not in ("date", "server")]
        yield address, Answer(answer.status, sent, MADE_NOW.sub(b"", answer.read()))
    connection.close()


def walked(port: int) -> dict[str, Answer]:
    """Every kind of address, a fourth of those that people may have kept, and where they lead."""
    found: dict[str, Answer] = {}
    left = {"/sitemap.xml", "/robots.txt", "/dcat", *places.pages()}
    left |= {*KNOWN_ONES, *(f"/sv/stockholm/dina-timmar{ending}" for ending in SLOW)}
    while (new := sorted(left - found.keys())) and len(found) < MOST_ADDRESSES:
        for address, answer in asked(port, new[: MOST_ADDRESSES - len(found)]):
            found[address] = answer
            left |= set(filter(is_followed, links(answer)))
    return found


def links(answer: Answer) -> Iterator[str]:
    """The addresses of ours in an answer."""
    packed = dict(answer.headers).get("content-encoding") == "gzip"
    text = (gzip.decompress(answer.body) if packed else answer.body).decode(errors="replace")
    return (html.unescape("".join(each)) for each in LINKS.findall(text))


def is_followed(address: str) -> bool:
    return places.walked(address) and not address.partition("?")[0].endswith(SLOW)


def test_two_servers_answer_every_address_with_the_same_bytes_order_and_tags(
    tmp_path: Path,
) -> None:
    with (
        replica(tmp_path / "one", "1", WORKERS="1") as one,
        replica(tmp_path / "further" / "down" / "other", "4711") as other,
    ):
        first = walked(one.port)
        second = dict(asked(other.port, first))
        ports = {"back": one.port, "others": [other.port]}
        with nginx(tmp_path, often="100000r/s", **ports) as front:
            both = [dict(asked(front, places.pages())) for _ in range(3)]

    assert len(first) == MOST_ADDRESSES
    assert [address for address in first if first[address] != second[address]] == []
    assert sum("etag" in dict(answer.headers) for answer in first.values()) > 200
    assert {answer.status for answer in first.values()} >= {200, 302, 400, 404}
    assert both[0] == both[1] == both[2]


@pytest.fixture
def two(file: Path, tmp_path: Path) -> Iterator[tuple[Server, Server]]:
    """Two servers of one catalogue."""
    write(file, named("Gamla"))
    with (
        running(tmp_path / "one.txt", CATALOGUE=str(file)) as one,
        running(tmp_path / "other.txt", CATALOGUE=str(file)) as other,
    ):
        yield one, other


def test_when_a_replica_is_killed_nobody_notices(
    two: tuple[Server, Server], tmp_path: Path
) -> None:
    one, other = two
    family = one.family()

    answers = under_load(tmp_path, one, lambda: (time.sleep(2), kill(*family)), 6, other)

    assert not are_alive(*family)
    assert answers.lost == answers.mixed == answers.new == 0
    assert answers.old > 100
