"""The files that hold many providers, made beside the workers and read by all of them.

They are made by a process of its own, which gives its memory back: a start is not longer for them,
and no worker makes one. Each lies in a file that is on no disk. With few providers that is when
somebody first asks for one; with many, when the first pages are answered, or the first who asks for
a file would wait for half a minute. Where that fails, it is tried more and more seldom.
"""

import errno
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
from math import ceil
from typing import Final

from flask import Flask

from ledsagning.beside import give_way
from ledsagning.messages import told
from ledsagning.serving.board import Board
from ledsagning.serving.log import say
from ledsagning.serving.press import PATIENCE_SECONDS, Press, pair
from ledsagning.serving.processes import Child, Family, Line, hung_up
from ledsagning.system_errors import why
from ledsagning.web.open_data.answers import Ready
from ledsagning.web.open_data.dumps import Makes, NotMade

_HEAD: Final = "=Q"
"""How long the head is, before it. It is written last: 0 says that the rest is not whole."""

_AGAIN_SECONDS = 5.0
_MOST_PAUSE_SECONDS = 600.0
_FROZEN_SECONDS = 10.0
_MOST_SECONDS = 1_800.0
"""So long a process may take, which is for pages first where the machine is busy."""

_LOOK_SECONDS = 0.05
_BEAT_SECONDS = 1.0
_MOST_NAME = 200


@dataclass(slots=True)
class Dumps:
    """The dumps of a generation, and what makes them. Made before any of its workers. It has the
    port, the turn and the waiting places of the ``press``; ``at_once``: nobody has to ask first.
    """

    press: Press
    app: Flask
    makes: Mapping[str, Makes]
    at_once: bool
    child: Child | None = None
    _files: Mapping[str, int] = field(init=False)
    _ends: tuple[socket.socket, socket.socket] = field(default_factory=pair)
    _pause: float = 0.0
    _again: Board = field(default_factory=Board)
    """When the next process may begin, by the monotonic clock, for the workers too."""

    def __post_init__(self) -> None:
        self._files = {name: os.memfd_create(name) for name in self.makes}

    def find(self, name: str) -> Ready | None:
        """In a worker, with the turn: a dump, also where it is still in the making and will soon be
        there; ``None`` for one that is none of ours. Raises ``NotMade``.
        """
        file = self._files.get(name)
        return None if file is None else _kept(file) or self._awaited(name)

    def _awaited(self, name: str) -> Ready:
        with suppress(BlockingIOError):
            self._ends[0].send(name.encode())
        left = self._seconds_left()
        if left > PATIENCE_SECONDS:
            raise NotMade(ceil(left))
        if not self.press.places.acquire(blocking=False):
            raise NotMade
        try:
            with self.press.turn.lent():
                return _awaited(self._files[name])
        finally:
            self.press.places.release()

    def _seconds_left(self) -> float:
        """Until another process may begin."""
        return float(self._again.read() or 0) - time.monotonic()

    def look_after(self, family: Family) -> None:
        """In the generation, when it serves: begin the process, end one that is late, and begin
        another, some time after one that has died.
        """
        if self.child and self.child.pid not in family.children:
            self.child = None
            self._judge()
        if self.child and _is_late(self.child):
            self.child.kill()
        elif self._may_begin() and (self._is_owed() or select.select(self.asked, (), (), 0)[0]):
            self.child = family.begin(self._work)

    def _judge(self) -> None:
        """Say once that not all are made, and once that they are after all."""
        if not self._left():
            if self._pause:
                say(told("Alla filer med öppna data är gjorda nu."))
            return
        if not self._pause:
            say(
                told(
                    "Alla filer med öppna data blev inte gjorda. Sidorna visas som förut, och den "
                    "som hämtar en fil får veta när den kan komma tillbaka. Vi försöker igen, "
                    "allt mer sällan. Räcker minnet inte: ge servern mer (i systemd MemoryMax), "
                    "och starta om den."
                )
            )
        self._pause = min(2 * self._pause or _AGAIN_SECONDS, _MOST_PAUSE_SECONDS)
        self._again.write(str(time.monotonic() + self._pause))

    def _left(self) -> list[str]:
        """What is not made yet."""
        return [name for name, file in self._files.items() if not _is_whole(file)]

    def _may_begin(self) -> bool:
        return self.child is None and self._seconds_left() <= 0 and bool(self._left())

    def _is_owed(self) -> bool:
        return self.at_once or self._pause > 0

    @property
    def asked(self) -> tuple[socket.socket, ...]:
        """What tells the generation that somebody has asked; nothing while nobody can begin."""
        return (self._ends[1],) if self._may_begin() else ()

    def _work(self, line: Line) -> None:
        self.press.port.close()
        give_way()
        # What is made here is gone soon.
        gc.disable()
        threading.Thread(target=_end_with, args=(line,), daemon=True).start()
        with self.app.app_context():
            for name in self._in_order():
                self._make(name)

    def _in_order(self) -> Iterator[str]:
        """What is to be made, each once, what somebody waits for first."""
        left = self._left()
        while left:
            name = next(filter(left.__contains__, self._waited_for()), left[0])
            left.remove(name)
            yield name

    def _waited_for(self) -> Iterator[str]:
        with suppress(BlockingIOError):
            while True:
                yield self._ends[1].recv(_MOST_NAME).decode()

    def _make(self, name: str) -> None:
        try:
            _keep(self._files[name], self.makes[name]())
        except (OSError, MemoryError) as error:
            # There may be room for the others. Later tries say nothing new.
            if not self._pause:
                say(told("%(name)s blev inte gjord. %(why)s", name=name, why=_reason(error)))


def _reason(error: OSError | MemoryError) -> str:
    # Files in memory have no disk that could be full.
    if isinstance(error, MemoryError) or error.errno in (errno.ENOSPC, errno.ENOMEM):
        return told("Minnet är fullt.")
    return why(error)


def _is_late(child: Child) -> bool:
    now = time.monotonic()
    quiet, long = now - child.heard > _FROZEN_SECONDS, now - child.begun > _MOST_SECONDS
    return (quiet or long) and not child.killed


def _end_with(line: Line) -> None:
    """Give signs of life; end this process when its parent is gone, whatever it does."""
    while not hung_up(line, _BEAT_SECONDS):
        line.tell("")
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
