"""Lets the site live below a path of a host that it shares, such as ``/ledsagning``.

WSGI has a name for such a path, SCRIPT_NAME, and Werkzeug heeds it in its redirects. What a proxy
hands on decides nothing: the path is taken off where it stands, so that a proxy may leave it or
take it off itself. No header is believed.
"""

from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Flask

from ledsagning.web import addresses


class BasePath:
    """A site that answers below ``base``, and makes its addresses there."""

    def __init__(self, site: WSGIApplication, base: str) -> None:
        self._site = site
        self._base = base

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request as WSGI has it."""
        path = environ.get("PATH_INFO", "")
        if f"{path}/".startswith(f"{self._base}/"):
            environ["PATH_INFO"] = path[len(self._base) :]
        environ["SCRIPT_NAME"] = self._base
        with addresses.below(self._base):
            return self._site(environ, start_response)


def init_app(app: Flask, base: str) -> None:
    """Let an app live below a path; empty where it has its host for itself."""
    if base:
        app.wsgi_app = BasePath(app.wsgi_app, base)  # type: ignore[method-assign]  # Flask's way
