"""The first meeting: a list of questions made from the wishes and from the agreement."""

from flask import request

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Paragraph, words
from ledsagning.web import addresses, tools
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.meeting.answer import meeting_document
from ledsagning.web.meeting.form import MeetingForm
from ledsagning.web.shapes import Link
from ledsagning.web.tool_page import ToolPage


def meet(municipality: Municipality) -> ToolPage:
    """Prepare the first meeting with an escort."""
    form = MeetingForm(request.args, municipality)
    choose = _("Välj det som är viktigt. Hoppa över resten. Vi sparar inget.")
    return ToolPage(
        about=(Paragraph(words(choose), pictogram="choose"),),
        form=form,
        submit=_("Visa mina frågor"),
        answer=meeting_document(form.provider.data, municipality, form.wishes, form.writer.data),
        links=_after(municipality),
    )


def _after(municipality: Municipality) -> tuple[Link, ...]:
    return (
        tools.PLAN.link(municipality, text=_("Förbered din plan")),
        tools.SWITCH.link(municipality, text=_("Byt till någon annan")),
        Link(
            _("Läs mer om första träffen"),
            addresses.page(language(), municipality.id, "forsta-motet"),
            pictogram="meeting",
        ),
    )
