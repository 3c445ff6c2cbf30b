"""The first meeting: a list of questions made from the wishes and from the agreement."""

from flask import Blueprint, request

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Paragraph, words
from ledsagning.web import addresses, tools
from ledsagning.web.chosen import Chosen
from ledsagning.web.documents.meeting import meeting_document
from ledsagning.web.forms.meeting import MeetingForm
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.shapes import Link
from ledsagning.web.tools import Tool

bp = Blueprint("meeting", __name__)


def meet(municipality: Municipality) -> Tool:
    """Prepare the first meeting with an escort."""
    form = MeetingForm(request.args, municipality)
    chosen = form.provider.data
    return Tool(
        slug="forsta-traffen",
        head=tools.with_blocks(
            tools.blank(
                _("Första träffen"),
                _("Gör en lista med frågor till ledsagaren. Ta gärna med någon som du litar på."),
                "meeting",
            ),
            Paragraph(
                words(_("Välj det som är viktigt. Hoppa över resten. Vi sparar inget.")),
                pictogram="choose",
            ),
        ),
        questions=form.questions,
        submit=_("Visa mina frågor"),
        hidden=form.hidden,
        query=form.query,
        answer=meeting_document(chosen, municipality, form.wishes),
        links=_after(municipality, chosen),
        mistaken=form.mistaken,
    )


tools.add(bp, "forsta-traffen", meet)


def _after(place: Municipality, chosen: Chosen) -> tuple[Link, ...]:
    code = language()
    return (
        Link(_("Förbered din plan"), addresses.tool(code, place.id, "plan"), pictogram="plan"),
        Link(
            _("Byt till någon annan"),
            addresses.tool(code, place.id, "byt"),
            pictogram="switch",
        ),
        Link(
            _("Läs mer om det första mötet"),
            addresses.page(code, place.id, "forsta-motet"),
            pictogram="meeting",
        ),
    )
