"""The sheet of an outing: one outing on one page, with blanks for what is not decided."""

from collections.abc import Iterator
from dataclasses import replace

from ledsagning.catalogue.vocabulary import Travel
from ledsagning.formats.document import (
    Block,
    Bullets,
    Check,
    Checklist,
    Document,
    Notice,
    Paragraph,
    Section,
    Span,
    words,
)
from ledsagning.planner import outings
from ledsagning.web import tools
from ledsagning.web.documents.contacts import contact_ways
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.in_force import rules
from ledsagning.web.letters.writers import you_are_the_person
from ledsagning.web.outing import booking
from ledsagning.web.outing.booking import PlannedOuting
from ledsagning.web.outing.message import booking_message
from ledsagning.web.outing.money import money, money_in_short
from ledsagning.web.outing.words import (
    ask_fardtjanst,
    care_words,
    done_word,
    hours_words,
    meeting_words,
    task_words,
    to_bring,
    travel_words,
    trip_title,
)
from ledsagning.web.shapes import Way
from ledsagning.web.wording.activities import PICTOGRAMS
from ledsagning.web.wording.amounts import hours_words as hours_in
from ledsagning.web.wording.blanks import blank, with_spans
from ledsagning.web.wording.days import day_words
from ledsagning.web.wording.rules import rule_fact
from ledsagning.web.wording.telling import Known
from ledsagning.web.wording.terms_outings import escorts_way
from ledsagning.web.wording.values import in_a_row, label

ON_THE_WAY = frozenset({Way.PHONE, Way.SMS, Way.ADDRESS})
"""How a provider is reached by somebody who is out already."""


def outing_sheet(planned: PlannedOuting) -> Document:
    """The sheet: when and where first, then how, what is left to do, and the money last."""
    return _document(
        planned,
        *you_are_the_person(planned.writer),
        *_outing(planned, *_questions(planned)),
        *_counted(planned),
        *_rules(planned),
        *booking_message(planned.outing, planned.writer),
        *_reach(planned, frozenset(Way)),
        *money(planned),
    )


def blank_sheet(planned: PlannedOuting) -> Document:
    """The same of an outing of which nothing is decided: all of it is left to do."""
    return replace(outing_sheet(planned), title=_("Din utflykt"))


def trip_paper(planned: PlannedOuting) -> Document:
    """What goes along on the outing: no words for the booking, and of each rule what it says.

    The questions about what is unknown are asked before, from the page. There are no pictures,
    so that one paper has room for all of it.
    """
    sections = (*_outing(planned), *_reach(planned, ON_THE_WAY), *money_in_short(planned))
    return _document(planned, *map(_without_pictures, sections))


def _document(planned: PlannedOuting, *blocks: Block) -> Document:
    left = outings.left(planned.outing, rules(planned.municipality), planned.agreement)
    return Document(
        title=trip_title(len(left)),
        language=language(),
        summary="",
        pictogram="bus",
        blocks=blocks,
    )


def _outing(planned: PlannedOuting, *questions: Block) -> Iterator[Section]:
    yield Section(_("När och var"), "nar", tuple(_when_and_where(planned)))
    remarks = (Notice(words(sentence)) for sentence in booking.promised_words(planned))
    travel = (*_meeting_and_travel(planned), *remarks, *questions)
    yield Section(_("Så träffas och reser ni"), "resan", travel)
    yield Section(_("Klart och kvar att göra"), "klart", tuple(_tasks(planned)))
    things = (
        Check(done=False, word=_("Ta med"), words=words(thing))
        for thing in to_bring(planned.outing)
    )
    yield Section(_("Ta med dig"), "packa", (Checklist(tuple(things)),))


def _without_pictures(section: Section) -> Section:
    blocks = (
        replace(block, pictogram=None) if isinstance(block, Paragraph) else block
        for block in section.blocks
    )
    return replace(section, blocks=tuple(blocks))


def _when_and_where(planned: PlannedOuting) -> Iterator[Block]:
    outing = planned.outing
    day = Span(day_words(outing.day), strong=True) if outing.day else blank(_("dag"))
    yield Paragraph(with_spans(_("Dag: %(day)s"), day=day), pictogram="calendar")
    hours = hours_words(outing)
    yield Paragraph(
        words(hours) if hours else with_spans(_("Tid: %(time)s"), time=blank(_("från och till"))),
        pictogram="clock",
    )
    where = Span(outing.where, foreign=True) if outing.where else blank(_("plats eller adress"))
    yield Paragraph(with_spans(_("Plats: %(place)s"), place=where), pictogram="place")
    if outing.activity:
        doing = with_spans(_("Aktivitet: %(activity)s"), activity=Span(label(outing.activity)))
        yield Paragraph(doing, pictogram=PICTOGRAMS[outing.activity])
    if outing.day and outing.day < planned.today:
        yield Notice(words(_("Dagen har redan varit.")))


def _meeting_and_travel(planned: PlannedOuting) -> Iterator[Block]:
    outing = planned.outing
    yield Paragraph(
        words(meeting_words(outing.meeting))
        if outing.meeting
        else with_spans(_("Ni träffas här: %(place)s"), place=blank(_("plats"))),
        pictogram="meeting",
    )
    escort = with_spans(_("Ledsagare: %(name)s"), name=blank(_("namn")))
    yield Paragraph(escort, pictogram="escort")
    phone = with_spans(_("Ledsagarens telefon: %(number)s"), number=blank(_("nummer")))
    yield Paragraph(phone, pictogram="phone")
    yield Paragraph(
        words(travel_words(outing.travel))
        if outing.travel
        else with_spans(_("Ni reser så här: %(way)s"), way=blank(_("till exempel buss"))),
        pictogram="bus",
    )
    if outing.travel not in (None, Travel.WALKING):
        for message in (_("Resan dit: %(time)s"), _("Resan hem: %(time)s")):
            yield Paragraph(with_spans(message, time=blank(_("tid"))), pictogram="clock")
    for sentence in care_words(outing):
        yield Paragraph(words(sentence), pictogram="home")


def _counted(planned: PlannedOuting) -> Iterator[Block]:
    """How many hours it is, and the way to count what is left of them."""
    minutes = outings.minutes(planned.outing)
    if minutes is None:
        return
    used = (("used", f"{minutes // 60}:{minutes % 60:02}"),)
    count = Span(_("Räkna dina timmar"), href=tools.HOURS.address(planned.municipality, used))
    left = with_spans(
        _("%(count)s. Har du använt fler timmar i perioden? Lägg till dem där."), count=count
    )
    yield Section(
        _("Så många timmar blir det"),
        "sa-lange",
        (
            Paragraph(words(_("Det blir %(hours)s.", hours=hours_in(minutes))), pictogram="hours"),
            Paragraph(words(_escorts_way(planned))),
            Paragraph(left),
        ),
    )


def _escorts_way(planned: PlannedOuting) -> str:
    term = planned.agreement.travelling if planned.agreement else None
    said = escorts_way(term.way_to_you_is_free if term else None)
    if isinstance(said, Known):
        return said.sentence
    return booking.ask(planned, said.question)


def _questions(planned: PlannedOuting) -> Iterator[Block]:
    questions = [*booking.promised_questions(planned)]
    if planned.outing.travel is Travel.FARDTJANST:
        questions += ask_fardtjanst()
    if questions:
        yield Paragraph(words(_("Det här vet vi inte. Fråga:")), pictogram="question")
        yield Bullets(tuple(map(words, questions)))


def _tasks(planned: PlannedOuting) -> Iterator[Block]:
    if outings.Task.ESCORT not in planned.outing.done:
        said = (*booking.booking_words(planned), *booking.booking_questions(planned))
        yield Paragraph(words(in_a_row(said)), pictogram="calendar")
    yield Checklist(
        tuple(
            Check(
                done=task in planned.outing.done,
                word=done_word(done=task in planned.outing.done),
                words=words(task_words(task, planned.outing)),
            )
            for task in planned.tasks
        )
    )


def _rules(planned: PlannedOuting) -> Iterator[Block]:
    """The municipality's own rule about booking, where it has one."""
    if rules(planned.municipality).booking:
        yield rule_fact("booking", planned.municipality, beside_terms=True)


def _reach(planned: PlannedOuting, ways: frozenset[Way]) -> Iterator[Section]:
    provider = planned.provider
    known = contact_ways(provider.contact, provider.name, ways) if provider else ()
    if known:
        yield Section(_("Så når du utföraren"), "na-utforaren", known)
