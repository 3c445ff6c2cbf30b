"""The hours helper: which period it is, how many hours are left, and when it ends."""

from collections.abc import Iterator
from functools import partial

from flask import request

from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.variants import first
from ledsagning.catalogue.vocabulary import GrantedPer
from ledsagning.formats.document import Document
from ledsagning.planner.granted import Granted
from ledsagning.planner.hours import Reckoning, reckon
from ledsagning.today import today
from ledsagning.web import addresses
from ledsagning.web.hours.answer import answer, before_you_begin, occasion
from ledsagning.web.hours.blank import blank_hours
from ledsagning.web.hours.form import HoursForm
from ledsagning.web.hours.reminders import reminders
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.in_force import rules
from ledsagning.web.shapes import Link
from ledsagning.web.tool_page import ToolPage


def count(municipality: Municipality) -> ToolPage:
    """Count what can be counted, and say what had to be assumed for it."""
    form = HoursForm(request.args, municipality, today())
    granted = form.granted() if form.complete else None
    found = _reckoned(granted, municipality)
    return ToolPage(
        about=before_you_begin(),
        form=form,
        submit=_("Räkna ut"),
        answer=_answer(granted, found, municipality),
        blank=partial(blank_hours, municipality),
        days=reminders(found, first(rules(municipality).unused_hours)) if found else (),
        links=tuple(_links(municipality)),
    )


def _reckoned(granted: Granted | None, municipality: Municipality) -> Reckoning | None:
    if granted is None or granted.per is GrantedPer.OCCASION:
        return None
    return reckon(first(rules(municipality).period), granted, today())


def _answer(
    granted: Granted | None, found: Reckoning | None, municipality: Municipality
) -> Document | None:
    if found is not None:
        return answer(found, municipality)
    return occasion(granted, municipality) if granted else None


def _links(municipality: Municipality) -> Iterator[Link]:
    pages = (
        (_("Så fungerar dina timmar"), "dina-timmar", "hours"),
        (_("Vad du kan göra på timmarna"), "vad-kan-du-gora", "cafe"),
        (_("Boka och avboka"), "boka-och-avboka", "calendar"),
    )
    for text, slug, picture in pages:
        yield Link(text, addresses.page(language(), municipality.id, slug), pictogram=picture)
