"""All that the address of a comparison says: whom to compare, and how it is to be seen."""

from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from ledsagning.catalogue.model import Municipality
from ledsagning.web import addresses, my_list
from ledsagning.web.i18n import language
from ledsagning.web.listing import FEWEST_COMPARED
from ledsagning.web.my_list import MyList

MOST_COMPARED = 4
"""More than four do not fit side by side, on a screen or in a head."""

COMPARE = "compare"


@dataclass(frozen=True, slots=True)
class Asked:
    """Which providers of a list are to be compared, and how.

    ``picked`` are the ids that the reader picked out of a list that is too long; ``None`` where
    nothing is picked yet.
    """

    mine: MyList
    picked: tuple[str, ...] | None
    only_differences: bool
    as_table: bool

    @property
    def compared(self) -> tuple[str, ...]:
        """The providers to compare, in the order of the list; none if it is not clear which."""
        ids = self.mine.shortlist.ids if self.picked is None else self.picked
        return ids if FEWEST_COMPARED <= len(ids) <= MOST_COMPARED else ()

    @property
    def mistaken(self) -> bool:
        """Whether too few or too many were picked."""
        return self.picked is not None and not self.compared

    @property
    def kept(self) -> addresses.Query:
        """The whole query, less which providers are picked."""
        return self._query(self.only_differences, self.as_table)

    @property
    def query(self) -> addresses.Query:
        """The whole query."""
        return (*self.kept, *self._picks)

    def seen(self, *, only_differences: bool, as_table: bool) -> str:
        """The address of the same comparison, seen differently."""
        query = (*self._query(only_differences, as_table), *self._picks)
        address = addresses.tool(language(), self.mine.place.id, addresses.COMPARE, query)
        return f"{address}#{addresses.ANSWER}"

    @property
    def _picks(self) -> addresses.Query:
        return tuple((COMPARE, one) for one in self.picked or ())

    def _query(self, only_differences: bool, as_table: bool) -> addresses.Query:
        only = (("only", "differences"),) if only_differences else ()
        view = (("view", "table"),) if as_table else ()
        return (*self.mine.kept, *only, *view)


def read(query: MultiDict[str, str], place: Municipality) -> Asked:
    """What the address says; what cannot be read of it is left out."""
    mine = my_list.read(query, place)
    given = query.getlist(COMPARE)
    picked = tuple(one for one in mine.shortlist.ids if one in given)
    return Asked(
        mine=mine,
        picked=picked if given else None,
        only_differences=query.get("only") == "differences",
        as_table=query.get("view") == "table",
    )
