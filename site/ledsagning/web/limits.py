"""How much a visitor may ask for at once, and what is said past it: always the one plain page."""

from dataclasses import dataclass
from typing import Final
from wsgiref.types import WSGIEnvironment

from flask import Flask, abort, current_app, request

from ledsagning.web import addresses

_KEY: Final = "ledsagning.limits"

_HEADERS_WITHOUT_PREFIX: Final = ("CONTENT_TYPE", "CONTENT_LENGTH")
"""The headers that WSGI does not call ``HTTP_…`` (PEP 3333)."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that a request may have. An operator can set each of them.

    ``address`` in characters, with its query; ``parameters`` of the query; ``text``, in
    characters, of one of them; ``list``, how many may have one name; ``headers`` and ``body`` in
    bytes; ``seconds`` for making the answer. ``offer`` is the body with which a provider tells
    what it offers, or a municipality its rules, and ``upload`` one with a file of it, in bytes.
    """

    address: int = 20_000
    parameters: int = 1_000
    text: int = 10_000
    list: int = 500
    headers: int = 20_000
    body: int = 16_000
    seconds: int = 10
    offer: int = 64_000
    upload: int = 256_000


def init_app(app: Flask, limits: Limits) -> None:
    """Refuse what is too much before anything is made of it."""
    app.config["MAX_CONTENT_LENGTH"] = limits.body
    app.extensions[_KEY] = limits
    app.before_request(_refuse)


def _refuse() -> None:
    limits: Limits = current_app.extensions[_KEY]
    query = request.query_string
    if len(request.path) + len(query) > limits.address:
        abort(414)
    if query.count(b"&") >= limits.parameters:
        abort(414)
    for _name, values in request.args.lists():
        if len(values) > limits.list or max(map(len, values)) > limits.text:
            abort(414)
    if header_bytes(request.environ) > limits.headers:
        abort(431)
    most = _most_body(limits)
    if (request.content_length or 0) > most:
        abort(413)
    # A body without a length is cut off here. So small a file is never put on a disk.
    request.max_content_length = request.max_form_memory_size = most


def header_bytes(environ: WSGIEnvironment) -> int:
    """How long the headers of a request are, as WSGI has them: names and values together."""
    sent = [
        len(name) + len(value)
        for name, value in environ.items()
        if name.startswith("HTTP_") or name in _HEADERS_WITHOUT_PREFIX
    ]
    return sum(sent)


def _most_body(limits: Limits) -> int:
    """How many bytes the body of a request may have: few but at a door, where others answer."""
    if not request.path.endswith(tuple(f"/{door}" for door in addresses.DOORS)):
        return limits.body
    return limits.upload if request.mimetype == "multipart/form-data" else limits.offer
