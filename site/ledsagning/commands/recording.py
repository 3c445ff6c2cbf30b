"""``publish --formats``: the recordings of what is published, made where they are missing."""

import os
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from contextvars import copy_context
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

import click

from ledsagning.commands.progress import Watch, shown
from ledsagning.commands.scripts import Page
from ledsagning.commands.stock import Closed, Full, Stock
from ledsagning.formats import sound
from ledsagning.formats.registry import FORMATS, Format, Spoken
from ledsagning.formats.size import Size
from ledsagning.formats.speech import voice
from ledsagning.formats.speech.voice import Unspoken
from ledsagning.messages import Refusal
from ledsagning.web import recordings
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext, said

_SPOKEN: Final = tuple((one, one.spoken) for one in FORMATS if one.spoken)
_SOUND: Final = _SPOKEN[0][0].ending
_PACES: Final = tuple(dict.fromkeys(one.size for one, _spoken in _SPOKEN))


@dataclass(frozen=True, slots=True)
class _Job:
    """A page, to be read at a pace, and the files that are made of that."""

    page: Page
    size: Size
    files: Mapping[str, tuple[Format, Spoken]]

    @classmethod
    def of(cls, page: Page, size: Size) -> Self:
        """All that is made of a page at a pace. Raises ``Unspoken``."""
        at_pace = (pair for pair in _SPOKEN if pair[0].size == size)
        mark = voice.mark()
        return cls(
            page,
            size,
            {recordings.name(page.number, mark, pair[0].ending): pair for pair in at_pace},
        )


def record(pages: Iterable[Page], state: Path, *, bar: bool) -> bool:
    """Make what is missing, and take away what nobody finds any more. Whether all could be made.

    A document that cannot be read aloud is named, and the others are made.
    """
    try:
        stock = Stock.open(state / recordings.SOUND, recordings.MADE)
        jobs = tuple(_Job.of(page, size) for page in pages for size in _PACES)
        missing = [job for job in jobs if stock.lacks(job.files)]
        number = _made(missing, stock, bar)
        new = ngettext("%(num)s ny inläsning.", "%(num)s nya inläsningar.", number)
        stock.finish({name for job in jobs for name in job.files}, new, _SOUND)
    except (Closed, Unspoken) as refused:
        click.echo(said(refused.words), err=True)
        return False
    return number == len(missing)


def can_record() -> bool:
    """Whether there is a voice here; else it is told what to install."""
    if missing := voice.missing():
        mend = _(
            "Därför blev inget ljud gjort. Installera det, i Debian: apt install %(packages)s. "
            "Kör sedan kommandot igen.",
            packages=" ".join(missing),
        )
        click.echo(f"{_(voice.LACKS_PROGRAM)} {mend}", err=True)
    return not missing


def _made(jobs: Iterable[_Job], stock: Stock, bar: bool) -> int:
    """Make recordings, as many at once as there are processors; how many could be made."""
    jobs, made = list(jobs), 0
    label = _("Läser in ljud")
    with shown(label, len(jobs), bar=bar) as watch, ThreadPoolExecutor(os.cpu_count()) as pool:
        waiting = {pool.submit(copy_context().run, _make, stock, job): job for job in jobs}
        try:
            for done in _watched(watch, waiting):
                if isinstance(full := done.exception(), Full):
                    pool.shutdown(wait=False, cancel_futures=True)
                    click.echo(said(full.words), err=True)
                    break
                if why := _why_not(done):
                    _tell_of(waiting[done], why)
                else:
                    made += 1
        except KeyboardInterrupt:
            # Else the end would be waited for that nobody wants any more.
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return made


def _why_not(done: Future[None]) -> str:
    try:
        done.result()
    except Refusal as refused:
        return said(refused.words)
    return ""


def _tell_of(job: _Job, why: str) -> None:
    endings = ", ".join(format_.ending for format_, _spoken in job.files.values())
    click.echo(f"{job.page.path} ({endings}): {why}", err=True)


def _watched(watch: Watch, waiting: Iterable[Future[None]]) -> Iterator[Future[None]]:
    yield from watch(as_completed(waiting))


def _make(stock: Stock, job: _Job) -> None:
    """Raises ``Unspoken``, ``Closed`` and ``Full``."""
    reading = sound.read(job.page.leaflet, job.size)
    for name, (_format, spoken) in job.files.items():
        stock.put(name, spoken.bound(job.page.leaflet, reading))
