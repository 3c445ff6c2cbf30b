"""What programs look for on every site: robots.txt, the sitemap, security.txt and the icon."""

import re
from datetime import timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ledsagning import composing
from ledsagning.app import create_app
from ledsagning.editing.remark import Remarked
from ledsagning.editing.remarks import remarks
from ledsagning.settings import Settings
from ledsagning.today import today
from support import sites
from support.catalogues import VALID, complaints
from support.sites import catalogue, days_ago, provider
from support.staden import TOWN

SITE = "https://ledsagning.example"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture
def real(app: Flask) -> FlaskClient:
    """A visitor of a site whose only provider is real."""
    text = catalogue(
        provider("asken", assured={"date": days_ago(10), "by": "Ada"}),
        provider("eken"),
        sample="no",
    )
    return sites.visitor(app, text, site_address=SITE)


@pytest.fixture
def sample(app: Flask) -> FlaskClient:
    """A visitor of a site whose providers are made up."""
    return sites.visitor(app, TOWN, site_address=SITE)


# --- robots.txt


def test_crawlers_may_read_everything_and_are_told_where_it_is_listed(real: FlaskClient) -> None:
    text = real.get("/robots.txt").text

    assert "User-agent: *\nDisallow:\n" in text
    assert text.endswith(f"\nSitemap: {SITE}/sitemap.xml\n")


def test_a_site_that_does_not_know_its_address_has_no_map(client: FlaskClient) -> None:
    assert "Sitemap" not in client.get("/robots.txt").text
    assert client.get("/sitemap.xml").status_code == 404
    assert client.get("/sitemap/stockholm.xml").status_code == 404


# --- the sitemap


def locations(client: FlaskClient, path: str) -> list[str]:
    tree = ElementTree.fromstring(client.get(path).data)
    return [found.text or "" for found in tree.iter(f"{MAP}loc")]


def test_the_sitemap_lists_a_map_of_each_municipality_of_the_country(real: FlaskClient) -> None:
    maps = locations(real, "/sitemap.xml")

    assert len(maps) == len(set(maps)) == 1 + 291
    assert f"{SITE}/sitemap/staden.xml" in maps
    assert locations(real, "/sitemap/kiruna.xml")
    assert real.get("/sitemap/finns-inte.xml").status_code == 404


@pytest.mark.parametrize("name", ["webbplatsen", "staden", "kiruna"])
def test_every_address_of_a_map_leads_to_a_page_that_names_itself_so(
    real: FlaskClient, name: str
) -> None:
    for address in locations(real, f"/sitemap/{name}.xml"):
        answer = real.get(address.removeprefix(SITE))

        assert answer.status_code == 200, address
        assert f'<link rel="canonical" href="{address}">' in answer.text
        assert 'name="robots"' not in answer.text


def test_a_page_stands_in_each_language_with_all_of_them(real: FlaskClient) -> None:
    tree = ElementTree.fromstring(real.get("/sitemap/staden.xml").data)
    alternates = {
        url.findtext(f"{MAP}loc"): {
            link.get("hreflang"): link.get("href")
            for link in url.iter("{http://www.w3.org/1999/xhtml}link")
        }
        for url in tree.iter(f"{MAP}url")
    }

    for address, others in alternates.items():
        assert set(others) == {"sv", "en"}
        assert address in others.values()
        assert set(others.values()) <= set(alternates)


def test_when_a_page_changed_is_said_only_where_it_is_known(real: FlaskClient) -> None:
    found = re.findall(
        "<loc>([^<]*)</loc><lastmod>([^<]*)</lastmod>", real.get("/sitemap/staden.xml").text
    )

    assert set(found) == {
        (f"{SITE}/{code}/staden/utforare/asken", days_ago(10)) for code in ("sv", "en")
    }


def test_made_up_providers_are_kept_out_but_where_it_is_tried(
    sample: FlaskClient, real: FlaskClient, tmp_path: Path
) -> None:
    file = tmp_path / "k.yaml"
    file.write_text(TOWN, encoding="utf-8")
    tried = create_app(
        Settings(catalogue=file, site_address=SITE, examples_shown=True)
    ).test_client()

    for client, shown in ((sample, False), (real, True), (tried, True)):
        listed = locations(client, "/sitemap/staden.xml")
        assert (f"{SITE}/sv/staden/utforare/asken" in listed) == shown
        assert f"{SITE}/sv/staden/hitta" in listed


# --- security.txt


def secured(until: str, **contact: str) -> str:
    security = {"until": until, **(contact or {"email": "hal@stadens-kommun.se"})}
    return catalogue(operator={**sites.OPERATOR, "security": security})


def test_whoever_finds_a_flaw_is_told_whom_to_write_to_and_until_when(app: Flask) -> None:
    until = (today() + timedelta(days=90)).isoformat()
    text = secured(until, email="hal@stadens-kommun.se", web="https://stadens-kommun.se/hal")
    answer = sites.visitor(app, text, site_address=SITE).get("/.well-known/security.txt")

    assert answer.content_type == "text/plain; charset=utf-8"
    assert answer.text.splitlines() == [
        "Contact: mailto:hal@stadens-kommun.se",
        "Contact: https://stadens-kommun.se/hal",
        f"Expires: {until}T23:59:59Z",
        "Preferred-Languages: sv, en",
        f"Canonical: {SITE}/.well-known/security.txt",
    ]


def test_nothing_is_said_that_nobody_has_said_or_that_no_longer_holds(
    app: Flask, client: FlaskClient
) -> None:
    path = "/.well-known/security.txt"

    assert client.get(path).status_code == 404
    assert sites.visitor(app, secured(days_ago(1))).get(path).status_code == 404
    assert sites.visitor(app, secured(days_ago(0))).get(path).status_code == 200


@pytest.mark.parametrize(("days", "told"), [(-5, True), (30, True), (31, False)])
def test_the_editor_is_reminded_before_it_ends(tmp_path: Path, days: int, told: bool) -> None:
    file = tmp_path / "k.yaml"
    file.write_text(secured((today() + timedelta(days=days)).isoformat()), encoding="utf-8")
    read = composing.load(file, today())

    found = [one for one in remarks(read, (), today()) if one.kind is Remarked.SECURITY_ENDS]
    assert bool(found) == told


def test_security_reports_have_to_lead_somewhere(tmp_path: Path) -> None:
    operator = (
        "operator:\n  name: S\n  contact: {email: a@staden.se}\n  security: {until: 2027-01-01}\n"
    )

    (line,) = complaints(tmp_path, operator + VALID)
    assert "security säger inte vart man skriver. Rätta: skriv email eller web" in line


# --- the icon


def test_the_icon_is_there_for_programs_that_ask_for_nothing_else(client: FlaskClient) -> None:
    answer = client.get("/favicon.ico")

    assert answer.mimetype == "image/x-icon"
    assert answer.data[:4] == b"\0\0\1\0"


# --- what holds for all of them


@pytest.mark.parametrize("path", ["/robots.txt", "/sitemap.xml", "/sitemap/staden.xml"])
def test_what_has_not_changed_is_not_sent_again(real: FlaskClient, path: str) -> None:
    first = real.get(path)
    tag = first.headers["ETag"]

    assert not tag.startswith("W/")
    assert real.get(path, headers={"If-None-Match": tag}).status_code == 304
    assert real.get(path).data == first.data
    assert real.head(path).headers["ETag"] == tag


def test_below_a_path_every_address_has_it(app: Flask) -> None:
    site = sites.visitor(app, TOWN, site_address="https://kommun.example/ledsagning")

    assert (
        "https://kommun.example/ledsagning/sitemap.xml" in site.get("/ledsagning/robots.txt").text
    )
    listed = locations(site, "/ledsagning/sitemap/staden.xml")
    assert all(one.startswith("https://kommun.example/ledsagning/") for one in listed)
