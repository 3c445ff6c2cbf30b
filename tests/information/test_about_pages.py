"""The pages about the site: accessibility, privacy, and whom to ask."""

import pytest
from flask import Flask

from ledsagning.effort import EFFORT
from support import places
from support.reading import read, seen
from support.shipped import Site
from support.sites import catalogue, visitor
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


def test_the_accessibility_statement_says_how_well_the_law_is_followed(site: Site) -> None:
    page = site.page("/sv/tillganglighet")

    assert "delvis förenlig" in page.under(DIGG[1][1]).text
    assert "delvis förenlig" in page.under(DIGG[5][1]).text
    assert "EN 301 549" in page.under(DIGG[5][1]).text


def test_the_accessibility_statement_leads_to_us_and_to_the_supervisor(site: Site) -> None:
    page = site.page("/sv/stockholm/tillganglighet")

    for heading in (DIGG[2][1], DIGG[3][1]):
        assert "/sv/stockholm/kontakt" in [link.href for link in page.under(heading).links]
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


def test_the_accessibility_statement_tells_how_and_when_it_was_judged(site: Site) -> None:
    text = site.page("/sv/tillganglighet").under("Hur vi testat webbplatsen").text

    assert "Vi har testat webbplatsen själva, med program." in text
    assert "Vi gjorde den senaste bedömningen den " in text
    assert "Vi ändrade den här sidan senast den " in text


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


def test_the_contact_page_of_the_whole_site_leads_to_ones_own_municipality(site: Site) -> None:
    page = site.page("/sv/kontakt")

    assert [link.href for link in page.under("Din kommun").links] == ["/sv/"]
