"""What has been read and checked before, kept in the state folder so that it is read in a moment.

A twin belongs to the very bytes of a catalogue, to the program that read them, and to the day that
they were checked on; it says whether it is whole. Whatever does not fit is passed over, and the
catalogue read from its source: nobody waits for a twin, or sees what it alone says.
"""

import json
import platform
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Final, Self

from ledsagning import composing, resources
from ledsagning.catalogue import twin
from ledsagning.catalogue.files import File
from ledsagning.catalogue.model import Catalogue
from ledsagning.catalogue.sources import Unreadable
from ledsagning.serving.state import as_kept, digest, key_of
from ledsagning.serving.whole_files import write
from ledsagning.settings import Settings
from ledsagning.today import today

_READ_BY: Final = ("PyYAML", "phonenumberslite")
"""The libraries that decide what is read, and what is refused."""

_NO_TWIN: Final = (ValueError, TypeError, LookupError, AttributeError, RecursionError)
"""What comes of reading a file that is no twin."""


@dataclass(frozen=True, slots=True)
class Twins:
    """The twins of one catalogue: a folder with a file by the name of what it is the twin of."""

    folder: Path

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """Where those of the catalogue that is served lie. Nothing is made or read."""
        return cls(settings.state / f"read-{key_of(settings.catalogue)}")

    def find(self, read: Sequence[File | Unreadable]) -> Catalogue | None:
        """What was read from these very files and found right, if that is kept and whole."""
        files = as_kept(read)
        if len(files) < len(read):
            return None
        with suppress(OSError, *_NO_TWIN):
            return self._found(_key(files))
        return None

    def _found(self, key: str) -> Catalogue | None:
        place = self._place(key)
        head, *lines = place.read_bytes().splitlines(keepends=True)
        if not _fits(json.loads(head), key, lines):
            return None
        return twin.read(lines, composing.municipalities())

    def keep(self, files: Sequence[File], catalogue: Catalogue) -> None:
        """Keep what was read from files, and checked today, and nothing of what was read before.
        On a full disk nothing is kept.
        """
        key = _key(as_kept(files))
        lines = tuple(twin.written(catalogue, composing.municipalities()))
        head = json.dumps({"of": key, "checked": today().isoformat(), "digest": _digest(lines)})
        with suppress(OSError):
            self.folder.mkdir(mode=0o700, exist_ok=True)
            write(self._place(key), b"".join((head.encode(), b"\n", *lines)))
            self.forget(key)

    def _place(self, key: str) -> Path:
        return self.folder / f"{key}.json"

    def forget(self, but: str | None = None) -> None:
        """Throw away all twins ``but`` one, and what somebody began to write and did not end."""
        with suppress(OSError):
            for file in self.folder.iterdir():
                if but is None or file != self._place(but):
                    file.unlink(missing_ok=True)


def _key(files: Iterable[File]) -> str:
    """What is the same only where the same would be read."""
    found = sha256(digest(files).encode())
    for part in (resources.program(), platform.python_version(), *map(version, _READ_BY)):
        found.update(f"\0{part}".encode())
    return found.hexdigest()


def _fits(head: dict[str, str], key: str, lines: Iterable[bytes]) -> bool:
    """Whether a twin is what it is called, is whole, and was checked on a day that has been.

    A later day forgives more: then nothing can have been checked on a day that is yet to come.
    """
    checked = date.fromisoformat(head["checked"])
    return head["of"] == key and checked <= today() and head["digest"] == _digest(lines)


def _digest(lines: Iterable[bytes]) -> str:
    found = sha256()
    for line in lines:
        found.update(line)
    return found.hexdigest()
