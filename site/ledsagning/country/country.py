"""The country as the site uses it: its municipalities, in lists and by id, and finding one."""

from functools import cache
from itertools import groupby

from ledsagning.country import register, written
from ledsagning.country.answers import Found, NotAPostcode, Nothing
from ledsagning.country.model import Municipality, PostalPlace
from ledsagning.country.names import Names
from ledsagning.country.postcodes import Postcodes
from ledsagning.country.suggesting import Suggestions


class Country:
    """All municipalities. It never changes, and keeps nothing of what is asked.

    ``municipalities`` and ``counties`` are in Swedish alphabetical order. ``by_letter``: the
    municipalities under the first letter of their short names; ``by_county``: under their
    counties.
    """

    def __init__(self, known: register.Register) -> None:
        self.municipalities = known.municipalities
        self.counties = known.counties
        self.by_letter = tuple(
            (letter, tuple(own))
            for letter, own in groupby(known.municipalities, lambda m: m.short_name[0])
        )
        self.by_county = tuple(
            (county, tuple(m for m in known.municipalities if m.county == county))
            for county in known.counties
        )
        self._by_id = {municipality.id: municipality for municipality in known.municipalities}
        self._postcodes = Postcodes(known)
        self._names = Names(known)
        self._suggestions = Suggestions(self._names.known())

    def municipality(self, id_: str) -> Municipality | None:
        """The municipality with an id, as it stands in an address; ``None`` if there is none."""
        return self._by_id.get(id_)

    def postal_place(self, postcode: str) -> PostalPlace | None:
        """The postal place of a postcode of five digits; ``None`` where it is not known."""
        return self._postcodes.place(postcode)

    def find(self, text: str) -> Found:
        """Where somebody lives who writes a postcode, a place or a municipality's name.

        Of the text 100 characters are looked at. Small and capital letters, blanks, hyphens, and
        rings and dots over letters make no difference. What is misspelled is only suggested, and an
        unknown postcode leads nowhere.
        """
        asked = written.read(text)
        named = self._names.find(asked.parts)
        if asked.postcodes:
            return self._postcodes.find(asked.postcodes, named)
        if asked.digits is not None:
            return NotAPostcode(asked.digits)
        return named or Nothing(self._suggestions.near(" ".join(asked.parts)))


@cache
def load() -> Country:
    """The country. Read once, some tens of milliseconds: its files belong to the program."""
    return Country(register.read())
