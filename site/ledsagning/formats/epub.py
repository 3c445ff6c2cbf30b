"""A leaflet as a book: EPUB 3, with the way to each heading, and what it offers to whom.

Sources: https://www.w3.org/TR/epub-33/ and https://www.w3.org/TR/epub-a11y-11/. It says the same,
byte for byte, as long as the leaflet does: no clock is read here.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree.ElementTree import Element

from ledsagning.formats import book
from ledsagning.formats.archive import packed as as_zip
from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.pictograms import pictograms
from ledsagning.formats.size import STANDARD, Size
from ledsagning.formats.xhtml import PICTURE
from ledsagning.formats.xhtml import written as xhtml

MEDIA_TYPE = "application/epub+zip"

_STYLE = Path(__file__).with_name("book.css")
_KEPT = ("https:", "http:", "mailto:", "tel:")
"""How a link begins that leads anywhere from a book. EPUBCheck knows no link to an SMS."""
_HEADING = re.compile("h[1-6]")


def render(leaflet: Leaflet, _size: Size = STANDARD) -> bytes:
    """A leaflet as a book. Its reader chooses how large the letters are."""
    held = files(leaflet, text(leaflet))
    return packed(held, book.package(leaflet, tuple(held)))


def packed(files: Mapping[str, bytes], package: Element) -> bytes:
    """A book of its files and what it says of them. It begins with what it is."""
    inside = {**files, book.PACKAGE: book.xml(package)}
    return as_zip(
        {
            "mimetype": MEDIA_TYPE.encode(),
            "META-INF/container.xml": book.CONTAINER.encode(),
            **{f"{book.FOLDER}/{name}": file for name, file in inside.items()},
        }
    )


def files(leaflet: Leaflet, text: Element) -> dict[str, bytes]:
    """What a book holds for a text of it, by name."""
    pictures = {f"{PICTURE}{name}.svg": pictograms()[name] for name in _pictured(text)}
    return {
        book.STYLE: _STYLE.read_bytes() + "".join(map(_rule, pictures)).encode(),
        book.CONTENTS: book.xml(book.contents(leaflet, tuple(_headings(text)))),
        book.TEXT: book.xml(text),
        **pictures,
    }


def text(leaflet: Leaflet) -> Element:
    """The whole text, with a name for each heading, and no link that leads nowhere."""
    root = xhtml(leaflet)
    head = root.find("head")
    assert head is not None
    head.append(Element("link", rel="stylesheet", type="text/css", href=book.STYLE))
    root.set("xmlns", book.XHTML)
    for number, heading in enumerate(_headings(root), start=1):
        heading.set("id", f"{book.HEADING}{number}")
    for element in root.iter():
        if language := element.get("lang"):
            element.set("xml:lang", language)
        if not element.get("href", _KEPT[0]).startswith(_KEPT) and element.tag == "a":
            element.tag = "span"
            del element.attrib["href"]
    return root


def _headings(root: Element) -> Iterator[Element]:
    return (element for element in root.iter() if _HEADING.fullmatch(element.tag))


def _pictured(root: Element) -> list[str]:
    classes = " ".join(element.get("class", "") for element in root.iter()).split()
    return sorted({one.removeprefix(PICTURE) for one in classes if one.startswith(PICTURE)})


def _rule(picture: str) -> str:
    return f".{picture.removesuffix('.svg')} {{ background-image: url({picture}) }}\n"
