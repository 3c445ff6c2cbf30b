"""Readings of leaflets without a voice: to see what is made of one."""

from flask.testing import FlaskClient

from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.speech.reading import Reading
from ledsagning.formats.speech.script import script
from ledsagning.web import listening

A_PHRASE = 1_234
"""So many milliseconds each of its phrases takes."""


def silent(leaflet: Leaflet) -> Reading:
    """A reading in which each phrase takes as long."""
    number = len(script(leaflet).phrases)
    return Reading(b"silence", tuple(A_PHRASE * at for at in range(1, number + 1)))


def leaflet_at(client: FlaskClient, path: str) -> Leaflet:
    """What is read aloud of a page."""
    with client:
        client.get(f"{path}.mp3").close()
        found = listening.begun()
        assert found is not None
        return found.read
