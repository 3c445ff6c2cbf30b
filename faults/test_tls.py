"""A host of its own, with TLS, as it is shipped: it knows one name, and nothing of anybody."""

import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse, RemoteDisconnected
from pathlib import Path
from typing import NamedTuple

import pytest

from odd_hour import found
from proxy import WHOLE_HOST, led, nginx
from support.odd_requests import CANARY
from support.serving import free_port, running

NAME = "ledsagning.example"
YEAR = "max-age=31536000"
MOST_SECONDS = 15


class Host(NamedTuple):
    """A host: its ports without and with TLS, its folder, and what a visitor trusts."""

    front: int
    secure: int
    folder: Path
    trust: ssl.SSLContext


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """nginx before the site, with a certificate for the name in the shipped file."""
    folder, secure = tmp_path_factory.mktemp("tls"), free_port()
    subject = ("-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}")
    made = ("-keyout", folder / "key.pem", "-out", folder / "chain.pem")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", *subject, *made],
        check=True,
        capture_output=True,
    )
    trust = ssl.create_default_context(cafile=str(folder / "chain.pem"))
    with (
        running(folder / "log.txt", SITE_ADDRESS=f"https://{NAME}") as server,
        nginx(folder, server.port, host=WHOLE_HOST, secure=secure) as front,
    ):
        yield Host(front, secure, folder, trust)


@contextmanager
def connected(host: Host, name: str = NAME) -> Iterator[ssl.SSLSocket]:
    """A connection with TLS to this machine, by a name that is not its own."""
    with (
        socket.create_connection(("127.0.0.1", host.secure), timeout=10) as end,
        host.trust.wrap_socket(end, server_hostname=name) as secure,
    ):
        yield secure


def asked(host: Host, path: str, **headers: str) -> HTTPResponse:
    """What a visitor is answered who comes with TLS."""
    with connected(host) as secure:
        visitor = HTTPConnection(NAME)
        visitor.sock = secure
        visitor.request("GET", path, headers=headers)
        answer = visitor.getresponse()
        answer.read()
    return answer


def test_it_says_for_a_year_that_it_has_tls_on_pages_of_its_own_too(host: Host) -> None:
    answers = [
        asked(host, "/sv/"),
        asked(host, "/sv/", **{"Content-Length": "999999"}),
        asked(host, "/sv/?" + "x" * 40_000),
        asked(host, "/sv/", Long="x" * 40_000),
    ]

    assert [answer.status for answer in answers] == [200, 413, 414, 431]
    assert {answer.headers["Strict-Transport-Security"] for answer in answers} == {YEAR}
    assert not [answer for answer in answers if "nginx/" in str(answer.headers)]


def test_it_knows_one_name_and_old_protocols_not_at_all(host: Host) -> None:
    with connected(host) as secure:
        assert secure.version() == "TLSv1.3"
    with pytest.raises(ssl.SSLError), connected(host, "another.example"):
        pass
    with pytest.raises(RemoteDisconnected):
        asked(host, "/sv/", Host="another.example")
    for old in ("-tls1", "-tls1_1"):
        there = ("-connect", f"127.0.0.1:{host.secure}", "-servername", NAME)
        tried = subprocess.run(
            ["openssl", "s_client", old, *there], input=b"", capture_output=True, check=False
        )
        assert b"Cipher is (NONE)" in tried.stdout


def test_who_comes_without_tls_is_led_on_with_the_whole_address_and_kept_nowhere(
    host: Host,
) -> None:
    long = "/sv/?x=" + CANARY * 1_500

    assert led(host.front, f"/sv/?x={CANARY}", NAME) == f"https://{NAME}/sv/?x={CANARY}"
    assert led(host.front, long, NAME) == f"https://{NAME}{long}"
    with pytest.raises(RemoteDisconnected):
        led(host.front, f"/?{CANARY}", "another.example")
    assert list(found(host.folder)) == []


def test_who_says_a_letter_now_and_then_is_left_after_a_while(host: Host) -> None:
    with connected(host) as secure, ThreadPoolExecutor(3) as pool:
        ends = [socket.create_connection(("127.0.0.1", port)) for port in host[:2]]
        waits = [
            pool.submit(seconds_held, end, text)
            for end, text in zip(
                (secure, *ends),
                (b"GET /sv/ HTTP/1.1\r\nX: ", b"GET /", b"\x16\x03\x01\x02\x00"),
                strict=True,
            )
        ]

        held = [wait.result() for wait in waits]

    assert MOST_SECONDS - 1 < min(held) <= max(held) < MOST_SECONDS + 5


def seconds_held(end: socket.socket, begun: bytes) -> float:
    """How long a visitor is waited for who sends a byte each two seconds."""
    since = time.monotonic()
    end.settimeout(2)
    with end:
        end.sendall(begun)
        while time.monotonic() - since < 2 * MOST_SECONDS:
            try:
                end.recv(100)
            except TimeoutError:
                end.sendall(b"a")
            except OSError:
                break
            else:
                break
    return time.monotonic() - since
