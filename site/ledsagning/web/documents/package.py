"""The way to a package of all pages of a municipality or the country, where one has been made."""

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Actions, Block, Bullets, Paragraph, Span, words
from ledsagning.web import addresses, packages, packed
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.packages import Package
from ledsagning.web.wording.amounts import megabytes
from ledsagning.web.wording.packages import inside, missing


def package(municipality: Municipality | None) -> tuple[Block, ...]:
    """A link with its size, and what to do with the file; or that there is none yet. A municipality
    that is only a name has the country's. Outside the municipalities, the way to them stands there
    too.
    """
    if municipality and packed.has_own(municipality):
        return _offered(municipality)
    return (*_whose(municipality), *_offered(None))


def _whose(municipality: Municipality | None) -> tuple[Block, ...]:
    """That the package is the country's, and why."""
    if municipality is None:
        way = Span(_("Välj din kommun"), href=addresses.home(language()))
        own = _("En del kommuner har ett eget paket. Välj din kommun först.")
        return Paragraph(words(own)), Actions((way,))
    why = _(
        "%(municipality)s har inget eget paket. Paketet för hela landet har samma sidor.",
        municipality=municipality.name,
    )
    return (Paragraph(words(why), "info"),)


def _offered(municipality: Municipality | None) -> tuple[Block, ...]:
    found = packed.package(municipality)
    if found:
        return _made(municipality, found)
    if municipality:
        return (Paragraph(words(_("Paketet är inte gjort än för den här kommunen.")), "info"),)
    return (Paragraph(words(_("Paketet för hela landet är inte gjort än.")), "info"),)


def _made(municipality: Municipality | None, found: Package) -> tuple[Block, ...]:
    size = megabytes(found.size)
    what = (
        _(
            "Hämta sidorna om %(municipality)s (zip, %(size)s)",
            municipality=municipality.name,
            size=size,
        )
        if municipality
        else _("Hämta sidorna för hela landet (zip, %(size)s)", size=size)
    )
    whose = municipality.id if municipality else None
    address = addresses.page(language(), whose, packages.ENDING)
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
        Bullets(tuple(map(words, (*inside(found.endings), *missing(found.endings))))),
        Bullets(tuple(map(words, steps)), numbered=True),
        Paragraph(words(lasting)),
    )
