"""What happens if somebody cancels: the questions, and the answer of rule and agreement."""

from collections.abc import Iterator
from functools import partial

from flask import request

from ledsagning.catalogue.model import Municipality
from ledsagning.planner.cancelling import decide
from ledsagning.today import today
from ledsagning.web import addresses, tools
from ledsagning.web.cancelling.answer import cancelling_answer
from ledsagning.web.cancelling.blank import blank_cancelling
from ledsagning.web.cancelling.form import CancellingForm
from ledsagning.web.cancelling.words import Case
from ledsagning.web.chosen_provider import Chosen
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.in_force import promised, rules
from ledsagning.web.shapes import Link
from ledsagning.web.tool_page import ToolPage


def cancelling(municipality: Municipality) -> ToolPage:
    """Ask who cancels and when, and tell what happens to the hours."""
    form = CancellingForm(request.args, municipality, today())
    case = _case(form)
    return ToolPage(
        form=form,
        submit=_("Visa vad som händer"),
        answer=cancelling_answer(case) if case else None,
        blank=partial(blank_cancelling, municipality),
        links=tuple(_links(municipality, form.provider.data)),
    )


def _case(form: CancellingForm) -> Case | None:
    cancellation, provider = form.cancellation, form.provider.data.provider
    if cancellation is None:
        return None
    agreement = promised(provider) if provider else None
    return Case(
        municipality=form.municipality,
        provider=provider,
        cancellation=cancellation,
        outcome=decide(cancellation, rules(form.municipality), agreement),
        writer=form.writer.data,
    )


def _links(municipality: Municipality, chosen: Chosen) -> Iterator[Link]:
    code = language()
    if chosen.provider is not None:
        address = addresses.provider(code, municipality.id, chosen.provider.id)
        yield Link(_("Utförarens sida"), address, pictogram="escort")
    yield Link(
        _("Boka och avboka"),
        addresses.page(code, municipality.id, "boka-och-avboka"),
        pictogram="calendar",
    )
    yield Link(
        _("Dina timmar"), addresses.page(code, municipality.id, "dina-timmar"), pictogram="hours"
    )
    yield tools.OUTING.link(municipality, chosen.query)
