"""A leaflet as a recording: MP3, by a computer's voice.

It takes seconds to make, so nobody waits for it: ``ledsagning publish --formats`` makes it
beforehand, and what has not been made is not offered.
"""

from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.size import STANDARD, Size
from ledsagning.formats.speech import voice
from ledsagning.formats.speech.reading import Reading
from ledsagning.formats.speech.script import script
from ledsagning.formats.speech.voice import Tags

MEDIA_TYPE = "audio/mpeg"


def render(leaflet: Leaflet, size: Size = STANDARD) -> bytes:
    """What a leaflet says, read aloud here and now. Raises ``Unspoken``."""
    return read(leaflet, size).mp3


def read(leaflet: Leaflet, size: Size = STANDARD) -> Reading:
    """A leaflet read aloud here and now, at a pace. Raises ``Unspoken``."""
    imprint = leaflet.imprint
    tags = Tags(
        title=leaflet.title,
        site=imprint.site,
        municipality=imprint.municipality or "",
        year=imprint.day.year,
        language=leaflet.document.language,
        about=f"{imprint.address} ({imprint.day.isoformat()}, {imprint.version})",
    )
    return voice.read(script(leaflet), size.words, tags)


def bound(_leaflet: Leaflet, reading: Reading) -> bytes:
    """The sound alone."""
    return reading.mp3
