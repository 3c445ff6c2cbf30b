"""The way to a package of all pages of a municipality, where one has been made."""

from ledsagning import composing
from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Actions, Block, Bullets, Paragraph, Span, words
from ledsagning.web import addresses, packages
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.library import library
from ledsagning.web.packages import Package
from ledsagning.web.wording.amounts import megabytes
from ledsagning.web.wording.blanks import with_spans


def package(municipality: Municipality | None) -> tuple[Block, ...]:
    """A link with its size, and what to do with the file; or that there is none yet, or none of
    this municipality. Outside the municipalities, the way to them.
    """
    if municipality is None:
        way = Span(_("Välj din kommun"), href=addresses.home(language()))
        return (
            Paragraph(words(_("En del kommuner har ett eget paket. Välj din kommun först."))),
            Actions((way,)),
        )
    if municipality not in composing.own(library().catalogue):
        return (_never(municipality),)
    found = library().package(language(), municipality.id)
    if found is None:
        return (Paragraph(words(_("Paketet är inte gjort än för den här kommunen.")), "info"),)
    return _made(municipality, found)


def _never(municipality: Municipality) -> Block:
    why = _("Det finns inget paket för %(municipality)s.", municipality=municipality.name)
    booklet = addresses.page(language(), municipality.id, addresses.BOOKLET)
    link = Span(_("Häftet om ledsagning"), href=booklet)
    instead = with_spans(_("Spara %(booklet)s i stället, eller en sida i taget."), booklet=link)
    return Paragraph((Span(why), Span(" "), *instead), "info")


def _made(municipality: Municipality, found: Package) -> tuple[Block, ...]:
    what = _(
        "Hämta sidorna om %(municipality)s (zip, %(size)s)",
        municipality=municipality.name,
        size=megabytes(found.size),
    )
    address = addresses.page(language(), municipality.id, packages.ENDING)
    steps = (
        _("Spara filen på ett USB-minne eller i datorn."),
        _(
            "Packa upp den. På de flesta datorer räcker det att högerklicka och välja "
            "”Extrahera alla” eller ”Packa upp”."
        ),
        _("Öppna mappen, och sedan filen index.html."),
    )
    lasting = _(
        "Länkar till andra webbplatser, och till sökningen, behöver internet. Hela adressen står "
        "bredvid. I paketet står vilken dag det gjordes. Reglerna kan ha ändrats sedan dess."
    )
    return (
        Paragraph((Span(what, href=address),), "document"),
        Bullets(tuple(map(words, steps)), numbered=True),
        Paragraph(words(lasting)),
    )
