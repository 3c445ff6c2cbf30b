"""The pages of figures: the same numbers as are counted, each with its source and its address."""

import csv
import re
from io import StringIO

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from ledsagning import composing, resources
from ledsagning.catalogue.model import Municipality
from ledsagning.formats import separated
from ledsagning.statistics.figure import Figure, Standing
from ledsagning.statistics.known_figures import KNOWN, Weight
from ledsagning.statistics.measuring import Measure, measure
from ledsagning.today import today
from ledsagning.web.statistics.subjects import SUBJECTS
from support import sites
from support.reading import read
from support.translation import LANGUAGES, said

MEASURED = [(one.slug, wanted) for one in SUBJECTS for wanted in one.measures]
measured = pytest.mark.parametrize(
    ("slug", "wanted"), MEASURED, ids=[wanted.id for _slug, wanted in MEASURED]
)
spoken = pytest.mark.parametrize("language", LANGUAGES)
SITE = "https://ledsagning.example"


@pytest.fixture(scope="module")
def country() -> tuple[Municipality, ...]:
    return tuple(composing.load(resources.SAMPLE_CATALOGUE).municipalities.values())


def cells(html: str, anchor: str) -> list[list[str]]:
    """The rows of the first table under a heading, as texts."""
    begun = html[html.index(f'id="{anchor}"') :]
    body = begun[begun.index("<tbody>") : begun.index("</tbody>")]
    rows = re.findall(r"<tr>(.*?)</tr>", body, re.DOTALL)
    found = (re.findall(r"<t[hd].*?>(.*?)</t[hd]>", row, re.DOTALL) for row in rows)
    return [[re.sub("<[^>]+>", "", cell) for cell in row] for row in found]


def file(client: FlaskClient, slug: str) -> list[dict[str, str]]:
    text = client.get(f"/sv/statistik/{slug}.csv").data.decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text), delimiter=";"))


def counted(wanted: Measure, country: tuple[Municipality, ...]) -> Figure:
    return measure(wanted, country, today())


@spoken
def test_every_subject_is_offered_on_the_first_page_and_that_at_the_foot_of_every_page(
    client: FlaskClient, language: str
) -> None:
    first = read(client.get(f"/{language}/statistik"))

    hrefs = {link.href for link in first.links}
    assert {f"/{language}/statistik/{one.slug}" for one in SUBJECTS} <= hrefs
    for path in (f"/{language}/", f"/{language}/danderyd/kostnader"):
        assert f'href="/{language}/statistik"' in client.get(path).text


@spoken
@pytest.mark.parametrize("slug", [one.slug for one in SUBJECTS])
def test_every_subject_has_a_page_a_sheet_a_text_and_a_file(
    client: FlaskClient, slug: str, language: str
) -> None:
    for ending in ("", "/blad", "/stort-blad", ".txt", ".csv"):
        response = client.get(f"/{language}/statistik/{slug}{ending}")
        assert response.status_code == 200, ending
        assert "public" in response.headers["Cache-Control"]


@measured
def test_the_tables_tell_what_is_counted_and_all_municipalities_are_in_them(
    client: FlaskClient, country: tuple[Municipality, ...], slug: str, wanted: Measure
) -> None:
    html, figure = client.get(f"/sv/statistik/{slug}").text, counted(wanted, country)

    known = [int(row[1]) for row in cells(html, f"{wanted.id}-vet")]
    assert sum(known) == figure.total == 290
    assert known[-1] == figure.standing(Standing.SILENT)
    if not wanted.several:
        answers = [int(row[1]) for row in cells(html, f"{wanted.id}-svar")]
        assert sum(answers) == figure.told
    assert f"{figure.told} av 290 kommuner" in html


@measured
def test_every_row_of_a_municipality_names_its_source_and_none_of_them_is_lost(
    client: FlaskClient, country: tuple[Municipality, ...], slug: str, wanted: Measure
) -> None:
    html, figure = client.get(f"/sv/statistik/{slug}").text, counted(wanted, country)

    rows = cells(html, f"{wanted.id}-kommuner")
    assert len(rows) == sum(len(one.variants) for one in figure.findings)
    titles = {s.title for place in country for s in place.sources.values()}
    for _name, told, year, source in rows:
        assert told
        assert year
        assert any(source.startswith(title) for title in titles)


def test_municipalities_stand_in_the_readers_alphabet(client: FlaskClient) -> None:
    def names(language: str) -> list[str]:
        html = client.get(f"/{language}/statistik/avgifter").text
        return [row[0] for row in cells(html, "avgift-sol-kommuner")]

    swedish, english = names("sv"), names("en")
    assert swedish[-3:] == ["Åre", "Älvdalen", "Örnsköldsvik"]
    assert english.index("Åre") < english.index("Bengtsfors")


def test_what_is_told_of_home_care_or_of_last_year_says_so(client: FlaskClient) -> None:
    html = client.get("/sv/statistik/avgifter").text
    told = {row[0]: row[1] for row in cells(html, "avgift-sol-kommuner")}

    assert "inte för ledsagning" in told["Lindesberg"]
    assert "till och med 31 december 2018" in told["Sigtuna"]


@spoken
def test_a_chart_has_a_name_and_its_numbers_stand_in_a_table(
    client: FlaskClient, language: str
) -> None:
    html = client.get(f"/{language}/statistik").text

    pictures = re.findall(r'<div class="chart" role="img" aria-label="([^"]+)"', html)
    assert len(pictures) == 2 == len(set(pictures))
    drawn = re.findall(r'<span class="number">(\d+)</span>', html)
    assert drawn == [row[1] for at in ("minst-en-regel", "svar-vi-har") for row in cells(html, at)]


@spoken
def test_a_figure_is_quoted_with_its_day_the_catalogue_and_an_address_that_works(
    app: Flask, language: str
) -> None:
    known = sites.visitor(app, sites.catalogue(), site_address=SITE)
    unknown = sites.visitor(app, sites.catalogue())

    path = f"/{language}/statistik/avgifter"
    message = (
        "Så här anger du källan: Hitta ledsagning, ”%(title)s”, %(day)s, "
        "katalog %(version)s. %(address)s"
    )
    line = said(message, language).partition("%")[0]
    quoted = known.get(path).text
    assert line in Markup(quoted).striptags()
    assert f'href="{SITE}{path}#avgift-sol"' in quoted
    assert 'id="avgift-sol"' in quoted
    # Where nobody knows what the site is called there is a link, and no host from a request.
    assert f'href="{path}#avgift-sol"' in unknown.get(path).text
    assert "localhost" not in unknown.get(path).text


# Files


@measured
def test_a_file_has_every_municipality_and_each_rule_with_its_source(
    client: FlaskClient, country: tuple[Municipality, ...], slug: str, wanted: Measure
) -> None:
    rows = [row for row in file(client, slug) if row["figure"] == wanted.id]

    assert len({row["municipality_code"] for row in rows}) == 290
    figure = counted(wanted, country)
    for standing in Standing:
        some = {row["municipality"] for row in rows if row["standing"] == standing.value}
        assert len(some) == figure.standing(standing)
    for row in rows:
        assert bool(row["source_title"]) is bool(row["variant"])
        assert bool(row["source_title"]) is bool(row["quote"] or row["summary"])
        assert row["catalogue_version"]
        assert row["counted_on"] == today().isoformat()


@given(st.lists(st.lists(st.text(max_size=20), min_size=1, max_size=4), max_size=4))
def test_no_cell_of_a_file_is_a_formula_and_every_cell_comes_back(rows: list[list[str]]) -> None:
    written = separated.render(rows).decode("utf-8-sig")

    back = list(csv.reader(StringIO(written, newline=""), delimiter=";"))
    assert [[cell.removeprefix("'") for cell in row] for row in back] == [
        [cell.removeprefix("'") for cell in row] for row in rows
    ]
    for row in back:
        for cell in row:
            assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


# Providers, and what others have counted


def test_made_up_providers_are_not_counted_and_real_ones_are(app: Flask) -> None:
    strong = sites.escorts(wheelchair="heavy", languages=["so"], times=["evening"])
    asken = sites.provider("asken", escorts=[strong], areas=["norr"])
    asken |= {"assured": {"date": sites.days_ago(3), "by": "Eva Ek"}}
    made_up = sites.visitor(app, sites.catalogue(asken))
    real = sites.visitor(app, sites.catalogue(asken, sample="no"))

    assert "Därför räknar vi dem inte" in made_up.get("/sv/statistik/utforare").text
    rows = cells(real.get("/sv/statistik/utforare").text, "utforare-staden")
    assert [row[:2] for row in rows] == [["Hela kommunen", "1"], ["Norr", "1"], ["Söder", "0"]]
    assert rows[1][2] == "Ja: 1. Nej: 0. Vi vet inte: 0."


@spoken
def test_what_others_have_counted_has_a_source_and_a_claim_is_called_one(
    client: FlaskClient, language: str
) -> None:
    html = client.get(f"/{language}/statistik/andras-siffror").text

    claim = said("Det här är ett påstående. Vi har inte kunnat kontrollera det.", language)
    claimed = [one for one in KNOWN if one.weight is Weight.CLAIMED]
    assert html.count(claim) == len(claimed) == 2
    for one in KNOWN:
        assert f'id="{one.id}"' in html
        assert all(source.title in html for source in one.sources)
        assert {value for value in one.values.values() if value < 1_000} <= {
            int(number) for number in re.findall(r"\d+", html)
        }
