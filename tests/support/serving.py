"""Runs the real server for tests, as an operator would: the command, a port, a signal."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

COMMAND = (sys.executable, "-m", "ledsagning")


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


@dataclass(frozen=True)
class Server:
    """`ledsagning serve`, begun for a test. ``log`` has all that it says."""

    port: int
    process: subprocess.Popen[bytes]
    log: Path
    settings: dict[str, str]

    def generation(self) -> int:
        """The process that has read the catalogue which is served now; 0 where there is none."""
        # What watches a database has begun nobody.
        return next(filter(children, reversed(children(self.process.pid))), 0)

    def workers(self) -> list[int]:
        """The processes that answer."""
        generation = self.generation()
        return children(generation) if generation else []

    def family(self) -> list[int]:
        """Every process of the server."""
        return descendants(self.process.pid)

    def said(self) -> str:
        """All that the server has said so far."""
        return self.log.read_text(errors="replace")

    def command(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run another command with the same settings, to its end."""
        return subprocess.run(
            [*COMMAND, *arguments],
            env=os.environ | self.settings,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def health(self) -> dict[str, Any]:
        """What the server says of itself."""
        status, body = ask(self.port, "/readyz")
        assert status == 200
        facts: dict[str, Any] = json.loads(body)
        return facts

    def wait(self) -> None:
        """Return when the server answers; raise ``AssertionError`` if it ends or is silent."""
        for _ in range(300):
            assert self.process.poll() is None, self.said()
            try:
                assert get(self.port, "/sv/") < 400
            except (OSError, HTTPException):
                time.sleep(0.1)
            else:
                return
        raise AssertionError(f"no answer in 30 seconds:\n{self.said()}")


def heed_signals() -> None:
    """Let a process that is begun heed all signals: a shell's background job ignores two, and what
    ``nohup`` begins a third, which no shell can be told to heed then.
    """
    for one in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP):
        signal.signal(one, signal.SIG_DFL)


@contextmanager
def begun(log: Path, *options: str, port: int = 0, **settings: str) -> Iterator[Server]:
    """Begin `ledsagning serve`, and see to it that nothing of it is left after the block.

    ``settings`` are put in its environment.
    """
    port = port or free_port()
    own = {"PORT": str(port), "STATE_DIRECTORY": str(log.with_suffix(".state")), **settings}
    with log.open("ab") as output:
        process = subprocess.Popen(
            [*COMMAND, "serve", *options],
            stdout=output,
            stderr=output,
            env=os.environ | own,
            start_new_session=True,
            preexec_fn=heed_signals,
        )
    server = Server(port, process, log, own)
    try:
        yield server
    finally:
        family = server.family()
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(timeout=30)
        finally:
            kill(*family)


@contextmanager
def running(log: Path, *options: str, port: int = 0, **settings: str) -> Iterator[Server]:
    """The same, once it answers."""
    with begun(log, *options, port=port, **settings) as server:
        server.wait()
        yield server


@contextmanager
def served(log: Path, *options: str, **settings: str) -> Iterator[int]:
    """The same, where only the port is of interest; all that it says is in ``log`` afterwards."""
    with running(log, *options, **settings) as server:
        yield server.port


def get(port: int, path: str, headers: dict[str, str] | None = None) -> int:
    """Ask for a page, and return the status of the answer."""
    return ask(port, path, headers)[0]


def ask(port: int, path: str, headers: dict[str, str] | None = None) -> tuple[int, str]:
    """Ask for a page, and return the status and the text of the answer."""
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", path, headers=headers or {})
        answer = connection.getresponse()
        return answer.status, answer.read().decode(errors="replace")
    finally:
        connection.close()


def until(happens: Callable[[], object], seconds: float = 30) -> None:
    """Wait until something is the case; raise ``AssertionError`` if it is not in time.

    The time is when to give up, on a machine that has much else to do: it says nothing of how long
    anything may take.
    """
    end = time.monotonic() + seconds
    while not happens():
        assert time.monotonic() < end, "it did not come about in time"
        time.sleep(0.05)


def children(pid: int) -> list[int]:
    """The processes that a process has begun and not yet buried, in the order of their ids."""
    found = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False
    )
    return sorted(map(int, found.stdout.split()))


def descendants(pid: int) -> list[int]:
    """A process and all that have come of it."""
    return [pid, *(one for child in children(pid) for one in descendants(child))]


def are_alive(*pids: int) -> bool:
    """Whether any of the processes is there, and not only waits to be buried."""
    return any(not state.startswith("Z") for state in _states(*pids))


def _states(*pids: int, threads: bool = False) -> list[str]:
    """What processes, or all their threads, are doing, in the letters of ``ps``."""
    told = subprocess.run(
        ["ps", *(["-L"] if threads else []), "-o", "stat=", "-p", ",".join(map(str, pids))],
        capture_output=True,
        text=True,
        check=False,
    )
    return told.stdout.split()


def freeze(pid: int) -> None:
    """Stop a process where it stands. Returns once all its threads do, which is a moment later:
    until then one of them may still take a visitor.
    """
    os.kill(pid, signal.SIGSTOP)
    until(lambda: all(state.startswith("T") for state in _states(pid, threads=True)))


def kill(*pids: int) -> None:
    """End processes, whatever they do. Those that are gone are gone."""
    for pid in pids:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue
