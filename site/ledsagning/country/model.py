"""What the country is made of: counties, municipalities, and the postal places of postcodes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class County:
    """A county (län). ``code`` is SCB's, two digits; ``id`` stands in addresses."""

    code: str
    id: str
    name: str
    short_name: str


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality. ``code`` is SCB's, four digits; ``id`` stands in addresses.

    ``name`` is what it calls itself where that is known (Göteborgs Stad), else SCB's name;
    ``other_names`` are more that people may look for: then SCB's, and one in English.
    ``homepage`` is taken from public lists and was not visited; ``None`` where none names it.
    """

    code: str
    id: str
    name: str
    short_name: str
    county: County
    homepage: str | None
    other_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PostalPlace:
    """A postal place (postort), as far as it lies in one municipality.

    One name may lie in several municipalities, and is then several of these. ``size``: how many
    postcodes say so.
    """

    name: str
    municipality: Municipality
    size: int
