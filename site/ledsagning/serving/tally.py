"""Counts of answers in memory that all processes of a server share.

Only sums of numbers are kept: by kind of page and status, and by kind and time. There is no room
for anything else. Each worker adds to a row of its own, so that none waits for another; the row of
one that has ended is taken over with what it holds, so that no sum ever falls, whoever dies.

prometheus-client's own way for several processes keeps a file for each, which a request writes to:
a request of ours opens no file and writes none.
"""

import fcntl
import mmap
import os
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product
from time import perf_counter
from typing import Any, Final
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from ledsagning.settings import MOST_WORKERS
from ledsagning.web.page_kinds import KINDS, kind_of

STATUSES: Final = (
    *(200, 301, 302, 303, 304, 307, 308),
    *(400, 403, 404, 405, 406, 413, 414, 431),
    *(500, 503),
    0,
)
"""The statuses that are told apart; 0 stands for all others."""

SECONDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)
"""How long an answer was in the making, at most; what took longer comes after the last."""

_MILLIONTHS: Final = 1_000_000
_BYTES: Final = 8
_SHAPES: Final = (
    (KINDS, STATUSES),
    (KINDS, range(len(SECONDS) + 1)),
    (KINDS, ("millionths",)),
)
_CELL: Final = {
    (shape, *key): number
    for number, (shape, key) in enumerate(
        (shape, key) for shape, keys in enumerate(_SHAPES) for key in product(*keys)
    )
}
_ROW: Final = len(_CELL)
# A generation leaves while the next one answers, and one before it may still be leaving.
_ROWS: Final = 4 * MOST_WORKERS


@dataclass(frozen=True, slots=True)
class Row:
    """The counts of one worker."""

    _cells: memoryview
    _first: int

    def count(self, kind: str, status: int, seconds: float) -> None:
        """Count an answer of a kind, and how long it was in the making."""
        known = status if status in STATUSES else 0
        self._add((0, kind, known), 1)
        self._add((1, kind, bisect_left(SECONDS, seconds)), 1)
        self._add((2, kind, "millionths"), round(seconds * _MILLIONTHS))

    def _add(self, key: tuple[int, str, int | str], number: int) -> None:
        self._cells[self._first + _CELL[key]] += number


@dataclass(frozen=True, slots=True)
class Tally:
    """All counts of a server. Made before the processes that share it are begun."""

    _file: int = field(default_factory=lambda: _memory(_ROWS * _ROW * _BYTES))
    _cells: memoryview = field(init=False)

    def __post_init__(self) -> None:
        """Look at the memory as numbers."""
        shared = mmap.mmap(self._file, _ROWS * _ROW * _BYTES)
        object.__setattr__(self, "_cells", memoryview(shared).cast("Q"))

    def row(self) -> Row | None:
        """A row for this process, for as long as it lives; ``None`` where all are taken.

        The system itself gives a lock back when its process ends, however that comes about.
        """
        for number in range(_ROWS):
            try:
                fcntl.lockf(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, number)
            except OSError:
                continue
            return Row(self._cells, number * _ROW)
        return None

    def answers(self) -> Iterator[tuple[str, int, int]]:
        """Kind, status and number of all answers that there were."""
        for kind, status in product(KINDS, STATUSES):
            if number := self._sum((0, kind, status)):
                yield kind, status, number

    def times(self, kind: str) -> tuple[list[int], float]:
        """How many answers of a kind took up to each of ``SECONDS``, and longer; and the seconds
        of all together.
        """
        numbers = [self._sum((1, kind, place)) for place in range(len(SECONDS) + 1)]
        return numbers, self._sum((2, kind, "millionths")) / _MILLIONTHS

    def _sum(self, key: tuple[int, str, int | str]) -> int:
        cell = _CELL[key]
        return sum(self._cells[row * _ROW + cell] for row in range(_ROWS))


def _memory(size: int) -> int:
    file = os.memfd_create("tally")
    os.ftruncate(file, size)
    return file


@dataclass(frozen=True, slots=True)
class Counted:
    """A site below a base path, whose answers are counted in a row."""

    site: WSGIApplication
    row: Row
    base: str

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request as WSGI has it. Of the request only the kind of its path is used."""
        kind = kind_of(str(environ.get("PATH_INFO", "")).removeprefix(self.base))
        begun = perf_counter()
        status = 500

        def start(line: str, *more: Any) -> Any:
            nonlocal status
            status = int(line[:3])
            return start_response(line, *more)

        try:
            return self.site(environ, start)
        finally:
            self.row.count("other" if status == 404 else kind, status, perf_counter() - begun)
