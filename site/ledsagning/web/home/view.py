"""The start page of the whole site, and the way from a postcode, a place or a name to one's own.

What is written is looked up and forgotten: it is not in the address that it leads to.
"""

from collections.abc import Iterator

from flask import Blueprint, redirect, request
from markupsafe import Markup
from werkzeug.wrappers import Response

from ledsagning.country.answers import Nothing, One
from ledsagning.country.country import load as load_country
from ledsagning.country.written import LONGEST
from ledsagning.web import addresses
from ledsagning.web.documents.information import page_link
from ledsagning.web.forms.lines import first_line
from ledsagning.web.home.answer import Answer, address, answer, unasked
from ledsagning.web.home.lists import choices, others
from ledsagning.web.http import cached
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.jsonld import site_data
from ledsagning.web.library import library
from ledsagning.web.named_places import or_parts, with_parts
from ledsagning.web.shapes import Link
from ledsagning.web.templating import render

bp = Blueprint("home", __name__)


@bp.get("/<language:language>/")
@cached
def home() -> Response | str:
    """Ask where the reader lives; lead there, or say why that is not clear."""
    written = first_line(request.args.getlist(addresses.LIVES_IN))
    if not written:
        return _page(written, unasked() if addresses.LIVES_IN in request.args else None)
    found = load_country().find(written)
    if isinstance(found, One):
        found = or_parts(found, written)
    if isinstance(found, One):
        return redirect(address(found), code=303)
    if isinstance(found, Nothing):
        found = with_parts(found, written)
    return _page(written, answer(found))


def _page(written: str, said: Answer | None) -> str:
    query = ((addresses.LIVES_IN, written),) if written else ()
    return render(
        "pages/start.html",
        lambda code: addresses.with_query(addresses.home(code), query),
        heading=_("Hitta en ledsagare som passar dig"),
        lead=_(
            "Ledsagning är stöd för dig som vill ut men behöver någon med dig. Här får du "
            "veta vad som gäller. Här hittar du en ledsagare som passar dig."
        ),
        action=addresses.home(language()),
        name=addresses.LIVES_IN,
        written=written,
        longest=LONGEST,
        answer=said,
        jsonld=_told_to_machines(),
        choices=choices(),
        others=others(),
        pages=(*_pages(), _statistics()),
    )


def _pages() -> Iterator[Link]:
    for page in library().pages.listing(language(), None):
        if page.slug in addresses.SITE_WIDE:
            yield page_link(page, None)


def _statistics() -> Link:
    return Link(
        _("Så olika är det"),
        addresses.statistics(language()),
        pictogram="together",
        summary=_("Se hur reglerna skiljer sig mellan kommunerna, med källor."),
    )


def _told_to_machines() -> Markup | None:
    """What search engines are told of the site, where it knows its own address."""
    read = library()
    address = read.public(addresses.home(language()))
    return site_data(_("Hitta ledsagning"), address, read.catalogue.operator) if address else None
