"""An address as a picture that the camera of a phone reads. The only module that knows segno.

segno is kept by its author, needs nothing else, and hands out the dots themselves: so the picture
is drawn by our own template, with no style that the site's policy would refuse.
"""

from dataclasses import dataclass
from itertools import groupby

import segno

QUIET = 4
"""So many dots around the code stay white, or a camera does not find it (ISO/IEC 18004)."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A path that fills every dark dot, the side of the picture, and where its corner is."""

    path: str
    side: int
    corner: int = -QUIET


def drawing(address: str) -> Drawing:
    """Draw the code of an address. A fold or a stain over 15 % of it does no harm."""
    rows = segno.make(address, micro=False, error="m", boost_error=False).matrix
    dots = "".join(_row(number, bytes(row)) for number, row in enumerate(rows))
    return Drawing(dots, len(rows) + 2 * QUIET)


def _row(number: int, dots: bytes) -> str:
    """The dark runs of a row, each as one rectangle."""
    at, drawn = 0, []
    for dark, run in groupby(dots):
        length = len(list(run))
        if dark:
            drawn.append(f"M{at} {number}h{length}v1h-{length}z")
        at += length
    return "".join(drawn)
