"""A package is made beforehand, and opens from a folder: no network, no script, no dead link."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from click.testing import Result
from flask.testing import FlaskClient

from ledsagning.web.i18n import speaking
from ledsagning.web.packing import FIRST, MOST_BYTES
from ledsagning.web.today import today
from ledsagning.web.wording.values import date_words
from support.published import Desk
from support.sites import BYN, catalogue, provider
from support.voiced import forget, with_a_voice

SITE = "https://ledsagning.example/stod"
AWAY = ("https:", "mailto:", "tel:", "sms:")
MADE_UP = {
    "sv": "Exempel: utförare och avtal är påhittade, inte reglerna.",
    "en": "Example: providers and agreements are made up, the rules are not.",
}
PACKAGE = "/sv/staden/paket.zip"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A desk where everything has been published, with a voice that takes no time."""
    forget()
    made = with_a_voice(tmp_path_factory.mktemp("packages"), SITE_ADDRESS=SITE)
    done = published(made, "Asken")
    assert done.exit_code == 0, done.output
    assert "nya paket" in done.output
    return made


def published(desk: Desk, name: str) -> Result:
    desk.file.write_text(catalogue(provider("asken", name=name), more=[BYN]), encoding="utf-8")
    return desk.run("publish", "--yes", "--formats")


def visitor(desk: Desk) -> FlaskClient:
    return desk.site().test_client()


def fetched(client: FlaskClient, path: str) -> bytes:
    """A file, taken to its end: it is open until then."""
    with client.get(path) as answer:
        assert answer.status_code == 200, path
        return answer.get_data()


@pytest.fixture(scope="module", params=["sv", "en"])
def unpacked(
    desk: Desk, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, Path]:
    """A language, and the folder that its package of a town becomes."""
    data = fetched(visitor(desk), f"/{request.param}/staden/paket.zip")
    assert len(data) <= MOST_BYTES
    folder = tmp_path_factory.mktemp("stick")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        archive.extractall(folder)
    (inside,) = folder.iterdir()
    return request.param, inside


def pages(folder: Path) -> dict[str, Element]:
    return {
        path.name: html5lib.parse(path.read_bytes(), namespaceHTMLElements=False)
        for path in sorted(folder.glob("*.html"))
    }


def links(page: Element) -> Iterator[Element]:
    return (one for one in page.iter("a") if one.get("href") is not None)


def test_no_link_is_dead_and_what_leads_to_the_web_tells_its_whole_address(
    unpacked: tuple[str, Path],
) -> None:
    _language, folder = unpacked
    for name, page in pages(folder).items():
        said = "".join(page.itertext())
        for link in links(page):
            href = link.get("href", "")
            if href.startswith(AWAY):
                assert not href.startswith("https:") or href in said, (name, href)
            else:
                assert (folder / href).is_file(), (name, href)


def test_every_page_can_be_come_to_from_the_first(unpacked: tuple[str, Path]) -> None:
    found = pages(unpacked[1])
    seen, left = set(), {FIRST}
    while left:
        seen.add(name := left.pop())
        left |= {link.get("href", "") for link in links(found[name])} & found.keys() - seen

    assert seen == found.keys()
    others = (page for name, page in found.items() if name != FIRST)
    assert all(page.findall("body/nav/a[@href='index.html']") for page in others)


def test_what_a_page_is_drawn_with_lies_beside_it_and_nothing_is_a_script(
    unpacked: tuple[str, Path],
) -> None:
    _language, folder = unpacked
    for name, page in pages(folder).items():
        drawn = [one.get("src", "") for one in page.iter("img")]
        assert all(one.startswith("data:image/svg+xml;") for one in drawn), name
        assert [one.get("href") for one in page.iter("link")] == ["utseende.css"]
        assert [one for one in page.iter() if one.tag in ("script", "iframe", "object")] == []
        classes = " ".join(one.get("class", "") for one in page.iter())
        pictures = re.findall(r"picture-([a-z-]+)", classes)
        assert [one for one in pictures if not (folder / "bilder" / f"{one}.svg").is_file()] == []
    style = (folder / "utseende.css").read_text(encoding="utf-8")
    named = re.findall(r"url\(([^)]*)\)", style)

    assert named
    assert [one for one in named if not (folder / one).is_file()] == []


def test_every_page_tells_its_title_language_day_and_what_is_made_up(
    unpacked: tuple[str, Path],
) -> None:
    language, folder = unpacked
    with speaking(language):
        day = date_words(today())
    for name, page in pages(folder).items():
        said = " ".join("".join(page.itertext()).split())
        assert page.get("lang") == language, name
        assert (page.findtext("head/title") or "").strip(), name
        assert len(list(page.iter("h1"))) == 1, name
        assert len(page.findall("body/main")) == 1, name
        assert MADE_UP[language] in said, name
        assert day in said, name


def test_each_page_ends_with_the_address_where_its_newest_is(unpacked: tuple[str, Path]) -> None:
    language, folder = unpacked
    for name, page in pages(folder).items():
        path = name.removesuffix(".html").replace("utforare-", "utforare/")
        # The page that has a way out says on paper only which municipality's it is.
        path = "" if name in (FIRST, "nar-nagot-ar-fel.html") else path
        newest = f"{SITE}/{language}/staden/{path}"
        assert newest in [link.get("href") for link in links(page)], name


def test_a_page_is_called_in_the_list_what_it_says_at_its_top(unpacked: tuple[str, Path]) -> None:
    found = pages(unpacked[1])
    for link in links(found[FIRST]):
        href, said = link.get("href", ""), "".join(link.itertext())
        if href in found and href != FIRST:
            assert said == "".join(next(found[href].iter("h1")).itertext()), href


def test_how_the_site_is_read_otherwise_is_not_told_where_it_is_not(
    unpacked: tuple[str, Path],
) -> None:
    assert "format.html" not in pages(unpacked[1])


def test_it_holds_facts_rules_words_the_booklet_sheets_and_providers(
    unpacked: tuple[str, Path],
) -> None:
    names = pages(unpacked[1]).keys()

    assert {"dina-timmar.html", "ord.html", "haftet.html", "kontakt.html"} <= names
    assert {"plan.html", "forsta-traffen.html"} <= names
    assert "utforare-asken.html" in names


def test_where_nobody_has_said_the_sites_address_no_link_is_dead_either(tmp_path: Path) -> None:
    bare = with_a_voice(tmp_path)
    published(bare, "Asken")
    data = fetched(visitor(bare), PACKAGE)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = {name.partition("/")[2] for name in archive.namelist()}
        for name in (one for one in archive.namelist() if one.endswith(".html")):
            page = html5lib.parse(archive.read(name), namespaceHTMLElements=False)
            here = [link.get("href", "") for link in links(page)]
            assert [one for one in here if not one.startswith(AWAY) and one not in names] == []


def test_it_is_offered_with_its_size_and_sent_under_its_name(desk: Desk) -> None:
    client = visitor(desk)
    page = client.get("/sv/staden/format").text
    with client.get(PACKAGE) as answer:
        data = answer.get_data()

    assert re.search(r'href="/stod/sv/staden/paket\.zip">Hämta sidorna om Staden \(zip, 0,\d', page)
    assert answer.content_type == "application/zip"
    assert answer.content_length == len(data)
    assert "filename=ledsagning-staden-sv.zip" in answer.headers["Content-Disposition"]


def test_the_same_catalogue_gives_the_same_bytes(desk: Desk) -> None:
    before = fetched(visitor(desk), PACKAGE)
    for path in (desk.state / "packages").iterdir():
        path.unlink()
    published(desk, "Asken")

    assert fetched(visitor(desk), PACKAGE) == before


def test_one_of_another_catalogue_is_not_offered_and_goes_when_the_next_is_made(
    tmp_path: Path,
) -> None:
    desk = with_a_voice(tmp_path)
    published(desk, "Asken")
    number = len(list((desk.state / "packages").iterdir()))
    desk.publish(catalogue(provider("asken", name="Björken"), more=[BYN]))

    assert visitor(desk).get(PACKAGE).status_code == 404
    page = visitor(desk).get("/sv/staden/format").text
    assert "paket.zip" not in page
    assert "Paketet är inte gjort än" in page
    published(desk, "Björken")
    assert visitor(desk).get("/sv/staden/format").text.count("paket.zip") == 1
    assert len(list((desk.state / "packages").iterdir())) == number


def test_a_municipality_that_is_only_a_name_has_none(desk: Desk) -> None:
    assert visitor(desk).get("/sv/danderyd/paket.zip").status_code == 404
