"""``ledsagning export``, ``import`` and ``diff``: a catalogue as a workbook, back, and compared."""

from pathlib import Path

import click

from ledsagning import composing
from ledsagning.catalogue import files, yaml_updating
from ledsagning.catalogue.files import File
from ledsagning.catalogue.model import Catalogue
from ledsagning.catalogue.problems import InvalidCatalogue
from ledsagning.catalogue.yaml_updating import Unwritable
from ledsagning.commands.files import load, read, refuse, save
from ledsagning.editing import importing, providers_file, stating, workbook_writing
from ledsagning.editing.differences import Difference, differences
from ledsagning.resources import SAMPLE_CATALOGUE
from ledsagning.web.today import today

_FILE = click.Path(path_type=Path)
_WORKBOOKS = frozenset({".xlsx", ".xlsm"})


@click.command()
@click.option("--xlsx", "target", type=_FILE, required=True, help="The workbook to write.")
@click.option("--catalogue", type=_FILE, default=SAMPLE_CATALOGUE, help="[default: the sample]")
def export(target: Path, catalogue: Path) -> None:
    """Write a catalogue as a workbook that Excel and LibreOffice open."""
    found = load(catalogue)
    stated = stating.state(composing.own(found), found.providers.values())
    save(target, workbook_writing.write(stated))
    click.echo(f"{target}: {sum(map(len, stated.values()))} rader på {len(stated)} blad.")


@click.command("import")
@click.argument("file", type=_FILE)
@click.option("--into", "catalogue", type=_FILE, required=True, help="The catalogue to change.")
@click.option("--yes", is_flag=True, help="Do not ask before the catalogue is changed.")
@click.option("--assured-by", help="Who has made sure today that a provider's facts are right.")
def import_(file: Path, catalogue: Path, assured_by: str | None, *, yes: bool) -> None:
    """Bring a workbook, or one provider's file, into a catalogue.

    Tells in words what changes and asks first. Every comment and every line that nobody has
    changed stays as it is. A provider's file changes that provider only.
    """
    before = load(catalogue)
    try:
        after = _brought(file, before, assured_by)
    except InvalidCatalogue as invalid:
        refuse(str(invalid), invalid)
    changed = differences(before, after, composing.own(after), today())
    _tell(changed)
    if file.suffix.lower() not in _WORKBOOKS:
        _tell_standard(after, changed)
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


def _brought(file: Path, before: Catalogue, assured_by: str | None) -> Catalogue:
    data = read(file)
    if file.suffix.lower() in _WORKBOOKS:
        own = composing.own(before)
        return importing.bring_back(file.name, data, before, own, today(), assured_by)
    return providers_file.merge(File(file, data), before, today(), assured_by)


def _tell(changed: tuple[Difference, ...]) -> None:
    for difference in changed:
        click.echo(difference)
    number = "1 ändring." if len(changed) == 1 else f"{len(changed)} ändringar."
    click.echo(number if changed else "Inget är ändrat.")


def _tell_standard(after: Catalogue, changed: tuple[Difference, ...]) -> None:
    """What is better than the municipality requires; what is worse has been refused."""
    for owner in dict.fromkeys(difference.owner for difference in changed if difference.owner[1]):
        for line in providers_file.beside_the_standard(after, owner, today()):
            click.echo(f"{after.providers[owner].name}: {line}")


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
            save(Path(now.path), now.data)
