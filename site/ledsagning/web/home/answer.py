"""What is said to somebody who wrote where they live, and did not thereby say one municipality."""

from collections.abc import Iterable
from dataclasses import dataclass

from ledsagning.country.answers import (
    Hit,
    NotAPostcode,
    Nothing,
    One,
    Several,
    UnknownPostcode,
    Why,
)
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.library import library
from ledsagning.web.shapes import Link


@dataclass(frozen=True, slots=True)
class Answer:
    """What stands first on the page: what was found, and the municipalities to choose among."""

    title: str
    says: str
    links: tuple[Link, ...] = ()


def answer(found: Several | UnknownPostcode | NotAPostcode | Nothing) -> Answer:
    """What was found, in words; never a guess instead of an answer."""
    match found:
        case Several(hits):
            says = _("Flera kommuner kan vara rätt. Välj din.")
            return Answer(_("Vilken kommun bor du i?"), says, _links(hits))
        case UnknownPostcode(near=(first, *_) as near):
            says = _(
                "Det kan höra till en box eller till ett företag. Andra postnummer som börjar på "
                "%(start)s ligger här. Välj din kommun, eller skriv orten i stället.",
                start=first.said,
            )
            return Answer(_("Vi känner inte till postnumret"), says, _links(near))
        case UnknownPostcode():
            says = _("Se efter att siffrorna stämmer. Du kan också skriva orten eller kommunen.")
            return Answer(_("Vi känner inte till postnumret"), says)
        case NotAPostcode():
            says = _("Se efter att siffrorna stämmer. Du kan också skriva orten eller kommunen.")
            return Answer(_("Ett postnummer har fem siffror"), says)
        case Nothing(()):
            says = _("Se efter hur det stavas, eller välj din kommun i listorna.")
            return Answer(_("Vi hittar ingen ort som heter så"), says)
        case Nothing(near):
            says = _("Vi hittar ingen ort som heter precis så. Välj din kommun om den står här.")
            return Answer(_("Menade du någon av de här?"), says, _links(near))


def unasked() -> Answer:
    """What is said to somebody who sent the form empty."""
    says = _("Skriv ditt postnummer, din ort eller din kommun, eller välj din kommun i listorna.")
    return Answer(_("Skriv först var du bor"), says)


def address(found: One) -> str:
    """The start page of the only municipality that was meant."""
    return addresses.municipality(language(), found.hit.municipality.id)


def _links(hits: Iterable[Hit]) -> tuple[Link, ...]:
    return tuple(map(_link, hits))


def _link(hit: Hit) -> Link:
    municipality = hit.municipality
    county = municipality.county.name
    return Link(
        library().catalogue.municipalities[municipality.id].name,
        addresses.municipality(language(), municipality.id),
        pictogram="place",
        summary=f"{hit.said}, {county}" if hit.why is Why.PLACE else county,
    )
