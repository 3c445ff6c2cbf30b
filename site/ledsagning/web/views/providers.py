"""A provider's page: what it offers, how to reach it, and its service agreement."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue
from markupsafe import Markup
from werkzeug.exceptions import NotFound

from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.formats.document import Document
from ledsagning.formats.registry import Kind
from ledsagning.search.criteria import Criteria
from ledsagning.search.matching import Match
from ledsagning.today import today
from ledsagning.web import addresses
from ledsagning.web.documents.hard_words import with_explanations
from ledsagning.web.documents.known import known
from ledsagning.web.documents.provider import provider_document
from ledsagning.web.forgiving import as_meant
from ledsagning.web.forms.wishes import FilterForm
from ledsagning.web.history.told import with_changes
from ledsagning.web.history.view import old
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.in_force import may_choose
from ledsagning.web.jsonld import provider_data
from ledsagning.web.leaflets import other_ways
from ledsagning.web.library import library
from ledsagning.web.my_list import shortlist
from ledsagning.web.my_list.address import read
from ledsagning.web.my_list.links import Lister, PageAddress
from ledsagning.web.my_list.shortlist import Shortlist
from ledsagning.web.my_list.words import status_words
from ledsagning.web.my_list.wrong import wrong
from ledsagning.web.parameters import unread
from ledsagning.web.shapes import Link, Listing, Problem
from ledsagning.web.shown import Shown, add
from ledsagning.web.templating import Here, render, this_municipality
from ledsagning.web.wording.assigned import finding_link

bp = Blueprint("providers", __name__)
bp.before_request(as_meant)


def provider(provider_id: str) -> Shown:
    """One provider; with wishes in the address, how it fits them too."""
    municipality = this_municipality()
    version = request.args.get(addresses.VERSION)
    if version is not None:
        return old(version, (municipality.id, provider_id))
    found = library().catalogue.provider(municipality.id, provider_id)
    if found is None:
        raise NotFound
    form = FilterForm(request.args, municipality)
    criteria = form.criteria()
    match = library().searches[municipality.id].one(provider_id, criteria)
    wishes, mine = addresses.wishes(criteria), shortlist.read(request.args, municipality)
    document = _told(match, municipality)
    sent = read(request.args, municipality).wishes_sent
    bare = match if sent else library().searches[municipality.id].one(provider_id, Criteria())

    problems = (*wrong(form, mine), *unread(request.args))

    def here(other: str) -> str:
        return addresses.provider(other, municipality.id, provider_id, (*wishes, *mine.query))

    return Shown(
        here=here,
        page=lambda: _page(found, document, here, wishes, mine, problems),
        kind=Kind.PROVIDER,
        document=_told(bare, municipality),
    )


add(bp, "/<language:language>/<municipality>/utforare/<provider_id>", "provider", provider)


def _told(match: Match, municipality: Municipality) -> Document:
    """All about a provider, with its hard words explained, and when any of it changed."""
    document = with_explanations(provider_document(match, municipality, today()))
    return with_changes(document, match.provider.key)


def _page(
    found: Provider,
    document: Document,
    here: Here,
    wishes: addresses.Query,
    mine: Shortlist,
    problems: tuple[Problem, ...],
) -> ResponseReturnValue:
    municipality, code = this_municipality(), language()
    results = addresses.find(code, municipality.id, (*wishes, *mine.query))
    page = PageAddress(
        municipality, addresses.provider(code, municipality.id, found.id), wishes, wishes
    )
    shown = render(
        "providers/provider.html",
        here,
        crumbs=(
            Link(_find(municipality), results),
            Link(found.name, here(code), current=True),
        ),
        kept=(*wishes, *mine.query),
        document=document,
        known=known(found, today(), new_wished=False),
        anchor=addresses.provider_anchor(found.id),
        # Nobody lists whom one cannot choose.
        listing=_listing(found, mine, page) if may_choose(municipality) else None,
        problems=problems,
        reading=other_ways(here(code), Kind.PROVIDER),
        list_label=status_words(mine) if mine else _("Min lista"),
        back=Link(_back(municipality), results),
        jsonld=_told_to_machines(found, municipality),
    )
    return (shown, 400) if problems else shown


def _listing(found: Provider, mine: Shortlist, page: PageAddress) -> Listing:
    lister = Lister(mine, page)
    return Listing(lister.ways(found), lister.has(found))


def _find(municipality: Municipality) -> str:
    """What the page is called that leads to the providers."""
    return _("Hitta utförare") if may_choose(municipality) else finding_link(municipality)


def _back(municipality: Municipality) -> str:
    if may_choose(municipality):
        return _("Tillbaka till utförarna")
    return finding_link(municipality)


def _told_to_machines(found: Provider, municipality: Municipality) -> Markup | None:
    """What search engines are told: nothing of one that is made up, or has ended."""
    made_up = municipality.sample and not library().examples_shown
    if made_up or found.ended_by(today()):
        return None
    return provider_data(found, municipality, _own_address(found.id))


def _own_address(provider_id: str) -> str | None:
    """The page's whole address, without what the reader wished."""
    path = addresses.provider(language(), this_municipality().id, provider_id)
    return library().public(path)
