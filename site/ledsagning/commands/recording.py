"""``publish --formats``: the recordings of what is published, made where they are missing."""

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from contextvars import copy_context
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import click
from flask import Flask

from ledsagning import composing
from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.rules import RULE_NAMES
from ledsagning.commands.files import refuse
from ledsagning.commands.progress import Watch, shown
from ledsagning.formats.registry import FORMATS, Format
from ledsagning.formats.speech import script, voice
from ledsagning.formats.speech.script import Script
from ledsagning.serving.building import Refused, build
from ledsagning.serving.state import write
from ledsagning.settings import Settings
from ledsagning.web import addresses, recordings
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext, said
from ledsagning.web.in_force import chooses
from ledsagning.web.languages import offered
from ledsagning.web.library import library, working

_SPOKEN = tuple(one for one in FORMATS if one.beforehand)
_SCRIPT = next(one.ending for one in FORMATS if one.renderer is script)


@dataclass(frozen=True, slots=True)
class _Job:
    """A recording that is to be made of what stands at a path."""

    path: str
    script: Script
    format: Format

    @property
    def name(self) -> str:
        return recordings.name(self.script.digest, voice.mark(), self.format.ending)


def record(settings: Settings, *, bar: bool) -> bool:
    """Make what is missing, and take away what nobody finds any more. Whether all could be made.

    A document that cannot be read aloud is named, and the others are made.
    """
    if why := voice.lacks("sv"):
        refuse(_(why))
    folder = settings.state / recordings.SOUND
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    wanted = {job.name: job for job in _wanted(_site(settings))}
    missing = [job for name, job in wanted.items() if not (folder / name).is_file()]
    failed = _made(missing, folder, bar)
    for path in folder.glob("*.mp3"):
        if path.name not in wanted:
            path.unlink()
    _tell(folder, len(missing) - failed)
    return not failed


def _site(settings: Settings) -> Flask:
    try:
        return build(settings, None, False).app
    except Refused as problems:
        refuse(said(problems.words), problems)


def _wanted(app: Flask) -> Iterator[_Job]:
    """A recording in each pace of each document that somebody reads from beginning to end."""
    client = app.test_client()
    with app.app_context():
        paths = tuple(_paths())
    for path in paths:
        # A request speaks its own language; so does whoever asks, afterwards.
        answer = copy_context().run(client.get, path + _SCRIPT)
        if answer.status_code == 200:
            read = script.parsed(answer.data)
            yield from (_Job(path, read, format_) for format_ in _SPOKEN)


def _paths() -> Iterator[str]:
    """Pages of the whole site, and of the municipalities of which more than a name is known."""
    known = library()
    for one in offered(known.languages):
        if voice.lacks(one.code):
            continue
        for slug in (*addresses.SITE_WIDE, addresses.CONTACT):
            yield addresses.page(one.code, None, slug)
        for municipality in filter(_differs, composing.own(known.catalogue)):
            yield from _in(municipality, one.code)


def _in(municipality: Municipality, code: str) -> Iterator[str]:
    pages = library().pages.listing(code, chooses(municipality))
    for slug in dict.fromkeys((*(page.slug for page in pages), addresses.CONTACT)):
        yield addresses.page(code, municipality.id, slug)
    for provider in working(municipality):
        yield addresses.provider(code, municipality.id, provider.id)


def _differs(municipality: Municipality) -> bool:
    """Whether its pages say more than what the law says everywhere."""
    return any(getattr(municipality.rules, name) for name in RULE_NAMES)


def _made(jobs: Iterable[_Job], folder: Path, bar: bool) -> int:
    """Make recordings, as many at once as there are processors; how many could not be made."""
    jobs, failed = list(jobs), 0
    label = _("Läser in ljud")
    with shown(label, len(jobs), bar=bar) as watch, ThreadPoolExecutor(os.cpu_count()) as pool:
        waiting = {pool.submit(partial(_make, folder), job): job for job in jobs}
        for done in _watched(watch, waiting):
            if why := done.exception():
                failed += 1
                click.echo(f"{waiting[done].path}{waiting[done].format.ending}: {why}", err=True)
    return failed


def _watched(watch: Watch, waiting: Iterable[Future[None]]) -> Iterator[Future[None]]:
    yield from watch(as_completed(waiting))


def _make(folder: Path, job: _Job) -> None:
    """Raises ``Unspoken``, and ``OSError`` on a full disk."""
    write(folder / job.name, voice.spoken(job.script, job.format.size.words))


def _tell(folder: Path, made: int) -> None:
    sizes = [path.stat().st_size for path in folder.glob("*.mp3")]
    new = ngettext("%(num)s ny inläsning.", "%(num)s nya inläsningar.", made)
    all_ = ngettext(
        "Nu finns %(num)s, %(size)s MB.",
        "Nu finns %(num)s, %(size)s MB.",
        len(sizes),
        size=round(sum(sizes) / 1_000_000),
    )
    click.echo(f"{new} {all_}")
