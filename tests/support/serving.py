"""Runs the real server for tests, as an operator would: the command, a port, a signal."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

COMMAND = (sys.executable, "-m", "ledsagning")


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


@contextmanager
def served(log: Path, *options: str, **settings: str) -> Iterator[int]:
    """Run `ledsagning serve` while the block runs; all that it says is in ``log`` afterwards.

    ``settings`` are put in its environment.
    """
    port = free_port()
    with log.open("wb") as output:
        server = subprocess.Popen(
            [*COMMAND, "serve", "--port", str(port), *options],
            stdout=output,
            stderr=output,
            env={**os.environ, **settings},
        )
        try:
            wait_for(port, server, log)
            yield port
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(timeout=30)


def wait_for(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    """Return when the server answers; raise ``AssertionError`` if it ends or is silent for long."""
    for _ in range(300):
        assert server.poll() is None, log.read_text()
        try:
            assert get(port, "/sv/") == 200
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError(f"no answer in 30 seconds:\n{log.read_text()}")


def get(port: int, path: str, headers: dict[str, str] | None = None) -> int:
    """Ask for a page, and return the status of the answer."""
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", path, headers=headers or {})
        answer = connection.getresponse()
        answer.read()
        return answer.status
    finally:
        connection.close()
