"""Files and folders that are closed to whoever runs a command, and what must stay as it was."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from ledsagning import resources
from support.published import Desk
from support.sites import catalogue as catalogue_of
from support.sites import provider

COMMAND: Final = [sys.executable, "-B", "-m", "ledsagning"]
AS_ANYBODY: Final = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
"""How root is without what lets it pass by the rights of files."""

IS_ROOT: Final = os.geteuid() == 0

pytestmark = pytest.mark.skipif(
    IS_ROOT and not shutil.which(AS_ANYBODY[0]), reason="root may do all, and cannot do less here"
)


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run a command as somebody to whom the rights of files matter."""
    before = AS_ANYBODY if IS_ROOT else []
    given = [*before, *COMMAND, *map(str, arguments)]
    return subprocess.run(given, capture_output=True, text=True, timeout=120, check=False)


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    """A copy of the sample."""
    path = tmp_path / "katalog.yaml"
    path.write_bytes(resources.SAMPLE_CATALOGUE.read_bytes())
    return path


@pytest.fixture
def workbook(tmp_path: Path, catalogue: Path) -> Path:
    """A workbook of it, in which a provider has another name."""
    other, path = tmp_path / "annan.yaml", tmp_path / "arbetsbok.xlsx"
    other.write_text(catalogue.read_text("utf-8").replace("Pilen Ledsagning", "Pilen"), "utf-8")
    assert run("export", "--xlsx", path, "--catalogue", other).returncode == 0
    return path


CLOSED = {
    "read": ("check", "{closed}/katalog.yaml"),
    "read a folder": ("check", "{closed}"),
    "compare": ("diff", "{catalogue}", "{closed}/katalog.yaml"),
    "bring in": ("import", "{closed}/bok.xlsx", "--into", "{catalogue}"),
    "bring into": ("import", "{catalogue}", "--into", "{closed}/katalog.yaml"),
    "write a workbook": ("export", "--xlsx", "{closed}/ut.xlsx", "--catalogue", "{catalogue}"),
    "write an empty one": ("template", "{closed}/tom.xlsx"),
    "begin a municipality": ("new", "Solna", "--yaml", "{closed}/solna.yaml"),
    "write a report": ("check", "{catalogue}", "--format", "json", "--output", "{closed}/a.json"),
    "write the format": ("schema", "--output", "{closed}/format.json"),
}


@pytest.mark.parametrize("arguments", CLOSED.values(), ids=CLOSED)
def test_a_folder_that_is_closed_is_told_in_a_sentence(
    arguments: tuple[str, ...], catalogue: Path
) -> None:
    closed = catalogue.with_name("stängd")
    closed.mkdir()
    closed.chmod(0)

    answer = run(*(one.format(closed=closed, catalogue=catalogue) for one in arguments))

    closed.chmod(0o700)
    assert answer.returncode == 1
    assert str(closed) in answer.stderr
    assert "Du får inte det." in answer.stderr or "filen får inte läsas" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_a_catalogue_that_is_closed_to_writing_is_left_alone_in_an_open_folder(
    catalogue: Path, workbook: Path
) -> None:
    catalogue.chmod(0o444)

    answer = run("import", workbook, "--into", catalogue, "--yes")

    assert answer.returncode == 1
    assert "filen går inte att skriva. Du får inte det." in answer.stderr
    assert catalogue.read_bytes() == resources.SAMPLE_CATALOGUE.read_bytes()


def test_who_may_read_a_catalogue_and_where_it_lies_stays_as_it_was(
    catalogue: Path, workbook: Path
) -> None:
    catalogue.chmod(0o640)
    link = catalogue.with_name("länk.yaml")
    link.symlink_to(catalogue.name)

    answer = run("import", workbook, "--into", link, "--yes")

    assert answer.returncode == 0
    assert link.is_symlink()
    assert "name: Exempel Pilen\n" in catalogue.read_text("utf-8")
    assert catalogue.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(not IS_ROOT, reason="only root may give a file to another user")
@pytest.mark.parametrize("may_give_away", [True, False])
def test_whose_a_file_is_stays_as_it_was_whoever_writes_it(
    may_give_away: bool, catalogue: Path, workbook: Path
) -> None:
    for path in (catalogue, workbook):
        path.chmod(0o640)
        os.chown(path, 2001, 3000)
    before = [] if may_give_away else ["setpriv", "--bounding-set=-chown"]
    commands = [("import", workbook, "--into", catalogue, "--yes")]
    commands.append(("export", "--xlsx", workbook, "--catalogue", catalogue))

    for one in commands:
        subprocess.run([*before, *COMMAND, *one], check=True, timeout=120, capture_output=True)

    assert "name: Exempel Pilen\n" in catalogue.read_text("utf-8")
    for path in (catalogue, workbook):
        found = path.stat()
        assert (found.st_uid, found.st_gid, found.st_mode & 0o777) == (2001, 3000, 0o640)
    assert not list(catalogue.parent.glob(".*"))


def test_what_is_no_file_is_never_waited_for(catalogue: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rör.xlsx")

    answer = run("import", tmp_path / "rör.xlsx", "--into", catalogue)

    assert answer.returncode == 1
    assert "det är ingen vanlig fil" in answer.stderr


@pytest.mark.parametrize(
    "command",
    [
        ("schema", "--output", "{pipe}.json"),
        ("check", "{catalogue}", "--format", "html", "--output", "{pipe}.json"),
        ("export", "--xlsx", "{pipe}.xlsx", "--catalogue", "{catalogue}"),
    ],
    ids=lambda command: command[0],
)
def test_what_is_no_file_is_left_in_its_place(
    command: tuple[str, ...], catalogue: Path, tmp_path: Path
) -> None:
    pipes = [tmp_path / f"rör{end}" for end in (".json", ".xlsx")]
    for pipe in pipes:
        os.mkfifo(pipe)
    known = {"pipe": tmp_path / "rör", "catalogue": catalogue}

    answer = run(*(word.format(**known) for word in command))

    assert answer.returncode == 1
    assert "det är ingen vanlig fil" in answer.stderr
    assert all(pipe.is_fifo() for pipe in pipes)


@pytest.mark.skipif(not IS_ROOT, reason="only root may give a folder to another user")
@pytest.mark.parametrize("command", [("publish", "--yes"), ("publish", "--yes", "--formats")])
def test_root_writes_nothing_in_the_state_folder_of_the_user_that_serves(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    desk = Desk(tmp_path, {"LEDSAGNING_LANGUAGE": "sv"})
    shutil.copyfile(resources.SAMPLE_CATALOGUE, desk.file)
    desk.state.mkdir()
    shutil.chown(desk.state, "nobody")

    done = desk.run(*command)

    assert done.exit_code == 1
    assert "runuser -u nobody" in done.output
    assert list(desk.state.iterdir()) == []


@pytest.mark.skipif(not IS_ROOT, reason="only root may give a folder to another user")
def test_root_goes_back_to_no_older_version_in_the_folder_of_the_user_that_serves(
    tmp_path: Path,
) -> None:
    desk = Desk(tmp_path, {"LEDSAGNING_LANGUAGE": "sv"})
    for name in ("asken", "boken"):
        desk.publish(catalogue_of(provider(name)))
    before = [path.stat().st_mtime_ns for path in sorted(desk.state.rglob("*"))]
    shutil.chown(desk.state, "nobody")

    done = desk.run("rollback", "--yes")

    assert done.exit_code == 1
    assert "runuser -u nobody" in done.output
    assert [path.stat().st_mtime_ns for path in sorted(desk.state.rglob("*"))] == before
