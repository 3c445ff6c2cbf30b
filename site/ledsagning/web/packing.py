"""Making a package: each page of a municipality as a file, and links between them that work where
there is no network.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Final

from flask import Flask, request
from werkzeug.exceptions import NotFound

from ledsagning.catalogue.model import Municipality
from ledsagning.formats import archive, webpage
from ledsagning.formats.document import Bullets, Document, Paragraph, Section, Span, words
from ledsagning.formats.leaflet import Leaflet, put_together
from ledsagning.formats.links import addressed
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.in_force import chooses
from ledsagning.web.leaflets import imprint
from ledsagning.web.library import library, working
from ledsagning.web.shown import leaflet_here
from ledsagning.web.tools import TOOLS

FIRST: Final = "index.html"
"""The page that somebody opens."""

MOST_BYTES: Final = 200_000_000
"""A package is no larger: it is to have room on any stick, and come over a slow line."""

_AWAY = ("https:", "http:", "mailto:", "tel:", "sms:")
"""How a link begins that leads out of the package."""


class TooLarge(Exception):
    """A package would be larger than it may be."""


@dataclass(frozen=True, slots=True)
class _Part:
    """Some pages of one kind: what they are together, and the paths that they stand at."""

    title: str
    id: str
    paths: tuple[str, ...]


def packed(app: Flask, code: str, municipality: Municipality) -> bytes:
    """The package of a municipality: the same bytes as long as its pages are the same.

    Raises ``TooLarge``.
    """
    with app.app_context():
        base = library().base
    with addresses.below(base):
        return _packed(app, code, municipality)


def _packed(app: Flask, code: str, municipality: Municipality) -> bytes:
    start = addresses.municipality(code, municipality.id)
    with _asked(app, start):
        parts = tuple(_parts(code, municipality))
    found = {path: _leaflet(app, path) for part in parts for path in part.paths}
    there = {path: one for path, one in found.items() if one is not None}
    names = {path: _name(path, start) for path in there}
    with _asked(app, start):
        first = _first(start, municipality, parts, there)
        origin = library().origin or ""
    address = _within({**names, start: FIRST}, origin)
    pages = {FIRST: webpage.render(_leading(first, address))}
    for path, one in there.items():
        pages[names[path]] = webpage.render(_leading(one, address), FIRST, first.title)
    folder = f"ledsagning-{municipality.id}-{code}"
    files = {**pages, **webpage.looks(pages)}
    made = archive.packed({f"{folder}/{name}": file for name, file in files.items()})
    if len(made) > MOST_BYTES:
        raise TooLarge
    return made


def _parts(code: str, municipality: Municipality) -> Iterator[_Part]:
    def pages(slugs: Iterator[str]) -> tuple[str, ...]:
        return tuple(addresses.page(code, municipality.id, slug) for slug in slugs)

    listed = (page.slug for page in library().pages.listing(code, chooses(municipality)))
    # How the site is read otherwise, and that it can be packed, is nothing to tell in a package.
    information = dict.fromkeys(
        slug for slug in (*listed, addresses.CONTACT) if slug != addresses.FORMATS
    )
    yield _Part(_("Fakta och regler"), "fakta", pages(iter(information)))
    yield _Part(_("Papper att fylla i"), "blad", pages(tool.slug for tool in TOOLS))
    providers = sorted(working(municipality), key=lambda provider: provider.name)
    sent = (addresses.provider(code, municipality.id, provider.id) for provider in providers)
    yield _Part(_("Utförare och deras avtal"), "utforare", tuple(sent))


def _leaflet(app: Flask, path: str) -> Leaflet | None:
    """What can be taken away of a page; ``None`` where it has nothing before somebody answers."""
    with _asked(app, path):
        try:
            return leaflet_here() if request.url_rule else None
        except NotFound:
            return None


@contextmanager
def _asked(app: Flask, path: str) -> Iterator[None]:
    """What a view knows when a path of the site is asked for, below the path that it lives at."""
    with app.app_context():
        inside = path.removeprefix(library().base)
    with app.test_request_context(inside):
        app.preprocess_request()
        yield


def _name(path: str, start: str) -> str:
    return f"{path.removeprefix(start).replace('/', '-')}.html"


def _first(
    start: str,
    municipality: Municipality,
    parts: tuple[_Part, ...],
    there: Mapping[str, Leaflet],
) -> Leaflet:
    """The page that leads to all others, in place of the municipality's own at ``start``."""
    document = Document(
        title=_("Ledsagning i %(municipality)s", municipality=municipality.name),
        language=language(),
        summary=_("Här finns webbplatsens sidor att läsa utan internet."),
        pictogram=None,
        blocks=(
            Paragraph(words(_("Länkar till andra webbplatser behöver internet.")), "info"),
            *(_listed(part, there) for part in parts if any(path in there for path in part.paths)),
        ),
    )
    return put_together(document, imprint(start))


def _listed(part: _Part, there: Mapping[str, Leaflet]) -> Section:
    links = ((_link(path, there[path]),) for path in part.paths if path in there)
    return Section(part.title, part.id, (Bullets(tuple(links)),))


def _link(path: str, leaflet: Leaflet) -> Span:
    document = leaflet.document
    # Not the leaflet's title: that of a page with a way out tells nothing, and here it is sought.
    return Span(document.title, href=path, language=document.language, foreign=document.foreign)


def _leading(leaflet: Leaflet, address: Callable[[str], str]) -> Leaflet:
    """A page whose links lead to files; the last part tells where its newest is, out on the web."""
    *said, origin = leaflet.document.blocks
    blocks = (*(addressed(block, address) for block in said), addressed(origin, _away))
    return replace(leaflet, document=replace(leaflet.document, blocks=blocks))


def _away(href: str) -> str:
    """An address that leads out of the package; nothing for one that would need the site's own."""
    return href if href.startswith(_AWAY) else ""


def _within(names: Mapping[str, str], origin: str) -> Callable[[str], str]:
    """The file of an address that is in the package; the whole address of any other; nothing where
    nobody has said what the site's own is.
    """

    def address(href: str) -> str:
        page = href.removeprefix(origin).partition("#")[0]
        if page in names:
            return names[page]
        return _away(href)

    return address
