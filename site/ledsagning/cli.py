"""The command line: a thin door to the same functions as the site."""

import gc
from pathlib import Path
from typing import Final

import click

from ledsagning import __version__, interrupts
from ledsagning.commands import paths
from ledsagning.commands.files import refuse
from ledsagning.commands.group import Commands
from ledsagning.commands.setting import PORT, settings_of
from ledsagning.database import Database
from ledsagning.messages import N_
from ledsagning.serving import freed
from ledsagning.settings import MOST_WORKERS
from ledsagning.web.i18n import said

_ELSEWHERE: Final = {
    "check": "ledsagning.commands.checking.check",
    "diff": "ledsagning.commands.workbooks.diff",
    "export": "ledsagning.commands.workbooks.export",
    "forget": "ledsagning.commands.publishing.forget",
    "import": "ledsagning.commands.workbooks.import_",
    "new": "ledsagning.commands.beginning.new",
    "publish": "ledsagning.commands.publishing.publish",
    "published": "ledsagning.commands.publishing.published",
    "rollback": "ledsagning.commands.publishing.rollback",
    "schema": "ledsagning.commands.checking.schema",
    "template": "ledsagning.commands.beginning.template",
}
"""The commands for editors, and for publishing, each with where it stands."""


@click.group(
    "ledsagning",
    cls=Commands,
    elsewhere=_ELSEWHERE,
    help=N_("Hitta ledsagning: kontrollera en katalog, ändra den och visa webbplatsen.")
    + "\n\n"
    + N_("Skriv --help efter ett kommando, så står det hur du använder det."),
)
@click.version_option(
    __version__, prog_name="ledsagning", message="%(prog)s %(version)s", help=N_("Visa versionen.")
)
def main() -> None:
    """All commands."""


@main.command(
    help=N_("Visa webbplatsen tills du stänger av den.")
    + "\n\n"
    + N_(
        "Är något publicerat visas det. Annars visas katalogen som den är. En katalog med fel "
        "visas inte: felen står i svaret, och den senaste hela katalogen visas i stället. "
        "`ledsagning reload`, eller signalen HUP, läser den igen."
    )
)
@click.option(
    "--host", metavar=N_("ADRESS"), help=N_("Adressen att lyssna på.  [annars HOST, 127.0.0.1]")
)
@click.option("--port", type=PORT, metavar=N_("NUMMER"), help=N_("[annars PORT, 8000]"))
@click.option(
    "--catalogue",
    type=paths.CATALOGUE,
    metavar=N_("SÖKVÄG"),
    help=N_("Fil, mapp eller databas (postgresql://…).  [annars CATALOGUE, exemplet]"),
)
@click.option(
    "--workers",
    type=click.IntRange(1, MOST_WORKERS),
    metavar=N_("ANTAL"),
    help=N_("Så många processer.  [annars WORKERS, 2]"),
)
@click.pass_context
def serve(
    context: click.Context,
    host: str | None,
    port: int | None,
    catalogue: Path | Database | None,
    workers: int | None,
) -> None:
    """Serve the site until told to stop."""
    settings = settings_of(host=host, port=port, catalogue=catalogue, workers=workers)
    # Granian and the whole site are imported only here: other commands start sooner. All of it
    # stays, so nothing is gained by looking for what does not.
    gc.disable()
    interrupts.end_at_once()
    freed.let_granian_be_sparing()
    from ledsagning.serving import master
    from ledsagning.serving.listening import CannotListen

    try:
        context.exit(master.serve(settings))
    except CannotListen as why:
        raise click.ClickException(said(why.words)) from why


@main.command(
    help=N_("Låt servern på den här datorn läsa sin katalog igen.")
    + "\n\n"
    + N_(
        "Säger vad katalogen har, eller vad som är fel i den. Är något fel visar webbplatsen den "
        "katalog som den redan har, och slutkoden är 1. Är något publicerat läses det, och inte "
        "katalogens fil: se `ledsagning publish`."
    )
)
@click.option("--port", type=PORT, metavar=N_("NUMMER"), help=N_("[annars PORT, 8000]"))
def reload(port: int | None) -> None:
    """Let the server on this machine read its catalogue again."""
    from ledsagning.serving.reloading import NotServing, reload_and_wait

    try:
        told = reload_and_wait(settings_of(port=port))
    except NotServing as why:
        raise click.ClickException(said(why.words)) from why
    if told["problem"]:
        refuse(told["problem"])
    click.echo(told["summary"])
