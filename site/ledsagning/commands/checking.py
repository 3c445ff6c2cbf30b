"""``ledsagning check`` and ``schema``: what is wrong, what is worth a look, and the format."""

import json
import os
from pathlib import Path
from typing import Any

import click

from ledsagning import composing
from ledsagning.catalogue.model import Catalogue
from ledsagning.catalogue.problems import InvalidCatalogue, Problem
from ledsagning.catalogue.summary import counts, summary
from ledsagning.commands import paths, progress, report
from ledsagning.commands.files import load_as_served, refuse, save
from ledsagning.commands.setting import settings_of
from ledsagning.editing.json_schema import json_schema
from ledsagning.editing.remark import Remark
from ledsagning.editing.remarks import remarks
from ledsagning.messages import N_
from ledsagning.pages import PageError
from ledsagning.today import today
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext, said


@click.command(
    help=N_("Kontrollera en katalog: en fil, eller en mapp med filer.")
    + "\n\n"
    + N_(
        "Varje sida görs en gång. Varje fel står på en egen rad, och då är slutkoden 1. "
        "En anmärkning är inget fel: något är gammalt, okänt eller svårt att läsa."
    )
)
@click.argument("path", type=paths.FILE, metavar=N_("SÖKVÄG"), help=N_("Filen eller mappen."))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    help=N_("text för dig, json för ett program, html att skicka till en utförare.  [annars text]"),
)
@click.option(
    "--provider", metavar=N_("ID"), help=N_("Bara den här utföraren står på sidan (html).")
)
@click.option("--remarks", "with_remarks", is_flag=True, help=N_("Visa också anmärkningar (text)."))
@click.option(
    "--part",
    is_flag=True,
    help=N_("Filen är bara en del av katalogen: den behöver inte säga vem som driver webbplatsen."),
)
@click.option(
    "--output",
    type=paths.OUTPUT,
    metavar=N_("FIL"),
    help=N_("Skriv svaret i en fil (json och html)."),
)
@progress.no_progress
def check(
    path: Path,
    form: str,
    provider: str | None,
    output: Path | None,
    *,
    with_remarks: bool,
    part: bool,
    no_progress: bool,
) -> None:
    """Check a catalogue, and make every page of it once."""
    _refuse_in_vain(form, provider, output, with_remarks=with_remarks)
    _refuse_the_same(path, output)
    try:
        catalogue = load_as_served(path, whole_site=not part)
    except InvalidCatalogue as invalid:
        if form != "json":
            refuse(said(invalid.words), invalid)
        _print(_json({"problems": [_problem(one) for one in invalid.problems]}), output)
        raise click.exceptions.Exit(1) from invalid
    broken = pages_that_break(catalogue, bar=not no_progress)
    if broken:
        refuse("\n".join(broken))
    own = composing.own(catalogue)
    if provider is not None and provider not in {one.id for one in catalogue.providers.values()}:
        raise click.UsageError(_("Ingen utförare har id %(id)s.", id=provider))
    found = remarks(catalogue, own, today())
    if form == "json":
        remarked = {"problems": [], "remarks": [_remark(one) for one in found]}
        _print(_json({"counts": counts(catalogue, own)} | remarked), output)
    elif form == "html":
        site = settings_of().site_address
        _print(report.html(catalogue, own, found, today(), provider, site), output)
    else:
        _tell(path, catalogue, found, with_remarks=with_remarks)


def _refuse_in_vain(
    form: str, provider: str | None, output: Path | None, *, with_remarks: bool
) -> None:
    """Refuse what would be passed over in silence: it was meant, and nothing would come of it."""
    if output is not None and form == "text":
        raise click.UsageError(
            _("Skriv också --format json eller --format html: bara de skrivs i en fil.")
        )
    if provider is not None and form != "html":
        raise click.UsageError(
            _("Skriv också --format html: bara på den sidan kan du välja en utförare.")
        )
    if with_remarks and form != "text":
        raise click.UsageError(
            _("Ta bort --remarks: i json och html står anmärkningarna alltid med.")
        )


def _refuse_the_same(path: Path, output: Path | None) -> None:
    """Refuse to write the answer over what it is about, whatever that is called."""
    if output is not None and os.path.realpath(output) == os.path.realpath(path):
        raise click.UsageError(
            _("%(path)s är katalogen: den skulle skrivas över. Välj ett annat namn.", path=output)
        )


@click.command(help=N_("Visa katalogens format som ett JSON Schema, för program."))
@click.option("--output", type=paths.OUTPUT, metavar=N_("FIL"), help=N_("Skriv det i en fil."))
def schema(output: Path | None) -> None:
    """Print the format of a catalogue as a JSON Schema."""
    _print(_json(json_schema()), output)


def _print(text: str, output: Path | None) -> None:
    """Give a program, or a browser, what it reads: always in UTF-8, whatever the console has."""
    data = text.encode()
    if output is None or output == paths.STANDARD_OUTPUT:
        click.echo(data, nl=False)
    else:
        save(output, data)
        click.echo(_("%(path)s: skriven.", path=output))


def _tell(
    path: Path, catalogue: Catalogue, found: tuple[Remark, ...], *, with_remarks: bool
) -> None:
    for remark in found if with_remarks else ():
        click.echo(said(remark.line))
    click.echo(said(summary(path, catalogue, composing.own(catalogue))))
    number = len(found)
    if number and not with_remarks:
        click.echo(
            ngettext(
                "%(num)s anmärkning: se den med --remarks, eller --format html.",
                "%(num)s anmärkningar: se dem med --remarks, eller --format html.",
                number,
            )
        )


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
        "text": said(remark.text),
    }


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def pages_that_break(catalogue: Catalogue, *, bar: bool = True) -> tuple[str, ...]:
    """Make every page of a catalogue once, and tell of each that cannot be made.

    With a ``bar`` that shows how far it has come.
    """
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
        places = (None, *composing.own(catalogue))
        with progress.shown(_("Gör alla sidor, kommun för kommun"), len(places), bar=bar) as watch:
            return tuple(broken_pages(read, watch(places)))
