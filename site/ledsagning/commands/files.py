"""Reading and writing files for a command, and telling what is wrong."""

import contextlib
import errno
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import click

from ledsagning import composing, system_errors
from ledsagning.catalogue import files, loading
from ledsagning.catalogue.files import File
from ledsagning.catalogue.model import Catalogue
from ledsagning.catalogue.places import FilePlace
from ledsagning.catalogue.problems import InvalidCatalogue
from ledsagning.catalogue.sources import Unreadable
from ledsagning.catalogue.yaml_files import YamlFiles
from ledsagning.commands.setting import settings_of
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import said
from ledsagning.web.today import today


def load(path: Path) -> Catalogue:
    """The whole catalogue of a file or folder; with problems the command ends with 1."""
    try:
        return load_as_served(path, whole_site=False)
    except InvalidCatalogue as invalid:
        refuse(said(invalid.lines), invalid)


def load_as_served(path: Path, *, whole_site: bool) -> Catalogue:
    """The same, with the room that a server gives it; raises ``InvalidCatalogue``."""
    most = settings_of().room
    source = YamlFiles(FilePlace(str(path)), files_in(path), marked=True)
    catalogue = composing.load(source, today(), addresses.TAKEN, whole_site=whole_site)
    loading.refuse_crowd(source.place, catalogue, most.providers)
    return catalogue


def files_in(path: Path) -> Iterator[File | Unreadable]:
    """The files of a catalogue, as a server reads them."""
    most = settings_of().room
    return files.read(path, most.file_bytes, most.files)


def read(path: Path) -> bytes:
    """What a file holds."""
    try:
        return path.read_bytes()
    except OSError as why:
        refuse(_("%(path)s: filen går inte att läsa. %(why)s", path=path, why=reason(path, why)))


def save(path: Path, data: bytes) -> None:
    """Write a file whole: whoever reads it meanwhile has the old one or the new one."""
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as why:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        refuse(_("%(path)s: filen går inte att skriva. %(why)s", path=path, why=reason(path, why)))


def reason(path: Path, error: OSError) -> str:
    """Why a file could not be read or written, and what to do, in a sentence or two."""
    match error.errno:
        # Windows says of a folder that one may not open it.
        case errno.EISDIR | errno.EACCES | errno.ENOTEMPTY | errno.EEXIST if path.is_dir():
            return _("Det är en mapp. Skriv också filens namn.")
        case errno.ENOENT if path.parent.is_dir():
            return _("Den finns inte. Se efter hur namnet stavas.")
        case errno.ENOENT | errno.ENOTDIR:
            return _("Mappen %(folder)s finns inte.", folder=path.parent)
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return _(
                "Du får inte det. Är filen öppen i ett annat program, till exempel Excel? "
                "Stäng den där. Annars har du inte rätt till filen eller mappen."
            )
        case _other:
            return said(system_errors.why(error))


def refuse(problems: str, cause: Exception | None = None) -> NoReturn:
    """Tell what is wrong, and end the command with 1."""
    click.echo(problems, err=True)
    raise click.exceptions.Exit(1) from cause
