"""The files of a catalogue as names and bytes: which they are, and why one cannot be read."""

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import Final, NamedTuple

from ledsagning.catalogue.places import FilePlace
from ledsagning.catalogue.sources import Unreadable
from ledsagning.messages import Told, told

MAX_FILES: Final = 2_000
"""The most files of a folder that are read, unless told otherwise."""

MAX_FILE_BYTES: Final = 5_000_000
"""The largest file that is read, unless told otherwise."""

_SUFFIXES = frozenset({".yaml", ".yml"})
_NAMED = 10
_COPY = re.compile(
    r"(?:kopia av|copy of) +(?P<after>.+)"
    r"|(?P<before>.+?)(?:[ _-]+(?:kopia|copy)(?: *\(?[0-9]+\)?)?| +\([0-9]+\))",
    re.IGNORECASE,
)


class File(NamedTuple):
    """The name of a file and what it holds, wherever that was read."""

    path: PurePath
    data: bytes


def read(
    path: Path, limit: int = MAX_FILE_BYTES, most_files: int = MAX_FILES
) -> Iterator[File | Unreadable]:
    """Read a file, or every ``.yaml`` and ``.yml`` file of a folder in the order of their names.

    A file of more than ``limit`` bytes, a folder of more than ``most_files``, and whatever else
    cannot be read, is given as the reason why. Where the catalogue is a folder, a link is followed
    only to somewhere in that folder.
    """
    try:
        found = _find(path, most_files)
    except Unreadable as unreadable:
        yield unreadable
        return
    for file in found:
        try:
            yield File(file, _read(file, path, limit))
        except Unreadable as unreadable:
            yield unreadable


def left_out(path: Path) -> tuple[str, ...]:
    """The names of what lies in a folder and is not read, except for hidden files."""
    try:
        lying = sorted(path.iterdir()) if path.is_dir() else []
    except OSError:
        return ()
    return tuple(_called(one) for one in lying if not _is_read(one) and not _is_hidden(one))


def _find(path: Path, most: int) -> list[Path]:
    try:
        files = sorted(_in_folder(path), key=_order) if path.is_dir() else [path]
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    if not files:
        lying = ", ".join(left_out(path)[:_NAMED])
        what = (
            told("mappen har inga filer som slutar på .yaml, bara %(names)s", names=lying)
            if lying
            else told("mappen har inga filer som slutar på .yaml")
        )
        raise _refuse(
            path,
            what,
            told("lägg dit en sådan fil, eller byt namn på den så att den slutar på .yaml"),
        )
    if len(files) > most:
        raise _refuse(
            path,
            told("mappen har %(number)s filer", number=len(files)),
            told("ha högst %(most)s filer", most=most),
        )
    return files


def _in_folder(folder: Path) -> Iterator[Path]:
    return (file for file in folder.iterdir() if _is_read(file) or _is_meant(file))


def _is_read(file: Path) -> bool:
    return file.suffix.lower() in _SUFFIXES and not _is_hidden(file)


def _is_hidden(file: Path) -> bool:
    # An editor's own file of what is not yet saved begins with a dot.
    return file.name.startswith(".")


def _is_meant(file: Path) -> bool:
    """Whether it was meant to be read: Notepad adds .txt, and Windows does not show it."""
    return file.suffix.lower() == ".txt" and _is_read(file.with_suffix(""))


def _order(file: Path) -> tuple[str, bool, str]:
    """By name, and a copy after what it is a copy of."""
    return original(file.stem) or file.stem, original(file.stem) is not None, file.name


def original(stem: str) -> str | None:
    """What a file is a copy of, by the names that copies get; ``None`` for no copy."""
    match = _COPY.fullmatch(stem)
    return None if match is None else match["after"] or match["before"]


def _called(path: Path) -> str:
    return f"{path.name}/" if path.is_dir() else path.name


def _read(file: Path, catalogue: Path, limit: int) -> bytes:
    try:
        data = _bytes(file, catalogue, limit)
    except (OSError, ValueError) as error:
        raise _unreadable(file, error) from error
    if len(data) > limit:
        raise _refuse(
            file,
            told("filen är större än %(limit)s byte", limit=limit),
            told("dela upp den i flera filer i en mapp"),
        )
    return data


def _bytes(file: Path, catalogue: Path, limit: int) -> bytes:
    _refuse_by_name(file, catalogue)
    # Not Path.resolve(): it raises RuntimeError for a link to itself.
    if not Path(os.path.realpath(file)).is_relative_to(os.path.realpath(catalogue)):
        raise _refuse(
            file, told("filen är en länk ut ur mappen"), told("lägg själva filen i mappen")
        )
    # Opening a pipe would wait for ever.
    if file.exists() and not file.is_file():
        raise _refuse(file, told("det är ingen vanlig fil"), told("lägg en textfil där i stället"))
    with file.open("rb") as source:
        return source.read(limit + 1)


def _refuse_by_name(file: Path, catalogue: Path) -> None:
    """Refuse in a folder what was meant to be read and is not, and what is there twice."""
    if file == catalogue:
        return
    if _is_meant(file):
        raise _refuse(
            file,
            told("filen slutar på .txt och läses därför inte"),
            told("byt namn på den till %(stem)s", stem=file.stem),
        )
    first = original(file.stem)
    if first and (twin := file.with_stem(first)).exists():
        raise _refuse(
            file,
            told("namnet säger att filen är en kopia av %(name)s", name=twin.name),
            told("ta bort den, eller ge den ett eget namn om den är något annat"),
        )


def _unreadable(path: Path, error: OSError | ValueError) -> Unreadable:
    match error:
        case FileNotFoundError():
            return _refuse(path, told("filen finns inte"), told("kontrollera namnet och mappen"))
        case PermissionError():
            return _refuse(
                path, told("filen får inte läsas"), told("ge webbplatsen rätt att läsa den")
            )
        case _:
            return _refuse(
                path, told("filen går inte att läsa"), told("kontrollera namnet och disken")
            )


def _refuse(path: Path, what: Told, fix: Told) -> Unreadable:
    return Unreadable(FilePlace(str(path)), what, fix)
