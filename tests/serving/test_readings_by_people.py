"""What people have read is heard where it is what its name says; all else is told of."""

import os
import re
import shutil
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from ledsagning.formats.speech.script import parsed
from ledsagning.serving.building import build
from ledsagning.settings import Settings
from support import by_people
from support.published import Desk
from support.sites import BYN, catalogue, provider

PAGE = "/sv/staden/dina-timmar"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A desk where something is published, and nothing recorded."""
    made = Desk(tmp_path_factory.mktemp("desk"))
    made.file.write_text(catalogue(provider("asken"), more=[BYN]), encoding="utf-8")
    assert made.run("publish", "--yes").exit_code == 0
    return made


@pytest.fixture(scope="module")
def number(desk: Desk) -> str:
    """What a reading of a page must be called by."""
    return parsed(desk.site().test_client().get(f"{PAGE}.manus.txt").data).digest


@pytest.fixture
def readings(desk: Desk) -> Path:
    """The folder where people put what they have read."""
    folder = desk.state / "readings"
    if folder.is_dir():
        shutil.rmtree(folder)
    folder.unlink(missing_ok=True)
    folder.mkdir()
    return folder


def visitor(desk: Desk) -> FlaskClient:
    return desk.site().test_client()


def status(desk: Desk, path: str) -> int:
    with visitor(desk).get(path) as answer:
        answer.get_data()
    return answer.status_code


def told_at_the_start(desk: Desk) -> str:
    return build(Settings(catalogue=desk.file, state=desk.state), None, False).summary


def test_a_recording_by_a_person_tells_how_long_and_how_large_it_is(
    desk: Desk, readings: Path, number: str
) -> None:
    (readings / f"dina-timmar-{number}.mp3").write_bytes(by_people.mp3(minutes=3))
    page = visitor(desk).get(PAGE).text

    assert "En person läser sidan. Det tar ungefär 3 minuter." in page
    assert ">Spara som ljud (2,9 MB, ungefär 3 minuter)</a>" in page


@pytest.mark.parametrize(
    ("ending", "book", "label", "minutes"),
    [
        (".daisy.zip", by_people.daisy(), "talbok (DAISY)", 7),
        (".ljud.epub", by_people.epub(), "e-bok med ljud (EPUB)", 9),
    ],
)
def test_a_book_that_a_person_has_finished_tells_what_it_says_itself(
    desk: Desk, readings: Path, number: str, ending: str, book: bytes, label: str, minutes: int
) -> None:
    (readings / f"{number}{ending}").write_bytes(book)

    assert f"{label} (1 MB, ungefär {minutes} minuter)</a>" in visitor(desk).get(PAGE).text
    assert status(desk, PAGE + ending) == 200


BAD = {
    "words.mp3": b"I am a text. " * 100,
    "empty.mp3": b"",
    "picture.mp3": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 90,
    "tags.mp3": b"ID3\x04\0\0\0\0\x10\0" + bytes(2058),
    "words.sakta.mp3": b"I am a text.",
    "words.daisy.zip": b"I am a text.",
    "cut.daisy.zip": by_people.daisy()[:9_000],
    "other.daisy.zip": by_people.packed({"letter.txt": b"Hello", "1.mp3": by_people.mp3()}),
    "book.daisy.zip": by_people.epub(),
    "silent.daisy.zip": by_people.packed({"ncc.html": b"<html></html>"}),
    "words.ljud.epub": b"I am a text.",
    "talking.ljud.epub": by_people.daisy(),
    "unread.ljud.epub": by_people.epub(overlay=False),
    "rootless.ljud.epub": by_people.packed({"mimetype": b"", "META-INF/container.xml": b"<a/>"}),
    "cut.ljud.epub": by_people.epub()[:-40],
}


@pytest.mark.parametrize("file", BAD)
def test_what_is_not_what_its_ending_says_is_not_heard_and_the_start_says_what_to_do(
    desk: Desk, readings: Path, number: str, file: str
) -> None:
    stem, _, ending = file.partition(".")
    place = readings / f"{stem}-{number}.{ending}"
    place.write_bytes(BAD[file])

    assert status(desk, f"{PAGE}.{ending}") == 404
    (line,) = [one for one in told_at_the_start(desk).splitlines() if str(place) in one]
    assert re.search(r"används inte\. .+\. (Spara|Kopiera|Packa) .+\.$|Spara .+\.$", line), line


@pytest.mark.parametrize(
    ("file", "mend"),
    [
        ("dina-timmar.mp3", "Byt namn på filen."),
        ("dina-timmar-{}.wav", "Namnet ska sluta på .mp3, .ljud.epub, .daisy.zip, .sakta.mp3."),
        ("dina-timmar-{}.MP3", "Namnet ska sluta på"),
        ("dina-timmar-{}.epub", "Namnet ska sluta på"),
        ("dina-timmar-{}x.mp3", "0123456789abcdef.mp3"),
    ],
)
def test_a_file_that_is_called_something_else_is_told_of_with_the_name_that_it_needs(
    desk: Desk, readings: Path, number: str, file: str, mend: str
) -> None:
    place = readings / file.format(number)
    place.write_bytes(by_people.mp3())

    assert status(desk, f"{PAGE}.mp3") == 404
    (line,) = [one for one in told_at_the_start(desk).splitlines() if str(place) in one]
    assert mend in line


def test_folders_links_to_nowhere_and_two_of_one_page_are_told_of_and_hidden_files_are_not(
    desk: Desk, readings: Path, number: str
) -> None:
    (readings / "my book.daisy.zip").mkdir()
    (readings / f"link-{number}.mp3").symlink_to(readings / "nowhere")
    (readings / f"a-{number}.daisy.zip").write_bytes(by_people.daisy(lasts="00:02:00"))
    (readings / f"b-{number}.daisy.zip").write_bytes(by_people.daisy(lasts="00:04:00"))
    (readings / ".DS_Store").write_bytes(b"Of the system")
    told = told_at_the_start(desk)

    assert "my book.daisy.zip används inte. Det är en mapp." in told
    assert f"link-{number}.mp3 används inte. Filen går inte att läsa. Den finns inte." in told
    assert f"a-{number}.daisy.zip används inte. Det finns en till för samma sida" in told
    assert "DS_Store" not in told
    assert "ungefär 4 minuter)" in visitor(desk).get(PAGE).text


def test_a_file_where_the_folder_should_be_is_told_of(desk: Desk, readings: Path) -> None:
    readings.rmdir()
    readings.write_bytes(b"A file")

    assert f"{readings} används inte. Det ska vara en mapp." in told_at_the_start(desk)


def test_what_a_person_puts_among_the_computers_recordings_is_told_of_and_left_alone(
    desk: Desk, readings: Path, number: str
) -> None:
    (desk.state / "sound").mkdir(exist_ok=True)
    place = desk.state / "sound" / f"dina-timmar-{number}.mp3"
    place.write_bytes(by_people.mp3())

    assert status(desk, f"{PAGE}.mp3") == 404
    assert f"Flytta filen till mappen {readings}" in told_at_the_start(desk)
    place.unlink()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_closed_folder_is_told_of(desk: Desk, readings: Path) -> None:
    readings.chmod(0)
    try:
        assert "Mappen går inte att läsa." in told_at_the_start(desk)
    finally:
        readings.chmod(0o700)
