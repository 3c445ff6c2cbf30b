"""A language that is new, or that lags behind: what is not translated is Swedish, and says so."""

from pathlib import Path

import pytest
from flask import Flask

from ledsagning.app import create_app
from ledsagning.settings import Settings
from support import places, pseudo
from support.reading import read

KINDS = places.kinds()


def site(app: Flask, folder: Path) -> Flask:
    """The shipped site with another folder of languages, looked at as carefully."""
    made = create_app(Settings(translations=folder))
    made.test_client_class = app.test_client_class
    return made


@pytest.fixture(scope="session")
def new(app: Flask, tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """A site with a language of which nothing is translated."""
    return site(app, pseudo.write(tmp_path_factory.mktemp("new"), lambda number, message: False))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_is_there_in_a_language_that_is_new(new: Flask, kind: str) -> None:
    page = read(new.test_client().get(f"/ar{KINDS[kind]}"))

    assert page.status == {"not there": 404, "mistake": 400}.get(kind, 200)
    assert page.page.root.get("lang") == "ar"
    assert page.page.root.get("dir") == "rtl"
