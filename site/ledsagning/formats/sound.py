"""A leaflet as a recording: MP3, by a computer's voice.

It takes seconds to make, so nobody waits for it: ``ledsagning publish --formats`` makes it
beforehand, and what has not been made is not offered.
"""

from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.size import STANDARD, Size
from ledsagning.formats.speech import voice
from ledsagning.formats.speech.script import script

MEDIA_TYPE = "audio/mpeg"


def render(leaflet: Leaflet, size: Size = STANDARD) -> bytes:
    """What a leaflet says, read aloud here and now. Raises ``Unspoken``."""
    return voice.spoken(script(leaflet), size.words)
