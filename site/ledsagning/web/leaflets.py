"""What can be taken away of a page: in which formats, and what is said of where it is from."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ledsagning.formats.document import Notice, Paragraph, Section, Span, words
from ledsagning.formats.leaflet import Imprint
from ledsagning.formats.registry import FORMATS, WORTH_HEARING, Format, Kind, Variant, formats_of
from ledsagning.messages import N_
from ledsagning.today import today
from ledsagning.web import addresses, listening
from ledsagning.web.documents.site_operator import reached_briefly
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language, spoken_language
from ledsagning.web.lengths import Measured, measured
from ledsagning.web.library import library
from ledsagning.web.marked import left_to_right
from ledsagning.web.shapes import Link, OtherWays
from ledsagning.web.templating import named_municipality
from ledsagning.web.wording.blanks import with_spans
from ledsagning.web.wording.values import date_words


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page to print. ``suffix`` stands last in its address; ``label`` is a Swedish msgid."""

    suffix: str
    label: str
    pictogram: str
    large: bool = False


SHEETS = (
    Sheet("/blad", N_("Skriv ut"), "plan"),
    Sheet("/stort-blad", N_("Skriv ut med stor text"), "eye", large=True),
)

PICTURES = Sheet(".bilder", N_("Läs med bilder"), "eye")
"""Picture text: a page to read on a screen, and to print."""

PICTURED = WORTH_HEARING
"""What there is picture text of. An answer has few words already, and its letters are for others
to read.
"""

_VERSION_LENGTH = 8
"""So much of a catalogue's version is told: enough to see whether two papers are of one."""


def ways_to_take(address: str, kind: Kind, *, days: bool) -> Iterator[Link]:
    """Where a page's sheets and everyday files are; a calendar only where there are ``days``."""
    yield from _sheets(address)
    for one in formats_of(kind, language(), days=days):
        if one.everyday:
            yield from _files(one, address, measured())


def plain_ways(address: str) -> Iterator[Link]:
    """The ways to read that every server has, and that take no time."""
    yield from _sheets(address)
    yield from _files(FORMATS[0], address)


def other_ways(address: str, kind: Kind) -> OtherWays:
    """All the ways to read a page that has no answer of its own beside which some stand."""
    formats = formats_of(kind, language())
    files = (link for one in formats for link in _files(one, address, measured()))
    pictures = (_sheet(PICTURES, address),) if kind in PICTURED else ()
    sizes = _sizes(address) if kind in PICTURED else ()
    ways = _ways((*pictures, *_sheets(address), *files, *listening.files(address), *sizes))
    return replace(ways, player=listening.player(address))


def _sizes(address: str) -> Iterator[Link]:
    """The way to other sizes of a page; outside the municipalities there is none."""
    municipality = named_municipality()
    if municipality is not None:
        path = address.partition("#")[0].partition("?")[0]
        to_choose = addresses.sizes(language(), municipality.id, path)
        label = _("Välj storlek på punktskrift och stor text")
        yield Link(label, to_choose, pictogram="pencil")


def rarer_ways(address: str, kind: Kind) -> OtherWays:
    """The ways to read an answer besides those that stand beside it."""
    rare = (one for one in formats_of(kind, language()) if not one.everyday)
    return _ways(tuple(link for one in rare for link in _files(one, address, measured())))


def _ways(links: tuple[Link, ...]) -> OtherWays:
    municipality = named_municipality()
    explained = addresses.page(
        language(), municipality.id if municipality else None, addresses.FORMATS
    )
    return OtherWays(links, Link(_("Mer om sätten att läsa"), explained, pictogram="info"))


def _sheets(address: str) -> Iterator[Link]:
    return (_sheet(sheet, address) for sheet in SHEETS)


def _sheet(sheet: Sheet, address: str) -> Link:
    to_print = addresses.with_suffix(address, sheet.suffix)
    return Link(_(sheet.label), to_print, pictogram=sheet.pictogram)


def _files(one: Format, address: str, known: Measured | None = None) -> Iterator[Link]:
    """The files of a format, with how long they are where that is ``known``."""
    file = addresses.with_suffix(address, one.ending)
    for variant in (Variant(one.label, ()), *one.variants):
        size = one.asked({key: [value] for key, value in variant.query}).nearest
        what = known.told(_(variant.label), one, size) if known else _(variant.label)
        sized = addresses.with_more(file, variant.query) if variant.query else file
        yield Link(what, sized, pictogram=one.pictogram)


def imprint(path: str, notices: tuple[Notice, ...] = (), *, everywhere: bool = False) -> Imprint:
    """Where a leaflet is from. ``path`` is the page's own, less what its own words do not tell;
    ``notices`` are those that it has besides the site's. One that holds ``everywhere`` is of no
    municipality.
    """
    read, municipality = library(), None if everywhere else named_municipality()
    origin = read.origin or ""
    example = (Notice(words(_sample_words())),) if municipality and municipality.sample else ()
    site, address = read.brand.name or _("Hitta ledsagning"), f"{origin}{path}"
    name, day = municipality.name if municipality else None, date_words(today())
    return Imprint(
        site=site,
        municipality=name,
        place=_holds(name, everywhere),
        day=today(),
        address=address,
        origin=origin,
        version=read.catalogue.version,
        notices=(*example, *notices),
        section=Section(
            _("Varifrån kommer det här?"),
            "varifran",
            (Paragraph(tuple(_said(site, address, day, read.catalogue.version))),),
        ),
        lasting=tuple(_said(site, address, day="", version="")),
        for_whom=_(
            "Texten går att förstora, läsa upp och visa som punktskrift. Rubrikerna står i en "
            "lista. En bild betyder det som står bredvid den."
        ),
        voice=_("En datorröst"),
        contents=_("Innehåll och sidnummer"),
        sources=_("Källor"),
    )


def unread_notice(swedish: Link) -> Notice:
    """That nobody who speaks the language has read this. ``swedish`` is the page in Swedish."""
    said = _("Ingen som talar språket har granskat den här sidan än. Reglerna gäller på svenska.")
    # Alone, the name of a language says nothing to who only hears it.
    link = Span(_("Läs sidan på svenska"), href=swedish.href)
    return Notice((Span(said), Span(" "), link, Span(".")))


def _holds(municipality: str | None, everywhere: bool) -> str:
    """Where it holds. Whoever asked for a page of a municipality may get the text for all."""
    if municipality:
        return _("Det här gäller i %(municipality)s.", municipality=municipality)
    return _("Det här är texten för hela landet.") if everywhere else ""


def _sample_words() -> str:
    return _("Exempel: utförare och avtal är påhittade, inte reglerna.")


def _said(site: str, address: str, day: str, version: str) -> Iterator[Span]:
    """One paragraph, so that it takes little of a paper."""
    yield Span(_("Det är hämtat från webbplatsen %(site)s %(day)s.", site=site, day=day))
    yield Span(" ")
    yield Span(_("Språk: %(language)s.", language=library().languages[spoken_language()].name))
    yield Span(" ")
    # A page that would tell too much is named by the start page only.
    where = (
        _("Webbplatsen finns här: %(address)s")
        if address.endswith("/")
        else _("Sidan finns här: %(address)s")
    )
    yield from with_spans(where, address=Span(left_to_right(address), href=address))
    yield Span(" ")
    yield Span(_("Uppgifterna har versionen %(version)s.", version=version[:_VERSION_LENGTH]))
    if wrong := reached_briefly():
        yield Span(" ")
        yield from wrong
