"""Write the country's files anew from the tables of sjbrg/swedish-geodata: ``country.py FOLDER``.

FOLDER holds ``counties.csv``, ``municipalities.csv`` and ``postal_to_municipality.csv`` as that
project publishes them (CC0), and ``homepages.csv`` (``municipality_code,homepage``) for the
municipalities whose web address is known. A second argument writes somewhere else than into the
site. ``names.csv`` there is kept by hand and is never touched.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

SITE = Path(__file__).parents[1] / "site" / "ledsagning" / "country"

HEAD = """\
# Which municipality a postcode lies in. Made by tools/country.py; do not edit by hand.
# Source: sjbrg/swedish-geodata on GitHub, CC0 1.0, postcodes of September 2024.
#
# A municipality by its code, then a line for each postal place and the first three digits of
# its postcodes: their last two digits, 05-09 for five codes in a row. Box and company codes are
# mostly missing: about one in five of all.
"""


def write(source: Path, target: Path) -> None:
    """Write the three files that are made from a folder of tables."""
    counties = sorted(_rows(source, "counties"), key=lambda row: row["county_code"])
    _table(
        target / "counties.csv",
        ("code", "short_name", "name"),
        ((row["county_code"], row["county_name_short"], row["county_name"]) for row in counties),
    )
    municipalities = sorted(
        _rows(source, "municipalities"), key=lambda row: row["municipality_code"]
    )
    homepages = {row["municipality_code"]: row["homepage"] for row in _rows(source, "homepages")}
    _table(
        target / "municipalities.csv",
        ("code", "short_name", "name", "homepage"),
        (_municipality(row, homepages) for row in municipalities),
    )
    text = HEAD + "".join(f"{line}\n" for line in _postcodes(source, municipalities))
    (target / "postcodes.txt").write_text(text, encoding="utf-8", newline="\n")


def _rows(source: Path, name: str) -> list[dict[str, str]]:
    with (source / name).with_suffix(".csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _table(path: Path, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([head, *rows])


def _municipality(row: dict[str, str], homepages: dict[str, str]) -> tuple[str, ...]:
    code = row["municipality_code"]
    short, name = row["municipality_name_short"], row["municipality_name"]
    return code, short, name, homepages.get(code, "")


def _postcodes(source: Path, municipalities: list[dict[str, str]]) -> Iterator[str]:
    lines: defaultdict[str, defaultdict[tuple[str, str], list[int]]]
    lines = defaultdict(lambda: defaultdict(list))
    for row in sorted(_rows(source, "postal_to_municipality"), key=lambda row: row["postal_code"]):
        start, last = row["postal_code"][:3], int(row["postal_code"][3:])
        lines[row["municipality_code"]][row["locality"], start].append(last)
    for row in municipalities:
        yield ""
        yield f"{row['municipality_code']} {row['municipality_name_short']}"
        for (place, start), lasts in sorted(lines[row["municipality_code"]].items()):
            yield f"{place} {start}: {' '.join(_ranges(lasts))}"


def _ranges(numbers: list[int]) -> Iterator[str]:
    """Sorted numbers in as few words as possible: 05-09 for five, 05 06 for two."""
    breaks = [at for at, (one, other) in enumerate(pairwise(numbers), 1) if other > one + 1]
    for begin, end in pairwise([0, *breaks, len(numbers)]):
        row = [f"{number:02}" for number in numbers[begin:end]]
        yield f"{row[0]}-{row[-1]}" if len(row) > 2 else " ".join(row)


if __name__ == "__main__":
    write(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else SITE)
