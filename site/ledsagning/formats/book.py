"""What a book holds besides its text: what it is, for whom it will do, and the way to each heading.

Sources: https://www.w3.org/TR/epub-33/ and https://www.w3.org/TR/epub-a11y-11/.
"""

from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Final
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element, SubElement

from ledsagning.formats.leaflet import Leaflet

XHTML: Final = "http://www.w3.org/1999/xhtml"
_OPS: Final = "http://www.idpf.org/2007/ops"
_OPF: Final = "http://www.idpf.org/2007/opf"
_DC: Final = "http://purl.org/dc/elements/1.1/"

FOLDER: Final = "EPUB"
PACKAGE, CONTENTS, TEXT, STYLE = "package.opf", "contents.xhtml", "text.xhtml", "book.css"
OVERLAY, SOUND = "text.smil", "sound.mp3"
HEARD: Final = "-epub-media-overlay-active"
"""The class of what is heard just now."""
HEADING: Final = "heading-"
"""How the name of a heading begins."""

CONTAINER: Final = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    f'<rootfile full-path="{FOLDER}/{PACKAGE}" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>\n"
)

_MEDIA_TYPES: Final = {
    ".css": "text/css",
    ".mp3": "audio/mpeg",
    ".smil": "application/smil+xml",
    ".svg": "image/svg+xml",
    ".xhtml": "application/xhtml+xml",
}
_FOR_WHOM: Final = (
    ("schema:accessMode", "textual"),
    ("schema:accessModeSufficient", "textual"),
    ("schema:accessibilityFeature", "structuralNavigation"),
    ("schema:accessibilityFeature", "tableOfContents"),
    ("schema:accessibilityFeature", "displayTransformability"),
    ("schema:accessibilityHazard", "none"),
)
"""All of it is words: a picture stands only beside what says the same."""
_TO_HEAR: Final = (
    ("schema:accessMode", "auditory"),
    ("schema:accessModeSufficient", "auditory"),
    ("schema:accessibilityFeature", "synchronizedAudioText"),
)
"""Of a book that is read aloud, all of it, besides."""


def xml(root: Element) -> bytes:
    """An element as a file."""
    made: bytes = ET.tostring(root, "utf-8", xml_declaration=True)
    return made


def contents(leaflet: Leaflet, headings: Iterable[Element]) -> Element:
    """The list of headings, those of a deeper level inside the one that they belong to."""
    language = leaflet.document.language
    names = {"xmlns": XHTML, "xmlns:epub": _OPS, "lang": language, "xml:lang": language}
    root = Element("html", names)
    SubElement(SubElement(root, "head"), "title").text = leaflet.title
    body = SubElement(root, "body")
    nav = SubElement(body, "nav", {"epub:type": "toc", "role": "doc-toc", "id": "toc"})
    # The list that is open at each level.
    lists: dict[int, Element] = {0: nav}
    for heading in headings:
        level = int(heading.tag[1])
        lists = {depth: one for depth, one in lists.items() if depth <= level}
        if level not in lists:
            above = lists[max(lists)]
            lists[level] = SubElement(above if above is nav else above[-1], "ol")
        link = SubElement(SubElement(lists[level], "li"), "a")
        link.set("href", f"{TEXT}#{heading.get('id')}")
        link.text = "".join(heading.itertext())
    return root


def package(leaflet: Leaflet, files: Iterable[str], milliseconds: int = 0) -> Element:
    """What the book is, and the files that it is made of; one that is read aloud lasts so long."""
    language = leaflet.document.language
    root = Element("package", {"xmlns": _OPF, "version": "3.0", "unique-identifier": "id"})
    root.set("xml:lang", language)
    facts = _facts(leaflet, ".ljud.epub" if milliseconds else ".epub")
    if milliseconds:
        facts.extend(_of_sound(leaflet, milliseconds))
    root.append(facts)
    root.append(_manifest(files, read_aloud=milliseconds > 0))
    SubElement(SubElement(root, "spine"), "itemref", idref=_id(TEXT))
    return root


def _manifest(files: Iterable[str], *, read_aloud: bool) -> Element:
    manifest = Element("manifest")
    for name in files:
        kind = _MEDIA_TYPES[PurePath(name).suffix]
        item = SubElement(manifest, "item", {"id": _id(name), "href": name, "media-type": kind})
        if name == CONTENTS:
            item.set("properties", "nav")
        if name == TEXT and read_aloud:
            item.set("media-overlay", _id(OVERLAY))
    return manifest


def _facts(leaflet: Leaflet, ending: str) -> Element:
    imprint = leaflet.imprint
    facts = Element("metadata", {"xmlns:dc": _DC})
    SubElement(facts, "dc:identifier", id="id").text = imprint.identifier(ending)
    for name, value in (
        ("title", leaflet.title),
        ("language", leaflet.document.language),
        ("date", imprint.day.isoformat()),
        ("publisher", imprint.site),
        ("source", imprint.address),
    ):
        SubElement(facts, f"dc:{name}").text = value
    facts.extend(
        _meta(name, value)
        for name, value in (
            ("dcterms:modified", f"{imprint.day.isoformat()}T00:00:00Z"),
            ("schema:version", imprint.version),
            ("schema:accessibilitySummary", imprint.for_whom),
            *_FOR_WHOM,
        )
    )
    return facts


def _of_sound(leaflet: Leaflet, milliseconds: int) -> Iterator[Element]:
    lasts = f"{milliseconds / 1000:.3f}s"
    yield from (_meta(name, value) for name, value in _TO_HEAR)
    yield _meta("media:duration", lasts)
    yield _meta("media:duration", lasts, refines=f"#{_id(OVERLAY)}")
    yield _meta("media:narrator", leaflet.imprint.voice)
    yield _meta("media:active-class", HEARD)


def _meta(name: str, value: str, **more: str) -> Element:
    made = Element("meta", {"property": name, **more})
    made.text = value
    return made


def _id(name: str) -> str:
    """A file's name as the name of an element."""
    return name.replace(".", "-")
