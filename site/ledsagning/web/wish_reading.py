"""Reading wishes out of people's words, in the language that is spoken."""

import re
from collections.abc import Iterator

from ledsagning.catalogue.model import Municipality
from ledsagning.search.criteria import Criteria
from ledsagning.search.facets import Facet, values, word
from ledsagning.search.meanings import Name
from ledsagning.search.reading import Reader, Reading
from ledsagning.web.i18n import SWEDISH, language
from ledsagning.web.library import kept, library
from ledsagning.web.wording.values import label

_OR = re.compile(r" or | eller ")
_ARTICLE = re.compile(r"^an? ")
"""A choice may be called by two names; nobody searches for its article."""

MOST_READERS = 1_000
"""How many readers are kept: all languages and municipalities together."""


def read_wishes(municipality: Municipality, criteria: Criteria) -> Reading:
    """What the words mean; who writes a provider's own name is first shown that provider."""
    reading = reader(municipality.id).read(criteria.text, criteria.wishes)
    if library().searches[municipality.id].named(criteria.text):
        return reading.unsure(criteria.text)
    return reading


@kept(most=MOST_READERS)
def reader(municipality_id: str) -> Reader:
    """What reads in this language. Nothing of what it reads is kept."""
    areas = library().catalogue.municipalities[municipality_id].areas
    spoken = language()
    return Reader(areas, () if spoken == SWEDISH else _labels(), spoken)


def _labels() -> Iterator[Name]:
    for facet in Facet:
        for value in values(facet):
            if known := word(facet, value):
                for name in _OR.split(label(known)):
                    yield _ARTICLE.sub("", name), (facet, value)
