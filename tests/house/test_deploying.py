"""What an operator is given in deploy/, read by the programs that it is for."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from ledsagning import resources
from ledsagning.settings import Settings

pytestmark = pytest.mark.checkout

DEPLOY = resources.ROOT / "deploy"
UNIT = DEPLOY / "systemd" / "ledsagning.service"
CONTAINERFILE = DEPLOY / "container" / "Containerfile"
MOST_EXPOSED = 1.5
"""What systemd gives out of ten for all that a service may do: 2 is little."""


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)


# --- systemd

needs_systemd = pytest.mark.skipif(
    not shutil.which("systemd-analyze"), reason="not tried: no systemd-analyze on this machine"
)


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    """The unit, with a program that is on every machine in the place of the site's."""
    here = tmp_path / UNIT.name
    here.write_text(UNIT.read_text().replace("/srv/ledsagning/current/bin/ledsagning", "/bin/true"))
    return here


@needs_systemd
def test_systemd_understands_every_line_of_the_unit(unit: Path) -> None:
    verified = run("systemd-analyze", "verify", unit)

    assert (verified.returncode, verified.stdout + verified.stderr) == (0, "")


@needs_systemd
def test_the_unit_may_do_little_else_than_the_site_does(unit: Path) -> None:
    told = run("systemd-analyze", "security", "--offline=yes", "--no-pager", unit).stdout
    level = re.findall(r"exposure level for .*: ([\d.]+)", told)

    assert level, told
    assert float(level[0]) <= MOST_EXPOSED


def test_the_unit_writes_in_the_state_folder_only_and_keeps_no_picture_of_memory() -> None:
    lines = UNIT.read_text().splitlines()

    assert {"ProtectSystem=strict", "StateDirectory=ledsagning", "LimitCORE=0"} <= set(lines)
    assert not [line for line in lines if line.startswith(("ReadWritePaths", "User=root"))]


def test_every_variable_of_the_example_is_a_setting_of_the_site() -> None:
    text = (DEPLOY / "systemd" / "ledsagning.env").read_text()
    given = dict(line.split("=", 1) for line in text.splitlines() if not line.startswith("#"))

    settings = Settings.from_environ(given)

    assert settings.site_address == given["SITE_ADDRESS"]
    assert (str(settings.catalogue), str(settings.workers)) == (
        given["CATALOGUE"],
        given["WORKERS"],
    )


# --- the container


def test_the_container_has_no_user_but_its_own_and_a_folder_to_write_in() -> None:
    last = CONTAINERFILE.read_text().rpartition("\nFROM ")[2]

    assert re.search(r"^USER [1-9]\d*:[1-9]\d*$", last, re.MULTILINE)
    assert re.findall(r"^VOLUME (.+)$", last, re.MULTILINE) == ["/state"]
    assert re.search(r'^ENTRYPOINT \["', last, re.MULTILINE)


def test_the_container_installs_by_digest_only() -> None:
    text = CONTAINERFILE.read_text()

    assert text.count("pip install") == text.count("--require-hashes") == 1


def test_with_the_extra_for_formats_the_container_has_what_make_installs_for_it() -> None:
    makefile = (resources.ROOT / "Makefile").read_text(encoding="utf-8")
    [packages] = re.findall(r'"what writes Braille and PDF[^"]*" \\\n((?:\t\t.+\n)+)', makefile)
    [installed] = re.findall(
        r"apt-get install -y --no-install-recommends ((?:[^&]|\n)+)", CONTAINERFILE.read_text()
    )

    assert set(installed.replace("\\", "").split()) == set(packages.replace("\\", "").split())


# --- what is said of it


def test_every_file_of_the_folder_is_told_of_and_every_one_that_is_told_of_is_there() -> None:
    text = (DEPLOY / "README.md").read_text(encoding="utf-8")
    links = {target for target in re.findall(r"\]\(([^)#]+)", text) if "://" not in target}
    files = {
        str(path.relative_to(DEPLOY))
        for path in DEPLOY.rglob("*.*")
        if path.is_file() and path.parent.name != "pages" and path.name != "README.md"
    }

    assert all((DEPLOY / target).exists() for target in links)
    assert files <= links
