"""What the site stands on is told, with what each is for and who keeps it: no more, and no less."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from house.test_locks import asked_for, locked
from ledsagning import resources

pytestmark = pytest.mark.checkout

TOLD = (resources.ROOT / "deploy" / "dependencies.md").read_text(encoding="utf-8")
SERVED, NEEDED, TOOLS = re.split(r"^## (?=Served$|Served, |To build)", TOLD, flags=re.M)[1:]


def table(text: str) -> dict[str, list[str]]:
    """The rows of a table by their first cell."""
    rows = re.findall(r"^\| (?!what \|)(.+) \|$", text, re.MULTILINE)
    return {name: cells for name, *cells in (row.split(" | ") for row in rows)}


def named(*groups: str) -> set[str]:
    return {
        str(canonicalize_name(Requirement(text).name))
        for group in groups
        for text in asked_for(group)
    }


def locked_for_serving() -> set[str]:
    """What is installed on a server that has all extras."""
    return {*locked("requirements-formats.txt"), *locked("requirements-postgres.txt")}


def test_every_package_that_we_ask_for_is_told_and_no_other() -> None:
    served = named("runtime", "formats", "postgres")
    assert set(table(SERVED)) == served
    assert set(table(TOOLS)) == named("build", "dev", "fuzz", "bench") - served


def test_every_package_that_another_needs_is_told_with_which() -> None:
    locks = locked_for_serving()

    assert set(table(NEEDED)) == locks - set(table(SERVED))
    for needed_by, _keeper in table(NEEDED).values():
        assert set(needed_by.split(", ")) <= locks


def test_each_is_told_with_what_it_is_for_and_who_keeps_it() -> None:
    for text in (SERVED, NEEDED, TOOLS):
        assert all(cell.strip("? ") for row in table(text).values() for cell in row)


def test_the_bill_of_materials_holds_all_that_is_served_with_digests_and_is_the_same_each_time(
    tmp_path: Path,
) -> None:
    made = [tmp_path / "one.json", tmp_path / "two.json"]
    for place in made:
        subprocess.run(
            [sys.executable, resources.ROOT / "tools" / "sbom.py", place],
            check=True,
            capture_output=True,
        )
    bill = json.loads(made[0].read_text(encoding="utf-8"))
    components = {component["name"]: component for component in bill["components"]}

    assert made[0].read_bytes() == made[1].read_bytes()
    assert bill["bomFormat"] == "CycloneDX"
    assert bill["metadata"]["component"]["name"] == "ledsagning"
    assert {canonicalize_name(name) for name in components} == locked_for_serving()
    for component in components.values():
        assert component["purl"].startswith("pkg:pypi/")
        assert component["externalReferences"][0]["hashes"]
