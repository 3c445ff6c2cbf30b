"""The production server: Granian, and the app that each of its workers makes.

Beside gunicorn and waitress Granian served the same pages two to three times as fast, answered
under slow connections without a proxy, and wrote nothing of what was asked to its log.
"""

import gc
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from flask import Flask
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from ledsagning.app import create_app
from ledsagning.settings import Settings

_BACKLOG = 1024
# Making a page is all Python: a second thread would only wait for the first, and cost a quarter
# of the pages. Slow readers are Granian's business, and hold no thread of ours.
_THREADS = 1
_RESPAWN_SECONDS = 1.0


def worker_app() -> Flask:
    """The app of one worker, by the settings that ``serve`` left in the environment."""
    app = create_app(Settings.from_environ(os.environ))
    settle()
    return app


def settle() -> None:
    """Tell the collector that what was read stays: it need not look through it again and again.

    Once another library has been swapped in, this lets go of what is left of the old one.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def serve(settings: Settings) -> None:
    """Serve the site until the process is told to stop.

    The catalogue that was just checked is set aside and every worker reads that copy: a worker
    that is started again later never meets a half-saved file. The caller has checked it.
    """
    with _set_aside(settings.catalogue) as catalogue:
        os.environ.update(_environ(replace(settings, catalogue=catalogue)))
        Granian(
            "ledsagning.serving:worker_app",
            factory=True,
            address=settings.host,
            port=settings.port,
            interface=Interfaces.WSGI,
            workers=settings.workers,
            backlog=_BACKLOG,
            blocking_threads=_THREADS,
            log_level=LogLevels.warning,
            log_access=False,
            respawn_failed_workers=True,
            respawn_interval=_RESPAWN_SECONDS,
            websockets=False,
        ).serve()


@contextmanager
def _set_aside(catalogue: Path) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="ledsagning-") as folder:
        aside = Path(folder, catalogue.name)
        if catalogue.is_dir():
            shutil.copytree(catalogue, aside)
        else:
            shutil.copyfile(catalogue, aside)
        yield aside


def _environ(settings: Settings) -> dict[str, str]:
    return {
        "CATALOGUE": str(settings.catalogue),
        "WORKERS": str(settings.workers),
        "SITE_ADDRESS": settings.site_address or "",
    }
