"""Papers to put up: a code and an address that work, whom to phone, and who answers for it."""

import re

import pytest
import segno
from flask import Flask
from flask.testing import FlaskClient

from ledsagning.web.posters.papers import PAPERS, Paper
from support import sites
from support.reading import read
from support.translation import LANGUAGES, said

SITE = "https://ledsagning.example"
every = pytest.mark.parametrize("paper", PAPERS, ids=lambda one: one.slug)
spoken = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def public(app: Flask) -> FlaskClient:
    """A site of whose address its operator has told it."""
    return sites.visitor(app, sites.catalogue(), site_address=SITE)


def dots(html: str) -> list[set[tuple[int, int]]]:
    """The dark dots of each code on a page, by row and column."""
    found = []
    for path in re.findall(r'<path fill="#000" d="([^"]+)"', html):
        runs = re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", path)
        found.append({(int(y), int(x) + n) for x, y, long in runs for n in range(int(long))})
    return found


@every
@spoken
def test_every_copy_has_the_code_of_the_municipalitys_address(
    public: FlaskClient, language: str, paper: Paper
) -> None:
    html = public.get(f"/{language}/staden/{paper.slug}").text

    rows = segno.make(f"{SITE}/{language}/staden/", micro=False, error="m", boost_error=False)
    dark = {(y, x) for y, row in enumerate(rows.matrix) for x, dot in enumerate(row) if dot}
    assert dots(html) == [dark] * paper.copies
    assert f"ledsagning.example/<wbr>{language}/<wbr>staden<wbr>" in html


@every
def test_only_the_first_of_the_copies_is_read_aloud(public: FlaskClient, paper: Paper) -> None:
    html = public.get(f"/sv/staden/{paper.slug}").text

    assert html.count('class="leaf"') == paper.copies
    assert html.count('class="leaf" aria-hidden="true"') == paper.copies - 1
    assert html.count("<h1") == 1


def test_it_tells_what_ledsagning_is_whom_to_phone_and_who_runs_the_site(
    client: FlaskClient, public: FlaskClient
) -> None:
    gavle, staden = client.get("/sv/gavle/affisch").text, public.get("/sv/staden/affisch").text

    assert "Ledsagning är stöd för dig som vill ut men behöver någon med dig." in gavle
    assert re.search(r"Ring och fråga: .*Biståndshandläggarna.*026-17 80 00", gavle)
    assert "Ring växeln i" in staden
    assert "Stadens kommun</bdi> driver webbplatsen" in staden
    assert "Exempel: utförare och avtal är påhittade, inte reglerna." in staden
    # Whoever cancels home care is not whom to ask.
    assert "0151-193 94" not in client.get("/sv/vingaker/affisch").text


_OWN = (
    *("127.0.0.1:8000", "127.1", "[::1]:8000", "[::ffff:127.0.0.1]", "0.0.0.0:8000", "[::]:8000"),
    *("localhost", "localhost:8000", "LOCALHOST:8000", "localhost.:8000", "hitta.localhost"),
    *("ip6-localhost:8000", "localhost.localdomain"),
)
"""What a machine calls itself: from another it leads nowhere."""


@every
@spoken
def test_an_address_of_the_machine_itself_is_never_printed(
    app: Flask, language: str, paper: Paper
) -> None:
    nameless = sites.visitor(app, sites.catalogue())

    for host in _OWN:
        page = nameless.get(f"/{language}/staden/{paper.slug}", base_url=f"http://{host}")
        told = said(
            "Skriv inte ut den än. Webbplatsen har ingen adress som fungerar för andra.", language
        )
        assert told in page.text
        assert not dots(page.text)
        assert host.lower() not in page.text.lower()


def test_a_paper_is_not_kept_for_others_as_its_address_may_be_what_one_reader_called_the_site(
    client: FlaskClient,
) -> None:
    page = client.get("/sv/gavle/affisch", base_url="https://hitta.example")

    assert "hitta.example" in page.text
    assert page.headers["Cache-Control"] == "no-store"
    assert "hitta.example" not in client.get("/sv/gavle/affisch").text


@spoken
def test_the_papers_are_found_at_the_foot_of_a_municipalitys_pages(
    client: FlaskClient, language: str
) -> None:
    for path in ("", "for-utforare", "kostnader"):
        assert f'href="/{language}/nacka/affisch"' in client.get(f"/{language}/nacka/{path}").text
    hrefs = {link.href for link in read(client.get(f"/{language}/nacka/affisch")).links}
    assert {f"/{language}/nacka/{one.slug}" for one in PAPERS[1:]} <= hrefs
