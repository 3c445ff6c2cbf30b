"""The hours helper: which period it is, how many hours are left, and when it ends."""

from collections.abc import Iterator

from flask import request

from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.variants import first
from ledsagning.planner.hours import months_of, reckon
from ledsagning.web import addresses
from ledsagning.web.hours.answer import answer, before_you_begin, unknown_length
from ledsagning.web.hours.form import HoursForm
from ledsagning.web.hours.reminders import reminders
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.in_force import rules
from ledsagning.web.shapes import Link
from ledsagning.web.today import today
from ledsagning.web.tool_page import ToolPage


def count(municipality: Municipality) -> ToolPage:
    """Count what can be counted; nothing is asked where the length of a period is not known."""
    about, links = before_you_begin(), tuple(_links(municipality))
    if months_of(first(rules(municipality).period)) is None:
        return ToolPage(about=about, answer=unknown_length(municipality), links=links)
    form = HoursForm(request.args, municipality)
    found = (
        reckon(first(rules(municipality).period), form.granted(), today())
        if form.complete
        else None
    )
    return ToolPage(
        about=about,
        form=form,
        submit=_("Räkna ut"),
        answer=answer(found, municipality) if found else None,
        days=reminders(found, first(rules(municipality).unused_hours)) if found else (),
        links=links,
    )


def _links(municipality: Municipality) -> Iterator[Link]:
    pages = (
        (_("Så fungerar dina timmar"), "dina-timmar", "hours"),
        (_("Vad du kan göra på timmarna"), "vad-kan-du-gora", "cafe"),
        (_("Boka och avboka"), "boka-och-avboka", "calendar"),
    )
    for text, slug, picture in pages:
        yield Link(text, addresses.page(language(), municipality.id, slug), pictogram=picture)
