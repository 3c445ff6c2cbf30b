"""The name, colours and logo of whoever runs a site: shown, or refused with a sentence."""

import re
import struct
import zlib
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from ledsagning import resources
from ledsagning.app import create_app
from ledsagning.settings import InvalidSetting, Settings
from ledsagning.web.brand import contrast


def png(width: int, height: int, more: bytes = b"") -> bytes:
    """A picture that says it is so large, with the points of 60 × 40, and more before them."""
    rows = zlib.compress(bytes(40 * 9))
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n%s%s%s%s" % (
        chunk(b"IHDR", head),
        more,
        chunk(b"IDAT", rows),
        chunk(b"IEND", b""),
    )


def chunk(name: bytes, data: bytes) -> bytes:
    """A part of a PNG file."""
    size, check = len(data), zlib.crc32(name + data)
    return struct.pack(">I", size) + name + data + struct.pack(">I", check)


PNG = png(60, 40)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Vapen</title>'
    '<g fill="url(#a)"><path d="M0 0h9v9z"/></g></svg>'
)


def settings(**given: str) -> Settings:
    return Settings.from_environ(given)


def logo(folder: Path, content: str | bytes) -> Settings:
    place = folder / "logo"
    place.write_bytes(content.encode() if isinstance(content, str) else content)
    return settings(LOGO=str(place), LOGO_TEXT="Exempelstads kommun")


@pytest.fixture(scope="module")
def branded(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """A visitor of a site with a look of its own."""
    place = tmp_path_factory.mktemp("brand") / "vapen.svg"
    place.write_text(SVG)
    return create_app(
        settings(
            SITE_NAME="Ledsagning i Exempelstad",
            COLOUR="#003B5C",
            COLOUR_DARK="#00263b",
            LOGO=str(place),
            LOGO_TEXT="Exempelstads kommun",
            SITE_ADDRESS="https://kommun.example/ledsagning",
        )
    ).test_client()


def test_the_name_and_the_logo_stand_in_the_head_of_every_page(branded: FlaskClient) -> None:
    for path in ("/sv/", "/en/stockholm/hitta?languages=so", "/sv/finns-inte/"):
        page = branded.get(path).get_data(as_text=True)
        assert "– Ledsagning i Exempelstad</title>" in page
        assert 'alt="Exempelstads kommun"' in page


def test_the_files_of_a_look_are_sent_as_ours_are_below_the_path_of_the_site(
    branded: FlaskClient,
) -> None:
    page = branded.get("/sv/").get_data(as_text=True)
    style, picture = (
        page.split(before)[1].split('"')[0]
        for before in ('href="/ledsagning/static/own', 'src="/ledsagning/static/logo')
    )

    css = branded.get(f"/ledsagning/static/own{style}")
    sent = branded.get(f"/ledsagning/static/logo{picture}")

    assert css.mimetype == "text/css"
    assert re.findall(r"@media (.*) \{\s*:root \{ --band: (\S+);", css.text) == [
        ("screen and (forced-colors: none)", "#003b5c"),
        ("screen and (forced-colors: none) and (prefers-color-scheme: dark)", "#00263b"),
    ]
    assert (sent.mimetype, sent.text) == ("image/svg+xml", SVG)
    assert "immutable" in css.headers["Cache-Control"]
    assert sent.headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_another_look_is_another_page_for_a_browser_that_has_kept_one() -> None:
    tags = {
        create_app(settings(SITE_NAME=name)).test_client().get("/sv/").headers["ETag"]
        for name in ("", "En", "En annan")
    }

    assert len(tags) == 3


def test_without_a_look_of_its_own_a_site_has_ours(client: FlaskClient) -> None:
    page = client.get("/sv/").get_data(as_text=True)

    assert "– Hitta ledsagning</title>" in page
    assert "/static/own" not in page
    assert 'class="logo"' not in page


@pytest.mark.parametrize("colour", ["#54163f", "#003B5C", "#000000", "#1a5e20"])
def test_a_colour_on_which_the_light_words_can_be_read_is_taken(colour: str) -> None:
    assert colour.lower().encode() in settings(COLOUR=colour).brand.files["own.css"]


@pytest.mark.parametrize("colour", ["#ffcc00", "#ffffff", "#e3000f", "#0091d5"])
@pytest.mark.parametrize("dark", [False, True])
def test_a_colour_on_which_they_cannot_is_refused_with_its_contrast(
    colour: str, dark: bool
) -> None:
    given = {"COLOUR": "#000000", "COLOUR_DARK": colour} if dark else {"COLOUR": colour}

    with pytest.raises(InvalidSetting, match=rf"{colour} har kontrasten [\d.]+:1, och behöver 4.5"):
        settings(**given)


@pytest.mark.parametrize("wrong", ["red", "#fff", "54163f", "#54163g", "#54163f;}", "var(--x)"])
def test_what_is_no_colour_is_told_with_an_example(wrong: str) -> None:
    with pytest.raises(InvalidSetting, match="#54163f"):
        settings(COLOUR=wrong)


def test_contrast_is_counted_as_the_standard_does() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48
    assert contrast("#123456", "#123456") == 1


def test_the_words_of_the_head_have_the_colours_that_a_colour_is_judged_by() -> None:
    css = (resources.STATIC / "site.css").read_text(encoding="utf-8")

    # The other two are for forced colours and for paper, where an own colour does not hold.
    assert css.count("--on-band: #fff6ec;") == css.count("--band-link: #ffd9b8;") == 2
    assert css.count("--on-band:") == css.count("--band-link:") == 4


@pytest.mark.parametrize("good", [PNG, SVG, SVG.replace("<svg", "<?xml version='1.0'?><svg", 1)])
def test_a_plain_logo_is_taken(tmp_path: Path, good: str | bytes) -> None:
    assert logo(tmp_path, good).brand.logo in ("logo.png", "logo.svg")


@pytest.mark.parametrize(
    "bad",
    [
        "",
        "<html/>",
        "GIF89a",
        b"\xff\xd8\xff",
        PNG + b"x" * 200_000,
        PNG[:-5],
        PNG[:15],
        png(20_000, 20_000),
        png(1, 2_001),
        png(0, 40),
        png(60, 40, chunk(b"acTL", bytes(8))),
        SVG.replace("<g", "<script>1</script><g"),
        SVG.replace("<g", "<G:script xmlns:G='http://www.w3.org/2000/svg'>1</G:script><g"),
        SVG.replace("<path", "<path onclick='a()'"),
        SVG.replace("<path", "<image href='https://elsewhere.example/a.png'/><path"),
        SVG.replace("url(#a)", "url(https://elsewhere.example/a)"),
        SVG.replace("url(#a)", "url(#a) url(https://elsewhere.example/a)"),
        SVG.replace("<path", "<foreignObject/><path"),
        SVG.replace("<path", "<style>@import 'a'</style><path"),
        SVG.replace("<path", "<set attributeName='onload' to='a()'/><path"),
        "<!DOCTYPE svg [<!ENTITY a 'b'>]>" + SVG,
    ],
)
def test_a_logo_that_is_none_is_too_large_or_does_something_is_refused(
    tmp_path: Path, bad: str | bytes
) -> None:
    with pytest.raises(InvalidSetting, match="logotypen "):
        logo(tmp_path, bad)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"LOGO": "/nowhere/logo.svg", "LOGO_TEXT": "Vapen"}, "går inte att läsa: den finns inte"),
        ({"LOGO": "/nowhere/logo.svg"}, "behöver LOGO_TEXT"),
        ({"LOGO_TEXT": "Vapen"}, "behöver LOGO, filen"),
        ({"COLOUR_DARK": "#000000"}, "behöver COLOUR"),
        ({"SITE_NAME": "x" * 81}, "80 tecken"),
        ({"SITE_NAME": "en\x1b[31m"}, "80 tecken"),
    ],
)
def test_what_is_missing_or_too_long_is_told(given: dict[str, str], told: str) -> None:
    with pytest.raises(InvalidSetting, match=told):
        settings(**given)


def test_a_name_is_words_and_never_markup() -> None:
    page = create_app(settings(SITE_NAME="<b>A&B</b>")).test_client().get("/sv/")

    assert "&lt;b&gt;A&amp;B&lt;/b&gt;" in page.get_data(as_text=True)
    assert "<b>A" not in page.get_data(as_text=True)
