"""Where what is published lies: in the database that the catalogue is, or in the state folder."""

from ledsagning.database import Database
from ledsagning.serving.edition_database import EditionDatabase
from ledsagning.serving.edition_folder import EditionFolder
from ledsagning.serving.editions import Editions
from ledsagning.settings import Settings


def editions_of(settings: Settings) -> Editions:
    """The editions of the catalogue that is served. Nothing is made or read."""
    if isinstance(settings.catalogue, Database):
        room = settings.room
        return EditionDatabase(settings.catalogue, room.editions, room.history_bytes)
    return EditionFolder.of(settings)
