"""Where somebody lives who writes a postcode, a place or a name among other words.

Beside what the whole country knows there are the parts of municipalities that the catalogue tells:
nobody writes Rinkeby as a postal place.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from ledsagning.catalogue.model import Area, Municipality
from ledsagning.country import country, written
from ledsagning.country.answers import Hit, Nothing, One, Several, Why, once
from ledsagning.country.model import PostalPlace
from ledsagning.country.names import alone
from ledsagning.country.spelling import loosely, words
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.library import kept, library
from ledsagning.web.shapes import Link


def named_municipalities(text: str) -> tuple[Municipality, ...]:
    """The municipalities of the site that a text names, the likeliest first."""
    known = library().catalogue.municipalities
    match country.load().find(text):
        case One(hit) if hit.why is not Why.COUNTY:
            hits: tuple[Hit, ...] = (hit,)
        case Several(hits):
            pass
        case _:
            hits = once(_parts().get(_letters(text), ()))
    return tuple(known[hit.municipality.id] for hit in hits if hit.municipality.id in known)


def with_parts(found: Nothing, text: str) -> Nothing:
    """An answer with the municipalities that have a part of that name first.

    They are only suggested: elsewhere there may be a place of the same name.
    """
    return Nothing(once((*_parts().get(_letters(text), ()), *found.near)))


def named_area(text: str, municipality: Municipality) -> Area | None:
    """The part of a municipality that a text names, by its own name or that of a place in it."""
    sought = _letters(text)
    named = (area for area in municipality.areas if sought in map(loosely, _names(area)))
    return next(named, None)


def postal_place(text: str) -> PostalPlace | None:
    """The postal place of the first postcode in a text, if there is one that is known."""
    postcodes = written.read(text).postcodes
    return country.load().postal_place(postcodes[0]) if postcodes else None


def municipality_link(municipality: Municipality) -> Link:
    """The way to all that the site has about a municipality."""
    address = addresses.municipality(language(), municipality.id)
    said = _("Ledsagning i %(municipality)s", municipality=municipality.name)
    return Link(said, address, pictogram="place")


def _letters(text: str) -> str:
    """The letters of a place's name, without the words around it."""
    return loosely(alone(words(text)))


@kept(most=1)
def _parts() -> Mapping[str, tuple[Hit, ...]]:
    """The parts of all municipalities, by the letters of their names."""
    found: defaultdict[str, list[Hit]] = defaultdict(list)
    for name, hit in _named():
        found[loosely(name)].append(hit)
    return {letters: tuple(hits) for letters, hits in found.items()}


def _named() -> Iterator[tuple[str, Hit]]:
    for known in library().catalogue.municipalities.values():
        municipality = country.load().municipality(known.id)
        for area in known.areas if municipality else ():
            for name in _names(area):
                if municipality:
                    yield name, Hit(municipality, Why.PLACE, name)


def _names(area: Area) -> tuple[str, ...]:
    return (area.name, *(area.places or ()))
