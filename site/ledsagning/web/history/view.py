"""What has changed in a municipality, for people and for programs, and how it stood before."""

from functools import partial
from hashlib import blake2b
from itertools import islice

from flask import Blueprint, Response, redirect, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from ledsagning.catalogue.editions import Owner
from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.formats.document import Document
from ledsagning.formats.registry import Kind
from ledsagning.web import addresses
from ledsagning.web.documents.hard_words import with_explanations
from ledsagning.web.history import feed
from ledsagning.web.history.old import Asked, meant, old_provider, old_rules, stood
from ledsagning.web.history.page import changes_document, title_of
from ledsagning.web.history.told import is_kept
from ledsagning.web.http import FRESH_SECONDS
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.leaflets import other_ways
from ledsagning.web.library import library
from ledsagning.web.shapes import Link
from ledsagning.web.shown import Shown, add
from ledsagning.web.templating import Here, render, this_municipality
from ledsagning.whole_numbers import whole_number

bp = Blueprint("history", __name__)

PER_PAGE = 20
"""So many editions stand on a page, and in the feed."""

_PAGE = "page"


def changes() -> Shown:
    """What has changed; with an edition or a day in the address, the rules as they stood."""
    municipality = this_municipality()
    name = request.args.get(addresses.VERSION)
    if name is not None:
        return old(name, (municipality.id, ""))
    found = tuple(library().history.changing(municipality.id))
    number = _page_number(len(found))
    shown = found[(number - 1) * PER_PAGE : number * PER_PAGE]
    older = _page_of(number + 1, language()) if number * PER_PAGE < len(found) else None
    document = with_explanations(changes_document(municipality, shown, older))
    here = partial(_page_of, number)
    return Shown(here=here, page=partial(_page, document, here), document=document)


def _page_number(found: int) -> int:
    asked = whole_number(request.args.get(_PAGE, ""))
    last = max(1, -(-found // PER_PAGE))
    return min(asked or 1, last)


def _page_of(number: int, code: str) -> str:
    page = addresses.page(code, this_municipality().id, addresses.CHANGES)
    return addresses.with_query(page, ((_PAGE, str(number)),) if number > 1 else ())


def _page(document: Document, here: Here) -> str:
    return render(
        "history/changes.html",
        here,
        crumbs=(Link(document.title, here(language()), current=True),),
        document=document,
        feed=_feed_link(),
        reading=other_ways(here(language()), Kind.ANSWER),
    )


def _feed_link() -> Link | None:
    """The feed, once there is anything that has a day."""
    if library().history.newest is None:
        return None
    municipality = this_municipality()
    address = addresses.page(language(), municipality.id, addresses.FEED)
    return Link(_("Följ ändringarna (Atom)"), address)


@bp.get("/<language:language>/<municipality>/" + addresses.FEED)
def changes_feed() -> Response:
    """The same for a program that follows it. It stays the same, to the byte, until it changes."""
    municipality = this_municipality()
    if library().history.newest is None:
        raise NotFound
    found = tuple(islice(library().history.changing(municipality.id), PER_PAGE))
    body = feed.render(municipality, title_of(municipality), found)
    response = Response(body, content_type=feed.MEDIA_TYPE)
    response.set_etag(blake2b(body, digest_size=12).hexdigest())
    response.cache_control.public = True
    response.cache_control.max_age = FRESH_SECONDS
    response.make_conditional(request)
    return response


def old(name: str, owner: Owner) -> Shown:
    """A municipality's rules, or a provider, as they stood; or that nobody knows how they did."""
    here = partial(_address, name, owner)
    asked = meant(name)
    if asked is not None and asked.stands and _is_there(owner):
        return Shown(here=here, page=lambda: redirect(_today(owner)))
    document = _document(owner, asked) if asked else None
    return Shown(
        here=here,
        page=partial(_old_page, document, owner, here)
        if document
        else partial(_unknown, owner, here),
        document=document,
        query=((addresses.VERSION, name),),
    )


def _document(owner: Owner, asked: Asked) -> Document | None:
    municipality, _provider = owner
    then, home = stood(owner, asked), stood((municipality, ""), asked)
    today_at = _today(owner) if _is_there(owner) else ""
    if isinstance(then, Provider) and isinstance(home, Municipality):
        return with_explanations(old_provider(then, home, asked, today_at))
    if isinstance(then, Municipality) and is_kept(municipality):
        return with_explanations(old_rules(then, asked, today_at))
    return None


def _is_there(owner: Owner) -> bool:
    return not owner[1] or owner in library().catalogue.providers


def _today(owner: Owner, code: str = "") -> str:
    municipality, provider = owner
    if provider:
        return addresses.provider(code or language(), municipality, provider)
    return addresses.municipality(code or language(), municipality)


def _address(name: str, owner: Owner, code: str) -> str:
    municipality, provider = owner
    query = ((addresses.VERSION, name),)
    if provider:
        return addresses.provider(code, municipality, provider, query)
    page = addresses.page(code, municipality, addresses.CHANGES)
    return addresses.with_query(page, query)


def _crumb() -> Link:
    municipality = this_municipality()
    page = addresses.page(language(), municipality.id, addresses.CHANGES)
    return Link(_("Ändringar"), page)


def _old_page(document: Document, owner: Owner, here: Here) -> str:
    return render(
        "history/changes.html",
        here,
        crumbs=(_crumb(), Link(document.title, here(language()), current=True)),
        document=document,
        feed=None,
        reading=other_ways(here(language()), Kind.ANSWER),
    )


def _unknown(owner: Owner, here: Here) -> ResponseReturnValue:
    """That there is no such version, and what to do instead."""
    title = _("Den versionen finns inte")
    ways = [Link(_("Se vad som har ändrats, och när"), _crumb().href, pictogram="calendar")]
    if _is_there(owner):
        ways.insert(0, Link(_("Se vad som står i dag"), _today(owner), pictogram="info"))
    page = render(
        "errors/error.html",
        here,
        crumbs=(_crumb(), Link(title, "", current=True)),
        title=title,
        explanation=_(
            "Adressen kan vara felskriven. Eller så är versionen så gammal att den inte är sparad."
        ),
        ways=tuple(ways),
        problems=(),
    )
    return page, 404


add(bp, f"/<language:language>/<municipality>/{addresses.CHANGES}", "changes", changes)
