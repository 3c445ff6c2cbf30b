"""The country's files: whole, in order, and what tools/country.py makes of its sources."""

import csv
import re
import subprocess
import sys
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from ledsagning import resources
from ledsagning.country.country import load
from ledsagning.country.register import read
from ledsagning.search import order

COUNTRY = load()
SHIPPED = files("ledsagning.country")
MADE = ("counties.csv", "municipalities.csv", "postcodes.txt")

# Of "postcode,place,municipality" for each of the 15 463 postcodes of September 2024, in order.
POSTCODES = "b8dc6404efb11f72985377d633f2fc103af77197b4fc411c9b0de98a2ee3d059"


def test_the_country_is_whole() -> None:
    register = read()

    assert len(COUNTRY.municipalities) == 290
    assert len(COUNTRY.counties) == 21
    assert len(register.postcodes) == 15_463
    assert len({place.name for place in register.places}) == 1_707
    assert sum(place.size for place in register.places) == 15_463
    assert sum(municipality.homepage is not None for municipality in COUNTRY.municipalities) == 187


def test_no_postcode_was_lost_or_changed_on_the_way() -> None:
    lines = sorted(
        f"{postcode},{place.name},{place.municipality.code}"
        for postcode, place in read().postcodes.items()
    )

    assert sha256("\n".join(lines).encode()).hexdigest() == POSTCODES


def test_every_id_is_a_name_of_its_own_that_can_stand_in_an_address() -> None:
    ids = {municipality.id for municipality in COUNTRY.municipalities}

    assert len(ids) == 290
    assert all(re.fullmatch("[a-z]+(-[a-z]+)*", id_) for id_ in ids)
    assert {"upplands-vasby", "are", "malung-salen", "habo-jonkoping", "habo-uppsala"} <= ids
    assert "habo" not in ids


def test_every_county_has_an_id_of_its_own() -> None:
    assert len({county.id for county in COUNTRY.counties}) == 21


def test_a_municipality_is_found_by_its_id_alone() -> None:
    assert all(COUNTRY.municipality(m.id) is m for m in COUNTRY.municipalities)
    assert COUNTRY.municipality("Täby") is None


def test_every_municipality_lies_in_the_county_that_its_code_begins_with() -> None:
    assert all(m.code.startswith(m.county.code) for m in COUNTRY.municipalities)


@pytest.mark.parametrize(
    ("id_", "name"),
    [
        ("stockholm", "Stockholms stad"),
        ("goteborg", "Göteborgs Stad"),
        ("boras", "Borås Stad"),
        ("malmo", "Malmö stad"),
        ("gotland", "Region Gotland"),
        ("falun", "Falu kommun"),
        ("kalmar", "Kalmar kommun"),
        ("kalix", "Kalix kommun"),
        ("overkalix", "Överkalix kommun"),
        ("taby", "Täby kommun"),
        ("varmdo", "Värmdö kommun"),
        ("dals-ed", "Dals-Eds kommun"),
    ],
)
def test_a_municipality_has_the_name_that_it_uses(id_: str, name: str) -> None:
    municipality = COUNTRY.municipality(id_)

    assert municipality is not None
    assert municipality.name == name


def test_every_name_that_differs_from_the_register_has_its_source() -> None:
    rows = list(csv.DictReader((SHIPPED / "names.csv").read_text("utf-8").splitlines()))

    assert all(urlsplit(row["source"]).scheme == "https" for row in rows)
    assert {row["code"] for row in rows} <= {m.code for m in COUNTRY.municipalities}
    assert sum("stad" in row["name"].lower().split() for row in rows) == 14


def test_every_homepage_is_an_address() -> None:
    for municipality in COUNTRY.municipalities:
        if municipality.homepage is not None:
            address = urlsplit(municipality.homepage)
            assert (address.scheme, address.path) == ("https", "")


def test_the_lists_are_in_swedish_order() -> None:
    names = [municipality.short_name for municipality in COUNTRY.municipalities]
    counties = [county.name for county in COUNTRY.counties]

    # The order of the lists of providers.
    assert names == sorted(names, key=order.alphabetical)
    assert counties == sorted(counties, key=order.alphabetical)
    assert names[0] == "Ale"
    assert names[-1] == "Övertorneå"
    assert counties[0] == "Blekinge län"
    assert counties[-1] == "Östergötlands län"


def test_the_list_by_letter_holds_everybody_once() -> None:
    letters = [letter for letter, _ in COUNTRY.by_letter]

    assert "".join(letters) == "ABDEFGHJKLMNOPRSTUVYÅÄÖ"
    assert tuple(m for _, own in COUNTRY.by_letter for m in own) == COUNTRY.municipalities


def test_the_list_by_county_holds_everybody_once() -> None:
    assert [county for county, _ in COUNTRY.by_county] == list(COUNTRY.counties)
    assert sum(len(own) for _, own in COUNTRY.by_county) == 290
    assert [m.short_name for m in dict(COUNTRY.by_county)[COUNTRY.counties[0]]] == [
        "Karlshamn",
        "Karlskrona",
        "Olofström",
        "Ronneby",
        "Sölvesborg",
    ]


def test_the_postcodes_stay_small_and_readable() -> None:
    text = (SHIPPED / "postcodes.txt").read_text("utf-8")

    assert len(text.encode()) < 120_000
    assert max(map(len, text.splitlines())) < 200


@pytest.mark.checkout
def test_the_files_are_what_the_tool_makes_of_tables_that_say_the_same(tmp_path: Path) -> None:
    source, target = tmp_path / "source", tmp_path / "target"
    source.mkdir()
    target.mkdir()
    _write_sources(source)

    tool = resources.ROOT / "tools" / "country.py"
    subprocess.run([sys.executable, tool, source, target], check=True)

    for name in MADE:
        assert (target / name).read_bytes() == (SHIPPED / name).read_bytes()


def _write_sources(folder: Path) -> None:
    """The tables that the files were made from, as far as the files say what was in them."""
    municipalities = _shipped("municipalities.csv")
    _write(folder / "counties.csv", "county", _shipped("counties.csv"))
    _write(folder / "municipalities.csv", "municipality", municipalities)
    homepages = [row for row in municipalities if row["homepage"]]
    _write(folder / "homepages.csv", "municipality", homepages)
    postcodes = "".join(
        f"{postcode},{place.name},{place.municipality.code}\n"
        for postcode, place in reversed(read().postcodes.items())
    )
    head = "postal_code,locality,municipality_code\n"
    (folder / "postal_to_municipality.csv").write_text(head + postcodes, encoding="utf-8")


def _shipped(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader((SHIPPED / name).read_text("utf-8").splitlines()))


def _write(path: Path, what: str, rows: list[dict[str, str]]) -> None:
    """Write a table with the names that its columns have in the source."""
    names = {
        "code": f"{what}_code",
        "name": f"{what}_name",
        "short_name": f"{what}_name_short",
        "homepage": "homepage",
    }
    renamed = [{names[key]: value for key, value in row.items()} for row in rows]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, renamed[0])
        writer.writeheader()
        writer.writerows(renamed)
