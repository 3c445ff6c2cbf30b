"""The page where a reader tells of a fault."""

from flask import request

from ledsagning.web import addresses
from ledsagning.web.i18n import language
from ledsagning.web.reporting.answer import report_document
from ledsagning.web.reporting.subject import in_language, page_told
from ledsagning.web.shapes import Link
from ledsagning.web.shown import Shown
from ledsagning.web.templating import named_municipality, render


def report() -> Shown:
    """Whom to tell of a fault, for the page that the address names."""
    municipality, path = named_municipality(), page_told(request.args)
    municipality_id = municipality.id if municipality else None
    document = report_document(path, municipality)

    def here(code: str) -> str:
        about = in_language(path, code)
        return addresses.report(code, municipality_id, about)

    def page() -> str:
        return render(
            "pages/page.html",
            here,
            crumbs=(Link(document.title, here(language()), current=True),),
            document=document,
            title=document.title,
            swedish=None,
        )

    query = ((addresses.ABOUT, path),) if path else ()
    return Shown(here=here, page=page, document=document, query=query)
