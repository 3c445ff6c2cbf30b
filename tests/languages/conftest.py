"""The site with a made-up language in each state that a language can be in."""

import pytest
from flask import Flask

from ledsagning import resources
from support import pseudo
from support.language_sites import Sites

PAGES = sorted(path.name for path in (resources.TRANSLATIONS / "sv" / "pages").glob("*.md"))


@pytest.fixture(scope="session")
def sites(app: Flask, tmp_path_factory: pytest.TempPathFactory) -> Sites:
    """The made-up language as its translators begin with it, when half is done, and when all is."""
    make = tmp_path_factory.mktemp
    return Sites(
        app,
        {
            "new": pseudo.write(make("new"), lambda number, message: False),
            "half": pseudo.write(make("half"), lambda number, message: number % 2 == 0, PAGES[::2]),
            "other half": pseudo.write(make("other"), lambda number, message: number % 2 == 1),
            "whole": pseudo.write(make("whole"), lambda number, message: True, PAGES, offered=True),
        },
    )
