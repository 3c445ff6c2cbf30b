"""Letting the server on this machine show what has been published, and telling whether it does."""

from typing import Any

import click

from ledsagning.commands.files import refuse
from ledsagning.database import Database
from ledsagning.serving.reloading import NotServing, reload_and_wait, serving
from ledsagning.serving.state import key_of
from ledsagning.settings import Settings
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import said


def let_know(settings: Settings) -> dict[str, Any] | None:
    """What the server answers that is told to show what is published; ``None`` for no server."""
    noted = noted_of(settings)
    in_database = isinstance(settings.catalogue, Database)
    if in_database:
        click.echo(_("Alla servrar som läser databasen visar det inom några sekunder."))
    if noted is None and not in_database:
        click.echo(_("Ingen server är igång. Den visar det när den startar."))
    if noted is None:
        return None
    if noted.get("source") != key_of(settings.catalogue):
        click.echo(_("Servern på port %(port)s visar en annan katalog.", port=settings.port))
        return None
    try:
        told = reload_and_wait(settings)
    except NotServing as why:
        refuse(said(why.words), why)
    if not told["problem"]:
        click.echo(_("Servern visar det nu."))
    return told


def is_shown(settings: Settings) -> bool:
    """Whether the server shows what is published, or will when it starts: not where it shows
    another catalogue, or does not answer.
    """
    if isinstance(settings.catalogue, Database):
        return True
    try:
        noted = serving(settings)
    except NotServing:
        return False
    return noted is None or noted.get("source") == key_of(settings.catalogue)


def noted_of(settings: Settings) -> dict[str, Any] | None:
    """What the server on this machine has noted of itself; ``None`` where there is none. One that
    does not answer ends the command with 1.
    """
    try:
        return serving(settings)
    except NotServing as why:
        refuse(said(why.words), why)
