"""From a postcode to the municipality that it lies in."""

from collections.abc import Iterable, Mapping, Sequence

from ledsagning.country.answers import Hit, One, Several, UnknownPostcode, Why, answer
from ledsagning.country.model import PostalPlace
from ledsagning.country.register import Register

_START = 3
"""Digits that near postcodes have in common."""


class Postcodes:
    """All postcodes that are known. It never changes, and keeps nothing of what is asked."""

    def __init__(self, register: Register) -> None:
        self._places = register.postcodes
        self._starts = frozenset(postcode[:_START] for postcode in register.postcodes)
        self._largest = _largest(register.places)

    def find(
        self, postcodes: Sequence[str], named: One | Several | None
    ) -> One | Several | UnknownPostcode:
        """Where some postcodes lie, of a text that may name a place too.

        Where the place lies elsewhere, the reader must say which of the two is right. What no
        known postcode tells, the place may.
        """
        hits = [hit for postcode in postcodes for hit in self._hits(postcode)]
        if not hits:
            return named or self._unknown(postcodes[0])
        said = () if named is None else named.hits
        if not {hit.municipality for hit in hits} & {hit.municipality for hit in said}:
            hits.extend(said)
        return answer(hits)

    def _hits(self, postcode: str) -> Iterable[Hit]:
        """The municipality of a postcode, and a second one where that is not sure.

        A few postcodes are in doubt: the register has 175 29 Järfälla in Upplands-Bro, and 175 30
        in Järfälla. So one is not believed alone when a larger part of its postal place lies in
        another municipality.
        """
        place = self._places.get(postcode)
        if place is None:
            return
        yield Hit(place.municipality, Why.POSTCODE, f"{postcode[:_START]} {postcode[_START:]}")
        largest = self._largest[place.name]
        if place != largest:
            yield Hit(largest.municipality, Why.PLACE, largest.name)

    def _unknown(self, postcode: str) -> UnknownPostcode:
        return UnknownPostcode(postcode, start_known=postcode[:_START] in self._starts)


def _largest(places: Iterable[PostalPlace]) -> Mapping[str, PostalPlace]:
    largest: dict[str, PostalPlace] = {}
    for place in places:
        largest.setdefault(place.name, place)
    return largest
