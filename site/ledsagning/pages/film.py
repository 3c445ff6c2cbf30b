"""A film in Swedish Sign Language that tells a page: three lines at the top of the page's file.

``film: dina-timmar.mp4`` and ``captions: dina-timmar.vtt`` name files in the folder ``films``
beside ``pages``, and ``length: 2:35`` says how long the film is, in minutes and seconds.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ledsagning.pages.problems import Unreadable

FOLDER: Final = "films"

KEYS: Final = ("film", "captions", "length")

TYPES: Final = {".mp4": "video/mp4", ".webm": "video/webm"}
"""The kinds of film that browsers play, by how a name ends."""

_CAPTIONS: Final = ".vtt"
_FIRST: Final = b"WEBVTT"
_NAME: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)")
_LENGTH: Final = re.compile(r"([0-9]{1,2}):([0-5][0-9])")
_MARK: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Film:
    """A film, the captions that say what is signed, and how many seconds it lasts."""

    file: Path
    captions: Path
    seconds: int

    @property
    def media_type(self) -> str:
        """What kind of film it is."""
        return TYPES[self.file.suffix]


def film(lines: Mapping[str, tuple[str, int]], folder: Path) -> Film | None:
    """The film of a page, by what its file says and on which line; ``None`` where it names none.

    ``folder`` is where the language's films lie. Raises ``Unreadable`` where anything of it is
    missing: a page claims no film that nobody can see.
    """
    given = [key for key in KEYS if key in lines]
    if not given:
        return None
    missing = [key for key in KEYS if key not in lines]
    if missing:
        line = lines[given[0]][1]
        raise Unreadable(line, f"{missing[0]!r} saknas.", f"En film behöver {', '.join(KEYS)}.")
    return Film(
        file=_file(*lines["film"], folder, tuple(TYPES)),
        captions=_captions(*lines["captions"], folder),
        seconds=_seconds(*lines["length"]),
    )


def _file(name: str, line: int, folder: Path, endings: tuple[str, ...]) -> Path:
    named = _NAME.fullmatch(name)
    if not named or named[2] not in endings:
        fix = f"Skriv små bokstäver, siffror och bindestreck, och sist {' eller '.join(endings)}."
        raise Unreadable(line, f"{name!r} är inget namn på en sådan fil.", fix)
    if not (folder / name).is_file():
        where = "/".join(folder.parts[-2:])
        fix = f"Lägg filen i {where}, eller ta bort raderna {', '.join(KEYS)}."
        raise Unreadable(line, f"Filen {name!r} finns inte.", fix)
    return folder / name


def _captions(name: str, line: int, folder: Path) -> Path:
    path = _file(name, line, folder, (_CAPTIONS,))
    if not path.read_bytes().removeprefix(_MARK).startswith(_FIRST):
        fix = f"Spara texten som WebVTT: filen börjar med {_FIRST.decode()}."
        raise Unreadable(line, f"{name!r} har ingen text till en film.", fix)
    return path


def _seconds(text: str, line: int) -> int:
    length = _LENGTH.fullmatch(text)
    if not length or not (seconds := int(length[1]) * 60 + int(length[2])):
        raise Unreadable(line, f"{text!r} är ingen längd.", "Skriv minuter och sekunder, som 2:35.")
    return seconds
