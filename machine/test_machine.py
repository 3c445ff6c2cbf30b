"""The site on a machine that systemd has begun, installed with the lines of deploy/README.md.

The machine is a Debian in a folder, with the network of this one. Its limit of memory is not tried:
here may be nobody who could hold it to that.
"""

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from ledsagning import resources
from support.serving import ask, children, free_port, get, until

GUIDE = (resources.ROOT / "deploy" / "README.md").read_text(encoding="utf-8")
PACKAGES = (
    *("systemd", "systemd-sysv", "python3", "python3-venv"),
    *("liblouis20", "liblouis-data", "libpango-1.0-0", "libpangoft2-1.0-0"),
    *("libharfbuzz-subset0", "fonts-dejavu-core"),
)
LOCKS = ("requirements.txt", "requirements-formats.txt")
PYTHON = "3.11"
"""The one of that Debian."""
PATHS = (
    *("/sv/stockholm/", "/en/stockholm/hitta?languages=so", "/healthz"),
    *(f"/sv/stockholm/dina-timmar.{ending}" for ending in ("pdf", "brf", "epub")),
    *("/api/v1/all.json", "/api/v1/all.csv"),
)
CATALOGUE = "/srv/ledsagning/catalogue.yaml"
NAME, PROVIDER = "Exempel Asken Ledsagning", "/sv/stockholm/utforare/exempel-asken"
STATE = "/var/lib/ledsagning"

# It asks nobody for packages: they are carried there.
ENVIRON = {
    "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
    "HOME": "/root",
    "PIP_NO_INDEX": "1",
    "PIP_FIND_LINKS": "/srv/carried/packages",
}

pytestmark = pytest.mark.skipif(
    not (shutil.which("systemd-nspawn") and shutil.which("debootstrap") and os.getuid() == 0),
    reason="not tried: no systemd-nspawn or debootstrap here, or not as the administrator",
)


def blocks(heading: str) -> list[str]:
    """What the guide has below a heading to be typed."""
    section = GUIDE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return re.findall(r"^```sh\n(.*?)^```$", section, re.DOTALL | re.MULTILINE)


CONNECT = """
import socket, sys
taken = socket.socket()
taken.settimeout(3)
try:
    taken.connect((sys.argv[1], int(sys.argv[2])))
    print("connected")
except OSError as error:
    print(type(error).__name__)
"""

UNIFIED = any(
    Path("/sys/fs/cgroup", name, "cgroup.controllers").exists() for name in (".", "unified")
)
"""Whether there are groups of processes of the kind that a systemd of today keeps a service by."""


def own_address() -> str:
    """An address of this machine that others reach it at."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as taken:
        try:
            # Nothing is sent.
            taken.connect(("203.0.113.1", 9))
        except OSError:
            pytest.skip("not tried: this machine is in no network")
        address: str = taken.getsockname()[0]
        return address


@dataclass(frozen=True)
class Machine:
    """A machine. ``first`` is its first process, as it is called here."""

    first: int
    port: int

    def does(self, lines: str, answer: str = "") -> str:
        """What lines of a shell print; ``AssertionError`` with all of it where one of them fails.

        They are typed in the folder that was carried there. ``answer`` is typed when one asks.
        """
        done = subprocess.run(
            [
                *("nsenter", "--target", str(self.first), "--all"),
                *("bash", "-euo", "pipefail", "-c", f"cd /srv/carried\n{lines}"),
            ],
            input=answer,
            env=ENVIRON,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == 0, f"{lines}\n{done.stdout}{done.stderr}"
        return done.stdout.strip()

    def tells(self, fact: str) -> str:
        """What systemd knows of the service."""
        return self.does(f"systemctl show ledsagning --property {fact} --value")

    def said(self) -> str:
        """What the service has said since it was begun."""
        run = self.tells("InvocationID")
        return self.does(f"journalctl --output cat _SYSTEMD_INVOCATION_ID={run}")

    def answers(self) -> bool:
        """Whether the site is there."""
        try:
            return get(self.port, "/readyz") == 200
        except OSError:
            return False


@contextmanager
def begun(root: Path) -> Iterator[int]:
    """The first process of the machine in a folder, which is begun, and ends with the block."""
    with (root.parent / "console.txt").open("wb") as console:
        nspawn = subprocess.Popen(
            [
                *("systemd-nspawn", "--quiet", "--boot", f"--directory={root}"),
                *("--register=no", "--keep-unit", "--console=pipe"),
                # systemd keeps a service to its own addresses by programs that the kernel runs.
                *("--capability=CAP_BPF", "--system-call-filter=bpf"),
            ],
            env=os.environ | ({"SYSTEMD_NSPAWN_UNIFIED_HIERARCHY": "1"} if UNIFIED else {}),
            stdin=subprocess.DEVNULL,
            stdout=console,
            stderr=console,
        )
    try:
        until(lambda: children(nspawn.pid) or nspawn.poll() is not None)
        yield next(iter(children(nspawn.pid)), 0)
    finally:
        nspawn.terminate()
        try:
            nspawn.wait(timeout=30)
        except subprocess.TimeoutExpired:
            nspawn.kill()


def is_up(first: int) -> bool:
    """Whether a machine has begun all that it begins by itself."""
    asked = ["nsenter", "--target", str(first), "--all", "systemctl", "is-system-running"]
    told = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    return told.strip() in ("running", "degraded")


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """A machine on which the site has been installed as the guide says, and is running."""
    root = tmp_path_factory.mktemp("machine") / "root"
    tools, carried = resources.ROOT / "tools", root / "srv" / "carried"
    made = subprocess.run([tools / "debian-root", root, *PACKAGES], check=False, timeout=900)
    if made.returncode:
        pytest.skip("not tried: no Debian can be fetched here")
    build = (sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir")
    subprocess.run([*build, carried / "dist", resources.ROOT], check=True)
    subprocess.run([sys.executable, tools / "bundle.py", carried / "dist"], check=True)
    fetch = (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes")
    for_debian = ("--only-binary=:all:", f"--python-version={PYTHON}", "--dest=../packages")
    subprocess.run(
        [*fetch, *for_debian, *(part for lock in LOCKS for part in ("-r", lock))],
        cwd=carried / "dist",
        check=True,
    )
    shutil.copytree(resources.ROOT / "deploy", carried / "deploy")
    shutil.copy(resources.ROOT / "providers.yaml", carried)
    with begun(root) as first:
        try:
            until(lambda: is_up(first), seconds=60)
        except AssertionError:
            console = (root.parent / "console.txt").read_text(errors="replace")
            pytest.skip(f"not tried: no machine can be begun here: {console[-500:]}")
        one = Machine(first, free_port())
        # With what the guide adds for Braille and PDF, and with a port that is free here.
        install = blocks("Install")[0].replace(f"-r {LOCKS[0]}", f"-r {LOCKS[0]} -r {LOCKS[1]}")
        one.does(f"echo PORT={one.port} >>deploy/systemd/ledsagning.env\n{install}")
        until(one.answers, seconds=60)
        yield one
    shutil.rmtree(root)


def test_it_serves_every_format_and_says_nothing_but_that_it_has_begun(machine: Machine) -> None:
    # The files of many providers are made beside the pages.
    until(lambda: [path for path in PATHS if get(machine.port, path) != 200] == [])

    said = machine.said()

    assert f"http://127.0.0.1:{machine.port}" in said
    assert len(said.splitlines()) == 2, said


def test_it_has_no_right_and_writes_in_its_state_folder_only(machine: Machine) -> None:
    pid = machine.tells("MainPID")
    status = machine.does(f"cat /proc/{pid}/status")
    writable = machine.does(
        f"nsenter --target {pid} --mount setpriv --reuid ledsagning --regid ledsagning"
        " --clear-groups find / -xdev -type d -writable -print -prune 2>/dev/null || true"
    )

    assert re.findall(r"^Cap(?:Prm|Eff|Bnd|Amb):\s+(\w+)", status, re.MULTILINE) == ["0" * 16] * 4
    assert re.findall(r"^(?:NoNewPrivs|Seccomp):\s+(\d)", status, re.MULTILINE) == ["1", "2"]
    assert set(writable.split()) <= {STATE, "/tmp", "/var/tmp"}
    assert machine.does(f"stat --format=%U:%a {STATE}") == "ledsagning:700"


def test_whatever_runs_there_can_reach_this_machine_alone(machine: Machine) -> None:
    if "BPF" in machine.does("journalctl --boot --output cat --grep 'not support BPF' || true"):
        pytest.skip("not tried: systemd can keep nobody from an address here")
    address = own_address()
    group = f"/sys/fs/cgroup{machine.tells('ControlGroup')}/cgroup.procs"
    outside = f"python3 -c '{CONNECT}' {address} {machine.port}"
    inside = f"echo $$ >{group}; {outside.replace(address, '127.0.0.1')}; {outside}"

    # The site listens at this machine's own address only.
    assert machine.does(outside) == "ConnectionRefusedError"
    assert machine.does(inside).split() == ["connected", "TimeoutError"]


def test_a_corrected_catalogue_is_shown_when_the_service_is_told_to_read_it_again(
    machine: Machine,
) -> None:
    machine.does(f"sed -i 's/name: {NAME}/name: Det rättade namnet/' {CATALOGUE}")
    machine.does("systemctl reload ledsagning")

    until(lambda: "Det rättade namnet" in ask(machine.port, PROVIDER)[1])


def test_who_has_a_catalogue_with_faults_read_again_is_told_so_and_the_old_one_is_shown(
    machine: Machine,
) -> None:
    machine.does(f"sed --in-place=.before 's/^municipalities:/colours:/' {CATALOGUE}")
    try:
        with pytest.raises(AssertionError, match=r"Job for ledsagning\.service failed"):
            machine.does("systemctl reload ledsagning")
    finally:
        machine.does(f"mv {CATALOGUE}.before {CATALOGUE}")

    assert "colours" in machine.said()
    assert get(machine.port, PROVIDER) == 200


def test_a_catalogue_is_published_with_the_lines_of_the_guide(machine: Machine) -> None:
    machine.does(f"sed -i 's/name: Det rättade namnet/name: Det nyaste namnet/' {CATALOGUE}")
    [publish] = [block for block in blocks("Install") if "set -a" in block]

    machine.does(publish, answer="ja\n")

    until(lambda: "Det nyaste namnet" in ask(machine.port, PROVIDER)[1])


def test_a_new_version_is_served_and_the_old_one_again_with_the_lines_of_the_guide(
    machine: Machine,
) -> None:
    back = re.findall(r"To go back: `(.+?)`", GUIDE)[0]
    for lines, version in ((blocks("Upgrade, and go back")[0], "1.2.0"), (back, "1.1.0")):
        machine.does(lines)
        until(machine.answers, seconds=60)

        process = machine.does(f"tr '\\0' ' ' </proc/{machine.tells('MainPID')}/cmdline")
        assert f"/srv/ledsagning/{version}/bin/python" in process


def test_who_dies_is_begun_again(machine: Machine) -> None:
    pid = machine.tells("MainPID")

    machine.does(f"kill -KILL {pid}")

    until(lambda: machine.tells("MainPID") not in ("0", pid) and machine.answers(), seconds=60)


def test_it_ends_when_it_is_told_to_and_says_nothing_of_it(machine: Machine) -> None:
    machine.does("systemctl stop ledsagning")
    ended = machine.tells("Result"), machine.tells("ExecMainStatus")
    machine.does("systemctl start ledsagning")
    until(machine.answers, seconds=60)

    assert ended == ("success", "0")
