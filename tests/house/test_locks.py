"""The lock files hold what pyproject.toml asks for, and agree with each other."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from ledsagning import resources

pytestmark = pytest.mark.checkout

MEND = "run `make lock`"
ASKED_FOR_IN = {
    "requirements.txt": ("runtime",),
    "requirements-build.txt": ("build",),
    "requirements-formats.txt": ("runtime", "formats"),
    "requirements-postgres.txt": ("runtime", "postgres"),
    "requirements-dev.txt": ("runtime", "formats", "postgres", "dev"),
    "requirements-fuzz.txt": ("fuzz",),
    "requirements-bench.txt": ("bench",),
}
APART = ("requirements-fuzz.txt", "requirements-bench.txt")
"""What nobody needs for developing."""

every_lock = pytest.mark.parametrize("file", ASKED_FOR_IN)


@cache
def project() -> dict[str, Any]:
    """What pyproject.toml says."""
    return tomllib.loads((resources.ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def asked_for(group: str) -> Iterator[str]:
    """What the site needs to run, an extra of it, or a dependency group with those in it."""
    if group == "runtime":
        yield from project()["project"]["dependencies"]
        return
    if group in (extras := project()["project"]["optional-dependencies"]):
        yield from extras[group]
        return
    for entry in project()["dependency-groups"][group]:
        if isinstance(entry, str):
            yield entry
        else:
            yield from asked_for(entry["include-group"])


def locked(file: str) -> dict[str, Version]:
    """The version of every package that a lock file pins."""
    text = (resources.ROOT / file).read_text(encoding="utf-8")
    pins = re.findall(r"^([\w.-]+)==([^\s;]+)", text, re.MULTILINE)
    return {canonicalize_name(name): Version(version) for name, version in pins}


@every_lock
def test_a_lock_pins_all_that_is_asked_for_and_in_a_version_that_will_do(file: str) -> None:
    pins = locked(file)
    wanted = [Requirement(text) for group in ASKED_FOR_IN[file] for text in asked_for(group)]

    missing = [r.name for r in wanted if canonicalize_name(r.name) not in pins]
    assert not missing, MEND
    assert not [r.name for r in wanted if pins[canonicalize_name(r.name)] not in r.specifier], MEND


@every_lock
def test_a_lock_agrees_with_the_one_for_development(file: str) -> None:
    development = locked("requirements-dev.txt")
    ours = locked(file)

    assert ours.keys() <= development.keys() or file in APART, MEND
    assert all(ours[name] == development[name] for name in ours.keys() & development.keys()), MEND


@every_lock
def test_a_lock_has_a_digest_for_every_pin_and_names_no_place(file: str) -> None:
    text = (resources.ROOT / file).read_text(encoding="utf-8")
    pins = re.findall(r"^[\w.-]+==.*(?:\n +--hash=sha256:[0-9a-f]{64}.*)+", text, re.MULTILINE)

    assert len(pins) == len(locked(file)) > 0
    assert "://" not in text
