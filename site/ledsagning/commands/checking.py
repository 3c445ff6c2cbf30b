"""``ledsagning check`` and ``schema``: what is wrong, what is worth a look, and the format."""

import json
from pathlib import Path
from typing import Any

import click

from ledsagning import composing
from ledsagning.catalogue.model import Catalogue
from ledsagning.catalogue.operator_checks import MISSING, lacks_operator
from ledsagning.catalogue.problems import InvalidCatalogue, Problem
from ledsagning.catalogue.summary import counts, summary
from ledsagning.commands import report
from ledsagning.commands.files import refuse
from ledsagning.editing.json_schema import json_schema
from ledsagning.editing.remarks import Remark, remarks
from ledsagning.pages import PageError
from ledsagning.web import addresses
from ledsagning.web.today import today


@click.command()
@click.argument("path", type=click.Path(path_type=Path), required=False)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    help="text for a terminal, json for a program, html to send to a provider.",
)
@click.option("--provider", help="Tell in the html of this provider only, by its id.")
@click.option("--remarks", "with_remarks", is_flag=True, help="Tell remarks in the text, too.")
def check(path: Path | None, form: str, provider: str | None, *, with_remarks: bool) -> None:
    """Check a catalogue: a file, or a folder of files.

    Every page is made of it once. Tells every problem, a line each, and ends with 1 if there is
    any. A remark is no problem: something is old, unknown or hard to read.
    """
    if path is None:
        refuse("Skriv vilken fil eller mapp: ledsagning check providers.yaml")
    try:
        catalogue = composing.load(path, today(), addresses.TAKEN, whole_site=False)
    except InvalidCatalogue as invalid:
        if form != "json":
            refuse(invalid.words, invalid)
        click.echo(_json({"problems": [_problem(one) for one in invalid.problems]}))
        raise click.exceptions.Exit(1) from invalid
    broken = _broken_pages(catalogue)
    if broken:
        refuse("\n".join(broken))
    own = composing.own(catalogue)
    found = remarks(catalogue, own, today())
    if form == "json":
        told = {"problems": [], "remarks": [_remark(one) for one in found]}
        click.echo(_json({"counts": counts(catalogue, own)} | told))
    elif form == "html":
        click.echo(report.html(catalogue, own, found, today(), provider), nl=False)
    else:
        _tell(path, catalogue, found, with_remarks=with_remarks)


@click.command()
def schema() -> None:
    """Print the format of a catalogue as a JSON Schema."""
    click.echo(_json(json_schema()))


def _tell(
    path: Path, catalogue: Catalogue, found: tuple[Remark, ...], *, with_remarks: bool
) -> None:
    for remark in found if with_remarks else ():
        click.echo(remark)
    if lacks_operator(catalogue):
        # A file of several, or one that is just begun, need not say it: the whole must.
        click.echo(f"Webbplatsen startar inte med den här katalogen: {'. Rätta: '.join(MISSING)}.")
    click.echo(summary(path, catalogue, composing.own(catalogue)))
    if found and not with_remarks:
        number = "1 anmärkning" if len(found) == 1 else f"{len(found)} anmärkningar"
        click.echo(f"{number}: se dem med --remarks, eller --format html.")


def _problem(problem: Problem) -> dict[str, str]:
    return {
        "place": str(problem.place),
        "subject": problem.subject,
        "message": problem.message,
        "fix": problem.fix,
    }


def _remark(remark: Remark) -> dict[str, str]:
    return {
        "kind": remark.kind.value,
        "municipality": remark.municipality,
        "provider": remark.provider,
        "text": remark.text,
    }


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)


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
