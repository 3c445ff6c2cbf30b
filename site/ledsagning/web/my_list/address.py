"""All that the address of my list says: the providers, the wishes, who reads it, what is sent."""

from dataclasses import dataclass, replace
from typing import Self

from werkzeug.datastructures import MultiDict

from ledsagning.catalogue.model import Municipality
from ledsagning.search.criteria import Criteria
from ledsagning.search.matching import Match
from ledsagning.web import addresses, tools
from ledsagning.web.forms.lines import code
from ledsagning.web.forms.wishes import FilterForm
from ledsagning.web.library import library
from ledsagning.web.my_list import shortlist
from ledsagning.web.my_list.shortlist import Shortlist
from ledsagning.web.my_list.wrong import wrong
from ledsagning.web.shapes import Problem

READER, HELPER = "reader", "helper"
SEND, WISHES = "send", "wishes"


@dataclass(frozen=True, slots=True)
class MyList:
    """A list and the wishes that its providers are judged by.

    ``helped`` is true where somebody reads it who got it from the person. ``wishes_sent`` is
    true where the wishes go along with what is sent, printed or saved: they tell of a person's
    health, so they stay behind unless the person asks for it. ``wrong`` is what of the address
    could not be read.
    """

    municipality: Municipality
    shortlist: Shortlist
    criteria: Criteria
    helped: bool = False
    wishes_sent: bool = False
    wrong: tuple[Problem, ...] = ()

    @property
    def wishes(self) -> addresses.Query:
        """The wishes as a query."""
        return addresses.wishes(self.criteria)

    @property
    def kept(self) -> addresses.Query:
        """The wishes and the list, for every link that keeps them."""
        return (*self.wishes, *self.shortlist.query)

    @property
    def query(self) -> addresses.Query:
        """All of it as a query."""
        reader = ((READER, HELPER),) if self.helped else ()
        send = ((SEND, WISHES),) if self.wishes_sent else ()
        return (*self.kept, *reader, *send)

    @property
    def address(self) -> str:
        """The page of the list."""
        return tools.SHORTLIST.address(self.municipality, self.query)

    @property
    def taken(self) -> Self:
        """The list as it is printed or saved: without the wishes, unless they are to go along."""
        criteria = self.criteria if self.wishes_sent else Criteria()
        return replace(self, criteria=criteria, helped=False)

    @property
    def sent(self) -> Self:
        """The same, as its address is sent: whoever gets it sends nothing on unasked."""
        return replace(self.taken, wishes_sent=False)

    @property
    def matches(self) -> tuple[Match, ...]:
        """How each provider fits the wishes, in the order of the list."""
        if not self.shortlist:
            return ()
        search = library().searches[self.municipality.id]
        return tuple(search.one(provider, self.criteria) for provider in self.shortlist.ids)


def read(query: MultiDict[str, str], municipality: Municipality) -> MyList:
    """What the address says; what cannot be read of it is left out, and told."""
    listed, form = shortlist.read(query, municipality), FilterForm(query, municipality)
    return MyList(
        municipality=municipality,
        shortlist=listed,
        criteria=form.criteria(),
        wrong=wrong(form, listed),
        helped=code(query.get(READER, "")) == HELPER,
        wishes_sent=code(query.get(SEND, "")) == WISHES,
    )
