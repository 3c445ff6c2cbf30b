"""What stands between the server and the site: a Host, codings, and an answer whatever happens."""

import logging
import re
import string
from collections.abc import Iterable
from typing import Final
from urllib.parse import quote
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Flask, abort, request

log = logging.getLogger("ledsagning")

_HOST = re.compile(r"[A-Za-z0-9._-]{1,253}(:[0-9]{0,5})?|\[[0-9A-Fa-f:.]{2,45}\](:[0-9]{0,5})?")
_REFUSED_CODING = re.compile(r"[^,;]*;\s*q\s*=\s*0(\.0*)?\s*(,|$)", re.IGNORECASE)

# The second is what Granian calls it.
_HTTP_1_0 = frozenset({"HTTP/1.0", "HTTP/1"})

LAST_RESORT: Final = (
    "<!DOCTYPE html>\n"
    '<html lang="sv"><meta charset="utf-8"><title>Något gick fel hos oss</title>'
    "<h1>Något gick fel hos oss</h1><p>Felet är vårt. Försök igen om en stund.</p>"
    '<p lang="en">Something went wrong. The mistake is ours. Please try again in a while.</p>'
    "</html>\n"
).encode()
"""The page that is left when not even the page about mistakes can be made."""


class Gate:
    """A site that always answers. What it could not answer is logged without what was asked."""

    def __init__(self, site: WSGIApplication, headers: dict[str, str]) -> None:
        self._site = site
        self._headers = [
            ("Content-Type", "text/html; charset=utf-8"),
            ("Content-Length", str(len(LAST_RESORT))),
            ("Cache-Control", "no-store"),
            *headers.items(),
        ]

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request as WSGI has it."""
        _forget_refused_codings(environ)
        _quote_query(environ)
        try:
            return self._site(environ, start_response)
        except Exception as error:  # noqa: BLE001, RUF100 - nothing stands above that could answer
            log.error("Not even the page about mistakes could be made: %s", type(error).__name__)
            start_response("500 Internal Server Error", self._headers)
            return [LAST_RESORT]


def _forget_refused_codings(environ: WSGIEnvironment) -> None:
    """Leave out the codings that a browser refuses: Flask-Compress would take ``br;q=0`` for br."""
    accepted = environ.get("HTTP_ACCEPT_ENCODING")
    if accepted and "q" in accepted.lower():
        environ["HTTP_ACCEPT_ENCODING"] = _REFUSED_CODING.sub("", accepted).strip(", ")


def _quote_query(environ: WSGIEnvironment) -> None:
    """Write bytes that stand raw in a query as an address has them.

    Werkzeug takes them for UTF-8, and raises an error for others; what it finds right so is put
    into the headers of redirects.
    """
    query = environ.get("QUERY_STRING", "")
    if not (query.isascii() and query.isprintable()):
        environ["QUERY_STRING"] = quote(query, safe=string.punctuation, encoding="latin-1")


def _refuse_without_host() -> None:
    """RFC 9112: HTTP/1.1 has one Host, and one that is none or two is answered with 400."""
    host = request.environ.get("HTTP_HOST") or ""
    if not host and request.environ.get("SERVER_PROTOCOL") in _HTTP_1_0:
        return
    if not _HOST.fullmatch(host):
        abort(400)


def init_app(app: Flask, headers: dict[str, str]) -> None:
    """Stand before an app; ``headers`` protect the page of last resort too."""
    app.before_request(_refuse_without_host)
    # Wrapping this method is the way that Flask offers.
    app.wsgi_app = Gate(app.wsgi_app, headers)  # type: ignore[method-assign]
