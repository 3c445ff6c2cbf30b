"""The command line: a thin door to the same functions as the site."""

import gc
import os
from dataclasses import replace
from pathlib import Path

import click

from ledsagning import __version__
from ledsagning.commands.files import refuse
from ledsagning.settings import MOST_WORKERS, InvalidSetting, Settings


class _Commands(click.Group):
    """All commands. Those for editors are imported only when one is asked for: a server needs no
    workbook.
    """

    _EDITING = ("check", "diff", "export", "import", "new", "schema", "template")

    def list_commands(self, context: click.Context) -> list[str]:
        """The names of all commands."""
        return sorted([*super().list_commands(context), *self._EDITING])

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """The command of a name."""
        if name not in self._EDITING:
            return super().get_command(context, name)
        from ledsagning.commands import beginning, checking, workbooks

        editing = (
            *(checking.check, checking.schema),
            *(workbooks.diff, workbooks.export, workbooks.import_),
            *(beginning.new, beginning.template),
        )
        return next(one for one in editing if one.name == name)


@click.group(cls=_Commands)
@click.version_option(__version__, prog_name="ledsagning")
def main() -> None:
    """Hitta ledsagning: check a catalogue, and serve the site."""


@main.command()
@click.option("--host", help="Address to listen on.  [default: HOST or 127.0.0.1]")
@click.option("--port", type=click.IntRange(1, 65535), help="[default: PORT or 8000]")
@click.option(
    "--catalogue",
    type=click.Path(path_type=Path),
    help="File or folder.  [default: CATALOGUE or the sample]",
)
@click.option("--workers", type=click.IntRange(1, MOST_WORKERS), help="[default: WORKERS or 2]")
@click.pass_context
def serve(
    context: click.Context,
    host: str | None,
    port: int | None,
    catalogue: Path | None,
    workers: int | None,
) -> None:
    """Serve the site until told to stop.

    A catalogue with problems is not served: they are listed, and the last good one is served
    instead. `ledsagning reload`, or the signal HUP, reads the catalogue again.
    """
    settings = _settings(host, port, catalogue, workers)
    # Granian and the whole site are imported only here: other commands start sooner. All of it
    # stays, so nothing is gained by looking for what does not.
    gc.disable()
    from ledsagning.serving import master
    from ledsagning.serving.listening import CannotListen

    try:
        context.exit(master.serve(settings))
    except CannotListen as why:
        raise click.ClickException(str(why)) from why


@main.command()
@click.option("--port", type=click.IntRange(1, 65535), help="[default: PORT or 8000]")
def reload(port: int | None) -> None:
    """Let the server on this machine read its catalogue again.

    Tells what it found. Exits with 1 where the catalogue is refused: then the site goes on with
    the one it has.
    """
    from ledsagning.serving.reloading import NotServing, reload_and_wait

    try:
        told = reload_and_wait(_settings(None, port, None, None))
    except NotServing as why:
        raise click.ClickException(str(why)) from why
    if told["problem"]:
        refuse(told["problem"])
    click.echo(told["summary"])


def _settings(
    host: str | None, port: int | None, catalogue: Path | None, workers: int | None
) -> Settings:
    try:
        settings = Settings.from_environ(os.environ)
    except InvalidSetting as invalid:
        raise click.ClickException(str(invalid)) from invalid
    return replace(
        settings,
        host=host or settings.host,
        port=port or settings.port,
        catalogue=catalogue or settings.catalogue,
        workers=workers or settings.workers,
    )
