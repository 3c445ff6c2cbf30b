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
