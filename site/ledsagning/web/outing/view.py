"""The trip sheet: the questions, the sheet, and the days for a calendar."""

from collections.abc import Iterator

from flask import request

from ledsagning.catalogue.model import Municipality
from ledsagning.web import addresses, tools
from ledsagning.web.chosen_provider import Chosen
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.outing.answer import trip_paper, trip_sheet
from ledsagning.web.outing.booking import Plan
from ledsagning.web.outing.days import trip_days
from ledsagning.web.outing.form import TripForm
from ledsagning.web.shapes import Link
from ledsagning.web.today import today
from ledsagning.web.tool_page import ToolPage


def plan_outing(municipality: Municipality) -> ToolPage:
    """Ask about an outing, and make one sheet of it."""
    form = TripForm(request.args, municipality)
    plan = _plan(form)
    return ToolPage(
        form=form,
        submit=_("Visa bladet"),
        answer=trip_sheet(plan) if plan else None,
        paper=trip_paper(plan) if plan else None,
        days=trip_days(plan) if plan else (),
        links=tuple(_links(municipality, form.provider.data)),
    )


def _plan(form: TripForm) -> Plan | None:
    if form.trip is None:
        return None
    return Plan(
        trip=form.trip,
        place=form.municipality,
        provider=form.provider.data.provider,
        today=today(),
    )


def _links(place: Municipality, chosen: Chosen) -> Iterator[Link]:
    code = language()
    if chosen.provider is not None:
        address = addresses.provider(code, place.id, chosen.provider.id)
        yield Link(_("Utförarens sida"), address, pictogram="escort")
    yield tools.CANCEL.link(place, chosen.query)
    booking = addresses.page(code, place.id, "boka-och-avboka")
    yield Link(_("Boka och avboka"), booking, pictogram="calendar")
    costs = addresses.page(code, place.id, "kostnader")
    yield Link(_("Vad kostar det?"), costs, pictogram="money")
