"""Where somebody lives who writes a postcode, a place or a name among other words."""

from ledsagning.catalogue.model import Municipality
from ledsagning.country import country
from ledsagning.country.answers import One, Several, Why
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.library import library
from ledsagning.web.shapes import Link


def named_municipalities(text: str) -> tuple[Municipality, ...]:
    """The municipalities of the site that a text names, the likeliest first."""
    known = library().catalogue.municipalities
    match country.load().find(text):
        case One(hit) if hit.why is not Why.COUNTY:
            hits = (hit,)
        case Several(hits):
            pass
        case _:
            return ()
    return tuple(known[hit.municipality.id] for hit in hits if hit.municipality.id in known)


def municipality_link(municipality: Municipality) -> Link:
    """The way to all that the site has about a municipality."""
    address = addresses.municipality(language(), municipality.id)
    said = _("Ledsagning i %(municipality)s", municipality=municipality.name)
    return Link(said, address, pictogram="place")
