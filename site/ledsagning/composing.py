"""The whole catalogue: every municipality of the country, and what an operator's own source says.

Of each municipality the name is known; of some there are rules, a file each in the country's folder
``municipalities``. A source adds municipalities, and replaces others whole.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path, PurePath
from types import MappingProxyType

from ledsagning import country
from ledsagning.catalogue import loading
from ledsagning.catalogue.files import File
from ledsagning.catalogue.model import Catalogue, Municipality
from ledsagning.catalogue.places import FilePlace
from ledsagning.catalogue.problems import InvalidCatalogue, Problem
from ledsagning.catalogue.rules import RULE_NAMES
from ledsagning.catalogue.sources import Source
from ledsagning.country.country import load as load_country
from ledsagning.messages import told


def load(
    source: Source | Path,
    today: date | None = None,
    taken: frozenset[str] = frozenset(),
    *,
    whole_site: bool = True,
) -> Catalogue:
    """The country with a source in it, as ``loading.load`` reads it, and with its exceptions."""
    return loading.load(source, today, taken, municipalities(), whole_site=whole_site)


def own(catalogue: Catalogue) -> tuple[Municipality, ...]:
    """The municipalities of which the source of a whole catalogue says anything."""
    known = municipalities()
    served = {provider.municipality for provider in catalogue.providers.values()}
    return tuple(
        municipality
        for municipality in catalogue.municipalities.values()
        if municipality is not known.get(municipality.id) or municipality.id in served
    )


def known(catalogue: Catalogue) -> tuple[Municipality, ...]:
    """The municipalities of a whole catalogue of which more is known than a name."""
    ours = {municipality.id for municipality in own(catalogue)}
    everywhere = catalogue.municipalities.values()
    return tuple(one for one in everywhere if one.id in ours or not only_named(one))


def only_named(municipality: Municipality) -> bool:
    """Whether no more than its name is known of a municipality of a whole catalogue."""
    return municipality is municipalities().get(municipality.id) and not has_rules(municipality)


def has_rules(municipality: Municipality) -> bool:
    """Whether its pages say more than what the law says everywhere."""
    return any(getattr(municipality.rules, name) for name in RULE_NAMES)


@cache
def municipalities() -> Mapping[str, Municipality]:
    """Every municipality by its id, in alphabetical order. Read once: they belong to the program.

    Raises ``InvalidCatalogue`` for a file that is wrong.
    """
    return in_country(shipped())


def in_country(files: Iterable[File]) -> Mapping[str, Municipality]:
    """Every municipality of the country by its id, those with rules from files of one each.

    Raises ``InvalidCatalogue`` for a file that is wrong, or of a municipality that is not there:
    nobody would see it.
    """
    ruled = loading.load_municipalities(files)
    known = {one.id: one for one in load_country().municipalities}
    strangers = ruled.keys() - known.keys()
    if strangers:
        raise InvalidCatalogue(map(_stranger, strangers))
    return MappingProxyType(
        {id_: ruled.get(id_) or Municipality(id=id_, name=one.name) for id_, one in known.items()}
    )


def _stranger(id_: str) -> Problem:
    return Problem(
        FilePlace(f"{id_}.yaml"),
        told("kommun %(id)s", id=id_),
        told("landet har ingen kommun med id %(id)s", id=id_),
        told("skriv det id som står i municipalities.csv"),
    )


def shipped() -> Iterator[File]:
    """The files of the municipalities of which the country has rules."""
    folder = files(country) / "municipalities"
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".yaml"):
            yield File(PurePath(entry.name), entry.read_bytes())
