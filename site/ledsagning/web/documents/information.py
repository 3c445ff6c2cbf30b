"""The information pages, with each municipality's rules put in where the text asks for them."""

from collections.abc import Iterator, Mapping

from ledsagning.catalogue.model import Municipality
from ledsagning.effort import EFFORT
from ledsagning.formats.document import Block, Bullets, Document, Span, Table
from ledsagning.pages import Page
from ledsagning.web import addresses
from ledsagning.web.documents.contacts import area_contacts, municipal_contacts
from ledsagning.web.documents.decision_letter import decision_letter
from ledsagning.web.i18n import LANGUAGES, speaking
from ledsagning.web.i18n import gettext as _
from ledsagning.web.library import DocumentKey, Library
from ledsagning.web.tools_menu import tool_links
from ledsagning.web.wording.rules import rule_fact

SITE_WIDE = ("ord", "tillganglighet", "integritet")
"""Pages that stand outside the municipalities too: they say the same everywhere."""


def documents(library: Library) -> Mapping[DocumentKey, Document]:
    """Every information page, in every language, for every municipality and for the whole site.

    They are made when the site starts, so that a page that can't be made is found then.
    """
    return dict(_all(library))


def _all(library: Library) -> Iterator[tuple[DocumentKey, Document]]:
    for language in LANGUAGES:
        with speaking(language):
            for place in (None, *library.catalogue.municipalities.values()):
                yield from _of(library, language, place)


def _of(
    library: Library, language: str, place: Municipality | None
) -> Iterator[tuple[DocumentKey, Document]]:
    choice = place.choice if place else None
    for page in library.pages.listing(language, choice):
        if place is not None or page.slug in SITE_WIDE:
            key = (language, place.id if place else None, page.slug)
            yield key, _document(page, language, place)


def _document(page: Page, language: str, place: Municipality | None) -> Document:
    def inserts(name: str, argument: str | None) -> tuple[Block, ...]:
        return _insert(name, argument, place)

    def href(target: str) -> str:
        slug, _hash, place_on_page = target.partition("#")
        address = _address(language, place, slug)
        return f"{address}#{place_on_page}" if place_on_page else address

    return page.document(inserts, href)


def _address(language: str, place: Municipality | None, slug: str) -> str:
    if slug == "start":
        return addresses.municipality(language, place.id) if place else addresses.home(language)
    if place is None and slug not in (*SITE_WIDE, "kontakt"):
        # Outside the municipalities the reader chooses one first.
        return addresses.home(language)
    return addresses.page(language, place.id if place else None, slug)


def _insert(name: str, argument: str | None, place: Municipality | None) -> tuple[Block, ...]:
    if name == "effort":
        return (_effort(),)
    if place is None:
        return ()
    if name == "rule" and argument is not None:
        return (rule_fact(argument, place.rules),)
    if name == "letter" and argument is not None:
        return decision_letter(argument, place)
    if name == "tools":
        return (_tools(place),)
    if name == "contacts":
        return municipal_contacts(place)
    if name == "areas":
        return area_contacts(place)
    raise LookupError(name)


def _tools(place: Municipality) -> Bullets:
    return Bullets(
        tuple(
            (Span(link.text, href=link.href), Span(f" – {link.summary}"))
            for link in tool_links(place)
        )
    )


def _effort() -> Table:
    tasks = {
        1: _("Hitta utförare med en ledsagare som kan somaliska och klarar tung rullstol"),
        2: _("Ta reda på vad som händer om du ställer in i morgon"),
        3: _("Jämför två utförares avtal"),
        4: _("Få ett brev för att byta utförare"),
        5: _("Se hur många timmar du har kvar och när perioden slutar"),
        6: _("Ta reda på hur du överklagar och vilken som är sista dagen"),
        7: _("Skriv ut din lista till någon"),
    }
    return Table(
        caption=_("Så många tangenttryck, sidor och ord tar det från startsidan"),
        columns=(_("Uppgift"), _("Tangenttryck"), _("Sidor som laddas"), _("Ord att läsa")),
        rows=tuple(
            (tasks[one.task], *map(str, (one.key_presses, one.page_loads, one.words)))
            for one in EFFORT
        ),
    )
