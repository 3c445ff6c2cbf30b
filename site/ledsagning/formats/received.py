"""What a person has read, as a file from elsewhere: whether it is what its ending says.

Books are made with other programs (Obi, for one), as DAISY 2.02 or 3, or as EPUB 3 with media
overlays. Nothing of them is unpacked, and no more is read than what tells what they are.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from typing import Final
from zipfile import BadZipFile, ZipFile

from ledsagning.formats.speech import mp3
from ledsagning.messages import Refusal, told

_MOST_BYTES: Final = 4_000_000
"""What tells what a book is has no more, in a book of any length."""
_SOUNDS: Final = (".mp3", ".mp4", ".m4a", ".wav", ".ogg", ".opus")
_TIME: Final = re.compile(r"(?:(\d+):)?(\d+):(\d+(?:\.\d+)?)")
_AMOUNT: Final = re.compile(r"(\d+(?:\.\d+)?)(h|min|s|ms|)")
_IN_SECONDS: Final = {"h": 3600.0, "min": 60.0, "s": 1.0, "ms": 0.001, "": 1.0}


class NotReceived(Refusal):
    """A file is not what its ending says. The words say what it is, and what to do."""


@dataclass(frozen=True, slots=True)
class Received:
    """How many seconds a file is heard, and its language: ``None`` and empty where it says not."""

    seconds: int | None
    language: str = ""


@dataclass(frozen=True, slots=True)
class _Element:
    tag: str
    says: dict[str, str]
    text: str = ""


def received(file: Path, ending: str) -> Received:
    """What a file is whose name has an ending of a format. Raises ``NotReceived``, and ``OSError``
    where it cannot be read.
    """
    try:
        if ending.endswith(".mp3"):
            return Received(mp3.seconds(file))
        return _book(file, ending)
    except mp3.NoMP3 as error:
        raise NotReceived(
            told("Det är inget ljud i formatet MP3. Spara inläsningen som MP3.")
        ) from error
    except mp3.CutOff as error:
        raise NotReceived(told("Slutet av ljudet saknas. Kopiera hela filen hit igen.")) from error
    except (BadZipFile, KeyError, ValueError, zlib.error, NotImplementedError, RuntimeError) as bad:
        # All that zipfile has for what is broken, locked, or packed in a way that few can open.
        raise NotReceived(
            told("Det är ingen hel zip-fil. Kopiera hela filen hit igen, eller packa boken igen.")
        ) from bad


def _book(file: Path, ending: str) -> Received:
    with ZipFile(file) as archive:
        found = _epub(archive) if ending.endswith(".epub") else _daisy(archive)
        if not any(one.filename.lower().endswith(_SOUNDS) for one in archive.infolist()):
            raise NotReceived(told("Boken har inget ljud. Spara den med ljud."))
    return found


def _epub(archive: ZipFile) -> Received:
    names = archive.namelist()
    if "META-INF/container.xml" not in names or "mimetype" not in names:
        raise NotReceived(told("Det är ingen e-bok (EPUB). Spara boken som EPUB 3 med ljud."))
    roots = _elements(archive, "META-INF/container.xml")
    package = next((one.says["full-path"] for one in roots if "full-path" in one.says), "")
    elements = tuple(_elements(archive, package))
    if not any("media-overlay" in one.says for one in elements):
        raise NotReceived(
            told(
                "Ljudet i boken hör inte ihop med texten. Spara den som EPUB 3, med text och ljud."
            )
        )
    lasts = (
        one.text
        for one in elements
        if one.says.get("property") == "media:duration" and "refines" not in one.says
    )
    return Received(_seconds(next(lasts, "")), _language(elements))


def _daisy(archive: ZipFile) -> Received:
    """A book of DAISY 2.02 is told by its ``ncc.html``, one of DAISY 3 by its package."""
    names = {PurePosixPath(name).name.lower(): name for name in sorted(archive.namelist())}
    about = names.get("ncc.html") or next(
        (whole for name, whole in names.items() if name.endswith(".opf")), None
    )
    if about is None or "mimetype" in names:
        raise NotReceived(
            told("Det är ingen talbok (DAISY). Packa hela mappen som boken ligger i.")
        )
    elements = tuple(_elements(archive, about))
    metas = {one.says.get("name", "").lower(): one.says.get("content", "") for one in elements}
    lasts = metas.get("ncc:totaltime") or metas.get("dtb:totaltime", "")
    return Received(_seconds(lasts), metas.get("dc:language") or _language(elements))


def _elements(archive: ZipFile, name: str) -> Iterator[_Element]:
    """The elements of a file in a book, whether it is XML or the HTML of old programs."""
    if archive.getinfo(name).file_size > _MOST_BYTES:
        raise BadZipFile(name)
    reader = _Reader()
    reader.feed(archive.read(name).decode(errors="replace"))
    return iter(reader.found)


class _Reader(HTMLParser):
    """Reads elements in order. It expands nothing, and so nothing can be made large in it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[_Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        self.found.append(_Element(tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        """Keep the words of an element."""
        if self.found and (words := data.strip()):
            last = self.found[-1]
            self.found[-1] = _Element(last.tag, last.says, last.text or words)


def _language(elements: tuple[_Element, ...]) -> str:
    return next((one.text for one in elements if one.tag == "dc:language"), "")


def _seconds(lasts: str) -> int | None:
    """A time as SMIL writes it: ``0:12:03.5``, ``12:03``, ``723.5s``."""
    if time := _TIME.fullmatch(lasts.strip()):
        hours, minutes, seconds = (float(part or 0) for part in time.groups())
        return round(hours * 3600 + minutes * 60 + seconds)
    if amount := _AMOUNT.fullmatch(lasts.strip()):
        return round(float(amount[1]) * _IN_SECONDS[amount[2]])
    return None
