"""The command line: a thin door to the same functions as the site."""

import os
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import click

from ledsagning import __version__, composing
from ledsagning.catalogue.model import Catalogue
from ledsagning.catalogue.problems import InvalidCatalogue
from ledsagning.catalogue.summary import summary
from ledsagning.commands import beginning, workbooks
from ledsagning.pages import PageError
from ledsagning.settings import MOST_WORKERS, InvalidSetting, Settings
from ledsagning.web import addresses
from ledsagning.web.today import today


@click.group()
@click.version_option(__version__, prog_name="ledsagning")
def main() -> None:
    """Hitta ledsagning: check a catalogue, and serve the site."""


for command in (
    beginning.new,
    beginning.template,
    workbooks.export,
    workbooks.import_,
    workbooks.diff,
):
    main.add_command(command)


@main.command()
@click.argument("path", type=click.Path(path_type=Path))
def check(path: Path) -> None:
    """Check a catalogue: a file, or a folder of files.

    Every page is made of it once. Prints a summary; or every problem, a line each, and exits
    with 1.
    """
    catalogue = _load(path)
    problems = _broken_pages(catalogue)
    if problems:
        _refuse("\n".join(problems))
    click.echo(summary(path, catalogue, composing.own(catalogue)))


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
    # Granian and the whole site are imported only here: other commands start sooner.
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
        _refuse(told["problem"])
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


def _load(path: Path) -> Catalogue:
    try:
        return composing.load(path, today(), addresses.TAKEN)
    except InvalidCatalogue as invalid:
        _refuse(str(invalid), invalid)


def _broken_pages(catalogue: Catalogue) -> tuple[str, ...]:
    # The whole site is imported only here, so that a mistake in the catalogue is told at once.
    from ledsagning import app as factory
    from ledsagning.web.documents.information import broken_pages
    from ledsagning.web.library import assemble

    try:
        read = assemble(catalogue)
    except PageError as broken:
        return tuple(map(str, broken.problems))
    # Pages ask what their site knows, as they do before a reader.
    with factory.site(read).app_context():
        return tuple(broken_pages(read, composing.own(catalogue)))


def _refuse(problems: str, cause: Exception | None = None) -> NoReturn:
    click.echo(problems, err=True)
    raise click.exceptions.Exit(1) from cause
