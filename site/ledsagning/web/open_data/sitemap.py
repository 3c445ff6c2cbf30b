"""The map of the site for search engines: a list of maps, one of each municipality.

A page stands in it in every language that readers are offered. When a page last changed is said
only where somebody has dated what it shows.
"""

from collections.abc import Callable, Iterator
from datetime import date
from xml.sax.saxutils import escape

from flask import Blueprint, Response, abort

from ledsagning.catalogue.model import Municipality
from ledsagning.today import today
from ledsagning.web import addresses
from ledsagning.web.i18n import SWEDISH
from ledsagning.web.in_force import chooses
from ledsagning.web.languages import offered
from ledsagning.web.library import library, working
from ledsagning.web.open_data.answers import Ready, kept, ready, send
from ledsagning.web.tools import offered as tools_offered

bp = Blueprint("sitemap", __name__)

_XML = "application/xml; charset=utf-8"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"

WHOLE_SITE = "webbplatsen"
"""What the map of the pages outside the municipalities is called."""

_Paged = Callable[[str], str]


@bp.get("/sitemap.xml")
def index() -> Response:
    """List the maps; a site that does not know its address has none."""
    return send(_index() or abort(404))


@bp.get("/sitemap/<name>.xml")
def part(name: str) -> Response:
    """The pages of a municipality, or those outside of them."""
    if name != WHOLE_SITE and name not in library().catalogue.municipalities:
        abort(404)
    return send(_part(name, today()) or abort(404))


@kept
def _index() -> Ready | None:
    names = (WHOLE_SITE, *library().catalogue.municipalities)
    found = [library().public(addresses.sitemap(name)) for name in names]
    if None in found:
        return None
    maps = "".join(f"<sitemap><loc>{escape(one)}</loc></sitemap>\n" for one in found if one)
    return ready(_XML, f'{_HEAD}<sitemapindex xmlns="{_SPACE}">\n{maps}</sitemapindex>\n')


@kept
def _part(name: str, _day: date) -> Ready | None:
    if library().origin is None:
        return None
    municipality = library().catalogue.municipalities.get(name)
    pages = _in(municipality) if municipality else _outside()
    entries = "".join(f"{entry}\n" for here, changed in pages for entry in _entries(here, changed))
    head = f'<urlset xmlns="{_SPACE}" xmlns:xhtml="{_XHTML}">'
    return ready(_XML, f"{_HEAD}{head}\n{entries}</urlset>\n")


def _entries(here: _Paged, changed: date | None) -> Iterator[str]:
    """A page in each language, each with all of them: that is what hreflang asks for."""
    whole = {one.code: _public(here(one.code)) for one in offered(library().languages)}
    others = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href="{address}"/>'
        for code, address in whole.items()
    )
    modified = f"<lastmod>{changed.isoformat()}</lastmod>" if changed else ""
    for address in whole.values():
        yield f"<url><loc>{address}</loc>{modified}{others}</url>"


def _public(path: str) -> str:
    return escape(library().public(path) or path, {'"': "&quot;"})


def _outside() -> Iterator[tuple[_Paged, None]]:
    yield addresses.home, None
    for slug in (*addresses.SITE_WIDE, addresses.CONTACT):
        yield _page(None, slug), None


def _in(municipality: Municipality) -> Iterator[tuple[_Paged, date | None]]:
    yield lambda code: addresses.municipality(code, municipality.id), None
    providers = working(municipality)
    pages = library().pages.listing(SWEDISH, chooses(municipality))
    tools = tools_offered(municipality, providers=bool(providers))
    slugs = (*(page.slug for page in pages), *(tool.slug for tool in tools))
    for slug in dict.fromkeys((addresses.FIND, addresses.CONTACT, *slugs)):
        yield _page(municipality.id, slug), None
    if municipality.sample and not library().examples_shown:
        return
    for one in providers:
        # What is shown of a provider was looked through on that day at the latest.
        yield _provider(municipality.id, one.id), one.assured.date if one.assured else None


def _page(municipality_id: str | None, slug: str) -> _Paged:
    return lambda code: addresses.page(code, municipality_id, slug)


def _provider(municipality_id: str, provider_id: str) -> _Paged:
    return lambda code: addresses.provider(code, municipality_id, provider_id)
