"""What is published in a database is one transaction, whatever happens to it."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import FrameType

import pytest

from cluster import PASSWORD, WRITTEN, Cluster, follower, until_same
from ledsagning import database
from ledsagning.catalogue.editions import Edition
from ledsagning.database import Database
from ledsagning.serving.edition_database import CHANNEL, EditionDatabase
from ledsagning.serving.editions import Overtaken, Unsure
from ledsagning.serving.state import Unusable
from serving.test_editions import in_a_child, new
from support.named_site import named, write
from support.published import Desk
from support.serving import COMMAND, free_port, until


@pytest.fixture
def editions(primary: Cluster) -> EditionDatabase:
    """The editions of a database, that keeps three."""
    return EditionDatabase(Database.at(primary.address("editor")), most=3, most_bytes=1_000_000)


def newest(editions: EditionDatabase) -> Edition | None:
    return next(reversed(editions.all()), None)


def served(editions: EditionDatabase) -> str:
    """What a server would read: the text of the newest edition."""
    edition = newest(editions)
    return editions.files(edition).files[0].data.decode() if edition else ""


def publish(desk: Desk, name: str, *words: str) -> str:
    """Publish a catalogue that is known by a name, and return what is said."""
    write(desk.file, named(name))
    done = desk.run("publish", str(desk.file), "--yes", *words)
    assert done.exit_code == 0, done.output
    return done.output


# --- the commands


def test_a_file_is_published_in_the_database_and_brought_back_and_forgotten(
    desk: Desk, primary: Cluster
) -> None:
    assert "inget är publicerat än" in desk.run("published").output
    publish(desk, "Forsta")
    told = publish(desk, "Andra")

    assert "Forsta → Andra" in told
    assert "Alla servrar som läser databasen visar det" in told
    assert desk.run("rollback", "--yes").exit_code == 0
    rows = primary.run("SELECT number, length(digest), back FROM ledsagning_edition ORDER BY 1")
    assert rows.splitlines() == ["1|64|f", "2|64|f", "3|64|t"]
    assert "En äldre version igen." in desk.run("published").output.splitlines()[0]

    assert desk.run("forget", "--yes").exit_code == 0
    assert len(desk.run("published").output.splitlines()) == 1
    assert primary.run("SELECT count(*) FROM ledsagning_files") == "1"
    assert primary.run("SELECT count(taken) FROM ledsagning_edition") == "0"


def test_the_same_is_not_published_twice_and_a_broken_file_not_at_all(desk: Desk) -> None:
    publish(desk, "Forsta")

    assert "redan publicerat" in publish(desk, "Forsta")
    desk.file.write_text("municipalities: kanske\n...\n")
    assert desk.run("publish", str(desk.file), "--yes").exit_code == 1
    assert len(desk.run("published").output.splitlines()) == 1


@pytest.mark.parametrize("given", [(), ("postgresql://db.example/ledsagning",)])
def test_without_a_file_nobody_knows_what_to_publish(given: tuple[str, ...], desk: Desk) -> None:
    done = desk.run("publish", *given)

    assert done.exit_code == 2
    assert "Skriv vilken fil" in done.output


def test_who_may_only_read_cannot_publish(desk: Desk, primary: Cluster) -> None:
    publish(desk, "Forsta")
    reader = Desk(desk.folder, {"CATALOGUE": primary.address("reader")})

    write(desk.file, named("Andra"))
    done = reader.run("publish", str(desk.file), "--yes")

    assert done.exit_code == 1
    assert "permission denied" in done.output
    assert "Inget är publicerat." in done.output
    assert len(reader.run("published").output.splitlines()) == 1


def test_no_password_is_told_when_it_is_wrong_or_nobody_answers(
    desk: Desk, primary: Cluster
) -> None:
    right = primary.address("editor")
    wrong = right.replace("editor", "nobody")
    nowhere = right.replace(str(primary.port), str(free_port()))
    other = f"{right}?sslmode=require&sslpassword={WRITTEN}"
    for address in (wrong, nowhere, other):
        done = Desk(desk.folder, {"CATALOGUE": address}).run("published")

        assert done.exit_code == 1
        assert "går inte att fråga" in done.output
        for word in (PASSWORD, WRITTEN, "mligt"):
            assert word not in done.output


@pytest.mark.parametrize(
    ("sql", "place", "why"),
    [
        ("REVOKE ALL ON ledsagning_edition FROM reader", "ledsagning", "permission denied"),
        (
            "ALTER TABLE ledsagning_edition RENAME COLUMN digest TO other",
            "ledsagning",
            "does not exist",
        ),
        ("SELECT 1", "another", "does not exist"),
    ],
)
def test_a_database_that_is_not_as_it_was_is_told_of_in_words(
    desk: Desk, primary: Cluster, sql: str, place: str, why: str
) -> None:
    publish(desk, "Forsta")
    primary.run(sql)
    address = primary.address("reader").removesuffix("ledsagning") + place

    done = Desk(desk.folder, {"CATALOGUE": address}).run("published")

    assert done.exit_code == 1
    assert "går inte att fråga" in done.output
    assert why in done.output
    assert "Traceback" not in done.output


def test_who_has_locked_the_tables_is_waited_for_but_not_for_ever(
    desk: Desk, primary: Cluster
) -> None:
    publish(desk, "Forsta")
    database = Database.at(primary.address("editor"))

    with database.transaction() as cursor:
        cursor.execute("LOCK TABLE ledsagning_edition")
        done = desk.run("published")

    assert done.exit_code == 1
    assert "lock timeout" in done.output
    assert desk.run("published").exit_code == 0


def test_a_database_that_is_frozen_is_left_after_a_while_with_a_sentence(
    desk: Desk, primary: Cluster
) -> None:
    publish(desk, "Forsta")
    write(desk.file, named("Andra"))

    with primary.frozen():
        for command in (
            ("published",),
            ("publish", str(desk.file), "--yes"),
            ("rollback", "--yes"),
        ):
            done = desk.run(*command)
            assert (done.exit_code, "går inte att fråga" in done.output) == (1, True), command

    assert len(desk.run("published").output.splitlines()) == 1


# --- one transaction each


def killed_at(step: int, work: Callable[[], object]) -> Callable[[], object]:
    """The same work, killed before it asks the database for the so-and-so-manyeth time."""

    def dies() -> None:
        seen = 0

        def hook(frame: FrameType, event: str, _argument: object) -> None:
            nonlocal seen
            if event == "call" and frame.f_code.co_name in ("execute", "commit", "close"):
                seen += 1
                if seen == step:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.setprofile(hook)
        work()
        sys.setprofile(None)

    return dies


@contextmanager
def frozen_at(step: int, primary: Cluster) -> Iterator[list[int]]:
    """A database that stands still once it is asked for the so-and-so-manyeth time, until the end
    of the block; how often it was asked before.
    """
    asked: list[int] = []
    with ExitStack() as stack:

        def hook(frame: FrameType, event: str, _argument: object) -> None:
            if event == "call" and frame.f_code.co_name in ("execute", "commit"):
                asked.append(1)
                if len(asked) == step:
                    sys.setprofile(None)
                    stack.enter_context(primary.frozen())

        sys.setprofile(hook)
        try:
            yield asked
        finally:
            sys.setprofile(None)


def test_stopped_at_any_moment_it_is_given_up_and_what_is_said_of_it_is_true(
    editions: EditionDatabase, primary: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "ANSWER_SECONDS", 1.0)
    editions.publish(new("old"), None)
    before = newest(editions)
    said: list[str] = []
    words: list[str] = []

    for step in range(1, 100):
        with frozen_at(step, primary) as asked:
            try:
                editions.publish(new("new"), before)
                said.append("done")
            except Unusable as why:
                words.append(str(why.words))
                said.append("unsure" if isinstance(why, Unsure) else "not done")
        until(lambda: is_left_alone(primary))
        # What the database was told to keep it may have kept.
        assert said[-1] == "unsure" or (served(editions) == "new") == (said[-1] == "done")
        if newest(editions) != before:
            editions.withdraw(editions.all()[-1])
        if len(asked) < step:
            break

    assert said[-1] == "done"
    assert all("no answer in 1 seconds" in one for one in words)
    assert said.count("unsure") >= 1
    assert said.count("not done") > 5


def test_of_several_who_publish_and_go_back_at_once_each_is_told_what_came_of_it(
    desk: Desk, primary: Cluster, tmp_path: Path
) -> None:
    for name in ("Forsta", "Andra"):
        publish(desk, name)
    begun = len(desk.run("published").output.splitlines())
    desks = []
    for number in range(2):
        (folder := tmp_path / str(number)).mkdir()
        desks.append(Desk(folder, {"CATALOGUE": primary.address("editor")}))
        write(desks[-1].file, named(f"Ny{number}"))
    work = [("publish", str(one.file), "--yes") for one in desks] + [("rollback", "--yes")]

    ended = [
        subprocess.Popen(
            [*COMMAND, *words],
            env=os.environ
            | {"CATALOGUE": primary.address("editor"), "PORT": "9"}
            | one.settings
            | {"STATE_DIRECTORY": str(one.state)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for one, words in zip([*desks, desk], work, strict=True)
    ]
    told = [one.communicate(timeout=120)[0] for one in ended]

    for one, words in zip(ended, told, strict=True):
        assert (one.returncode == 0) == ("Publicerat: " in words), words
        assert one.returncode == 0 or "Någon annan har publicerat" in words, words
    done = sum(one.returncode == 0 for one in ended)
    assert done >= 1
    assert len(desk.run("published").output.splitlines()) == begun + done
    numbers = primary.run("SELECT number FROM ledsagning_edition ORDER BY number").split()
    assert numbers == [str(number) for number in range(1, begun + done + 1)]


def is_left_alone(primary: Cluster) -> bool:
    """Whether the database has noticed that whoever asked it is dead."""
    query = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'ledsagning'"
    return primary.run(query) == "0"


@pytest.mark.parametrize("has_old", [True, False])
def test_killed_at_any_moment_it_leaves_the_old_edition_or_the_new_one(
    editions: EditionDatabase, primary: Cluster, has_old: bool
) -> None:
    if has_old:
        editions.publish(new("old"), None)
    before = newest(editions)
    found = []

    for step in range(1, 100):
        ended = in_a_child(killed_at(step, lambda: editions.publish(new("new"), before)))
        until(lambda: is_left_alone(primary))
        found.append(served(editions))
        if newest(editions) != before:
            editions.withdraw(editions.all()[-1])
        if ended == 0:
            break

    assert ended == 0
    assert step > 10
    assert found == sorted(found, reverse=has_old)
    assert set(found) == {"old" if has_old else "", "new"}


def test_of_two_who_publish_at_once_one_is_told_so(editions: EditionDatabase) -> None:
    editions.publish(new("old"), None)
    seen = newest(editions)

    with editions.database.transaction() as other:
        other.execute("SELECT pg_advisory_xact_lock(hashtext('ledsagning_catalogue'))")
        with pytest.raises(Overtaken):
            editions.publish(new("new"), seen)

    editions.publish(new("newer"), seen)
    with pytest.raises(Overtaken):
        editions.publish(new("new"), seen)
    assert served(editions) == "newer"


def test_so_many_editions_are_kept_and_nothing_of_the_others(
    editions: EditionDatabase, primary: Cluster
) -> None:
    for text in "abaca":
        editions.publish(new(text), newest(editions))

    assert [editions.files(one).files[0].data for one in editions.all()] == [b"a", b"c", b"a"]
    assert [one.number for one in editions.all()] == [3, 4, 5]
    assert primary.run("SELECT count(*) FROM ledsagning_files") == "2"


def test_each_change_has_a_revision_of_its_own_also_where_numbers_come_again(
    editions: EditionDatabase,
) -> None:
    revisions = [editions.history(print).revision]
    for text in "ab":
        editions.publish(new(text), newest(editions))
        revisions.append(editions.history(print).revision)
    editions.forget()
    revisions.append(editions.history(print).revision)

    editions.withdraw(editions.all()[-1])
    editions.publish(new("b"), newest(editions))
    revisions.append(editions.history(print).revision)

    assert revisions[0] is None
    assert len(set(revisions)) == len(revisions)
    assert editions.history(print).tag == new("a").tag


@pytest.mark.parametrize("damage", ["substr(packed, 1, 40)", "''", "packed || packed"])
def test_files_that_are_cut_or_altered_are_refused_and_mended_by_publishing_anew(
    damage: str, editions: EditionDatabase, primary: Cluster
) -> None:
    edition = editions.publish(new("old"), None)
    other = editions.publish(new("other"), edition)
    if damage == "packed || packed":
        primary.run(
            "UPDATE ledsagning_files SET packed = (SELECT packed FROM ledsagning_files "
            f"WHERE digest = '{other.digest}')"
        )
    else:
        primary.run(f"UPDATE ledsagning_files SET packed = {damage}")

    with pytest.raises(Unusable, match=r"inte (hela|de som)"):
        editions.files(edition)
    editions.publish(new("old"), other)
    assert editions.files(edition).files[0].data == b"old"


# --- telling


def test_a_change_is_told_at_once_by_the_one_and_asked_for_of_the_one_that_follows(
    editions: EditionDatabase, primary: Cluster
) -> None:
    nobody, _ours = os.pipe()
    with follower(primary) as standby:
        told: list[bool] = []
        for one in (primary, standby):
            with Database.at(one.address()).listening() as ear:
                ear.listen(CHANNEL)
                threading.Timer(0.5, lambda: publish_next(editions)).start()
                told.append(ear.wait(5, nobody))
        until_same(primary, standby)
        behind = EditionDatabase(Database.at(standby.address()), most=3, most_bytes=1_000_000)

        assert told == [True, False]
        assert behind.all() == editions.all()
        assert len(behind.all()) == 2


def publish_next(editions: EditionDatabase) -> None:
    edition = newest(editions)
    editions.publish(new("a" if edition is None else "b"), edition)
