"""A leaflet as a book that is read aloud: EPUB 3 with media overlays, which tell what is heard
when.

It is a file of its own and not the book of ``epub``, which is made for whoever asks for it, in
every language, and is a hundredth as large: who only reads has no use for the sound.
Source: https://www.w3.org/TR/epub-33/#sec-media-overlays.
"""

from collections.abc import Iterable
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from ledsagning.formats import book, epub, sound
from ledsagning.formats.epub import MEDIA_TYPE as MEDIA_TYPE
from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.size import STANDARD, Size
from ledsagning.formats.speech.reading import Reading
from ledsagning.formats.synchronised import Synchronised, synchronised

_SMIL: Final = "http://www.w3.org/ns/SMIL"
_LOOKS: Final = f".{book.HEARD} {{ outline: .15em solid }}\n"
"""What is heard just now has a line around it: colours are the reader's."""


def render(leaflet: Leaflet, size: Size = STANDARD) -> bytes:
    """A leaflet, read aloud here and now. Raises ``Unspoken``."""
    return bound(leaflet, sound.read(leaflet, size))


def bound(leaflet: Leaflet, reading: Reading) -> bytes:
    """A leaflet, with a reading of its script."""
    text = epub.text(leaflet)
    heard = synchronised(text, leaflet.document, reading)
    files = epub.files(leaflet, text)
    files[book.STYLE] += _LOOKS.encode()
    files |= {book.OVERLAY: book.xml(_overlay(heard)), book.SOUND: reading.mp3}
    return epub.packed(files, book.package(leaflet, tuple(files), reading.milliseconds))


def _overlay(heard: Iterable[Synchronised]) -> Element:
    root = Element("smil", {"xmlns": _SMIL, "version": "3.0"})
    body = SubElement(root, "body")
    for number, one in enumerate(heard, start=1):
        both = SubElement(body, "par", id=f"par-{number}")
        SubElement(both, "text", src=f"{book.TEXT}#{one.id}")
        begin, end = (f"{at / 1000:.3f}s" for at in (one.clips[0][0], one.clips[-1][1]))
        SubElement(both, "audio", src=book.SOUND, clipBegin=begin, clipEnd=end)
    return root
