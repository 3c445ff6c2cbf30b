"""Files that lie ready: recordings, books, packages and films, sent whole or in part.

A player asks for one part after the other, and whoever lost the connection for the rest. What is
not understood of that is passed over, and the file is sent whole: RFC 9110, 13.1.5 and 14.2.
"""

from functools import lru_cache
from hashlib import file_digest
from pathlib import Path
from typing import Final
from wsgiref.types import WSGIEnvironment

from flask import Response, current_app, request
from werkzeug.http import http_date, parse_range_header, quote_etag
from werkzeug.utils import send_file

_KEPT: Final = 4_000
"""Of so many files it is remembered what is in them."""


def sent(file: Path, media_type: str, name: str | None = None) -> Response:
    """A file, or the part of it that is asked for; one with a ``name`` is to be saved under it.

    Its tag is that of its bytes: every server of a site sends the same, and it may be gone on with
    at another one. Raises ``RequestedRangeNotSatisfiable`` for a part behind its end.
    """
    found = file.stat()
    tag = _tag(file, found.st_size, found.st_mtime_ns)
    response = send_file(
        file,
        _asked(tag, http_date(found.st_mtime)),
        mimetype=media_type,
        as_attachment=name is not None,
        download_name=name,
        etag=tag,
        response_class=current_app.response_class,
    )
    # Who keeps it, and how long, is said where pages are told the same.
    response.cache_control.no_cache = None
    assert isinstance(response, Response)  # it is of the class that it was told
    return response


def _asked(tag: str, changed: str) -> WSGIEnvironment:
    """The request without what it asks of parts, where the whole file is its answer."""
    environ = dict(request.environ)
    condition = environ.pop("HTTP_IF_RANGE", "")
    parts = parse_range_header(environ.get("HTTP_RANGE"))
    one = parts is not None and parts.units == "bytes" and len(parts.ranges) == 1
    same = condition in ("", quote_etag(tag), changed)
    if not (one and same and request.method == "GET"):
        environ.pop("HTTP_RANGE", None)
    return environ


@lru_cache(_KEPT)
def _tag(file: Path, _size: int, _changed: int) -> str:
    with file.open("rb") as opened:
        return file_digest(opened, "blake2b").hexdigest()[:24]
