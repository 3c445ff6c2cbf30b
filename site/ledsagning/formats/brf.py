"""Braille as the letters that stand for its cells: what most note takers and embossers read.

The letters are North American ASCII Braille. A file cannot say so, nor how large its pages are:
PEF says both.
"""

from ledsagning.formats.braille import pages
from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.size import STANDARD, Size

MEDIA_TYPE = "application/x-brf"

_FIRST_CELL = 0x2800
_LETTERS = " A1B'K2L@CIF/MSP\"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)="
"""By the number of the cell, which is that of its dots in Unicode."""

_OF_CELL = {_FIRST_CELL + number: letter for number, letter in enumerate(_LETTERS)}
_END_OF_ROW, _END_OF_PAGE = "\r\n", "\f"


def render(leaflet: Leaflet, size: Size = STANDARD) -> bytes:
    """A leaflet as pages that are parted by form feeds."""
    made = (
        "".join(row.translate(_OF_CELL).rstrip() + _END_OF_ROW for row in page) + _END_OF_PAGE
        for page in pages(leaflet, size)
    )
    return "".join(made).encode("ascii")
