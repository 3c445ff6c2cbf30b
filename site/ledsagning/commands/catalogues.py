"""Reading catalogues for a command, and telling what is wrong with them."""

from pathlib import Path
from typing import NoReturn

import click

from ledsagning import composing
from ledsagning.catalogue.model import Catalogue
from ledsagning.catalogue.problems import InvalidCatalogue
from ledsagning.web import addresses
from ledsagning.web.today import today


def load(path: Path) -> Catalogue:
    """The whole catalogue of a file or folder; with problems the command ends with 1."""
    try:
        return composing.load(path, today(), addresses.TAKEN)
    except InvalidCatalogue as invalid:
        refuse(str(invalid), invalid)


def refuse(problems: str, cause: Exception | None = None) -> NoReturn:
    """Tell what is wrong, and end the command with 1."""
    click.echo(problems, err=True)
    raise click.exceptions.Exit(1) from cause
