"""An hour of odd requests: afterwards no log and no folder holds a word of them, or who sent them.

    python faults/odd_hour.py SECONDS

The requests go through nginx, configured as it is shipped, to the real server. Meanwhile nginx runs
out of connections, workers are killed, and catalogues are refused: all that is logged is logged.
"""

import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from socket import create_connection
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "tests")]

from proxy import nginx  # noqa: E402 - found only now
from support.odd_requests import CANARY, odd_request, raw, send  # noqa: E402
from support.serving import Server, kill, running  # noqa: E402

VISITORS = "127.66."
"""What the address of each visitor begins with."""

_THREADS = 12
_CONNECTIONS = 64
_CROWD = 80
_FAULT_SECONDS = 20
_ADDRESSES = HERE.parent / "tests" / "serving" / "addresses-2026-11.txt"


@dataclass(frozen=True)
class Told:
    """How many answers had which status (``-``: none came), and where anybody was found."""

    answers: Counter[str] = field(default_factory=Counter)
    found: tuple[str, ...] = ()
    log: str = ""


def odd_hour(folder: Path, seconds: float) -> Told:
    """Send odd requests for so long; then look through all that was written meanwhile."""
    log = folder / "server.txt"
    answers: Counter[str] = Counter()
    with ExitStack() as stack:
        server = stack.enter_context(running(log))
        front = stack.enter_context(nginx(folder, server.port, _CONNECTIONS))
        threads = stack.enter_context(ThreadPoolExecutor(_THREADS))
        end = time.monotonic() + seconds
        sent = [threads.submit(_send, number, front, end) for number in range(_THREADS)]
        _trouble(server, front, end)
        for one in sent:
            answers += one.result()
    return Told(answers, tuple(found(folder)), log.read_text(errors="replace"))


def _send(number: int, front: int, end: float) -> Counter[str]:
    """One visitor after the other. The last thread is one who asks too often."""
    random = Random(number)
    addresses = [line for line in _ADDRESSES.read_text().splitlines() if line.startswith("/")]
    answers: Counter[str] = Counter()
    while time.monotonic() < end:
        sender = _visitor(random) if number < _THREADS - 1 else f"{VISITORS}0.1"
        request = odd_request(random, addresses)
        try:
            line = send(front, request, sender, 1, whole=random.random() < 0.5)
        except OSError:
            line = b""
        answers[_status(line)] += 1
    return answers


def _visitor(random: Random) -> str:
    return f"{VISITORS}{random.randrange(1, 255)}.{random.randrange(1, 255)}"


def _status(line: bytes) -> str:
    words = line.split(b" ")
    return words[1].decode("latin-1") if line.startswith(b"HTTP/") and len(words) > 1 else "-"


def _trouble(server: Server, front: int, end: float) -> None:
    """What makes nginx and the server say something: as often as there is time for."""
    number = 0
    while time.monotonic() < end:
        match number % 4:
            case 0:
                _crowd(front)
            case 1:
                kill(*server.workers()[-1:])
            case 2:
                server.process.send_signal(signal.SIGHUP)
            case _:
                kill(*filter(None, [server.generation()]))
        number += 1
        time.sleep(max(0, min(_FAULT_SECONDS, (end - time.monotonic()) / 3)))


def _crowd(front: int) -> None:
    """More visitors than nginx has connections for, who have all begun to ask."""
    begun = raw(f"GET /sv/stockholm/hitta?text={CANARY} HTTP/1.1".encode())
    with ExitStack() as stack:
        crowd = []
        for number in range(_CROWD):
            with suppress(OSError):
                one = create_connection(("127.0.0.1", front), 1, (f"{VISITORS}255.{number}", 0))
                crowd.append(stack.enter_context(one))
                one.sendall(begun[:-2])
        for one in crowd:
            with suppress(OSError):
                one.sendall(begun[-2:])
        time.sleep(0.5)


def found(folder: Path) -> Iterator[str]:
    """The files below a folder that hold the word, or a visitor's address."""
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        held = file.read_bytes().lower()
        if CANARY.encode() in held or VISITORS.encode() in held:
            yield str(file.relative_to(folder))


def main(seconds: str) -> int:
    """Send for so many seconds; tell what came back. 1 where anybody was found."""
    with TemporaryDirectory() as folder:
        told = odd_hour(Path(folder), float(seconds))
    print(f"{told.answers.total()} requests: {dict(sorted(told.answers.items()))}")
    print("\n".join(sorted(set(told.log.splitlines()))))
    print(f"found in: {', '.join(told.found) or 'nothing'}")
    return 1 if told.found or told.answers["500"] else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
