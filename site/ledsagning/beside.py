"""Work that another process does meanwhile: it ends when it has said what came of it.

Only what is worth a process is done so: it begins in a hundredth of a second, and has a copy of all
that this one knows. What came of it is read from a file on no disk, which nobody else can open.
"""

import multiprocessing
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from multiprocessing.connection import wait
from typing import Any, Final, Generic, Self, TypeVar

T = TypeVar("T")

_UNHURRIED: Final = 5


class Lost(Exception):
    """Nothing came of the work."""


def give_way() -> None:
    """Let this process come to its turn after those who answer visitors: pages come first.

    A system that lets nobody say so has them all take turns, and nothing is lost but some time.
    """
    with suppress(OSError):
        os.nice(_UNHURRIED)


def processors() -> int:
    """How many processes can work at once; one where none can be begun."""
    # A thread that holds something just now would hold it for ever in another process.
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


class Beside(Generic[T]):
    """Work that has been begun. As a context it ends with the block, done or not."""

    def __init__(self, work: Callable[[], T]) -> None:
        """Begin work. What it gives has to be something that can be pickled.

        Raises ``Lost`` where the system lets no process begin.
        """
        try:
            self._said = os.memfd_create("beside")
        except OSError as error:
            raise Lost from error
        context = multiprocessing.get_context("fork")
        self._process = context.Process(target=_do, args=(work, self._said), daemon=True)
        try:
            self._process.start()
        except OSError as error:
            os.close(self._said)
            raise Lost from error

    @property
    def sentinel(self) -> int:
        """What can be waited for until there is a result."""
        return self._process.sentinel

    def result(self) -> T:
        """Wait for what comes of it. Raises ``Lost``, whatever it was that went wrong."""
        self._process.join()
        if self._process.exitcode:
            raise Lost
        os.lseek(self._said, 0, os.SEEK_SET)
        with open(self._said, "rb", closefd=False) as said:
            result: T = pickle.load(said)  # noqa: S301 - written by what we began, and nobody else
            return result

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_why: object) -> None:
        self._process.kill()
        self._process.join()
        self._process.close()
        os.close(self._said)


def as_they_end(begun: Iterable[Beside[T]]) -> Iterator[Beside[T]]:
    """Each as soon as it has a result."""
    left = list(begun)
    while left:
        ended = set(wait([one.sentinel for one in left]))
        yield from (one for one in left if one.sentinel in ended)
        left = [one for one in left if one.sentinel not in ended]


def _do(work: Callable[[], Any], said: int) -> None:
    # Whoever stops a command has stopped this: there is nothing to say about it.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    give_way()
    try:
        with open(said, "wb", closefd=False) as file:
            pickle.dump(work(), file, pickle.HIGHEST_PROTOCOL)
    except Exception:
        sys.exit(1)
