"""``ledsagning publish``, ``published`` and ``rollback``: what the site shows, and showed."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import click

from ledsagning.catalogue.editions import Edition
from ledsagning.commands import paths, showing
from ledsagning.commands.asking import agreed
from ledsagning.commands.beforehand import made_of
from ledsagning.commands.files import refuse
from ledsagning.commands.progress import no_progress
from ledsagning.commands.publication import Asking, bring
from ledsagning.commands.setting import PORT, settings_of, settings_of_own
from ledsagning.database import Database
from ledsagning.messages import N_
from ledsagning.serving.building import drafted
from ledsagning.serving.editions import Editions, Overtaken, is_whole
from ledsagning.serving.published import editions_of
from ledsagning.serving.state import Unusable, as_kept, digest
from ledsagning.serving.twins import Twins
from ledsagning.settings import Settings
from ledsagning.today import STOCKHOLM
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext, said

_CATALOGUE = partial(
    click.option,
    "--catalogue",
    type=paths.CATALOGUE,
    metavar=N_("SÖKVÄG"),
    help=N_("Katalogens fil, mapp eller databas (postgresql://…).  [annars CATALOGUE]"),
)
_YES = partial(click.option, "--yes", is_flag=True, help=N_("Fråga inte."))
_FEWER = partial(
    click.option,
    "--fewer-providers",
    is_flag=True,
    help=N_("Gör det också när mer än en tiondel av utförarna försvinner."),
)
_PORT = partial(
    click.option, "--port", type=PORT, metavar=N_("NUMMER"), help=N_("[annars PORT, 8000]")
)


@click.command(
    help=N_("Publicera katalogen, så att webbplatsen visar den.")
    + "\n\n"
    + N_(
        "Katalogen kontrolleras först. Du ser i ord vad som ändras, och får en fråga. Sedan visar "
        "webbplatsen det nya. Är något fel visar den det som den redan visar, och slutkoden är 1."
    )
    + "\n\n"
    + N_("Är CATALOGUE en databas (postgresql://…) publiceras filen i den, för alla servrar.")
)
@click.argument(
    "catalogue",
    type=paths.CATALOGUE,
    required=False,
    metavar=N_("SÖKVÄG"),
    help=N_("Katalogens fil eller mapp.  [annars CATALOGUE]"),
)
@_YES()
@_FEWER()
@click.option(
    "--formats",
    is_flag=True,
    help=N_("Gör också ljud och paket av det som är nytt. Det kan ta lång tid."),
)
@no_progress
@_PORT()
def publish(
    catalogue: Path | Database | None,
    port: int | None,
    *,
    yes: bool,
    fewer_providers: bool,
    formats: bool,
    no_progress: bool,
) -> None:
    """Check a catalogue, tell what changes, ask, and let the site show it; then make what takes
    long, and let the site offer that too.
    """
    settings, file = _from_file(port, catalogue)
    read = drafted(replace(settings, catalogue=file))
    bring(settings, read, Asking(yes, fewer_providers), back=False)
    if formats and _is_shown(settings, digest(as_kept(read))):
        click.get_current_context().exit(0 if made_of(settings, bar=not no_progress) else 1)


@click.command(
    help=N_("Visa en äldre version igen.")
    + "\n\n"
    + N_(
        "Skriver du inget namn blir det versionen före den som visas nu. Namnen står i "
        "`ledsagning published`. Katalogens fil ändras inte."
    )
)
@click.argument(
    "name", required=False, metavar=N_("VERSION"), help=N_("Namnet, eller början på det.")
)
@_CATALOGUE()
@_YES()
@_FEWER()
@_PORT()
def rollback(
    name: str | None,
    catalogue: Path | Database | None,
    port: int | None,
    *,
    yes: bool,
    fewer_providers: bool,
) -> None:
    """Publish the files of an older edition once more."""
    settings = settings_of_own(port=port, catalogue=catalogue)
    editions = editions_of(settings)
    edition = _meant(name, _all(editions))
    try:
        read = editions.files(edition).files
    except Unusable as why:
        refuse(_damaged(edition), why)
    if bring(settings, read, Asking(yes, fewer_providers), back=True):
        _tell_of_the_file(settings)


@click.command(
    help=N_("Glöm alla äldre versioner.")
    + "\n\n"
    + N_(
        "Det som visas nu visas som förut. Men ingen kan läsa vad som stod innan, och inget av det "
        "finns kvar. Gör så när något har publicerats som aldrig borde ha stått där."
    )
)
@_CATALOGUE()
@_YES()
@_PORT()
def forget(catalogue: Path | Database | None, port: int | None, *, yes: bool) -> None:
    """Forget all editions but the one that is shown, and what it changed."""
    settings = settings_of_own(port=port, catalogue=catalogue)
    editions = editions_of(settings)
    if not _all(editions):
        refuse(_("Det finns ingen äldre version."))
    if not (yes or agreed(_("Vill du glömma alla äldre versioner?"))):
        return
    try:
        editions.forget()
    except Overtaken as overtaken:
        refuse(_("Någon annan publicerar just nu. Försök igen."), overtaken)
    except Unusable as why:
        refuse(said(why.words), why)
    Twins.of(settings).forget()
    click.echo(_("De äldre versionerna är glömda."))
    showing.let_know(settings)


@click.command(help=N_("Visa vad som har publicerats, och när: den nyaste versionen först."))
@_CATALOGUE()
def published(catalogue: Path | Database | None) -> None:
    """List the editions."""
    settings = settings_of_own(catalogue=catalogue)
    editions = editions_of(settings)
    found = _all(editions)
    if not found:
        click.echo(_("%(path)s: inget är publicerat än.", path=settings.catalogue))
    shown = showing.is_shown(settings)
    for edition in reversed(found):
        told = [_changed(edition)]
        if not is_whole(editions, edition):
            told.append(_damaged(edition))
        elif edition is found[-1] and shown:
            told.append(_("Den visas nu."))
        when = edition.published.astimezone(STOCKHOLM)
        click.echo(f"{edition.name}  {when:%Y-%m-%d %H:%M}  {' '.join(told)}")


def _from_file(port: int | None, file: Path | Database | None) -> tuple[Settings, Path]:
    """Where to publish, and the file or folder of what. Where the catalogue is a database a file
    goes into it; else it is published as itself.
    """
    place = settings_of(port=port)
    if not isinstance(place.catalogue, Database):
        place = settings_of_own(port=port, catalogue=file)
    file = file or (place.catalogue if isinstance(place.catalogue, Path) else None)
    if not isinstance(file, Path):
        raise click.UsageError(_("Skriv vilken fil eller mapp som ska publiceras i databasen."))
    return place, file


def _tell_of_the_file(settings: Settings) -> None:
    if isinstance(settings.catalogue, Path):
        click.echo(
            _(
                "%(path)s är inte ändrad. Nästa publicering visar det som står där.",
                path=settings.catalogue,
            )
        )


def _is_shown(settings: Settings, files: str) -> bool:
    """Whether the files of a digest are what is published, now or before."""
    found = _all(editions_of(settings))
    return bool(found) and found[-1].digest == files


def _all(editions: Editions) -> tuple[Edition, ...]:
    try:
        return editions.all()
    except Unusable as why:
        refuse(said(why.words), why)


def _meant(name: str | None, found: tuple[Edition, ...]) -> Edition:
    """The edition of a name, or of its beginning; of none, the one before that which is shown."""
    if name is None:
        # One that was brought back has the files of an older one.
        older = [one for one in found if one.digest != found[-1].digest]
        return older[-1] if older else refuse(_("Det finns ingen äldre version."))
    named = [one for one in found if name and one.digest.startswith(name.casefold())]
    if not named:
        refuse(_("Ingen version heter %(name)s. Se namnen: ledsagning published.", name=name))
    if len({one.digest for one in named}) > 1:
        refuse(_("Flera versioner börjar på %(name)s. Skriv mer av namnet.", name=name))
    return named[-1]


def _damaged(edition: Edition) -> str:
    return _("Version %(name)s är skadad och kan inte visas.", name=edition.name)


def _changed(edition: Edition) -> str:
    """What an edition changed, in a sentence."""
    if edition.changes is None:
        return _("Första gången.") if edition.number == 1 else _("Ingen vet vad som ändrades.")
    number = ngettext("%(num)s ändring", "%(num)s ändringar", edition.changes)
    told = f"{number}: {', '.join(edition.whose)}." if edition.whose else f"{number}."
    again = _("En äldre version igen.")
    return f"{again} {told}" if edition.back else told
