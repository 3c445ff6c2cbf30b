"""What stands around every page, the first page, and the page of what is not there."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from support import places, sites, translation
from support.reading import read, seen
from support.staden import TOWN
from support.translation import LANGUAGES

SAMPLE = "Exempel: utförare och avtal är påhittade, inte reglerna."


# --- around every page


@pytest.mark.parametrize("kind", places.kinds())
def test_a_sample_says_so_on_every_page(client: FlaskClient, kind: str) -> None:
    path = places.kinds()[kind]
    page = read(client.get(f"/sv{path}"))

    # Outside the municipalities nothing is made up.
    assert page.frame.lines.count(SAMPLE) == path.startswith(("/stockholm/", "/varmdo/"))


@pytest.mark.parametrize(
    "path", ["", "hitta", "hitta/fraga", "utforare/asken", "ord", "finns-inte"]
)
def test_a_catalogue_that_is_no_sample_says_nothing_of_it(app: Flask, path: str) -> None:
    town = sites.visitor(app, TOWN.replace('"sample": "yes"', '"sample": "no"'))
    page = read(town.get(f"/sv/staden/{path}"))

    assert SAMPLE not in page.frame.text


@pytest.mark.parametrize("kind", places.framed())
def test_help_and_a_way_past_the_frame_stand_first_on_every_page(
    client: FlaskClient, kind: str
) -> None:
    page = read(client.get(f"/sv{places.kinds()[kind]}"))
    skip, *links = page.frame.links
    # Some pages have more links past the frame there, or one that leads out of the page at once.
    begin = [link.href for link in links].index("/sv/")
    home, menu, help_link, *_ = links[begin:]

    assert skip.href == "#innehall"
    assert home.href == "/sv/"
    assert (menu.text, menu.href) == ("Meny", "#meny")
    assert help_link.text == "Hjälp"
    assert help_link.href.endswith("/kontakt")


@pytest.mark.parametrize("kind", places.framed())
def test_breadcrumbs_lead_back_to_the_start_and_end_with_the_page(
    client: FlaskClient, kind: str
) -> None:
    page = read(client.get(f"/sv{places.kinds()[kind]}"))
    crumbs = next(e for e in page.frame.all("nav") if e.get("aria-label") == "Du är här")
    here = [e for e in crumbs.iter() if e.get("aria-current") == "page"]
    links = [e.get("href") for e in crumbs.iter("a")]

    assert len(here) == 1
    assert not list(here[0].iter("a"))
    assert links[:1] in (["/sv/"], [])
    assert links or places.kinds()[kind] == "/"


def test_pages_about_the_site_can_be_reached_from_every_page(client: FlaskClient) -> None:
    for kind in ("home", "find", "team", "provider", "not there"):
        page = read(client.get(f"/sv{places.kinds()[kind]}"))
        ends = [link.href.rpartition("/")[2] for link in page.frame.links]
        assert {"ord", "tillganglighet", "integritet", "kontakt"} <= set(ends)


# --- the first page


def test_the_first_page_lets_the_reader_choose_a_municipality(client: FlaskClient) -> None:
    links = {link.href: link.text for link in read(client.get("/sv/")).links}

    assert links["/sv/stockholm/"] == "Stockholm"
    assert links["/sv/upplands-vasby/"] == "Upplands Väsby"


def test_a_municipality_where_one_chooses_leads_to_the_form_in_both_shapes(app: Flask) -> None:
    page = read(sites.visitor(app, TOWN).get("/sv/staden/"))

    assert [link.href for link in page.links[:2]] == [
        "/sv/staden/hitta",
        "/sv/staden/hitta/fraga#fraga",
    ]


# --- what is not there


@pytest.mark.parametrize(
    ("path", "ways"),
    [
        ("atlantis/", [""]),
        ("atlantis/hitta", [""]),
        ("finns-inte", [""]),
        ("stockholm/finns-inte", ["stockholm/"]),
        ("stockholm/utforare/finns-inte", ["stockholm/"]),
        ("varmdo/utforare/finns-inte", ["varmdo/"]),
        ("stockholm/hitta/fraga/9", ["stockholm/"]),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_there_is_told_in_the_language_of_the_address_with_ways_on(
    client: FlaskClient, language: str, path: str, ways: list[str]
) -> None:
    header = {"Accept-Language": ", ".join(code for code in LANGUAGES if code != language)}
    page = read(client.get(f"/{language}/{path}", headers=header, follow_redirects=True))
    title = translation.said("Sidan finns inte", language)

    assert page.status == 404
    assert page.page.root.get("lang") == language
    assert page.headings("h1") == [title]
    assert page.title.startswith(title)
    assert [link.href for link in page.links] == [f"/{language}/{way}" for way in ways]


def test_an_address_without_a_language_is_told_in_the_readers_own(client: FlaskClient) -> None:
    page = read(client.get("/nothing", headers={"Accept-Language": "en"}))

    assert page.status == 404
    assert page.page.root.get("lang") == "en"


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_a_page_that_is_sent_something_says_that_it_can_only_be_read(
    client: FlaskClient, method: str
) -> None:
    page = read(client.open("/sv/stockholm/hitta", method=method))

    assert page.status == 405
    assert page.headings("h1") == ["Så kan sidan inte användas"]
    assert "/sv/stockholm/" in [link.href for link in page.links]


def test_a_page_that_is_not_there_leads_to_the_step_above_it(client: FlaskClient) -> None:
    page = read(client.get("/sv/stockholm/finns-inte"))
    (crumbs,) = (e for e in page.frame.all("nav") if e.get("aria-label") == "Du är här")
    links = [e.get("href") for e in crumbs.iter("a")]
    here = [seen(e) for e in crumbs.iter() if e.get("aria-current") == "page"]

    assert links == ["/sv/", "/sv/stockholm/"]
    assert here == ["Sidan finns inte"]
