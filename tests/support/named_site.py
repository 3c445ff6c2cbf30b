"""A small site that is known by a provider's name, so that one can tell which catalogue answers."""

from pathlib import Path

import pytest

from support.serving import Server, ask
from support.sites import catalogue, provider

PAGE = "/sv/staden/utforare/asken"
BROKEN = "municipalities: kanske\n...\n"


def named(name: str) -> str:
    """A small catalogue, that is known by a provider's name."""
    return catalogue(provider("asken", name=name))


def write(file: Path, text: str) -> None:
    """Put another catalogue in the place of one."""
    file.write_text(text, encoding="utf-8")


def tells(server: Server, name: str) -> bool:
    """Whether the site answers out of the catalogue that is known by a name."""
    return name in ask(server.port, PAGE)[1]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The file of a catalogue."""
    file = tmp_path / "catalogue.yaml"
    write(file, named("Gamla"))
    return file


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """Where the server writes what it says."""
    return tmp_path / "log.txt"
