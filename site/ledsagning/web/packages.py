"""Packages to take along: all that the site says of a municipality in a language, in one file.

They lie in the folder ``packages`` of the state folder, and are written by ``publish --formats``.
A name says what a package is made of: where that has changed since, nobody finds the package.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Final

FOLDER: Final = "packages"
ENDING: Final = "paket.zip"
"""What the address of a package ends in, after its municipality's."""

MEDIA_TYPE: Final = "application/zip"

NAME: Final = re.compile(r"([a-z-]+)\.([a-z0-9-]+)\.([0-9a-f]{12})\.zip")


@dataclass(frozen=True, slots=True)
class Package:
    """A file, its size in bytes, and the mark of what it is made of."""

    file: Path
    size: int
    mark: str


Packages = Mapping[tuple[str, str], Package]
"""By language, and the id of a municipality."""


def read(state: Path) -> Packages:
    """All packages that can be read."""
    found: dict[tuple[str, str], Package] = {}
    for path in sorted((state / FOLDER).glob("*.zip")):
        if (named := NAME.fullmatch(path.name)) and path.is_file():
            found[named[1], named[2]] = Package(path, path.stat().st_size, named[3])
    return found


def name(code: str, municipality_id: str, mark: str) -> str:
    """What the file of a package is called."""
    return f"{code}.{municipality_id}.{mark}.zip"


def mark(*made_of: str) -> str:
    """What is another as soon as anything is that packages are made of."""
    return blake2b("\n".join(made_of).encode(), digest_size=6).hexdigest()


def version(found: Packages) -> str:
    """What is another as soon as there are others."""
    return mark(*(f"{one.file.name}:{one.size}" for one in found.values())) if found else ""
