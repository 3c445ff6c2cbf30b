"""The first meeting: a list of questions made from the wishes and from the agreement."""

from flask import Blueprint, request

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Paragraph, words
from ledsagning.search.criteria import Criteria
from ledsagning.web import addresses, tools
from ledsagning.web.asking import wish
from ledsagning.web.chosen import Chosen, chosen_in
from ledsagning.web.documents.meeting import meeting_document
from ledsagning.web.forms.escort_wishes import EscortForm
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.provider_question import provider_question
from ledsagning.web.shapes import Link
from ledsagning.web.tools import Tool

bp = Blueprint("meeting", __name__)


def meet(place: Municipality) -> Tool:
    """Prepare the first meeting with an escort."""
    chosen = chosen_in(place)
    form = EscortForm(request.args, tuple(place.area_names))
    why = _("Det du väljer blir en fråga på din lista.")
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
        questions=(
            *provider_question(
                place, chosen, _("Då kommer det som avtalet inte säger med på listan.")
            ),
            *(wish(field, place, why) for field in form.asked),
        ),
        submit=_("Visa mina frågor"),
        query=(*chosen.query, *addresses.wishes(Criteria(form.wishes))),
        answer=meeting_document(chosen, place, form.wishes),
        links=_after(place, chosen),
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
