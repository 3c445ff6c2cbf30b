"""No heading without anything under it, no empty list or table, and no link that leads nowhere or
to where it stands: in no document, as a page, as a file or in pictures.
"""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

import pytest
from flask import Flask, request

from ledsagning.formats.comparison import Comparison
from ledsagning.formats.document import (
    Actions,
    Answer,
    Block,
    Boxes,
    Bullets,
    Checklist,
    Definitions,
    Document,
    Folded,
    KeyFact,
    Letter,
    Paragraph,
    Section,
    Span,
    Table,
    Verdicts,
    words,
)
from ledsagning.formats.leaflet import put_together
from ledsagning.formats.pictures import in_pictures
from ledsagning.web import addresses, shown
from ledsagning.web.in_force import chooses
from ledsagning.web.leaflets import PICTURED
from ledsagning.web.library import library, working
from ledsagning.web.shown import Shown
from ledsagning.web.tools import TOOLS
from ledsagning.web.wording.glossary_pictograms import OF_WORDS
from support import places
from support.imprints import IMPRINT

ANSWERED = (
    f"stockholm/timmar?{places.HOURS}",
    "stockholm/klaga?about=decision",
    "varmdo/klaga?about=serious",
    f"stockholm/min-lista?{places.a_list(3)}",
    f"stockholm/jamfor?{places.a_list(2)}",
    f"stockholm/utforare/{places.a_provider()}?{places.WISHES}",
    "varmdo/hitta",
)
PLACES = (None, "stockholm", "varmdo", "goteborg", "kiruna")
HELD = {
    Bullets: "items",
    Definitions: "entries",
    Table: "rows",
    Checklist: "items",
    Verdicts: "items",
    Comparison: "rows",
    Actions: "links",
    Boxes: "label",
}
"""What each kind of block is nothing without."""


def paths(code: str, place: str | None) -> Iterator[str]:
    """Pages, tools with nothing answered, and some providers; asked for inside the app."""
    read = library()
    municipality = read.catalogue.municipalities[place] if place else None
    choice = chooses(municipality) if municipality else None
    listed = [page.slug for page in read.pages.listing(code, choice)]
    slugs = [slug for slug in listed if municipality or slug in addresses.SITE_WIDE]
    tools = [tool.slug for tool in TOOLS] if municipality else []
    providers = working(municipality)[:8] if municipality else ()
    yield from (addresses.page(code, place, slug) for slug in (*slugs, addresses.CONTACT, *tools))
    yield from (addresses.provider(code, str(place), one.id) for one in providers)


def shown_at(app: Flask, path: str) -> Shown:
    """What stands at a path."""
    with app.test_request_context(path):
        app.preprocess_request()
        return shown._SHOWS[str(request.endpoint)](**(request.view_args or {}))


def all_blocks(
    blocks: Iterable[Block], inside: tuple[str, ...] = ()
) -> Iterator[tuple[Block, tuple[str, ...]]]:
    """Each block with the names of the parts that it stands in."""
    for block in blocks:
        yield block, inside
        if isinstance(block, Section | Folded | Answer):
            yield from all_blocks(block.blocks, (*inside, block.id))


def is_empty(block: Block) -> bool:
    match block:
        case Section() | Folded() | Answer():
            return not (block.title.strip() and block.blocks)
        case KeyFact():
            return not (block.title.strip() and (block.told or block.questions))
        case Letter():
            return not (block.title.strip() and (block.paragraphs or block.parts))
        case Paragraph():
            return not any(span.text.strip() for span in block.words)
    named = HELD.get(type(block))
    return named is not None and not getattr(block, named)


def links(found: object) -> Iterator[str]:
    """The address of each link of a block; those of the parts within are theirs."""
    if isinstance(found, Span):
        yield from () if found.href is None else (found.href,)
    elif isinstance(found, tuple):
        yield from (href for one in found for href in links(one))
    elif is_dataclass(found) and not isinstance(found, Section | Folded | Answer):
        yield from (href for one in fields(found) for href in links(getattr(found, one.name)))


def documents(app: Flask, path: str) -> Iterator[tuple[str, Document]]:
    """What stands at a path as a page, as a file, and in pictures."""
    found = shown_at(app, path)
    if found.document is None:
        return
    leaflet = put_together(found.document, IMPRINT)
    yield "page", found.document
    yield "file", leaflet.document
    if found.paper:
        yield "paper", found.paper
    if found.kind in PICTURED:
        more = Paragraph(words("Mer."))
        yield "pictures", in_pictures(leaflet, OF_WORDS, more).document


@pytest.fixture(scope="module")
def everywhere(app: Flask) -> list[str]:
    with app.app_context():
        many = [path for code in ("sv", "en") for place in PLACES for path in paths(code, place)]
    return [*many, *(f"/{code}/{path}" for code in ("sv", "en") for path in ANSWERED)]


def test_no_heading_list_or_table_is_empty_in_any_form(app: Flask, everywhere: list[str]) -> None:
    found = [
        (path, form, type(block).__name__, getattr(block, "title", ""))
        for path in everywhere
        for form, document in documents(app, path)
        for block, _inside in all_blocks(document.blocks)
        if is_empty(block)
    ]

    assert found == []


def test_no_link_leads_nowhere_or_to_where_it_stands(app: Flask, everywhere: list[str]) -> None:
    found = []
    for path in everywhere:
        what = shown_at(app, path).document
        for block, inside in all_blocks(what.blocks if what else ()):
            parts = (*inside, getattr(block, "id", ""))
            circles = {"", path, *(f"{path}#{part}" for part in parts)}
            found += [(path, href) for href in links(block) if href in circles]

    assert found == []


def test_a_heading_that_asks_who_is_answered_in_pictures_too(app: Flask) -> None:
    for code, heading in (("sv", "Vem gör vad"), ("en", "Who does what")):
        forms = dict(documents(app, f"/{code}/stockholm/haftet"))
        (section,) = (one for one in forms["pictures"].sections if one.title == heading)

        assert isinstance(section.blocks[0], Paragraph)
        assert len([one for one in section.blocks if isinstance(one, Paragraph)]) >= 5
