"""The changes of a municipality as an Atom feed (RFC 4287), for programs that follow it.

It holds no moment but those of publishing, and nothing that differs from day to day: as long as
nothing is published it stays the same to the byte. Its ids never change (RFC 4151), whatever the
site is called later.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from ledsagning.catalogue.editions import Edition
from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Block, Notice, Paragraph, Section, Words
from ledsagning.web import addresses
from ledsagning.web.documents.site_operator import operator
from ledsagning.web.history.told import anchor, day_words, told
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.library import library
from ledsagning.web.wording.values import counted_up

MEDIA_TYPE: Final = "application/atom+xml; charset=utf-8"

_ATOM: Final = "http://www.w3.org/2005/Atom"
_XHTML: Final = "http://www.w3.org/1999/xhtml"
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"

register_namespace("", _ATOM)
register_namespace("h", _XHTML)


def render(municipality: Municipality, title: str, editions: Sequence[Edition]) -> bytes:
    """A feed of some editions, the newest first; with none it is as old as the oldest known."""
    feed = Element(f"{{{_ATOM}}}feed", {_LANGUAGE: language()})
    _add(feed, "id", _id(municipality))
    _add(feed, "title", str(title))
    if municipality.sample:
        _add(feed, "subtitle", _example())
    _add(feed, "updated", _moment((*editions, library().history.editions[0])[0].published))
    _link(feed, "self", _whole(municipality, addresses.FEED))
    _link(feed, "alternate", _whole(municipality, addresses.CHANGES))
    author = SubElement(feed, f"{{{_ATOM}}}author")
    found = operator()
    _add(author, "name", found.name if found else _("Hitta ledsagning"))
    for edition in editions:
        _entry(feed, edition, municipality)
    written: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return written


def _entry(feed: Element, edition: Edition, municipality: Municipality) -> None:
    sections = told(edition, municipality)
    entry = SubElement(feed, f"{{{_ATOM}}}entry")
    _add(entry, "id", f"{_id(municipality)}/{edition.number}")
    about = counted_up(section.title for section in sections)
    day = day_words(edition)
    _add(entry, "title", str(_("%(day)s: %(about)s", day=day, about=about)))
    _add(entry, "published", _moment(edition.published))
    _add(entry, "updated", _moment(edition.published))
    page = _whole(municipality, addresses.CHANGES)
    _link(entry, "alternate", f"{page}#{anchor(edition)}")
    content = SubElement(entry, f"{{{_ATOM}}}content", {"type": "xhtml"})
    body = SubElement(content, f"{{{_XHTML}}}div")
    if municipality.sample:
        SubElement(body, f"{{{_XHTML}}}p").text = _example()
    _blocks(body, sections, 3)


def _blocks(body: Element, blocks: Iterable[Block], level: int) -> None:
    for block in blocks:
        match block:
            case Section():
                SubElement(body, f"{{{_XHTML}}}h{level}").text = str(block.title)
                _blocks(body, block.blocks, min(level + 1, 6))
            case Paragraph() | Notice():
                _words(SubElement(body, f"{{{_XHTML}}}p"), block.words)


def _words(paragraph: Element, words: Words) -> None:
    """Words, each in its own language; a link is whole where the site knows its own address."""
    for span in words:
        marked = {_LANGUAGE: span.language} if span.language else {}
        if span.href:
            marked["href"] = library().public(span.href) or span.href
        name = "a" if span.href else "strong" if span.strong else "span"
        SubElement(paragraph, f"{{{_XHTML}}}{name}", marked).text = str(span.text)


def _id(municipality: Municipality) -> str:
    return f"{library().history.tag}/{language()}/{municipality.id}"


def _example() -> str:
    return str(_("Exempel: utförare och avtal är påhittade, inte reglerna."))


def _whole(municipality: Municipality, slug: str) -> str:
    path = addresses.page(language(), municipality.id, slug)
    return library().public(path) or path


def _moment(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, f"{{{_ATOM}}}{name}").text = text


def _link(parent: Element, relation: str, address: str) -> None:
    SubElement(parent, f"{{{_ATOM}}}link", {"rel": relation, "href": address})
