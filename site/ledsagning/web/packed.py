"""Which of the packages are of what the library holds now: others nobody is led to.

A package is of one municipality, or of what holds everywhere. It is made anew where something of
that has changed, and left alone where something of another municipality has.
"""

import json
from collections.abc import Iterable
from itertools import chain

from ledsagning import composing
from ledsagning.catalogue import writing
from ledsagning.catalogue.model import Municipality
from ledsagning.web import packages
from ledsagning.web.i18n import language
from ledsagning.web.library import kept, library
from ledsagning.web.packages import Package

_MOST_KEPT = 2_000


def of_own() -> tuple[Municipality, ...]:
    """The municipalities that have a package of their own: more is known of them than a name."""
    return composing.known(library().catalogue)


def has_own(municipality: Municipality) -> bool:
    """Whether a municipality has one: all others share what holds everywhere."""
    return municipality in of_own()


def package(municipality: Municipality | None) -> Package | None:
    """The package of a municipality, or of what holds everywhere, in the reader's language, if it
    has been made of what the library holds.
    """
    whose = municipality.id if municipality else None
    found = library().packages.get((language(), whose))
    return found if found and found.mark == mark(whose) else None


@kept(most=_MOST_KEPT)
def mark(municipality_id: str | None) -> str:
    """What is another as soon as anything is that a package is made of."""
    read = library()
    catalogue = read.catalogue
    operator = (catalogue.operator,) if catalogue.operator else ()
    if municipality_id is None:
        return packages.mark(read.packed_of, *_written(operator))
    own = catalogue.municipalities[municipality_id], *catalogue.providers_in(municipality_id)
    return packages.mark(read.packed_of, *_written(chain(operator, own)))


def _written(records: Iterable[object]) -> Iterable[str]:
    """Records of the catalogue as the same words wherever the same is known."""
    return (json.dumps(writing.data(one), default=str) for one in records)
