"""A release has a number of its own, and its wheel is the same wherever it is built."""

import os
import re
import shutil
import subprocess
import sys
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

import ledsagning
from house.test_locks import project
from ledsagning import resources

pytestmark = pytest.mark.checkout

ROOT = resources.ROOT
sys.path.insert(0, str(ROOT / "tools"))
import bundle  # noqa: E402
import release  # noqa: E402

DAY = date(2027, 1, 7)
CODE = '__version__ = "1.9.0"\n'
CHANGES = "# Changelog\n\n\n## Unreleased\n\n### Added\n\n- A way.\n\n\n## 1.9.0 – 2026-12-01\n"


def test_the_code_has_the_number_of_the_newest_release() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    numbers = re.findall(r"^## (\d+\.\d+\.\d+) – \d{4}-\d\d-\d\d$", changelog, re.MULTILINE)

    assert numbers[0] == ledsagning.__version__
    assert len(numbers) == len(set(numbers))


def test_a_release_gives_the_code_and_what_has_changed_a_number_and_a_day() -> None:
    code, changelog = release.released(CODE, CHANGES, "1.10.0", DAY)

    assert release.number_of(code) == "1.10.0"
    assert "## Unreleased\n\n\n## 1.10.0 – 2027-01-07\n\n### Added\n\n- A way." in changelog


@pytest.mark.parametrize("number", ["1.9.0", "1.8.9", "1.10", "2.0.0rc1", "v2.0.0", ""])
def test_a_number_that_is_none_or_has_been_is_refused(number: str) -> None:
    with pytest.raises(release.NotReleased, match=r"1\.9\.0"):
        release.released(CODE, CHANGES, number, DAY)


@pytest.mark.parametrize("left", ["", "## Unreleased\n", "## Unreleased\n\n### Added\n\n"])
def test_nothing_is_released_where_nothing_has_changed(left: str) -> None:
    with pytest.raises(release.NotReleased, match="Unreleased"):
        release.released(
            CODE, f"# Changelog\n\n{left}\n\n## 1.9.0 – 2026-12-01\n\n- A.\n", "2.0.0", DAY
        )


def test_what_has_been_released_is_not_released_once_more() -> None:
    once = release.released(CODE, CHANGES, "1.10.0", DAY)

    with pytest.raises(release.NotReleased, match="Unreleased"):
        release.released(*once, "1.11.0", DAY)


def wheel(folder: Path, umask: int, moment: int) -> Path:
    """The wheel of a copy of the sources, made with other rights and at another time."""
    tracked = subprocess.run(
        ["git", "-C", ROOT, "ls-files", "-z"], capture_output=True, text=True, check=True
    ).stdout
    for name in filter(None, tracked.split("\0")):
        if (ROOT / name).is_file() and not name.startswith(("tests/", "docs/")):
            target = folder / "sources" / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, target)
            target.chmod(0o666 & ~umask)
            os.utime(target, (moment, moment))
    built = subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, "."],
        cwd=folder / "sources",
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONHASHSEED": str(moment)},
        umask=umask,
    )
    assert built.returncode == 0, built.stdout + built.stderr
    return next(folder.glob("*.whl"))


def test_the_same_sources_give_the_same_wheel_to_the_last_byte(tmp_path: Path) -> None:
    first = wheel(tmp_path / "one", 0o022, 1_000_000_000)
    second = wheel(tmp_path / "elsewhere" / "two", 0o077, 1_700_000_000)

    assert sha256(first.read_bytes()).digest() == sha256(second.read_bytes()).digest()


def test_beside_a_wheel_lies_the_lock_of_every_extra() -> None:
    assert set(bundle.EXTRAS) == set(project()["project"]["optional-dependencies"])
    assert all((ROOT / f"requirements-{extra}.txt").exists() for extra in bundle.EXTRAS)


def test_the_lock_of_a_wheel_pins_itself_and_all_that_it_needs_by_digest(tmp_path: Path) -> None:
    (tmp_path / "ledsagning-9.9.9-py3-none-any.whl").write_bytes(b"wheel")

    first, *rest = bundle.bundle(tmp_path).splitlines()

    digest = sha256(b"wheel").hexdigest()
    assert first == f"./ledsagning-9.9.9-py3-none-any.whl --hash=sha256:{digest}"
    assert rest == (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
