"""A leaflet as PDF/UA-1, by WeasyPrint: tagged, with bookmarks, and the language of each part.

It is made in two steps. Writing is cheap and opens no file; drawing takes a second or more and a
hundred megabytes, so a server leaves it to a process of its own (``serving/press.py``).
"""

import ctypes
import re
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from ledsagning.formats.contents import add_contents
from ledsagning.formats.elements import serialised
from ledsagning.formats.kept import keep_together
from ledsagning.formats.leaflet import Leaflet, sources_last
from ledsagning.formats.pictograms import pictograms
from ledsagning.formats.size import STANDARD, Size
from ledsagning.formats.xhtml import PICTURE
from ledsagning.formats.xhtml import written as xhtml
from ledsagning.messages import N_

MEDIA_TYPE = "application/pdf"

LACKS_PROGRAM = N_("Programmet som gör PDF finns inte på den här servern.")

_LIBRARIES = ("libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libharfbuzz-subset.so.0")
_STYLE = Path(__file__).with_name("print.css")


def render(leaflet: Leaflet, size: Size = STANDARD) -> bytes:
    """A leaflet as a PDF, drawn here and now."""
    return drawn(written(leaflet, size))


@cache
def lacks(_language: str) -> str:
    """Why no PDF can be made here, as a Swedish msgid; nothing where it can."""
    if find_spec("weasyprint") is None:
        return LACKS_PROGRAM
    try:
        for name in _LIBRARIES:
            ctypes.CDLL(name)
    except OSError:
        return LACKS_PROGRAM
    return ""


def written(leaflet: Leaflet, size: Size) -> str:
    """What is to be drawn, with letters of so many points. Of large ones a source takes a page, so
    there the sources stand last.
    """
    root = xhtml(sources_last(leaflet) if size.points > STANDARD.points else leaflet)
    add_contents(root, leaflet.imprint.contents, size)
    keep_together(root, size)
    root.set("style", f"font-size: {size.points}pt")
    return serialised(root)


def drawn(page: str) -> bytes:
    """What was written, as a PDF. It fetches nothing: what it needs stands in it."""
    from ledsagning.formats import weasy

    return weasy.pdf(page, style(page))


def style(page: str) -> str:
    """How what was written looks, with the pictures that it names."""
    return _STYLE.read_text("utf-8") + "".join(_pictures(page))


def _pictures(page: str) -> Iterator[str]:
    """A rule of style for each picture that is named. It is looks only, and no part of the text."""
    for name in sorted(set(re.findall(rf"{PICTURE}([a-z-]+)", page))):
        data = b64encode(pictograms()[name]).decode()
        yield f'.{PICTURE}{name}{{background-image:url("data:image/svg+xml;base64,{data}")}}\n'
