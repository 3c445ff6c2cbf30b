"""The information pages, with each municipality's rules put in where the text asks for them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import chain

from ledsagning.catalogue.model import Municipality
from ledsagning.effort import EFFORT
from ledsagning.formats.document import (
    Block,
    Bullets,
    Definitions,
    Document,
    Paragraph,
    Section,
    Span,
    Table,
    words,
)
from ledsagning.pages import Page
from ledsagning.today import today
from ledsagning.web import addresses, tools
from ledsagning.web.documents.applying import whom_to_apply_to
from ledsagning.web.documents.caution import with_caution
from ledsagning.web.documents.contacts import area_contacts, cannot_phone, offices
from ledsagning.web.documents.decision_letter import decision_letter
from ledsagning.web.documents.examples import examples
from ledsagning.web.documents.films import films
from ledsagning.web.documents.hard_words import with_explanations
from ledsagning.web.documents.headings import without_repeats
from ledsagning.web.documents.here_already import without_links_here
from ledsagning.web.documents.lacking_formats import lacking_formats
from ledsagning.web.documents.leaving import way_out
from ledsagning.web.documents.open_data import open_data
from ledsagning.web.documents.package import package
from ledsagning.web.documents.pictograms import pictograms
from ledsagning.web.documents.rule_card import rule_cards
from ledsagning.web.documents.statement import statement
from ledsagning.web.documents.to_fold import to_fold
from ledsagning.web.documents.to_size import to_size
from ledsagning.web.documents.worked_example import worked_example
from ledsagning.web.i18n import SWEDISH, in_swedish, language, speaking
from ledsagning.web.i18n import gettext as _
from ledsagning.web.in_force import chooses
from ledsagning.web.library import Library, kept, library, somebody_works
from ledsagning.web.marked import in_language
from ledsagning.web.shapes import Link
from ledsagning.web.wording.blanks import with_spans
from ledsagning.web.wording.national import national_fact
from ledsagning.web.wording.values import date_words

MOST_KEPT = 2_000
"""So many pages are kept ready, in all languages and municipalities together: about 13 MB."""


def information_document(slug: str, municipality: Municipality | None) -> Document | None:
    """The page of a municipality, or of the whole site, in the language that is spoken.

    ``None`` where there is no such page. It is made when somebody first asks for it.
    """
    if _page(library(), slug, municipality) is None:
        return None
    return _ready(slug, municipality.id if municipality else None, today())


def page_link(page: Page, municipality: Municipality | None) -> Link:
    """A link to an information page, with what it is about."""
    address = addresses.page(language(), municipality.id if municipality else None, page.slug)
    named = _marked(page)
    return Link(named.title, address, pictogram=named.picture, summary=named.summary)


def _marked(page: Page) -> Page:
    """The page; where the reader's language lacks it, what it is called is marked as Swedish."""
    if page.locale == language():
        return page
    return replace(
        page,
        title=in_language(page.locale, page.title),
        summary=in_language(page.locale, page.summary),
    )


@kept(most=MOST_KEPT)
def _ready(slug: str, municipality_id: str | None, _day: date) -> Document | None:
    # What holds on one day does not hold on every day: each makes its own.
    read = library()
    municipality = read.catalogue.municipalities[municipality_id] if municipality_id else None
    page = _page(read, slug, municipality)
    return _document(page, municipality) if page else None


def _page(library: Library, slug: str, municipality: Municipality | None) -> Page | None:
    if municipality is None and slug not in addresses.SITE_WIDE:
        return None
    return library.pages.find(slug, language(), chooses(municipality) if municipality else None)


def broken_pages(library: Library, places: Iterable[Municipality | None]) -> Iterator[str]:
    """Make every page in every language for some municipalities, and for the whole site (``None``),
    and tell of each that can't be.

    The site makes a page only when somebody asks for it: what is wrong must be found before.
    """
    for municipality in places:
        for spoken in library.languages.values():
            with speaking(spoken):
                yield from _broken(library, municipality)


def _broken(library: Library, municipality: Municipality | None) -> Iterator[str]:
    for page in library.pages.listing(language(), chooses(municipality) if municipality else None):
        try:
            if _page(library, page.slug, municipality):
                _document(page, municipality)
        # Whatever goes wrong here would go wrong before a reader.
        except Exception as error:
            where = municipality.id if municipality else "hela webbplatsen"
            yield (
                f"{language()}/{page.slug} ({where}): Sidan går inte att göra: {error!r}. "
                f"Rätta: sidans text, eller reglerna för kommunen."
            )


def _document(page: Page, municipality: Municipality | None) -> Document:
    def inserts(name: str, argument: str | None) -> tuple[Block, ...]:
        return _insert(name, argument, municipality)

    def href(target: str) -> str:
        slug, _hash, place_on_page = target.partition("#")
        address = _address(municipality, slug)
        return f"{address}#{place_on_page}" if place_on_page else address

    here = href(page.slug)
    if page.locale != SWEDISH:
        return _finished(page.document(inserts, href), here)
    with in_swedish():
        return _finished(_marked(page).document(inserts, href), here)


def _finished(document: Document, here: str) -> Document:
    document = without_links_here(document, here)
    return _with_age(with_explanations(without_repeats(with_caution(document))))


def _with_age(document: Document) -> Document:
    """The document, and last in it how old its text is, and who has not tried it."""
    if document.dated is None:
        return document
    said = _(
        "Vi läste igenom texten den %(date)s. Ingen läsare har provat den än.",
        date=date_words(document.dated),
    )
    return replace(document, blocks=(*document.blocks, Paragraph(words(said))))


def _address(municipality: Municipality | None, slug: str) -> str:
    code = language()
    if slug == addresses.START:
        return (
            addresses.municipality(code, municipality.id) if municipality else addresses.home(code)
        )
    if municipality is None and slug not in (
        *addresses.SITE_WIDE,
        addresses.CONTACT,
        addresses.REPORT,
    ):
        # Outside the municipalities the reader chooses one first.
        return addresses.home(code)
    return addresses.page(code, municipality.id if municipality else None, slug)


def _insert(
    name: str, argument: str | None, municipality: Municipality | None
) -> tuple[Block, ...]:
    if name in _ANYWHERE:
        return _ANYWHERE[name](municipality)
    if name == "statement" and argument is not None:
        return statement(argument)
    if name == "data" and argument is not None:
        return open_data(argument, municipality)
    if municipality is None:
        return ()
    if argument is not None and name in _WITH_ARGUMENT:
        return _WITH_ARGUMENT[name](argument, municipality)
    if name in _PLAIN:
        return _PLAIN[name](municipality)
    raise LookupError(name)


def _tools(municipality: Municipality) -> tuple[Block, ...]:
    menu = tools.menu(municipality, providers=somebody_works(municipality))
    links = Bullets(
        tuple(
            with_spans(
                # Translators: a link, and what it leads to.
                _("%(link)s – %(summary)s"),
                link=Span(link.text, href=link.href),
                summary=Span(link.summary or ""),
            )
            for link in menu
        )
    )
    return (links,)


def glossary() -> tuple[Block, ...]:
    """All words, as the page about them has them, in one list. Their names are their own here:
    another page's may be the same.
    """
    page = information_document("ord", None)
    blocks = page.blocks if page else ()
    sections = (block for block in blocks if isinstance(block, Section))
    lists = chain.from_iterable(section.blocks for section in sections)
    entries = chain.from_iterable(one.entries for one in lists if isinstance(one, Definitions))
    return (Definitions(tuple(replace(one, id=f"ord-{one.id}") for one in entries)),)


def _effort() -> tuple[Block, ...]:
    where = _("Vi har mätt i exemplet Stockholms stad, med påhittade utförare.")
    return (Paragraph(words(where)), _effort_table())


def _effort_table() -> Table:
    tasks = {tool.slug: _(tool.task) for tool in tools.TOOLS if tool.task} | {
        addresses.FIND: _(
            "Hitta utförare med en ledsagare som kan somaliska och klarar tung rullstol"
        ),
        addresses.OFFERING: _("Berätta som utförare om fyra grupper av ledsagare, och få en fil"),
        addresses.ANSWERING: _("Berätta som kommun vad som gäller i tre frågor, och få en fil"),
    }
    return Table(
        caption=_("Så många tangenttryck, sidor och ord tar det från startsidan"),
        columns=(
            _("Uppgift"),
            _("Tangenttryck"),
            _("Sidor som laddas"),
            _("Ord att läsa"),
            _("Ord att höra"),
        ),
        rows=tuple(
            (tasks[one.page], *map(str, (one.key_presses, one.page_loads, one.words, one.heard)))
            for one in EFFORT
        ),
    )


_ANYWHERE: Mapping[str, Callable[[Municipality | None], tuple[Block, ...]]] = {
    "effort": lambda _municipality: _effort(),
    "lacking": lambda _municipality: lacking_formats(),
    "pictograms": lambda _municipality: pictograms(),
    "package": package,
    "sizes": to_size,
    "films": films,
}
"""What any page may have put in, by the name that its text gives."""

_WITH_ARGUMENT: Mapping[str, Callable[[str, Municipality], tuple[Block, ...]]] = {
    "rule": rule_cards,
    "law": lambda name, municipality: (national_fact(name, municipality),),
    "letter": decision_letter,
}
_PLAIN: Mapping[str, Callable[[Municipality], tuple[Block, ...]]] = {
    "leave": lambda municipality: (way_out(municipality),),
    "tools": _tools,
    "folding": to_fold,
    "examples": lambda municipality: (examples(municipality),),
    "applying": lambda municipality: (*whom_to_apply_to(municipality), cannot_phone()),
    "contacts": offices,
    "glossary": lambda _municipality: glossary(),
    "example": worked_example,
    "areas": area_contacts,
}
"""What a page of a municipality may have put in, by the name that its text gives."""
