"""A folder of what is made beforehand: filled where something is missing, and swept."""

import errno
import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from re import Pattern
from typing import Final, Self

import click

from ledsagning.messages import Refusal, told
from ledsagning.serving.whole_files import write
from ledsagning.system_errors import why
from ledsagning.web.i18n import ngettext
from ledsagning.web.wording.amounts import megabytes

_ASIDE: Final = re.compile(r"\.(.+)\.\d+")
"""What a process that was killed was just writing. Whoever sweeps is the only one who writes."""


_FULL: Final = {errno.ENOSPC, errno.EDQUOT}


class Closed(Refusal):
    """Nothing can be put in the folder, or found in it. The words say which, and why."""


class Full(Closed):
    """There is no room for a file: all that is made after it would be made for nothing."""


@dataclass(frozen=True, slots=True)
class Stock:
    """A folder, and what the names of our own files in it are like: others are left alone."""

    folder: Path
    names: Pattern[str]

    @classmethod
    def open(cls, folder: Path, names: Pattern[str]) -> Self:
        """Make the folder if it is missing. Raises ``Closed``."""
        with _told_of(folder):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return cls(folder, names)

    def lacks(self, names: Collection[str]) -> bool:
        """Whether any of some files is missing."""
        return not all((self.folder / name).is_file() for name in names)

    def put(self, name: str, data: bytes) -> None:
        """Put a file there, whole or not at all. Raises ``Closed``, and ``Full``."""
        with _told_of(self.folder / name):
            write(self.folder / name, data)

    def finish(self, wanted: Collection[str], new: str, ending: str) -> None:
        """Take away what nobody finds any more, and tell what is ``new``, how many files of an
        ending there are now, and how large all of them are. Raises ``Closed``.
        """
        with _told_of(self.folder):
            for path in tuple(self._ours()):
                if path.name not in wanted:
                    path.unlink()
            sizes = {path: path.stat().st_size for path in self._ours()}
        all_ = ngettext(
            "Nu finns %(num)s, %(size)s.",
            "Nu finns %(num)s, %(size)s.",
            sum(path.suffix == ending for path in sizes),
            size=megabytes(sum(sizes.values())),
        )
        click.echo(f"{new} {all_}")

    def _ours(self) -> Iterator[Path]:
        for path in self.folder.iterdir():
            aside = _ASIDE.fullmatch(path.name)
            if self.names.fullmatch(aside[1] if aside else path.name) and path.is_file():
                yield path


@contextmanager
def _told_of(path: Path) -> Iterator[None]:
    """What the system says of a path, in words."""
    try:
        yield
    except FileExistsError as error:
        raise Closed(
            told("%(path)s: här ska det vara en mapp. Flytta filen, och försök igen.", path=path)
        ) from error
    except OSError as error:
        if error.errno in _FULL:
            raise Full(
                told(
                    "%(folder)s: disken är full, så resten blir inte gjort. Gör plats, och kör "
                    "kommandot igen.",
                    folder=path.parent,
                )
            ) from error
        raise Closed(
            told("%(path)s: det går inte att skriva här. %(why)s", path=path, why=why(error))
        ) from error
