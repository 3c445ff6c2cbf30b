"""The process that draws files: a queue of few, and each file in a child that may be killed.

A child of its own gives its memory back, takes nothing along when it dies, and can be ended when it
takes too long, whatever it is doing.
"""

import os
import select
import signal
import socket
import struct
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NoReturn

from ledsagning.formats.registry import FORMATS
from ledsagning.messages import told
from ledsagning.serving.log import say
from ledsagning.serving.processes import Line, hung_up

LENGTH: Final = "=Q"
"""How many bytes follow, before a file."""

MOST_WAITING: Final = 4
IDLE_SECONDS: Final = 60.0
_JOB_SECONDS = 8
_TICK_SECONDS = 1.0
_MOST_NAME = 32

_SLOW = {one.ending: one.slow for one in FORMATS if one.slow}


@dataclass(frozen=True, slots=True)
class _Job:
    """What is to be drawn, as a file in memory, and where the file goes."""

    ending: str
    page: int
    answer: socket.socket

    def close(self) -> None:
        os.close(self.page)
        self.answer.close()

    @property
    def wanted(self) -> bool:
        """Whether anybody waits for it still."""
        return not hung_up(Line(self.answer), 0)


@dataclass(frozen=True, slots=True)
class _Child:
    """A process that draws one file. ``end`` can be read when it has ended."""

    pid: int
    end: int
    late: float

    def has_ended(self) -> bool:
        """Whether it has; one that is late is ended first."""
        if time.monotonic() > self.late:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        elif os.waitpid(self.pid, os.WNOHANG)[0] == 0:
            return False
        os.close(self.end)
        return True


def work(line: Line, inbox: socket.socket) -> None:
    """Draw what is asked for, one file after the other, until nobody has asked for a minute, or
    the parent is gone. Gives a sign of life on its line every second.
    """
    waiting: deque[_Job] = deque()
    child: _Child | None = None
    last = time.monotonic()
    while not hung_up(line, 0) and time.monotonic() - last < IDLE_SECONDS:
        line.tell("")
        ends = [inbox.fileno(), *([child.end] if child else [])]
        select.select(ends, (), (), _TICK_SECONDS)
        for job in _new(inbox):
            waiting.append(job) if len(waiting) < MOST_WAITING else job.close()
        if child and child.has_ended():
            child = None
        while waiting and child is None:
            child = _begun(waiting.popleft())
        if waiting or child:
            last = time.monotonic()


def _new(inbox: socket.socket) -> Iterator[_Job]:
    while True:
        try:
            name, files, _flags, _address = socket.recv_fds(inbox, _MOST_NAME, 2)
        except BlockingIOError:
            return
        page, answer = files
        yield _Job(name.decode(), page, socket.socket(fileno=answer))


def _begun(job: _Job) -> _Child | None:
    """A child that draws it; ``None`` where nobody waits for it any more."""
    try:
        if not job.wanted:
            return None
        from ledsagning.formats import weasy  # noqa: F401 - loaded once, for all children

        pid = os.fork()
        if not pid:
            _draw(job)
        return _Child(pid, os.pidfd_open(pid), time.monotonic() + _JOB_SECONDS)
    finally:
        job.close()


def _draw(job: _Job) -> NoReturn:
    # Where even the parent is lost, it does not go on for ever.
    signal.alarm(_JOB_SECONDS)
    try:
        length = os.fstat(job.page).st_size
        file = _SLOW[job.ending].drawn(os.pread(job.page, length, 0).decode())
        job.answer.setblocking(True)
        job.answer.sendall(struct.pack(LENGTH, len(file)) + file)
    except BaseException as error:
        # Its words may be those of a reader.
        say(told("En fil gick inte att göra: %(error)s.", error=type(error).__name__))
    finally:
        os._exit(0)
