"""``ledsagning new`` and ``template``: what an editor begins with."""

from pathlib import Path

import click

from ledsagning import composing
from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.suggesting import slip
from ledsagning.commands import paths, progress
from ledsagning.commands.files import is_there, refuse, save
from ledsagning.editing import beginning, stating, workbook_writing
from ledsagning.messages import N_
from ledsagning.today import today
from ledsagning.web.i18n import gettext as _


@click.command(
    help=N_("Börja med en kommun: allt som frågas, och det som webbplatsen redan vet.")
    + "\n\n"
    + N_("En fil som redan finns skrivs aldrig över.")
)
@click.argument(
    "name", metavar=N_("KOMMUN"), help=N_("Kommunens namn, till exempel ”Sollentuna kommun”.")
)
@click.option(
    "--yaml",
    "file",
    type=paths.TEXT,
    metavar=N_("FIL"),
    help=N_("Filen som skrivs.  [annars kommunens korta namn.yaml]"),
)
@click.option(
    "--xlsx",
    "workbook",
    type=paths.WORKBOOK,
    metavar=N_("FIL"),
    help=N_("Skriv en arbetsbok för Excel i stället."),
)
def new(name: str, file: Path | None, workbook: Path | None) -> None:
    """Begin with a municipality."""
    if file is not None and workbook is not None:
        raise click.UsageError(_("Välj --yaml eller --xlsx, inte båda."))
    if not any(map(str.isalpha, beginning.id_for(name))):
        raise click.UsageError(_("Skriv kommunens namn med bokstäver."))
    municipality = _municipality(name)
    if municipality.id not in composing.municipalities() and (near := _near(name)):
        click.echo(
            _("Ingen kommun heter %(name)s. Menade du %(near)s?", name=name, near=near), err=True
        )
    target = workbook or file or Path(f"{municipality.id}.yaml")
    if is_there(target):
        refuse(_("%(path)s: filen finns redan. Välj ett annat namn.", path=target))
    if workbook is None:
        save(target, beginning.commented(municipality, today()).encode())
    else:
        save(target, workbook_writing.write(stating.state([municipality], [])))
    click.echo(
        _(
            "%(path)s: %(name)s, id %(id)s. Fyll i det du vet.",
            path=target,
            name=municipality.name,
            id=municipality.id,
        )
    )


@click.command(help=N_("Skriv en tom arbetsbok. Den som vet fyller i den."))
@click.argument(
    "workbook", type=paths.WORKBOOK, metavar=N_("FIL"), help=N_("Arbetsboken som skrivs (.xlsx).")
)
@progress.no_progress
def template(workbook: Path, *, no_progress: bool) -> None:
    """Write an empty workbook."""
    if is_there(workbook):
        refuse(_("%(path)s: filen finns redan. Välj ett annat namn.", path=workbook))
    nobody = Municipality(id="", name="")
    stated = stating.state([nobody], [])
    number = sum(map(len, stated.values()))
    with progress.shown(_("Skriver alla rader"), number, bar=not no_progress) as watch:
        data = workbook_writing.write(stated, watch)
    save(workbook, data)
    click.echo(_("%(path)s: en tom arbetsbok. Börja med bladet Läs mig.", path=workbook))


def _municipality(name: str) -> Municipality:
    """The municipality of a name: as the site knows it, or a new one."""
    known = composing.municipalities()
    wanted = " ".join(name.split()).casefold()
    for one in known.values():
        if wanted in (one.id, one.name.casefold()):
            return one
    id_ = beginning.id_for(name)
    return known.get(id_) or Municipality(id=id_, name=" ".join(name.split()))


def _near(name: str) -> str | None:
    """The municipality that is probably meant with a name that none has."""
    names = {one.name.casefold(): one.name for one in composing.municipalities().values()}
    near = slip(name.strip(), names) or slip(f"{name.strip()} kommun", names)
    return None if near is None else names[near]
