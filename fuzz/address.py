"""A target: whatever address is asked for, the answer is a page of ours, and no mistake of ours."""

from collections.abc import Iterator
from pathlib import Path

from werkzeug.test import EnvironBuilder, run_wsgi_app

from ledsagning.app import create_app
from ledsagning.search.facets import Facet
from ledsagning.settings import Settings

APP = create_app(Settings())
ADDRESSES = Path(__file__).parents[1] / "tests" / "serving" / "addresses-2026-11.txt"


def attempt(data: bytes) -> None:
    """Ask for a path and a query, as the server hands them on."""
    path, _, query = data.decode("latin-1").partition("?")
    environ = EnvironBuilder("/").get_environ()
    environ |= {"PATH_INFO": f"/{path}", "QUERY_STRING": query, "HTTP_HOST": "a.example"}
    body, status, headers = run_wsgi_app(APP, environ)
    assert int(status[:3]) < 500, status
    assert "Set-Cookie" not in headers
    for name, value in headers:
        assert "\n" not in value, name
        assert "\r" not in value, name
    if not headers.get("Content-Type", "").startswith("text/html"):
        return
    page = b"".join(body)
    assert b"<svg/onload" not in page
    assert b"<script" not in page.replace(b'<script type="application/ld+json">', b"")


def seeds() -> Iterator[bytes]:
    """One address of each kind that people have as a bookmark."""
    kinds = {}
    for line in ADDRESSES.read_text().splitlines():
        path, _, query = line.lstrip("/").partition("?")
        names = tuple(sorted(pair.partition("=")[0] for pair in query.split("&")))
        kinds.setdefault((path.count("/"), path[-6:], names), line)
    for line in kinds.values():
        yield line.lstrip("/").encode()


def words() -> Iterator[str]:
    """The steps and the names of our addresses, and what could get out of a page or a header."""
    yield from (f"&{facet.value}=" for facet in Facet)
    for rule in APP.url_map.iter_rules():
        yield from (step for step in str(rule).split("/") if step and "<" not in step)
    yield from ("sv/", "en/", "stockholm/", "varmdo/", ".txt", ".ics", "/blad", "&list=", "&send=")
    yield from (
        "<svg/onload=1>",
        '"><script>',
        "\r\nSet-Cookie: a=b",
        "%00",
        "%e2%80%ae",
        "{{7*7}}",
    )
