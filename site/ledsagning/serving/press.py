"""Drawing files that take a second or more, in one process of its own, so that no worker does.

A worker hands over what is to be drawn, and one end of a pair of sockets for the file: both lie in
memory, have no name, and are gone when nobody holds them. The process is begun when somebody first
asks for such a file, and ends when nobody has for a while: so it takes room only where it is used.
"""

import os
import select
import socket
import struct
import time
from dataclasses import dataclass, field
from threading import BoundedSemaphore
from typing import Final

from ledsagning.serving import renderer
from ledsagning.serving.processes import Child, Family, Line
from ledsagning.serving.turns import Turn
from ledsagning.web.drawing import NotDrawn, TookTooLong

WAITING_THREADS: Final = 2
"""So many threads of a worker may wait for a file; there is one more, for the pages."""

PATIENCE_SECONDS: Final = 8.0
"""So long a reader waits for a file; a worker is given up after ten (MOST_SECONDS)."""

_FROZEN_SECONDS = 5.0
_MOST_CHARACTERS = 3_000_000


def pair() -> tuple[socket.socket, socket.socket]:
    """A way for all workers into the process, a message at a time. Nobody waits at either end."""
    both = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    for end in both:
        end.setblocking(False)
    return both


@dataclass(slots=True)
class Press:
    """What draws for the workers of a generation. Made before any of them. ``port`` is theirs: who
    draws must not hold it.
    """

    port: socket.socket
    turn: Turn = field(default_factory=Turn)
    child: Child | None = None
    places: BoundedSemaphore = field(default_factory=lambda: BoundedSemaphore(WAITING_THREADS))
    _ends: tuple[socket.socket, socket.socket] = field(default_factory=pair)

    def draw(self, ending: str, page: str) -> bytes:
        """In a worker, with the turn: have a file drawn. Raises ``NotDrawn``."""
        if len(page) > _MOST_CHARACTERS or not self.places.acquire(blocking=False):
            raise NotDrawn
        try:
            with self.turn.lent():
                return self._drawn(ending, page)
        finally:
            self.places.release()

    def _drawn(self, ending: str, page: str) -> bytes:
        ours, theirs = socket.socketpair()
        with ours:
            with theirs:
                file = _in_memory(page)
                try:
                    socket.send_fds(self._ends[0], [ending.encode()], [file, theirs.fileno()])
                except OSError as error:
                    raise NotDrawn from error
                finally:
                    os.close(file)
            return _received(ours)

    def look_after(self, family: Family) -> None:
        """In the generation: begin the process where somebody asks and there is none; end one
        that gives no sign of life.
        """
        if self.child and self.child.pid not in family.children:
            self.child = None
        if self.child is None:
            if select.select([self._ends[1]], (), (), 0)[0]:
                self.child = family.begin(self._work)
        elif time.monotonic() - self.child.heard > _FROZEN_SECONDS and not self.child.killed:
            self.child.kill()

    def _work(self, line: Line) -> None:
        self.port.close()
        renderer.work(line, self._ends[1])

    @property
    def asked(self) -> tuple[socket.socket, ...]:
        """What tells the generation that a process has to be begun."""
        return () if self.child else (self._ends[1],)


def _in_memory(page: str) -> int:
    file = os.memfd_create("page")
    data = memoryview(page.encode())
    while data:
        data = data[os.write(file, data) :]
    return file


def _received(end: socket.socket) -> bytes:
    late = time.monotonic() + PATIENCE_SECONDS
    data = bytearray()
    while True:
        end.settimeout(max(late - time.monotonic(), 0.001))
        try:
            part = end.recv(1 << 20)
        except TimeoutError as error:
            raise TookTooLong from error
        except OSError as error:
            raise NotDrawn from error
        if not part:
            return _whole(bytes(data))
        data += part


def _whole(data: bytes) -> bytes:
    """What was sent, if all of it has come: a process that is killed ends in the middle."""
    length = struct.calcsize(renderer.LENGTH)
    if len(data) < length or struct.unpack_from(renderer.LENGTH, data)[0] != len(data) - length:
        raise NotDrawn
    return data[length:]
