"""Reading and writing files for a command, and telling what is wrong."""

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
        return composing.load(path, today(), addresses.TAKEN, whole_site=False)
    except InvalidCatalogue as invalid:
        refuse(str(invalid), invalid)


def read(path: Path) -> bytes:
    """What a file holds."""
    try:
        return path.read_bytes()
    except OSError as why:
        refuse(f"{path}: filen går inte att läsa: {why.strerror}.", why)


def save(path: Path, data: bytes) -> None:
    """Write a file whole: whoever reads it meanwhile has the old one or the new one."""
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as why:
        refuse(f"{path}: filen går inte att skriva: {why.strerror}.", why)


def refuse(problems: str, cause: Exception | None = None) -> NoReturn:
    """Tell what is wrong, and end the command with 1."""
    click.echo(problems, err=True)
    raise click.exceptions.Exit(1) from cause
