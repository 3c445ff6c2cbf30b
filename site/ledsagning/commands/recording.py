"""``publish --formats``: the recordings of what is published, made where they are missing."""

import os
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from contextvars import copy_context
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, Self

import click
from flask import Flask

from ledsagning import composing
from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.rules import RULE_NAMES
from ledsagning.commands.files import refuse
from ledsagning.commands.progress import Watch, shown
from ledsagning.formats import sound
from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.registry import FORMATS, Format, Spoken
from ledsagning.formats.size import Size
from ledsagning.formats.speech import voice
from ledsagning.formats.speech.script import script
from ledsagning.serving.building import Refused, build
from ledsagning.serving.state import write
from ledsagning.settings import Settings
from ledsagning.web import addresses, listening, recordings
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext, said
from ledsagning.web.in_force import chooses
from ledsagning.web.languages import offered
from ledsagning.web.library import library, working
from ledsagning.web.wording.amounts import megabytes

_SPOKEN: Final = tuple((one, one.spoken) for one in FORMATS if one.spoken)
_SOUND: Final = _SPOKEN[0][0].ending
_PACES: Final = tuple(dict.fromkeys(one.size for one, _spoken in _SPOKEN))


@dataclass(frozen=True, slots=True)
class _Job:
    """What stands at a path, to be read at a pace, and the files that are made of that."""

    path: str
    leaflet: Leaflet
    size: Size
    files: Mapping[str, tuple[Format, Spoken]]

    @classmethod
    def of(cls, path: str, leaflet: Leaflet, number: str, size: Size) -> Self:
        """All that is made at a pace of a page whose script has a number."""
        at_pace = (pair for pair in _SPOKEN if pair[0].size == size)
        files = {recordings.name(number, voice.mark(), pair[0].ending): pair for pair in at_pace}
        return cls(path, leaflet, size, files)


def record(settings: Settings, *, bar: bool) -> bool:
    """Make what is missing, and take away what nobody finds any more. Whether all could be made.

    A document that cannot be read aloud is named, and the others are made.
    """
    if why := voice.lacks("sv"):
        refuse(_(why))
    folder = settings.state / recordings.SOUND
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    jobs = tuple(_wanted(built(settings)))
    missing = [job for job in jobs if not all((folder / name).is_file() for name in job.files)]
    failed = _made(missing, folder, bar)
    wanted = {name for job in jobs for name in job.files}
    for path in recordings.within(folder):
        if path.name not in wanted:
            path.unlink()
    _tell(folder, len(missing) - failed)
    return not failed


def built(settings: Settings) -> Flask:
    """The site of what is published, to ask for its pages."""
    try:
        return build(settings, None, False).app
    except Refused as problems:
        refuse(said(problems.words), problems)


def _wanted(app: Flask) -> Iterator[_Job]:
    """A recording in each pace of each document that somebody reads from beginning to end."""
    with app.app_context():
        paths = tuple(_paths())
    for path in paths:
        # A request speaks its own language; so does whoever asks, afterwards.
        if leaflet := copy_context().run(_leaflet, app, path):
            number = script(leaflet).digest
            yield from (_Job.of(path, leaflet, number, size) for size in _PACES)


def _leaflet(app: Flask, path: str) -> Leaflet | None:
    """What a page says when it is asked for its sound."""
    with app.test_client() as client:
        client.get(path + _SOUND).close()
        return listening.begun()


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
        try:
            for done in _watched(watch, waiting):
                if why := done.exception():
                    failed += 1
                    _tell_of(waiting[done], why)
        except KeyboardInterrupt:
            # Else the end would be waited for that nobody wants any more.
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return failed


def _tell_of(job: _Job, why: BaseException) -> None:
    for format_, _spoken in job.files.values():
        click.echo(f"{job.path}{format_.ending}: {why}", err=True)


def _watched(watch: Watch, waiting: Iterable[Future[None]]) -> Iterator[Future[None]]:
    yield from watch(as_completed(waiting))


def _make(folder: Path, job: _Job) -> None:
    """Raises ``Unspoken``, and ``OSError`` on a full disk."""
    reading = sound.read(job.leaflet, job.size)
    for name, (_format, spoken) in job.files.items():
        write(folder / name, spoken.bound(job.leaflet, reading))


def _tell(folder: Path, made: int) -> None:
    paths = tuple(recordings.within(folder))
    size = sum(path.stat().st_size for path in paths)
    new = ngettext("%(num)s ny inläsning.", "%(num)s nya inläsningar.", made)
    all_ = ngettext(
        "Nu finns %(num)s, %(size)s.",
        "Nu finns %(num)s, %(size)s.",
        sum(path.suffix == _SOUND for path in paths),
        size=megabytes(size),
    )
    click.echo(f"{new} {all_}")
