"""What is said in the same words wherever no more than a municipality's name is known.

It is read aloud once for all of them, without the name and without the way to its pages; and it is
packed once, without the name.
"""

from collections.abc import Iterator
from dataclasses import replace

from ledsagning import composing
from ledsagning.catalogue.model import Municipality
from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.links import addressed, reworded
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.library import library
from ledsagning.web.templating import named_municipality


def is_alike() -> bool:
    """Whether this page is read aloud for all at once: one outside of the municipalities, or in
    one that is only a name.
    """
    municipality = named_municipality()
    return municipality is None or composing.only_named(municipality)


def without_its_name(leaflet: Leaflet) -> Leaflet:
    """The same for a reader in any municipality."""
    municipality = named_municipality()
    if municipality is None:
        return leaflet
    return replace(
        leaflet,
        title=_anybodys(leaflet.title, municipality),
        document=reworded(leaflet.document, lambda text: _anybodys(text, municipality)),
    )


def without_its_pages(leaflet: Leaflet) -> Leaflet:
    """The same without the links to pages of the municipality that this request is for."""
    municipality = named_municipality()
    if municipality is None:
        return leaflet
    own = tuple(_ways_in(municipality))
    bare = addressed(leaflet.document, lambda href: "" if href.startswith(own) else href)
    return replace(leaflet, document=bare)


def _ways_in(municipality: Municipality) -> Iterator[str]:
    home = addresses.municipality(language(), municipality.id)
    yield from (home, f"{library().origin or ''}{home}")


def _anybodys(text: str, municipality: Municipality) -> str:
    said = text.replace(municipality.name, _("din kommun"))
    return said[:1].upper() + said[1:] if text.startswith(municipality.name) else said
