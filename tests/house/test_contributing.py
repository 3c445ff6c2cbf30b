"""CONTRIBUTING and README name only what there is."""

import re

import pytest

from ledsagning import resources

pytestmark = pytest.mark.checkout

ROOTS = (resources.ROOT, resources.ROOT / "site/ledsagning")
"""Paths are written from the root of the repository, or from the package on."""


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "README.md"])
def test_every_path_that_is_named_leads_somewhere(name: str) -> None:
    text = (resources.ROOT / name).read_text("utf-8")
    # A part in angle brackets is for the reader to fill in.
    paths = {re.sub("<.*?>", "*", path) for path in re.findall(r"`([\w.*<>-]+/[\w./*<>-]*)`", text)}

    lost = [path for path in paths if not any(list(root.glob(path)) for root in ROOTS)]

    assert paths or name != "CONTRIBUTING.md"
    assert lost == []


def test_contributing_lists_the_folder_of_each_task_of_a_visitor() -> None:
    text = (resources.ROOT / "CONTRIBUTING.md").read_text("utf-8")
    listed = text.partition("each task of a visitor has a folder")[2].partition("above what all")[0]

    views = (resources.ROOT / "site/ledsagning/web").glob("*/view.py")

    assert set(re.findall(r"`(\w+)`", listed)) == {view.parent.name for view in views}


def test_readme_lists_each_folder_of_the_package() -> None:
    text = (resources.ROOT / "README.md").read_text("utf-8")
    package = resources.ROOT / "site/ledsagning"

    folders = [file.parent.name for file in package.glob("*/__init__.py")]

    assert [one for one in folders if f"| `site/ledsagning/{one}" not in text] == []
