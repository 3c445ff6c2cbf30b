"""Applying: what for, and the words to do it."""

from flask import request

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Paragraph, words
from ledsagning.web import addresses, tools
from ledsagning.web.applying.answer import applying_document
from ledsagning.web.applying.form import ApplyingForm
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.shapes import Link
from ledsagning.web.tool_page import ToolPage


def apply(municipality: Municipality) -> ToolPage:
    """A letter to apply with, what to say on the phone, and a message that asks to be called."""
    form = ApplyingForm(request.args, municipality)
    private = _("Du skriver inga namn här. Fyll i dem på papper eller i din egen dator.")
    return ToolPage(
        about=(Paragraph(words(private), pictogram="shield"),),
        form=form,
        which=form.what.name,
        submit=_("Visa orden"),
        answer=applying_document(municipality, form.what.data, form.writer.data, form.needs.data),
        links=(
            _page(municipality, "ansok", _("Läs mer: vem kan få ledsagning?"), "book"),
            _page(
                municipality, "las-ditt-beslut", _("När beslutet kommer: läs det så här"), "letter"
            ),
            tools.COMPLAIN.link(
                municipality, (("about", "decision"),), _("Om du får nej: överklaga")
            ),
            _page(municipality, addresses.CONTACT, _("Alla kontor i kommunen"), "phone"),
        ),
    )


def _page(municipality: Municipality, slug: str, text: str, picture: str) -> Link:
    return Link(text, addresses.page(language(), municipality.id, slug), pictogram=picture)
