"""A leaflet as a page of HTML that lies in a folder, with its looks in files beside it."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from ledsagning.formats.elements import serialised
from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.pictograms import pictograms
from ledsagning.formats.xhtml import PICTURE
from ledsagning.formats.xhtml import written as xhtml

STYLE: Final = "utseende.css"
PICTURES: Final = "bilder"

_STYLES = tuple(Path(__file__).with_name(name) for name in ("book.css", "webpage.css"))


def render(leaflet: Leaflet, style: str = STYLE, first: str = "", title: str = "") -> bytes:
    """A leaflet as a page that looks as the ``style`` says, by its address; it leads to the
    ``first`` one, by what that is called.
    """
    root = xhtml(leaflet)
    head, body = root.find("head"), root.find("body")
    assert head is not None
    assert body is not None
    head.insert(0, Element("meta", charset="utf-8"))
    head.append(Element("meta", name="viewport", content="width=device-width, initial-scale=1"))
    head.append(Element("link", rel="stylesheet", href=style))
    main = Element("main")
    main.extend(body)
    body[:] = (main,)
    if first:
        back = Element("nav")
        SubElement(back, "a", href=first).text = title
        body.insert(0, back)
    return serialised(root).encode()


def anchors(leaflet: Leaflet) -> frozenset[str]:
    """The names of all spots of the page that a link can lead to."""
    return frozenset(filter(None, (one.get("id") for one in xhtml(leaflet).iter())))


def looks(pages: Iterable[bytes]) -> Mapping[str, bytes]:
    """The stylesheet of some pages, and the pictograms that they name, as files."""
    named = re.findall(rf"{PICTURE}([a-z-]+)", "".join(page.decode() for page in pages))
    pictures = {name: f"{PICTURES}/{name}.svg" for name in sorted(set(named))}
    rules = (
        f".{PICTURE}{name} {{ background-image: url({file}) }}\n" for name, file in pictures.items()
    )
    style = "".join((*(path.read_text("utf-8") for path in _STYLES), *rules))
    return {STYLE: style.encode(), **{file: pictograms()[name] for name, file in pictures.items()}}
