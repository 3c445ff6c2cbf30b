"""Packages to take along: all that the site says of a municipality in a language, in one file, and
what it says everywhere in another.

They lie in the folder ``packages`` of the state folder, and are written by ``publish --formats``.
A name says what a package is made of: where that has changed since, nobody finds the package. It
also says which formats are inside: where more can be made now, it is made anew.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Final

FOLDER: Final = "packages"
ENDING: Final = "paket.zip"
"""What the address of a package ends in, after its municipality's."""

MEDIA_TYPE: Final = "application/zip"

NAME: Final = re.compile(r"([a-z-]+)\.([a-z0-9_-]+)\.([0-9a-f]{12})\.([a-z0-9+-]+)\.zip")

_EVERYWHERE: Final = "hela_landet"
"""Stands where the id of a municipality would: none has such a line in it."""


@dataclass(frozen=True, slots=True)
class Package:
    """A file, its size in bytes, the mark of what it is made of, and the endings of the formats
    that are in it beside the pages.
    """

    file: Path
    size: int
    mark: str
    endings: frozenset[str]


Packages = Mapping[tuple[str, str | None], Package]
"""By language, and the id of a municipality; ``None`` for what holds everywhere."""


def read(state: Path) -> Packages:
    """All packages that can be read."""
    found: dict[tuple[str, str | None], Package] = {}
    for path in sorted((state / FOLDER).glob("*.zip")):
        if (named := NAME.fullmatch(path.name)) and path.is_file():
            whose = None if named[2] == _EVERYWHERE else named[2]
            size, inside = path.stat().st_size, named[4].split("+")
            endings = frozenset(f".{one.replace('-', '.')}" for one in inside)
            found[named[1], whose] = Package(path, size, named[3], endings)
    return found


def name(code: str, municipality_id: str | None, mark: str, endings: Iterable[str]) -> str:
    """What the file of a package is called. ``endings`` are those of the formats that are in it."""
    inside = "+".join(one[1:].replace(".", "-") for one in endings)
    return f"{code}.{municipality_id or _EVERYWHERE}.{mark}.{inside}.zip"


def folder(code: str, municipality_id: str | None) -> str:
    """What the folder is called that it becomes, and the file that somebody saves."""
    return f"ledsagning-{municipality_id or 'hela-landet'}-{code}"


def mark(*made_of: str) -> str:
    """What is another as soon as anything is that packages are made of."""
    return blake2b("\n".join(made_of).encode(), digest_size=6).hexdigest()


def version(found: Packages) -> str:
    """What is another as soon as there are others."""
    return mark(*(f"{one.file.name}:{one.size}" for one in found.values())) if found else ""
