"""A language that none of its speakers has read says so on each page and in each file."""

import shutil
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from ledsagning import resources
from ledsagning.app import create_app
from ledsagning.settings import Settings
from support import places

UNREAD = "Nobody with English as their first language has checked this page yet."
IN_SWEDISH = "Ingen som talar språket har granskat"


@pytest.fixture(scope="module")
def read_by_a_speaker(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """The site as it is when somebody has read the English messages, but not the pages."""
    folder = tmp_path_factory.mktemp("languages") / "translations"
    shutil.copytree(resources.TRANSLATIONS, folder)
    table = Path(folder, "languages.toml")
    told = table.read_text("utf-8").replace('"en-GB" }', '"en-GB", reviewed_by = "A. Reader" }')
    table.write_text(told, "utf-8")
    return create_app(Settings(translations=folder)).test_client()


@pytest.mark.parametrize("path", places.kinds().values(), ids=places.kinds())
def test_every_kind_of_english_page_says_once_that_nobody_has_read_it(
    client: FlaskClient, path: str
) -> None:
    page = client.get(f"/en{path}", follow_redirects=True)

    assert page.get_data(as_text=True).count(UNREAD) == 1


@pytest.mark.parametrize("path", ["/stockholm/klaga.txt?about=decision", "/stockholm/ord.txt"])
def test_a_file_in_english_says_so_too(client: FlaskClient, path: str) -> None:
    assert client.get(f"/en{path}").get_data(as_text=True).count(UNREAD) == 1


def test_the_notice_leads_to_the_same_page_in_swedish(client: FlaskClient) -> None:
    page = client.get("/en/stockholm/timmar?hours=20").get_data(as_text=True)
    notice = page[page.index(UNREAD) :]

    assert notice.index('href="/sv/stockholm/timmar?hours=20"') < notice.index("</p>")


@pytest.mark.parametrize("path", places.framed().values(), ids=places.framed())
def test_no_swedish_page_says_so(client: FlaskClient, path: str) -> None:
    assert IN_SWEDISH not in client.get(f"/sv{path}").get_data(as_text=True)


def test_when_a_speaker_has_read_the_language_only_unread_pages_say_so(
    read_by_a_speaker: FlaskClient,
) -> None:
    tool = read_by_a_speaker.get("/en/stockholm/timmar").get_data(as_text=True)
    page = read_by_a_speaker.get("/en/stockholm/dina-timmar").get_data(as_text=True)

    assert UNREAD not in tool
    assert page.count(UNREAD) == 1
