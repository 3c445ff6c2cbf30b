"""Min lista: the providers that a reader has put aside. It lives in the address, nowhere else."""

from dataclasses import dataclass, replace
from typing import Self

from werkzeug.datastructures import MultiDict

from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.web import addresses
from ledsagning.web.forms.lines import code
from ledsagning.web.library import library

NAME = "list"
"""What the list is called in an address: ``list=asken,bjorken``."""

MOST = 6
"""So many providers have room: more than anybody compares, and an address that can be sent."""

_MOST_READ = 50
"""No more ids are looked up, however long an address somebody makes."""


@dataclass(frozen=True, slots=True)
class Shortlist:
    """The ids of the providers of a municipality, in the reader's own order.

    ``missing`` is how many the address names that are not in this municipality, and ``beyond``
    how many had no room.
    """

    municipality_id: str = ""
    ids: tuple[str, ...] = ()
    missing: int = 0
    beyond: int = 0

    def __contains__(self, provider_id: object) -> bool:
        return provider_id in self.ids

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def full(self) -> bool:
        """Whether nobody more has room."""
        return len(self.ids) >= MOST

    @property
    def query(self) -> addresses.Query:
        """What an address says of the list: nothing where it is empty."""
        return ((NAME, ",".join(self.ids)),) if self.ids else ()

    @property
    def providers(self) -> tuple[Provider, ...]:
        """The providers themselves."""
        return tuple(library().catalogue.providers[self.municipality_id, one] for one in self.ids)

    def removing(self, provider_id: str) -> Self:
        """The list without one of them."""
        return replace(self, ids=tuple(one for one in self.ids if one != provider_id))

    def raising(self, provider_id: str) -> Self:
        """The list with one of them a step nearer to its beginning."""
        ids = list(self.ids)
        at = ids.index(provider_id)
        ids.insert(max(0, at - 1), ids.pop(at))
        return replace(self, ids=tuple(ids))


def read(query: MultiDict[str, str], municipality: Municipality) -> Shortlist:
    """The list of an address: each provider once, and only providers of this municipality."""
    texts = ",".join(query.getlist(NAME)).split(",", _MOST_READ)[:_MOST_READ]
    named = dict.fromkeys(each for text in texts if (each := code(text)))
    providers = library().catalogue.providers
    known = [one for one in named if (municipality.id, one) in providers]
    return Shortlist(
        municipality_id=municipality.id,
        ids=tuple(known[:MOST]),
        missing=len(named) - len(known),
        beyond=max(0, len(known) - MOST),
    )
