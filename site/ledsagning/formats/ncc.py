"""What a DAISY 2.02 book is, and the way to each heading: its navigation control centre.

Source: https://www.daisy.org/z3986/specifications/daisy_202.html (2.1, and appendix 2).
"""

from typing import Final
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element, SubElement

from ledsagning.formats.book import XHTML
from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.smil import FORMAT, Part, clock

NAME, MASTER = "ncc.html", "master.smil"
DOCTYPE: Final = (
    b'<?xml version="1.0" encoding="utf-8"?>\n'
    b'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" '
    b'"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n'
)

_CHARSET: Final = "utf-8"
_SCHEMES: Final = {"dc:date": "yyyy-mm-dd", "ncc:producedDate": "yyyy-mm-dd"}
_TEXT_AND_SOUND: Final = "audioFullText"


def file(leaflet: Leaflet, parts: tuple[Part, ...], files: int) -> bytes:
    """The file, of a book of so many ``files``."""
    language = leaflet.document.language
    root = Element("html", {"xmlns": XHTML, "lang": language, "xml:lang": language})
    head = SubElement(root, "head")
    head.append(charset())
    SubElement(head, "title").text = leaflet.title
    for name, value in _facts(leaflet, parts, files).items():
        scheme = {"scheme": _SCHEMES[name]} if name in _SCHEMES else {}
        SubElement(head, "meta", {"name": name, "content": value, **scheme})
    SubElement(root, "body").extend(map(_heading, parts))
    made: bytes = ET.tostring(root, "utf-8")
    return DOCTYPE + made


def charset() -> Element:
    """How the letters of a file are written, for a program that reads it as HTML."""
    kind = f"text/html; charset={_CHARSET}"
    return Element("meta", {"http-equiv": "Content-type", "content": kind})


def _facts(leaflet: Leaflet, parts: tuple[Part, ...], files: int) -> dict[str, str]:
    imprint = leaflet.imprint
    return {
        "dc:title": leaflet.title,
        "dc:creator": imprint.site,
        "dc:publisher": imprint.site,
        "dc:date": imprint.day.isoformat(),
        "dc:identifier": imprint.identifier(".daisy.zip"),
        "dc:source": imprint.address,
        "dc:language": leaflet.document.language,
        "dc:format": FORMAT,
        "prod:version": imprint.version,
        "ncc:charset": _CHARSET,
        "ncc:generator": imprint.site,
        "ncc:narrator": imprint.voice,
        "ncc:producedDate": imprint.day.isoformat(),
        "ncc:multimediaType": _TEXT_AND_SOUND,
        "ncc:setInfo": "1 of 1",
        **_figures(parts, files),
    }


def _figures(parts: tuple[Part, ...], files: int) -> dict[str, str]:
    """How much there is of all that is counted. It has no pages."""
    seconds = round(sum(part.milliseconds for part in parts) / 1000)
    return {
        "ncc:totalTime": clock(seconds * 1000).partition(".")[0],
        "ncc:tocItems": str(len(parts)),
        "ncc:depth": max(part.heading.tag[1] for part in parts),
        "ncc:files": str(files),
        "ncc:pageFront": "0",
        "ncc:pageNormal": "0",
        "ncc:pageSpecial": "0",
        "ncc:maxPageNormal": "0",
    }


def _heading(part: Part) -> Element:
    made = Element(part.heading.tag, id=f"ncc-{part.number}")
    if part.number == 1:
        made.set("class", "title")
    SubElement(made, "a", href=part.address).text = part.title
    return made
