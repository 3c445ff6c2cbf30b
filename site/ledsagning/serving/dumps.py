"""The files that hold the whole catalogue, made beside the workers and read by all of them.

They are made by a process of its own, which gives its memory back: a start is not longer for them,
and no worker makes one. Each lies in a file that is on no disk. With few providers that is when
somebody first asks for one; with many, when the first pages are answered, or the first who asks for
a file would wait for half a minute.
"""

import gc
import json
import os
import select
import socket
import struct
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

from flask import Flask

from ledsagning.serving.press import PATIENCE_SECONDS, Press, pair
from ledsagning.serving.processes import Child, Family, Line, hung_up
from ledsagning.web.open_data.answers import Ready
from ledsagning.web.open_data.dumps import NAMES, NotMade, make

_HEAD: Final = "=Q"
"""How long the head is, before it. It is written last: 0 says that the rest is not whole."""

MANY: Final = 1_000
"""From so many providers on it is made at once: it takes seconds."""

_AGAIN_SECONDS = 5.0
_LOOK_SECONDS = 0.05
_BEAT_SECONDS = 1.0
_UNHURRIED = 5


def _files() -> Mapping[str, int]:
    return {name: os.memfd_create(name) for name in NAMES}


@dataclass(slots=True)
class Dumps:
    """The dumps of a generation, and what makes them. Made before any of its workers. It has the
    port, the turn and the waiting places of the ``press``; ``at_once``: nobody has to ask first.
    """

    press: Press
    app: Flask
    at_once: bool
    child: Child | None = None
    _files: Mapping[str, int] = field(default_factory=_files)
    _ends: tuple[socket.socket, socket.socket] = field(default_factory=pair)
    _free: float = 0.0

    def find(self, name: str) -> Ready:
        """In a worker, with the turn: a dump, also where it is still in the making and will soon be
        there. Raises ``NotMade``.
        """
        made = _kept(self._files[name])
        if made is not None:
            return made
        with suppress(BlockingIOError):
            self._ends[0].send(b"\0")
        if not self.press.places.acquire(blocking=False):
            raise NotMade
        try:
            with self.press.turn.lent():
                return _awaited(self._files[name])
        finally:
            self.press.places.release()

    def look_after(self, family: Family) -> None:
        """In the generation, when it serves: begin the process, and once more where it has died."""
        if self.child and self.child.pid not in family.children:
            self.child, self._free = None, time.monotonic() + _AGAIN_SECONDS
        if self._may_begin() and (self.at_once or select.select(self.asked, (), (), 0)[0]):
            self.child = family.begin(self._work)

    def _may_begin(self) -> bool:
        made = all(map(_is_whole, self._files.values()))
        return self.child is None and not made and time.monotonic() >= self._free

    @property
    def asked(self) -> tuple[socket.socket, ...]:
        """What tells the generation that somebody has asked; nothing while nobody can begin."""
        return (self._ends[1],) if self._may_begin() else ()

    def _work(self, line: Line) -> None:
        self.press.port.close()
        # Pages come first, and what is made here is gone soon.
        os.nice(_UNHURRIED)
        gc.disable()
        threading.Thread(target=_end_with, args=(line,), daemon=True).start()
        with self.app.app_context():
            for name, file in self._files.items():
                if not _is_whole(file):
                    _keep(file, make(name))


def _end_with(line: Line) -> None:
    """End this process when its parent is gone, in the middle of whatever it does."""
    while not hung_up(line, _BEAT_SECONDS):
        pass
    os._exit(1)


def _keep(file: int, made: Ready) -> None:
    bodies = {coding: len(body) for coding, body in made.bodies.items()}
    head = json.dumps([made.media_type, made.tag, made.length, bodies]).encode()
    # Whoever died in the middle has left a part.
    os.ftruncate(file, 0)
    os.lseek(file, struct.calcsize(_HEAD), os.SEEK_SET)
    for part in (head, *made.bodies.values()):
        left = memoryview(part)
        while left:
            left = left[os.write(file, left) :]
    os.pwrite(file, struct.pack(_HEAD, len(head)), 0)


def _length(file: int) -> int:
    """How long the head is; 0 where not all is there yet."""
    first = os.pread(file, struct.calcsize(_HEAD), 0)
    return struct.unpack(_HEAD, first)[0] if first else 0


def _is_whole(file: int) -> bool:
    return _length(file) > 0


def _kept(file: int) -> Ready | None:
    length, start = _length(file), struct.calcsize(_HEAD)
    if not length:
        return None
    media_type, tag, size, lengths = json.loads(os.pread(file, length, start))
    return Ready(media_type, _Bodies(file, start + length, lengths), tag, size)


def _awaited(file: int) -> Ready:
    late = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < late:
        made = _kept(file)
        if made is not None:
            return made
        time.sleep(_LOOK_SECONDS)
    raise NotMade


@dataclass(frozen=True, slots=True)
class _Bodies(Mapping[str, bytes]):
    """The bytes of a dump by their coding, one after the other in a file. None is read in vain."""

    file: int
    start: int
    lengths: Mapping[str, int]

    def __getitem__(self, coding: str) -> bytes:
        length, start = self.lengths[coding], self.start
        for before, size in self.lengths.items():
            if before == coding:
                break
            start += size
        return os.pread(self.file, length, start)

    def __iter__(self) -> Iterator[str]:
        return iter(self.lengths)

    def __len__(self) -> int:
        return len(self.lengths)
