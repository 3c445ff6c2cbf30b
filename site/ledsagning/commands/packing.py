"""``publish --formats``: the packages of what is published, made where they are missing."""

from contextvars import copy_context
from pathlib import Path

import click
from flask import Flask

from ledsagning import composing
from ledsagning.commands.progress import shown
from ledsagning.serving.state import write
from ledsagning.settings import Settings
from ledsagning.system_errors import why
from ledsagning.web import packages
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext, said
from ledsagning.web.languages import offered
from ledsagning.web.library import library
from ledsagning.web.packing import TooLarge, packed
from ledsagning.web.wording.amounts import megabytes

Wanted = tuple[str, str]
"""A language, and the id of a municipality."""


def pack(app: Flask, settings: Settings, *, bar: bool) -> bool:
    """Make the packages that are missing, and take away what nobody finds any more. Whether all
    could be made: one that is too large, or cannot be written, is named, and the others are made.
    """
    folder = settings.state / packages.FOLDER
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with app.app_context():
        wanted = _wanted()
    missing = [(name, of) for name, of in wanted.items() if not (folder / name).is_file()]
    failed = _made(app, folder, missing, bar)
    for path in folder.glob("*.zip"):
        if path.name not in wanted:
            path.unlink()
    _tell(folder, len(missing) - failed)
    return not failed


def _wanted() -> dict[str, Wanted]:
    """By the name of its file, each package: of our own municipalities, as of sound."""
    read = library()
    return {
        packages.name(one.code, municipality.id, read.packed_of): (one.code, municipality.id)
        for one in offered(read.languages)
        for municipality in composing.own(read.catalogue)
    }


def _made(app: Flask, folder: Path, missing: list[tuple[str, Wanted]], bar: bool) -> int:
    failed = 0
    with app.app_context():
        towns = library().catalogue.municipalities
    with shown(_("Packar sidor"), len(missing), bar=bar) as watch:
        for name, (code, id_) in watch(missing):
            try:
                # A request speaks its own language; so does whoever asks, afterwards.
                write(folder / name, copy_context().run(packed, app, code, towns[id_]))
            except (TooLarge, OSError) as error:
                failed += 1
                click.echo(_not_made(f"{id_} ({code})", error), err=True)
    return failed


def _not_made(where: str, error: TooLarge | OSError) -> str:
    if isinstance(error, TooLarge):
        return _("Paketet för %(where)s blir för stort.", where=where)
    reason = said(why(error))
    return _("Paketet för %(where)s blev inte sparat. %(why)s", where=where, why=reason)


def _tell(folder: Path, made: int) -> None:
    sizes = [path.stat().st_size for path in folder.glob("*.zip")]
    new = ngettext("%(num)s nytt paket.", "%(num)s nya paket.", made)
    all_ = ngettext(
        "Nu finns %(num)s, %(size)s.",
        "Nu finns %(num)s, %(size)s.",
        len(sizes),
        size=megabytes(sum(sizes)),
    )
    click.echo(f"{new} {all_}")
