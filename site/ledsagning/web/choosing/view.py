"""Choosing and switching: what to do, and a letter, words for the phone and an SMS to do it."""

from flask import request

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Paragraph, words
from ledsagning.web import addresses, tools
from ledsagning.web.choosing.assigned import assigned_document
from ledsagning.web.choosing.choosing import choosing_document
from ledsagning.web.choosing.switching import switching_document
from ledsagning.web.chosen_provider import Chosen
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.in_force import may_choose
from ledsagning.web.letters.form import AssignedForm, ChoosingForm, SwitchingForm
from ledsagning.web.shapes import Link
from ledsagning.web.tool_page import ToolPage


def choose(municipality: Municipality) -> ToolPage:
    """Choose a provider; where one does not, say what matters in an escort."""
    if not may_choose(municipality):
        return _assigned(municipality)
    form = ChoosingForm(request.args, municipality)
    chosen = form.provider.data
    return ToolPage(
        about=(_private(),),
        form=form,
        submit=_("Visa orden"),
        answer=choosing_document(
            chosen, municipality, form.writer.data, interpreted=form.interpreted
        ),
        links=(
            _find(municipality),
            tools.MEET.link(municipality, chosen.query, _("Frågor till första träffen")),
            _link(municipality, "valja", _("Läs mer om att välja"), "choose"),
        ),
    )


def _assigned(municipality: Municipality) -> ToolPage:
    form = AssignedForm(request.args, municipality)
    return ToolPage(
        about=(_private(),),
        form=form,
        submit=_("Visa orden"),
        answer=assigned_document(
            municipality, form.wishes, form.writer.data, interpreted=form.interpreted
        ),
        links=(
            tools.MEET.link(municipality, text=_("Frågor till första träffen")),
            tools.SWITCH.link(municipality, text=_("Be om en annan ledsagare")),
            _link(municipality, "valja", _("Läs mer: så får du en ledsagare"), "choose"),
        ),
    )


def switch(municipality: Municipality) -> ToolPage:
    """Switch to another provider, or to another escort."""
    form = SwitchingForm(request.args, municipality)
    chosen = form.provider.data
    return ToolPage(
        about=(_private(),),
        form=form,
        which=form.what.name,
        submit=_("Visa orden"),
        answer=switching_document(
            chosen,
            municipality,
            form.writer.data,
            form.what.data,
            interpreted=form.interpreted,
        ),
        links=_after_switching(municipality, chosen),
    )


def _after_switching(municipality: Municipality, chosen: Chosen) -> tuple[Link, ...]:
    first = tools.CHOOSE.link(municipality) if not may_choose(municipality) else _find(municipality)
    return (
        first,
        tools.MEET.link(municipality, chosen.query, _("Frågor till första träffen")),
        _link(municipality, "byta", _("Läs mer om att byta"), "switch"),
    )


def _private() -> Paragraph:
    return Paragraph(
        words(_("Du skriver inga namn här. Fyll i dem på papper eller i din egen dator.")),
        pictogram="shield",
    )


def _find(municipality: Municipality) -> Link:
    address = addresses.find(language(), municipality.id)
    return Link(_("Hitta en utförare"), address, pictogram="search")


def _link(municipality: Municipality, slug: str, text: str, picture: str) -> Link:
    return Link(text, addresses.page(language(), municipality.id, slug), pictogram=picture)
