"""The whole catalogue: every municipality of the country, and what an operator's own source says.

Of each municipality the name is known; of some there are rules, a file each in the country's folder
``municipalities``. A source adds municipalities, and replaces others whole.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path, PurePath
from types import MappingProxyType

from ledsagning import country
from ledsagning.catalogue import loading
from ledsagning.catalogue.files import File
from ledsagning.catalogue.model import Catalogue, Municipality
from ledsagning.catalogue.sources import Source
from ledsagning.country.country import load as load_country


def load(
    source: Source | Path, today: date | None = None, taken: frozenset[str] = frozenset()
) -> Catalogue:
    """The country with a source in it, as ``loading.load`` reads it, and with its exceptions."""
    return loading.load(source, today, taken, municipalities())


def own(catalogue: Catalogue) -> tuple[Municipality, ...]:
    """The municipalities of which the source of a whole catalogue says anything."""
    known = municipalities()
    served = {provider.municipality for provider in catalogue.providers.values()}
    return tuple(
        municipality
        for municipality in catalogue.municipalities.values()
        if municipality is not known.get(municipality.id) or municipality.id in served
    )


@cache
def municipalities() -> Mapping[str, Municipality]:
    """Every municipality by its id, in alphabetical order. Read once: they belong to the program.

    Raises ``InvalidCatalogue`` for a file that is wrong.
    """
    ruled = loading.load_municipalities(shipped())
    return MappingProxyType(
        {
            one.id: ruled.get(one.id) or Municipality(id=one.id, name=one.name)
            for one in load_country().municipalities
        }
    )


def shipped() -> Iterator[File]:
    """The files of the municipalities of which the country has rules."""
    folder = files(country) / "municipalities"
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".yaml"):
            yield File(PurePath(entry.name), entry.read_bytes())
