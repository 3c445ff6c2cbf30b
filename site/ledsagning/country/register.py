"""Reading the country's files, which are part of the program: see tools/country.py."""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

from ledsagning.country.model import County, Municipality, PostalPlace
from ledsagning.country.spelling import alphabetical, in_address

_Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Register:
    """All that the files say. Counties and municipalities are in Swedish alphabetical order.

    ``places`` are the largest first. ``postcodes`` are by their five digits.
    """

    counties: tuple[County, ...]
    municipalities: tuple[Municipality, ...]
    places: tuple[PostalPlace, ...]
    postcodes: Mapping[str, PostalPlace]


def read() -> Register:
    """Read all files. Raises ``KeyError`` or ``ValueError`` if they do not belong together."""
    counties = {row["code"]: _county(row) for row in _table("counties.csv")}
    chosen = {row["code"]: row for row in _table("names.csv")}
    municipalities = dict(_municipalities(_table("municipalities.csv"), chosen, counties))
    places = list(_places(_text("postcodes.txt"), municipalities))
    return Register(
        counties=tuple(sorted(counties.values(), key=lambda c: alphabetical(c.name))),
        municipalities=tuple(
            sorted(municipalities.values(), key=lambda m: alphabetical(m.short_name))
        ),
        places=tuple(sorted((place for place, _ in places), key=lambda place: -place.size)),
        postcodes={postcode: place for place, own in places for postcode in own},
    )


def _text(name: str) -> str:
    return files("ledsagning.country").joinpath(name).read_text("utf-8")


def _table(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(_text(name).splitlines()))


def _county(row: _Row) -> County:
    short_name = row["short_name"]
    return County(row["code"], in_address(short_name), row["name"], short_name)


def _municipalities(
    rows: Sequence[_Row], chosen: Mapping[str, _Row], counties: Mapping[str, County]
) -> Iterator[tuple[str, Municipality]]:
    ids = Counter(in_address(row["short_name"]) for row in rows)
    for row in rows:
        code, county, id_ = row["code"], counties[row["code"][:2]], in_address(row["short_name"])
        # Habo and Håbo are the same without the ring.
        unique = id_ if ids[id_] == 1 else f"{id_}-{county.id}"
        own = chosen.get(code)
        yield code, _municipality(row, own, unique, county)


def _municipality(row: _Row, own: _Row | None, id_: str, county: County) -> Municipality:
    return Municipality(
        code=row["code"],
        id=id_,
        name=row["name"] if own is None else own["name"],
        short_name=row["short_name"],
        county=county,
        homepage=row["homepage"] or None,
        other_names=() if own is None else tuple(filter(None, (row["name"], own["also"]))),
    )


def _places(
    text: str, municipalities: Mapping[str, Municipality]
) -> Iterator[tuple[PostalPlace, list[str]]]:
    """Each place with its postcodes. Sections and lines are told of at the top of the file."""
    _about, *sections = text.split("\n\n")
    for section in sections:
        head, *lines = section.splitlines()
        postcodes: defaultdict[str, list[str]] = defaultdict(list)
        for line in lines:
            name_and_start, _, lasts = line.partition(":")
            name, _, start = name_and_start.rpartition(" ")
            postcodes[name] += (start + last for last in _two_digits(lasts))
        for name, own in postcodes.items():
            yield PostalPlace(name, municipalities[head.split()[0]], len(own)), own


def _two_digits(ranges: str) -> Iterator[str]:
    for written in ranges.split():
        first, dash, last = written.partition("-")
        if dash:
            yield from (f"{number:02}" for number in range(int(first), int(last) + 1))
        else:
            yield first
