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
from collections.abc import Callable, Generator, Iterable
from contextlib import suppress
from itertools import islice
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

    def end(self) -> None:
        """End it, done or not."""
        self._process.kill()
        self._process.join()
        self._process.close()
        os.close(self._said)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_why: object) -> None:
        self.end()


def in_order(works: Iterable[Callable[[], T]], processes: int) -> Generator[T, None, None]:
    """What comes of each work, in their order. So many of them are done at once.

    Raises ``Lost`` as soon as nothing comes of one. Closed, it ends what has been begun.
    """
    waiting = enumerate(works)
    begun: dict[int, Beside[T]] = {}
    ended: list[int] = []
    done: dict[int, T] = {}
    given = 0
    try:
        while True:
            # The next ones are at work while what came of these is read.
            for number, work in islice(waiting, processes - len(begun) + len(ended)):
                begun[number] = Beside(work)
            for number in ended:
                done[number] = begun[number].result()
                begun.pop(number).end()
            while given in done:
                yield done.pop(given)
                given += 1
            if not begun:
                return
            over = set(wait([one.sentinel for one in begun.values()]))
            ended = [number for number, one in begun.items() if one.sentinel in over]
    finally:
        for one in begun.values():
            one.end()


def _do(work: Callable[[], Any], said: int) -> None:
    # Whoever stops a command has stopped this: there is nothing to say about it.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    give_way()
    try:
        with open(said, "wb", closefd=False) as file:
            pickle.dump(work(), file, pickle.HIGHEST_PROTOCOL)
    except Exception:
        sys.exit(1)
