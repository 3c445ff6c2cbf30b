"""The providers of a municipality as a list to choose one from."""

from datetime import date
from typing import Final

from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.today import today
from ledsagning.web.i18n import spoken_language
from ledsagning.web.library import kept, library
from ledsagning.web.wording.alphabet import alphabetical

MOST_LISTED: Final = 200
"""More than this is not a list to choose from: then the reader begins on the provider's page."""

_MOST_KEPT: Final = 600
"""Lists, each of one municipality in one language: all that is asked for in a day."""


def of(municipality: Municipality) -> tuple[Provider, ...] | None:
    """Those who send escorts today, by the reader's alphabet; ``None`` where they are too many."""
    return _listed(municipality.id, today(), spoken_language())


@kept(most=_MOST_KEPT)
def _listed(municipality_id: str, day: date, _language: str) -> tuple[Provider, ...] | None:
    search = library().searches[municipality_id]
    if search.number_working(day) > MOST_LISTED:
        return None
    return tuple(sorted(search.working(day), key=lambda one: alphabetical(one.name)))
