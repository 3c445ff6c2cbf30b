"""What a command does with a server that is just beginning: it waits, and tells nobody else."""

import json
import os
import signal
import subprocess
from pathlib import Path

from support.named_site import named, tells, write
from support.serving import COMMAND, Server, are_alive, begun, freeze, until


def given(server: Server, *arguments: str) -> "subprocess.Popen[str]":
    """Begin another command with the same settings."""
    return subprocess.Popen(
        [*COMMAND, *arguments],
        env=os.environ | server.settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def stopped_in_the_beginning(server: Server) -> int:
    """Stop a server as soon as it is known to be on its port, and before it serves."""
    until(lambda: has_its_port(server) and not note_of(server).exists(), 60)
    freeze(server.process.pid)
    return server.process.pid


def has_its_port(server: Server) -> bool:
    """Whether the server holds the lock of its port. To try the lock would be to take it."""
    lock = note_of(server).with_suffix(".lock")
    return lock.exists() and f":{lock.stat().st_ino} " in Path("/proc/locks").read_text()


def note_of(server: Server) -> Path:
    """Where the server on a port notes who it is."""
    return server.log.with_suffix(".state") / f"serving-{server.port}.json"


def test_what_is_published_while_the_server_begins_is_shown(file: Path, log: Path) -> None:
    with begun(log, CATALOGUE=str(file)) as server:
        first = stopped_in_the_beginning(server)
        write(file, named("Nya"))
        with given(server, "publish", "--yes") as command:
            assert command.stdout
            said = [command.stdout.readline() for _line in range(2)]
            os.kill(first, signal.SIGCONT)
            said += command.stdout.readlines()

        assert (command.returncode, said[-1]) == (0, "Servern visar det nu.\n")
        until(lambda: tells(server, "Nya"))


def test_who_only_has_the_number_of_the_server_before_is_left_alone(file: Path, log: Path) -> None:
    with subprocess.Popen(["sleep", "60"]) as other, begun(log, CATALOGUE=str(file)) as server:
        note = note_of(server)
        note.parent.mkdir(exist_ok=True)
        note.write_text(json.dumps({"pid": other.pid, "reads": 1, "problem": "", "summary": ""}))
        first = stopped_in_the_beginning(server)
        with given(server, "reload") as command:
            os.kill(first, signal.SIGCONT)
            assert command.stdout
            said = command.stdout.read()

        assert command.returncode == 0, said
        assert are_alive(other.pid)
        other.kill()
