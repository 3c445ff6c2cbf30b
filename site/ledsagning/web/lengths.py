"""How long a document is in a format, told beside the link before anybody has made the file.

A file of text is made to be measured: that takes a millisecond or two. Pages of Braille and of PDF
would take up to a second, so they are reckoned from the letters and lines of that text, and told as
"about". So every server says the same of the same words, whatever it has made before.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Final, Self

from ledsagning.formats import brf, pdf, pef, text
from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.registry import Format, Renderer
from ledsagning.formats.size import STANDARD, Size
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext
from ledsagning.web.wording.amounts import size_words


@dataclass(frozen=True, slots=True)
class _Page:
    """What has room on a page: so many letters, or so many lines; the first has its own head.

    Fitted in November 2026 to 58 documents of Stockholm and Värmdö, in Swedish and English: of none
    were the pages further off than three, in the mean half a page (``tests/documents/``
    ``test_lengths.py`` holds it near that).
    """

    letters: float
    lines: float | None = None
    head: float = 0.0

    def pages(self, letters: int, lines: int) -> int:
        """About how many pages a text makes."""
        of_lines = lines / self.lines if self.lines else 0.0
        return max(1, round(self.head + letters / self.letters + of_lines))


_BRAILLE: Final = _Page(552)
_PAGES: Final[Mapping[tuple[Renderer | ModuleType, int], _Page]] = {
    (brf, STANDARD.points): _BRAILLE,
    (pef, STANDARD.points): _BRAILLE,
    (pdf, 12): _Page(4430, 64, 0.5),
    (pdf, 18): _Page(1190, 59, 0.4),
    (pdf, 24): _Page(489, 79),
}
"""By what makes it, and how large its letters are."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A document as text: its bytes, letters and lines."""

    size: int
    letters: int
    lines: int

    @classmethod
    def of(cls, leaflet: Leaflet) -> Self:
        """Of what is taken away."""
        made = text.render(leaflet)
        said = made.decode()
        return cls(len(made), len(said), said.count("\n"))

    def told(self, label: str, format_: Format, size: Size) -> str:
        """What a link is called, with how long what it leads to is, where that is known."""
        if format_.renderer is text:
            return _("%(what)s (%(size)s)", what=label, size=size_words(self.size))
        page = _PAGES.get((format_.renderer, size.points))
        if page is None:
            return label
        return ngettext(
            "%(what)s (ungefär %(num)s sida)",
            "%(what)s (ungefär %(num)s sidor)",
            page.pages(self.letters, self.lines),
            what=label,
        )
