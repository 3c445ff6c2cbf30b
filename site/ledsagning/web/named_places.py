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
from ledsagning.country.spelling import in_one, loosely, words
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


def is_name_of(text: str, municipality: Municipality) -> bool:
    """Whether a text is the very name of a municipality, with or without "kommun"."""
    known = country.load().municipality(municipality.id)
    own = words(text)
    return own in map(words, (municipality.name, known.short_name if known else municipality.name))


def is_spelled_so(text: str) -> bool:
    """Whether some municipality, place or part of one is spelled as a text is, with å, ä and ö."""
    own = in_one(alone(words(text)))
    match country.load().find(text):
        case One(hit):
            said = [hit.said]
        case Several(hits):
            said = [hit.said for hit in hits]
        case _:
            said = []
    every = (*said, *(name for name, _ in _named()))
    if any(own == in_one(name) for name in every):
        return True
    return any(is_name_of(text, one) for one in named_municipalities(text))


def or_parts(found: One, text: str) -> One | Nothing:
    """An answer, or several to choose among where another municipality has a part of that very
    name: Vårberg is not Varberg, and Örby is in two. A municipality's own name is that.
    """
    own = in_one(alone(words(text)))
    if own == in_one(found.hit.municipality.short_name):
        return found
    parts = tuple(
        hit
        for name, hit in _named()
        if in_one(name) == own and hit.municipality.id != found.hit.municipality.id
    )
    return Nothing(once((*parts, found.hit))) if parts else found


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
