"""``publish --formats``: the packages of what is published, made where they are missing."""

import os
import signal
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextvars import copy_context
from dataclasses import dataclass
from itertools import chain
from multiprocessing import active_children, get_context
from pathlib import Path
from typing import ClassVar, Final, NamedTuple

import click
from flask import Flask

from ledsagning import composing
from ledsagning.commands.progress import shown
from ledsagning.commands.stock import Closed, Full, Stock
from ledsagning.web import packages, packed
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext, said
from ledsagning.web.languages import offered
from ledsagning.web.library import library
from ledsagning.web.packing.making import TooLarge
from ledsagning.web.packing.making import packed as made_of
from ledsagning.web.packing.pages import Whose, made_here

_ZIP: Final = ".zip"


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A package: its language, and whose it is."""

    code: str
    whose: Whose


class _NotMade(NamedTuple):
    """Why a package is not there, in words, and whether that is so for all that come after."""

    why: str
    full: bool = False


@dataclass(frozen=True, slots=True)
class _Packer:
    """Makes packages of a site, each by its name, in a process of its own: it is work for a
    processor alone. The process is a fork, which has the site already.
    """

    app: Flask
    stock: Stock
    wanted: Mapping[str, _Wanted]
    here: ClassVar["_Packer | None"] = None

    def begin(self) -> None:
        """In a new process: be the one that works here. It ends as soon as it is told to."""
        _Packer.here = self
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_DFL)

    def put(self, name: str) -> _NotMade | None:
        """Make one, and put it in its place; if it is not there, why."""
        wanted = self.wanted[name]
        try:
            # A request speaks its own language; so does whoever asks, afterwards.
            file = copy_context().run(made_of, self.app, wanted.code, wanted.whose)
            self.stock.put(name, file)
        except Full as full:
            return _NotMade(said(full.words), full=True)
        except (TooLarge, Closed) as error:
            return _NotMade(_why(wanted, error))
        return None


def pack(app: Flask, state: Path, *, bar: bool) -> bool:
    """Make the packages that are missing, and take away what nobody finds any more. Whether all
    could be made: one that is too large, or cannot be written, is named, and the others are made;
    on a full disk no more are.
    """
    with app.app_context():
        wanted = dict(_wanted())
    try:
        stock = Stock.open(state / packages.FOLDER, packages.NAME)
        missing = [name for name in wanted if stock.lacks([name])]
        made = _made(_Packer(app, stock, wanted), missing, bar)
        stock.finish(wanted, ngettext("%(num)s nytt paket.", "%(num)s nya paket.", made), _ZIP)
    except Closed as closed:
        click.echo(said(closed.words), err=True)
        return False
    return made == len(missing)


def _wanted() -> Iterator[tuple[str, _Wanted]]:
    """By the name of its file: each municipality's of which more is known than a name, and the
    country's.
    """
    read = library()
    named = filter(composing.only_named, read.catalogue.municipalities.values())
    everywhere = next((Whose(one, everywhere=True) for one in named), None)
    for spoken in offered(read.languages):
        for whose in chain([everywhere] if everywhere else [], map(Whose, packed.of_own())):
            name = packages.name(
                spoken.code, whose.id, packed.mark(whose.id), made_here(spoken.code)
            )
            yield name, _Wanted(spoken.code, whose)


def _made(packer: _Packer, missing: list[str], bar: bool) -> int:
    """Make packages, as many at once as there are processors; how many could be made."""
    made = 0
    if not missing:
        return made
    most = min(os.cpu_count() or 1, len(missing))
    with (
        shown(_("Packar sidor"), len(missing), bar=bar) as watch,
        ProcessPoolExecutor(most, get_context("fork"), packer.begin) as pool,
    ):
        waiting = [pool.submit(_put, one) for one in missing]
        try:
            for done in watch(as_completed(waiting)):
                if (failed := done.result()) is None:
                    made += 1
                    continue
                click.echo(failed.why, err=True)
                if failed.full:
                    pool.shutdown(wait=False, cancel_futures=True)
                    break
        except BrokenProcessPool:
            why = _("Arbetet med paketen blev avbrutet. Räcker minnet? Kör kommandot igen.")
            click.echo(why, err=True)
        except KeyboardInterrupt:
            # Else the end would be waited for that nobody wants any more.
            pool.shutdown(wait=False, cancel_futures=True)
            for child in active_children():
                child.terminate()
            raise
    return made


def _put(name: str) -> _NotMade | None:
    assert _Packer.here
    return _Packer.here.put(name)


def _why(wanted: _Wanted, error: TooLarge | Closed) -> str:
    whose = wanted.whose.id or _("hela landet")
    where = f"{whose} ({wanted.code})"
    if isinstance(error, TooLarge):
        return _("Paketet för %(where)s blir för stort.", where=where)
    reason = said(error.words)
    return _("Paketet för %(where)s blev inte sparat. %(why)s", where=where, why=reason)
