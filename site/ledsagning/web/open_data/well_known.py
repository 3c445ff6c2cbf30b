"""What programs look for at addresses that are the same on every site."""

from datetime import date

from flask import Blueprint, Response, abort

from ledsagning.catalogue.model import SecurityReports
from ledsagning.today import today
from ledsagning.web import addresses
from ledsagning.web.library import Library, library
from ledsagning.web.open_data.answers import Ready, kept, ready, send
from ledsagning.web.static import files

bp = Blueprint("well_known", __name__)

_A_DAY = "public, max-age=86400"
_PLAIN = "text/plain; charset=utf-8"

_ROBOTS = """\
# Everything may be read. An address with a question mark holds what somebody asked for: such a
# page says "noindex", and a program can only see that if it may read the page.
User-agent: *
Disallow:
"""


@bp.get("/robots.txt")
def robots() -> Response:
    """Tell crawlers what they may read, and where all of it is listed."""
    return send(_robots())


@kept
def _robots() -> Ready:
    address = library().public(addresses.sitemap())
    return ready(_PLAIN, f"{_ROBOTS}\nSitemap: {address}\n" if address else _ROBOTS)


@bp.get("/.well-known/security.txt")
def security() -> Response:
    """Tell whom to write to of a flaw in the site's security, as RFC 9116 has it.

    It is not there where nobody has said it, or where the day is past until which it holds.
    """
    operator = library().catalogue.operator
    reports = operator.security if operator else None
    if reports is None or reports.until < today():
        abort(404)
    return send(_security(reports))


@kept
def _security(reports: SecurityReports) -> Ready:
    return ready(_PLAIN, security_text(reports, library()))


def security_text(reports: SecurityReports, read: Library) -> str:
    """The file: to whom, until the end of which day, and in which languages."""
    contacts = (f"mailto:{reports.email}" if reports.email else None, reports.web)
    lines = [f"Contact: {contact}" for contact in contacts if contact]
    lines.append(f"Expires: {_end_of(reports.until)}")
    lines.append("Preferred-Languages: sv, en")
    address = read.public(f"{read.base}/.well-known/security.txt")
    if address:
        lines.append(f"Canonical: {address}")
    return "".join(f"{line}\n" for line in lines)


def _end_of(day: date) -> str:
    return f"{day.isoformat()}T23:59:59Z"


@bp.get("/favicon.ico")
def icon() -> Response:
    """Our mark, for programs that ask for nothing else."""
    file = files()["favicon.ico"]
    response = Response(file.bodies["identity"], mimetype="image/x-icon")
    response.headers["Cache-Control"] = _A_DAY
    return response
