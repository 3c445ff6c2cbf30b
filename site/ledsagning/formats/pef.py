"""Braille as cells, with the size of its pages: Portable Embosser Format 2008-1.

Source: https://braillespecs.github.io/pef/pef-specification.html.
"""

from xml.etree import ElementTree as ET

from ledsagning.formats.braille import Page, pages
from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.size import STANDARD, Size

MEDIA_TYPE = "application/x-pef+xml"

PEF = "http://www.daisy.org/ns/2008/pef"
DC = "http://purl.org/dc/elements/1.1/"

ET.register_namespace("", PEF)
ET.register_namespace("dc", DC)


def render(leaflet: Leaflet, size: Size = STANDARD) -> bytes:
    """A leaflet as pages of cells, and what it is."""
    root = ET.Element(f"{{{PEF}}}pef", version="2008-1")
    meta = ET.SubElement(ET.SubElement(root, f"{{{PEF}}}head"), f"{{{PEF}}}meta")
    for name, value in _facts(leaflet).items():
        ET.SubElement(meta, f"{{{DC}}}{name}").text = value
    volume = ET.SubElement(
        ET.SubElement(root, f"{{{PEF}}}body"),
        f"{{{PEF}}}volume",
        cols=str(size.cells),
        rows=str(size.lines),
        rowgap="0",
        duplex="false",
    )
    section = ET.SubElement(volume, f"{{{PEF}}}section")
    for page in pages(leaflet, size):
        _add(section, page)
    made: bytes = ET.tostring(root, "utf-8", xml_declaration=True)
    return made


def _add(section: ET.Element, page: Page) -> None:
    element = ET.SubElement(section, f"{{{PEF}}}page")
    for row in page:
        ET.SubElement(element, f"{{{PEF}}}row").text = row


def _facts(leaflet: Leaflet) -> dict[str, str]:
    """What the format asks for first, in its order."""
    imprint = leaflet.imprint
    return {
        "format": MEDIA_TYPE,
        "identifier": imprint.identifier(".pef"),
        "title": leaflet.title,
        "language": leaflet.document.language,
        "date": imprint.day.isoformat(),
        "publisher": imprint.site,
        "source": imprint.address,
    }
