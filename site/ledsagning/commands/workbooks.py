"""``ledsagning export`` and ``import``: a catalogue as a workbook, and back."""

from pathlib import Path

import click

from ledsagning import composing
from ledsagning.catalogue import files, yaml_updating
from ledsagning.catalogue.files import File
from ledsagning.catalogue.model import Catalogue
from ledsagning.catalogue.problems import InvalidCatalogue
from ledsagning.catalogue.yaml_updating import Unwritable
from ledsagning.commands.catalogues import load, refuse
from ledsagning.editing import importing, stating, workbook_writing
from ledsagning.editing.differences import Difference, differences
from ledsagning.resources import SAMPLE_CATALOGUE
from ledsagning.web.today import today

_FILE = click.Path(path_type=Path)


@click.command()
@click.option("--xlsx", "target", type=_FILE, required=True, help="The workbook to write.")
@click.option("--catalogue", type=_FILE, default=SAMPLE_CATALOGUE, help="[default: the sample]")
def export(target: Path, catalogue: Path) -> None:
    """Write a catalogue as a workbook that Excel and LibreOffice open."""
    found = load(catalogue)
    stated = stating.state(composing.own(found), found.providers.values())
    _save(target, workbook_writing.write(stated))
    click.echo(f"{target}: {sum(map(len, stated.values()))} rader på {len(stated)} blad.")


@click.command("import")
@click.argument("workbook", type=_FILE)
@click.option("--into", "catalogue", type=_FILE, required=True, help="The catalogue to change.")
@click.option("--yes", is_flag=True, help="Do not ask before the catalogue is changed.")
def import_(workbook: Path, catalogue: Path, *, yes: bool) -> None:
    """Bring a workbook back into a catalogue.

    Tells in words what changes and asks first. Every comment and every line that nobody has
    changed stays as it is.
    """
    before = load(catalogue)
    own = composing.own(before)
    try:
        after = importing.bring_back(workbook.name, _bytes(workbook), before, own, today())
    except InvalidCatalogue as invalid:
        refuse(str(invalid), invalid)
    changed = differences(before, after, composing.own(after), today())
    _tell(changed)
    if changed and (yes or click.confirm("Vill du ändra katalogen?")):
        _write(catalogue, after)
        click.echo(f"{catalogue}: ändrad.")


@click.command()
@click.argument("old", type=_FILE)
@click.argument("new", type=_FILE)
def diff(old: Path, new: Path) -> None:
    """Tell in words what differs between two catalogues, and for whom it is better or worse."""
    before, after = load(old), load(new)
    own = {one.id: one for found in (before, after) for one in composing.own(found)}
    _tell(differences(before, after, own.values(), today()))


def _tell(changed: tuple[Difference, ...]) -> None:
    for difference in changed:
        click.echo(difference)
    click.echo(f"{len(changed)} ändringar." if changed else "Inget är ändrat.")


def _write(catalogue: Path, after: Catalogue) -> None:
    old = [file for file in files.read(catalogue) if isinstance(file, File)]
    try:
        new = yaml_updating.update(old, after, today(), composing.municipalities())
    except Unwritable as unwritable:
        refuse(f"{catalogue}: kan inte skrivas: {unwritable}.", unwritable)
    except InvalidCatalogue as invalid:
        refuse(str(invalid), invalid)
    for was, now in zip(old, new, strict=True):
        if was.data != now.data:
            _save(Path(now.path), now.data)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as why:
        refuse(f"{path}: filen går inte att läsa: {why.strerror}.", why)


def _save(path: Path, data: bytes) -> None:
    """Write a file whole: whoever reads it meanwhile has the old one or the new one."""
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as why:
        refuse(f"{path}: filen går inte att skriva: {why.strerror}.", why)
