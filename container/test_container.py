"""The container, built by its own steps, and run as the Containerfile says: nothing but /state is
written, by a user with no rights at all.

Where the base image cannot be fetched, one of Debian's own packages stands in for it. What holds a
container together (podman, a network of its own, limits of memory) is not tried here.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ledsagning import resources
from support.serving import ask, free_port, get, until

CONTAINERFILE = resources.ROOT / "deploy" / "container" / "Containerfile"
BASE = re.findall(r"^FROM (\S+) AS", CONTAINERFILE.read_text(), re.MULTILINE)[0]
# So no container of its own is needed for the steps.
SANDBOX = os.environ | {"BUILDAH_ISOLATION": "chroot"}
PATHS = (
    *("/sv/stockholm/", "/en/stockholm/", "/healthz", "/api/v1/all.csv"),
    *(f"/sv/stockholm/dina-timmar.{ending}" for ending in ("pdf", "brf", "epub")),
)
RUN = """
set -e
mount --bind {root} {root} && mount -o remount,ro,bind {root}
mount -t proc proc {root}/proc && mount --bind /dev {root}/dev && mount --bind {state} {root}/state
exec chroot {root} /usr/bin/setpriv --bounding-set=-all --no-new-privs \
    --reuid {user} --regid {user} --clear-groups env -i {environ} PORT={port} {entry} serve
"""

pytestmark = pytest.mark.skipif(
    not (shutil.which("buildah") and os.getuid() == 0),
    reason="not tried: no buildah on this machine, or not as its administrator",
)


def run(*command: str | Path) -> str:
    """What a command says; ``AssertionError`` with all that it said where it fails."""
    done = subprocess.run(
        command, env=SANDBOX, capture_output=True, text=True, timeout=900, check=False
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout.strip()


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The image with all extras, made of a wheel of these sources."""
    folder = tmp_path_factory.mktemp("dist")
    pulled = subprocess.run(
        ["buildah", "pull", "--policy", "missing", BASE],
        env=SANDBOX,
        capture_output=True,
        check=False,
    )
    if pulled.returncode:
        run(resources.ROOT / "tools" / "container-base", BASE)
    build = (sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder)
    run(*build, resources.ROOT)
    run(sys.executable, resources.ROOT / "tools" / "bundle.py", folder)
    name = "ledsagning-test"
    extras = ("--build-arg", "EXTRAS=formats postgres")
    run(
        *("buildah", "build", "--format", "docker", "--pull-never", *extras),
        *("-f", CONTAINERFILE, "-t", name, folder),
    )
    return name


@pytest.fixture
def root(image: str) -> Iterator[Path]:
    """All files of a container, as they are when it begins."""
    container = run("buildah", "from", "--pull-never", f"localhost/{image}")
    try:
        yield Path(run("buildah", "mount", container))
    finally:
        run("buildah", "rm", container)


@contextmanager
def begun(root: Path, state: Path, image: str) -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
    """The container's program with its user, its environment and a root that nobody can write."""
    environ = told(image, "{{range .Env}}{{.}} {{end}}")
    user, port = told(image, "{{.User}}").partition(":")[0], free_port()
    state.mkdir(mode=0o700)
    os.chown(state, int(user), int(user))
    entry = told(image, "{{index .Entrypoint 0}}")
    script = RUN.format(root=root, state=state, user=user, environ=environ, port=port, entry=entry)
    with state.with_suffix(".log").open("wb") as log:
        process = subprocess.Popen(
            ["unshare", "--mount", "sh", "-c", script], stdout=log, stderr=log
        )
    try:
        until(lambda: answers(port), seconds=60)
        yield port, process
    finally:
        process.terminate()
        process.wait(timeout=30)


def told(image: str, what: str) -> str:
    """What an image says of itself."""
    form = f"{{{{with .OCIv1.Config}}}}{what}{{{{end}}}}"
    return run("buildah", "inspect", "--type", "image", "--format", form, image)


def answers(port: int) -> bool:
    """Whether the site is there by now."""
    try:
        return get(port, "/sv/") == 200
    except OSError:
        return False


def test_it_is_built_and_serves_with_no_right_and_writes_in_its_state_only(
    root: Path, image: str, tmp_path: Path
) -> None:
    with begun(root, tmp_path / "state", image) as (port, process):
        assert [path for path in PATHS if get(port, path) != 200] == []
        assert '"code"' in ask(port, "/readyz")[1]
        status = Path(f"/proc/{process.pid}/status").read_text()
        assert re.findall(r"^Cap(?:Prm|Eff|Bnd):\s+(\w+)", status, re.MULTILINE) == ["0" * 16] * 3

    assert process.returncode == 0
    assert "rror" not in tmp_path.joinpath("state.log").read_text()
