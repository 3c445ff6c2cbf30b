"""Whole answers, as they were sent: a page without wishes is made once a day, not for each reader.

It stands before Flask, which costs more than most pages do. Only what ``http.cached`` lets any
cache keep is kept here, so nothing that a reader asked for can be; what is out of the ordinary
about a request is for the site to judge.
"""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from threading import Lock
from typing import Final
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from cachetools import LRUCache
from flask import Flask
from werkzeug.wrappers import Response

from ledsagning.pages.film import TYPES
from ledsagning.today import today
from ledsagning.web import packages
from ledsagning.web.library import current_version
from ledsagning.web.limits import header_bytes
from ledsagning.web.recordings import ENDINGS

MOST_BYTES: Final = 8_000_000
"""So much is kept in each worker; what was asked for last stays."""

_MOST_OF_ONE: Final = 200_000
_AROUND: Final = 2_000
"""About what the headers of an answer, and its place here, take beside its body, in bytes."""

_OUT_OF_THE_ORDINARY: Final = (
    "QUERY_STRING",
    "CONTENT_LENGTH",
    "CONTENT_TYPE",
    "HTTP_TRANSFER_ENCODING",
    "HTTP_RANGE",
    "HTTP_IF_MATCH",
    "HTTP_IF_MODIFIED_SINCE",
    "HTTP_IF_UNMODIFIED_SINCE",
)
_ABOUT_A_BODY: Final = frozenset({"content-length", "content-type", "content-encoding"})


@dataclass(frozen=True, slots=True)
class _Answer:
    """An answer with the status 200, and the headers of a 304 about it."""

    tag: str
    headers: list[tuple[str, str]]
    unchanged: list[tuple[str, str]]
    body: bytes

    @property
    def size(self) -> int:
        return len(self.body) + _AROUND

    def send(self, known: str | None, start_response: StartResponse) -> Iterable[bytes]:
        """Send it; to a reader who has just this one already, that it has not changed."""
        if known == self.tag:
            start_response("304 NOT MODIFIED", self.unchanged)
            return []
        start_response("200 OK", self.headers)
        return [self.body]


class Shelf:
    """A site whose public answers are kept: by host, path, coding, catalogue and day.

    ``most_headers``, in characters, is how many the site lets a request have.
    """

    def __init__(
        self, site: WSGIApplication, version: Callable[[], str], most_headers: int
    ) -> None:
        self._site = site
        self._version = version
        self._most_headers = most_headers
        self._lock = Lock()
        self._kept: LRUCache[Hashable, _Answer] = LRUCache(
            MOST_BYTES, getsizeof=lambda answer: answer.size
        )

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request as WSGI has it."""
        if not _is_ordinary(environ, self._most_headers):
            return self._site(environ, start_response)
        version = self._version()
        key = _key(environ, version)
        with self._lock:
            answer = self._kept.get(key)
        if answer:
            return answer.send(environ.get("HTTP_IF_NONE_MATCH"), start_response)
        made = Response.from_app(self._site, environ, buffered=True)
        # Where another catalogue has come meanwhile, nobody can say which of them this is of.
        if _is_public(made) and version == self._version():
            with self._lock:
                self._kept[key] = _kept(made)
        start_response(made.status, made.headers.to_wsgi_list())
        return [made.get_data()]


def _is_ordinary(environ: WSGIEnvironment, most_headers: int) -> bool:
    # A recording, a film or a package is sent piece by piece, and is too large to keep.
    if environ["PATH_INFO"].endswith((*ENDINGS, *TYPES, packages.ENDING)):
        return False
    if environ["REQUEST_METHOD"] != "GET" or any(map(environ.get, _OUT_OF_THE_ORDINARY)):
        return False
    if not environ.get("HTTP_HOST"):
        # HTTP/1.0 has none, and is answered; HTTP/1.1 must have one, and is refused.
        return False
    known = environ.get("HTTP_IF_NONE_MATCH", "")
    if "*" in known or "," in known:
        return False
    return header_bytes(environ) <= most_headers


def _key(environ: WSGIEnvironment, version: str) -> Hashable:
    names = ("HTTP_HOST", "PATH_INFO", "HTTP_ACCEPT_ENCODING", "wsgi.url_scheme")
    return (version, today(), *map(environ.get, names))


def _is_public(made: Response) -> bool:
    """Whether anybody who asks for the same gets the same, and it is small enough to keep."""
    return (
        made.status_code == 200
        and made.cache_control.public is True
        and made.vary.as_set() <= {"accept-encoding"}
        and len(made.get_data()) <= _MOST_OF_ONE
    )


def _kept(made: Response) -> _Answer:
    headers = made.headers.to_wsgi_list()
    return _Answer(
        tag=made.headers.get("ETag", ""),
        headers=headers,
        unchanged=[each for each in headers if each[0].lower() not in _ABOUT_A_BODY],
        body=made.get_data(),
    )


def init_app(app: Flask, most_headers: int) -> None:
    """Stand before an app that lets a request have so many characters of headers."""
    kept = Shelf(app.wsgi_app, lambda: current_version(app), most_headers)
    # Wrapping this method is the way that Flask offers.
    app.wsgi_app = kept  # type: ignore[method-assign]
