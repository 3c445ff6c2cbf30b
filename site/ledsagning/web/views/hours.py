"""The hours helper: which period it is, how many hours are left, and when it ends."""

from collections.abc import Iterator

from flask import Blueprint, request

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Document
from ledsagning.formats.events import Event
from ledsagning.planner.hours import Reckoning, months_of, reckon
from ledsagning.web import addresses, tools
from ledsagning.web.documents import hours as documents
from ledsagning.web.documents.hours_reminders import reminders
from ledsagning.web.forms.hours import HoursForm
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.shapes import Link
from ledsagning.web.today import today
from ledsagning.web.tools import Tool

bp = Blueprint("hours", __name__)

SLUG = "timmar"


def _hours(place: Municipality) -> Tool:
    """Count what can be counted; nothing is asked where the length of a period is not known."""
    if months_of(place.rules.period) is None:
        return _tool(place, answer=documents.unknown_length(place))
    form = HoursForm(request.args, place)
    found = reckon(place.rules.period, form.granted(), today()) if form.complete else None
    return _tool(
        place,
        form,
        answer=documents.answer(found, place) if found else None,
        days=_days(found, place),
    )


def _tool(
    place: Municipality,
    form: HoursForm | None = None,
    answer: Document | None = None,
    days: tuple[Event, ...] = (),
) -> Tool:
    return Tool(
        slug=SLUG,
        head=documents.head(place),
        questions=form.questions if form else (),
        submit=_("Räkna ut"),
        query=form.query if form else (),
        answer=answer,
        links=tuple(_links(place)),
        days=days,
        mistaken=bool(form and form.mistaken),
    )


def _days(found: Reckoning | None, place: Municipality) -> tuple[Event, ...]:
    return reminders(found, place.rules.unused_hours) if found else ()


def _links(place: Municipality) -> Iterator[Link]:
    pages = (
        (_("Så fungerar dina timmar"), "dina-timmar", "hours"),
        (_("Vad du kan göra på timmarna"), "vad-kan-du-gora", "cafe"),
        (_("Boka och avboka"), "boka-och-avboka", "calendar"),
    )
    for text, slug, picture in pages:
        yield Link(text, addresses.page(language(), place.id, slug), pictogram=picture)


tools.add(bp, SLUG, _hours)
