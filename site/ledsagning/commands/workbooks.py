"""``ledsagning export``, ``import`` and ``diff``: a catalogue as a workbook, back, and compared."""

import os
from pathlib import Path

import click

from ledsagning import composing
from ledsagning.catalogue import yaml_updating
from ledsagning.catalogue.files import File
from ledsagning.catalogue.model import Catalogue
from ledsagning.catalogue.places import FilePlace
from ledsagning.catalogue.problems import InvalidCatalogue
from ledsagning.catalogue.sources import Unreadable
from ledsagning.catalogue.yaml_updating import Unwritable
from ledsagning.commands import paths, progress
from ledsagning.commands.asking import agreed
from ledsagning.commands.files import (
    files_in,
    is_there,
    load,
    load_of,
    read,
    refuse,
    save,
    unchanged,
)
from ledsagning.editing import book, doubles, importing, providers_file, stating, workbook_writing
from ledsagning.editing.differences import Difference, differences
from ledsagning.messages import N_
from ledsagning.resources import SAMPLE_CATALOGUE
from ledsagning.today import today
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext, said


@click.command(help=N_("Gör en arbetsbok av en katalog, för Excel och LibreOffice."))
@click.option(
    "--xlsx",
    "target",
    type=paths.WORKBOOK,
    required=True,
    metavar=N_("FIL"),
    help=N_("Arbetsboken som skrivs. Finns den redan skrivs den över."),
)
@click.option(
    "--catalogue",
    type=paths.FILE,
    default=SAMPLE_CATALOGUE,
    metavar=N_("SÖKVÄG"),
    help=N_("Katalogen: en fil eller mapp.  [annars exemplet]"),
)
@progress.no_progress
def export(target: Path, catalogue: Path, *, no_progress: bool) -> None:
    """Write a catalogue as a workbook."""
    found = load(catalogue)
    stated = stating.state(composing.own(found), found.providers.values())
    number = sum(map(len, stated.values()))
    with progress.shown(_("Skriver alla rader"), number, bar=not no_progress) as watch:
        data = workbook_writing.write(stated, watch)
    save(target, data)
    click.echo(
        _(
            "%(path)s: %(rows)s rader på %(sheets)s blad.",
            path=target,
            rows=number,
            sheets=len(stated),
        )
    )


@click.command(
    "import",
    help=N_("Ta in en arbetsbok, eller en utförares egen fil, i en katalog.")
    + "\n\n"
    + N_(
        "Säger i ord vad som ändras, och frågar först. Kommentarer, och rader som ingen har "
        "ändrat, står kvar som de är. En utförares fil ändrar bara den utföraren."
    ),
)
@click.argument(
    "file", type=paths.EITHER, metavar=N_("FIL"), help=N_("Arbetsboken, eller utförarens fil.")
)
@click.option(
    "--into",
    "catalogue",
    type=paths.FILE,
    required=True,
    metavar=N_("SÖKVÄG"),
    help=N_("Katalogen som ändras: en fil eller mapp."),
)
@click.option("--yes", is_flag=True, help=N_("Fråga inte, utan ändra katalogen."))
@click.option(
    "--assured-by",
    metavar=N_("NAMN"),
    help=N_("Vem som i dag har frågat utföraren om uppgifterna stämmer."),
)
@progress.no_progress
def import_(
    file: Path, catalogue: Path, assured_by: str | None, *, yes: bool, no_progress: bool
) -> None:
    """Bring a workbook, or one provider's file, into a catalogue."""
    data = read(file)
    _refuse_unbegun(catalogue)
    found = tuple(files_in(catalogue))
    before = load_of(catalogue, found)
    try:
        after = _brought(file, data, before, assured_by, bar=not no_progress)
        doubles.refuse_doubles(before, after, FilePlace(str(file)))
    except InvalidCatalogue as invalid:
        refuse(said(invalid.lines), invalid)
    changed = differences(before, after, composing.own(after), today())
    tell(changed)
    if file.suffix.casefold() not in paths.WORKBOOKS:
        _tell_standard(after, changed)
    if not changed:
        return
    if yes or agreed(_("Ska katalogen ändras, ja eller nej?")):
        _write(catalogue, found, after)
        click.echo(_("%(path)s: ändrad.", path=catalogue))
    else:
        click.echo(_("%(path)s: inte ändrad.", path=catalogue))


@click.command(help=N_("Säg i ord vad som skiljer två kataloger, och för vem det blir bättre."))
@click.argument("old", type=paths.FILE, metavar=N_("GAMMAL"), help=N_("Katalogen före."))
@click.argument("new", type=paths.FILE, metavar=N_("NY"), help=N_("Katalogen efter."))
def diff(old: Path, new: Path) -> None:
    """Tell in words what differs between two catalogues."""
    before, after = load(old), load(new)
    own = {one.id: one for found in (before, after) for one in composing.own(found)}
    tell(differences(before, after, own.values(), today()))


def _refuse_unbegun(catalogue: Path) -> None:
    """Say how a catalogue is begun, where there is none to bring anything into."""
    # In a folder that is closed to us there may be one: reading it says so.
    if os.access(catalogue.parent, os.X_OK) and not is_there(catalogue):
        refuse(
            _(
                "%(path)s: filen finns inte. Kontrollera namnet. Har du ingen katalog än? "
                "Börja den: ledsagning new KOMMUN --yaml %(path)s",
                path=catalogue,
            )
        )


def _brought(
    file: Path, data: bytes, before: Catalogue, assured_by: str | None, *, bar: bool
) -> Catalogue:
    if file.suffix.casefold() in paths.WORKBOOKS:
        own = composing.own(before)
        label, sheets = _("Läser arbetsboken"), len(book.TABLES)
        with progress.shown(label, sheets, bar=bar) as watch:
            return importing.bring_back(
                file.name, data, before, own, today(), assured_by, watch=watch
            )
    return providers_file.merge(File(file, data), before, today(), assured_by)


def tell(changed: tuple[Difference, ...]) -> None:
    """Tell what differs, a line each, and how much it is."""
    for difference in changed:
        click.echo(said(difference.line))
    number = len(changed)
    click.echo(
        ngettext("%(num)s ändring.", "%(num)s ändringar.", number)
        if changed
        else _("Inget är ändrat.")
    )


def _tell_standard(after: Catalogue, changed: tuple[Difference, ...]) -> None:
    """What is better than the municipality requires; what is worse has been refused."""
    for owner in dict.fromkeys(difference.owner for difference in changed if difference.owner[1]):
        for line in providers_file.beside_the_standard(after, owner, today()):
            click.echo(said(line))


def _write(catalogue: Path, found: tuple[File | Unreadable, ...], after: Catalogue) -> None:
    """Write what a catalogue is to be into the very files that it was read from."""
    old = [file for file in found if isinstance(file, File)]
    try:
        new = yaml_updating.update(old, after, today(), composing.municipalities())
    except Unwritable as unwritable:
        refuse(
            _("%(path)s: går inte att skriva: %(why)s.", path=catalogue, why=unwritable), unwritable
        )
    except InvalidCatalogue as invalid:
        refuse(said(invalid.lines), invalid)
    with unchanged(catalogue, found):
        for was, now in zip(old, new, strict=True):
            if was.data != now.data:
                save(Path(now.path), now.data)
