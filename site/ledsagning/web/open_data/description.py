"""The description of all that programs can ask for, at ``/api/openapi.json``."""

from flask import Blueprint, Response

from ledsagning.open_data import openapi, records
from ledsagning.web import addresses
from ledsagning.web.i18n import SWEDISH
from ledsagning.web.library import library
from ledsagning.web.open_data.answers import Ready, kept, ready, send

bp = Blueprint("openapi", __name__)

MEDIA_TYPE = "application/json"


@bp.get("/api/openapi.json")
def description() -> Response:
    """Describe every address, what can be asked there, and what is answered."""
    return send(_made())


@kept
def _made() -> Ready:
    page = addresses.page(SWEDISH, None, addresses.OPEN_DATA)
    told = openapi.description(library().public(page) or page, library().base)
    return ready(MEDIA_TYPE, records.text(told))
