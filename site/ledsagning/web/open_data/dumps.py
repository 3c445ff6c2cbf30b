"""The files that hold the whole catalogue, however large: made once, here or by another process.

With 30,000 providers they are half a gigabyte of text, and half a minute of work. A server has them
made beside its workers, and puts them where all workers read them (``serving/dumps.py``).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from flask import Flask, current_app

from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.open_data import records, tables
from ledsagning.web.library import library
from ledsagning.web.open_data.answers import Ready, kept, written
from ledsagning.web.open_data.negotiation import CSV, JSON

Finds = Callable[[str], Ready]
"""From the name of a dump to it. Raises ``NotMade``."""

_KEY: Final = "ledsagning.dumps"


class NotMade(Exception):
    """A dump is still in the making."""


def use(app: Flask, finds: Finds) -> None:
    """Let somebody else make the dumps of an app."""
    app.extensions[_KEY] = finds


def dump(name: str) -> Ready:
    """The whole catalogue under one of ``NAMES``. Raises ``NotMade``."""
    finds: Finds | None = current_app.extensions.get(_KEY)
    return make(name) if finds is None else finds(name)


def make(name: str) -> Ready:
    """The same, made here."""
    return _MAKES[name]()


def facts(places: Iterable[tuple[Municipality, Iterable[Provider]]]) -> Ready:
    """Every fact of some municipalities, each with its providers."""
    catalogue = library().catalogue
    rows = (
        row
        for place, among in places
        for row in tables.facts(records.municipality(place), records.providers(catalogue, among))
    )
    return written(CSV, tables.lines(tables.FACT_COLUMNS, rows))


@kept
def _all_json() -> Ready:
    return written(JSON, records.whole(library().catalogue))


@kept
def _all_csv() -> Ready:
    catalogue = library().catalogue
    # Gone through once: there are 290 municipalities, and may be tens of thousands of providers.
    providers = defaultdict[str, list[Provider]](list)
    for provider in catalogue.providers.values():
        providers[provider.municipality].append(provider)
    return facts((place, providers[place.id]) for place in catalogue.municipalities.values())


@kept
def _providers_csv() -> Ready:
    catalogue = library().catalogue
    told = records.providers(catalogue, catalogue.providers.values())
    return written(CSV, tables.lines(tables.PROVIDER_COLUMNS, tables.providers(told)))


_MAKES: Final[Mapping[str, Callable[[], Ready]]] = {
    "all.json": _all_json,
    "all.csv": _all_csv,
    "providers.csv": _providers_csv,
}

NAMES: Final = (*_MAKES,)
