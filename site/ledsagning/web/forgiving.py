"""Addresses that are almost right: a phone's capital, a slash too many, å for a, ``language``."""

from collections.abc import Iterator
from urllib.parse import quote

from flask import current_app, redirect, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from ledsagning.country import country
from ledsagning.country.answers import One, Why
from ledsagning.country.spelling import fold
from ledsagning.web.http import renamed
from ledsagning.web.library import library
from ledsagning.web.parameters import meant

_AFTER_A_LINK = ".,;:!?)]}>\"'»”’*"
"""What ends a sentence or a quotation, and is taken for a part of an address within it."""


def corrected() -> Response | None:
    """Lead from an address that is not there to the one that was meant, if there is one."""
    if request.method not in ("GET", "HEAD"):
        return None
    path = next((path for path in _meant(request.path) if _is_there(path)), None)
    if path is None:
        return None
    return redirect(_with_query(path, request.query_string.decode("latin-1")), 302)


def page_of_file() -> str | None:
    """The page of which an address that is not there is a file: ``timmar.doc``, ``klaga.epub``. It
    keeps what is asked. ``None`` where there is no such page, and where no file was asked for.
    """
    above, slash, last = request.path.rstrip("/").rpartition("/")
    name, point, _ending = last.partition(".")
    if not (name and point):
        return None
    page = f"{above}{slash}{name}"
    path = next(filter(_is_there, (page, f"{page}/")), None)
    return _with_query(path, request.query_string.decode("latin-1")) if path else None


def _meant(path: str) -> Iterator[str]:
    plain = _plain(path.lower().rstrip(_AFTER_A_LINK))
    for one in (plain, plain.rstrip("/"), f"{plain.rstrip('/')}/"):
        if one and one != path:
            yield one


def _plain(path: str) -> str:
    """The municipality as its id is written: Värmdö is varmdo, stockholms-stad is stockholm."""
    steps = path.split("/")
    return "/".join([*steps[:2], *map(_municipality, steps[2:3]), *steps[3:]])


def _municipality(step: str) -> str:
    match country.load().find(step.replace("-", " ")):
        case One(hit) if hit.why is Why.NAME:
            return hit.municipality.id
    return fold(step)


def _is_there(path: str) -> bool:
    adapter = current_app.create_url_adapter(request)
    assert adapter is not None
    try:
        _endpoint, values = adapter.match(path, method="GET")
    except HTTPException:
        return False
    return _exists(**values)


def _exists(
    municipality: str | None = None,
    provider_id: str | None = None,
    slug: str | None = None,
    **_others: object,
) -> bool:
    """Whether there is what an address of the right form names."""
    read = library()
    if municipality is not None and municipality not in read.catalogue.municipalities:
        return False
    if provider_id is not None and (municipality, provider_id) not in read.catalogue.providers:
        return False
    return slug is None or slug in read.pages


def _with_query(path: str, query: str) -> str:
    whole = quote(request.script_root + path)
    return f"{whole}?{query}" if query else whole


def as_meant() -> ResponseReturnValue | None:
    """Lead from a query that is almost right to the one that is meant.

    ``?language=so`` and ``?sprak=so`` were passed over in silence: who had asked for a language
    was shown everybody. A program for e-mails writes ``&amp;`` for ``&``.
    """
    return renamed(meant)
