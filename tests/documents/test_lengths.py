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

ANSWERS = ("varmdo/klaga{}?about=decision", "stockholm/skriv-ansokan{}?what=support")
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

    assert about(told(client, path, ".txt"), size)


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


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_an_e_book_tells_about_its_size(client: FlaskClient, language: str, page: str) -> None:
    path = f"/{language}/{page}"
    size = len(client.get(f"{path}.epub").data)

    assert about(told(client, path, ".epub"), size, off=6)


@pytest.mark.parametrize("language", ABOUT)
def test_a_booklet_to_fold_tells_about_how_many_small_pages_it_has(
    client: FlaskClient, language: str
) -> None:
    path = f"/{language}/varmdo/haftet"
    links = read(client.get(path)).frame.links
    (_beside_the_text, said) = (one.text for one in links if one.href == f"{path}.a5.pdf")
    found = re.search(ABOUT[language], said)
    file = create_app(Settings()).test_client().get(f"{path}.a5.pdf").data
    sides = len(PdfReader(io.BytesIO(file)).pages)

    assert found
    assert int(found[1]) % 4 == 0
    assert abs(int(found[1]) - 2 * sides) <= 4


@pytest.mark.parametrize("language", ABOUT)
@pytest.mark.parametrize("ending", [".pdf", ".stor.pdf", ".brf", ".txt"])
@pytest.mark.parametrize("answer", ANSWERS)
def test_an_answer_and_a_letter_tell_how_long_their_files_are(
    client: FlaskClient, language: str, ending: str, answer: str
) -> None:
    page = read(client.get(f"/{language}/{answer.format('')}")).frame
    file = f"/{language}/{answer.partition('{')[0]}{ending}"
    (link, *_larger) = (one for one in page.links if one.href.startswith(file))
    said, data = link.text, create_app(Settings()).test_client().get(link.href).data

    if ending == ".txt":
        assert about(said, len(data))
    else:
        pages = data.count(b"\f") if ending == ".brf" else len(PdfReader(io.BytesIO(data)).pages)
        found = re.search(ABOUT[language], said)
        assert found
        assert abs(int(found[1]) - pages) <= FAR_OFF


def about(said: str, size: int, off: int = 1) -> bool:
    """Whether a link says about how many kilobytes its file has."""
    found = re.search(r"\((?:ungefär|about) (\d+) kB\)", said)
    return found is not None and abs(int(found[1]) - size / 1000) <= 1 + off
