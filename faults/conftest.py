"""The real server behind nginx, under a load that counts every answer."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from proxy import nginx
from support.serving import Server, are_alive, until
from support.sites import catalogue, provider

PAGE = "/sv/staden/utforare/asken"
CONNECTIONS = 16


class Answers(NamedTuple):
    """How many answers were of the old catalogue, of the new one, of both or neither, or lost."""

    old: int
    new: int
    mixed: int
    lost: int


def named(name: str) -> str:
    """A small catalogue, that is known by a provider's name."""
    return catalogue(provider("asken", name=name))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The file of a catalogue."""
    file = tmp_path / "catalogue.yaml"
    file.write_text(named("Gamla"), encoding="utf-8")
    return file


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """Where the server writes what it says."""
    return tmp_path / "log.txt"


def under_load(
    folder: Path, server: Server, fault: Callable[[], object], seconds: int = 6
) -> Answers:
    """What is answered while something happens to the server, for so long. Printed, too."""
    script = Path(__file__).with_name("load.lua")
    with nginx(folder, server.port, often="100000r/s") as front:
        load = subprocess.Popen(
            [
                *("wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "15s"),
                *("-s", str(script), f"http://127.0.0.1:{front}{PAGE}"),
            ],
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            until(lambda: are_alive(load.pid))
            fault()
        finally:
            told = load.communicate(timeout=60)[0]
    answers = Answers(*map(int, told.strip().splitlines()[-1].split()))
    print(answers)
    return answers
