"""What one can demand of the municipality: a decision, the start of the support, one's own file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ledsagning.catalogue.model import Municipality
from ledsagning.formats.document import Block, Document, Paragraph, Section, Words, words
from ledsagning.formats.events import Event
from ledsagning.planner.waiting import Wait
from ledsagning.planner.writing import Writer
from ledsagning.web.choosing.choosing import whom_to_ask, written_down
from ledsagning.web.complaining.answer import said
from ledsagning.web.complaining.demand_words import (
    asking_for_a_decision,
    asking_for_the_file,
    asking_for_the_start,
    asking_when_it_comes,
)
from ledsagning.web.documents.applying import whom_to_apply_to
from ledsagning.web.documents.steps import steps_section
from ledsagning.web.i18n import gettext as _
from ledsagning.web.i18n import language
from ledsagning.web.in_force import law
from ledsagning.web.letters.errands import Errand
from ledsagning.web.wording.days import day_words
from ledsagning.web.wording.national import national_fact
from ledsagning.web.wording.values import duration_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Since when somebody has waited, if that is told, who writes, and which day it is today."""

    since: date | None
    writer: Writer
    today: date

    def wait(self, statement: str) -> Wait | None:
        """The wait by a statement of the law that gives a time."""
        within = law().statements[statement].within
        return Wait(self.since, within) if self.since and within else None


def slow_decision_document(waiting: Waiting, municipality: Municipality) -> Document:
    """How to demand a decision that does not come; before that can be done, how to ask for it."""
    wait = waiting.wait("six_months")
    early = wait is not None and not wait.is_over(waiting.today)
    asking = asking_when_it_comes if early else asking_for_a_decision
    return _document(
        _decision_title(wait, waiting.today),
        "calendar",
        (
            *_told(wait, waiting.today),
            steps_section(
                (
                    *_steps(_("Fråga handläggaren när beslutet kommer.")),
                    *(_come_back(wait) if early and wait else ()),
                )
            ),
            national_fact("six_months", municipality),
            *said(lambda: asking(waiting.writer, waiting.since), waiting.writer, municipality),
            Section(_("Hit skickar du brevet"), "hit", whom_to_apply_to(municipality)),
        ),
    )


def _come_back(wait: Wait) -> Iterator[Words]:
    day = day_words(wait.over_from)
    yield words(
        _("Har du inget beslut då? Från %(day)s finns här ett brev som kräver det.", day=day)
    )


def late_start_document(waiting: Waiting, municipality: Municipality) -> Document:
    """How to demand that support begins which has been granted."""
    wait = waiting.wait("three_months")
    late = wait is None or wait.is_over(waiting.today)

    def errand() -> Errand:
        return asking_for_the_start(waiting.writer, waiting.since, late=late)

    return _document(
        _("Så kräver du att stödet börjar"),
        "clock",
        (
            *_told(wait, waiting.today),
            steps_section(_steps(_("Fråga handläggaren vilken dag stödet börjar."))),
            national_fact("three_months", municipality),
            national_fact("applies_at_once", municipality),
            *said(errand, waiting.writer, municipality),
            national_fact("tell_ivo", municipality),
            whom_to_ask(municipality),
        ),
    )


def own_file_document(writer: Writer, municipality: Municipality) -> Document:
    """How to read what is written about oneself."""
    return _document(
        _("Så får du läsa det som står om dig"),
        "book",
        (
            steps_section(_steps(_("Säg vad du vill läsa: allt, eller en viss tid."))),
            national_fact("own_file", municipality),
            *said(lambda: asking_for_the_file(writer), writer, municipality),
            whom_to_ask(municipality),
        ),
    )


def demand_day(waiting: Waiting) -> tuple[Event, ...]:
    """The day from which a decision can be demanded, for a calendar; none once it has been."""
    wait = waiting.wait("six_months")
    if wait is None or wait.is_over(waiting.today):
        return ()
    told = " ".join(_until(wait))
    return (
        Event(
            name="demand",
            day=wait.over_from,
            title=_("Nu kan du kräva ett svar från kommunen"),
            text=told,
            remind_days=0,
        ),
    )


def _document(title: str, picture: str, blocks: tuple[Block, ...]) -> Document:
    return Document(title=title, language=language(), summary="", pictogram=picture, blocks=blocks)


def _decision_title(wait: Wait | None, today: date) -> str:
    if wait is None:
        return _("Så kräver du ett beslut")
    if wait.is_over(today):
        return _("Du kan kräva ett beslut nu")
    return _("Du kan kräva ett beslut från %(day)s", day=day_words(wait.over_from))


def _told(wait: Wait | None, today: date) -> Iterator[Block]:
    if wait is not None:
        sentences = _over(wait) if wait.is_over(today) else _until(wait)
        yield Paragraph(words(" ".join(sentences)), pictogram="calendar")


def _over(wait: Wait) -> Iterator[str]:
    yield _("Du har väntat sedan %(day)s.", day=day_words(wait.since))
    yield _("Det är mer än %(time)s.", time=duration_words(wait.within))


def _until(wait: Wait) -> Iterator[str]:
    yield _("Du har väntat sedan %(day)s.", day=day_words(wait.since))
    day, time = day_words(wait.over_from), duration_words(wait.within)
    yield _("Från och med %(day)s är det mer än %(time)s.", day=day, time=time)


def _steps(first: str) -> Iterator[Words]:
    yield words(first)
    yield words(_("Fyll i brevet. Skicka eller lämna det. Behåll en kopia."))
    yield words(_("Skriv upp vilken dag du skickade brevet."))
    yield written_down()
