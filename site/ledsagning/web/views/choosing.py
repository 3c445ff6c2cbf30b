"""Choosing and switching: what to do, and a letter, words for the phone and an SMS to do it."""

from flask import Blueprint, request

from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.vocabulary import Choice
from ledsagning.formats.document import Paragraph, words
from ledsagning.web import addresses, tools
from ledsagning.web.chosen import Chosen
from ledsagning.web.documents.choosing import choosing_document
from ledsagning.web.documents.switching import switching_document
from ledsagning.web.documents.team_choosing import team_choosing_document
from ledsagning.web.forms.writing import ChoosingForm, SwitchingForm, TeamChoosingForm
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.shapes import Link
from ledsagning.web.tools import Tool

bp = Blueprint("choosing", __name__)


def choose(place: Municipality) -> Tool:
    """Choose a provider; where a team finds the escort, say what matters."""
    if place.choice is Choice.MUNICIPAL_TEAM:
        return _choose_with_team(place)
    form = ChoosingForm(request.args, place)
    chosen = form.provider.data
    head = tools.blank(
        _("Välj utförare"),
        _("Här får du orden som du behöver: ett brev, ord för telefonen och ett sms."),
        "choose",
    )
    return Tool(
        slug="valj",
        head=tools.with_blocks(head, _private()),
        questions=form.questions,
        submit=_("Visa orden"),
        hidden=form.hidden,
        query=form.query,
        answer=choosing_document(chosen, place, form.writer.data),
        links=(
            _link(place, "hitta", _("Hitta en utförare"), "search"),
            _tool_link(place, "forsta-traffen", _("Frågor till första träffen"), "meeting", chosen),
            _link(place, "valja", _("Läs mer om att välja"), "choose"),
        ),
        mistaken=form.mistaken,
    )


def _choose_with_team(place: Municipality) -> Tool:
    form = TeamChoosingForm(request.args, place)
    head = tools.blank(
        _("Säg vad som är viktigt för dig"),
        _("Kommunen letar efter en ledsagare åt dig. Här får du orden som du behöver."),
        "choose",
    )
    return Tool(
        slug="valj",
        head=tools.with_blocks(head, _private()),
        questions=form.questions,
        submit=_("Visa orden"),
        query=form.query,
        answer=team_choosing_document(place, form.wishes, form.writer.data),
        links=(
            _tool_link(place, "forsta-traffen", _("Frågor till första träffen"), "meeting"),
            _tool_link(place, "byt", _("Be om en annan ledsagare"), "switch"),
            _link(place, "valja", _("Läs mer: så får du en ledsagare"), "choose"),
        ),
        mistaken=form.mistaken,
    )


def switch(place: Municipality) -> Tool:
    """Switch to another provider, or to another escort."""
    form = SwitchingForm(request.args, place)
    chosen = form.provider.data
    team = place.choice is Choice.MUNICIPAL_TEAM
    head = tools.blank(
        _("Byt ledsagare") if team else _("Byt utförare eller ledsagare"),
        _("Här får du orden som du behöver: ett brev, ord för telefonen och ett sms."),
        "switch",
    )
    return Tool(
        slug="byt",
        head=tools.with_blocks(head, _private()),
        questions=form.questions,
        submit=_("Visa orden"),
        hidden=form.hidden,
        query=form.query,
        answer=switching_document(chosen, place, form.writer.data, form.what.data),
        links=_after_switching(place, chosen),
        mistaken=form.mistaken,
    )


tools.add(bp, "valj", choose)
tools.add(bp, "byt", switch)


def _after_switching(place: Municipality, chosen: Chosen) -> tuple[Link, ...]:
    first = (
        _tool_link(place, "valj", _("Säg vad som är viktigt för dig"), "choose")
        if place.choice is Choice.MUNICIPAL_TEAM
        else _link(place, "hitta", _("Hitta en utförare"), "search")
    )
    return (
        first,
        _tool_link(place, "forsta-traffen", _("Frågor till första träffen"), "meeting", chosen),
        _link(place, "byta", _("Läs mer om att byta"), "switch"),
    )


def _private() -> Paragraph:
    return Paragraph(
        words(_("Du skriver inga namn här. Fyll i dem på papper eller i din egen dator.")),
        pictogram="shield",
    )


def _link(place: Municipality, slug: str, text: str, picture: str) -> Link:
    return Link(text, addresses.page(language(), place.id, slug), pictogram=picture)


def _tool_link(
    place: Municipality, slug: str, text: str, picture: str, chosen: Chosen | None = None
) -> Link:
    query = chosen.query if chosen else ()
    return Link(text, addresses.tool(language(), place.id, slug, query), pictogram=picture)
