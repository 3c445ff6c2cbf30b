"""The packages that somebody takes along."""

from flask import Blueprint, send_file
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from ledsagning.web import packages
from ledsagning.web.http import cached
from ledsagning.web.i18n import language
from ledsagning.web.library import library
from ledsagning.web.templating import this_municipality

bp = Blueprint("taking", __name__)


@bp.get(f"/<language:language>/<municipality>/{packages.ENDING}")
@cached
def package() -> ResponseReturnValue:
    """The package of a municipality, or a part of it."""
    municipality = this_municipality()
    found = library().package(language(), municipality.id)
    if found is None or not found.file.is_file():
        raise NotFound
    sent = send_file(
        found.file,
        mimetype=packages.MEDIA_TYPE,
        as_attachment=True,
        download_name=f"ledsagning-{municipality.id}-{language()}.zip",
        conditional=True,
    )
    sent.headers["X-Robots-Tag"] = "noindex"
    return sent
