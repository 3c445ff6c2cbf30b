"""The real server behind nginx, under a load that counts every answer."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from support.serving import Server, are_alive, free_port, until
from support.sites import catalogue, provider

PAGE = "/sv/staden/utforare/asken"
CONNECTIONS = 16

_NGINX = """
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log warn;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{front};
        location / {{
            proxy_pass http://127.0.0.1:{back};
            proxy_set_header Host $host;
        }}
    }}
}}
"""


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


@contextmanager
def nginx(folder: Path, back: int) -> Iterator[int]:
    """Run nginx before the server on a port, and give the port of its own."""
    front = free_port()
    configuration = folder / "nginx.conf"
    configuration.write_text(_NGINX.format(folder=folder, front=front, back=back))
    with subprocess.Popen(["nginx", "-c", configuration, "-e", folder / "start.log"]) as process:
        try:
            until((folder / "nginx.pid").exists)
            yield front
        finally:
            process.terminate()


def under_load(
    folder: Path, server: Server, fault: Callable[[], object], seconds: int = 6
) -> Answers:
    """What is answered while something happens to the server, for so long. Printed, too."""
    script = Path(__file__).with_name("load.lua")
    with nginx(folder, server.port) as front:
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
