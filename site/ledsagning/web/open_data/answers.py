"""Answers to programs: made once for each catalogue, the same for everybody, to the last byte."""

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
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

_GZIP: Final = 16 + zlib.MAX_WBITS
"""The name that zlib has for gzip, as RFC 1952 has it, with no time in it."""


@dataclass(frozen=True, slots=True)
class Ready:
    """An answer by content coding, the tag that its bytes have, and how many they are unpressed."""

    media_type: str
    bodies: Mapping[str, bytes]
    tag: str
    length: int

    def unpressed(self) -> bytes | Iterator[bytes]:
        """The bytes as they are; of a long answer that is kept pressed, a piece at a time."""
        found = self.bodies.get("identity")
        return _let_out(self.bodies["gzip"]) if found is None else found


def _let_out(pressed: bytes) -> Iterator[bytes]:
    """A file of hundreds of megabytes is never whole in the memory of a worker."""
    inflater, rest = zlib.decompressobj(_GZIP), pressed
    while rest:
        yield inflater.decompress(rest, _LONG)
        rest = inflater.unconsumed_tail


def ready(media_type: str, content: str) -> Ready:
    """A text as it is sent."""
    return written(media_type, (content,))


def written(media_type: str, parts: Iterable[str]) -> Ready:
    """A text that comes in parts, as it is sent. It is never whole in memory if it is long."""
    digest = blake2b(digest_size=12)
    br, gz = brotli.Compressor(quality=_WELL_PRESSED), zlib.compressobj(6, wbits=_GZIP)
    pressed: dict[str, list[bytes]] = {"br": [], "gzip": []}
    plain, length = [], 0
    for block in _blocks(parts):
        digest.update(block)
        pressed["br"].append(br.process(block))
        pressed["gzip"].append(gz.compress(block))
        length += len(block)
        if length <= _LONG:
            plain.append(block)
    pressed["br"].append(br.finish())
    pressed["gzip"].append(gz.flush())
    kept = {coding: b"".join(pieces) for coding, pieces in pressed.items()}
    if length <= _LONG:
        identity = {"identity": b"".join(plain)}
        kept = identity if length < _SHORT else kept | identity
    return Ready(media_type, kept, digest.hexdigest(), length)


def _blocks(parts: Iterable[str]) -> Iterator[bytes]:
    """Parts put together to blocks of some hundred kilobytes: each has a cost of its own."""
    waiting: list[str] = []
    size = 0
    for part in parts:
        waiting.append(part)
        size += len(part)
        if size > _LONG // 4:
            yield "".join(waiting).encode()
            waiting, size = [], 0
    yield "".join(waiting).encode()


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
    body = made.unpressed() if coding == "identity" else made.bodies[coding]
    response = Response(body, content_type=made.media_type)
    if coding == "identity":
        response.content_length = made.length
    else:
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
