"""The files of a catalogue as bytes: which they are, and why one cannot be read."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

MAX_FILES: Final = 2_000
"""The most files of a folder."""

_SUFFIXES = frozenset({".yaml", ".yml"})


class UnreadableFile(Exception):
    """A file or folder that is not read: what is wrong, and how to mend it."""

    def __init__(self, what: str, fix: str) -> None:
        self.what = what
        self.fix = fix
        super().__init__(what, fix)


def find(path: Path) -> list[Path]:
    """A file itself, or the files of a folder in the order of their names.

    Raises ``UnreadableFile`` for a folder that is closed to us, has no files, or too many.
    """
    try:
        files = sorted(_in_folder(path)) if path.is_dir() else [path]
    except (OSError, ValueError) as error:
        raise _unreadable(error) from error
    if not files:
        raise UnreadableFile("mappen har inga filer som slutar på .yaml", "lägg dit en sådan fil")
    if len(files) > MAX_FILES:
        raise UnreadableFile(f"mappen har {len(files)} filer", f"ha högst {MAX_FILES} filer")
    return files


def _in_folder(folder: Path) -> Iterator[Path]:
    for file in folder.iterdir():
        # An editor's own file of what is not yet saved begins with a dot.
        if file.suffix in _SUFFIXES and not file.name.startswith("."):
            yield file


def read(file: Path, catalogue: Path, limit: int) -> bytes:
    """The bytes of a file, at most ``limit``. Raises ``UnreadableFile``.

    Where the catalogue is a folder, a link is followed only to somewhere in that folder.
    """
    try:
        data = _bytes(file, catalogue, limit)
    except (OSError, ValueError) as error:
        raise _unreadable(error) from error
    if len(data) > limit:
        raise UnreadableFile(
            f"filen är större än {limit} byte", "dela upp den i flera filer i en mapp"
        )
    return data


def _bytes(file: Path, catalogue: Path, limit: int) -> bytes:
    # Not Path.resolve(): it raises RuntimeError for a link to itself.
    if not Path(os.path.realpath(file)).is_relative_to(os.path.realpath(catalogue)):
        raise UnreadableFile("filen är en länk ut ur mappen", "lägg själva filen i mappen")
    # Opening a pipe would wait for ever.
    if file.exists() and not file.is_file():
        raise UnreadableFile("det är ingen vanlig fil", "lägg en textfil där i stället")
    with file.open("rb") as source:
        return source.read(limit + 1)


def _unreadable(error: OSError | ValueError) -> UnreadableFile:
    match error:
        case FileNotFoundError():
            return UnreadableFile("filen finns inte", "kontrollera namnet och mappen")
        case PermissionError():
            return UnreadableFile("filen får inte läsas", "ge webbplatsen rätt att läsa den")
        case _:
            return UnreadableFile("filen går inte att läsa", "kontrollera namnet och disken")
