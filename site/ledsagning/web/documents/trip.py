"""The trip sheet: one outing on one page, with blanks for what is not decided."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ledsagning.catalogue.vocabulary import Travel
from ledsagning.formats.document import (
    Block,
    Bullets,
    Check,
    Checklist,
    Document,
    Heading,
    KeyFact,
    Letter,
    Notice,
    Paragraph,
    Span,
    Words,
    words,
)
from ledsagning.planner import trips
from ledsagning.web.documents.contacts import contact_ways
from ledsagning.web.documents.trip_money import money
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.wording import trip as wording
from ledsagning.web.wording import trip_booking as booking
from ledsagning.web.wording.blanks import blank, with_spans
from ledsagning.web.wording.days import day_words
from ledsagning.web.wording.trip_booking import Plan
from ledsagning.web.wording.trip_message import booking_message
from ledsagning.web.wording.values import label

_LEFT_AT_HOME = ("question", "letter", "web")
"""Questions to ask before, and ways to the office that are of no use on the way."""


def trip_head() -> Document:
    """What the tool is about, before anything is asked."""
    return Document(
        title=_("Planera en utflykt"),
        language=language(),
        summary=_("Fyll i det du vet. Du får ett blad att skriva ut och ta med."),
        pictogram="bus",
        blocks=(),
    )


def trip_sheet(plan: Plan) -> Document:
    """The sheet: when and where first, then how, what is left to do, and the money last."""
    left = trips.left(plan.trip, plan.place.rules, plan.agreement)
    return Document(
        title=wording.trip_title(len(left)),
        language=language(),
        summary="",
        pictogram="bus",
        blocks=(
            Heading(_("När och var"), 3, "nar"),
            *_when_and_where(plan),
            Heading(_("Så möts och reser ni"), 3, "resan"),
            *_meeting_and_travel(plan),
            *_remarks(plan),
            Heading(_("Klart och kvar att göra"), 3, "klart"),
            *_tasks(plan),
            Heading(_("Ta med dig"), 3, "packa"),
            Checklist(
                tuple(
                    Check(done=False, word=_("Ta med"), words=words(thing))
                    for thing in wording.to_bring(plan.trip)
                )
            ),
            booking_message(plan.trip),
            *_reach(plan),
            *money(plan),
        ),
    )


def on_one_paper(sheet: Document) -> Document:
    """What goes along on the outing: no words for the booking, and of each rule what it says.

    The questions about what is unknown are asked before, from the page.
    """
    return replace(sheet, blocks=tuple(_brief(sheet.blocks)))


def _brief(blocks: Iterable[Block]) -> Iterator[Block]:
    facts: list[Words] = []
    for block in blocks:
        if isinstance(block, KeyFact):
            facts += _money_words(block)
        elif isinstance(block, Paragraph):
            if block.pictogram not in _LEFT_AT_HOME:
                yield replace(block, pictogram=None)
        elif not isinstance(block, Letter | Bullets):
            yield block
    if facts:
        yield Heading(_("Pengar"), 3, "pengar")
        yield Bullets(tuple(facts))


def _money_words(fact: KeyFact) -> Iterator[Words]:
    if fact.sentences:
        said = (span for sentence in fact.sentences for span in (*sentence, Span(" ")))
        yield (Span(f"{fact.title}: ", strong=True), *said)


def _when_and_where(plan: Plan) -> Iterator[Block]:
    trip = plan.trip
    day = Span(day_words(trip.day), strong=True) if trip.day else blank(_("dag"))
    yield Paragraph(with_spans(_("Dag: %(day)s"), day=day), pictogram="calendar")
    hours = wording.hours_words(trip)
    yield Paragraph(
        words(hours) if hours else with_spans(_("Tid: %(time)s"), time=blank(_("från och till"))),
        pictogram="clock",
    )
    where = Span(trip.where, foreign=True) if trip.where else blank(_("plats eller adress"))
    yield Paragraph(with_spans(_("Plats: %(place)s"), place=where), pictogram="place")
    if trip.activity:
        doing = with_spans(_("Aktivitet: %(activity)s"), activity=Span(label(trip.activity)))
        yield Paragraph(doing, pictogram="walking")
    if trip.day and trip.day < plan.today:
        yield Notice(words(_("Dagen har redan varit.")))


def _meeting_and_travel(plan: Plan) -> Iterator[Block]:
    trip = plan.trip
    yield Paragraph(
        words(wording.meeting_words(trip.meeting))
        if trip.meeting
        else with_spans(_("Ni möts här: %(place)s"), place=blank(_("plats"))),
        pictogram="meeting",
    )
    escort = with_spans(_("Ledsagare: %(name)s"), name=blank(_("namn")))
    yield Paragraph(escort, pictogram="escort")
    phone = with_spans(_("Ledsagarens telefon: %(number)s"), number=blank(_("nummer")))
    yield Paragraph(phone, pictogram="phone")
    yield Paragraph(
        words(wording.travel_words(trip.travel))
        if trip.travel
        else with_spans(_("Ni reser så här: %(way)s"), way=blank(_("till exempel buss"))),
        pictogram="bus",
    )
    if trip.travel not in (None, Travel.WALKING):
        for message in (_("Resan dit: %(time)s"), _("Resan hem: %(time)s")):
            yield Paragraph(with_spans(message, time=blank(_("tid"))), pictogram="clock")
    for sentence in wording.care_words(trip):
        yield Paragraph(words(sentence), pictogram="home")


def _remarks(plan: Plan) -> Iterator[Block]:
    for sentence in booking.promised_words(plan):
        yield Notice(words(sentence))
    questions = [*booking.promised_questions(plan)]
    if plan.trip.travel is Travel.FARDTJANST:
        questions += wording.ask_fardtjanst()
    if questions:
        yield Paragraph(words(_("Det här vet vi inte. Fråga:")), pictogram="question")
        yield Bullets(tuple(map(words, questions)))


def _tasks(plan: Plan) -> Iterator[Block]:
    if trips.Task.ESCORT not in plan.trip.done:
        said = (*booking.booking_words(plan), *booking.booking_questions(plan))
        yield Paragraph(words(" ".join(said)), pictogram="calendar")
    yield Checklist(
        tuple(
            Check(
                done=task in plan.trip.done,
                word=wording.done_word(done=task in plan.trip.done),
                words=words(wording.task_words(task, plan.trip)),
            )
            for task in plan.tasks
        )
    )


def _reach(plan: Plan) -> Iterator[Block]:
    if plan.provider is not None:
        yield Heading(_("Så når du utföraren"), 3, "na-utforaren")
        yield from contact_ways(plan.provider.contact)
