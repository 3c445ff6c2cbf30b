"""A leaflet as a booklet to fold: a PDF of A4 sheets with two A5 pages on each of their sides.

It is for a printer alone. On a sheet the last page stands beside the first, so nothing in it says
in which order it is read; who reads on a screen, or listens, takes the other PDF.
"""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from ledsagning.formats import pdf
from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.size import STANDARD, Size

MEDIA_TYPE = pdf.MEDIA_TYPE

_STYLE = Path(__file__).with_name("folded.css")

written = pdf.written
"""What is to be drawn is the same; the page is another."""


def render(leaflet: Leaflet, size: Size = STANDARD) -> bytes:
    """A leaflet as a booklet to fold, drawn here and now."""
    return drawn(written(leaflet, size))


@cache
def lacks(language: str) -> str:
    """Why none can be made here, as a Swedish msgid; nothing where it can."""
    return pdf.lacks(language) if find_spec("pypdf") else pdf.LACKS_PROGRAM


def drawn(page: str) -> bytes:
    """What was written, on sheets to fold."""
    from ledsagning.formats import imposing, weasy

    style = pdf.style(page) + _STYLE.read_text("utf-8")
    return imposing.folded(weasy.pdf(page, style, variant=None))
