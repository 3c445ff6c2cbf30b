"""What to do when something is wrong: complain, appeal, or tell of something serious."""

from flask import Blueprint, request

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Document, Paragraph
from ledsagning.planner.writing import Writer
from ledsagning.web import addresses, tools
from ledsagning.web.asking import one_of
from ledsagning.web.chosen import Chosen, chosen_in
from ledsagning.web.documents.appeals import Decision, appeal_days, appeal_document
from ledsagning.web.documents.complaints import complaint_document, serious_document
from ledsagning.web.forms.complaints import About, ComplaintForm, MadeBefore
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.library import library
from ledsagning.web.provider_question import provider_question
from ledsagning.web.shapes import Link, Question
from ledsagning.web.today import today
from ledsagning.web.tools import Tool
from ledsagning.web.wording import writers
from ledsagning.web.wording.explained import explained
from ledsagning.web.wording.values import label

bp = Blueprint("complaints", __name__)

READ_ON = {
    None: ("nar-nagot-ar-fel", "las-ditt-beslut", "for-dig-som-hjalper"),
    About.SUPPORT: ("nar-nagot-ar-fel", "byta", "for-dig-som-hjalper"),
    About.DECISION: ("las-ditt-beslut", "nar-nagot-ar-fel", "for-dig-som-hjalper"),
    About.SERIOUS: ("nar-nagot-ar-fel", "byta", "for-dig-som-hjalper"),
}
"""The information pages to read on in."""


def complain(place: Municipality) -> Tool:
    """Find the right way: to the provider, to the court, or to whoever must act at once."""
    form = ComplaintForm(request.args, today())
    chosen = chosen_in(place)
    about = form.what
    head = tools.blank(
        _("Klaga eller överklaga"),
        _("Du får veta vart du vänder dig. Du får också orden att säga och skriva."),
        "complaint",
    )
    decision = Decision(
        received=form.day, made_before=form.older, writer=form.who, today=form.today
    )
    return Tool(
        slug="klaga",
        head=tools.with_blocks(head, *_intro(place)),
        questions=_questions(form, place, chosen),
        submit=_("Visa vad du kan göra"),
        hidden=() if about is About.SUPPORT else chosen.query,
        query=_query(form, chosen),
        answer=_answer(about, decision, chosen, place),
        links=(*(_page(slug, place) for slug in READ_ON[about]), _contact(place)),
        days=appeal_days(decision, place) if about is About.DECISION else (),
        mistaken=bool(form.errors) or (about is About.SUPPORT and chosen.gone),
    )


tools.add(bp, "klaga", complain)


def _answer(
    about: About | None, decision: Decision, chosen: Chosen, place: Municipality
) -> Document | None:
    match about:
        case About.SUPPORT:
            return complaint_document(chosen, place, decision.writer)
        case About.DECISION:
            return appeal_document(decision, place)
        case About.SERIOUS:
            return serious_document(chosen, place, decision.writer)
        case None:
            return None


def _intro(place: Municipality) -> tuple[Paragraph, ...]:
    texts = (
        (
            "complaint",
            _(
                "Är stödet dåligt? Då <klagomal>klagar</klagomal> du. "
                "Är beslutet fel? Då <overklaga>överklagar</overklaga> du."
            ),
        ),
        ("people", _("Du får ta hjälp av någon som du litar på.")),
    )
    return tuple(Paragraph(explained(text, place), pictogram=picture) for picture, text in texts)


def _questions(form: ComplaintForm, place: Municipality, chosen: Chosen) -> tuple[Question, ...]:
    """What to ask next: no more than the answer so far needs."""
    first = one_of(
        form.about,
        {about.value: label(about) for about in About},
        form.what or "",
        legend=_("Vad vill du göra?"),
        why=_("Välj det som passar bäst. Vi sparar inget av det du svarar."),
        picture="question",
    )
    who = one_of(
        form.writer,
        writers.labels(),
        form.who,
        legend=_("Vem skriver?"),
        why=_("Då blir orden rätt för den som skriver."),
        picture="pencil",
    )
    match form.what:
        case About.SUPPORT:
            why = _("Då ser du vad utföraren har lovat när du klagar.")
            return (first, *provider_question(place, chosen, why), who)
        case About.DECISION:
            return (first, *_about_decision(form, place), who)
        case About.SERIOUS:
            return (first, who)
        case None:
            return (first,)


def _about_decision(form: ComplaintForm, place: Municipality) -> tuple[Question, ...]:
    rule = place.rules.appeal
    day = Question(
        name=form.received.name,
        kind="date",
        legend=_("Vilken dag fick du beslutet?"),
        why=_("Då räknar vi ut din sista dag. Du kan hoppa över frågan."),
        pictogram="calendar",
        value=form.received.written,
        error=str(form.received.errors[0]) if form.received.errors else None,
    )
    age = one_of(
        form.made_before,
        {answer.value: label(answer) for answer in MadeBefore},
        form.made_before.data or MadeBefore.UNSURE,
        legend=_("Bestämde kommunen före 1 juli 2025?"),
        why=_("Då gäller den äldre lagen. Dagen står överst i beslutet."),
        picture="law",
    )
    return (day, age) if rule is not None and rule.within is not None else (age,)


def _query(form: ComplaintForm, chosen: Chosen) -> addresses.Query:
    """What was answered, less what does not matter for it."""
    if form.what is None:
        return chosen.query
    pairs = [("about", form.what.value), *chosen.query]
    if form.what is About.DECISION:
        if form.day is not None:
            pairs.append(("received", form.day.isoformat()))
        if form.older is not None:
            pairs.append(("made_before", MadeBefore.YES if form.older else MadeBefore.NO))
    if form.who is not Writer.SELF:
        pairs.append(("writer", form.who.value))
    return tuple(pairs)


def _page(slug: str, place: Municipality) -> Link:
    page = library().pages.find(slug, language(), place.choice)
    assert page is not None  # a test asks for every one of them
    address = addresses.page(language(), place.id, slug)
    return Link(page.title, address, pictogram=page.picture, summary=page.summary)


def _contact(place: Municipality) -> Link:
    address = addresses.page(language(), place.id, "kontakt")
    return Link(_("Hjälp och kontakt"), address, pictogram="phone")
