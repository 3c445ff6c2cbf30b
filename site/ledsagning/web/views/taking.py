"""The packages that somebody takes along."""

from flask import Blueprint, redirect
from flask.typing import ResponseReturnValue

from ledsagning.web import addresses, packages, packed
from ledsagning.web.http import cached
from ledsagning.web.i18n import language
from ledsagning.web.sending import sent
from ledsagning.web.templating import named_municipality

bp = Blueprint("taking", __name__)


@bp.get(f"/<language:language>/{packages.ENDING}")
@bp.get(f"/<language:language>/<municipality>/{packages.ENDING}")
@cached
def package() -> ResponseReturnValue:
    """The package of a municipality or of what holds everywhere, or a part of it. One that is only
    a name leads to that.
    """
    municipality = named_municipality()
    if municipality and not packed.has_own(municipality):
        return redirect(addresses.page(language(), None, packages.ENDING))
    found = packed.package(municipality)
    whose = municipality.id if municipality else None
    if found is None or not found.file.is_file():
        # It is not made yet, or not again: the page that leads to it says so.
        return redirect(addresses.page(language(), whose, addresses.FORMATS))
    name = f"{packages.folder(language(), whose)}.zip"
    response = sent(found.file, packages.MEDIA_TYPE, name)
    response.headers["X-Robots-Tag"] = "noindex"
    return response
