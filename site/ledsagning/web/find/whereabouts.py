"""What is said to somebody who wrote a place or a postcode among the words to search for.

A provider is not found by such words in its texts, but by the part of the municipality where it
works. Which part a postcode lies in nobody has told us: that is asked, and never guessed.
"""

from collections.abc import Iterator
from dataclasses import replace

from ledsagning.country import country
from ledsagning.country.answers import Hit, NotAPostcode, Nothing, UnknownPostcode, Why
from ledsagning.country.names import alone
from ledsagning.country.spelling import words
from ledsagning.search.criteria import Wish
from ledsagning.search.engine import Search
from ledsagning.search.facets import Facet
from ledsagning.search.reading import is_quoted
from ledsagning.web import addresses
from ledsagning.web.find.inquiry import Inquiry
from ledsagning.web.find.shapes import Whereabouts
from ledsagning.web.i18n import gettext as _
from ledsagning.web.library import library
from ledsagning.web.named_places import (
    is_name_of,
    is_spelled_so,
    municipality_link,
    named_area,
    named_municipalities,
    postal_place,
)
from ledsagning.web.shapes import Link
from ledsagning.web.wording.alphabet import alphabetical

MOST_ELSEWHERE = 5
"""Other municipalities that are offered: more are chosen among on the page that lists them all."""

_SHORTEST_POSTCODE = 4
"""Fewer digits than these are no postcode with a slip in it: 112, or 24 hours."""

_MOST_WORDS = 3
"""More words than these are no name of a place."""


def whereabouts(inquiry: Inquiry, search: Search) -> Whereabouts | None:
    """What is said of words that are a postcode or a known place, and in no provider's text."""
    text = inquiry.criteria.text
    if not text or is_quoted(text):
        return None
    elsewhere = _is_elsewhere(inquiry, search)
    if not elsewhere and search.having(text, inquiry.day, inquiry.language):
        return None
    named = named_municipalities(text) if elsewhere or _may_be_a_place(inquiry) else ()
    if inquiry.municipality in named:
        return _here(inquiry, text)
    if named:
        return Whereabouts(
            heading=_("Platsen ligger i en annan kommun"),
            question=_("Bor du där?"),
            says=_("Här letar vi bara i %(municipality)s.", municipality=inquiry.municipality.name),
            ways=(*map(municipality_link, named[:MOST_ELSEWHERE]), _elsewhere(inquiry)),
        )
    return _unknown_postcode(inquiry, text)


def _is_elsewhere(inquiry: Inquiry, search: Search) -> bool:
    """Whether words are the very name of another municipality, with its capital letter. That a
    provider has it inside another word (Nacka in Skarpnäck) says nothing then.
    """
    text = inquiry.criteria.text
    name = text.strip()
    return (
        name[:1].isupper()
        and not search.named(text)
        and any(
            is_name_of(text, one)
            for one in named_municipalities(text)
            if one is not inquiry.municipality
        )
    )


def _may_be_a_place(inquiry: Inquiry) -> bool:
    """Whether words are taken for a place: bara, handen and foto are words before they are names.

    A place has a capital letter, a number, or a word before it that says so; or it is all that is
    written, as it is spelled.
    """
    text = inquiry.criteria.text
    own = words(text)
    if any(letter.isupper() or letter.isdecimal() for letter in text) or alone(own) != own:
        return True
    return not inquiry.criteria.wishes and is_spelled_so(text)


def maybe_a_place(inquiry: Inquiry) -> Whereabouts | None:
    """What is asked about words that nobody has and that may be a place we do not know."""
    near = tuple(_near(inquiry))
    ways = (*near, *_areas(inquiry))
    text = inquiry.criteria.text
    if is_quoted(text) or not ways or len(alone(words(text)).split()) > _MOST_WORDS:
        return None
    return Whereabouts(
        heading="",
        question=_("Är det en plats?"),
        says=_("Vi känner inte till någon plats som heter så. Välj var du bor."),
        ways=(*ways, _elsewhere(inquiry)),
        guessed=not near,
    )


def _here(inquiry: Inquiry, text: str) -> Whereabouts:
    """A place in this municipality: there may be more to choose."""
    ways = tuple(_areas(inquiry))
    if not ways:
        return Whereabouts()
    place = postal_place(text)
    area = named_area(place.name, inquiry.municipality) if place else None
    says = _("Utförare arbetar i olika delar av kommunen. Välj den del som du bor i.")
    if place and area:
        # Translators: %(place)s is a postal place, %(area)s a part of the municipality.
        says = _(
            "Postnumret hör till %(place)s. Det namnet hör till %(area)s. "
            "Men det kan vara en annan del just där du bor.",
            place=place.name,
            area=area.name,
        )
        ways = tuple(sorted(ways, key=lambda way: way.text != area.name))
    return Whereabouts(
        heading=_("Välj var i kommunen du bor"),
        question=_("Var i %(municipality)s bor du?", municipality=inquiry.municipality.name),
        says=says,
        ways=(*ways, _elsewhere(inquiry)),
    )


def _unknown_postcode(inquiry: Inquiry, text: str) -> Whereabouts | None:
    match country.load().find(text):
        case UnknownPostcode(near=hits):
            heading, near = _("Vi känner inte till postnumret"), hits
        case NotAPostcode(digits) if len(digits) >= _SHORTEST_POSTCODE:
            heading, near = _("Ett postnummer har fem siffror"), ()
        case _:
            return None
    return Whereabouts(
        heading=heading,
        question=_("Var bor du?"),
        says=_("Se efter att siffrorna stämmer, eller välj här."),
        ways=(*_offered(inquiry, near), *_areas(inquiry), _elsewhere(inquiry)),
    )


def _areas(inquiry: Inquiry) -> Iterator[Link]:
    """The parts of the municipality, where none is chosen yet."""
    if inquiry.criteria.values(Facet.AREAS):
        return
    without_words = replace(inquiry.criteria, text="")
    for area in sorted(inquiry.municipality.areas, key=lambda area: alphabetical(area.name)):
        wished = without_words.adding(Wish(Facet.AREAS, (area.id,)))
        yield Link(area.name, inquiry.for_wishes(wished))


def _near(inquiry: Inquiry) -> Iterator[Link]:
    """The municipalities that misspelled words may mean."""
    match country.load().find(inquiry.criteria.text):
        case Nothing(near):
            # Of small places there are so many that any word is near to one.
            yield from _offered(inquiry, tuple(hit for hit in near if hit.why is Why.NAME))


def _offered(inquiry: Inquiry, near: tuple[Hit, ...]) -> Iterator[Link]:
    known = library().catalogue.municipalities
    others = (hit.municipality.id for hit in near if hit.municipality.id in known)
    yield from (municipality_link(known[id_]) for id_ in others if id_ != inquiry.municipality.id)


def _elsewhere(inquiry: Inquiry) -> Link:
    return Link(_("Jag bor i en annan kommun"), addresses.home(inquiry.language))
