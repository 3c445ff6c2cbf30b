"""The way to a package of all pages of a municipality, where one has been made."""

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Actions, Block, Paragraph, Span, words
from ledsagning.web import addresses, packages
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.library import library
from ledsagning.web.wording.amounts import megabytes
from ledsagning.web.wording.blanks import with_spans


def package(municipality: Municipality | None) -> tuple[Block, ...]:
    """A link with its size; or that there is none yet, or none of this one. Outside the
    municipalities, the way to them: each has its own.
    """
    if municipality is None:
        way = Span(_("Välj din kommun"), href=addresses.home(language()))
        return (
            Paragraph(words(_("Varje kommun har ett eget paket. Välj din kommun först."))),
            Actions((way,)),
        )
    found = library().package(language(), municipality.id)
    made = library().packages
    if made and (language(), municipality.id) not in made:
        why = _("Det finns inget paket för %(municipality)s.", municipality=municipality.name)
        booklet = addresses.page(language(), municipality.id, addresses.BOOKLET)
        link = Span(_("Häftet om ledsagning"), href=booklet)
        instead = with_spans(_("Spara %(booklet)s i stället, eller en sida i taget."), booklet=link)
        return (Paragraph((Span(why), Span(" "), *instead), "info"),)
    if found is None:
        return (Paragraph(words(_("Paketet är inte gjort än för den här kommunen.")), "info"),)
    what = _(
        "Hämta sidorna om %(municipality)s (zip, %(size)s)",
        municipality=municipality.name,
        size=megabytes(found.size),
    )
    address = addresses.page(language(), municipality.id, packages.ENDING)
    return (Paragraph((Span(what, href=address),), "document"),)
