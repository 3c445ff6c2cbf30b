"""A database on another machine, of which nothing is heard any more."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from cable import THERE, Cable, Impossible, cable
from cluster import Cluster, cluster
from replicas import holds_no_password, learn, publish, replica
from support.named_site import named, tells, write
from support.published import Desk
from support.serving import until

Lose = Callable[[Cable], AbstractContextManager[None]]

NOT_HEARD = "går inte att fråga"

NOTICED_SECONDS = 120.0
"""So long at most. On a machine without other work it takes 15."""


@pytest.fixture(scope="module")
def line() -> Iterator[Cable]:
    """The cable to the machine of the database."""
    try:
        with cable() as one:
            yield one
    except Impossible as why:
        pytest.skip(f"not tried: {why}")


@pytest.fixture(scope="module")
def far(line: Cable) -> Iterator[Cluster]:
    """A database on a machine of its own."""
    with cluster(THERE, line.within) as one:
        yield one


@pytest.mark.parametrize("lost", [Cable.pulled, Cable.silent], ids=["pulled", "silent"])
def test_servers_show_what_they_have_and_go_on_by_themselves_when_it_is_heard_again(
    line: Cable, far: Cluster, tmp_path: Path, lost: Lose
) -> None:
    desk = Desk(tmp_path, {"CATALOGUE": far.address("editor")})
    publish(desk, "Gamla")
    with replica(tmp_path / "kept", far.address()):
        pass
    with replica(tmp_path / "one", far.address()) as one:
        with lost(line):
            until(lambda: NOT_HEARD in str(one.health()["problem"]), NOTICED_SECONDS)
            assert tells(one, "Gamla")
            # One that is begun meanwhile has what it kept the last time.
            with replica(tmp_path / "kept", far.address()) as kept:
                assert tells(kept, "Gamla")
                assert kept.health()["last_good"] is True
            write(desk.file, named("Nya"))
            refused = desk.run("publish", str(desk.file), "--yes")
            assert refused.exit_code == 1
            assert NOT_HEARD in refused.output
            assert tells(one, "Gamla")

        publish(desk, "Nya")
        learn("Nya", one)
        until(lambda: one.health()["problem"] is None, NOTICED_SECONDS)
        assert holds_no_password(one)
