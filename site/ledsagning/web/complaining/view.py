"""What to do when something is wrong: complain, appeal, tell of something serious, demand."""

from flask import request

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Block, Document, Paragraph
from ledsagning.formats.events import Event
from ledsagning.today import today
from ledsagning.web import addresses
from ledsagning.web.complaining.answer import (
    complaint_document,
    emergency_call,
    serious_document,
)
from ledsagning.web.complaining.appeal import appeal_days, appeal_document
from ledsagning.web.complaining.decision import Decision
from ledsagning.web.complaining.demands import (
    Waiting,
    demand_day,
    late_start_document,
    own_file_document,
    slow_decision_document,
)
from ledsagning.web.complaining.form import About, ComplaintForm
from ledsagning.web.documents.information import page_link
from ledsagning.web.documents.leaving import quiet_title, way_out
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.in_force import chooses
from ledsagning.web.library import library
from ledsagning.web.shapes import Link
from ledsagning.web.tool_page import ToolPage
from ledsagning.web.wording.explained import explained
from ledsagning.web.wording.national import national_fact

READ_ON = {
    None: ("nar-nagot-ar-fel", "las-ditt-beslut", "for-dig-som-hjalper"),
    About.SUPPORT: ("nar-nagot-ar-fel", "byta", "for-dig-som-hjalper"),
    About.DECISION: ("las-ditt-beslut", "nar-nagot-ar-fel", "for-dig-som-hjalper"),
    About.SERIOUS: ("nar-nagot-ar-fel", "byta", "for-dig-som-hjalper"),
    About.SLOW_DECISION: ("nar-nagot-ar-fel", "ansok", "for-dig-som-hjalper"),
    About.LATE_START: ("nar-nagot-ar-fel", "las-ditt-beslut", "for-dig-som-hjalper"),
    About.OWN_FILE: ("nar-nagot-ar-fel", "din-plan", "for-dig-som-hjalper"),
}
"""The information pages to read on in."""


def complain(municipality: Municipality) -> ToolPage:
    """Find the right way: to the provider, to the court, or to whoever must act at once."""
    form = ComplaintForm(request.args, municipality, today())
    about = form.about.data
    decision = Decision(
        received=form.day, writer=form.writer.data, asks=form.asked_for, today=form.today
    )
    return ToolPage(
        danger=_danger(municipality, about),
        about=() if about is About.SERIOUS else _intro(municipality),
        title=quiet_title() if about is About.SERIOUS else "",
        form=form,
        which=form.about.name,
        submit=_("Visa vad du kan göra"),
        answer=_answer(form, decision),
        links=(*(_page(slug, municipality) for slug in READ_ON[about]), _contact(municipality)),
        days=_days(form, decision),
    )


def _days(form: ComplaintForm, decision: Decision) -> tuple[Event, ...]:
    match form.about.data:
        case About.DECISION:
            return appeal_days(decision, form.municipality)
        case About.SLOW_DECISION:
            return demand_day(_waiting(form))
        case _:
            return ()


def _answer(form: ComplaintForm, decision: Decision) -> Document | None:
    chosen, municipality = form.provider.data, form.municipality
    match form.about.data:
        case About.SUPPORT:
            return complaint_document(chosen, municipality, decision.writer)
        case About.DECISION:
            return appeal_document(decision, municipality)
        case About.SERIOUS:
            return serious_document(chosen, municipality, decision.writer)
        case About.SLOW_DECISION:
            return slow_decision_document(_waiting(form), municipality)
        case About.LATE_START:
            return late_start_document(_waiting(form), municipality)
        case About.OWN_FILE:
            return own_file_document(decision.writer, municipality)
        case None:
            return None


def _waiting(form: ComplaintForm) -> Waiting:
    return Waiting(since=form.day, writer=form.writer.data, today=form.today)


def _danger(municipality: Municipality, about: About | None) -> tuple[Block, ...]:
    if about is About.SERIOUS:
        return (emergency_call(municipality), way_out(municipality))
    return (national_fact("emergency", municipality),) if about is None else ()


def _intro(municipality: Municipality) -> tuple[Block, ...]:
    texts = (
        (
            "complaint",
            _(
                "Är stödet dåligt? Då kan du klaga. "
                "Är beslutet fel? Då kan du <overklaga>överklaga</overklaga>."
            ),
        ),
        ("people", _("Du får ta hjälp av någon som du litar på.")),
    )
    return tuple(
        Paragraph(explained(text, municipality), pictogram=picture) for picture, text in texts
    )


def _page(slug: str, municipality: Municipality) -> Link:
    page = library().pages.find(slug, language(), chooses(municipality))
    assert page is not None  # a test asks for every one of them
    return page_link(page, municipality)


def _contact(municipality: Municipality) -> Link:
    address = addresses.page(language(), municipality.id, addresses.CONTACT)
    return Link(_("Hjälp och kontakt"), address, pictogram="phone")
