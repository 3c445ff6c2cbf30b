"""The parts of municipalities that the catalogue knows: nobody writes Rinkeby as a postal place."""

from collections.abc import Iterator

from ledsagning.catalogue.model import Area
from ledsagning.country.answers import Hit, Nothing, Why, once
from ledsagning.country.country import load as load_country
from ledsagning.country.spelling import fold, words
from ledsagning.web.library import library


def with_parts(found: Nothing, written: str) -> Nothing:
    """An answer with the municipalities that have a part of that name first.

    They are only suggested: elsewhere there may be a place of the same name.
    """
    return Nothing(once((*_having(fold(words(written))), *found.near)))


def _having(sought: str) -> Iterator[Hit]:
    for known in library().catalogue.municipalities.values():
        municipality = load_country().municipality(known.id)
        for area in known.areas if municipality else ():
            for name in _names(area):
                if municipality and fold(words(name)) == sought:
                    yield Hit(municipality, Why.PLACE, name)


def _names(area: Area) -> tuple[str, ...]:
    return (area.name, *(area.places or ()))
