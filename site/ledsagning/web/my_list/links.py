"""My list where a provider stands: the link that adds or takes away, how full it is, ways on."""

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup, escape

from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.web import addresses, tools
from ledsagning.web.i18n import gettext as _
from ledsagning.web.library import kept, library
from ledsagning.web.my_list.shortlist import NAME, Shortlist
from ledsagning.web.my_list.words import (
    add_label,
    add_words,
    full_words,
    listed_words,
    remove_label,
    remove_words,
    status_words,
)
from ledsagning.web.ready import GAP, Gapped, part
from ledsagning.web.shapes import Link, ListBar, Listing
from ledsagning.web.tools import Tool

MOST_READY = 20_000
"""How many ready-made links are kept, in all languages together. They tell of no reader."""

FEWEST_COMPARED = 2

MOST_COMPARED = 4
"""More than four do not fit side by side, on a screen or in a head."""


@dataclass(frozen=True, slots=True)
class PageAddress:
    """The page that the links change the list of: all that its address says but the list."""

    municipality: Municipality
    path: str
    query: addresses.Query
    wish_query: addresses.Query
    """The part of the query that the tools of the list understand."""

    def with_list(self, ids: tuple[str, ...], provider_id: str) -> str:
        """The page with another list, at the place of a provider."""
        return f"{self._begun(ids)}#{addresses.provider_anchor(provider_id)}"

    def adding(self, shortlist: Shortlist) -> str:
        """What the address of the page with one more in the list begins with; the id follows."""
        return self._begun((*shortlist.ids, ""))

    def _begun(self, ids: tuple[str, ...]) -> str:
        # The list stands last, so that an id can be put after it.
        query = (*self.query, (NAME, ",".join(ids))) if ids else self.query
        return addresses.with_query(self.path, query)


def list_bar(shortlist: Shortlist, page: PageAddress) -> ListBar | None:
    """What is said of the whole list; nothing where there is none."""
    if not shortlist:
        return None
    return ListBar(status_words(shortlist), ways(shortlist, page))


def ways(shortlist: Shortlist, page: PageAddress) -> tuple[Link, ...]:
    """Where the list leads: to a comparison, where there is something to compare, and to itself."""
    if not shortlist:
        return ()
    query = (*page.wish_query, *shortlist.query)
    show = Link(_("Visa min lista"), _answer(tools.SHORTLIST, page.municipality, query))
    if len(shortlist) < FEWEST_COMPARED:
        return (show,)
    return (Link(_("Jämför"), _answer(tools.COMPARE, page.municipality, query)), show)


def _answer(tool: Tool, municipality: Municipality, query: addresses.Query) -> str:
    return f"{tool.address(municipality, query)}#{addresses.ANSWER}"


def lister(shortlist: Shortlist, page: PageAddress) -> Callable[[Provider], Listing]:
    """Make what tells of the list at each provider of a page.

    A page has twenty providers: what they have in common is made once.
    """
    status = full_words() if shortlist.full else ""
    # One way on is enough at what is not in the list, unless something must leave it first.
    onwards = ways(shortlist, page)
    show = onwards if shortlist.full else onwards[:1]
    onward = part("list-ways", "list_ways", status, show) if shortlist else Markup("")
    begun = escape(page.adding(shortlist))
    adding = _adding.here()

    def listing(provider: Provider) -> Listing:
        if provider.id in shortlist:
            return _listed(shortlist, page, provider)
        if shortlist.full:
            return Listing(onward, listed=False)
        href = f"{begun}{provider.id}#{addresses.provider_anchor(provider.id)}"
        return Listing(adding(*provider.key).fill((href,)) + onward, listed=False)

    return listing


@kept(most=MOST_READY)
def _adding(municipality_id: str, provider_id: str) -> Gapped:
    """The link that adds a provider, less its address, which tells what the reader asks for."""
    name = library().catalogue.providers[municipality_id, provider_id].name
    link = Link(add_words(), GAP, spoken=add_label(name), pictogram="list")
    return Gapped(part("list-change", "list_change", link))


def _listed(shortlist: Shortlist, page: PageAddress, provider: Provider) -> Listing:
    onward = part("list-ways", "list_ways", listed_words(), ways(shortlist, page), True)
    remove = Link(
        remove_words(),
        page.with_list(shortlist.removing(provider.id).ids, provider.id),
        spoken=remove_label(provider.name),
        pictogram="no",
    )
    return Listing(onward + part("list-change", "list_change", remove), listed=True)
