"""The first page of a package: what is in it, where it lies, and how large it is."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from ledsagning.formats.document import Block, Bullets, Document, Paragraph, Section, Span, words
from ledsagning.formats.leaflet import Leaflet, put_together
from ledsagning.formats.registry import Kind
from ledsagning.messages import N_
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language, ngettext
from ledsagning.web.leaflets import imprint
from ledsagning.web.packing.pages import BESIDE, Page, Part, Whose, made_here
from ledsagning.web.wording.amounts import size_words
from ledsagning.web.wording.blanks import with_spans
from ledsagning.web.wording.packages import missing

_FOR_WHOM: Final[Mapping[str, str]] = {
    "txt": N_("Ren text. Den går att öppna i alla datorer och läsa upp med talsyntes."),
    "brf": N_("Punktskrift i fullskrift, 28 rader med 32 tecken. Kopiera den till din läsapparat."),
    "epub": N_("E-böcker, för ett läsprogram i mobilen, på en läsplatta eller i datorn."),
    "pdf": N_("Häftet att skriva ut, också med stor text."),
}
"""What lies in each folder, by its name."""


def first_page(
    code: str, whose: Whose, parts: tuple[Part, ...], beside: Mapping[str, int]
) -> Leaflet:
    """The page that leads to all others, in place of the municipality's own. ``beside`` are the
    sizes of the files that lie beside the pages, by name.
    """
    lists = (part for part in parts if part.pages)
    document = Document(
        title=_title(whose),
        language=language(),
        summary=_summary(whose),
        pictogram=None,
        blocks=(
            Paragraph(words(_("Länkar till andra webbplatser behöver internet.")), "info"),
            *(_booklet(parts, beside)),
            *(Section(one.title, one.id, (_list(one),)) for one in lists),
            *_folders(beside),
            *_lacking(),
        ),
    )
    return put_together(document, imprint(whose.public(code), everywhere=whose.everywhere))


def _title(whose: Whose) -> str:
    if whose.everywhere:
        return _("Ledsagning i hela landet")
    return _("Ledsagning i %(municipality)s", municipality=whose.municipality.name)


def _summary(whose: Whose) -> str:
    said = _("Här finns webbplatsens sidor att läsa utan internet.")
    if not whose.everywhere:
        return said
    law = _("De säger vad lagen säger i hela landet. Din kommun kan ha bestämt mer.")
    return f"{said} {law}"


def _lacking() -> Iterator[Block]:
    """What somebody may look for and not find here."""
    told = Bullets(tuple(map(words, missing(made_here(language())))))
    yield Section(_("Det här finns inte i paketet"), "saknas", (told,))


def _booklet(parts: tuple[Part, ...], beside: Mapping[str, int]) -> Iterator[Block]:
    """What most people want to print: it stands alone."""
    for page in (page for part in parts for page in part.pages if page.kind is Kind.BOOKLET):
        said = _("%(booklet)s har allt det viktigaste. Det går att skriva ut och dela ut.")
        links = (Paragraph(with_spans(said, booklet=_link(page)), "document"),)
        yield Section(_("Börja med häftet"), "haftet", (*links, Bullets(_files(page, beside))))


def _list(part: Part) -> Bullets:
    return Bullets(tuple((_link(page),) for page in part.pages))


def _link(page: Page) -> Span:
    document = page.leaflet.document
    return Span(page.title, page.path, language=document.language, foreign=document.foreign)


def other_ways(page: Page, beside: Mapping[str, int]) -> Section:
    """The same text in the other formats, with their sizes. It stands last on each page."""
    return Section(
        _("Samma text på ett annat sätt"), "andra-satt", (Bullets(_files(page, beside)),)
    )


def _files(page: Page, beside: Mapping[str, int]) -> tuple[tuple[Span, ...], ...]:
    return tuple(
        (Span(_sized(_(BESIDE[one.ending]), beside.get(name, 0)), href=name),)
        for name, one in page.beside
    )


def _sized(what: str, size: int) -> str:
    return _("%(what)s (%(size)s)", what=what, size=size_words(size))


def _folders(beside: Mapping[str, int]) -> Iterator[Block]:
    """Each folder, for whoever takes all of one kind along."""
    sizes = defaultdict[str, list[int]](list)
    for name, size in beside.items():
        sizes[name.partition("/")[0]].append(size)
    if sizes:
        told = tuple(words(_folder(name, sizes[name])) for name in _FOR_WHOM if name in sizes)
        lead = Paragraph(words(_("Texterna finns också i de här mapparna:")), "document")
        yield Section(_("Mapparna i paketet"), "mappar", (lead, Bullets(told)))


def _folder(name: str, sizes: list[int]) -> str:
    files = ngettext("%(num)s fil", "%(num)s filer", len(sizes))
    return _(
        "Mappen %(name)s (%(files)s, %(size)s). %(what)s",
        name=name,
        files=files,
        size=size_words(sum(sizes)),
        what=_(_FOR_WHOM[name]),
    )
