"""The films of the pages, and their captions, sent as a browser's own player asks for them."""

from flask import Blueprint
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from ledsagning.web import addresses
from ledsagning.web.http import cached
from ledsagning.web.i18n import language
from ledsagning.web.library import library
from ledsagning.web.sending import sent

bp = Blueprint("films", __name__)

_CAPTIONS = "text/vtt"


@bp.get(f"/<language:language>/{addresses.FILMS}/<name>")
@cached
def film(name: str) -> ResponseReturnValue:
    """A film, a part of it, or its captions: nothing that no page names."""
    for one in library().pages.films(language()):
        for path, media_type in ((one.file, one.media_type), (one.captions, _CAPTIONS)):
            if path.name == name and path.is_file():
                return sent(path, media_type)
    raise NotFound
