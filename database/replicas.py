"""Servers of one database, and what is published there for them."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from cluster import PASSWORD, WRITTEN
from support.named_site import named, tells, write
from support.published import Desk
from support.serving import Server, running, until

LEARN_SECONDS = 60.0
"""So long at most. On a machine without other work it takes two seconds, or seven by asking."""


@contextmanager
def replica(folder: Path, address: str, **settings: str) -> Iterator[Server]:
    """A server of the database at an address."""
    with running(folder.with_suffix(".txt"), CATALOGUE=address, WORKERS="1", **settings) as one:
        yield one


def publish(desk: Desk, name: str) -> None:
    """Publish a catalogue that is known by a name."""
    write(desk.file, named(name))
    done = desk.run("publish", str(desk.file), "--yes")
    assert done.exit_code == 0, done.output


def learn(name: str, *servers: Server) -> None:
    """Wait until servers tell a name, each without being told to."""
    for server in servers:
        until(partial(_has_learnt, server, name), LEARN_SECONDS)


def _has_learnt(server: Server, name: str) -> bool:
    assert server.process.poll() is None, server.said()
    return tells(server, name)


def holds_no_password(*servers: Server) -> bool:
    """Whether neither a log nor what a server says of itself holds a piece of the password."""
    told = [text for one in servers for text in (one.said(), str(one.health()))]
    return not any(word in text for text in told for word in (PASSWORD, WRITTEN, "mligt"))
