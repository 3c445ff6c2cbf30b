"""The start page: from a postcode, a place or a name to one's own municipality."""

import re

import brotli
import pytest
from flask.testing import FlaskClient

from ledsagning.composing import municipalities
from ledsagning.country.country import load as load_country
from support.reading import Reading, read
from support.translation import LANGUAGES

MOST_BYTES = 15_000
"""What the page may weigh, compressed."""


def asked(client: FlaskClient, written: str, language: str = "sv") -> Reading:
    return read(client.get(f"/{language}/", query_string={"bor": written}))


def said(page: Reading) -> str:
    return page.at("svar").headings("h2")[0]


def offered(page: Reading) -> list[str]:
    """The municipalities that the answer lets the reader choose among."""
    found = (re.fullmatch(r"/\w+/([a-z-]+)/", link.href) for link in page.under(said(page)).links)
    return [match[1] for match in found if match]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("written", "municipality"),
    [
        ("162 50", "stockholm"),
        ("16250", "stockholm"),
        (" 139 30 ", "varmdo"),
        ("Göteborgs stad", "goteborg"),
        ("malmo", "malmo"),
        ("Täby kommun", "taby"),
        ("upplands vasby", "upplands-vasby"),
        ("Håbo", "habo-uppsala"),
        ("upplandsbro", "upplands-bro"),
        ("Oerebro", "orebro"),
        ("S:t Olof", "simrishamn"),
    ],
)
def test_one_answer_leads_there_and_what_was_written_is_left_behind(
    client: FlaskClient, written: str, municipality: str, language: str
) -> None:
    answer = client.get(f"/{language}/", query_string={"bor": written})

    assert answer.status_code == 303
    assert answer.location == f"/{language}/{municipality}/"
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("written", "which"),
    [
        ("Vällingby", ["stockholm", "jarfalla"]),
        ("Habo", ["habo-jonkoping", "habo-uppsala"]),
        # What is misspelled is asked about, however sure the guess is.
        ("Stokholm", ["stockholm"]),
        ("växsjö", ["vaxjo"]),
    ],
)
def test_where_it_is_not_sure_the_reader_chooses(
    client: FlaskClient, written: str, which: list[str], language: str
) -> None:
    page = asked(client, written, language)

    assert page.status == 200
    assert offered(page)[: len(which)] == which
    assert page.title.startswith(said(page))


@pytest.mark.parametrize("written", ["", "  "])
def test_an_empty_field_is_told_what_to_write(client: FlaskClient, written: str) -> None:
    page = asked(client, written)

    assert said(page) == "Skriv först var du bor"
    assert page.title.startswith(said(page))
    assert [field.get("aria-invalid") for field in page.all("input")] == ["true"]


@pytest.mark.parametrize(("written", "near"), [("100 05", "stockholm"), ("41101", "goteborg")])
def test_an_unknown_postcode_is_told_and_offers_where_others_begin_so(
    client: FlaskClient, written: str, near: str
) -> None:
    page = asked(client, written)

    assert said(page) == "Vi känner inte till postnumret"
    assert offered(page) == [near]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("999 99", "Vi känner inte till postnumret"),
        ("000 00", "Vi känner inte till postnumret"),
        ("123", "Ett postnummer har fem siffror"),
        ("Atlantis", "Vi hittar ingen ort som heter så"),
    ],
)
def test_what_leads_nowhere_is_said_and_kept_in_the_field(
    client: FlaskClient, written: str, title: str
) -> None:
    page = asked(client, written)

    assert said(page) == title
    assert offered(page) == []
    (field,) = (field for field in page.at("innehall").all("input") if field.get("name") == "bor")
    assert field.get("value") == written
    assert field.get("aria-invalid") == "true"
    assert "svar-text" in field.get("aria-describedby", "")


def test_nothing_is_said_before_anything_is_sent(client: FlaskClient) -> None:
    assert "svar" not in client.get("/sv/").text


def test_what_is_written_stands_in_no_link(client: FlaskClient) -> None:
    page = asked(client, "Atlantis")

    assert not [link.href for link in page.links if "tlantis" in link.href]


@pytest.mark.parametrize("written", ['"><b>&', "x" * 5_000, "\0", "٢٢٢", "%s {x}"])
def test_whatever_is_written_gets_a_careful_page(client: FlaskClient, written: str) -> None:
    assert client.get("/sv/", query_string={"bor": written}).status_code in (200, 303)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_municipalities_stand_there_twice_and_folded(
    client: FlaskClient, language: str
) -> None:
    page = read(client.get(f"/{language}/"))
    links = [link.href for link in page.at("innehall").links]

    for one in load_country().municipalities:
        assert links.count(f"/{language}/{one.id}/") == 2
    assert not [one for one in page.at("innehall").all("details") if one.get("open") is not None]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_weighs_little(client: FlaskClient, language: str) -> None:
    page = client.get(f"/{language}/", headers={"Accept-Encoding": "br"})

    assert page.content_encoding == "br"
    assert len(page.data) < MOST_BYTES
    assert len(brotli.decompress(page.data)) > MOST_BYTES


def test_every_municipality_has_a_start_page_and_the_law(client: FlaskClient) -> None:
    unlike = [id_ for id_ in municipalities() if client.get(f"/sv/{id_}/").status_code != 200]

    assert unlike == []


def test_of_a_municipality_that_is_only_a_name_the_law_is_told(client: FlaskClient) -> None:
    only_names = {id_ for id_, one in municipalities().items() if not any(one.rules.each())}
    known = next(
        one for one in load_country().municipalities if one.id in only_names and one.homepage
    )
    page = read(client.get(f"/sv/{known.id}/"))

    part = page.under(f"Lagen gäller i {known.name}")
    assert part.link("Fråga kommunen").href == f"/sv/{known.id}/fraga-kommunen"
    assert part.link("Kommunens webbplats").href == known.homepage
    assert "Vi har inte kontrollerat länken." in part.text
    assert part.link("Arbetar du i kommunen?").href == f"/sv/{known.id}/fel#kommunen"


def test_where_the_rules_are_known_the_page_says_nothing_of_that(client: FlaskClient) -> None:
    assert "Kommunens egna regler har vi inte än" not in client.get("/sv/stockholm/").text


@pytest.mark.parametrize(
    "written",
    ["Rinkeby", "rinkeby", "Tensta", "gamlastan", "Soedermalm", "söder-malm", "norraaengby"],
)
def test_a_part_of_a_municipality_that_is_no_postal_place_is_suggested_first(
    client: FlaskClient, written: str
) -> None:
    page = client.get(f"/sv/?bor={written}").get_data(as_text=True)

    suggested = page[page.index("Menade du någon av de här?") :]
    assert re.findall(r'href="(/sv/[a-z-]+/)"', suggested)[0] == "/sv/stockholm/"


@pytest.mark.parametrize("text", ["Vårberg", "Örby"])
def test_a_part_of_one_municipality_with_the_name_of_another_is_asked_about(
    client: FlaskClient, text: str
) -> None:
    page = read(client.get("/sv/", query_string={"bor": text}))

    assert page.status == 200
    assert "Menade du någon av de här?" in page.text
    assert {"/sv/stockholm/"} < {link.href for link in page.links}


@pytest.mark.parametrize(("text", "leads"), [("Varberg", "varberg"), ("varberg", "varberg")])
def test_a_municipalitys_own_name_leads_to_it(client: FlaskClient, text: str, leads: str) -> None:
    answer = client.get("/sv/", query_string={"bor": text})

    assert (answer.status_code, answer.location) == (303, f"/sv/{leads}/")
