"""The implementation plan: a sheet to prepare it, and a sheet for the follow-up."""

from flask import Blueprint, request

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Paragraph, words
from ledsagning.planner.writing import Sheet
from ledsagning.web import addresses, tools
from ledsagning.web.asking import one_of
from ledsagning.web.documents.plan import follow_up_document, plan_document
from ledsagning.web.forms.writing import SheetForm
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.shapes import Link, Question
from ledsagning.web.tools import Tool

bp = Blueprint("plan", __name__)


def prepare(place: Municipality) -> Tool:
    """Prepare the plan, or the talk about how it has been."""
    form = SheetForm(request.args)
    document = plan_document if form.asked is Sheet.PLAN else follow_up_document
    return Tool(
        slug="plan",
        head=tools.with_blocks(
            tools.blank(
                _("Din plan"),
                _("Här får du ett papper att fylla i före mötet. Du är med och gör planen."),
                "plan",
            ),
            Paragraph(
                words(_("Du skriver inga svar här. Skriv på papper eller i din egen dator.")),
                pictogram="shield",
            ),
        ),
        questions=(_which(form),),
        submit=_("Visa pappret"),
        query=() if form.asked is Sheet.PLAN else (("sheet", form.asked.value),),
        answer=document(place),
        links=_after(place),
        mistaken=bool(form.sheet.errors),
    )


tools.add(bp, "plan", prepare)


def _which(form: SheetForm) -> Question:
    labels = {
        Sheet.PLAN.value: _("Min plan: vad jag vill göra"),
        Sheet.FOLLOW_UP.value: _("Uppföljning: hur det har gått"),
    }
    return one_of(
        form.sheet,
        labels,
        form.asked,
        legend=_("Vad vill du förbereda?"),
        why=_("Då får du rätt papper."),
        picture="plan",
    )


def _after(place: Municipality) -> tuple[Link, ...]:
    code = language()
    return (
        Link(
            _("Läs mer om din plan"), addresses.page(code, place.id, "din-plan"), pictogram="plan"
        ),
        Link(
            _("Läs om vad du kan göra"),
            addresses.page(code, place.id, "vad-kan-du-gora"),
            pictogram="swimming",
        ),
        Link(
            _("Be om en annan ledsagare, eller byt utförare"),
            addresses.tool(code, place.id, "byt"),
            pictogram="switch",
        ),
    )
