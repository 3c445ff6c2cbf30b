"""The open data at ``/api/v1/``: all municipalities or one, as JSON and CSV, and all in one file.

Every answer is made once for each catalogue, but for the pages of the list of providers.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

from flask import Blueprint, Response, abort

from ledsagning.catalogue.model import Operator, ProviderKey
from ledsagning.open_data import paging, records, tables
from ledsagning.web import addresses
from ledsagning.web.i18n import SWEDISH
from ledsagning.web.library import library
from ledsagning.web.open_data import dumps, negotiation
from ledsagning.web.open_data.answers import Ready, kept, of_now, ready, send
from ledsagning.web.open_data.negotiation import CSV, JSON

bp = Blueprint("v1", __name__, url_prefix="/api/v1")

_Makes = Callable[[], Ready]


@bp.get("/")
def index() -> Response:
    """What there is, by whom, and how much."""
    negotiation.form("", "json")
    return _negotiated(_index(), "")


@bp.get("/<name>")
def whole(name: str) -> Response:
    """All municipalities, providers or laws, or everything."""
    stem, _dot, _ending = name.partition(".")
    made = _WHOLE.get(stem) or abort(404)
    _stem, form = negotiation.form(name, *made)
    if stem == "providers" and form == "json":
        return _negotiated_page(name)
    return _negotiated(made[form](), name)


@bp.get("/municipalities/<name>")
def municipality(name: str) -> Response:
    """One municipality with its providers."""
    stem, form = negotiation.form(name, "json", "csv")
    known = library().catalogue.municipalities.get(stem) or abort(404)
    return _negotiated(dumps.of_municipality(known.id, form), name)


@bp.get("/providers/<place>/<name>")
def provider(place: str, name: str) -> Response:
    """One provider."""
    stem, _form = negotiation.form(name, "json")
    found = library().catalogue.provider(place, stem) or abort(404)
    return _negotiated(_provider(found.key), name)


def _negotiated(made: Ready, name: str) -> Response:
    """An answer; of an address without an ending, caches have to know that there are others."""
    response = send(made)
    if "." not in name:
        response.vary.add("Accept")
    return response


def _negotiated_page(name: str) -> Response:
    """A page of the providers. It tells nothing of who asks, and may be kept like a whole file."""
    negotiation.known_only("page", "per_page")
    catalogue = library().catalogue
    every = tuple(catalogue.providers.values())
    found = paging.page(every, negotiation.page(), lambda one: _told(one.key))
    response = of_now(JSON, records.text({**records.head(catalogue), **found}))
    if "." not in name:
        response.vary.add("Accept")
    return response


def _told(key: ProviderKey) -> records.Record:
    catalogue = library().catalogue
    sample = catalogue.municipalities[key[0]].sample
    return records.provider(catalogue.providers[key], sample=sample)


def _headed(told: Mapping[str, Any]) -> Ready:
    return ready(JSON, records.text({**records.head(library().catalogue), **told}))


@kept
def _index() -> Ready:
    catalogue = library().catalogue
    return _headed(
        {
            "publisher": _publisher(catalogue.operator),
            "municipalities": len(catalogue.municipalities),
            "providers": len(catalogue.providers),
            "links": {name: _whole_address(addresses.data(path)) for name, path in _LINKS.items()},
            "about": _whole_address(addresses.page(SWEDISH, None, addresses.OPEN_DATA)),
        }
    )


def _publisher(operator: Operator | None) -> Mapping[str, Any] | None:
    if operator is None:
        return None
    contact = operator.contact
    return {"name": operator.name, "email": contact.email, "web": contact.web}


def _whole_address(path: str) -> str:
    return library().public(path) or path


_LINKS: Final = {
    "all_json": "v1/all.json",
    "all_csv": "v1/all.csv",
    "municipalities": "v1/municipalities.json",
    "providers": "v1/providers.json",
    "providers_csv": "v1/providers.csv",
    "law": "v1/law.json",
    "description": "openapi.json",
    "hsds": "hsds/",
}


def _summaries() -> list[records.Record]:
    catalogue = library().catalogue
    providers = Counter(place for place, _id in catalogue.providers)
    return [
        records.municipality_summary(one, providers[one.id])
        for one in catalogue.municipalities.values()
    ]


@kept
def _municipalities_json() -> Ready:
    return _headed({"municipalities": _summaries()})


@kept
def _municipalities_csv() -> Ready:
    rows = tables.municipalities(_summaries())
    return ready(CSV, tables.written(tables.MUNICIPALITY_COLUMNS, rows))


@kept
def _law_json() -> Ready:
    return _headed({"law": records.law(library().catalogue.law)})


@kept
def _provider(key: ProviderKey) -> Ready:
    return _headed({"provider": _told(key)})


_WHOLE: Final[Mapping[str, Mapping[str, _Makes]]] = {
    "municipalities": {"json": _municipalities_json, "csv": _municipalities_csv},
    # The list as JSON comes in pages.
    "providers": {
        "json": partial(dumps.whole, "all.json"),
        "csv": partial(dumps.whole, "providers.csv"),
    },
    "law": {"json": _law_json},
    "all": {"json": partial(dumps.whole, "all.json"), "csv": partial(dumps.whole, "all.csv")},
}
