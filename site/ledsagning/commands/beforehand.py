"""``publish --formats``: what takes long, made of what is published before anybody asks for it."""

import signal
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from contextvars import copy_context
from pathlib import Path
from typing import Final

from flask import Flask

from ledsagning.commands.files import refuse
from ledsagning.commands.packing import pack
from ledsagning.commands.readings import all_heard
from ledsagning.commands.recording import can_record, record
from ledsagning.commands.scripts import worth_hearing
from ledsagning.commands.showing import let_know
from ledsagning.formats.speech.saying import remembering
from ledsagning.serving.building import Refused, build
from ledsagning.serving.whole_files import alone
from ledsagning.settings import Settings
from ledsagning.system_errors import why
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import said

_LOCK: Final = "formats.lock"


def made_of(settings: Settings, *, bar: bool) -> bool:
    """Make the packages and the sound of what is shown. Whether all of them could be made, and
    nobody's reading was passed over.

    One command does that at a time: two would do all the work twice.
    """
    with _only_one(settings.state / _LOCK), _stopped_as_by_a_key(), remembering():
        try:
            return _made(settings, bar)
        finally:
            let_know(settings)


def _made(settings: Settings, bar: bool) -> bool:
    packed = pack(_built(settings), settings.state, bar=bar)
    # A page tells how large a package is: what is read aloud is the page that has it.
    app = _built(settings)
    pages = worth_hearing(app, bar=bar)
    heard = all_heard(app, pages)
    return can_record() and record(pages, settings.state, bar=bar) and packed and heard


def _built(settings: Settings) -> Flask:
    """The site of what is published, to ask for its pages."""
    try:
        # To warm its pages the site speaks all its languages; whoever gave the command has one.
        return copy_context().run(build, settings, None, False).app
    except Refused as problems:
        refuse(said(problems.words), problems)


@contextmanager
def _stopped_as_by_a_key() -> Iterator[None]:
    """Let a program that stops the work be as good as a key: the server is told what was made."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def _only_one(lock: Path) -> Iterator[None]:
    with ExitStack() as held:
        try:
            lock.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            held.enter_context(alone(lock))
        except BlockingIOError as error:
            refuse(
                _("Ett annat kommando gör redan ljud och paket. Kör det här igen efteråt."),
                error,
            )
        except OSError as error:
            refuse(_("%(path)s: %(why)s", path=lock, why=said(why(error))), error)
        yield
