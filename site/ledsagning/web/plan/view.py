"""The implementation plan: a sheet to prepare it, and a sheet for the follow-up."""

from flask import request

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Paragraph, words
from ledsagning.planner.writing import Sheet
from ledsagning.web import addresses, tools
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.letters.form import SheetForm
from ledsagning.web.plan.answer import (
    follow_up_document,
    follow_up_paper,
    plan_document,
    plan_paper,
)
from ledsagning.web.shapes import Link
from ledsagning.web.tool_page import ToolPage


def prepare(municipality: Municipality) -> ToolPage:
    """Prepare the plan, or the talk about how it has been."""
    form = SheetForm(request.args, municipality)
    document, paper = (
        (plan_document, plan_paper)
        if form.sheet.data is Sheet.PLAN
        else (follow_up_document, follow_up_paper)
    )
    private = _("Du skriver inga svar här. Skriv på papper eller i din egen dator.")
    return ToolPage(
        about=(Paragraph(words(private), pictogram="shield"),),
        form=form,
        which=form.sheet.name,
        submit=_("Visa pappret"),
        answer=document(municipality, form.writer.data),
        paper=paper(municipality, form.writer.data),
        links=_after(municipality),
    )


def _after(municipality: Municipality) -> tuple[Link, ...]:
    code = language()
    return (
        Link(
            _("Läs mer om din plan"),
            addresses.page(code, municipality.id, "din-plan"),
            pictogram="plan",
        ),
        Link(
            _("Läs om vad du kan göra"),
            addresses.page(code, municipality.id, "vad-kan-du-gora"),
            pictogram="swimming",
        ),
        tools.SWITCH.link(municipality, text=_("Be om en annan ledsagare, eller byt utförare")),
    )
