"""The folder of editions stands whatever happens to it: the old one is whole, or the new one is."""

import fcntl
import os
import resource
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path, PurePath

import pytest

from ledsagning.catalogue.editions import Edition
from ledsagning.catalogue.files import File
from ledsagning.serving.edition_folder import EditionFolder
from ledsagning.serving.editions import New, Overtaken
from ledsagning.serving.state import LastGood, Unusable

_TOUCHES = ("open", "os.", "fcntl.")
"""The events of Python that touch a file."""


@pytest.fixture
def editions(tmp_path: Path) -> EditionFolder:
    """A folder of editions, that keeps three."""
    return EditionFolder(tmp_path / "published", most=3, most_bytes=1_000_000)


def new(text: str) -> New:
    """A catalogue of one file that holds a text, to be published."""
    return New(
        good=LastGood((File(PurePath("catalogue.yaml"), text.encode()),), {"providers": 1}),
        taken=b"",
        tag="tag:ledsagning.example,2026-11-26:1",
        published=datetime(2026, 11, 26, 12, tzinfo=UTC),
        changes=1,
        whose=("Asken",),
        back=False,
    )


def newest(editions: EditionFolder) -> Edition | None:
    """The edition that is served."""
    return next(reversed(editions.all()), None)


def served(editions: EditionFolder) -> str:
    """What a server would read: the text of the newest edition."""
    edition = newest(editions)
    return editions.files(edition).files[0].data.decode() if edition else ""


def in_a_child(work: Callable[[], object]) -> int:
    """Do something in a process of its own, and return how that ended: 0, or minus a signal."""
    pid = os.fork()
    if not pid:
        try:
            work()
        finally:
            os._exit(1 if sys.exc_info()[0] else 0)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def killed_at(step: int, work: Callable[[], object]) -> Callable[[], object]:
    """The same work, killed before it touches a file for the so-and-so-manyeth time."""

    def dies() -> None:
        seen = 0

        def hook(event: str, _arguments: object) -> None:
            nonlocal seen
            if event.startswith(_TOUCHES) and event != "os.kill":
                seen += 1
                if seen == step:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(hook)
        work()

    return dies


def test_killed_at_any_moment_it_leaves_the_old_edition_or_the_new_one(
    editions: EditionFolder,
) -> None:
    editions.publish(new("old"), None)
    before = newest(editions)
    found = []

    for step in range(1, 200):
        ended = in_a_child(killed_at(step, lambda: editions.publish(new("new"), before)))
        found.append(served(editions))
        if newest(editions) != before:
            editions.withdraw(editions.all()[-1])
        if ended == 0:
            break

    assert ended == 0
    assert step > 10
    # Once the new one is there it stays: there is one moment at which it comes.
    assert found == sorted(found, reverse=True)
    assert set(found) == {"old", "new"}


def test_the_first_edition_is_there_whole_or_not_at_all(editions: EditionFolder) -> None:
    found = []

    for step in range(1, 200):
        ended = in_a_child(killed_at(step, lambda: editions.publish(new("new"), None)))
        found.append(served(editions))
        if newest(editions):
            editions.withdraw(editions.all()[-1])
        if ended == 0:
            break

    assert set(found) == {"", "new"}


def test_a_full_disk_leaves_the_old_edition(editions: EditionFolder) -> None:
    editions.publish(new("old"), None)
    before = newest(editions)

    def fills() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (300, 300))
        with pytest.raises(Unusable):
            editions.publish(new("new" * 1000), before)

    assert in_a_child(fills) == 0
    assert served(editions) == "old"
    assert len(list(editions.folder.iterdir())) == len(("journal", "lock", "files", "taken"))


def test_of_two_who_publish_at_once_one_is_told_so(editions: EditionFolder) -> None:
    editions.publish(new("old"), None)

    with (editions.folder / "lock").open("rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(Overtaken):
            editions.publish(new("new"), newest(editions))

    assert served(editions) == "old"


def test_nobody_publishes_over_what_they_have_not_seen(editions: EditionFolder) -> None:
    editions.publish(new("old"), None)
    seen = newest(editions)
    editions.publish(new("newer"), seen)

    with pytest.raises(Overtaken):
        editions.publish(new("new"), seen)

    assert served(editions) == "newer"


@pytest.mark.parametrize("damage", [lambda data: data[:-40], lambda data: data.replace(b"l", b"L")])
def test_files_that_are_cut_or_altered_are_refused(
    damage: Callable[[bytes], bytes], editions: EditionFolder
) -> None:
    edition = editions.publish(new("old"), None)
    place = editions.folder / f"{edition.digest}.zip"
    place.write_bytes(damage(place.read_bytes()))

    with pytest.raises(Unusable, match="inte hela"):
        editions.files(edition)


def test_files_under_the_name_of_others_are_refused(editions: EditionFolder) -> None:
    old = editions.publish(new("old"), None)
    other = editions.publish(new("new"), old)
    (editions.folder / f"{other.digest}.zip").replace(editions.folder / f"{old.digest}.zip")

    with pytest.raises(Unusable, match="inte de som publicerades"):
        editions.files(old)


def test_a_journal_that_is_cut_is_told_and_nothing_is_guessed(editions: EditionFolder) -> None:
    editions.publish(new("old"), None)
    journal = editions.folder / "journal.json"
    journal.write_bytes(journal.read_bytes()[:-20])

    with pytest.raises(Unusable, match=r"journal\.json"):
        editions.all()


def test_so_many_editions_are_kept_and_nothing_of_the_others(editions: EditionFolder) -> None:
    for text in "abcde":
        editions.publish(new(text), newest(editions))

    assert [edition.number for edition in editions.all()] == [3, 4, 5]
    assert served(editions) == "e"
    files, taken = 3, 3
    assert len(list(editions.folder.iterdir())) == files + taken + len(("journal", "lock"))


def test_files_are_kept_for_as_long_as_any_edition_has_them(editions: EditionFolder) -> None:
    for text in "abaca":
        editions.publish(new(text), newest(editions))

    assert [editions.files(one).files[0].data for one in editions.all()] == [b"a", b"c", b"a"]


def test_what_a_lost_process_has_left_goes_with_the_next_edition(editions: EditionFolder) -> None:
    editions.publish(new("a"), None)
    (editions.folder / ".journal.json.4711").write_bytes(b"{")

    editions.publish(new("b"), newest(editions))

    assert not (editions.folder / ".journal.json.4711").exists()


def test_a_catalogue_that_was_never_published_has_no_editions(editions: EditionFolder) -> None:
    assert editions.all() == ()
    assert editions.history(print).newest is None
    assert not editions.folder.exists()


def test_where_nothing_can_be_written_that_is_told() -> None:
    nowhere = EditionFolder(Path("/dev/null/published"), most=3, most_bytes=1_000)

    assert nowhere.all() == ()
    with pytest.raises(Unusable):
        nowhere.publish(new("new"), None)
