"""What of a page can be heard: the recordings of just the words that it has now."""

from collections.abc import Iterator

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

_LEAFLET, _NUMBER = "ledsagning.leaflet", "ledsagning.script"


def begin(leaflet: Leaflet) -> None:
    """Let what is said of this page know its words. Little is done where nothing can be heard."""
    g.setdefault(_LEAFLET, leaflet)
    if library().recordings.found:
        g.setdefault(_NUMBER, script(leaflet).digest)


def begun() -> Leaflet | None:
    """What the page that was begun says."""
    found: Leaflet | None = g.get(_LEAFLET)
    return found


def recording(format_: Format) -> Recording | None:
    """The recording of the page that was begun, if there is one of its words."""
    found = library().recordings.found.get((g.get(_NUMBER, ""), format_.ending))
    read = begun()
    return found if found and read and found.speaks(read.document.language) else None


def player(address: str) -> Player | None:
    """The page's recording at the usual pace, for the browser's own player."""
    for one in FORMATS:
        if one.renderer is sound and (found := recording(one)):
            return Player(addresses.with_suffix(address, one.ending), _who_reads(found))
    return None


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
