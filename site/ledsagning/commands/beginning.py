"""``ledsagning new`` and ``template``: what an editor begins with."""

from pathlib import Path

import click

from ledsagning import composing
from ledsagning.catalogue.model import Municipality
from ledsagning.commands.files import save
from ledsagning.editing import beginning, stating, workbook_writing
from ledsagning.web.today import today

_FILE = click.Path(path_type=Path)


@click.command()
@click.argument("name")
@click.option("--yaml", "file", type=_FILE, help="The file to write.  [default: ID.yaml]")
@click.option("--xlsx", "workbook", type=_FILE, help="Write a workbook instead.")
def new(name: str, file: Path | None, workbook: Path | None) -> None:
    """Begin with a municipality: all that is asked, and what the site knows of it already.

    NAME is what the municipality is called, such as "Sollentuna kommun". No file is overwritten.
    """
    municipality = _municipality(name)
    target = workbook or file or Path(f"{municipality.id}.yaml")
    if target.exists():
        raise click.ClickException(f"{target}: filen finns redan. Välj ett annat namn.")
    if workbook is None:
        save(target, beginning.commented(municipality, today()).encode())
    else:
        save(target, workbook_writing.write(stating.state([municipality], [])))
    click.echo(f"{target}: {municipality.name}, id {municipality.id}. Fyll i det du vet.")


@click.command()
@click.argument("workbook", type=_FILE)
def template(workbook: Path) -> None:
    """Write an empty workbook, to be filled in by whoever knows."""
    nobody = Municipality(id="", name="")
    save(workbook, workbook_writing.write(stating.state([nobody], [])))
    click.echo(f"{workbook}: en tom arbetsbok. Börja med bladet Läs mig.")


def _municipality(name: str) -> Municipality:
    """The municipality of a name: as the site knows it, or a new one."""
    known = composing.municipalities()
    wanted = name.strip().casefold()
    for one in known.values():
        if wanted in (one.id, one.name.casefold()):
            return one
    id_ = beginning.id_for(name)
    return known.get(id_) or Municipality(id=id_, name=name.strip())
