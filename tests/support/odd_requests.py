"""Requests that no browser sends, each with a word in it that must be found nowhere afterwards."""

import socket
from collections.abc import Sequence
from random import Random

CANARY = "kanariefagel"
"""The word. Whatever somebody sends of their own could stand in its place."""

_BIRD = CANARY.encode()


def raw(start: bytes, *headers: bytes) -> bytes:
    """A request of the bytes given, valid or not."""
    return b"\r\n".join([start, b"Host: 127.0.0.1", *headers, b"Connection: close", b"", b""])


ODD_REQUESTS = (
    raw(b"GET /sv/stockholm/hitta?text=\xe5\xe4\xf6" + _BIRD + b" HTTP/1.1"),
    raw(b"GET /sv/\xe5\xe4\xf6" + _BIRD + b" HTTP/1.1"),
    raw("GET /sv/åäö".encode() + _BIRD + b" HTTP/1.1"),
    raw(b"GET /sv/%00" + _BIRD + b" HTTP/1.1"),
    raw(b"GET /sv/%ff%fe" + _BIRD + b"?text=%ff HTTP/1.1"),
    raw(b"GET /sv/../../" + _BIRD + b" HTTP/1.1"),
    raw(b"GET http://" + _BIRD + b".example/sv/ HTTP/1.1"),
    raw(b"GET /sv/?" + _BIRD * 10_000 + b" HTTP/1.1"),
    raw(b"GET /sv/ " + _BIRD + b" HTTP/1.1"),
    raw(b"GET /sv/ HTTP/9.9", b"User-Agent: " + _BIRD),
    raw(b"GET /sv/ HTTP/1.1", b"User-Agent: " + _BIRD + b"\x00\xff"),
    raw(b"GET /sv/ HTTP/1.1", b"Broken header " + _BIRD),
    raw(b"GET /sv/ HTTP/1.1", b"Content-Length: " + _BIRD),
    raw(b"GET /sv/ HTTP/1.1", b"Content-Length: 5", b"Content-Length: 6", b"Referer: " + _BIRD),
    raw(b"GET /sv/ HTTP/1.1", b"Transfer-Encoding: " + _BIRD),
    raw(b"GET /sv/ HTTP/1.1", *(b"X-%d: " % n + _BIRD for n in range(300))),
    raw(b"GET /sv/ HTTP/1.1", b"X-Long: " + _BIRD * 20_000),
    raw(b"GET /sv/ HTTP/1.1", b"Upgrade: websocket", b"Connection: Upgrade", b"Origin: " + _BIRD),
    raw(b"GET /sv/ HTTP/1.1", b"Range: bytes=" + _BIRD, b"Expect: " + _BIRD),
    raw(b"CONNECT " + _BIRD + b":443 HTTP/1.1"),
    raw(b"TRACE /" + _BIRD + b" HTTP/1.1"),
    raw(_BIRD.upper() + b" /sv/ HTTP/1.1"),
    raw(b"POST /sv/ HTTP/1.1", b"Content-Length: 99999999", b"Referer: " + _BIRD),
    raw(b"POST /sv/ HTTP/1.1", b"Content-Length: 12000") + _BIRD * 1_000,
    raw(b"POST /sv/ HTTP/1.1", b"Transfer-Encoding: chunked") + b"c\r\n" + _BIRD + b"\r\nz\r\n",
    b"GET /sv/stockholm/hitta?text=" + _BIRD + b"\r\n\r\n",
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + _BIRD,
    b"\x16\x03\x01\x02\x00" + _BIRD + b"\r\n\r\n",
    _BIRD + b"\r\n\r\n",
)

_HEADERS = (
    *(b"User-Agent: ", b"Referer: https://", b"Cookie: a=", b"Authorization: Basic "),
    *(b"X-Forwarded-For: ", b"Forwarded: for=", b"Accept-Language: ", b"Accept-Encoding: "),
    *(b"If-None-Match: ", b"Via: ", b"X-Forwarded-Host: ", b"Content-Type: "),
)
_METHODS = (b"GET", b"GET", b"GET", b"GET", b"HEAD", b"POST", b"OPTIONS", b"DELETE", b"PROPFIND")
_SIGNS = (
    b"%0d%0a",
    b"%00",
    b"\r\n",
    b"\0",
    b"&",
    b"=",
    b"/",
    b"..",
    b"%ff",
    b"\xc3\xa5",
    b"%",
    b" ",
)


def odd_request(random: Random, addresses: Sequence[str]) -> bytes:
    """One of them, or one of our own addresses with the word in its values, whole or spoiled."""
    whole = random.choice(ODD_REQUESTS) if random.random() < 0.2 else _asked(random, addresses)
    return _spoiled(random, whole) if random.random() < 0.3 else whole


def _asked(random: Random, addresses: Sequence[str]) -> bytes:
    path, _, query = random.choice(addresses).partition("?")
    names = [pair.partition("=")[0] for pair in query.split("&") if pair] or ["text"]
    pairs = [f"{name}={random.choice((CANARY, f'1{CANARY}', f'{CANARY}+so'))}" for name in names]
    if random.random() < 0.1:
        path += f"/{CANARY}"
    headers = [name + _BIRD for name in random.sample(_HEADERS, random.randrange(4))]
    start = f" {path}?{'&'.join([*filter(None, [query]), *pairs])} HTTP/1.1"
    return raw(random.choice(_METHODS) + start.encode(), *headers)


def _spoiled(random: Random, request: bytes) -> bytes:
    at = random.randrange(len(request))
    match random.randrange(3):
        case 0:
            return request[:at]
        case 1:
            return request[:at] + random.choice(_SIGNS) + request[at:]
        case _:
            return request[:at] + bytes([random.randrange(256)]) + request[at + 1 :]


def send(
    port: int, request: bytes, sender: str = "", seconds: float = 5, whole: bool = False
) -> bytes:
    """Send raw bytes, and return the first line of the answer; empty if there is none.

    ``sender`` is an address of this machine to send them from; ``whole`` waits for the rest too.
    """
    with socket.create_connection(("127.0.0.1", port), seconds, (sender, 0)) as connection:
        try:
            connection.sendall(request)
            first = connection.recv(65536)
            while whole and connection.recv(65536):
                pass
        except (TimeoutError, ConnectionError):
            return b""
        return first.partition(b"\r\n")[0]
