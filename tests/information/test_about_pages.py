"""The pages about the site: accessibility, privacy, and whom to ask."""

import io
import re
import zipfile
from typing import Any

import pytest
from flask import Flask

from ledsagning.effort import EFFORT
from support import places
from support.reading import Reading, read, seen
from support.shipped import Site
from support.sites import OPERATOR, catalogue, provider, visitor
from support.translation import LANGUAGES

MUNICIPALITIES = tuple(places.CATALOGUE.municipalities)

DIGG = [
    ("h1", "Tillgänglighet för Hitta ledsagning"),
    ("h2", "Hur tillgänglig är webbplatsen?"),
    ("h2", "Vad kan du göra om du inte kan använda delar av webbplatsen?"),
    ("h2", "Rapportera brister i webbplatsens tillgänglighet"),
    ("h2", "Tillsyn"),
    ("h2", "Teknisk information om webbplatsens tillgänglighet"),
    ("h2", "Innehåll som inte är tillgängligt"),
    ("h3", "Bristande förenlighet med lagkraven"),
    ("h3", "Oskäligt betungande anpassning"),
    ("h3", "Innehåll som inte omfattas av lagen"),
    ("h2", "Hur vi testat webbplatsen"),
]
"""The headings of the template of Myndigheten för digital förvaltning, in its order."""


@pytest.fixture(scope="module")
def site(app: Flask) -> Site:
    return Site(app)


@pytest.mark.parametrize("place", ["", "/stockholm", "/varmdo"])
def test_the_accessibility_statement_has_the_headings_that_digg_prescribes(
    site: Site, place: str
) -> None:
    page = site.page(f"/sv{place}/tillganglighet")
    headings = [(e.tag, seen(e)) for e in page.all("h1", "h2", "h3")]

    assert [heading for heading in headings if heading in DIGG] == DIGG


def statement(app: Flask, **found: Any) -> Reading:
    """The statement of a site that is run by somebody, who has found this of it."""
    accessibility = {"accessibility": {"assessed": "2026-11-01", **found}} if found else {}
    operator = {**OPERATOR, **accessibility}
    client = visitor(app, catalogue(provider("asken"), operator=operator))
    return read(client.get("/sv/staden/tillganglighet"))


def test_an_example_claims_nothing_of_how_well_the_law_is_followed(site: Site) -> None:
    page = site.page("/sv/tillganglighet")

    assert "Ingen har bedömt webbplatsen enligt lagen" in page.under(DIGG[1][1]).text
    assert "förenlig" not in page.text.replace("Bristande förenlighet", "")
    assert "EN 301 549" in page.under(DIGG[5][1]).text
    for heading in (DIGG[2][1], DIGG[4][1]):
        assert "Det här är ett exempel. Ingen kan svara ännu." in page.under(heading).text


def test_the_accessibility_statement_names_who_is_responsible_and_what_they_found(
    app: Flask,
) -> None:
    faults = [{"sv": "Filmen har ingen text. Den ska få det i vår."}]
    page = statement(app, conforms="partly", updated="2026-11-03", shortcomings=faults)

    assert "Stadens kommun driver webbplatsen och har ansvar för den." in page.lines
    assert "Den är delvis förenlig med lagen" in page.under(DIGG[1][1]).text
    assert faults[0]["sv"] in page.under(DIGG[7][1]).items
    assert page.under(DIGG[1][1]).link("Bristerna står längre ner").href == "#bristande-forenlighet"
    text = page.under("Hur vi testat webbplatsen").text
    assert "Den senaste bedömningen gjordes 1 november 2026." in text
    assert "Redogörelsen ändrades senast 3 november 2026." in text


def test_a_degree_is_told_as_the_operator_found_it_and_never_without(app: Flask) -> None:
    full, none = statement(app, conforms="full"), statement(app)

    assert "Den är helt förenlig med lagen" in full.text
    assert "Ingen brist mot kraven är känd." in full.text
    assert "Stadens kommun har inte bedömt webbplatsen enligt lagen" in none.text
    assert "Den senaste bedömningen" not in none.text


def test_what_need_not_be_accessible_is_told_with_the_reason(app: Flask) -> None:
    burden, outside, method = (
        "Teckenspråk kostar mer än vi har.",
        "Kartan.",
        "Tre personer provade.",
    )
    page = statement(
        app,
        conforms="full",
        burdensome=[{"sv": burden}],
        outside_law=[{"sv": outside}],
        method={"sv": method},
    )

    assert page.under(DIGG[8][1]).items == [burden]
    assert page.under(DIGG[9][1]).items == [outside]
    assert method in page.under(DIGG[10][1]).lines


def test_the_accessibility_statement_leads_to_the_operator_and_to_the_supervisor(
    app: Flask,
) -> None:
    page = statement(app)

    assert page.under(DIGG[2][1]).link("webb@stadens-kommun.se")
    assert "Du ska få svar så snart som möjligt." in page.under(DIGG[2][1]).text
    assert "/sv/staden/fel" in [link.href for link in page.under(DIGG[3][1]).links]
    supervisor = [link.href for link in page.under("Tillsyn").links]
    assert supervisor == ["https://www.digg.se/tdosanmalan"]


def test_the_accessibility_statement_tells_what_lacks_in_each_way_of_using_it(site: Site) -> None:
    ways = site.page("/sv/tillganglighet").under("Bristande förenlighet med lagkraven").items

    assert [way.partition(":")[0] for way in ways] == [
        "Utan att se",
        "Med nedsatt syn",
        "Med nedsatt färgseende",
        "Utan att höra",
        "Med nedsatt hörsel",
        "Utan att tala",
        "Med nedsatt styrka eller finmotorik",
        "Med nedsatt rörlighet",
        "Med känslighet för flimmer",
        "Med svårt att läsa eller förstå",
    ]


def test_the_accessibility_statement_tells_how_it_was_tested_and_on_what(site: Site) -> None:
    text = site.page("/sv/tillganglighet").under("Hur vi testat webbplatsen").text

    assert "Vi som har byggt webbplatsen har testat den, med program." in text
    assert "Vi har mätt i exemplet Stockholms stad, med påhittade utförare." in text


def test_the_contact_page_says_which_of_two_answers_what(app: Flask) -> None:
    client = visitor(app, catalogue(provider("asken")))
    part = read(client.get("/sv/staden/kontakt")).under("Är något fel på webbplatsen?")

    assert (
        "Kommunen svarar om ditt stöd. Stadens kommun svarar om det som står på sidorna."
        in part.lines
    )
    assert part.link("webb@stadens-kommun.se").href == "mailto:webb@stadens-kommun.se"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_accessibility_statement_tells_what_the_tasks_cost_as_measured(
    site: Site, language: str
) -> None:
    page = site.page(f"/{language}/tillganglighet")
    cells = [seen(cell) for cell in page.all("td")]

    assert cells == [
        str(n) for one in EFFORT for n in (one.key_presses, one.page_loads, one.words, one.heard)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_accessibility_statement_is_whole_in_every_language(site: Site, language: str) -> None:
    page = site.page(f"/{language}/tillganglighet")

    assert [e.tag for e in page.all("h1", "h2", "h3")] == [tag for tag, _ in DIGG]


def test_the_privacy_page_tells_what_is_never_kept_and_what_the_address_shows(site: Site) -> None:
    page = site.page("/sv/integritet")

    assert "Vi använder inga kakor. Kakor är små filer som minns dig." in page.items
    assert "Vi sparar aldrig vad du söker efter." in page.items
    assert "Det du söker efter står i sidans adress." in page.text


@pytest.mark.parametrize("municipality", MUNICIPALITIES)
def test_the_contact_page_tells_how_to_reach_each_office_of_the_municipality(
    site: Site, municipality: str
) -> None:
    place = places.CATALOGUE.municipalities[municipality]
    page = site.page(f"/sv/{municipality}/kontakt")

    assert place.name in page.headings("h2")
    for office in place.contacts:
        part = page.under(office.name)
        if office.contact.phone:
            assert part.link(office.contact.phone).href.startswith("tel:")


def test_an_office_that_answers_at_some_hours_only_says_which(app: Flask) -> None:
    office = {
        "name": "Kontoret",
        "contact": {"phone": "08-123 45 67"},
        "hours": {"sv": "Vardagar klockan 8.30–9.30."},
        "checked": "2026-11-21",
    }
    client = visitor(app, catalogue(contacts=[office]))

    part = read(client.get("/sv/staden/kontakt")).under("Kontoret")

    assert "Vardagar klockan 8.30–9.30." in part.lines


def test_offices_with_names_that_are_nearly_one_have_an_anchor_each(app: Flask) -> None:
    names = ["Enhet Ö", "Enhet Ä", "Enhet Ö", "Enhet O 2", "Kontor 1, Norr", "مكتب", "دائرة"]
    checked = {"contact": {"phone": "08-123 45 67"}, "checked": "2026-11-21"}
    client = visitor(app, catalogue(contacts=[{"name": name, **checked} for name in names]))

    page, book = (client.get(f"/sv/staden/kontakt{ending}") for ending in ("", ".epub"))

    found = re.findall(r'id="(kontakt-[^"]*)"', page.text)
    assert found == [
        *("kontakt-enhet-o", "kontakt-enhet-a", "kontakt-enhet-o-2", "kontakt-enhet-o-2-2"),
        *("kontakt-kontor-1--norr", "kontakt-----", "kontakt------"),
    ]
    with zipfile.ZipFile(io.BytesIO(book.data)) as files:
        text = "".join(files.read(name).decode() for name in files.namelist() if "html" in name)
    assert all(text.count(f'id="{one}"') == 1 for one in found)


def test_the_contact_page_of_the_whole_site_leads_to_ones_own_municipality(site: Site) -> None:
    page = site.page("/sv/kontakt")

    assert [link.href for link in page.under("Din kommun").links] == ["/sv/"]
