"""``publish --formats``: the packages of what is published, made where they are missing."""

from contextvars import copy_context
from pathlib import Path
from typing import Final

import click
from flask import Flask

from ledsagning import composing
from ledsagning.commands.progress import shown
from ledsagning.commands.stock import Closed, Stock
from ledsagning.web import packages
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext, said
from ledsagning.web.languages import offered
from ledsagning.web.library import library
from ledsagning.web.packing.making import TooLarge, packed

_ZIP: Final = ".zip"

Wanted = tuple[str, str]
"""A language, and the id of a municipality."""


def pack(app: Flask, state: Path, *, bar: bool) -> bool:
    """Make the packages that are missing, and take away what nobody finds any more. Whether all
    could be made: one that is too large, or cannot be written, is named, and the others are made.
    """
    with app.app_context():
        wanted = _wanted()
    try:
        stock = Stock.open(state / packages.FOLDER, packages.NAME)
        missing = [(name, of) for name, of in wanted.items() if stock.lacks([name])]
        failed = _made(app, stock, missing, bar)
        number = len(missing) - failed
        stock.finish(wanted, ngettext("%(num)s nytt paket.", "%(num)s nya paket.", number), _ZIP)
    except Closed as closed:
        click.echo(said(closed.words), err=True)
        return False
    return not failed


def _wanted() -> dict[str, Wanted]:
    """By the name of its file, each package: of our own municipalities, as of sound."""
    read = library()
    return {
        packages.name(one.code, municipality.id, read.packed_of): (one.code, municipality.id)
        for one in offered(read.languages)
        for municipality in composing.own(read.catalogue)
    }


def _made(app: Flask, stock: Stock, missing: list[tuple[str, Wanted]], bar: bool) -> int:
    failed = 0
    with app.app_context():
        towns = library().catalogue.municipalities
    with shown(_("Packar sidor"), len(missing), bar=bar) as watch:
        for name, (code, id_) in watch(missing):
            try:
                # A request speaks its own language; so does whoever asks, afterwards.
                stock.put(name, copy_context().run(packed, app, code, towns[id_]))
            except (TooLarge, Closed) as error:
                failed += 1
                click.echo(_not_made(f"{id_} ({code})", error), err=True)
    return failed


def _not_made(where: str, error: TooLarge | Closed) -> str:
    if isinstance(error, TooLarge):
        return _("Paketet för %(where)s blir för stort.", where=where)
    reason = said(error.words)
    return _("Paketet för %(where)s blev inte sparat. %(why)s", where=where, why=reason)
