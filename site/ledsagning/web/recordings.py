"""Recordings of pages and books of them, made beforehand: by a computer's voice, or by a person.

They lie in two folders of the state folder. ``sound`` is written by ``publish --formats``;
in ``readings`` whoever runs the site puts what a person has read: as MP3, or as a book that was
made with a program for that, which alone knows when in it what is read. A name ends in the number
that the script of the page begins with: where the words have changed since, nobody finds it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Final

from ledsagning.formats.received import NotReceived, Received, received
from ledsagning.formats.registry import FORMATS
from ledsagning.formats.speech import voice
from ledsagning.messages import told
from ledsagning.system_errors import why

SOUND: Final = "sound"
READINGS: Final = "readings"

ENDINGS: Final = tuple(one.ending for one in FORMATS if one.beforehand)

_SOUND: Final = ".mp3"
_EXAMPLE: Final = "dina-timmar-0123456789abcdef"
_NAME: Final = re.compile(
    rf"(?:.*-)?([0-9a-f]{{16}})(?:\.[0-9a-f]{{8}})?({'|'.join(map(re.escape, ENDINGS))})"
)
MADE: Final = re.compile(rf"[0-9a-f]{{16}}\.[0-9a-f]{{8}}({'|'.join(map(re.escape, ENDINGS))})")
"""What the files are called that ``publish --formats`` makes."""

_KEPT: Final = 4_000
"""So many readings are not examined anew with each catalogue."""

Name = tuple[str, str]
"""The number of a script, and the ending of a format."""


@dataclass(frozen=True, slots=True)
class Recording:
    """A file, its size in bytes, and how many ``seconds`` it is heard; ``None`` where only its
    player knows. ``by_person`` is read by one, in a ``language`` where its file says which.
    """

    file: Path
    size: int
    by_person: bool
    seconds: int | None
    language: str = ""

    def speaks(self, language: str) -> bool:
        """Whether it may be heard on a page in a language: ``sv-SE`` is Swedish."""
        return not self.language or _primary(self.language) == _primary(language)


@dataclass(frozen=True, slots=True)
class PassedOver:
    """What lies among the readings, and is not heard: the words say why, and what to do."""

    file: Path
    words: str

    @property
    def line(self) -> str:
        """The same as a line."""
        return told("%(path)s används inte. %(why)s", path=self.file, why=self.words)


_Found = tuple[Name, Recording] | PassedOver


@dataclass(frozen=True, slots=True)
class Recordings:
    """What can be heard, and what cannot."""

    found: Mapping[Name, Recording] = field(default_factory=dict)
    passed_over: tuple[PassedOver, ...] = ()

    @property
    def version(self) -> str:
        """What is another as soon as there are others."""
        names = (f"{one.file.name}:{one.size}" for one in self.found.values())
        return blake2b("\n".join(names).encode(), digest_size=6).hexdigest() if self.found else ""


def read(state: Path) -> Recordings:
    """All the recordings that can be read: where a person has read the same, that."""
    passed_over: list[PassedOver] = []
    by_voice = _by_name(_files(state / SOUND, _made), passed_over)
    by_person = _by_name(_files(state / READINGS, _read_by_a_person), passed_over)
    return Recordings(by_voice | by_person, tuple(passed_over))


def _by_name(found: Iterable[_Found], passed_over: list[PassedOver]) -> dict[Name, Recording]:
    by_name: dict[Name, Recording] = {}
    for one in found:
        if isinstance(one, PassedOver):
            passed_over.append(one)
        else:
            name, recording = one
            if other := by_name.get(name):
                passed_over.append(PassedOver(other.file, _doubled(recording.file)))
            by_name[name] = recording
    return by_name


def _named(path: Path) -> Name | None:
    found = _NAME.fullmatch(path.name)
    return (found[1], found[2]) if found else None


def _files(folder: Path, judged: Callable[[Path], tuple[Name, Recording]]) -> Iterator[_Found]:
    """What lies in a folder; what is hidden there, a system has put there, or we write just now."""
    try:
        paths = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except FileNotFoundError:
        return
    except NotADirectoryError:
        yield PassedOver(folder, told("Det ska vara en mapp. Flytta filen, och gör en mapp."))
        return
    except OSError as error:
        yield PassedOver(folder, told("Mappen går inte att läsa. %(why)s", why=why(error)))
        return
    for path in paths:
        try:
            yield judged(path)
        except NotReceived as not_so:
            yield PassedOver(path, not_so.words)
        except OSError as error:
            yield PassedOver(path, told("Filen går inte att läsa. %(why)s", why=why(error)))


def _made(path: Path) -> tuple[Name, Recording]:
    """Raises ``NotReceived``, and ``OSError``."""
    if not (MADE.fullmatch(path.name) and (name := _named(path))):
        raise NotReceived(
            told(
                "Här ligger bara det som datorn läser. Flytta filen till mappen %(folder)s.",
                folder=path.parent.with_name(READINGS),
            )
        )
    with path.open("rb"):
        return name, Recording(path, path.stat().st_size, False, _lasts(path, name[1]))


def _read_by_a_person(path: Path) -> tuple[Name, Recording]:
    """Raises ``NotReceived``, and ``OSError``."""
    if path.is_dir():
        raise NotReceived(
            told("Det är en mapp. Packa boken i den som en zip-fil, eller flytta filerna ur den.")
        )
    if not path.name.endswith(ENDINGS):
        raise NotReceived(
            told(
                "Namnet ska sluta på %(endings)s. Byt namn på filen, eller ta bort den.",
                endings=", ".join(ENDINGS),
            )
        )
    if (name := _named(path)) is None:
        raise NotReceived(
            told(
                "Namnet ska ha numret som manuset börjar med, så här: %(example)s. "
                "Byt namn på filen.",
                example=_EXAMPLE + _ending(path),
            )
        )
    return name, _examined(path, name[1])


def _ending(path: Path) -> str:
    return max((one for one in ENDINGS if path.name.endswith(one)), key=len)


def _examined(path: Path, ending: str) -> Recording:
    found = path.stat()
    facts = _received(path, ending, found.st_size, found.st_mtime_ns)
    return Recording(path, found.st_size, True, facts.seconds, facts.language)


@lru_cache(_KEPT)
def _received(path: Path, ending: str, _size: int, _changed: int) -> Received:
    return received(path, ending)


def _doubled(other: Path) -> str:
    return told("Det finns en till för samma sida: %(other)s. Ta bort en av dem.", other=other.name)


def _lasts(path: Path, ending: str) -> int | None:
    """What a book lasts is what the recording lasts that was made with it."""
    alone = (
        path if path.suffix == _SOUND else path.with_name(path.name.removesuffix(ending) + _SOUND)
    )
    return voice.seconds(alone.stat().st_size) if alone.is_file() else None


def _primary(language: str) -> str:
    return language.lower().partition("-")[0]


def name(number: str, mark: str, ending: str) -> str:
    """What the recording of a script is called, by the mark of its voice."""
    return f"{number}.{mark}{ending}"
