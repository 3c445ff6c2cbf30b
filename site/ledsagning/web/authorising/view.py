"""A power of attorney: what it lets somebody do, and the paper."""

from flask import request

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Paragraph, words
from ledsagning.web import addresses, tools
from ledsagning.web.authorising.answer import authorising_document
from ledsagning.web.authorising.form import AuthorisingForm
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.shapes import Link
from ledsagning.web.tool_page import ToolPage


def authorise(municipality: Municipality) -> ToolPage:
    """A paper that lets somebody speak for the person, as much as the person wants."""
    form = AuthorisingForm(request.args, municipality)
    private = _("Du skriver inga namn här. Fyll i dem på papper eller i din egen dator.")
    helping = addresses.page(language(), municipality.id, "for-dig-som-hjalper")
    return ToolPage(
        about=(Paragraph(words(private), pictogram="shield"),),
        form=form,
        submit=_("Visa pappret"),
        answer=authorising_document(municipality, form.allowed, form.until.data),
        links=(
            Link(_("För dig som hjälper någon"), helping, pictogram="family"),
            tools.APPLY.link(municipality),
            tools.COMPLAIN.link(municipality),
        ),
    )
