"""What has been read and checked is kept, and read from there; nothing rests on it."""

import json
import os
import resource
import shutil
import signal
from collections.abc import Callable
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path, PurePath

import pytest

from ledsagning import composing, resources
from ledsagning.catalogue import files
from ledsagning.catalogue.files import File
from ledsagning.catalogue.places import FilePlace
from ledsagning.catalogue.sources import Unreadable
from ledsagning.messages import told
from ledsagning.serving.twins import Twins
from ledsagning.settings import Settings
from ledsagning.today import on, today
from support.named_site import named, tells, write
from support.published import Desk
from support.serving import ask, running, until

PAGE = "/sv/staden/utforare/asken"
READ = tuple(file for file in files.read(resources.SAMPLE_CATALOGUE) if isinstance(file, File))
CATALOGUE = composing.load(resources.SAMPLE_CATALOGUE)


@pytest.fixture
def twins(tmp_path: Path) -> Twins:
    """Where the twin of the sample is kept."""
    found = Twins.of(Settings(state=tmp_path))
    found.keep(READ, CATALOGUE)
    return found


def only(folder: Path) -> Path:
    """The only file of a folder."""
    (found,) = folder.iterdir()
    return found


def folder_of(state: Path) -> Path:
    """Where the twins lie in a state folder."""
    (found,) = state.glob("read-*")
    return found


def parts(file: Path) -> tuple[dict[str, str], bytes]:
    """The head of a twin, and the rest of it."""
    head, rest = file.read_bytes().split(b"\n", 1)
    return json.loads(head), rest


def test_what_was_kept_of_these_files_is_found(twins: Twins) -> None:
    assert twins.find(READ) == CATALOGUE


def test_wherever_the_same_files_lie_it_is_theirs(twins: Twins) -> None:
    moved = [File(PurePath("/srv", file.path.name), file.data) for file in READ]

    assert twins.find(moved) == CATALOGUE


def test_other_files_have_none(twins: Twins) -> None:
    (file,) = READ
    changed = File(file.path, file.data.replace(b"Asken", b"Aspen", 1))
    renamed = File(PurePath("another.yaml"), file.data)

    assert changed.data != file.data
    assert twins.find([changed]) is None
    assert twins.find([renamed]) is None
    assert twins.find([*READ, renamed]) is None


def test_files_of_which_one_cannot_be_read_have_none(twins: Twins) -> None:
    broken = Unreadable(FilePlace("k.yaml"), told("filen är borta"), told("lägg tillbaka den"))

    assert twins.find([*READ, broken]) is None


@pytest.mark.parametrize("part", ["program", "python", "library"])
def test_another_program_has_none(twins: Twins, part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    name = {
        "program": "ledsagning.resources.program",
        "python": "platform.python_version",
        "library": "ledsagning.serving.twins.version",
    }[part]
    monkeypatch.setattr(name, lambda *_library: "another")

    assert twins.find(READ) is None


def test_before_the_day_that_it_was_checked_on_nothing_is_known(twins: Twins) -> None:
    with on(today() - timedelta(days=1)):
        assert twins.find(READ) is None
    with on(today() + timedelta(days=400)):
        assert twins.find(READ) == CATALOGUE


def flipped(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]


@pytest.mark.parametrize(
    "spoilt",
    [
        flipped,
        lambda _data: b"",
        lambda _data: b"\n",
        lambda _data: b"[" * 100_000,
        lambda _data: b"\xff\xfe",
        lambda _data: b"[1]\n[1]\n",
        lambda _data: b'{"of": 1}\n[1]\n',
        lambda data: data[:-1],
        lambda data: data[: len(data) // 2],
        lambda data: data + b"[1]\n",
        lambda data: data.replace(b"Asken", b"Aspen"),
        lambda data: data.split(b"\n", 1)[1],
    ],
)
def test_one_that_is_not_whole_is_passed_over(
    twins: Twins, spoilt: Callable[[bytes], bytes]
) -> None:
    file = only(twins.folder)
    data = spoilt(file.read_bytes())
    assert data != file.read_bytes()
    file.write_bytes(data)

    assert twins.find(READ) is None

    twins.keep(READ, CATALOGUE)

    assert twins.find(READ) == CATALOGUE


def test_every_byte_of_it_counts(twins: Twins) -> None:
    file = only(twins.folder)
    whole = file.read_bytes()

    for place in range(0, len(whole), 997):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])

        assert twins.find(READ) in (None, CATALOGUE)


def test_whatever_somebody_else_puts_in_its_place_is_passed_over(twins: Twins) -> None:
    file = only(twins.folder)
    head, rest = parts(file)
    for body in (b"[]\n", b"[1]\n", b"[[0,0]]\n", b"[[1,9,9]]\n", b'[null,"a",[999]]\n', rest[:-9]):
        signed = {**head, "digest": sha256(body).hexdigest()}
        file.write_bytes(json.dumps(signed).encode() + b"\n" + body)

        assert twins.find(READ) is None


def test_nothing_in_it_is_run(twins: Twins) -> None:
    head, rest = parts(only(twins.folder))

    assert head.keys() == {"of", "checked", "digest"}
    assert date.fromisoformat(head["checked"]) == today()
    assert all(isinstance(json.loads(line), list) for line in rest.splitlines())


def test_a_folder_in_its_place_is_passed_over(twins: Twins) -> None:
    file = only(twins.folder)
    file.unlink()
    file.mkdir()

    twins.keep(READ, CATALOGUE)

    assert twins.find(READ) is None


def test_where_there_is_no_folder_nothing_is_found_or_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    nowhere = (Settings(state=tmp_path / "gone"), Settings(state=tmp_path / "file"))

    for settings in nowhere:
        Twins.of(settings).keep(READ, CATALOGUE)

        assert Twins.of(settings).find(READ) is None
    assert not (tmp_path / "gone").exists()


def test_a_full_disk_leaves_what_there_was(twins: Twins) -> None:
    before = only(twins.folder).read_bytes()
    child = os.fork()
    if not child:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (300, 300))
        twins.keep([File(PurePath("other.yaml"), b"")], CATALOGUE)
        os._exit(0)

    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert only(twins.folder).read_bytes() == before


def test_only_the_last_one_is_kept(twins: Twins) -> None:
    (twins.folder / ".begun.json.77").write_bytes(b"and never ended")
    other = [File(PurePath("other.yaml"), b"")]

    twins.keep(other, CATALOGUE)

    assert only(twins.folder)
    assert twins.find(other) == CATALOGUE
    assert twins.find(READ) is None


def test_it_can_be_forgotten(twins: Twins) -> None:
    twins.forget()

    assert not any(twins.folder.iterdir())
    assert twins.find(READ) is None


# --- as an operator meets it


def test_a_server_that_is_begun_again_reads_what_was_kept(file: Path, log: Path) -> None:
    with running(log, CATALOGUE=str(file)) as server:
        first = ask(server.port, PAGE)
        until(lambda: "1 utförare" in server.said())
    kept = only(folder_of(log.with_suffix(".state")))
    before = kept.stat()
    log.write_bytes(b"")
    with running(log, CATALOGUE=str(file)) as server:
        again = ask(server.port, PAGE)
        until(lambda: "1 utförare" in server.said())
    assert again == first
    # Whoever reads the source keeps it anew.
    assert (kept.stat().st_ino, kept.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize("broken", [flipped, lambda data: data[:-100]])
def test_a_broken_one_keeps_no_server_from_its_catalogue(
    file: Path, log: Path, broken: Callable[[bytes], bytes]
) -> None:
    with running(log, CATALOGUE=str(file)) as server:
        first = ask(server.port, PAGE)
    kept = only(folder_of(log.with_suffix(".state")))
    whole = kept.read_bytes()
    kept.write_bytes(broken(whole))

    with running(log, CATALOGUE=str(file)) as server:
        assert ask(server.port, PAGE) == first
    assert kept.read_bytes() == whole


def test_where_none_can_be_kept_the_site_is_shown_all_the_same(file: Path, log: Path) -> None:
    with running(log, CATALOGUE=str(file)) as server:
        first = ask(server.port, PAGE)
    folder = folder_of(log.with_suffix(".state"))
    shutil.rmtree(folder)
    folder.write_bytes(b"no folder")

    with running(log, CATALOGUE=str(file)) as server:
        assert ask(server.port, PAGE) == first


def test_what_has_changed_is_shown_and_not_what_was_kept(file: Path, log: Path) -> None:
    with running(log, CATALOGUE=str(file)) as server:
        write(file, named("Nya"))
        assert server.command("reload").returncode == 0
        assert tells(server, "Nya")

        write(file, named("Gamla"))
        assert server.command("reload").returncode == 0
        assert tells(server, "Gamla")
        assert not tells(server, "Nya")


def test_who_publishes_keeps_what_the_server_will_read(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    settings = Settings(catalogue=desk.file, state=desk.state)
    names = [desk.publish(named("Forsta")), desk.publish(named("Andra"))]
    editions = desk.editions.all()

    assert [one.name for one in editions] == names
    assert _found(desk, settings) == "Andra"

    assert desk.run("rollback", "--yes").exit_code == 0
    assert _found(desk, settings) == "Forsta"

    assert desk.run("forget", "--yes").exit_code == 0
    assert not any(Twins.of(settings).folder.iterdir())


def _found(desk: Desk, settings: Settings) -> str:
    """What the provider is called in the twin of what is published."""
    files_of_newest = desk.editions.files(desk.editions.all()[-1]).files
    found = Twins.of(settings).find(files_of_newest)
    assert found is not None
    (asken,) = found.providers.values()
    return asken.name
