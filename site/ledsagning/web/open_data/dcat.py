"""The catalogue of the site's data at ``/dcat``, in the form of RDF that a harvester accepts."""

from collections.abc import Callable, Mapping
from typing import Final

from flask import Blueprint, Response, abort, request

from ledsagning import composing
from ledsagning.open_data import dcat, rdf
from ledsagning.open_data.rdf import Graph
from ledsagning.web import addresses
from ledsagning.web.i18n import SWEDISH
from ledsagning.web.library import library
from ledsagning.web.open_data.answers import Ready, kept, ready, send

bp = Blueprint("dcat", __name__)

_FORMS: Final[Mapping[str, tuple[str, Callable[[Graph], str]]]] = {
    "rdf": ("application/rdf+xml", rdf.xml),
    "ttl": ("text/turtle", rdf.turtle),
    "jsonld": ("application/ld+json", rdf.json_ld),
}
"""By the ending of the address. The first is sent to whoever accepts anything."""


@bp.get("/dcat")
def negotiated() -> Response:
    """The catalogue in the best form that is accepted."""
    _refuse_without()
    types = {media_type: ending for ending, (media_type, _writes) in _FORMS.items()}
    accepted = request.accept_mimetypes
    best = accepted.best_match([*types]) if accepted else next(iter(types))
    if best is None:
        abort(406, f"This is to be had as {', '.join(types)}.")
    response = send(_made(types[best]))
    response.vary.add("Accept")
    return response


@bp.get("/dcat.<ending>")
def in_form(ending: str) -> Response:
    """The catalogue in one form."""
    if ending not in _FORMS:
        abort(404)
    _refuse_without()
    return send(_made(ending))


def _refuse_without() -> None:
    """A site with nothing to harvest says why."""
    read = library()
    lacking = dcat.lacking(
        read.catalogue, composing.own(read.catalogue), examples=read.examples_shown
    )
    if lacking:
        abort(404, lacking)
    if read.origin is None:
        abort(404, "This site does not know its own address: set SITE_ADDRESS.")


@kept
def _made(ending: str) -> Ready:
    media_type, writes = _FORMS[ending]
    operator = library().catalogue.operator
    assert operator is not None
    return ready(f"{media_type}; charset=utf-8", writes(dcat.graph(operator, _site())))


def _site() -> dcat.Site:
    paths = (
        addresses.home(SWEDISH),
        addresses.page(SWEDISH, None, addresses.OPEN_DATA),
        addresses.dcat(),
        addresses.data(""),
    )
    return dcat.Site(*(library().public(path) or path for path in paths))
