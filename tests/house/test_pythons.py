"""Every Python that the site is said to run on and that this machine has is tried; the others are
named as untried.
"""

import shutil
import subprocess
from pathlib import Path

import pytest

from ledsagning import resources

pytestmark = pytest.mark.checkout

PYTHONS = ("3.11", "3.12", "3.13")


def python_of(version: str) -> str | None:
    """The program of a version that runs on this machine, also where pyenv keeps it aside."""
    kept = (Path.home() / ".pyenv" / "versions").glob(f"{version}.*/bin/python")
    for program in filter(None, (shutil.which(f"python{version}"), *map(str, kept))):
        try:
            subprocess.run([program, "--version"], check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError):
            continue
        return program
    return None


@pytest.mark.parametrize("version", PYTHONS)
def test_every_module_is_one_for_each_python(version: str, tmp_path: Path) -> None:
    """Only whether it reads the code: what the code does is tried by one of them."""
    python = python_of(version)
    if not python:
        pytest.skip(f"untried: Python {version} is not on this machine")

    read = subprocess.run(
        [python, "-W", "error", "-m", "compileall", "-q", resources.ROOT / "site"],
        env={"PYTHONPYCACHEPREFIX": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert read.returncode == 0, read.stdout + read.stderr
