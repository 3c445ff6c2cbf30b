"""The start pages, the information pages and the contact page."""

from functools import partial

from flask import Blueprint, redirect
from flask.typing import ResponseReturnValue
from markupsafe import Markup
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from ledsagning import composing
from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Block, Document, Folded, KeyFact, Section
from ledsagning.formats.registry import Kind
from ledsagning.open_data.dcat import is_real
from ledsagning.web import addresses
from ledsagning.web.documents.contact_page import contact_page
from ledsagning.web.documents.films import shown_film
from ledsagning.web.documents.hard_words import with_explanations
from ledsagning.web.documents.information import information_document
from ledsagning.web.documents.leaving import quiet_title
from ledsagning.web.documents.little_known import little_known
from ledsagning.web.documents.situations import situations
from ledsagning.web.fetching import fetching
from ledsagning.web.history.page import title_of
from ledsagning.web.history.told import with_changes
from ledsagning.web.http import cached
from ledsagning.web.i18n import SWEDISH, language, negotiate
from ledsagning.web.i18n import gettext as _
from ledsagning.web.in_force import may_choose
from ledsagning.web.jsonld import dataset_data
from ledsagning.web.leaflets import other_ways, unread_notice
from ledsagning.web.library import library, somebody_works
from ledsagning.web.reporting.view import report
from ledsagning.web.shapes import Link
from ledsagning.web.shown import Shown, add
from ledsagning.web.templating import Here, named_municipality, render, this_municipality
from ledsagning.web.wording.assigned import finding_title

bp = Blueprint("pages", __name__)


@bp.get("/")
def root() -> Response:
    """Send the reader to the start page in their language. The choice is stored nowhere."""
    response = redirect(addresses.home(negotiate(library().languages)))
    response.vary.add("Accept-Language")
    return response


@bp.get("/<language:language>/<municipality>/")
@cached
def start() -> str:
    """Show what a reader can do and learn in one municipality."""
    municipality = this_municipality()
    return render(
        "pages/municipality.html",
        lambda code: addresses.municipality(code, municipality.id),
        heading=_("Ledsagning i %(municipality)s", municipality=municipality.name),
        lead=_(
            "Ledsagning är stöd för dig som vill ut men behöver någon med dig. En "
            "ledsagare följer med dig, till exempel till ett kafé, till simhallen eller "
            "till en vän."
        ),
        little_known=little_known(municipality),
        primary=_primary(municipality),
        groups=tuple(situations(municipality)),
        changes=_changes(municipality),
    )


def _changes(municipality: Municipality) -> Link | None:
    """The way to what has changed, once anything can have."""
    if library().history.newest is None:
        return None
    address = addresses.page(language(), municipality.id, addresses.CHANGES)
    return Link(title_of(municipality), address, pictogram="calendar")


def _primary(municipality: Municipality) -> tuple[Link, ...]:
    code = language()
    if not may_choose(municipality):
        return (
            Link(
                finding_title(municipality),
                addresses.find(code, municipality.id),
                pictogram="escort",
                summary=_("Du får veta vad som händer, steg för steg."),
            ),
        )
    if not somebody_works(municipality):
        return (
            Link(
                _("Hitta utförare"),
                addresses.find(code, municipality.id),
                pictogram="search",
                summary=_("Vi har inga uppgifter om utförare här än. Så kan du göra i stället."),
            ),
        )
    return (
        Link(
            _("Hitta en utförare som passar dig"),
            addresses.find(code, municipality.id),
            pictogram="search",
            summary=_("Du väljer vad som är viktigt. Du ser direkt vilka som passar."),
        ),
        Link(
            _("Svara på en fråga i taget"),
            addresses.ask(code, municipality.id),
            pictogram="question",
            summary=_("Vi ställer högst sex frågor. Du kan hoppa över alla."),
        ),
    )


def information(slug: str) -> Shown:
    """An information page with the municipality's own rules in it, or one of the whole site."""
    municipality = named_municipality()
    document = information_document(slug, municipality)
    if document is None:
        raise NotFound
    if municipality is not None and any(map(_has_rules, document.blocks)):
        document = with_changes(document, (municipality.id, ""))
    return _shown(document, slug)


def _has_rules(block: Block) -> bool:
    """Whether a fact of the municipality stands in a part of a page."""
    inside = block.blocks if isinstance(block, Section | Folded) else ()
    return isinstance(block, KeyFact) or any(map(_has_rules, inside))


def contact() -> Shown:
    """Whom to ask: the municipality, and whoever runs the site."""
    return _shown(with_explanations(contact_page(named_municipality())), addresses.CONTACT)


def _shown(document: Document, slug: str) -> Shown:
    municipality = named_municipality()
    here = partial(_address, municipality.id if municipality else None, slug)
    swedish = _swedish(document, here(SWEDISH))
    return Shown(
        here=here,
        page=partial(_page, document, here, swedish, slug),
        kind=_kind(slug),
        document=document,
        discreet=_discreet(document, municipality),
        notices=(unread_notice(swedish),) if swedish else (),
        # What is taken away is called what its page is: in a list of files, too.
        title=quiet_title() if document.way_out else "",
    )


def _kind(slug: str) -> Kind:
    return Kind.BOOKLET if slug == addresses.BOOKLET else Kind.INFORMATION


def _window(document: Document) -> str:
    return quiet_title() if document.way_out else document.title


def _discreet(document: Document, municipality: Municipality | None) -> str:
    """What stands on paper in place of the address of a page that has a way out."""
    if municipality is None or document.way_out is None:
        return ""
    return addresses.municipality(language(), municipality.id)


def _address(municipality_id: str | None, slug: str, code: str) -> str:
    return addresses.page(code, municipality_id, slug)


def _page(document: Document, here: Here, swedish: Link | None, slug: str) -> ResponseReturnValue:
    municipality = named_municipality()
    form = fetching(municipality) if slug == addresses.FORMATS and municipality else None
    if form and form.address:
        return redirect(form.address)
    chosen = form.query if form else ()

    def kept(code: str) -> str:
        return addresses.with_query(here(code), chosen)

    page = render(
        "pages/page.html",
        kept,
        crumbs=(Link(document.title, here(language()), current=True),),
        document=document,
        title=_window(document),
        in_pictures=slug == addresses.PICTOGRAMS,
        film=shown_film(slug, named_municipality()),
        swedish=swedish,
        reading=other_ways(here(language()), _kind(slug)),
        jsonld=_told_to_machines(document) if slug == addresses.OPEN_DATA else None,
        fetching=form,
    )
    return (page, 400) if form and form.problems else page


def _told_to_machines(document: Document) -> Markup | None:
    """What search engines are told of the open data; nothing of an example."""
    read = library()
    address = read.public(addresses.page(language(), None, addresses.OPEN_DATA))
    told = read.examples_shown or is_real(composing.own(read.catalogue))
    if address is None or not told:
        return None
    files = {"application/json": "v1/all.json", "text/csv": "v1/all.csv"}
    whole = {kind: str(read.public(addresses.data(path))) for kind, path in files.items()}
    return dataset_data(document.title, document.summary, address, whole, read.catalogue.operator)


def _swedish(document: Document, address: str) -> Link | None:
    """The Swedish page, where nobody who speaks this language has read the translation of it.

    Where nobody has read any of the language, each page says so already.
    """
    known = library().languages
    if document.language == SWEDISH or document.reviewed_by or not known[language()].reviewed_by:
        return None
    return Link(known[SWEDISH].name, address, language=SWEDISH)


_HERE, _EVERYWHERE = "/<language:language>/<municipality>", "/<language:language>"

add(bp, f"{_HERE}/<slug>", "information", information)
add(bp, f"{_HERE}/{addresses.CONTACT}", "contact", contact)
add(bp, f"{_EVERYWHERE}/{addresses.CONTACT}", "site_contact", contact)
add(bp, f"{_HERE}/{addresses.REPORT}", "report", report)
add(bp, f"{_EVERYWHERE}/{addresses.REPORT}", "site_report", report)
for _slug in addresses.SITE_WIDE:
    add(bp, f"{_EVERYWHERE}/{_slug}", f"site_{_slug}", partial(information, _slug))
