"""What a command does with a server that is just beginning: it waits, and tells nobody else."""

import fcntl
import json
import os
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ledsagning.serving.state import State
from support.named_site import named, tells, write
from support.serving import COMMAND, Server, are_alive, begun, freeze, heed_signals, until

PORT = 9
"""No server of anybody's is on it."""
HEEDS = "trap 'touch told' HUP; echo begun; while :; do sleep 0.1; done"
"""A server that only says when it is told to read again."""


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
        note.write_text(json.dumps({"pid": other.pid, "begun": 0.0, "problem": "", "summary": ""}))
        first = stopped_in_the_beginning(server)
        with given(server, "reload") as command:
            os.kill(first, signal.SIGCONT)
            assert command.stdout
            said = command.stdout.read()

        alive = are_alive(other.pid)
        other.kill()
        assert command.returncode == 0, said
        assert alive


@contextmanager
def heeding(folder: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """What only says when it is told to read again, ended with the block whatever happens there."""
    with subprocess.Popen(
        ["sh", "-c", HEEDS], stdout=subprocess.PIPE, cwd=folder, preexec_fn=heed_signals
    ) as server:
        try:
            assert server.stdout
            assert server.stdout.readline() == b"begun\n"
            yield server
        finally:
            server.kill()


def test_a_reading_that_had_begun_before_is_not_taken_for_the_one_that_is_asked_for(
    tmp_path: Path,
) -> None:
    state = State.open(tmp_path)
    lock = state.hold(PORT)
    earlier = time.monotonic()
    settings = {"STATE_DIRECTORY": str(tmp_path), "PORT": str(PORT)}

    def read(begun: float, summary: str) -> None:
        facts = {"pid": server.pid, "begun": begun, "problem": "", "summary": summary}
        state.note(PORT, facts)

    with heeding(tmp_path) as server:
        read(earlier, "Den första.")
        with subprocess.Popen(
            [*COMMAND, "reload"],
            env=os.environ | settings,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as command:
            until(lambda: (tmp_path / "told").exists(), 30)
            read(earlier, "Den som redan lästes.")
            with pytest.raises(subprocess.TimeoutExpired):
                command.wait(1)
            read(time.monotonic(), "Den som begärdes.")
            assert command.stdout
            assert "Den som begärdes." in command.stdout.read()
    os.close(lock)


def test_a_server_has_its_port_although_a_command_looks_just_then_whether_there_is_one(
    tmp_path: Path,
) -> None:
    state = State.open(tmp_path)
    looking = (tmp_path / f"serving-{PORT}.lock").open("w")
    fcntl.flock(looking, fcntl.LOCK_SH)
    gone = threading.Timer(0.02, looking.close)
    gone.start()

    lock = state.hold(PORT)

    assert state.noted(PORT) == {}
    gone.join()
    os.close(lock)
    assert state.noted(PORT) is None
