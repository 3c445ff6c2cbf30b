"""Answers to programs: made once for each catalogue, the same for everybody, to the last byte."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from gzip import compress as gzip
from gzip import decompress
from hashlib import blake2b
from typing import Final, TypeVar, TypeVarTuple

import brotli
from flask import Response, request

from ledsagning.web.http import FRESH_SECONDS
from ledsagning.web.library import library

T = TypeVar("T")
Key = TypeVarTuple("Key")

MOST_KEPT: Final = 1_000
"""So many answers of one kind are kept: one for each municipality of the country, and more."""

_WELL_PRESSED: Final = 5
"""How hard Brotli tries: harder costs ten times the seconds for a tenth of the size."""


_SHORT: Final = 500
_LONG: Final = 1_000_000
"""In bytes: what is not worth pressing, and what is kept pressed only."""


@dataclass(frozen=True, slots=True)
class Ready:
    """An answer by content coding, and the tag that its bytes have."""

    media_type: str
    bodies: Mapping[str, bytes]
    tag: str

    def body(self, coding: str) -> bytes:
        """The bytes in a coding; of a long answer that is kept pressed, they are let out."""
        found = self.bodies.get(coding)
        return decompress(self.bodies["gzip"]) if found is None else found


def ready(media_type: str, content: str) -> Ready:
    """A text as it is sent."""
    body = content.encode()
    tag = blake2b(body, digest_size=12).hexdigest()
    if len(body) < _SHORT:
        return Ready(media_type, {"identity": body}, tag)
    pressed = {"br": brotli.compress(body, quality=_WELL_PRESSED), "gzip": gzip(body, 6, mtime=0)}
    return Ready(media_type, pressed if len(body) > _LONG else {**pressed, "identity": body}, tag)


def kept(makes: Callable[[*Key], T]) -> Callable[[*Key], T]:
    """Keep what a function makes of the library, whatever the language, inside the library."""

    def answer(*key: *Key) -> T:
        return library().cache.of(makes, MOST_KEPT)(*key)

    return answer


def send(made: Ready) -> Response:
    """An answer in the best coding that the program takes, or 304 where it has it already.

    The tag is a strong one: each coding has its own (RFC 9110, 8.8.3).
    """
    coding = (
        request.accept_encodings.best_match([*made.bodies, "identity"], "identity") or "identity"
    )
    response = Response(made.body(coding), content_type=made.media_type)
    if coding != "identity":
        response.content_encoding = coding
    response.set_etag(made.tag if coding == "identity" else f"{made.tag}-{coding}")
    response.vary.add("Accept-Encoding")
    return _for_a_while(response)


def of_now(media_type: str, content: str) -> Response:
    """An answer that is made when somebody asks, and tells nothing of who does."""
    response = Response(content, content_type=media_type)
    response.add_etag()
    return _for_a_while(response)


def _for_a_while(response: Response) -> Response:
    response.cache_control.public = True
    response.cache_control.max_age = FRESH_SECONDS
    response.make_conditional(request.environ)
    return response
