"""A package is made beforehand, and opens from a folder: no network, no script, no dead link."""

import io
import os
import re
import shutil
import signal
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from posixpath import dirname, join, normpath
from xml.etree.ElementTree import Element

import html5lib
import pytest
from flask.testing import FlaskClient

from ledsagning import composing
from ledsagning.commands import packing
from ledsagning.formats import liblouis
from ledsagning.today import today
from ledsagning.web.i18n import speaking
from ledsagning.web.library import library
from ledsagning.web.packing import making
from ledsagning.web.packing.links import FIRST
from ledsagning.web.packing.making import MOST_BYTES, READ_ME, packed
from ledsagning.web.packing.pages import Whose
from ledsagning.web.tools import TOOLS
from ledsagning.web.wording.values import date_words
from support.published import Desk
from support.sites import BYN, Facts, catalogue, provider
from support.voiced import in_no_time

SITE = "https://ledsagning.example/stod"
AWAY = ("https:", "mailto:", "tel:", "sms:")
MADE_UP = {
    "sv": "Exempel: utförare och avtal är påhittade, inte reglerna.",
    "en": "Example: providers and agreements are made up, the rules are not.",
}
PACKAGE = "/sv/staden/paket.zip"
STYLE = "sidor/utseende.css"
PAPERS = {
    f"{tool.slug}-{name}" if name else tool.slug: f"{tool.slug}?{query}" if query else tool.slug
    for tool in TOOLS
    for name, query in tool.papers
}
"""By the name of its file, where a paper is asked for."""
QUIET = ("nar-nagot-ar-fel", "klaga-nagot-allvarligt")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A desk that has published, and has packages of it."""
    made = Desk(tmp_path_factory.mktemp("packages"), {"SITE_ADDRESS": SITE})
    assert published(made, "Asken")
    return made


def published(desk: Desk, name: str) -> bool:
    """Publish, and make the packages of it, but nothing to listen to."""
    desk.publish(catalogue(provider("asken", name=name)))
    return packs(desk)


def packs(desk: Desk) -> bool:
    """Make the packages of what a desk has published."""
    with in_no_time(), speaking("sv"):
        return packing.pack(desk.site(), desk.state, bar=False)


def with_packages(desk: Desk, folder: Path, more: Sequence[Facts] = ()) -> Desk:
    """A desk that has published, and has the packages of another one."""
    made = Desk(folder, {"SITE_ADDRESS": SITE})
    made.publish(catalogue(provider("asken", name="Asken"), more=more))
    shutil.copytree(desk.state / "packages", made.state / "packages")
    return made


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
    return request.param, taken(desk, f"/{request.param}/staden/paket.zip", tmp_path_factory)


@pytest.fixture(scope="module", params=["sv", "en"])
def country(
    desk: Desk, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, Path]:
    """A language, and the folder that the package of the whole country becomes."""
    return request.param, taken(desk, f"/{request.param}/paket.zip", tmp_path_factory)


@pytest.fixture(scope="module", params=["/sv/staden", "/en/staden", "/sv"])
def folder(
    desk: Desk, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The folder that a package becomes, of a town or of the country."""
    return taken(desk, f"{request.param}/paket.zip", tmp_path_factory)


def taken(desk: Desk, path: str, stick: pytest.TempPathFactory) -> Path:
    """What a package becomes when it is unpacked."""
    data = fetched(visitor(desk), path)
    assert len(data) <= MOST_BYTES
    folder = stick.mktemp("stick")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        archive.extractall(folder)
    (inside,) = folder.iterdir()
    return inside


def pages(folder: Path) -> dict[str, Element]:
    return {
        path.relative_to(folder).as_posix(): parsed(path.read_bytes())
        for path in sorted(folder.rglob("*.html"))
    }


def parsed(page: bytes) -> Element:
    found: Element = html5lib.parse(page, namespaceHTMLElements=False)
    return found


def links(page: Element) -> Iterator[Element]:
    return (one for one in page.iter("a") if one.get("href") is not None)


def led_to(name: str, href: str) -> tuple[str, str]:
    """The file that a link of another leads to, and the spot in it."""
    file, _hash, spot = href.partition("#")
    return normpath(join(dirname(name), file)) if file else name, spot


def spots(page: Element) -> list[str]:
    return [one.get("id", "") for one in page.iter() if one.get("id")]


def test_no_link_is_dead_and_what_leads_to_the_web_tells_its_whole_address(
    folder: Path,
) -> None:
    for name, page in pages(folder).items():
        said = "".join(page.itertext())
        for link in links(page):
            href = link.get("href", "")
            if href.startswith(AWAY):
                assert not href.startswith("https:") or href in said, (name, href)
            else:
                assert (folder / led_to(name, href)[0]).is_file(), (name, href)


def test_a_link_to_a_spot_of_a_page_leads_there(folder: Path) -> None:
    found = pages(folder)
    led = {
        led_to(name, link.get("href", ""))
        for name, page in found.items()
        for link in links(page)
        if not link.get("href", "").startswith(AWAY)
    }
    to_spots = {(file, spot) for file, spot in led if spot}

    assert [file for file, spot in to_spots if spot not in spots(found[file])] == []
    # A hard word leads to what it means, and an answer to the part of it that counts.
    assert {file for file, _spot in to_spots} >= {"sidor/ord.html"}
    assert len(to_spots) > 5


def test_no_spot_of_a_page_has_the_name_of_another(folder: Path) -> None:
    for name, page in pages(folder).items():
        assert sorted(set(spots(page))) == sorted(spots(page)), name


def test_every_page_can_be_come_to_from_the_first(folder: Path) -> None:
    found = pages(folder)
    seen, left = set(), {FIRST}
    while left:
        seen.add(name := left.pop())
        led = {led_to(name, link.get("href", ""))[0] for link in links(found[name])}
        left |= led & found.keys() - seen

    assert seen == found.keys()
    others = (page for name, page in found.items() if name != FIRST)
    assert all(page.findall("body/nav/a[@href='../index.html']") for page in others)


def test_whoever_opens_the_folder_sees_the_first_page_and_little_else(
    folder: Path,
) -> None:

    assert {one.name for one in folder.iterdir() if one.is_file()} == {FIRST, READ_ME}
    folders = {one.name for one in folder.iterdir() if one.is_dir()}
    assert folders == {"brf", "epub", "sidor", "txt"}


def test_every_text_lies_there_as_text_and_braille_and_what_is_read_through_as_a_book(
    unpacked: tuple[str, Path],
) -> None:
    _language, folder = unpacked
    stems = {path.stem for path in (folder / "sidor").glob("*.html")}

    assert {path.stem for path in (folder / "txt").iterdir()} == stems
    assert {path.stem.removesuffix("-punktskrift") for path in (folder / "brf").iterdir()} == stems
    books = {path.stem for path in (folder / "epub").iterdir()}
    assert {"haftet", "dina-timmar", "utforare-asken"} <= books < stems


def test_a_page_leads_to_the_same_text_in_other_formats_and_tells_their_size(
    folder: Path,
) -> None:
    for path in (folder / "sidor").glob("*.html"):
        (ways,) = (
            one
            for one in parsed(path.read_bytes()).iter("section")
            if one.get("id") == "andra-satt"
        )
        for link in links(ways):
            size = (path.parent / link.get("href", "")).stat().st_size
            assert f"({-(-size // 1000)} kB)" in "".join(link.itertext()), path


def test_whoever_opens_no_browser_reads_what_there_is_and_where(
    folder: Path,
) -> None:
    said = " ".join((folder / READ_ME).read_text("utf-8").split())
    texts = sorted((folder / "txt").iterdir())

    assert texts
    assert [one.name for one in texts if f"(txt/{one.name})" not in said] == []


def test_what_a_page_is_drawn_with_lies_beside_it_and_nothing_is_a_script(
    folder: Path,
) -> None:
    for name, page in pages(folder).items():
        images = [one.get("src", "") for one in page.iter("img")]
        assert all(one.startswith("data:image/svg+xml;") for one in images), name
        (style,) = (led_to(name, one.get("href", ""))[0] for one in page.iter("link"))
        assert style == STYLE
        assert [one for one in page.iter() if one.tag in ("script", "iframe", "object")] == []
        classes = " ".join(one.get("class", "") for one in page.iter())
        pictures = re.findall(r"picture-([a-z-]+)", classes)
        drawn = folder / "sidor" / "bilder"
        assert [one for one in pictures if not (drawn / f"{one}.svg").is_file()] == []
    named = re.findall(r"url\(([^)]*)\)", (folder / STYLE).read_text(encoding="utf-8"))

    assert named
    assert [one for one in named if not (folder / "sidor" / one).is_file()] == []


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
        stem = Path(name).stem
        path = PAPERS.get(stem, stem.replace("utforare-", "utforare/"))
        # A page that has a way out says on paper only which municipality's it is.
        path = "" if name == FIRST or stem in QUIET else path
        newest = f"{SITE}/{language}/staden/{path}"
        assert newest in [link.get("href") for link in links(page)], name


def test_a_page_is_called_in_the_list_what_it_says_at_its_top(folder: Path) -> None:
    found = pages(folder)
    for link in links(found[FIRST]):
        href, said = link.get("href", ""), "".join(link.itertext())
        if href in found and href != FIRST:
            # A paper is called what it gives, below the name of its tool.
            titles = [one for level in ("h1", "h2") for one in found[href].iter(level)]
            assert said in ["".join(one.itertext()) for one in titles], href


def test_how_the_site_is_read_otherwise_is_not_told_where_it_is_not(
    unpacked: tuple[str, Path],
) -> None:
    assert "sidor/format.html" not in pages(unpacked[1])


def test_it_holds_facts_rules_words_the_booklet_sheets_and_providers(
    unpacked: tuple[str, Path],
) -> None:
    names = {Path(name).stem for name in pages(unpacked[1])}

    assert {"dina-timmar", "ord", "haftet", "kontakt"} <= names
    assert "utforare-asken" in names
    assert PAPERS.keys() <= names


def test_a_paper_has_lines_to_write_on(unpacked: tuple[str, Path]) -> None:
    found = pages(unpacked[1])
    for stem in PAPERS:
        page = found[f"sidor/{stem}.html"]
        assert [one for one in page.iter("b") if one.get("class") == "line"], stem


def test_where_nobody_has_said_the_sites_address_no_link_is_dead_either(tmp_path: Path) -> None:
    bare = Desk(tmp_path)
    published(bare, "Asken")
    data = fetched(visitor(bare), PACKAGE)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = set(archive.namelist())
        for name in (one for one in archive.namelist() if one.endswith(".html")):
            hrefs = [link.get("href", "") for link in links(parsed(archive.read(name)))]
            here = [led_to(name, one)[0] for one in hrefs if not one.startswith(AWAY)]
            assert [one for one in here if one not in names] == []


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
    desk = Desk(tmp_path)
    published(desk, "Asken")
    number = len(list((desk.state / "packages").iterdir()))
    desk.publish(catalogue(provider("asken", name="Björken")))

    assert visitor(desk).get(PACKAGE).location == "/sv/staden/format"
    page = visitor(desk).get("/sv/staden/format").text
    assert "paket.zip" not in page
    assert "Paketet är inte gjort än" in page
    published(desk, "Björken")
    assert visitor(desk).get("/sv/staden/format").text.count("paket.zip") == 1
    assert len(list((desk.state / "packages").iterdir())) == number


def test_what_holds_everywhere_is_packed_once_and_names_no_municipality(
    country: tuple[str, Path], desk: Desk
) -> None:
    language, folder = country
    with desk.site().app_context():
        towns = library().catalogue.municipalities.values()
        (first, *_) = [town for town in towns if composing.only_named(town)]
    # Of the open data one municipality is an example.
    for path in (one for one in folder.rglob("*.*") if one.stem != "oppna-data"):
        if path.suffix in (".html", ".txt"):
            said = path.read_text("utf-8")
            assert first.name not in said, path
            assert f"/{first.id}" not in said, path
        if path.suffix == ".html":
            assert f"{SITE}/{language}/" in [
                one.get("href") for one in links(parsed(said.encode()))
            ]


def test_the_package_of_the_country_has_its_law_its_words_and_papers_and_says_what_it_lacks(
    country: tuple[str, Path],
) -> None:
    _language, folder = country
    names = {path.stem for path in (folder / "sidor").glob("*.html")}

    assert {"dina-timmar", "ord", "haftet", "kontakt", "skriv-ansokan"} <= names
    (lacking,) = (
        one for one in parsed((folder / FIRST).read_bytes()).iter() if one.get("id") == "saknas"
    )
    said = [" ".join("".join(one.itertext()).split()) for one in lacking.iter("li")]
    assert len(said) == 2
    assert any("PDF" in one for one in said)


def test_a_municipality_that_is_only_a_name_leads_to_the_package_of_the_country(
    desk: Desk,
) -> None:
    client = visitor(desk)
    page = client.get("/sv/danderyd/format").text

    assert client.get("/sv/danderyd/paket.zip").headers["Location"] == "/stod/sv/paket.zip"
    assert "Danderyds kommun har inget eget paket." in page
    assert re.search(r'href="/stod/sv/paket\.zip">Hämta sidorna för hela landet \(zip, 0,\d', page)
    assert 'href="/stod/sv/paket.zip"' in client.get("/sv/format").text
    with client.get("/sv/paket.zip") as answer:
        name = answer.headers["Content-Disposition"]
    assert "filename=ledsagning-hela-landet-sv.zip" in name


def test_one_of_which_the_country_knows_rules_has_a_package_of_its_own(desk: Desk) -> None:
    client = visitor(desk)

    assert client.get("/sv/nykoping/paket.zip").location == "/stod/sv/nykoping/format"
    assert "Paketet är inte gjort än för den här" in client.get("/sv/nykoping/format").text


def test_only_what_has_changed_is_packed_anew(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = with_packages(desk, tmp_path, more=[BYN])
    before = {path.name for path in (other.state / "packages").iterdir()}
    assert packs(other)
    after = {path.name for path in (other.state / "packages").iterdir()}

    assert "2 nya paket." in capsys.readouterr().out
    assert {name.split(".")[1] for name in after - before} == {BYN["id"]}
    assert before <= after
    with zipfile.ZipFile(io.BytesIO(fetched(visitor(other), PACKAGE))) as archive:
        assert archive.testzip() is None


def test_what_cannot_be_made_is_told_where_it_is_fetched_and_packed_anew_once_it_can(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    other = with_packages(desk, tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(liblouis, "_LIBRARY", "nowhere.so")
        forget_braille()
        packs(other)
    forget_braille()
    lacking = visitor(other).get("/sv/staden/format").text
    capsys.readouterr()
    packs(other)
    whole = visitor(other).get("/sv/staden/format").text

    assert "Punktskrift finns inte i paketet." in lacking
    assert "PDF finns inte i paketet." in lacking
    assert "Varje text finns också som punktskrift (BRF)." not in lacking
    assert "4 nya paket." in capsys.readouterr().out
    assert "Varje text finns också som punktskrift (BRF)." in whole


def forget_braille() -> None:
    for known in (liblouis._works, liblouis._library):
        known.cache_clear()


def test_a_process_that_is_killed_is_told_of_and_nothing_half_is_there(
    desk: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    other = with_packages(desk, tmp_path)
    shutil.rmtree(other.state / "packages")
    monkeypatch.setattr(packing, "made_of", lambda *_: os.kill(os.getpid(), signal.SIGKILL))

    assert not packs(other)
    told = capsys.readouterr()
    assert "Arbetet med paketen blev avbrutet." in told.err
    assert "0 nya paket." in told.out
    assert [*(other.state / "packages").iterdir()] == []


def test_where_pdf_can_be_made_the_booklet_lies_there_to_print_and_to_fold(desk: Desk) -> None:
    site = desk.site()
    with site.app_context():
        staden = library().catalogue.municipalities["staden"]
    data = packed(site, "sv", Whose(staden))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        printed = [name for name in archive.namelist() if name.endswith(".pdf")]
        assert [name.rpartition("/")[2] for name in printed] == [
            *("haftet.pdf", "haftet-stor-text.pdf", "haftet-a5.pdf")
        ]
        assert all(archive.read(name).startswith(b"%PDF-") for name in printed)


def test_one_that_is_too_large_is_named_and_nothing_is_left_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(making, "MOST_BYTES", 1_000)
    other = Desk(tmp_path, {"SITE_ADDRESS": SITE})

    assert not published(other, "Asken")
    told = capsys.readouterr().err
    assert "Paketet för staden (sv) blir för stort." in told
    assert "Paketet för hela landet (sv) blir för stort." in told
    assert [*(other.state / "packages").iterdir()] == []
    assert visitor(other).get("/sv/staden/").status_code == 200


def test_one_that_cannot_be_written_is_named_the_others_are_made_and_none_is_half(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = Desk(tmp_path, {"SITE_ADDRESS": SITE})
    names = {path.name for path in (desk.state / "packages").iterdir()}
    (in_the_way,) = (name for name in names if name.startswith("sv.staden."))
    (other.state / "packages" / in_the_way).mkdir(parents=True)

    assert not published(other, "Asken")
    assert "Paketet för staden (sv) blev inte sparat." in capsys.readouterr().err
    made = {path.name: path for path in (other.state / "packages").iterdir() if path.is_file()}
    assert made.keys() == names - {in_the_way}
    assert all(zipfile.ZipFile(path).testzip() is None for path in made.values())
    assert visitor(other).get(PACKAGE).location == "/stod/sv/staden/format"
