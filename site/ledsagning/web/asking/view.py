"""Asking the municipality: everything that is not known, as one letter."""

from flask import request

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Paragraph, words
from ledsagning.web import addresses
from ledsagning.web.asking.answer import asking_document, mail_links
from ledsagning.web.asking.form import AskingForm
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.shapes import Link
from ledsagning.web.tool_page import ToolPage


def ask(municipality: Municipality) -> ToolPage:
    """A letter with every question that nobody has answered yet, and ways to send it."""
    form = AskingForm(request.args, municipality)
    asker, about = form.asker.data, form.about.data
    private = _("Du skriver inga namn här. Fyll i dem på papper eller i din egen dator.")
    contact = addresses.page(language(), municipality.id, addresses.CONTACT)
    door = addresses.page(language(), municipality.id, addresses.ANSWERING)
    return ToolPage(
        about=(Paragraph(words(private), pictogram="shield"),),
        form=form,
        which=form.about.name,
        submit=_("Visa brevet"),
        answer=asking_document(municipality, asker, about),
        sending=mail_links(municipality, asker, about),
        links=(
            Link(_("Alla kontor i kommunen"), contact, pictogram="phone"),
            Link(_("Arbetar du i kommunen? Svara här"), door, pictogram="pencil"),
        ),
    )
