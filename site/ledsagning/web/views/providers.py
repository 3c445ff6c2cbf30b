"""A provider's page: what it offers, how to reach it, and its service agreement."""

from flask import Blueprint, request
from werkzeug.exceptions import NotFound

from ledsagning.web import addresses
from ledsagning.web.documents.provider import provider_document
from ledsagning.web.forms.wishes import FilterForm
from ledsagning.web.http import cached
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.jsonld import provider_data
from ledsagning.web.library import library
from ledsagning.web.questions import area_names
from ledsagning.web.shapes import Link
from ledsagning.web.templating import render, this_municipality
from ledsagning.web.today import today

bp = Blueprint("providers", __name__)


@bp.get("/<language:language>/<municipality>/utforare/<provider_id>")
@cached
def provider(provider_id: str) -> str:
    """Show one provider; with wishes in the address, how it fits them too."""
    place = this_municipality()
    found = library().catalogue.providers.get(provider_id)
    if found is None or found.municipality != place.id:
        raise NotFound
    criteria = FilterForm(request.args, tuple(area_names(place))).criteria()
    match = library().searches[place.id].one(provider_id, criteria)
    query = addresses.wishes(criteria)
    code = language()

    def here(other: str) -> str:
        return addresses.provider(other, place.id, provider_id, query)

    return render(
        "providers/provider.html",
        here,
        crumbs=(
            Link(_("Hitta utförare"), addresses.find(code, place.id, query)),
            Link(found.name, here(code), current=True),
        ),
        document=provider_document(match, place, today()),
        back=Link(_("Tillbaka till utförarna"), addresses.find(code, place.id, query)),
        jsonld=provider_data(found, place, (library().site_address or "") + here(code)),
    )
