"""What happens if somebody cancels: the questions, and the answer of rule and agreement."""

from collections.abc import Iterator

from flask import Blueprint, request

from ledsagning.catalogue.model import Municipality
from ledsagning.planner.cancelling import decide
from ledsagning.web import addresses, tools
from ledsagning.web.chosen import Chosen, chosen_in
from ledsagning.web.documents.cancelling import cancelling_answer, cancelling_head
from ledsagning.web.forms.cancelling import CancellingForm
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.provider_question import provider_question
from ledsagning.web.questions_cancelling import cancelling_questions
from ledsagning.web.shapes import Link
from ledsagning.web.today import today
from ledsagning.web.wording.cancelling import Case

SLUG = "avboka"

bp = Blueprint("cancelling", __name__)


def cancelling(place: Municipality) -> tools.Tool:
    """Ask who cancels and when, and tell what happens to the hours."""
    form = CancellingForm(request.args, today())
    chosen = chosen_in(place)
    first, more = cancelling_questions(form)
    why = _("Då ser du också vad som står i utförarens avtal.")
    case = _case(form, place, chosen)
    return tools.Tool(
        slug=SLUG,
        head=cancelling_head(),
        questions=(*first, *provider_question(place, chosen, why), *more),
        submit=_("Visa vad som händer"),
        query=(*form.query, *chosen.query),
        answer=cancelling_answer(case) if case else None,
        links=tuple(_links(place, chosen)),
        mistaken=bool(form.errors or chosen.gone),
    )


def _case(form: CancellingForm, place: Municipality, chosen: Chosen) -> Case | None:
    asked = form.cancellation
    if asked is None:
        return None
    agreement = chosen.provider.agreement if chosen.provider else None
    return Case(
        place=place,
        provider=chosen.provider,
        cancellation=asked,
        outcome=decide(asked, place.rules, agreement),
    )


def _links(place: Municipality, chosen: Chosen) -> Iterator[Link]:
    code = language()
    if chosen.provider is not None:
        address = addresses.provider(code, place.id, chosen.provider.id)
        yield Link(_("Utförarens sida"), address, pictogram="escort")
    yield Link(
        _("Boka och avboka"),
        addresses.page(code, place.id, "boka-och-avboka"),
        pictogram="calendar",
    )
    yield Link(_("Dina timmar"), addresses.page(code, place.id, "dina-timmar"), pictogram="hours")
    yield Link(
        _("Planera en utflykt"),
        addresses.tool(code, place.id, "utflykt", chosen.query),
        pictogram="bus",
    )


tools.add(bp, SLUG, cancelling)
