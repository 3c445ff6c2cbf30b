"""The files of a catalogue as names and bytes: which they are, and why one cannot be read."""

import os
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import Final, NamedTuple

from ledsagning.catalogue.places import FilePlace
from ledsagning.catalogue.sources import Unreadable

MAX_FILES: Final = 2_000
"""The most files of a folder."""

MAX_FILE_BYTES: Final = 5_000_000
"""The largest file that is read, unless told otherwise."""

_SUFFIXES = frozenset({".yaml", ".yml"})


class File(NamedTuple):
    """The name of a file and what it holds, wherever that was read."""

    path: PurePath
    data: bytes


def read(path: Path, limit: int = MAX_FILE_BYTES) -> Iterator[File | Unreadable]:
    """Read a file, or every ``.yaml`` and ``.yml`` file of a folder in the order of their names.

    A file of more than ``limit`` bytes, and whatever else cannot be read, is given as the reason
    why. Where the catalogue is a folder, a link is followed only to somewhere in that folder.
    """
    try:
        found = _find(path)
    except Unreadable as unreadable:
        yield unreadable
        return
    for file in found:
        try:
            yield File(file, _read(file, path, limit))
        except Unreadable as unreadable:
            yield unreadable


def _find(path: Path) -> list[Path]:
    try:
        files = sorted(_in_folder(path)) if path.is_dir() else [path]
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    if not files:
        raise _refuse(path, "mappen har inga filer som slutar på .yaml", "lägg dit en sådan fil")
    if len(files) > MAX_FILES:
        raise _refuse(path, f"mappen har {len(files)} filer", f"ha högst {MAX_FILES} filer")
    return files


def _in_folder(folder: Path) -> Iterator[Path]:
    for file in folder.iterdir():
        # An editor's own file of what is not yet saved begins with a dot.
        if file.suffix.lower() in _SUFFIXES and not file.name.startswith("."):
            yield file


def _read(file: Path, catalogue: Path, limit: int) -> bytes:
    try:
        data = _bytes(file, catalogue, limit)
    except (OSError, ValueError) as error:
        raise _unreadable(file, error) from error
    if len(data) > limit:
        raise _refuse(
            file, f"filen är större än {limit} byte", "dela upp den i flera filer i en mapp"
        )
    return data


def _bytes(file: Path, catalogue: Path, limit: int) -> bytes:
    # Not Path.resolve(): it raises RuntimeError for a link to itself.
    if not Path(os.path.realpath(file)).is_relative_to(os.path.realpath(catalogue)):
        raise _refuse(file, "filen är en länk ut ur mappen", "lägg själva filen i mappen")
    # Opening a pipe would wait for ever.
    if file.exists() and not file.is_file():
        raise _refuse(file, "det är ingen vanlig fil", "lägg en textfil där i stället")
    with file.open("rb") as source:
        return source.read(limit + 1)


def _unreadable(path: Path, error: OSError | ValueError) -> Unreadable:
    match error:
        case FileNotFoundError():
            return _refuse(path, "filen finns inte", "kontrollera namnet och mappen")
        case PermissionError():
            return _refuse(path, "filen får inte läsas", "ge webbplatsen rätt att läsa den")
        case _:
            return _refuse(path, "filen går inte att läsa", "kontrollera namnet och disken")


def _refuse(path: Path, what: str, fix: str) -> Unreadable:
    return Unreadable(FilePlace(str(path)), what, fix)
