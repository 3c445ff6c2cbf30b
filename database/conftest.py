"""A database, one that follows it, and a desk from where something is published in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cluster import Cluster, cluster, follower
from support.named_site import log
from support.published import Desk

__all__ = ["log"]


@pytest.fixture(scope="session")
def running_primary() -> Iterator[Cluster]:
    """The cluster that all tests share. It runs again after each of them."""
    with cluster() as one:
        yield one


@pytest.fixture
def primary(running_primary: Cluster) -> Iterator[Cluster]:
    """A database in which nothing has been published."""
    running_primary.run(
        "DROP TABLE IF EXISTS ledsagning_edition, ledsagning_files, ledsagning_catalogue"
    )
    yield running_primary
    if not (running_primary.folder / "data" / "postmaster.pid").exists():
        running_primary.start()


@pytest.fixture
def standby(primary: Cluster) -> Iterator[Cluster]:
    """A cluster that follows the other by streaming."""
    with follower(primary) as one:
        yield one


@pytest.fixture
def desk(primary: Cluster, tmp_path: Path) -> Desk:
    """A desk from where files are published in the database."""
    return Desk(tmp_path, {"CATALOGUE": primary.address("editor")})
