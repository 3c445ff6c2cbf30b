"""Recordings of pages and books of them, made beforehand: by a computer's voice, or by a person.

They lie in two folders of the state folder. ``sound`` is written by ``publish --formats``;
in ``readings`` whoever runs the site puts what a person has read: as MP3, or as a book that was
made with a program for that, which alone knows when in it what is read. A name ends in the number
that the script of the page begins with: where the words have changed since, nobody finds it.
"""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Final

from ledsagning.formats.registry import FORMATS
from ledsagning.formats.speech import voice

SOUND: Final = "sound"
READINGS: Final = "readings"

ENDINGS: Final = tuple(one.ending for one in FORMATS if one.beforehand)

_SOUND: Final = ".mp3"
_NAME: Final = re.compile(
    rf"(?:.*-)?([0-9a-f]{{16}})(?:\.[0-9a-f]{{8}})?({'|'.join(map(re.escape, ENDINGS))})"
)


@dataclass(frozen=True, slots=True)
class Recording:
    """A file, its size in bytes, and how many ``seconds`` it is heard; ``None`` where only its
    player knows. ``by_person`` is read by one.
    """

    file: Path
    size: int
    by_person: bool
    seconds: int | None


Recordings = Mapping[tuple[str, str], Recording]
"""By the number of a script, and the ending of a format."""


def read(state: Path) -> Recordings:
    """All the recordings that can be read: where a person has read the same, that."""
    found: dict[tuple[str, str], Recording] = {}
    for folder, by_person in ((SOUND, False), (READINGS, True)):
        for path in within(state / folder):
            # A folder of people may hold anything: a link to nowhere, what nobody may read.
            if (named := _NAME.fullmatch(path.name)) and os.access(path, os.R_OK):
                seconds = None if by_person else _seconds(path, named[2])
                found[named[1], named[2]] = Recording(path, path.stat().st_size, by_person, seconds)
    return found


def within(folder: Path) -> Iterator[Path]:
    """The files of a folder that are called as recordings are."""
    named = (path for path in folder.glob("*") if _NAME.fullmatch(path.name))
    return (path for path in sorted(named) if path.is_file())


def _seconds(path: Path, ending: str) -> int | None:
    """What a book lasts is what the recording lasts that was made with it."""
    alone = (
        path if path.suffix == _SOUND else path.with_name(path.name.removesuffix(ending) + _SOUND)
    )
    return voice.seconds(alone.stat().st_size) if alone.is_file() else None


def name(number: str, mark: str, ending: str) -> str:
    """What the recording of a script is called, by the mark of its voice."""
    return f"{number}.{mark}{ending}"


def version(found: Recordings) -> str:
    """What is another as soon as there are others."""
    names: Iterator[str] = (f"{one.file.name}:{one.size}" for one in found.values())
    return blake2b("\n".join(names).encode(), digest_size=6).hexdigest() if found else ""
