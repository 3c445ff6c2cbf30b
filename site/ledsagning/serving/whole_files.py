"""Files that are written whole or not at all, and by one process at a time.

Each is written beside its place and then renamed, so that a full disk or a lost process leaves the
one before.
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """Be the only one, of all processes, that holds a lock: it ends with its process, however that
    ends. It is a file, which is made where there is none, or a folder, where nothing is left
    behind. Raises ``BlockingIOError`` where another holds it, and ``OSError``.
    """
    flags = os.O_RDONLY if lock.is_dir() else os.O_RDWR | os.O_CREAT
    held = os.open(lock, flags | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(held)


def write(place: Path, data: bytes) -> None:
    """Write a file whole or not at all, whatever happens meanwhile. Raises ``OSError``."""
    with _beside(place) as aside:
        with aside.open("wb") as file:
            _fill(file, data)
        _put(aside, place)


def write_anew(place: Path, data: bytes) -> None:
    """The same for a file that is there: whose it is, and who may read it, stays as it was.

    Where this user may not give a file to the one whose it is, it is written where it lies: then a
    lost process may leave a part of it, but a full disk still leaves the one before.
    """
    with _beside(place) as aside:
        # Nobody else reads what has not yet been given the rights of the old one.
        aside.touch(0o600)
        with aside.open("r+b") as file:
            if given := _given_as(place, aside):
                _fill(file, data)
        if given:
            _put(aside, place)
        else:
            _write_where_it_lies(place, data)


@contextmanager
def _beside(place: Path) -> Iterator[Path]:
    """Where a file is made ready: the name is no other process's, and nothing stays there."""
    aside = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        yield aside
    finally:
        with suppress(OSError):
            aside.unlink(missing_ok=True)


def _given_as(place: Path, aside: Path) -> bool:
    """Give a file the user, the group and the rights of another. Whether this user may do that."""
    whose = place.stat()
    try:
        os.chown(aside, whose.st_uid, whose.st_gid)
    except OSError:
        return False
    shutil.copystat(place, aside)
    return True


def _write_where_it_lies(place: Path, data: bytes) -> None:
    with place.open("r+b") as file:
        # What there is no room for is known before anything is lost.
        os.posix_fallocate(file.fileno(), 0, max(1, len(data)))
        _fill(file, data)


def _fill(file: BinaryIO, data: bytes) -> None:
    file.write(data)
    file.truncate()
    file.flush()
    os.fsync(file.fileno())


def _put(aside: Path, place: Path) -> None:
    """Put a file in its place, so that it outlives a lost machine."""
    aside.replace(place)
    folder = os.open(place.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
