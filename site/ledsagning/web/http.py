"""What every answer carries: the headers that protect the reader, and how long it may be kept."""

from collections.abc import Callable
from functools import wraps
from hashlib import blake2b
from typing import ParamSpec
from urllib.parse import quote, urlsplit, urlunsplit

from flask import Flask, Response, make_response, redirect, request
from flask.typing import ResponseReturnValue
from flask_compress import Compress

from ledsagning.today import today
from ledsagning.web import addresses
from ledsagning.web.library import library

P = ParamSpec("P")

FRESH_SECONDS = 300
"""How long a page may be shown again without asking: a corrected fact is out within that."""

_MTIME = slice(4, 8)

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": (
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), "
        "gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def cached(view: Callable[P, ResponseReturnValue]) -> Callable[P, ResponseReturnValue]:
    """Let the answer be kept while catalogue, language, build, site address and day are the same.

    A page that is asked for with a query may tell of the reader's needs: it is never kept. An
    unchanged page is answered with 304 before it is made. The day belongs to the tag because
    the order of results, and the age of facts, depend on it. A file has a tag of its own, by which
    it can be had in parts.
    """

    @wraps(view)
    def answer(*args: P.args, **kwargs: P.kwargs) -> ResponseReturnValue:
        if request.query_string:
            return view(*args, **kwargs)
        tag = _tag()
        if tag in request.if_none_match.as_set(include_weak=True):
            response = Response(status=304)
        else:
            response = make_response(view(*args, **kwargs))
            if request.if_none_match.star_tag and response.status_code == 200:
                # "Whatever you have" is asked about a page that is there.
                response = Response(status=304)
        if response.status_code in (200, 206, 304):
            if not response.get_etag()[0]:
                response.set_etag(tag, weak=True)
            response.cache_control.public = True
            response.cache_control.max_age = FRESH_SECONDS
        return response

    return answer


def _tag() -> str:
    parts = (library().version, today().isoformat(), request.path)
    return blake2b("\n".join(parts).encode(), digest_size=12).hexdigest()


def renamed(meant: Callable[[str], str]) -> ResponseReturnValue | None:
    """Lead to where each parameter is called what is meant by its name; ``None`` where it is."""
    pairs = list(request.args.items(multi=True))
    named = [(meant(name), value) for name, value in pairs]
    if named == pairs:
        return None
    here = quote(request.script_root + request.path)
    return redirect(addresses.with_query(here, tuple(named)), 302)


def init_app(app: Flask) -> None:
    """Give every answer its headers, and compress the pages.

    Flask-Compress is kept by its authors, knows Vary, and leaves alone what is compressed already
    (the static files). It takes ``br;q=0`` for br: ``gate`` spares it that.
    """
    app.config.update(
        COMPRESS_ALGORITHM=["br", "gzip"],
        COMPRESS_MIMETYPES=["text/html"],
        COMPRESS_EVALUATE_CONDITIONAL_REQUEST=False,
    )
    # Flask runs them backwards: this one sees what Flask-Compress has made.
    app.after_request(_forget_the_second)
    Compress(app)
    app.after_request(_protect)
    app.after_request(_stay)


def _forget_the_second(response: Response) -> Response:
    """Leave out of a gzip file when it was made (RFC 1952, MTIME: 0 is "not told").

    Replicas send the same bytes for the same page, whenever each of them has made it.
    """
    if response.content_encoding == "gzip":
        body = response.get_data()
        response.set_data(body[: _MTIME.start] + bytes(4) + body[_MTIME.stop :])
    return response


def _stay(response: Response) -> Response:
    """Let every redirect keep only path, query and place: all of ours lead to this site.

    Behind a proxy that ends TLS only the browser knows the site's scheme and host. Werkzeug's own
    redirects name what the server was called, and led a reader's wishes over plain HTTP.
    """
    if response.location:
        parts = urlsplit(response.location)
        # Two slashes would begin a host.
        path = f"/{parts.path.lstrip('/')}"
        here = redirect(urlunsplit(("", "", path, parts.query, parts.fragment)))
        response.location = here.location
        response.set_data(here.get_data())
    return response


def _protect(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if request.query_string:
        response.headers["X-Robots-Tag"] = "noindex"
    if "Cache-Control" not in response.headers:
        response.headers["Cache-Control"] = "no-store"
    return response
