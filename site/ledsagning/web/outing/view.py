"""An outing: the questions, the sheet, and the days for a calendar."""

from collections.abc import Iterator
from functools import partial

from flask import request

from ledsagning.catalogue.model import Municipality
from ledsagning.planner.outings import Outing
from ledsagning.today import today
from ledsagning.web import addresses, tools
from ledsagning.web.chosen_provider import Chosen
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.outing.answer import blank_sheet, outing_sheet, trip_paper
from ledsagning.web.outing.booking import PlannedOuting
from ledsagning.web.outing.days import outing_days
from ledsagning.web.outing.form import OutingForm
from ledsagning.web.shapes import Link
from ledsagning.web.tool_page import ToolPage


def plan_outing(municipality: Municipality) -> ToolPage:
    """Ask about an outing, and make one sheet of it."""
    form = OutingForm(request.args, municipality)
    planned = _planned(form)
    undecided = PlannedOuting(
        outing=Outing(),
        municipality=municipality,
        provider=None,
        today=today(),
        writer=form.writer.data,
    )
    return ToolPage(
        form=form,
        submit=_("Visa pappret"),
        answer=outing_sheet(planned) if planned else None,
        blank=partial(blank_sheet, undecided),
        paper=trip_paper(planned or undecided),
        days=outing_days(planned) if planned else (),
        links=tuple(_links(municipality, form.provider.data, planned)),
    )


def _planned(form: OutingForm) -> PlannedOuting | None:
    if form.outing is None:
        return None
    return PlannedOuting(
        outing=form.outing,
        municipality=form.municipality,
        provider=form.provider.data.provider,
        today=today(),
        writer=form.writer.data,
    )


def _links(
    municipality: Municipality, chosen: Chosen, planned: PlannedOuting | None
) -> Iterator[Link]:
    code = language()
    if planned is not None and planned.outing.day is not None:
        # The form that stands there now changes the outing that is in the calendar.
        summary = _("Då blir det en egen dag i din kalender.")
        plain = tools.OUTING.address(municipality)
        yield Link(_("En ny utflykt"), plain, pictogram="bus", summary=summary)
    if chosen.provider is not None:
        address = addresses.provider(code, municipality.id, chosen.provider.id)
        yield Link(_("Utförarens sida"), address, pictogram="escort")
    yield tools.CANCEL.link(municipality, chosen.query)
    booking = addresses.page(code, municipality.id, "boka-och-avboka")
    yield Link(_("Boka och avboka"), booking, pictogram="calendar")
    costs = addresses.page(code, municipality.id, "kostnader")
    yield Link(_("Vad kostar det?"), costs, pictogram="money")
