"""What of a page can be heard: the recordings of just the words that it has now."""

from collections.abc import Iterator

from babel.numbers import format_decimal
from flask import g

from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.registry import FORMATS, Format
from ledsagning.formats.speech.script import script
from ledsagning.web import addresses
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language, ngettext
from ledsagning.web.library import library
from ledsagning.web.recordings import Recording
from ledsagning.web.shapes import Link, Player

_NUMBER = "ledsagning.script"
_MB = 1_000_000


def begin(leaflet: Leaflet) -> None:
    """Let what is said of this page know its words. Nothing is done where nothing can be heard."""
    if library().recordings:
        g.setdefault(_NUMBER, script(leaflet).digest)


def recording(format_: Format) -> Recording | None:
    """The recording of the page that was begun, if there is one of its words."""
    return library().recordings.get((g.get(_NUMBER, ""), format_.ending))


def player(address: str) -> Player | None:
    """The page's recording at the usual pace, for the browser's own player."""
    for one in FORMATS:
        if one.beforehand and (found := recording(one)):
            return Player(addresses.with_suffix(address, one.ending), _who_reads(found))
    return None


def _who_reads(found: Recording) -> str:
    if found.seconds is None:
        return _("En person läser sidan.")
    return ngettext(
        "En datorröst läser sidan. Det tar ungefär %(num)s minut.",
        "En datorröst läser sidan. Det tar ungefär %(num)s minuter.",
        max(1, round(found.seconds / 60)),
    )


def files(address: str) -> Iterator[Link]:
    """The recordings of the page to save, each with its size."""
    for one in FORMATS:
        if one.beforehand and (found := recording(one)):
            size = format_decimal(max(round(found.size / _MB, 1), 0.1), locale=language())
            yield Link(
                _("%(what)s (%(size)s MB)", what=_(one.label), size=size),
                addresses.with_suffix(address, one.ending),
                pictogram=one.pictogram,
            )
