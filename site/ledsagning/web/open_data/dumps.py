"""The files that hold the whole catalogue, however large: made once, here or by another process.

With 30,000 providers they are half a gigabyte of text, and half a minute of work. A server has them
made beside its workers, and puts them where all workers read them (``serving/dumps.py``).
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from flask import Flask, current_app

from ledsagning.catalogue.model import Municipality
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


def facts(places: Iterator[Municipality] | tuple[Municipality, ...]) -> Ready:
    """Every fact of some municipalities and their providers."""
    catalogue = library().catalogue
    rows = (
        row
        for place in places
        for row in tables.facts(
            records.municipality(place),
            records.providers(catalogue, catalogue.providers_in(place.id)),
        )
    )
    return written(CSV, tables.lines(tables.FACT_COLUMNS, rows))


@kept
def _all_json() -> Ready:
    return written(JSON, records.whole(library().catalogue))


@kept
def _all_csv() -> Ready:
    return facts(tuple(library().catalogue.municipalities.values()))


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
