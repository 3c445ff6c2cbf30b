"""Whose turn it is in a worker: one thread makes a page at a time, however many there are.

Making a page is all Python, and threads that make two at once only wait for each other. A thread
that waits for another process has nothing to do: it lends its turn to the next visitor.
"""

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment


@dataclass(slots=True)
class Turn:
    """The turn of a worker's threads. ``_since`` is when the one that has it got it."""

    _lock: Lock = field(default_factory=Lock)
    _since: float | None = None

    def __enter__(self) -> None:
        """Wait for the turn."""
        self._lock.acquire()
        self._since = time.monotonic()

    def __exit__(self, *_error: object) -> None:
        """Let the next one have it."""
        self._since = None
        self._lock.release()

    @contextmanager
    def lent(self) -> Iterator[None]:
        """Let others have the turn meanwhile; wait for it again at the end."""
        self.__exit__()
        try:
            yield
        finally:
            self.__enter__()

    def has_taken(self, seconds: float) -> bool:
        """Whether whoever has the turn has had it for longer than so."""
        since = self._since
        return since is not None and time.monotonic() - since > seconds


@dataclass(frozen=True, slots=True)
class InTurn:
    """A site that makes one answer at a time."""

    site: WSGIApplication
    turn: Turn

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request as WSGI has it."""
        with self.turn:
            return self.site(environ, start_response)
