"""A page has a film in sign language where its file names one that is there; no other has any."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ledsagning import resources
from ledsagning.app import create_app
from ledsagning.pages import PageError
from ledsagning.settings import Settings
from support.reading import read

PAGE = "/sv/stockholm/dina-timmar"
FILM, CAPTIONS = "/sv/film/dina-timmar.mp4", "/sv/film/dina-timmar.vtt"
NONE_YET = "Det finns ingen film på teckenspråk på webbplatsen än."
SEEN = bytes(range(256)) * 4_000
NAMED = ("film: dina-timmar.mp4", "captions: dina-timmar.vtt", "length: 2:35")

Films = Callable[..., Path]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The translations, with one page that names a film."""
    made = tmp_path_factory.mktemp("films") / "translations"
    shutil.copytree(resources.TRANSLATIONS, made)
    add_film(made)
    name_film(made, NAMED)
    return made


def add_film(translations: Path) -> None:
    films = translations / "sv" / "films"
    films.mkdir(exist_ok=True)
    Path(films, "dina-timmar.mp4").write_bytes(SEEN)
    Path(films, "dina-timmar.vtt").write_text("WEBVTT\n\n00:00.000 --> 00:02.000\nHej\n", "utf-8")
    Path(films, "not-named.mp4").write_bytes(SEEN)


def name_film(translations: Path, lines: tuple[str, ...]) -> None:
    page = translations / "sv" / "pages" / "dina-timmar.md"
    fence, rest = page.read_text("utf-8").split("\n", 1)
    page.write_text("\n".join((fence, *lines, rest)), "utf-8")


@pytest.fixture(scope="module")
def visitor(app: Flask, folder: Path) -> FlaskClient:
    made = create_app(Settings(translations=folder))
    made.test_client_class = app.test_client_class
    return made.test_client()


def test_a_page_with_a_film_shows_a_player_with_captions_and_says_how_long_it_is(
    visitor: FlaskClient,
) -> None:
    shown = visitor.get(PAGE).get_data(as_text=True)

    assert f'<source src="{FILM}" type="video/mp4">' in shown
    assert f'<track kind="captions" src="{CAPTIONS}" srclang="sv"' in shown
    assert "Filmen är 2 minuter och 35 sekunder." in read(visitor.get(PAGE)).text
    assert "Spara filmen (1 MB)" in read(visitor.get(PAGE)).text


def test_a_film_plays_only_when_somebody_wants_it_to(visitor: FlaskClient) -> None:
    shown = visitor.get(PAGE).get_data(as_text=True)

    assert 'preload="none"' in shown
    assert "autoplay" not in shown


def test_a_player_gets_the_part_of_a_film_that_it_asks_for(visitor: FlaskClient) -> None:
    with visitor.get(FILM, headers={"Range": "bytes=256-511"}) as part:
        assert part.status_code == 206
        assert part.mimetype == "video/mp4"
        assert part.data == bytes(range(256))


def test_a_film_has_a_tag_of_its_bytes_and_is_sent_whole_where_several_parts_are_asked_for(
    visitor: FlaskClient,
) -> None:
    with visitor.get(FILM, headers={"Range": "bytes=0-1,5-6"}) as whole:
        assert (whole.status_code, whole.data) == (200, SEEN)
        assert not whole.headers["ETag"].startswith("W/")
        assert whole.headers["Accept-Ranges"] == "bytes"


def test_captions_are_sent_as_captions(visitor: FlaskClient) -> None:
    with visitor.get(CAPTIONS) as answer:
        assert answer.content_type == "text/vtt; charset=utf-8"
        assert answer.data.startswith(b"WEBVTT")


@pytest.mark.parametrize(
    "path", ["/sv/film/not-named.mp4", "/en/film/dina-timmar.mp4", "/sv/film/..%2Fpages%2Ford.md"]
)
def test_what_no_page_names_is_sent_to_nobody(visitor: FlaskClient, path: str) -> None:
    assert visitor.get(path).status_code == 404


def test_other_pages_and_other_languages_claim_no_film(visitor: FlaskClient) -> None:
    for path in ("/sv/stockholm/kostnader", "/en/stockholm/dina-timmar"):
        assert "<video" not in visitor.get(path).get_data(as_text=True)


def test_the_page_of_formats_leads_to_the_films_that_there_are(
    visitor: FlaskClient, client: FlaskClient
) -> None:
    with_film = read(visitor.get("/sv/stockholm/format"))

    assert f"{PAGE}#film" in [link.href for link in with_film.links]
    assert NONE_YET not in with_film.text
    assert NONE_YET in read(client.get("/sv/stockholm/format")).text
    assert NONE_YET in read(client.get("/sv/format")).text


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (NAMED[:2], "dina-timmar.md:2: 'length' saknas. Rätta: En film behöver film, captions, le"),
        (NAMED[1:], "dina-timmar.md:2: 'film' saknas."),
        (
            ("film: borta.mp4", *NAMED[1:]),
            "dina-timmar.md:2: Filen 'borta.mp4' finns inte. Rätta: Lägg filen i sv/films, ",
        ),
        (("film: Min film.avi", *NAMED[1:]), "'Min film.avi' är inget namn på en sådan fil."),
        (("film: ../pages/ord.md", *NAMED[1:]), "är inget namn på en sådan fil."),
        ((NAMED[0], "captions: tom.vtt", NAMED[2]), ":3: 'tom.vtt' har ingen text till en film."),
        ((*NAMED[:2], "length: 2 min"), ":4: '2 min' är ingen längd. Rätta: Skriv minuter och"),
        ((*NAMED[:2], "length: 0:00"), ":4: '0:00' är ingen längd."),
    ],
)
def test_a_film_that_nobody_could_see_is_an_error_of_the_page(
    tmp_path: Path, lines: tuple[str, ...], told: str
) -> None:
    folder = tmp_path / "translations"
    shutil.copytree(resources.TRANSLATIONS, folder)
    add_film(folder)
    Path(folder, "sv", "films", "tom.vtt").write_text("Hej", "utf-8")
    name_film(folder, lines)

    with pytest.raises(PageError) as error:
        create_app(Settings(translations=folder))

    assert told in str(error.value)
