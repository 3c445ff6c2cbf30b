"""Files that take a second or more to make: here, or by another process where a server has one."""

from collections.abc import Callable
from typing import Final

from flask import Flask, current_app

from ledsagning.formats.leaflet import Leaflet
from ledsagning.formats.registry import Format
from ledsagning.formats.size import Size

Draws = Callable[[str, str], bytes]
"""From the ending of a format, and what is to be drawn, to the file. Raises ``NotDrawn``."""

_KEY: Final = "ledsagning.drawing"


class NotDrawn(Exception):
    """Too many files are asked for at once."""


class TookTooLong(NotDrawn):
    """The file was not made in the time that a reader waits."""


def use(app: Flask, draws: Draws) -> None:
    """Let somebody else draw for an app."""
    app.extensions[_KEY] = draws


def made(format_: Format, leaflet: Leaflet, size: Size) -> bytes:
    """A leaflet as a file. Raises ``NotDrawn``."""
    draws: Draws | None = current_app.extensions.get(_KEY)
    if format_.slow is None or draws is None:
        return format_.renderer.render(leaflet, size)
    return draws(format_.ending, format_.slow.written(leaflet, size))
