"""How much a visitor may ask for at once, and what is said past it: always the one plain page."""

from dataclasses import dataclass
from typing import Final

from flask import Flask, abort, current_app, request

_KEY: Final = "ledsagning.limits"


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that a request may have. An operator can set each of them.

    ``address`` in characters, with its query; ``parameters`` of the query; ``headers`` and
    ``body`` in bytes; ``seconds`` for making the answer.
    """

    address: int = 20_000
    parameters: int = 1_000
    headers: int = 20_000
    body: int = 16_000
    seconds: int = 10


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
    if sum(len(name) + len(value) for name, value in request.headers) > limits.headers:
        abort(431)
    if (request.content_length or 0) > limits.body:
        abort(413)
