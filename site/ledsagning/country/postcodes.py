"""From a postcode to the municipality that it lies in."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ledsagning.country.answers import Hit, One, Several, UnknownPostcode, Why, answer
from ledsagning.country.model import Municipality, PostalPlace
from ledsagning.country.register import Register

_START = 3
"""Digits that near postcodes have in common."""

MOST = 3
"""Municipalities that are offered for the beginning of a postcode."""


class Postcodes:
    """All postcodes that are known. It never changes, and keeps nothing of what is asked."""

    def __init__(self, register: Register) -> None:
        self._places = register.postcodes
        self._starts = _by_start(register.postcodes)
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

    def place(self, postcode: str) -> PostalPlace | None:
        """The postal place of a postcode; ``None`` where it is not known."""
        return self._places.get(postcode)

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
        return UnknownPostcode(postcode, self._starts.get(postcode[:_START], ())[:MOST])


def _by_start(postcodes: Mapping[str, PostalPlace]) -> Mapping[str, tuple[Hit, ...]]:
    """The municipalities of all postcodes that begin alike, those with most of them first."""
    counts: defaultdict[str, Counter[Municipality]] = defaultdict(Counter)
    for postcode, place in postcodes.items():
        counts[postcode[:_START]][place.municipality] += 1
    return {
        start: tuple(
            Hit(municipality, Why.POSTCODE, start) for municipality, _ in own.most_common()
        )
        for start, own in counts.items()
    }


def _largest(places: Iterable[PostalPlace]) -> Mapping[str, PostalPlace]:
    largest: dict[str, PostalPlace] = {}
    for place in places:
        largest.setdefault(place.name, place)
    return largest
