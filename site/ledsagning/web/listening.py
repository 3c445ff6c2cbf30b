"""What of a page can be heard: the recordings of just the words that it has now."""

from collections.abc import Callable, Iterator
from functools import cache

from flask import g

from ledsagning.formats import sound
from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.registry import FORMATS, Format
from ledsagning.formats.speech.script import script
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import ngettext
from ledsagning.web.library import library
from ledsagning.web.recordings import Recording
from ledsagning.web.shapes import Link, Player
from ledsagning.web.wording.amounts import megabytes

_BEGUN = "ledsagning.listening"


class Begun:
    """A page that somebody reads: what it says, and what is said in its place everywhere.

    ``alike``: it is read aloud for all at once, and not for itself.
    """

    def __init__(self, own: Leaflet, everywhere: Callable[[], Leaflet], *, alike: bool) -> None:
        self.own, self._everywhere, self._alike = own, cache(everywhere), alike
        self._number = cache(lambda leaflet: script(leaflet()).digest)

    @property
    def read(self) -> Leaflet:
        """What is read aloud of it."""
        return self._everywhere() if self._alike else self.own

    def recording(self, format_: Format) -> Recording | None:
        """The recording of its words, if there is one, or of the same words everywhere."""
        known, language = library().recordings.found, self.own.document.language
        if not known:
            return None
        for leaflet in (*(() if self._alike else (self._itself,)), self._everywhere):
            found = known.get((self._number(leaflet), format_.ending))
            if found and found.speaks(language):
                return found
        return None

    def is_of_others_too(self, found: Recording) -> bool:
        """Whether a recording that is heard on a page of a municipality was made for all."""
        own = self.own.imprint.municipality is None
        return not own and self._number(self._everywhere) in found.file.name

    def _itself(self) -> Leaflet:
        return self.own


def begin(own: Leaflet, everywhere: Callable[[], Leaflet], *, alike: bool) -> Begun:
    """Let what is said of this page know its words. Little is done where nothing can be heard."""
    begun: Begun = g.setdefault(_BEGUN, Begun(own, everywhere, alike=alike))
    return begun


def begun() -> Begun | None:
    """The page that was begun."""
    found: Begun | None = g.get(_BEGUN)
    return found


def recording(format_: Format) -> Recording | None:
    """The recording of the page that was begun, if there is one of its words."""
    page = begun()
    return page.recording(format_) if page else None


def player(address: str) -> Player | None:
    """The page's recording at the usual pace, for the browser's own player."""
    for one in FORMATS:
        if one.renderer is sound and (found := recording(one)):
            return Player(addresses.with_suffix(address, one.ending), _told_of(found))
    return None


def _told_of(found: Recording) -> str:
    who, page = _who_reads(found), begun()
    if page and page.is_of_others_too(found):
        everywhere = _("Inläsningen är gjord för hela landet, med samma ord.")
        return f"{who} {everywhere}"
    return who


def _who_reads(found: Recording) -> str:
    minutes = _minutes(found.seconds or 0)
    if found.by_person:
        return ngettext(
            "En person läser sidan. Det tar ungefär %(num)s minut.",
            "En person läser sidan. Det tar ungefär %(num)s minuter.",
            minutes,
        )
    return ngettext(
        "En datorröst läser sidan. Det tar ungefär %(num)s minut.",
        "En datorröst läser sidan. Det tar ungefär %(num)s minuter.",
        minutes,
    )


def files(address: str) -> Iterator[Link]:
    """The recordings of the page to save, each with its size, and how long it takes."""
    for one in FORMATS:
        if one.beforehand and (found := recording(one)):
            file = addresses.with_suffix(address, one.ending)
            yield Link(_what(_(one.label), found), file, pictogram=one.pictogram)


def _what(label: str, found: Recording) -> str:
    size = megabytes(found.size)
    if found.seconds is None:
        return _("%(what)s (%(size)s)", what=label, size=size)
    return ngettext(
        "%(what)s (%(size)s, ungefär %(num)s minut)",
        "%(what)s (%(size)s, ungefär %(num)s minuter)",
        _minutes(found.seconds),
        what=label,
        size=size,
    )


def _minutes(seconds: int) -> int:
    return max(1, round(seconds / 60))
