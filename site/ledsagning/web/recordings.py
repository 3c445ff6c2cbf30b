"""Recordings of pages, made beforehand: by a computer's voice, or read by a person.

They lie in two folders of the state folder. ``sound`` is written by ``publish --formats``;
in ``readings`` whoever runs the site puts what a person has read. A name ends in the number that
the script of the page begins with: where the words have changed since, nobody finds the recording.
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

_NAME: Final = re.compile(r"(?:.*-)?([0-9a-f]{16})(?:\.([0-9a-f]{8}))?(\.sakta)?\.mp3")


@dataclass(frozen=True, slots=True)
class Recording:
    """A file, and its size in bytes. ``by_person`` is read by one; else ``seconds`` are known."""

    file: Path
    size: int
    by_person: bool

    @property
    def seconds(self) -> int | None:
        """How long it lasts; ``None`` where only its player knows."""
        return None if self.by_person else voice.seconds(self.size)


Recordings = Mapping[tuple[str, str], Recording]
"""By the number of a script, and the ending of a format."""


def read(state: Path) -> Recordings:
    """All the recordings that can be read: where a person has read the same, that."""
    found: dict[tuple[str, str], Recording] = {}
    for folder, by_person in ((SOUND, False), (READINGS, True)):
        for path in sorted((state / folder).glob("*.mp3")):
            named = _NAME.fullmatch(path.name)
            # A folder of people may hold anything: a link to nowhere, what nobody may read.
            if named and path.is_file() and os.access(path, os.R_OK):
                key = named[1], f"{named[3] or ''}.mp3"
                found[key] = Recording(path, path.stat().st_size, by_person)
    return found


def name(number: str, mark: str, ending: str) -> str:
    """What the recording of a script is called, by the mark of its voice."""
    return f"{number}.{mark}{ending}"


def version(found: Recordings) -> str:
    """What is another as soon as there are others."""
    names: Iterator[str] = (f"{one.file.name}:{one.size}" for one in found.values())
    return blake2b("\n".join(names).encode(), digest_size=6).hexdigest() if found else ""
