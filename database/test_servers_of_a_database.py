"""Servers of a catalogue that is published in a database: they learn of it, and stand its loss."""

from http.client import HTTPConnection
from pathlib import Path

import pytest

from cluster import Cluster, until_same
from ledsagning.database import Database
from replicas import LEARN_SECONDS, holds_no_password, learn, publish, replica
from support.named_site import PAGE, tells, write
from support.published import Desk
from support.serving import Server, begun, children, kill, until
from support.sites import catalogue, provider


@pytest.fixture
def published(desk: Desk) -> Desk:
    """A desk from where something has been published."""
    publish(desk, "Gamla")
    return desk


def answer(server: Server, path: str) -> tuple[str | None, bytes]:
    """The tag and the bytes of an answer."""
    connection = HTTPConnection("127.0.0.1", server.port, timeout=10)
    connection.request("GET", path, headers={"Host": "ledsagning.example"})
    answered = connection.getresponse()
    body = answered.read()
    connection.close()
    return answered.headers["ETag"], body


def test_all_servers_show_what_is_published_whether_they_are_told_or_ask_a_follower(
    published: Desk, primary: Cluster, standby: Cluster, tmp_path: Path
) -> None:
    with (
        replica(tmp_path / "one", primary.address()) as one,
        replica(tmp_path / "other", standby.address()) as other,
    ):
        assert tells(one, "Gamla")
        assert tells(other, "Gamla")
        publish(published, "Nya")
        learn("Nya", one, other)

        for path in (PAGE, "/sv/staden/hitta", "/sv/staden/andringar", "/sv/staden/andringar.atom"):
            assert answer(one, path) == answer(other, path)
            assert answer(one, path)[0]

        assert published.run("rollback", "--yes").exit_code == 0
        learn("Gamla", one, other)
        assert one.health()["published"] == other.health()["published"]
        assert one.health()["problem"] is None
        assert holds_no_password(one, other)


def test_a_lost_database_leaves_every_server_what_it_has_and_all_come_back_by_themselves(
    published: Desk, primary: Cluster, tmp_path: Path
) -> None:
    with replica(tmp_path / "kept", primary.address()):
        pass
    with replica(tmp_path / "one", primary.address()) as one:
        primary.stop()
        until(lambda: "går inte att fråga" in str(one.health()["problem"]), LEARN_SECONDS)
        assert tells(one, "Gamla")
        # One that is begun meanwhile has what it kept the last time.
        with replica(tmp_path / "kept", primary.address()) as kept:
            assert tells(kept, "Gamla")
            assert kept.health()["last_good"] is True
            assert one.command("reload").returncode == 1
            kill(one.generation())
            until(lambda: tells(one, "Gamla"), LEARN_SECONDS)

            primary.start()
            until(lambda: kept.health()["last_good"] is False, LEARN_SECONDS)
            until(lambda: one.health()["problem"] is None, LEARN_SECONDS)
            publish(published, "Nya")
            learn("Nya", one, kept)
            assert holds_no_password(one, kept)
            assert one.said().count("Det som lästes senast visas.") == 1


def test_when_a_follower_takes_over_servers_that_know_both_go_on_with_it(
    published: Desk, primary: Cluster, standby: Cluster, tmp_path: Path
) -> None:
    both = primary.address("reader", standby)
    until_same(primary, standby)
    with replica(tmp_path / "one", both) as one:
        primary.stop()
        standby.promote()
        writing = f"{primary.address('editor', standby)}?target_session_attrs=read-write"
        publish(Desk(published.folder, {"CATALOGUE": writing}), "Nya")
        learn("Nya", one)


def test_where_nobody_answers_and_nothing_was_kept_the_start_is_refused_with_a_sentence(
    primary: Cluster, tmp_path: Path
) -> None:
    address = primary.address()
    with begun(tmp_path / "log.txt", CATALOGUE=address) as server:
        assert server.process.wait(LEARN_SECONDS) == 1

        assert "inget är publicerat i databasen" in server.said()
    primary.stop()
    with begun(tmp_path / "log.txt", CATALOGUE=address) as server:
        assert server.process.wait(LEARN_SECONDS) == 1

        assert "går inte att fråga" in server.said()
        assert "Traceback" not in server.said()
        assert "mligt" not in server.said()


def test_a_server_without_room_for_what_is_published_keeps_what_it_has_and_says_why(
    published: Desk, primary: Cluster, tmp_path: Path
) -> None:
    with replica(tmp_path / "small", primary.address(), MOST_PROVIDERS="1") as one:
        write(published.file, catalogue(provider("asken", name="Nya"), provider("bjorken")))
        assert published.run("publish", str(published.file), "--yes").exit_code == 0

        until(lambda: "MOST_PROVIDERS" in str(one.health()["problem"]), LEARN_SECONDS)
        assert tells(one, "Gamla")


def test_when_the_process_that_watches_dies_another_does(
    published: Desk, primary: Cluster, tmp_path: Path
) -> None:
    with replica(tmp_path / "one", primary.address()) as one:
        watching = [pid for pid in children(one.process.pid) if not children(pid)]
        assert len(watching) == 1
        kill(*watching)
        publish(published, "Nya")
        learn("Nya", one)
        assert set(watching) & set(one.family()) == set()


def test_a_server_that_is_told_to_stop_leaves_no_connection(
    published: Desk, primary: Cluster, tmp_path: Path
) -> None:
    with replica(tmp_path / "one", primary.address()):
        until(lambda: _connections(primary) == 1)
    until(lambda: _connections(primary) == 0)


def _connections(primary: Cluster) -> int:
    with Database.at(primary.address("editor")).transaction() as cursor:
        query = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'ledsagning'"
        row = cursor.execute(query).fetchone()
    assert row
    # This one is one, too.
    return int(row[0]) - 1
