"""The start pages, the information pages and the contact page."""

from functools import partial

from flask import Blueprint, redirect
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.vocabulary import Choice
from ledsagning.formats.document import Document
from ledsagning.pages import Page
from ledsagning.web import addresses
from ledsagning.web.documents.contact_page import contact_page
from ledsagning.web.documents.information import SITE_WIDE, information_document
from ledsagning.web.http import cached
from ledsagning.web.i18n import LANGUAGES, SWEDISH, language, negotiate
from ledsagning.web.i18n import gettext as _
from ledsagning.web.library import library
from ledsagning.web.shapes import Link
from ledsagning.web.templating import municipality, render, this_municipality
from ledsagning.web.tools_menu import tool_links

bp = Blueprint("pages", __name__)


@bp.get("/")
def root() -> Response:
    """Send the reader to the start page in their language. The choice is stored nowhere."""
    response = redirect(addresses.home(negotiate()))
    response.vary.add("Accept-Language")
    return response


@bp.get("/<language:language>/")
@cached
def home() -> Response | str:
    """Let the reader choose a municipality; where there is just one, go there."""
    only = library().only_municipality
    if only is not None:
        return redirect(addresses.municipality(language(), only.id))
    return render(
        "pages/start.html",
        addresses.home,
        heading=_("Hitta en ledsagare som passar dig"),
        lead=_(
            "Ledsagning är stöd för dig som behöver någon med dig ut. "
            "Här får du veta vad som gäller. Här hittar du en ledsagare som passar dig."
        ),
        municipalities=tuple(map(_start_link, library().catalogue.municipalities.values())),
        pages=tuple(
            _page_link(page, None)
            for page in library().pages.listing(language(), None)
            if page.slug in SITE_WIDE
        ),
    )


def _start_link(place: Municipality) -> Link:
    summary = (
        _("Här väljer du själv utförare.")
        if place.choice is Choice.PROVIDER
        else _("Här hittar kommunen en ledsagare åt dig.")
    )
    address = addresses.municipality(language(), place.id)
    return Link(place.name, address, pictogram="place", summary=summary)


@bp.get("/<language:language>/<municipality>/")
@cached
def start() -> str:
    """Show what a reader can do and learn in one municipality."""
    place = this_municipality()
    pages = library().pages.listing(language(), place.choice)
    titles = {
        "know": _("Bra att veta"),
        "do": _("Steg för steg"),
        "about": _("Om webbplatsen"),
    }
    return render(
        "pages/municipality.html",
        lambda code: addresses.municipality(code, place.id),
        heading=_("Ledsagning i %(municipality)s", municipality=place.name),
        lead=_(
            "Ledsagning är stöd för dig som behöver någon med dig ut. "
            "En ledsagare följer med dig, till exempel på café, på bad eller till en vän."
        ),
        primary=_primary(place),
        groups=(
            (_("Verktyg"), tool_links(place)),
            *(
                (title, tuple(_page_link(page, place) for page in pages if page.group == group))
                for group, title in titles.items()
            ),
        ),
    )


def _primary(place: Municipality) -> tuple[Link, ...]:
    code = language()
    if place.choice is Choice.MUNICIPAL_TEAM:
        return (
            Link(
                _("Så hittar kommunen en ledsagare åt dig"),
                addresses.find(code, place.id),
                pictogram="escort",
                summary=_("Du får veta vad som händer, steg för steg."),
            ),
        )
    return (
        Link(
            _("Hitta en utförare som passar dig"),
            addresses.find(code, place.id),
            pictogram="search",
            summary=_("Du väljer vad som är viktigt. Du ser direkt vilka som passar."),
        ),
        Link(
            _("Svara på en fråga i taget"),
            addresses.ask(code, place.id),
            pictogram="question",
            summary=_("Vi ställer högst sex frågor. Du kan hoppa över alla."),
        ),
    )


def _page_link(page: Page, place: Municipality | None) -> Link:
    address = addresses.page(language(), place.id if place else None, page.slug)
    return Link(page.title, address, pictogram=page.picture, summary=page.summary)


@bp.get("/<language:language>/<municipality>/<slug>")
@cached
def information(slug: str) -> str:
    """Show an information page with the municipality's own rules in it."""
    return _show(slug, this_municipality())


@cached
def _site_wide(slug: str) -> str:
    return _show(slug, None)


for _slug in SITE_WIDE:
    bp.add_url_rule(
        f"/<language:language>/{_slug}",
        f"site_{_slug}",
        partial(_site_wide, _slug),
        methods=["GET"],
    )


def _show(slug: str, place: Municipality | None) -> str:
    document = information_document(slug, place)
    if document is None:
        raise NotFound
    return _document_page(document, slug, place.id if place else None)


def _document_page(document: Document, slug: str, place_id: str | None) -> str:
    code = language()
    return render(
        "pages/page.html",
        lambda other: addresses.page(other, place_id, slug),
        crumbs=(Link(document.title, addresses.page(code, place_id, slug), current=True),),
        document=document,
        swedish=_swedish(document, addresses.page(SWEDISH, place_id, slug)),
        related=(),
    )


def _swedish(document: Document, address: str) -> Link | None:
    """The Swedish page, where nobody who speaks this language has read the translation."""
    if document.language == SWEDISH or document.reviewed_by is not None:
        return None
    return Link(LANGUAGES[SWEDISH], address, language=SWEDISH)


@bp.get("/<language:language>/kontakt")
@bp.get("/<language:language>/<municipality>/kontakt")
@cached
def contact() -> str:
    """Show whom to ask: the municipality, and whoever runs the site."""
    place = municipality()
    places = (place,) if place else tuple(library().catalogue.municipalities.values())
    return _document_page(contact_page(places), "kontakt", place.id if place else None)
