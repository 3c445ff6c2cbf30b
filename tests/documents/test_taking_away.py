"""Everything that can be read can be taken away: as text and on paper, with the same around it."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ledsagning.app import create_app
from ledsagning.formats.registry import FORMATS
from ledsagning.settings import Settings
from ledsagning.today import today
from ledsagning.web.i18n import speaking
from ledsagning.web.leaflets import SHEETS
from ledsagning.web.library import library
from ledsagning.web.wording.values import date_words
from support import places, sites
from support.reading import Reading, read
from support.staden import TOWN

SITE = "https://ledsagning.example"
EXAMPLE = "Exempel: utförare och avtal är påhittade, inte reglerna."
WHERE_FROM = "Varifrån kommer det här?"

READ = (
    f"/sv/stockholm/timmar?{places.HOURS}",
    "/sv/stockholm/byt",
    "/sv/varmdo/klaga?about=decision",
    f"/sv/stockholm/min-lista?{places.a_list(3)}",
    f"/sv/stockholm/jamfor?{places.a_list(2)}",
    "/sv/stockholm/dina-timmar",
    "/sv/varmdo/las-ditt-beslut",
    f"/sv/stockholm/utforare/{places.a_provider()}?{places.WISHES}",
    "/sv/stockholm/kontakt",
    "/sv/stockholm/ord",
    "/sv/varmdo/hitta",
)
"""A tool, a letter, an appeal, two lists, pages, a provider, contacts, words, the team."""

WHOLE_SITE = ("/sv/kontakt", "/sv/tillganglighet", "/sv/integritet", "/sv/ord")

NAMES = {"stockholm": "Stockholms stad", "varmdo": "Värmdö kommun"}
FORMS = (".txt", *(sheet.suffix for sheet in SHEETS))

every_page = pytest.mark.parametrize("page", [*READ, *WHOLE_SITE])


def shaped(page: str, suffix: str) -> str:
    path, question_mark, query = page.partition("?")
    return f"{path}{suffix}{question_mark}{query}"


def saved(client: FlaskClient, page: str) -> str:
    """The text file, in one line."""
    answer = client.get(shaped(page, ".txt"))
    assert answer.status_code == 200
    return " ".join(answer.get_data(as_text=True).split())


def printed(client: FlaskClient, page: str, sheet: str = "/blad") -> Reading:
    found = read(client.get(shaped(page, sheet)))
    assert found.status == 200
    return found


def taken(client: FlaskClient, page: str) -> list[str]:
    """What a page says in each form that it can be taken away in, in one line."""
    sheets = (printed(client, page, sheet.suffix).text for sheet in SHEETS)
    return [saved(client, page), *(" ".join(sheet.split()) for sheet in sheets)]


@pytest.fixture(scope="module")
def public(app: Flask) -> FlaskClient:
    """A visitor of the shipped site at its public address."""
    site = create_app(Settings(site_address=SITE))
    site.test_client_class = app.test_client_class
    return site.test_client()


# --- what stands around it


@every_page
def test_it_tells_whose_it_is_which_municipality_it_is_about_and_from_when(
    app: Flask, client: FlaskClient, page: str
) -> None:
    with app.app_context():
        version = library().catalogue.version[:8]
    municipality = NAMES.get(page.split("/")[2])
    with speaking("sv"):
        day = date_words(today())

    for text in taken(client, page):
        assert f"Det är hämtat från webbplatsen Hitta ledsagning {day}." in text
        assert f"Sidan finns här: {page.partition('?')[0]}" in text
        assert ("Det här gäller i" in text) is (municipality is not None)
        assert f"Det här gäller i {municipality}." in text[:300] or municipality is None
        assert f"Uppgifterna har versionen {version}." in text


@pytest.mark.parametrize("page", READ)
def test_it_says_first_that_the_example_is_made_up(client: FlaskClient, page: str) -> None:
    for text in taken(client, page):
        assert text.count(EXAMPLE) == 1
        assert text.index(EXAMPLE) < 400


def test_a_site_that_is_no_example_says_nothing_of_one(app: Flask) -> None:
    real = sites.visitor(app, sites.catalogue(sites.provider("asken"), sample="no"))

    for page in ("/sv/staden/utforare/asken", "/sv/staden/valj", "/sv/ord", "/sv/kontakt"):
        assert [text for text in taken(real, page) if "Exempel:" in text] == []


@every_page
def test_its_address_and_its_links_work_from_anywhere(public: FlaskClient, page: str) -> None:
    paper = printed(public, page)
    path = page.partition("?")[0]

    assert f"Sidan finns här: {SITE}{path}" in saved(public, page)
    ours = [link.href for link in paper.links if "Tillbaka" not in link.text]
    assert f"{SITE}{path}" in [address.partition("?")[0] for address in ours]
    assert [address for address in ours if address.startswith("/")] == []


@pytest.mark.parametrize("page", READ)
def test_its_address_tells_nothing_but_which_paper_or_list_it_is(
    public: FlaskClient, page: str
) -> None:
    (address,) = {link.href for link in printed(public, page).under(WHERE_FROM).links}

    _path, _, query = address.partition("?")
    assert query in ("", "about=decision") or query.startswith("list=")


def test_the_address_of_a_list_leads_to_the_list_without_the_wishes(public: FlaskClient) -> None:
    query = f"{places.WISHES}&{places.a_list(2)}"

    for tool in ("min-lista", "jamfor"):
        paper = printed(public, f"/sv/stockholm/{tool}?{query}")
        (link,) = paper.under(WHERE_FROM).links
        assert link.href == f"{SITE}/sv/stockholm/{tool}?{places.a_list(2)}"


def test_a_translation_that_nobody_has_read_says_so_where_it_is_taken(public: FlaskClient) -> None:
    page = "/en/stockholm/dina-timmar"
    unread = "Nobody with English as their first language has checked this page yet."

    assert all(unread in text for text in taken(public, page))
    assert f"Read the page in Swedish ({SITE}/sv/stockholm/dina-timmar)" in saved(public, page)
    assert not any("granskat" in text for text in taken(public, "/sv/stockholm/dina-timmar"))


# --- what it says


@every_page
def test_the_paper_says_what_the_page_says(client: FlaskClient, page: str) -> None:
    shown, paper = read(client.get(page)), printed(client, page)
    headings = paper.headings("h2", "h3", "h4", "h5")

    # The wishes are left behind: what fits them has there the name that it has without them.
    known = {*shown.headings(), *read(client.get(page.partition("?")[0])).headings()}

    assert headings[-1] == WHERE_FROM
    assert [heading for heading in headings[:-1] if heading not in known] == []
    assert paper.headings("h1") == shown.headings("h1")


@pytest.mark.parametrize("form", FORMS)
def test_a_source_is_told_with_the_same_words_in_every_form(client: FlaskClient, form: str) -> None:
    page = "/sv/stockholm/dina-timmar"
    text = " ".join(read(client.get(page)).text.split())
    away = saved(client, page) if form == ".txt" else printed(client, page, form).text

    for words in (
        "Så står det i reglerna",
        "Källa, med våra ord",
        "Källan är från 2020.",
        "Källan har inget datum.",
        "Vi läste källan den 21 november 2026.",
        "Källa: Stockholms stads webbsida om ledsagning",
        "Det här kan du fråga:",
    ):
        assert words in text
        assert words in " ".join(away.split())


# --- its addresses


@every_page
def test_a_file_has_the_name_of_its_page(client: FlaskClient, page: str) -> None:
    answer = client.get(shaped(page, ".txt"))
    name = page.partition("?")[0].removeprefix("/sv/").replace("/", "-")

    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}.txt"'
    assert answer.content_type == "text/plain; charset=utf-8"
    assert answer.headers["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize("form", FORMS)
def test_where_there_is_no_page_there_is_nothing_to_take(client: FlaskClient, form: str) -> None:
    for page in ("stockholm/finns-inte", "stockholm/utforare/finns-inte", "finns-inte/ord"):
        assert client.get(f"/sv/{page}{form}").status_code == 404


def test_what_has_no_answer_yet_leads_back_to_its_questions(client: FlaskClient) -> None:
    for page in ("hitta", "klaga"):
        for suffix in (".txt", ".pdf", ".brf", *(sheet.suffix for sheet in SHEETS)):
            back = client.get(f"/sv/stockholm/{page}{suffix}")
            assert back.location == f"/sv/stockholm/{page}"


def test_a_file_of_what_is_wrong_leads_to_what_is_wrong_and_loses_no_answer(
    client: FlaskClient,
) -> None:
    long = "v" * 101
    back = client.get(f"/sv/stockholm/utflykt.txt?where={long}&who=Maj", follow_redirects=True)

    assert back.status_code == 400
    assert "Texten är för lång. Skriv högst 100 tecken" in back.text
    assert long in back.text


def test_a_calendar_is_made_only_where_there_are_days(client: FlaskClient) -> None:
    (days,) = (one.ending for one in FORMATS if one.of_days)

    for page in ("stockholm/dina-timmar", "ord", "varmdo/hitta", "stockholm/byt"):
        assert client.get(f"/sv/{page}{days}").status_code == 404
    assert client.get(f"/sv/stockholm/timmar{days}?{places.HOURS}").status_code == 200


@every_page
def test_the_way_back_from_the_paper_leads_to_the_page(client: FlaskClient, page: str) -> None:
    back = printed(client, page).link("Tillbaka till sidan").href

    assert back.partition("#")[0] == page
    assert read(client.get(back)).status == 200


@pytest.mark.parametrize(
    ("page", "which"),
    [
        ("klaga?about=decision&received=2026-11-02", "?about=decision"),
        ("klaga?about=late_start", "?about=late_start"),
        ("skriv-ansokan?what=hours&writer=relative", "?what=hours"),
        ("plan?sheet=follow_up", "?sheet=follow_up"),
        ("byt?what=escort&writer=relative", "?what=escort"),
        (f"utflykt?{places.TRIP}", ""),
    ],
)
def test_the_address_of_a_letter_leads_to_that_letter_and_tells_nothing_else(
    app: Flask, page: str, which: str
) -> None:
    town = sites.visitor(app, TOWN, SITE)
    text = saved(town, f"/sv/staden/{page}")

    (where,) = re.findall(r"Sidan finns här: (\S+)", text)
    assert where == f"{SITE}/sv/staden/{page.partition('?')[0]}{which}"


def test_a_provider_of_another_town_can_be_taken_too(app: Flask) -> None:
    town = sites.visitor(app, TOWN, SITE)

    assert "Boka minst 2 dagar före." in saved(town, "/sv/staden/utforare/asken")
    assert "Det här gäller i Staden." in saved(town, "/sv/staden/utforare/asken")
