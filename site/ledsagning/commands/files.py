"""Reading and writing files for a command, and telling what is wrong."""

import errno
import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final, NoReturn

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
from ledsagning.serving.whole_files import alone, write, write_anew
from ledsagning.today import today
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import said

_MOST_BYTES: Final = 100_000_000


def load(path: Path) -> Catalogue:
    """The whole catalogue of a file or folder; with problems the command ends with 1."""
    return load_of(path, files_in(path))


def load_of(path: Path, read: Iterable[File | Unreadable]) -> Catalogue:
    """The same of its files, where they have been read already."""
    try:
        return _loaded(path, read, whole_site=False)
    except InvalidCatalogue as invalid:
        refuse(said(invalid.lines), invalid)


def load_as_served(path: Path, *, whole_site: bool) -> Catalogue:
    """The same, with the room that a server gives it; raises ``InvalidCatalogue``."""
    return _loaded(path, files_in(path), whole_site=whole_site)


def _loaded(path: Path, read: Iterable[File | Unreadable], *, whole_site: bool) -> Catalogue:
    most = settings_of().room
    source = YamlFiles(FilePlace(str(path)), read, marked=True)
    catalogue = composing.load(source, today(), addresses.TAKEN, whole_site=whole_site)
    loading.refuse_crowd(source.place, catalogue, most.providers)
    return catalogue


def files_in(path: Path) -> Iterator[File | Unreadable]:
    """The files of a catalogue, as a server reads them."""
    most = settings_of().room
    return files.read(path, most.file_bytes, most.files)


def read(path: Path) -> bytes:
    """What a file holds; never what a pipe gives, or more than anybody has room for."""
    try:
        _refuse_no_file(path)
        with path.open("rb") as source:
            data = source.read(_MOST_BYTES + 1)
    except OSError as why:
        refuse(_("%(path)s: filen går inte att läsa. %(why)s", path=path, why=reason(path, why)))
    if len(data) > _MOST_BYTES:
        refuse(_("%(path)s: filen är för stor. Är det rätt fil?", path=path))
    return data


def _refuse_no_file(path: Path) -> None:
    """Refuse a pipe, a device and the like. Of a folder more can be said by whoever opens it."""
    mode = path.stat().st_mode
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        refuse(_("%(path)s: det är ingen vanlig fil.", path=path))


def save(path: Path, data: bytes) -> None:
    """Write a file whole: whoever reads it meanwhile has the old one or the new one.

    Whose it is and who may read it stays as it was, and so does a link to it. One that is closed
    to writing is left alone, also where its folder is open.
    """
    # Not Path.resolve(): it raises RuntimeError for a link to itself.
    whole = Path(os.path.realpath(path))
    try:
        if is_there(whole):
            # Another file in the place of a device would be what all programs then write into.
            _refuse_no_file(whole)
            whole.open("r+b").close()
            write_anew(whole, data)
        else:
            write(whole, data)
    except OSError as why:
        _refuse_to_write(path, why)


def _refuse_to_write(path: Path, why: OSError) -> NoReturn:
    refuse(_("%(path)s: filen går inte att skriva. %(why)s", path=path, why=reason(path, why)))


@contextmanager
def unchanged(path: Path, read: Sequence[File | Unreadable]) -> Iterator[None]:
    """Be the only command that changes a catalogue, while it is as its files were read; where it
    is not, or another changes it just now, the command ends with 1.
    """
    whole = Path(os.path.realpath(path))
    with ExitStack() as held:
        try:
            held.enter_context(alone(whole if _is_folder(whole) else whole.parent))
        except BlockingIOError as overtaken:
            _refuse_overtaken(path, overtaken)
        except OSError as why:
            _refuse_to_write(path, why)
        if [*files_in(path)] != [*read]:
            _refuse_overtaken(path)
        yield


def _refuse_overtaken(path: Path, cause: Exception | None = None) -> NoReturn:
    words = _(
        "%(path)s: inte ändrad. Någon annan har ändrat katalogen, eller gör det just nu. "
        "Kör kommandot igen.",
        path=path,
    )
    refuse(words, cause)


def is_there(path: Path) -> bool:
    """Whether there is anything at a path. In a folder that is closed to us there is nothing."""
    return os.path.lexists(path)


def reason(path: Path, error: OSError) -> str:
    """Why a file could not be read or written, and what to do, in a sentence or two."""
    match error.errno:
        # Windows says of a folder that one may not open it.
        case errno.EISDIR | errno.EACCES | errno.ENOTEMPTY | errno.EEXIST if _is_folder(path):
            return _("Det är en mapp. Skriv också filens namn.")
        case errno.ENOENT if _is_folder(path.parent):
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


def _is_folder(path: Path) -> bool:
    # Unlike Path.is_dir this says no, and raises nothing, where one may not look.
    return os.path.isdir(path)  # noqa: PTH112 - Path.is_dir raises


def refuse(problems: str, cause: Exception | None = None) -> NoReturn:
    """Tell what is wrong, and end the command with 1."""
    click.echo(problems, err=True)
    raise click.exceptions.Exit(1) from cause
