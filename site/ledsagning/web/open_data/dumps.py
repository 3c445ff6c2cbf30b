"""The files that hold many providers, however many: made once, here or by another process.

With 30,000 providers they are half a gigabyte of text, and half a minute of work. A server has them
made beside its workers, and puts them where all workers read them (``serving/dumps.py``).
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Final

from flask import Flask, current_app
from werkzeug.exceptions import ServiceUnavailable

from ledsagning.catalogue.model import Catalogue, Municipality, Provider
from ledsagning.open_data import records, tables
from ledsagning.web.library import library
from ledsagning.web.open_data.answers import Ready, kept, written
from ledsagning.web.open_data.negotiation import CSV, JSON

Makes = Callable[[], Ready]

Finds = Callable[[str], Ready | None]
"""From the name of a dump to it; ``None`` for one that it leaves to us. Raises ``NotMade``."""

MANY: Final = 1_000
"""From so many providers on, of the site or of a municipality, a file of them takes a second."""

_SOON_SECONDS: Final = 10
_KEY: Final = "ledsagning.dumps"


class NotMade(ServiceUnavailable):
    """A dump is not there yet; after so many ``seconds`` it is worth to ask again."""

    def __init__(self, seconds: int = _SOON_SECONDS) -> None:
        super().__init__(
            "The file is being made, as it is each time that the catalogue has changed.",
            retry_after=seconds,
        )


def use(app: Flask, finds: Finds) -> None:
    """Let somebody else make the dumps of an app."""
    app.extensions[_KEY] = finds


def beside(catalogue: Catalogue) -> Mapping[str, Makes]:
    """What takes too long for a worker, by name, and what makes it: inside the app's context."""
    here = Counter(place for place, _id in catalogue.providers)
    large = [place for place, providers in here.items() if providers >= MANY]
    of_one = {
        _name(place, form): partial(made, place)
        for place in large
        for form, made in _OF_ONE.items()
    }
    return {**_WHOLE, **of_one}


def whole(name: str) -> Ready:
    """The whole catalogue, or its providers, as one file. Raises ``NotMade``."""
    return _found(name, _WHOLE[name])


def of_municipality(place: str, form: str) -> Ready:
    """A municipality with its providers, as ``json`` or ``csv``. Raises ``NotMade``."""
    return _found(_name(place, form), partial(_OF_ONE[form], place))


def _name(place: str, form: str) -> str:
    return f"municipalities/{place}.{form}"


def _found(name: str, makes: Makes) -> Ready:
    finds: Finds | None = current_app.extensions.get(_KEY)
    return (finds(name) if finds else None) or makes()


def _facts(places: Iterable[tuple[Municipality, Iterable[Provider]]]) -> Ready:
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
    places = catalogue.municipalities.values()
    return _facts((place, catalogue.providers_in(place.id)) for place in places)


@kept
def _providers_csv() -> Ready:
    catalogue = library().catalogue
    told = records.providers(catalogue, catalogue.providers.values())
    return written(CSV, tables.lines(tables.PROVIDER_COLUMNS, tables.providers(told)))


@kept
def _one_json(place: str) -> Ready:
    catalogue = library().catalogue
    return written(JSON, records.of_municipality(catalogue.municipalities[place], catalogue))


@kept
def _one_csv(place: str) -> Ready:
    catalogue = library().catalogue
    return _facts([(catalogue.municipalities[place], catalogue.providers_in(place))])


_WHOLE: Final[Mapping[str, Makes]] = {
    "all.json": _all_json,
    "all.csv": _all_csv,
    "providers.csv": _providers_csv,
}

_OF_ONE: Final[Mapping[str, Callable[[str], Ready]]] = {"json": _one_json, "csv": _one_csv}
