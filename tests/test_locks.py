"""The lock files hold what pyproject.toml asks for, and agree with each other."""

import re
import tomllib
from collections.abc import Iterator

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from ledsagning import resources

pytestmark = pytest.mark.checkout

MEND = "run `make lock`"
PROJECT = tomllib.loads((resources.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUNTIME = PROJECT["project"]["dependencies"]


def group(name: str) -> Iterator[str]:
    """What a dependency group asks for, with the groups that it includes."""
    for entry in PROJECT["dependency-groups"][name]:
        if isinstance(entry, str):
            yield entry
        else:
            yield from group(entry["include-group"])


def locked(file: str) -> dict[str, Version]:
    """The version of every package that a lock file pins."""
    text = (resources.ROOT / file).read_text(encoding="utf-8")
    pins = re.findall(r"^([\w.-]+)==([^\s;]+)", text, re.MULTILINE)
    return {canonicalize_name(name): Version(version) for name, version in pins}


@pytest.mark.parametrize(
    ("file", "wanted"),
    [
        ("requirements.txt", RUNTIME),
        ("requirements-build.txt", list(group("build"))),
        ("requirements-dev.txt", [*RUNTIME, *group("dev")]),
    ],
)
def test_a_lock_pins_all_that_is_asked_for_and_in_a_version_that_will_do(
    file: str, wanted: list[str]
) -> None:
    pins = locked(file)
    requirements = [Requirement(text) for text in wanted]

    missing = [r.name for r in requirements if canonicalize_name(r.name) not in pins]
    assert not missing, MEND
    assert not [
        r.name for r in requirements if pins[canonicalize_name(r.name)] not in r.specifier
    ], MEND


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-build.txt"])
def test_a_smaller_lock_agrees_with_the_one_for_development(file: str) -> None:
    assert locked(file).items() <= locked("requirements-dev.txt").items(), MEND


@pytest.mark.parametrize(
    "file", ["requirements.txt", "requirements-build.txt", "requirements-dev.txt"]
)
def test_a_lock_has_a_digest_for_every_pin_and_names_no_place(file: str) -> None:
    text = (resources.ROOT / file).read_text(encoding="utf-8")
    pins = re.findall(r"^[\w.-]+==.*(?:\n +--hash=sha256:[0-9a-f]{64}.*)+", text, re.MULTILINE)

    assert len(pins) == len(locked(file)) > 0
    assert "://" not in text
