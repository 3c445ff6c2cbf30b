"""Providers in the form of HSDS 3.0, at the addresses that its API specification has."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeVar

from flask import Blueprint, Response, abort, request

from ledsagning.catalogue.model import Provider
from ledsagning.open_data import hsds, paging, records, taxonomy
from ledsagning.open_data.hsds import Directory
from ledsagning.open_data.hsds_attributes import stated
from ledsagning.open_data.identifiers import service_id
from ledsagning.search.facets import Facet
from ledsagning.today import day_of, today
from ledsagning.web import addresses
from ledsagning.web.i18n import SWEDISH
from ledsagning.web.library import library
from ledsagning.web.open_data import negotiation
from ledsagning.web.open_data.answers import kept, of_now
from ledsagning.web.open_data.negotiation import JSON

bp = Blueprint("hsds", __name__, url_prefix="/api/hsds")

T = TypeVar("T")

_LIST: Final = ("page", "per_page", "search", "format")
_TERM: Final = ("taxonomy_term_id", "taxonomy_id")


@bp.get("/")
def about() -> Response:
    """Which version of HSDS this is, and where it is described."""
    description = addresses.data("openapi.json")
    profile = addresses.page(SWEDISH, None, addresses.OPEN_DATA)
    return _answer(
        {
            "version": hsds.VERSION,
            "profile": library().public(profile) or hsds.PROFILE,
            "openapi_url": library().public(description) or description,
            "sample": records.is_sample(library().catalogue),
        }
    )


@bp.get("/services")
def services() -> Response:
    """A page of the services: of an organization, with a term, changed after a moment."""
    names = ("organization_id", "modified_after", "minimal", "full")
    negotiation.known_only(*_LIST, *_TERM, *names)
    known, full = _directory(), negotiation.yes("full")
    modified, wanted = _modified(), _wanted()
    found = [one for one in known.services.values() if modified(one) and wanted(one)]
    if negotiation.yes("minimal"):
        everything = paging.Asked(1, max(1, len(found)))
        return _answer(paging.page(found, everything, lambda one: {"id": service_id(one)}))
    tells = hsds.service if full else hsds.service_in_list
    return _page(found, lambda one: tells(one, known, today()), lambda one: one.name)


@bp.get("/services/<id_>")
def service(id_: str) -> Response:
    """A service with all that belongs to it."""
    known = _directory()
    return _answer(hsds.service(_found(known.services, id_), known, today()))


@bp.get("/organizations")
def organizations() -> Response:
    """A page of the organizations."""
    negotiation.known_only(*_LIST, "full", "full_service")
    known, every = _directory(), _directory().organizations.values()
    services = negotiation.yes("full_service")
    if negotiation.yes("full") or services:
        return _page(
            [*every],
            lambda one: hsds.organization(one, known, today(), full=services),
            lambda one: one.providers[0].name,
        )
    return _page(
        [*every],
        lambda one: hsds.organization_in_list(one, known),
        lambda one: one.providers[0].name,
    )


@bp.get("/organizations/<id_>")
def organization(id_: str) -> Response:
    """An organization with its services."""
    negotiation.known_only("full_service")
    known, full = _directory(), negotiation.yes("full_service")
    return _answer(hsds.organization(_found(known.organizations, id_), known, today(), full=full))


@bp.get("/taxonomies")
def taxonomies() -> Response:
    """Our facets, each a taxonomy."""
    negotiation.known_only(*_LIST)
    return _page([*Facet], taxonomy.taxonomy, lambda one: str(taxonomy.taxonomy(one)["name"]))


@bp.get("/taxonomies/<id_>")
def one_taxonomy(id_: str) -> Response:
    """A facet as a taxonomy."""
    return _answer(taxonomy.taxonomy(_found(_facets(), id_)))


@bp.get("/taxonomy_terms")
def terms() -> Response:
    """The terms of one taxonomy, or of all."""
    negotiation.known_only(*_LIST, "taxonomy_id", "top_only", "parent_id")
    wanted = request.args.get("taxonomy_id")
    every = _directory().terms.values()
    found = [one for one in every if wanted in (None, taxonomy.taxonomy_id(one.facet))]
    negotiation.yes("top_only")
    if "parent_id" in request.args:
        # All terms are at the top.
        found = []
    return _page(found, taxonomy.term, lambda one: one.name)


@bp.get("/taxonomy_terms/<id_>")
def one_term(id_: str) -> Response:
    """A term."""
    return _answer(taxonomy.term(_found(_directory().terms, id_)))


def _found(known: Mapping[str, T], id_: str) -> T:
    return known[id_] if id_ in known else abort(404)


def _wanted() -> Callable[[Provider], bool]:
    """Whether a service is of the organization, and has the term, that is asked for."""
    of_organization, terms = request.args.get("organization_id"), _wanted_terms()
    found = _directory().organizations.get(of_organization or "")
    # All that one organization provides has one id, in whatever municipality.
    id_ = found.providers[0].id if found else None
    facets = frozenset(facet for facet, _code in terms or ())

    def wanted(one: Provider) -> bool:
        if of_organization is not None and one.id != id_:
            return False
        return terms is None or any(
            (facet, code) in terms for facet, code, _group in stated(one, facets)
        )

    return wanted


def _wanted_terms() -> frozenset[tuple[Facet, str]] | None:
    """The terms that are asked for; ``None`` where it does not matter."""
    term, of = (request.args.get(name) for name in _TERM)
    if term is None and of is None:
        return None
    facet = _facets().get(of or "")
    return frozenset(
        (one.facet, one.code)
        for id_, one in _directory().terms.items()
        if term in (None, id_) and (of is None or one.facet is facet)
    )


def _modified() -> Callable[[Provider], bool]:
    """Whether a service may have changed since the moment that is asked about."""
    moment = negotiation.moment("modified_after")
    if moment is None:
        return lambda one: True
    days = (day_of(moment), today())
    changed = library().history.changed_since(moment)
    return lambda one: hsds.may_differ(one, changed, days)


def _page(found: Sequence[T], tells: Callable[[T], Any], names: Callable[[T], str]) -> Response:
    if request.args.get("format", "json") != "json":
        abort(400, "format is json.")
    words = request.args.get("search", "").casefold()
    named = [one for one in found if words in names(one).casefold()] if words else found
    return _answer(paging.page(named, negotiation.page(), tells))


def _answer(told: Any) -> Response:
    """An answer of the day. What somebody looks for may tell of them: that is kept by nobody."""
    negotiation.form("", "json")
    if request.args.keys() & {*_TERM, "search"}:
        return Response(records.text(told), content_type=JSON)
    response = of_now(JSON, records.text(told))
    # What is kept for one program is not for another that accepts no JSON.
    response.vary.add("Accept")
    return response


def _directory() -> Directory:
    return _made()


@kept
def _made() -> Directory:
    catalogue = library().catalogue
    pages = {
        key: address
        for key in catalogue.providers
        if (address := library().public(addresses.provider(SWEDISH, *key)))
    }
    return hsds.directory(catalogue, taxonomy.terms(catalogue), pages)


@kept
def _facets() -> Mapping[str, Facet]:
    return {taxonomy.taxonomy_id(facet): facet for facet in Facet}
