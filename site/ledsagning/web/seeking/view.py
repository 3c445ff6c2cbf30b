"""The answer to a search: ways to what has the words."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from flask import Blueprint, request

from ledsagning.catalogue.model import Chooses, Municipality
from ledsagning.search.criteria import Criteria
from ledsagning.search.facets import Facet
from ledsagning.search.text import LONGEST
from ledsagning.today import today
from ledsagning.web import addresses, tools
from ledsagning.web.guide.entries import Entry, Kind
from ledsagning.web.history.told import is_kept
from ledsagning.web.http import cached
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language, ngettext
from ledsagning.web.in_force import chooses, may_choose
from ledsagning.web.library import library, somebody_to_choose, somebody_works
from ledsagning.web.named_places import municipality_link, named_area, named_municipalities
from ledsagning.web.shapes import Link
from ledsagning.web.templating import named_municipality, render
from ledsagning.web.wish_reading import read_wishes
from ledsagning.web.wording.wishes import wish_words

bp = Blueprint("seek", __name__)

MOST_SHOWN = 20
"""So many ways are shown: whoever needs more has a better word to search for."""

_SEVERAL = 2


@bp.get(f"/<language:language>/<municipality>/{addresses.SEEK}")
@bp.get(f"/<language:language>/{addresses.SEEK}")
@cached
def seek() -> str:
    """Search the whole site: in a municipality all that it has, outside what it has everywhere."""
    municipality = named_municipality()
    text = request.args.get("q", "").strip()[:LONGEST]
    links = tuple(_links(text, municipality))[:MOST_SHOWN] if text else ()
    here = partial(_address, municipality, text)
    return render(
        "search/seek.html",
        here,
        crumbs=(Link(_("Sök"), here(language()), current=True),),
        heading=_heading(text, links),
        links=links,
        meant=None if links else _meant(text, municipality),
        text=text,
        among=_among_providers(text, municipality) if text and not links else None,
        elsewhere=municipality is None,
        home=addresses.home(language()),
    )


def _address(municipality: Municipality | None, text: str, code: str) -> str:
    query = (("q", text),) if text else ()
    return addresses.seek(code, municipality.id if municipality else None, query)


def _heading(text: str, links: tuple[Link, ...]) -> str:
    if not text:
        return _("Sök på webbplatsen")
    if not links:
        return _("Vi hittade inget som heter ”%(text)s”", text=text)
    return ngettext(
        "%(num)s träff på ”%(text)s”", "%(num)s träffar på ”%(text)s”", len(links), text=text
    )


def _meant(text: str, municipality: Municipality | None) -> Link | None:
    meant = library().guides[language()].meant(text)
    return Link(meant, _address(municipality, meant, language())) if meant else None


def _links(text: str, municipality: Municipality | None) -> Iterator[Link]:
    there = tuple(_there(text, municipality))
    yield from there
    yield from map(municipality_link, named_municipalities(text))
    found = library().guides[language()].find(text)
    if municipality is None:
        for entry in found:
            yield from _everywhere(entry)
        return
    if any(entry.wish for entry in found) and not somebody_works(municipality):
        yield _nobody_known(municipality, found)
        found = tuple(entry for entry in found if not entry.wish)
    together = _all_wishes(text, municipality)
    if together:
        # One escort has to fit: a way to each wish alone would leave the others out.
        yield together
        found = tuple(entry for entry in found if not entry.wish)
    here = [entry for entry in found if _is_there(entry, municipality)]
    yield from (_here(entry, municipality) for entry in _told_once(here))
    if not there and not together and not any(entry.wish for entry in here):
        yield from _providers(text, municipality)


def _is_there(entry: Entry, municipality: Municipality) -> bool:
    if entry.kept and not is_kept(municipality.id):
        return False
    return entry.choice in (None, chooses(municipality))


def _nobody_known(municipality: Municipality, found: Iterable[Entry]) -> Link:
    """Whoever wishes something of an escort is told what to do where no provider is known: where
    the municipality finds one, the words to say what is wished.
    """
    if may_choose(municipality):
        return Link(
            _("Hitta utförare"),
            addresses.find(language(), municipality.id),
            pictogram="people",
            summary=_("Vi har inga uppgifter om utförare här än. Så kan du göra i stället."),
        )
    wishes = tuple(
        (entry.wish.facet.value, value)
        for entry in found
        if entry.wish
        for value in entry.wish.values
    )
    return replace(tools.CHOOSE.card(municipality), href=tools.CHOOSE.address(municipality, wishes))


def _all_wishes(text: str, municipality: Municipality) -> Link | None:
    """The way to providers with one escort who fits all that a text wishes, where that is more than
    one thing.
    """
    if not somebody_to_choose(municipality):
        return None
    wishes = read_wishes(municipality, Criteria(text=text)).wishes
    if len(wishes) < _SEVERAL:
        return None
    areas = municipality.area_names
    query = tuple((wish.facet.value, value) for wish in wishes for value in wish.values)
    return Link(
        " ".join(wish_words(wish, areas) for wish in wishes),
        addresses.find(language(), municipality.id, query),
        pictogram="people",
        summary=_("Hitta utförare där en ledsagare passar."),
    )


def _told_once(found: Iterable[Entry]) -> Iterator[Entry]:
    """A rule stands on several pages: it is led to once."""
    told: set[str] = set()
    for entry in found:
        if entry.title not in told:
            told.add(entry.title)
            yield entry


def _there(text: str, municipality: Municipality | None) -> Iterator[Link]:
    """The providers in a part of the municipality, for whoever writes its name."""
    if municipality is None or not somebody_to_choose(municipality):
        return
    area = named_area(text, municipality)
    if area:
        wish = ((Facet.AREAS.value, area.id),)
        address = addresses.find(language(), municipality.id, wish)
        said = _("Utförare i %(area)s", area=area.name)
        yield Link(said, address, pictogram="place")
    elif municipality.areas and municipality in named_municipalities(text):
        yield _which_part(text, municipality, _("Välj var i kommunen du bor"))


def _among_providers(text: str, municipality: Municipality | None) -> Link | None:
    """Where words are read as wishes and places, for words that nothing here is called."""
    if municipality is None or not somebody_to_choose(municipality):
        return None
    said = _("Är det en plats eller ett önskemål? Sök bland utförarna.")
    return _which_part(text, municipality, said)


def _which_part(text: str, municipality: Municipality, said: str) -> Link:
    address = addresses.find(language(), municipality.id, (("text", text),))
    return Link(said, address, pictogram="place")


def _providers(text: str, municipality: Municipality) -> Iterator[Link]:
    """How many providers have the words, where one chooses a provider."""
    if chooses(municipality) is not Chooses.YES:
        return
    number = library().searches[municipality.id].having(text, today(), language())
    if number:
        said = ngettext(
            "%(num)s utförare har orden i sin text", "%(num)s utförare har orden i sin text", number
        )
        address = addresses.find(language(), municipality.id, (("text", text),))
        yield Link(said, address, pictogram="people")


def _everywhere(entry: Entry) -> Iterator[Link]:
    if entry.slug in (*addresses.SITE_WIDE, addresses.CONTACT) and entry.kind in (
        Kind.PAGE,
        Kind.WORD,
    ):
        yield _link(entry, addresses.page(language(), None, entry.slug))


def _here(entry: Entry, municipality: Municipality) -> Link:
    if entry.tool:
        return entry.tool.link(municipality)
    if entry.wish:
        ((value),) = entry.wish.values
        query = ((entry.wish.facet.value, value),)
        return _link(entry, addresses.find(language(), municipality.id, query))
    return _link(entry, addresses.page(language(), municipality.id, entry.slug))


def _link(entry: Entry, address: str) -> Link:
    place = f"#{entry.place}" if entry.place else ""
    return Link(entry.title, f"{address}{place}", pictogram=entry.pictogram, summary=entry.summary)
