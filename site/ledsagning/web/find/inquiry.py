"""What is asked for on the page of results, and the addresses of the same asked otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from ledsagning.catalogue.model import Municipality
from ledsagning.search.criteria import Criteria, Order
from ledsagning.web import addresses
from ledsagning.web.find.shapes import Whereabouts
from ledsagning.web.my_list.links import PageAddress
from ledsagning.web.my_list.shortlist import Shortlist
from ledsagning.web.shapes import Problem


@dataclass(frozen=True)
class Inquiry:
    """What is asked for, and where: all that the page of results and its links are made from.

    ``read`` are the words that some of the wishes were read from; other wishes do without.
    ``problems`` are wishes that could not be read, and what the list lacks. ``whereabouts``:
    what is said where the words are a place. ``left``: the words that are worth a search, where
    they are not all that was written.
    """

    language: str
    municipality: Municipality
    criteria: Criteria
    order: Order
    page: int
    with_rest: bool
    day: date
    shortlist: Shortlist = Shortlist()
    read: str = ""
    problems: tuple[Problem, ...] = ()
    whereabouts: Whereabouts | None = None
    left: str | None = None

    @property
    def searched(self) -> Criteria:
        """What is searched for: not a place, which no provider is found by."""
        if self.whereabouts:
            return replace(self.criteria, text="")
        return self.criteria if self.left is None else replace(self.criteria, text=self.left)

    @property
    def areas(self) -> Mapping[str, str]:
        """The names of the areas, by id."""
        return self.municipality.area_names

    @property
    def some_unread(self) -> bool:
        """Whether more is wished than could be read."""
        return any(problem.about for problem in self.problems)

    @cached_property
    def wishes_and_list(self) -> addresses.Query:
        """What every link keeps that leads on to other pages."""
        return (*addresses.wishes(self.criteria, self.order), *self.shortlist.query)

    @cached_property
    def page_address(self) -> PageAddress:
        """The page that is shown, for the links that only change the list."""
        page = (("page", str(self.page)),) if self.page > 1 else ()
        return PageAddress(
            municipality=self.municipality,
            path=addresses.find(self.language, self.municipality.id),
            query=(*addresses.wishes(self.criteria, self.order), *self._rest, *page),
            wish_query=addresses.wishes(self.criteria),
        )

    @property
    def _rest(self) -> addresses.Query:
        rest = (("rest", "yes"),) if self.with_rest else ()
        return (*self._read, *rest)

    @property
    def _read(self) -> addresses.Query:
        return (("read", self.read),) if self.read else ()

    def in_language(self, language: str) -> str:
        """The page of results that is shown, in a language of the site."""
        query = (*self.page_address.query, *self.shortlist.query)
        return addresses.find(language, self.municipality.id, query)

    def for_wishes(self, criteria: Criteria) -> str:
        """The same page for other wishes, from its first page of results on."""
        return self._find((*addresses.wishes(criteria, self.order), *self.shortlist.query))

    def at_page(self, number: int) -> str:
        """The same wishes on another page of results."""
        return self._find((*self.wishes_and_list, *self._rest, ("page", str(number))))

    def with_the_rest(self) -> str:
        """The same wishes, with the providers that do not fit shown too."""
        return self._find((*self.wishes_and_list, *self._read, ("rest", "yes")))

    def _find(self, query: addresses.Query) -> str:
        return addresses.find(self.language, self.municipality.id, query)
