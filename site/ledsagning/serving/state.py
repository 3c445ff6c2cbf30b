"""The state folder: the last catalogue that was good, and who serves on which port.

Nothing else of the server's is ever written; what is published, ``publish`` writes beside it.
"""

import fcntl
import json
import os
import pwd
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path, PurePath
from typing import Any, Final, Self
from zipfile import BadZipFile, ZipFile

from ledsagning.catalogue.files import File
from ledsagning.catalogue.sources import Unreadable
from ledsagning.database import Database
from ledsagning.messages import Refusal, told
from ledsagning.serving.whole_files import write
from ledsagning.system_errors import why

_MANIFEST: Final = "manifest.json"
_KEY_LENGTH: Final = 16
_HOLD_SECONDS: Final = 0.2


class Unusable(Refusal):
    """The folder, or what lies in it, cannot be used. The words say why."""


@dataclass(frozen=True, slots=True)
class LastGood:
    """The files of the last good catalogue, and how many providers and municipalities they held."""

    files: tuple[File, ...]
    counts: Mapping[str, int]


def refuse_root_of(folder: Path) -> None:
    """Raise ``Unusable`` where this is root and the folder is another user's: root may write there,
    and the user that serves could not read, or replace, what is written.
    """
    owner = folder.stat().st_uid
    if os.geteuid() or owner == 0:
        return
    raise Unusable(
        told(
            "Mappen %(folder)s hör till användaren %(user)s, som inte kan läsa det som root "
            "skriver. Kör kommandot som den användaren: runuser -u %(user)s -- ledsagning …",
            folder=folder,
            user=_name_of(owner),
        )
    )


def _name_of(user: int) -> str:
    try:
        return pwd.getpwuid(user).pw_name
    except KeyError:
        return str(user)


@dataclass(frozen=True, slots=True)
class State:
    """A folder that this user may write in."""

    folder: Path

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Make the folder if it is missing. Raises ``Unusable``."""
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            refuse_root_of(folder)
            write(folder / ".written", b"")
        except OSError as error:
            raise Unusable(
                told("STATE_DIRECTORY='%(folder)s': %(why)s", folder=folder, why=why(error))
            ) from error
        return cls(folder)

    def keep(self, catalogue: Path | Database, good: LastGood) -> None:
        """Keep the last good files of a catalogue. Raises ``Unusable`` on a full disk."""
        try:
            write(self._place(catalogue), packed(good))
        except OSError as error:
            raise Unusable(
                told("Katalogen gick inte att spara. %(why)s", why=why(error))
            ) from error

    def last_good(self, catalogue: Path | Database) -> LastGood | None:
        """The last good files of this very catalogue, ``None`` for none. Raises ``Unusable``."""
        try:
            return unpacked(self._place(catalogue).read_bytes())
        except FileNotFoundError:
            return None
        except OSError as error:
            raise Unusable(
                told("Den senaste hela katalogen går inte att läsa. %(why)s", why=why(error))
            ) from error
        except ValueError as error:
            raise Unusable(told("Den senaste katalogen som sparades är inte hel.")) from error

    def _place(self, catalogue: Path | Database) -> Path:
        return self.folder / f"last-good-{key_of(catalogue)}.zip"

    def note(self, port: int, facts: Mapping[str, Any]) -> None:
        """Note who serves on a port and how it goes, for ``ledsagning reload``."""
        with suppress(OSError):
            write(self._serving(port, "json"), json.dumps(facts).encode())

    def noted(self, port: int) -> dict[str, Any] | None:
        """What was noted by the server that is on the port: nothing while it is still beginning.
        ``None`` where there is none.
        """
        try:
            with self._serving(port, "lock").open("rb") as lock:
                fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except FileNotFoundError:
            return None
        except BlockingIOError:
            return self._note(port)
        return None

    def _note(self, port: int) -> dict[str, Any]:
        try:
            noted: dict[str, Any] = json.loads(self._serving(port, "json").read_bytes())
        except FileNotFoundError:
            return {}
        return noted

    def hold(self, port: int) -> int:
        """Be the server of a port for as long as the file that is returned is open."""
        lock = os.open(self._serving(port, "lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        end = time.monotonic() + _HOLD_SECONDS
        while not self._held(port, lock) and time.monotonic() < end:
            time.sleep(_HOLD_SECONDS / 20)
        return lock

    def _held(self, port: int, lock: int) -> bool:
        """Whether this is the server of a port now. A command that looks whether there is one holds
        the lock as well, for an instant.
        """
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        # What the server before noted is its own: its process may be somebody else's by now.
        self._serving(port, "json").unlink(missing_ok=True)
        return True

    def _serving(self, port: int, ending: str) -> Path:
        return self.folder / f"serving-{port}.{ending}"


def key_of(catalogue: Path | Database) -> str:
    """What the state folder calls a catalogue by: where it lies, as whoever serves it says, in
    whatever way the path is written.
    """
    # A link is a path of its own, and may lead to another file tomorrow: Path.resolve follows it.
    place = os.path.normpath(catalogue.absolute()) if isinstance(catalogue, Path) else catalogue
    return sha256(os.fsencode(str(place))).hexdigest()[:_KEY_LENGTH]


def as_kept(read: Iterable[File | Unreadable]) -> tuple[File, ...]:
    """Files by their names alone: they are the same wherever they were read."""
    kept = (one for one in read if isinstance(one, File))
    return tuple(File(PurePath(file.path.name), file.data) for file in kept)


def digest(files: Iterable[File]) -> str:
    """The digest of files: of their names and of all that they hold."""
    found = sha256()
    for file in files:
        found.update(b"%b\0%d\0" % (os.fsencode(file.path), len(file.data)))
        found.update(file.data)
    return found.hexdigest()


def packed(good: LastGood) -> bytes:
    """The files as one, with what tells whether they are whole."""
    manifest = {
        "names": [str(file.path) for file in good.files],
        "digest": digest(good.files),
        "counts": dict(good.counts),
    }
    whole = BytesIO()
    with ZipFile(whole, "w") as archive:
        archive.writestr(_MANIFEST, json.dumps(manifest))
        for number, file in enumerate(good.files):
            archive.writestr(str(number), file.data)
    return whole.getvalue()


def unpacked(data: bytes) -> LastGood:
    """What was packed. Raises ``ValueError`` where that is not whole."""
    try:
        return _unpacked(data)
    except (BadZipFile, KeyError, TypeError) as error:
        raise ValueError(str(error)) from error


def _unpacked(data: bytes) -> LastGood:
    with ZipFile(BytesIO(data)) as archive:
        manifest = json.loads(archive.read(_MANIFEST))
        files = tuple(
            File(PurePath(name), archive.read(str(number)))
            for number, name in enumerate(manifest["names"])
        )
    if digest(files) != manifest["digest"]:
        raise ValueError("its files are not those that were kept")
    return LastGood(files, manifest["counts"])
