"""A package as one file: the pages, what lies beside them, and what they are drawn with."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from flask import Flask

from ledsagning.formats import archive, text, webpage
from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.links import addressed, respanned
from ledsagning.formats.spans import Span
from ledsagning.web import addresses, packages
from ledsagning.web.drawing import made
from ledsagning.web.library import library
from ledsagning.web.packing.first import first_page, other_ways
from ledsagning.web.packing.links import AWAY, FIRST, Links, links, seen_from
from ledsagning.web.packing.pages import FOLDER, Page, Part, Whose, asked, parts

READ_ME: Final = "las-mig.txt"
"""The first page for whoever opens no browser."""

MOST_BYTES: Final = 200_000_000
"""A package is no larger: it is to have room on any stick, and come over a slow line."""

_STYLE: Final = f"{FOLDER}/{webpage.STYLE}"

Files = Mapping[str, bytes]
"""By where they lie in the package."""


class TooLarge(Exception):
    """A package would be larger than it may be."""


def packed(app: Flask, code: str, whose: Whose) -> bytes:
    """A package: the same bytes as long as its pages are the same.

    Raises ``TooLarge``.
    """
    with app.app_context():
        base = library().base
    with addresses.below(base):
        found = parts(app, code, whose)
        with asked(app, whose.start(code)):
            files = _files(code, whose, found)
    folder = packages.folder(code, whose.id)
    whole = archive.packed({f"{folder}/{name}": file for name, file in files.items()})
    if len(whole) > MOST_BYTES:
        raise TooLarge
    return whole


def _files(code: str, whose: Whose, found: tuple[Part, ...]) -> Files:
    pages = tuple(page for part in found for page in part.pages)
    beside = {
        name: made(one, _alone(whose, page.leaflet), one.size)
        for page in pages
        for name, one in page.beside
    }
    sizes = {name: len(file) for name, file in beside.items()}
    home = first_page(code, whose, found, sizes)
    lead = links(code, whose, found, home, sizes)
    html = {FIRST: webpage.render(lead.within(home, FIRST), _STYLE)}
    html |= {page.file: _page(page, sizes, home, lead) for page in pages}
    looks = {f"{FOLDER}/{name}": file for name, file in webpage.looks(html.values()).items()}
    read_me = text.render(_naming(home, pages))
    return {**html, READ_ME: read_me, **looks, **beside}


def _alone(whose: Whose, leaflet: Leaflet) -> Leaflet:
    """A page as a file that stands alone: all of its links lead out of the package."""
    return replace(leaflet, document=addressed(leaflet.document, whose.outside))


def _naming(home: Leaflet, pages: Iterable[Page]) -> Leaflet:
    """The first page as words alone: where it leads to a page, it names the text of it."""
    names = {page.path: page.file_of(text) for page in pages}

    def named(span: Span) -> Span:
        href = (span.href or "").removeprefix(home.imprint.origin)
        name = names.get(href) or ("" if href.startswith(AWAY) else href)
        return replace(span, text=f"{span.text} ({name})", href=None) if name else span

    *lists, newest = home.document.blocks
    blocks = (*respanned(tuple(lists), named), newest)
    return replace(home, document=replace(home.document, blocks=blocks))


def _page(page: Page, sizes: Mapping[str, int], home: Leaflet, lead: Links) -> bytes:
    document = page.leaflet.document
    *said, newest = document.blocks
    blocks = (*said, other_ways(page, sizes), newest)
    whole = replace(page.leaflet, document=replace(document, blocks=blocks))
    back = seen_from(page.file, FIRST)
    return webpage.render(lead.within(whole, page.file), webpage.STYLE, back, home.document.title)
