"""The settings of a command: the environment's, where no option says something else."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Final

import click

from ledsagning.database import Database
from ledsagning.settings import InvalidSetting, Settings
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import said

PORT: Final = click.IntRange(1, 65535)


def settings_of(
    *,
    host: str | None = None,
    port: int | None = None,
    catalogue: Path | Database | None = None,
    workers: int | None = None,
) -> Settings:
    """The settings, with what is given in place of the environment's. One that cannot be used ends
    the command with 1.
    """
    try:
        settings = Settings.from_environ(os.environ)
    except InvalidSetting as invalid:
        raise click.ClickException(said(invalid.words)) from invalid
    return replace(
        settings,
        host=host or settings.host,
        port=port or settings.port,
        catalogue=catalogue or settings.catalogue,
        workers=workers or settings.workers,
    )


def settings_of_own(
    *, port: int | None = None, catalogue: Path | Database | None = None
) -> Settings:
    """The same for a command that writes: nobody means the example without saying so."""
    if catalogue is None and not os.environ.get("CATALOGUE", "").strip():
        raise click.UsageError(_("Skriv vilken katalog, eller ange CATALOGUE."))
    return settings_of(port=port, catalogue=catalogue)
