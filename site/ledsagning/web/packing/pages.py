"""What is packed: the pages of a municipality or of the whole country in parts, and the formats
that lie beside each.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from flask import Flask, request
from werkzeug.exceptions import NotFound

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Answer
from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.registry import FORMATS, Format, Kind, Renderer, formats_of
from ledsagning.messages import N_
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext as _
from ledsagning.web.in_force import chooses
from ledsagning.web.library import library, working
from ledsagning.web.shown import leaflet_here
from ledsagning.web.tools import Tool, offered

FOLDER: Final = "sidor"
"""Where the pages lie: whoever opens the package is to see only the first one."""

BESIDE: Final[Mapping[str, str]] = {
    ".txt": N_("Text"),
    ".brf": N_("Punktskrift (BRF)"),
    ".epub": N_("E-bok (EPUB)"),
    ".pdf": N_("PDF"),
    ".stor.pdf": N_("PDF med stor text"),
    ".a5.pdf": N_("Häfte att vika (PDF, A5)"),
}
"""By its ending, what each format is called that is packed. A page prints as it is, so only what is
carried along on paper is there as PDF; sound would need more room than a stick has.
"""


def made_here(code: str) -> tuple[str, ...]:
    """The endings of those that can be made of a language here."""
    return tuple(one.ending for one in FORMATS if one.ending in BESIDE and not one.lacks(code))


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose pages are packed: those of a municipality. ``everywhere``: it is only a name, and its
    pages are packed as they are the same for all such.
    """

    municipality: Municipality
    everywhere: bool = False

    @property
    def id(self) -> str | None:
        """The municipality's; ``None`` for the whole country."""
        return None if self.everywhere else self.municipality.id

    def start(self, code: str) -> str:
        """The address of the page that leads to all others."""
        return addresses.municipality(code, self.municipality.id)

    def page(self, code: str, slug: str) -> str:
        """The address of an information page: that of the whole site, where there is one."""
        site_wide = self.everywhere and slug in addresses.SITE_WIDE
        return addresses.page(code, None if site_wide else self.municipality.id, slug)

    def outside(self, href: str) -> str:
        """Where an address leads, out of the package: to itself, or to where a reader says which
        municipality.
        """
        read = library()
        origin = read.origin or ""
        path = href.removeprefix(origin)
        own = (code for code in read.languages if path.startswith(self.start(code)))
        code = next(own, None) if self.everywhere else None
        return f"{origin}{addresses.home(code)}" if code else href

    def public(self, code: str) -> str:
        """The address that stands for it on paper."""
        return addresses.home(code) if self.everywhere else self.start(code)


@dataclass(frozen=True, slots=True)
class Page:
    """What stands at an address of the site, the name of its files, and what it says.

    ``title`` is what it is called in a list: that of a page with a way out tells nothing.
    """

    path: str
    stem: str
    kind: Kind
    leaflet: Leaflet

    @property
    def file(self) -> str:
        """Where it lies."""
        return f"{FOLDER}/{self.stem}.html"

    @property
    def title(self) -> str:
        """What it is called in a list: a paper by what is on it."""
        document = self.leaflet.document
        answers = (block for block in document.blocks if isinstance(block, Answer))
        return next((one.title for one in answers), document.title)

    def file_of(self, renderer: Renderer) -> str:
        """Where what a renderer makes of it lies."""
        return next(name for name, one in self.beside if one.renderer is renderer)

    @property
    def beside(self) -> Iterator[tuple[str, Format]]:
        """The formats that it lies there in besides, each with the name of its file."""
        for one in formats_of(self.kind, self.leaflet.document.language):
            if one.ending in BESIDE and (not one.slow or self.kind is Kind.BOOKLET):
                yield f"{one.extension[1:]}/{one.file_name(self.stem, one.size)}", one


@dataclass(frozen=True, slots=True)
class Part:
    """Pages of one kind, and what they are together."""

    title: str
    id: str
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A part before its pages are asked for: the address and the name of each."""

    title: str
    id: str
    paths: tuple[tuple[str, str], ...]


PAPERS: Final = "papper"
"""Where on the first page the papers stand that are filled in by hand."""


def parts(app: Flask, code: str, whose: Whose) -> tuple[Part, ...]:
    """All that is packed, in the order in which it is listed."""
    with asked(app, whose.start(code)):
        wanted = tuple(_wanted(code, whose))
    return tuple(
        Part(one.title, one.id, tuple(_pages(app, one.paths, everywhere=whose.everywhere)))
        for one in wanted
    )


def _wanted(code: str, whose: Whose) -> Iterator[_Wanted]:
    municipality = whose.municipality
    listed = (page.slug for page in library().pages.listing(code, chooses(municipality)))
    # How the site is read otherwise, and that it can be packed, is nothing to tell in a package.
    slugs = [slug for slug in (*listed, addresses.CONTACT) if slug != addresses.FORMATS]
    information = ((whose.page(code, slug), slug) for slug in dict.fromkeys(slugs))
    yield _Wanted(_("Fakta och regler"), "fakta", tuple(information))
    providers = sorted(working(municipality), key=lambda provider: provider.name)
    papers = (
        paper
        for tool in offered(municipality, providers=bool(providers))
        for paper in _papers(tool, municipality)
    )
    yield _Wanted(_("Papper att fylla i"), PAPERS, tuple(papers))
    sent = (
        (addresses.provider(code, municipality.id, one.id), f"utforare-{one.id}")
        for one in providers
    )
    yield _Wanted(_("Utförare och deras avtal"), "utforare", tuple(sent))


def _papers(tool: Tool, municipality: Municipality) -> Iterator[tuple[str, str]]:
    address = tool.address(municipality)
    for name, query in tool.papers:
        stem = f"{tool.slug}-{name}" if name else tool.slug
        yield f"{address}?{query}" if query else address, stem


def _pages(app: Flask, paths: tuple[tuple[str, str], ...], *, everywhere: bool) -> Iterator[Page]:
    for path, stem in paths:
        if found := _leaflet(app, path, everywhere=everywhere):
            yield Page(path, stem, *found)


def _leaflet(app: Flask, path: str, *, everywhere: bool) -> tuple[Kind, Leaflet] | None:
    """What can be taken away of a page; ``None`` where it has nothing before somebody answers."""
    with asked(app, path):
        try:
            return leaflet_here(everywhere=everywhere) if request.url_rule else None
        except NotFound:
            return None


@contextmanager
def asked(app: Flask, path: str) -> Iterator[None]:
    """What a view knows when a path of the site is asked for, below the path that it lives at."""
    with app.app_context():
        inside = path.removeprefix(library().base)
    with app.test_request_context(inside):
        app.preprocess_request()
        yield
