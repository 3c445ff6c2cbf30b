"""The hours helper: which period it is, how many hours are left, and when it ends."""

from collections.abc import Iterator

from flask import Blueprint, request

from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.vocabulary import PeriodStart
from ledsagning.formats.calendar import Event
from ledsagning.formats.document import Document
from ledsagning.planner.hours import Reckoning, months_of, reckon, start_of
from ledsagning.web import addresses, tools
from ledsagning.web.documents import hours as documents
from ledsagning.web.documents.hours_reminders import reminders
from ledsagning.web.forms.hours import HoursForm
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.shapes import Link, Question
from ledsagning.web.today import today
from ledsagning.web.tools import Tool
from ledsagning.web.written import written

bp = Blueprint("hours", __name__)

SLUG = "timmar"


def _hours(place: Municipality) -> Tool:
    """Count what can be counted; nothing is asked where the length of a period is not known."""
    if months_of(place.rules.period) is None:
        return _tool(place, answer=documents.unknown_length(place))
    form = HoursForm(request.args, start_of(place.rules.period))
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
        questions=tuple(_questions(form, place)) if form else (),
        submit=_("Räkna ut"),
        query=form.query if form else (),
        answer=answer,
        links=tuple(_links(place)),
        days=days,
        mistaken=bool(form and form.errors),
    )


def _days(found: Reckoning | None, place: Municipality) -> tuple[Event, ...]:
    return reminders(found, place.rules.unused_hours) if found else ()


def _questions(form: HoursForm, place: Municipality) -> Iterator[Question]:
    fixed = start_of(place.rules.period) is PeriodStart.FIXED
    if not fixed:
        yield written(
            form.decision_start,
            legend=_("Vilken dag började ditt beslut gälla?"),
            why=_("Dagen står i ditt beslut. Den kan också komma senare."),
            pictogram="letter",
        )
    yield written(
        form.hours,
        legend=_("Hur många timmar får du i månaden?"),
        why=_("Det står i ditt beslut. Skriv till exempel 20 eller 20,5."),
        pictogram="hours",
    )
    yield written(
        form.used,
        legend=_("Hur många timmar har du använt i perioden?"),
        why=_("Du behöver inte svara. Vet du inte? Fråga utföraren."),
        pictogram="check",
    )
    if "period_start" in form:
        yield written(
            form.period_start,
            legend=_("Vilken dag började din period?"),
            why=_(
                "Du behöver inte svara. Reglerna i %(municipality)s säger inte vilken dag det är. "
                "Vet du inte? Fråga din handläggare.",
                municipality=place.name,
            ),
            pictogram="calendar",
            folded=not fixed,
        )


def _links(place: Municipality) -> Iterator[Link]:
    pages = (
        (_("Så fungerar dina timmar"), "dina-timmar", "hours"),
        (_("Vad du kan göra på timmarna"), "vad-kan-du-gora", "cafe"),
        (_("Boka och avboka"), "boka-och-avboka", "calendar"),
    )
    for text, slug, picture in pages:
        yield Link(text, addresses.page(language(), place.id, slug), pictogram=picture)


tools.add(bp, SLUG, _hours)
