"""Whatever somebody asks for, of whatever kind of address, the answer is a page that is ours."""

import re
from urllib.parse import quote

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

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
NAMES = st.sampled_from(
    [
        *(facet.value for facet in Facet),
        *("text", "order", "page", "rest", "list", "provider", "reader", "send", "view", "only"),
        *("about", "received", "writer", "when", "hours", "used", "decision_start", "day", "where"),
        *("activity", "begins", "ends", "meeting", "travel", "care", "ticket", "sheet", "bor", "q"),
    ]
)
NEVER = re.compile(r"<svg/onload|\"'><script>|36481" r"(?=<)|\nSet-Cookie|Traceback", re.IGNORECASE)


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


@settings(
    max_examples=400,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_no_address_and_no_query_breaks_a_page_or_comes_back_as_code(
    visitor: FlaskClient, data: st.DataObject
) -> None:
    rules = sorted({str(rule) for rule in visitor.application.url_map.iter_rules()})
    path = data.draw(addresses(rules), label="path")
    query = data.draw(st.lists(st.tuples(NAMES, ODD), max_size=8), label="query")
    known = data.draw(st.sampled_from(["", a_list(2), f"provider={a_provider()}"]))
    query += [tuple(known.split("="))] if known else []  # type: ignore[list-item]

    answer = visitor.get(quote(path), query_string=dict(query), follow_redirects=False)

    assert answer.status_code in (200, 302, 303, 304, 308, 400, 404, 405, 414)
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert "Set-Cookie" not in answer.headers
    assert not answer.headers.get("Location", "/").startswith("//")
    assert NEVER.search(answer.get_data(as_text=True)) is None
