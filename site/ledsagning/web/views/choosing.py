"""Choosing and switching: what to do, and a letter, words for the phone and an SMS to do it."""

from flask import Blueprint, request

from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.vocabulary import Choice
from ledsagning.formats.document import Paragraph, words
from ledsagning.planner.writing import Switch, Writer
from ledsagning.search.criteria import Criteria
from ledsagning.web import addresses, tools
from ledsagning.web.asking import one_of, wish
from ledsagning.web.chosen import Chosen, chosen_in
from ledsagning.web.documents.choosing import choosing_document
from ledsagning.web.documents.switching import switching_document
from ledsagning.web.documents.team_choosing import team_choosing_document
from ledsagning.web.forms.escort_wishes import EscortForm
from ledsagning.web.forms.writing import WritingForm
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.shapes import Link, Question
from ledsagning.web.tools import Tool
from ledsagning.web.wording import writers

bp = Blueprint("choosing", __name__)


def choose(place: Municipality) -> Tool:
    """Choose a provider; where a team finds the escort, say what matters."""
    form = WritingForm(request.args)
    if place.choice is Choice.MUNICIPAL_TEAM:
        return _choose_with_team(place, form)
    chosen = chosen_in(place)
    head = tools.blank(
        _("Välj utförare"),
        _("Här får du orden som du behöver: ett brev, ord för telefonen och ett sms."),
        "choose",
    )
    return Tool(
        slug="valj",
        head=tools.with_blocks(head, _private()),
        questions=(_who_writes(form),),
        submit=_("Visa orden"),
        hidden=chosen.query,
        query=(*chosen.query, *_writer(form)),
        answer=choosing_document(chosen, place, form.who),
        links=(
            _link(place, "hitta", _("Hitta en utförare"), "search"),
            _tool_link(place, "forsta-traffen", _("Frågor till första träffen"), "meeting", chosen),
            _link(place, "valja", _("Läs mer om att välja"), "choose"),
        ),
        mistaken=bool(form.writer.errors),
    )


def _choose_with_team(place: Municipality, form: WritingForm) -> Tool:
    wished = EscortForm(request.args, ())
    why = _("Det du väljer står sedan i brevet.")
    head = tools.blank(
        _("Säg vad som är viktigt för dig"),
        _("Kommunen letar efter en ledsagare åt dig. Här får du orden som du behöver."),
        "choose",
    )
    return Tool(
        slug="valj",
        head=tools.with_blocks(head, _private()),
        questions=(_who_writes(form), *(wish(field, place, why) for field in wished.asked)),
        submit=_("Visa orden"),
        query=(*_writer(form), *addresses.wishes(Criteria(wished.wishes))),
        answer=team_choosing_document(place, wished.wishes, form.who),
        links=(
            _tool_link(place, "forsta-traffen", _("Frågor till första träffen"), "meeting"),
            _tool_link(place, "byt", _("Be om en annan ledsagare"), "switch"),
            _link(place, "valja", _("Läs mer: så får du en ledsagare"), "choose"),
        ),
        mistaken=bool(form.writer.errors) or wished.mistaken,
    )


def switch(place: Municipality) -> Tool:
    """Switch to another provider, or to another escort."""
    form = WritingForm(request.args)
    chosen = chosen_in(place)
    team = place.choice is Choice.MUNICIPAL_TEAM
    head = tools.blank(
        _("Byt ledsagare") if team else _("Byt utförare eller ledsagare"),
        _("Här får du orden som du behöver: ett brev, ord för telefonen och ett sms."),
        "switch",
    )
    return Tool(
        slug="byt",
        head=tools.with_blocks(head, _private()),
        questions=((_who_writes(form),) if team else (_what(form), _who_writes(form))),
        submit=_("Visa orden"),
        hidden=chosen.query,
        query=(*chosen.query, *(() if team else _what_query(form)), *_writer(form)),
        answer=switching_document(chosen, place, form.who, form.switched),
        links=_after_switching(place, chosen),
        mistaken=bool(form.writer.errors or (form.what.errors and not team)),
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


def _who_writes(form: WritingForm) -> Question:
    return one_of(
        form.writer,
        writers.labels(),
        form.who,
        legend=_("Vem skriver?"),
        why=_("Då blir orden rätt för den som skriver."),
        picture="pencil",
    )


def _what(form: WritingForm) -> Question:
    labels = {
        Switch.PROVIDER.value: _("Byta utförare"),
        Switch.ESCORT.value: _("Byta ledsagare hos samma utförare"),
    }
    return one_of(
        form.what,
        labels,
        form.switched,
        legend=_("Vad vill du byta?"),
        why=_("Då får du rätt ord, till rätt person."),
        picture="switch",
    )


def _writer(form: WritingForm) -> addresses.Query:
    return () if form.who is Writer.SELF else (("writer", form.who.value),)


def _what_query(form: WritingForm) -> addresses.Query:
    return () if form.switched is Switch.PROVIDER else (("what", form.switched.value),)


def _link(place: Municipality, slug: str, text: str, picture: str) -> Link:
    return Link(text, addresses.page(language(), place.id, slug), pictogram=picture)


def _tool_link(
    place: Municipality, slug: str, text: str, picture: str, chosen: Chosen | None = None
) -> Link:
    query = chosen.query if chosen else ()
    return Link(text, addresses.tool(language(), place.id, slug, query), pictogram=picture)
