"""A leaflet as a DAISY 2.02 book, text and sound, packed as one file.

The sound is one recording. Each heading begins a SMIL file, which tells what of the text is heard
when: a part of the text at a time, and in it a clip for each phrase, by which players go forward
and back. ``ncc.html`` is the way to each heading.

Source: https://www.daisy.org/z3986/specifications/daisy_202.html (2.1 to 2.4, and appendix 2).
anemone-daisy-maker makes such books too, but it flattens lists and tables, forgets which words are
in another language, and brings what is GPL.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from ledsagning.formats import epub, ncc, smil, sound
from ledsagning.formats.archive import packed
from ledsagning.formats.book import STYLE
from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.size import STANDARD, Size
from ledsagning.formats.smil import Part
from ledsagning.formats.speech.reading import Reading
from ledsagning.formats.synchronised import Synchronised, synchronised

MEDIA_TYPE = "application/zip"

_STYLE = Path(__file__).with_name("book.css")
_NEWER: Final = {"section": "div", "figure": "div"}
"""What the XHTML of 2000 did not have, and what stands for it."""


def render(leaflet: Leaflet, size: Size = STANDARD) -> bytes:
    """A leaflet, read aloud here and now. Raises ``Unspoken``."""
    return bound(leaflet, sound.read(leaflet, size))


def bound(leaflet: Leaflet, reading: Reading) -> bytes:
    """A leaflet, with a reading of its script."""
    text = epub.text(leaflet)
    parts = tuple(_parts(synchronised(text, leaflet.document, reading)))
    held = {
        ncc.MASTER: smil.file(smil.master(leaflet, parts)),
        **{part.name: smil.file(smil.of_part(leaflet, part)) for part in parts},
        smil.TEXT: _text(text),
        STYLE: _STYLE.read_bytes(),
        smil.SOUND: reading.mp3,
    }
    # The first that a player looks for, and what tells how many files there are: itself too.
    return packed({ncc.NAME: ncc.file(leaflet, parts, len(held) + 1), **held})


def _parts(heard: Iterable[Synchronised]) -> Iterable[Part]:
    """What is heard, parted before each heading. The first thing heard is one: the title."""
    found: list[list[Synchronised]] = []
    for one in heard:
        if one.heading:
            found.append([])
        found[-1].append(one)
    return (Part(number, tuple(some)) for number, some in enumerate(found, start=1))


def _text(text: Element) -> bytes:
    for element in text.iter():
        element.tag = _NEWER.get(element.tag, element.tag)
        if element.get("dir") == "auto":
            del element.attrib["dir"]
    head = text.find("head")
    assert head is not None
    head.insert(0, ncc.charset())
    # An old player reads it as HTML, where an element without an end goes on.
    made: bytes = ET.tostring(text, "utf-8", short_empty_elements=False)
    return ncc.DOCTYPE + made
