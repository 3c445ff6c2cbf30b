"""Whatever somebody asks for, of whatever kind of address, the answer is a page that is ours."""

import re
from pathlib import Path
from urllib.parse import parse_qsl, quote, urlencode

import html5lib
import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from ledsagning.search.facets import Facet
from support.places import a_list, a_provider

ODD = st.one_of(
    st.sampled_from(
        [
            *("", "0", "-1", "1e9", "nan", "9" * 400, "yes", "no", "so", "heavy", "2026-02-31"),
            *("0001-01-01", "9999-12-31", "12:61", "{{7*191}}", "%(x)s", "${x}", "../..", "\0"),
            *("<svg/onload=1>", "\"'><script>", "a\r\nSet-Cookie: a=b", "\nBEGIN:VEVENT", "\u202e"),
            *("=HYPERLINK()", "*" * 60, "NOT NOT a", "(" * 90, "å" * 99, "\ue000", "🦽" * 50),
        ]
    ),
    st.text(max_size=30),
)
WORDS = ["stockholm", "varmdo", "osteraker", "hitta", "timmar", "klaga", "ord", "sv", "en"]
BOOKMARKS = [
    line
    for line in Path(__file__).with_name("addresses-2026-11.txt").read_text().splitlines()
    if line.startswith("/")
]
RIGHT = sorted({pair for line in BOOKMARKS for pair in parse_qsl(line.partition("?")[2])})
"""Every parameter that people have in a bookmark, with every value."""

NAMES = st.sampled_from(
    sorted(
        {
            *(facet.value for facet in Facet),
            *(name for name, _ in RIGHT),
            *("rest", "reader", "only", "earlier", "bor", "q", "language", "med", "__", ""),
        }
    )
)
QUERIES = st.lists(st.one_of(st.sampled_from(RIGHT), st.tuples(NAMES, ODD)), max_size=8)
NEVER = re.compile(r"<svg/onload|\"'><script>|36481" r"(?=<)|\nSet-Cookie|Traceback", re.IGNORECASE)
TURNING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Characters that a terminal obeys, or that turn the words beside them."""

NOT_TEXT = {"image/x-icon", "application/pdf", "application/x-brf", "application/epub+zip"}
"""Pictures, what is packed, and pages of Braille, which end in a form feed."""


@st.composite
def addresses(draw: st.DrawFn, rules: list[str]) -> str:
    """An address of some kind, with what its gaps may hold and with what they may not."""
    rule = draw(st.sampled_from(rules))
    return re.sub(r"<[^>]+>", lambda gap: draw(_filling(gap[0])), rule)


def _filling(gap: str) -> st.SearchStrategy[str]:
    if "language" in gap:
        return st.sampled_from(["sv", "en", "so", "SV"])
    right = ["stockholm", "varmdo"] if "municipality" in gap else [a_provider(), "boka-och-avboka"]
    return st.one_of(st.sampled_from([*right, *right, *WORDS]), ODD)


@pytest.fixture
def visitor(app: Flask) -> FlaskClient:
    """A visitor who only looks at what comes back: other tests look at the pages."""
    return FlaskClient(app, app.response_class)


ASKED = settings(
    max_examples=400,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def drawn(visitor: FlaskClient, data: st.DataObject) -> tuple[str, list[tuple[str, str]]]:
    """The path of some kind of address, and a query, valid, odd, or both."""
    rules = sorted({str(rule) for rule in visitor.application.url_map.iter_rules()})
    path = data.draw(
        st.one_of(
            addresses(rules), st.sampled_from(BOOKMARKS).map(lambda line: line.split("?")[0])
        ),
        label="path",
    )
    query = data.draw(QUERIES, label="query")
    known = data.draw(st.sampled_from(["", a_list(2), f"provider={a_provider()}"]))
    return quote(path), [*query, *parse_qsl(known)]


@ASKED
@given(data=st.data())
def test_no_address_and_no_query_breaks_a_page_or_comes_back_as_code(
    visitor: FlaskClient, data: st.DataObject
) -> None:
    path, query = drawn(visitor, data)

    answer = visitor.get(path, query_string=urlencode(query), follow_redirects=False)

    assert answer.status_code in (200, 302, 303, 304, 308, 400, 404, 405, 414)
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert "Set-Cookie" not in answer.headers
    assert re.match("/(?!/)", answer.headers.get("Location", "/"))
    assert all(value.isprintable() and value.isascii() for value in answer.headers.values())
    text = answer.data.decode(errors="replace")
    assert NEVER.search(text) is None
    if answer.mimetype != "text/html" and answer.mimetype not in NOT_TEXT:
        assert TURNING.search(text) is None
    if answer.mimetype == "text/calendar":
        assert Calendar.from_ical(answer.get_data()).walk("VEVENT")


@settings(ASKED, max_examples=80)
@given(data=st.data())
def test_whatever_is_asked_a_page_can_be_parsed_and_its_head_is_told_without_it(
    visitor: FlaskClient, data: st.DataObject
) -> None:
    path, query = drawn(visitor, data)

    answer = visitor.get(path, query_string=urlencode(query))
    head = visitor.head(path, query_string=urlencode(query))

    assert head.status_code == answer.status_code
    assert head.get_data() == b""
    assert dict(head.headers) == dict(answer.headers)
    if answer.mimetype == "text/html" and not answer.location:
        html5lib.HTMLParser(strict=True).parse(answer.get_data())
