"""Reads the language and the municipality out of every address, before any view."""

from typing import Any

from flask import Flask, g, request
from werkzeug.exceptions import NotFound

from ledsagning.web.i18n import negotiate, speak
from ledsagning.web.library import library


def _pull(_endpoint: str | None, values: dict[str, Any] | None) -> None:
    """Speak the language of the address, and look up its municipality.

    An address of no page (``values`` is ``None``) may begin with both as well.
    """
    languages, known = library().languages, library().catalogue.municipalities
    _root, first, second, *_rest = (*request.path.split("/"), "", "")
    speak(languages[first if first in languages else negotiate(languages)])
    if values is None:
        g.municipality = known.get(second)
        return
    values.pop("language", None)
    if "municipality" in values:
        if values["municipality"] not in known:
            raise NotFound
        g.municipality = known[values.pop("municipality")]


def init_app(app: Flask) -> None:
    """Let every view find its municipality in ``g``, and the right language spoken."""
    app.url_value_preprocessor(_pull)
