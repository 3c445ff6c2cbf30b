"""The trip sheet: the questions, the sheet, and the days for a calendar."""

from collections.abc import Iterator

from flask import Blueprint, request

from ledsagning.catalogue.model import Municipality
from ledsagning.web import addresses, tools
from ledsagning.web.chosen import Chosen, chosen_in
from ledsagning.web.documents.trip import on_one_paper, trip_head, trip_sheet
from ledsagning.web.documents.trip_days import trip_days
from ledsagning.web.forms.trip import SHOWN, TripForm
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.provider_question import provider_question
from ledsagning.web.questions_trip import first_questions, more_questions
from ledsagning.web.shapes import Link
from ledsagning.web.today import today
from ledsagning.web.wording.trip_booking import Plan

SLUG = "utflykt"

bp = Blueprint("trip", __name__)


def trip(place: Municipality) -> tools.Tool:
    """Ask about an outing, and make one sheet of it."""
    form = TripForm(request.args)
    chosen = chosen_in(place)
    why = _("Då räknar vi ut när du senast ska boka.")
    plan = _plan(form, place, chosen)
    sheet = trip_sheet(plan) if plan else None
    return tools.Tool(
        slug=SLUG,
        head=trip_head(),
        questions=(
            *first_questions(form),
            *provider_question(place, chosen, why),
            *more_questions(form),
        ),
        submit=_("Visa bladet"),
        hidden=(SHOWN,),
        query=(*form.query, *chosen.query),
        answer=sheet,
        paper=on_one_paper(sheet) if sheet else None,
        days=trip_days(plan) if plan else (),
        links=tuple(_links(place, chosen)),
        mistaken=bool(form.errors or chosen.gone),
    )


def _plan(form: TripForm, place: Municipality, chosen: Chosen) -> Plan | None:
    asked = form.trip
    if asked is None:
        return None
    return Plan(trip=asked, place=place, provider=chosen.provider, today=today())


def _links(place: Municipality, chosen: Chosen) -> Iterator[Link]:
    code = language()
    if chosen.provider is not None:
        address = addresses.provider(code, place.id, chosen.provider.id)
        yield Link(_("Utförarens sida"), address, pictogram="escort")
    cancel = addresses.tool(code, place.id, "avboka", chosen.query)
    yield Link(_("Vad händer om jag avbokar?"), cancel, pictogram="cancel")
    booking = addresses.page(code, place.id, "boka-och-avboka")
    yield Link(_("Boka och avboka"), booking, pictogram="calendar")
    costs = addresses.page(code, place.id, "kostnader")
    yield Link(_("Vad kostar det?"), costs, pictogram="money")


tools.add(bp, SLUG, trip)
