"""My list where a provider stands: the link that adds or takes away, how full it is, ways on."""

from dataclasses import dataclass

from markupsafe import Markup, escape

from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.web import addresses, tools
from ledsagning.web.i18n import gettext as _
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
from ledsagning.web.shapes import Link, ListBar
from ledsagning.web.tools import Tool

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


class Lister:
    """Tells of the list at each provider of a page.

    A page has twenty providers: what they have in common is made once.
    """

    def __init__(self, shortlist: Shortlist, page: PageAddress) -> None:
        self._shortlist, self._page = shortlist, page
        status = full_words() if shortlist.full else ""
        # One way on is enough at what is not in the list, unless something must leave it first.
        onwards = ways(shortlist, page)
        show = onwards if shortlist.full else onwards[:1]
        onward = part("list-ways", "list_ways", status, show) if shortlist else Markup("")
        self.around = escape(page.adding(shortlist)), onward
        """What stands around the id of a provider that can be added, in the gaps of its link."""

    def has(self, provider: Provider) -> bool:
        """Whether it is in the list."""
        return provider.id in self._shortlist

    def may_add(self, provider: Provider) -> bool:
        """Whether it is not, and there is room for it."""
        return not self._shortlist.full and not self.has(provider)

    def ways(self, provider: Provider) -> Markup:
        """The link that adds or takes away, and where the list leads."""
        if self.may_add(provider):
            return Gapped(adding_link(provider)).fill(self.around)
        if not self.has(provider):
            return self.around[1]
        taken_away = self._page.with_list(self._shortlist.removing(provider.id).ids, provider.id)
        onward = part(
            "list-ways", "list_ways", listed_words(), ways(self._shortlist, self._page), True
        )
        spoken = remove_label(provider.name)
        remove = Link(remove_words(), taken_away, spoken=spoken, pictogram="no")
        return onward + part("list-change", "list_change", remove)


def adding_link(provider: Provider) -> Markup:
    """The link that adds a provider, and what follows it: with gaps for the address, which tells
    what the reader asks for, and for where the list leads.
    """
    href = f"{GAP}{provider.id}#{addresses.provider_anchor(provider.id)}"
    link = Link(add_words(), href, spoken=add_label(provider.name), pictogram="list")
    return part("list-change", "list_change", link) + GAP
