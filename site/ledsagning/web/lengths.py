"""How long a document is in a format, told beside the link before anybody has made the file.

Pages of Braille and of PDF would take up to a second to make, and an e-book twenty milliseconds, so
all of it is reckoned from the words, and told as "about". So every server says the same of the same
words, whatever it has made before.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from math import ceil
from types import ModuleType
from typing import Final, Self

from flask import g

from ledsagning.formats import brf, epub, folded, pdf, pef, text
from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.links import pictograms
from ledsagning.formats.registry import Format, Renderer
from ledsagning.formats.size import STANDARD, Size
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext
from ledsagning.web.wording.amounts import size_words

_KEY: Final = "ledsagning.lengths"


@dataclass(frozen=True, slots=True)
class _Page:
    """What has room on a page: so many letters, or lines, or blanks with their lines to write on;
    the first has its own head. There are as many as fill all sheets, of so many pages
    ``each``.

    Fitted in November 2026 to documents of Stockholm and Värmdö, in Swedish and English, each size
    to sixteen at least: of none were the pages further off than three (``tests/documents/``
    ``test_lengths.py`` holds it near that).
    """

    letters: float
    lines: float | None = None
    head: float = 0.0
    each: int = 1
    blanks: float | None = None

    def pages(self, letters: int, lines: int, blanks: int) -> int:
        """About how many pages a text makes."""
        of_lines = lines / self.lines if self.lines else 0.0
        of_blanks = blanks / self.blanks if self.blanks else 0.0
        filled = self.head + letters / self.letters + of_lines + of_blanks
        return self.each * max(1, round(filled) if self.each == 1 else ceil(filled / self.each))


_BRAILLE: Final = _Page(552)
_PAGES: Final[Mapping[tuple[Renderer | ModuleType, int], _Page]] = {
    (brf, STANDARD.points): _BRAILLE,
    (pef, STANDARD.points): _BRAILLE,
    (pdf, 12): _Page(4430, 64, 0.5, blanks=23),
    (pdf, 18): _Page(1140, 43.5, -0.5, blanks=17),
    (pdf, 24): _Page(677, 24.8, -1.3, blanks=13),
    (folded, STANDARD.points): _Page(770, each=4),
}
"""By what makes it, and how large its letters are."""

_BOOK, _PER_BYTE, _PER_PICTURE = 3_050, 0.695, 227
"""The bytes of an e-book: of one that says nothing, for each byte of its text, which is compressed,
and for each of its pictograms. Fitted to 18 documents: of none was it further off than 1.4 kB.
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """About how much a document says: the bytes, letters and lines of it as text, how many
    pictograms stand beside them, and how many blanks there are to fill in by hand.
    """

    size: int
    letters: int
    lines: int
    pictures: int
    blanks: int

    @classmethod
    def of(cls, leaflet: Leaflet) -> Self:
        """Of what is taken away. It is not parted into lines: that is most of a text's work."""
        size = letters = lines = blanks = 0
        for row in text.rows(leaflet):
            more = len(row.text) // text.WIDTH
            around = len(row.first) + more * len(row.indent) + 1
            size += len(row.text.encode()) + around
            letters += len(row.text) + around
            lines += 1 + more
            blanks += row.text.count(text.RULED)
        pictures = len(set(pictograms(leaflet.document)))
        return cls(size, letters, lines, pictures, blanks)

    def told(self, label: str, format_: Format, size: Size) -> str:
        """What a link is called, with how long what it leads to is, where that is known."""
        if format_.renderer is text:
            return _about(label, self.size)
        if format_.renderer is epub:
            of_words, of_pictures = _PER_BYTE * self.size, _PER_PICTURE * self.pictures
            return _about(label, round(_BOOK + of_words + of_pictures))
        page = _PAGES.get((format_.renderer, size.points))
        if page is None:
            return label
        return ngettext(
            "%(what)s (ungefär %(num)s sida)",
            "%(what)s (ungefär %(num)s sidor)",
            page.pages(self.letters, self.lines, self.blanks),
            what=label,
        )


def _about(label: str, size: int) -> str:
    return _("%(what)s (ungefär %(size)s)", what=label, size=size_words(size))


def begin(leaflet: Callable[[], Leaflet]) -> None:
    """Let what is said of this page know how much it says; it is looked at when that is asked."""
    setattr(g, _KEY, cache(lambda: Measured.of(leaflet())))


def measured() -> Measured | None:
    """How much the page that was begun says."""
    found: Callable[[], Measured] | None = g.get(_KEY)
    return found() if found else None
