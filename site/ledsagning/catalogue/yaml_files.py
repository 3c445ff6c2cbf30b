"""A catalogue as files of YAML, wherever their names and bytes come from."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final

from ledsagning.catalogue import files, yaml_reading
from ledsagning.catalogue.diagnosis import diagnose
from ledsagning.catalogue.files import File
from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.catalogue.nodes import Node
from ledsagning.catalogue.places import FilePlace, Place, TextFile
from ledsagning.catalogue.schema import keys_of
from ledsagning.catalogue.screening import BYTE_ORDER_MARK, screen
from ledsagning.catalogue.sources import Part, Unreadable
from ledsagning.catalogue.yaml_reading import BRACKETS, NotUnderstood
from ledsagning.messages import told

END_MARK: Final = "..."
"""What YAML itself ends a document with. A file that has been cut off lacks it."""

_LAST_LINE: Final = 80
"""A last line is longer than the mark if it does not end within so many characters."""

MOST_MISTAKES: Final = 20
"""So many mistakes of one file are mended in passing, so that those after them are found too."""


@dataclass(frozen=True, slots=True)
class YamlFiles:
    """A catalogue as YAML files, wherever their names and bytes come from. A ``Source``.

    ``marked``: a file that does not say where it ends is refused. A disk or a network can lose the
    end of one, and half a catalogue is a catalogue too.
    """

    place: Place
    files: Iterable[File | Unreadable]
    marked: bool = False

    def held(self) -> "YamlFiles":
        """The same, when all files have been read: they can be gone through more than once."""
        return replace(self, files=tuple(self.files))

    @property
    def size(self) -> int:
        """How many bytes there are to read."""
        return sum(len(file.data) for file in self.files if isinstance(file, File))

    def apart(self) -> "tuple[YamlFiles, ...]":
        """Each file as a source of its own."""
        return tuple(replace(self, files=(file,)) for file in self.files)

    def fingerprints(self) -> Iterator[bytes]:
        """Those of the files that can be read, as their parts have them."""
        return (_fingerprint(file) for file in self.files if isinstance(file, File))

    def parts(self) -> Iterator[Part | Unreadable]:
        """What each file holds, or the reasons why it cannot be read.

        Of a file with mistakes that are certain what it was meant to hold is given too, so that
        all that is wrong is told at once.
        """
        for file in self.files:
            if isinstance(file, Unreadable):
                yield file
            else:
                yield from self._parts(file)

    def _parts(self, file: File) -> Iterator[Part | Unreadable]:
        for part in _readings(file):
            yield part
            if self.marked and isinstance(part, Part) and not _says_its_end(file, part.root):
                yield _cut_off(file)


def at(path: Path, limit: int = files.MAX_FILE_BYTES) -> YamlFiles:
    """A file of at most ``limit`` bytes, or a folder of such files, as a source."""
    return YamlFiles(FilePlace(str(path)), files.read(path, limit), marked=True)


def read(file: File) -> Node | None:
    """What a file holds; ``None`` for nothing. Raise ``Unreadable`` for what is refused."""
    for part in _readings(file):
        if isinstance(part, Unreadable):
            raise part
        return part.root
    return None


def _readings(file: File) -> Iterator[Part | Unreadable]:
    """Each mistake of a file, and what it holds without those that are certain."""
    try:
        text = screen(str(file.path), file.data)
        mended: set[int] = set()
        while len(mended) < MOST_MISTAKES:
            try:
                yield Part(_fingerprint(file), yaml_reading.read(text))
                return
            except NotUnderstood as error:
                mistake = diagnose(text.text, error.stumble, _keys())
            place = text.place(mistake.position)
            if place.line in mended:
                return
            mended.add(place.line)
            yield Unreadable(place, mistake.what, mistake.fix)
            if mistake.mended is None:
                return
            text = TextFile(text.name, mistake.mended)
    except Unreadable as unreadable:
        yield unreadable


def _fingerprint(file: File) -> bytes:
    # The length keeps apart what stands before and after it.
    return b"%b\0%d\0" % (os.fsencode(file.path.name), len(file.data)) + file.data


@cache
def _keys() -> frozenset[str]:
    return keys_of(Municipality) | keys_of(Provider) | {"municipalities", "providers", "sv", "en"}


def _says_its_end(file: File, root: Node | None) -> bool:
    """Whether the last line is the mark; or the bracket that the whole file stands within."""
    text = file.data.decode().removeprefix(BYTE_ORDER_MARK)
    if root is not None and text[root.position] in BRACKETS:
        return True
    # Not all of its lines: a large file has hundreds of thousands.
    return text.rstrip()[-_LAST_LINE:].splitlines()[-1:] == [END_MARK]


def _cut_off(file: File) -> Unreadable:
    text = screen(str(file.path), file.data)
    if not text.text.strip():
        return Unreadable(
            text.place(0),
            told("filen är tom"),
            told("se efter om det är rätt fil, och att den är hel"),
        )
    return Unreadable(
        text.place(len(text.text)),
        told("filen saknar sitt slutmärke, så slutet av den kan ha gått förlorat"),
        told(
            "se efter att allt är med; skriv sedan tre punkter, %(end_mark)s, på en egen rad sist",
            end_mark=END_MARK,
        ),
    )
