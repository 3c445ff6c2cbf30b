"""Beside a link to a file stands how long it is: exactly, or about as long as it turns out."""

import io
import re

import pytest
from flask.testing import FlaskClient
from pypdf import PdfReader

from ledsagning.app import create_app
from ledsagning.settings import Settings
from support.reading import read
from support.translation import LANGUAGES

PAGES = ("stockholm/dina-timmar", "stockholm/utforare/exempel-asken", "varmdo/ansok")
ABOUT = {"sv": r"\(ungefär (\d+) sid(?:a|or)\)", "en": r"\(about (\d+) pages?\)"}
FAR_OFF = 3
"""Pages, at the most."""


def told(client: FlaskClient, path: str, ending: str) -> str:
    """What the link to a file is called."""
    (said,) = {
        link.text for link in read(client.get(path)).frame.links if link.href.endswith(ending)
    }
    return said


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_tells_its_size(client: FlaskClient, language: str, page: str) -> None:
    path = f"/{language}/{page}"
    size = len(client.get(f"{path}.txt").data)

    assert f"({-(-size // 1000)} kB)" in told(client, path, ".txt")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", ABOUT)
@pytest.mark.parametrize("ending", [".pdf", ".stor.pdf", ".stor.pdf?punkter=24", ".brf"])
def test_a_file_of_pages_tells_about_how_many_it_has(
    client: FlaskClient, language: str, page: str, ending: str
) -> None:
    path = f"/{language}/{page}"
    found = re.search(ABOUT[language], told(client, path, page.rpartition("/")[2] + ending))
    # The site of the tests draws no PDF: that takes a second each.
    file = create_app(Settings()).test_client().get(path + ending).data
    pages = file.count(b"\f") if ending == ".brf" else len(PdfReader(io.BytesIO(file)).pages)

    assert found
    assert abs(int(found[1]) - pages) <= FAR_OFF


def test_a_book_is_told_of_without_a_size_that_nobody_knows(client: FlaskClient) -> None:
    assert told(client, f"/sv/{PAGES[0]}", ".epub") == "Spara som e-bok (EPUB)"
