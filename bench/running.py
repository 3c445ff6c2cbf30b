"""Servers to measure: begun on a free port, asked by wrk, and ended."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

BENCH = Path(__file__).parent
_UNCOMPILED = "PYTHONDONTWRITEBYTECODE"
_TICKS = os.sysconf("SC_CLK_TCK")
_WAIT_SECONDS = 600


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def ours(port: int) -> list[str]:
    """The command that serves our site with one worker."""
    return [sys.executable, "-m", "ledsagning", "serve", "--port", str(port), "--workers", "1"]


@contextmanager
def server(command: list[str], address: str, environ: Mapping[str, str]) -> Iterator[str]:
    """A server, once it answers at an address. What it says is shown only where it is ours."""
    heard = None if command[0] == sys.executable else subprocess.DEVNULL
    # What is installed is compiled: so is this, from its second start on, if that is not forbidden.
    allowed = {name: value for name, value in os.environ.items() if name != _UNCOMPILED}
    process = subprocess.Popen(
        command,
        env={**allowed, **environ},
        cwd=BENCH,
        stdout=subprocess.DEVNULL,
        stderr=heard,
    )
    try:
        _wait(address, process)
        yield address
    finally:
        process.terminate()
        process.wait()


def _wait(address: str, process: subprocess.Popen[bytes]) -> None:
    late = time.monotonic() + _WAIT_SECONDS
    while time.monotonic() < late:
        if process.poll() is not None:
            raise SystemExit(f"The server ended with {process.returncode}.")
        try:
            fetch(address)
        except (URLError, ConnectionError):
            time.sleep(0.02)
        else:
            return
    raise SystemExit(f"No answer from {address}.")


def fetch(address: str, coding: str = "identity") -> bytes:
    """The bytes of an answer."""
    with urlopen(Request(address, headers={"Accept-Encoding": coding})) as answer:
        body: bytes = answer.read()
        return body


def rate(address: str, seconds: int) -> float:
    """How many answers a second a server gives to eight visitors. Errors end the program."""
    return _asked(address, seconds)[1]


def rate_and_cost(address: str, seconds: int) -> tuple[float, float]:
    """The same, and the milliseconds that an answer computes: other work on the machine changes
    those less.
    """
    port = urlsplit(address).port
    assert port is not None
    before = cpu_seconds(port)
    answers, each_second = _asked(address, seconds)
    return each_second, (cpu_seconds(port) - before) * 1000 / answers


def _asked(address: str, seconds: int) -> tuple[int, float]:
    command = ["wrk", "-t1", "-c8", f"-d{seconds}s", "--timeout", "30s", address]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in printed:
        raise SystemExit(printed)
    found = re.search(r"([0-9]+) requests in .*Requests/sec:\s+([0-9.]+)", printed, re.DOTALL)
    assert found is not None
    if not int(found[1]):
        raise SystemExit(f"{address} answered nobody within {seconds} seconds: too busy a machine?")
    return int(found[1]), float(found[2])


def processes(port: int) -> list[Path]:
    """The folders in ``/proc`` of the server on a port, the youngest last: that is a worker."""
    mine = f"--port\0{port}\0".encode()
    found = [path.parent for path in Path("/proc").glob("[0-9]*/cmdline") if _has(path, mine)]
    return sorted(found, key=lambda path: int(path.name))


def _has(path: Path, words: bytes) -> bool:
    try:
        return words in path.read_bytes()
    except OSError:
        # It has ended since.
        return False


def cpu_seconds(port: int) -> float:
    """What all processes of the server on a port have computed so far, those that have ended
    included: what others do on the machine changes it less than a clock on the wall.
    """
    ticks = 0
    for process in processes(port):
        after_the_name = (process / "stat").read_text().rpartition(")")[2].split()
        ticks += sum(map(int, after_the_name[11:15]))
    return ticks / _TICKS
