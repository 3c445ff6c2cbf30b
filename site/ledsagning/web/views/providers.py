"""A provider's page: what it offers, how to reach it, and its service agreement."""

from flask import Blueprint, request
from werkzeug.exceptions import NotFound

from ledsagning.web import addresses, shortlist
from ledsagning.web.documents.provider import provider_document
from ledsagning.web.forms.wishes import FilterForm
from ledsagning.web.http import cached
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.jsonld import provider_data
from ledsagning.web.library import library
from ledsagning.web.listing import Kept, lister
from ledsagning.web.shapes import Link
from ledsagning.web.templating import render, this_municipality
from ledsagning.web.today import today
from ledsagning.web.wording.shortlist import notes, status_words

bp = Blueprint("providers", __name__)


@bp.get("/<language:language>/<municipality>/utforare/<provider_id>")
@cached
def provider(provider_id: str) -> str:
    """Show one provider; with wishes in the address, how it fits them too."""
    place = this_municipality()
    found = library().catalogue.providers.get(provider_id)
    if found is None or found.municipality != place.id:
        raise NotFound
    criteria = FilterForm(request.args, place).criteria()
    match = library().searches[place.id].one(provider_id, criteria)
    wishes = addresses.wishes(criteria)
    mine = shortlist.read(request.args, place)
    query = (*wishes, *mine.query)
    code = language()
    kept = Kept(place, addresses.provider(code, place.id, provider_id), wishes, wishes)

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
        place=addresses.provider_place(provider_id),
        listing=lister(mine, kept)(found),
        notes=notes(mine),
        list_label=status_words(mine) if mine else _("Min lista"),
        back=Link(_("Tillbaka till utförarna"), addresses.find(code, place.id, query)),
        jsonld=provider_data(found, place, _own_address(provider_id)),
    )


def _own_address(provider_id: str) -> str | None:
    """The page's whole address, without what the reader wished."""
    path = addresses.provider(language(), this_municipality().id, provider_id)
    return library().public(path)
