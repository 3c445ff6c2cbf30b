"""Child processes: begun with clean signals, each with a line to its parent, ended for sure."""

import os
import select
import signal
import socket
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import NoReturn

_NOTED = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGCHLD)
STOP = frozenset({signal.SIGTERM, signal.SIGINT})
_MOST = 65536


class Gone(Exception):
    """Whoever was at the other end of a line is there no more."""


@dataclass(slots=True, eq=False)
class Line:
    """One end of a line between two processes: short lines of text, either way, never waiting."""

    end: socket.socket
    _begun: bytes = b""

    def tell(self, words: str) -> None:
        """Say something, or nothing: that is a sign of life. Unheard where nobody listens."""
        with suppress(OSError):
            self.end.send(words.encode() + b"\n")

    def told(self) -> list[str]:
        """What has been said since. Raises ``Gone``, once, when nothing more can come."""
        lines: list[str] = []
        try:
            while data := self.end.recv(_MOST):
                *whole, self._begun = (self._begun + data).split(b"\n")
                lines += [line.decode() for line in whole]
        except BlockingIOError:
            return lines
        except ConnectionError:
            pass
        if lines:
            return lines
        raise Gone


def hung_up(line: Line, seconds: float) -> bool:
    """Wait so long for a line to be closed at its other end. Nothing is read of it."""
    poll = select.poll()
    poll.register(line.end, select.POLLHUP | select.POLLRDHUP)
    return bool(poll.poll(seconds * 1000))


@dataclass(slots=True, eq=False)
class Child:
    """A process of ours. Moments are seconds of the monotonic clock. ``killed`` is by us; one that
    is ``ended_by_system`` was killed by somebody else, most often for want of memory.
    """

    pid: int
    line: Line
    begun: float
    heard: float
    group: bool = False
    end_by: float | None = None
    killed: bool = False
    ended_by_system: bool = False

    def end(self, seconds: float) -> None:
        """Ask it, and all that it has begun, to end; it is late when it has not after so long."""
        self.end_by = time.monotonic() + seconds
        self._send(signal.SIGTERM)

    def is_late(self) -> bool:
        """Whether it should have ended by now, and nothing has been done about it."""
        return self.end_by is not None and time.monotonic() > self.end_by and not self.killed

    def kill(self) -> None:
        """End it and all that it has begun, whatever they do, also when they are stopped."""
        self.killed = True
        self._send(signal.SIGKILL)

    def has_others(self) -> bool:
        """Whether anything that it has begun is still there."""
        try:
            os.killpg(self.pid, 0)
        except ProcessLookupError:
            return False
        return True

    def _send(self, what: signal.Signals) -> None:
        with suppress(ProcessLookupError):
            os.kill(self.pid, what)
        if self.group:
            with suppress(ProcessLookupError):
                os.killpg(self.pid, what)


@dataclass(slots=True)
class Family:
    """The children of this process, and the signals it is sent."""

    children: dict[int, Child] = field(default_factory=dict)
    _signals: tuple[socket.socket, socket.socket] = field(default_factory=socket.socketpair)

    def __post_init__(self) -> None:
        for end in self._signals:
            end.setblocking(False)
        # A signal is only noted, by Python itself: no code of ours can be interrupted by it.
        signal.set_wakeup_fd(self._signals[1].fileno(), warn_on_full_buffer=False)
        for number in _NOTED:
            signal.signal(number, _note)

    def begin(self, work: Callable[[Line], None], *, group: bool = False) -> Child:
        """Begin a child that does its work and ends. It hears of nobody's end but its parent's."""
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        theirs.setblocking(False)
        with _no_signals():
            pid = os.fork()
            if not pid:
                ours.close()
                self._leave(group)
        if not pid:
            _become(work, Line(theirs))
        theirs.close()
        now = time.monotonic()
        self.children[pid] = Child(pid, Line(ours), begun=now, heard=now, group=group)
        return self.children[pid]

    def _leave(self, group: bool) -> None:
        """In a new child: keep nothing of what is only its parent's."""
        signal.set_wakeup_fd(-1)
        for number in _NOTED:
            signal.signal(number, signal.SIG_DFL)
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        for end in self._signals:
            end.close()
        for child in self.children.values():
            child.line.end.close()
        if group:
            os.setpgid(0, 0)

    def wait(self, seconds: float, *lines: Line) -> frozenset[signal.Signals]:
        """Wait for a signal, or for something to be told; return the signals that came."""
        ends = [line.end for line in lines]
        ends += [child.line.end for child in self.children.values()]
        select.select([self._signals[0], *ends], (), (), seconds)
        try:
            return frozenset(map(signal.Signals, self._signals[0].recv(_MOST)))
        except BlockingIOError:
            return frozenset()

    def ended(self) -> list[Child]:
        """The children that have ended since. What they said last can still be read."""
        found = [child for child in self.children.values() if _has_ended(child)]
        for child in found:
            del self.children[child.pid]
        return found

    def end_late(self) -> None:
        """End those that should have ended by now."""
        for child in self.children.values():
            if child.is_late():
                child.kill()


def _note(_number: int, _frame: object) -> None:
    """Python runs this some time after the signal; that it came is known by then."""


def _has_ended(child: Child) -> bool:
    try:
        pid, status = os.waitpid(child.pid, os.WNOHANG)
    except ChildProcessError:
        return True
    killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    child.ended_by_system = killed and not child.killed
    return pid == child.pid


@contextmanager
def _no_signals() -> Iterator[None]:
    """Keep signals waiting: a child that still has its parent's handlers would swallow one."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _NOTED)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _become(work: Callable[[Line], None], line: Line) -> NoReturn:
    code = 1
    try:
        work(line)
        code = 0
    except BaseException:
        sys.excepthook(*sys.exc_info())
    finally:
        # Not sys.exit(): what is above us on the stack belongs to the parent.
        os._exit(code)
