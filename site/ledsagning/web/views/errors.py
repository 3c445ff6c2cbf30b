"""One plain page for everything that can go wrong, with the way back."""

import logging
import traceback
from collections.abc import Iterator
from types import TracebackType
from typing import TypeAlias

from flask import Blueprint, Flask, Response, make_response
from werkzeug.exceptions import HTTPException

from ledsagning.messages import N_
from ledsagning.web import addresses
from ledsagning.web.forgiving import corrected, page_of_file
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.problem import for_programs, problem
from ledsagning.web.shapes import Link
from ledsagning.web.templating import named_municipality, render

bp = Blueprint("errors", __name__)
log = logging.getLogger("ledsagning")

ExcInfo: TypeAlias = (
    tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
)

_NOT_FOUND = (
    N_("Sidan finns inte"),
    N_("Adressen kan vara felskriven. Eller så har sidan flyttat."),
)
_NO_SUCH_FILE = (
    N_("Den filen finns inte"),
    N_("Sidan finns, men inte i den formen."),
)
_NOT_READ = (
    N_("Vi förstod inte adressen"),
    N_("Något i adressen är fel. Börja om från en av sidorna här under."),
)
_OURS = (
    N_("Något gick fel hos oss"),
    N_("Felet är vårt. Försök igen om en stund. Kontakta oss om felet är kvar."),
)
_TOO_MUCH = (
    N_("Det var för mycket på en gång"),
    N_("Sidan tar emot mindre text än så. Försök med mindre."),
)
_TEXTS: dict[int, tuple[str, str]] = {
    404: _NOT_FOUND,
    405: (
        N_("Så kan sidan inte användas"),
        N_("Sidan kan bara läsas. Börja om från en av sidorna här under."),
    ),
    413: _TOO_MUCH,
    414: _TOO_MUCH,
    416: (
        N_("Filen är kortare än så"),
        N_("Hämta den från början. Den kan ha gjorts om sedan du fick den första delen."),
    ),
    431: (
        N_("Din webbläsare skickade för mycket på en gång"),
        N_("Rensa kakor för webbplatsen, eller prova en annan webbläsare."),
    ),
}


@bp.app_errorhandler(HTTPException)
def http_error(error: HTTPException) -> Response:
    """Show every error on the same plain page, with the headers and the status it came with."""
    response = make_response(error.get_response())
    if response.status_code < 400:
        return response
    if for_programs():
        return problem(error)
    meant = corrected() if response.status_code == 404 else None
    if meant is not None:
        return make_response(meant)
    page_of = page_of_file() if response.status_code == 404 else None
    title, explanation = _TEXTS.get(
        response.status_code, _OURS if response.status_code >= 500 else _NOT_READ
    )
    if page_of is not None:
        title, explanation = _NO_SUCH_FILE
    page = render(
        "errors/error.html",
        _here,
        # The page is not there, but the step above it is, and there one can begin again.
        crumbs=(Link(_(title), "", current=True),),
        title=_(title),
        explanation=_(explanation),
        ways=tuple(_ways(page_of)),
        problems=(),
    )
    response.set_data(page)
    response.content_type = "text/html; charset=utf-8"
    return response


def _here(code: str) -> str:
    """A page that is not there has no other languages; each link leads to a start page."""
    municipality = named_municipality()
    return addresses.municipality(code, municipality.id) if municipality else addresses.home(code)


def _ways(page: str | None) -> Iterator[Link]:
    """To a start; and first to the ``page`` of a file that is not there, if that was asked for, and
    to what ways there are to read.
    """
    code = language()
    municipality = named_municipality()
    if page is not None:
        ways = addresses.page(code, municipality.id if municipality else None, addresses.FORMATS)
        yield Link(_("Till sidan"), page, pictogram="document")
        yield Link(_("Mer om sätten att läsa"), ways, pictogram="info")
    if municipality is None:
        yield Link(_("Till startsidan"), addresses.home(code), pictogram="home")
    else:
        yield Link(
            _("Till startsidan för %(municipality)s", municipality=municipality.name),
            addresses.municipality(code, municipality.id),
            pictogram="home",
        )


def _log_exception(exc_info: ExcInfo) -> None:
    """Log where it went wrong, and nothing of what was asked: no address, no message, no values.

    An exception's message may hold the very words that somebody searched for.
    """
    kind, _error, trace = exc_info
    where = "".join(traceback.format_tb(trace))
    log.error("A page could not be made: %s\n%s", kind.__name__ if kind else "", where)


def init_app(app: Flask) -> None:
    """Show and log errors our way."""
    # Flask has no setting for this; replacing the method for one app is the way it offers.
    app.log_exception = _log_exception  # type: ignore[method-assign]
    app.register_blueprint(bp)
