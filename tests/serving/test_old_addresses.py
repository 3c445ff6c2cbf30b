"""No address dies: what people have as a bookmark, a sent list or a printed code is answered."""

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from ledsagning.today import today
from ledsagning.web.i18n import SWEDISH
from support.translation import LANGUAGES

LISTS = sorted(Path(__file__).parent.glob("addresses-*.txt"))


def _dated(address: str) -> str:
    def day(match: re.Match[str]) -> str:
        return (today() + timedelta(days=int(match[1]))).isoformat()

    return re.sub(r"TODAY([+-]\d+)", day, address)


def _sections() -> dict[str, list[str]]:
    sections = defaultdict(list)
    for file in LISTS:
        for text in file.read_text(encoding="utf-8").split("\n=== ")[1:]:
            heading, *lines = text.splitlines()
            sections[heading.partition(":")[0]] += [_dated(line) for line in lines if line]
    return sections


SECTIONS = _sections()
"""The addresses of all lists, by the section that they stand in."""


def in_every_language(addresses: Iterable[str]) -> list[str]:
    """The same addresses, and what they are in other languages."""
    swedish = re.compile(rf"^/{SWEDISH}(?=/|$)")
    some = [swedish.sub(f"/{code}", one) for one in addresses for code in LANGUAGES]
    return list(dict.fromkeys(some))


@pytest.fixture
def visitor(app: Flask) -> FlaskClient:
    """A visitor who only looks whether there is an answer: other tests look at the pages."""
    return FlaskClient(app, app.response_class)


def follow(visitor: FlaskClient, address: str) -> TestResponse:
    """What an address leads to in the end."""
    called = "http://ledsagning.example"
    return visitor.get(address.partition("#")[0], base_url=called, follow_redirects=True)


def test_the_lists_are_there_and_are_read() -> None:
    assert {file.name for file in LISTS} >= {"addresses-2026-11.txt"}
    assert set(SECTIONS) == {*ANSWERED, "asks", "place"}
    assert all(SECTIONS.values())
    assert all(one.startswith("/") for some in SECTIONS.values() for one in some)


ANSWERED = ("plain", "says", "idle", "taken away", "sent", "form")


@pytest.mark.parametrize("section", ANSWERED)
def test_what_was_answered_once_is_answered(visitor: FlaskClient, section: str) -> None:
    addresses = SECTIONS[section]
    if section in ("plain", "taken away"):
        addresses = in_every_language(addresses)

    lost = [one for one in addresses if follow(visitor, one).status_code != 200]

    assert lost == []


def test_what_asked_for_more_asks_for_it(visitor: FlaskClient) -> None:
    lost = [one for one in SECTIONS["asks"] if follow(visitor, one).status_code not in (200, 400)]

    assert lost == []


def test_what_an_address_says_still_makes_a_difference(visitor: FlaskClient) -> None:
    unread = [
        one
        for one in SECTIONS["says"]
        if follow(visitor, one).data == follow(visitor, saying_nothing(one)).data
    ]

    assert unread == []


def saying_nothing(address: str) -> str:
    """The same address with a last parameter that nobody reads."""
    found = re.fullmatch(r"(.*[?&])[^=&]+(=[^&]*)", address)
    assert found, address
    return f"{found[1]}unread{found[2]}"


def test_places_on_pages_have_kept_their_names(visitor: FlaskClient) -> None:
    lost = []
    for address in in_every_language(SECTIONS["place"]):
        page = follow(visitor, address).get_data(as_text=True)
        if f'id="{urlsplit(address).fragment}"' not in page:
            lost.append(address)

    assert lost == []
