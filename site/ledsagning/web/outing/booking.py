"""When to book the escort for an outing, and what is not promised about it, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.catalogue.terms import Agreement
from ledsagning.catalogue.values import Duration
from ledsagning.planner import outings
from ledsagning.planner.deadlines import ends_a_day, last_day
from ledsagning.planner.outings import Outing, Task
from ledsagning.planner.writing import Writer
from ledsagning.web.i18n import gettext as _
from ledsagning.web.in_force import may_choose, promised, required, rules
from ledsagning.web.outing.words import time_words
from ledsagning.web.wording.days import day_words
from ledsagning.web.wording.shared_parts import notice_words


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedOuting:
    """All that the words are made from: the outing, where and with whom, and what day it is."""

    outing: Outing
    municipality: Municipality
    provider: Provider | None
    today: date
    writer: Writer = Writer.SELF

    @property
    def agreement(self) -> Agreement | None:
        """What the provider has promised, where one is chosen; where nobody chooses, what the
        municipality requires of whoever comes.
        """
        if self.provider:
            return promised(self.provider)
        return None if may_choose(self.municipality) else required(self.municipality)

    @property
    def tasks(self) -> tuple[Task, ...]:
        """What has to be arranged, done or not."""
        return outings.tasks(self.outing, rules(self.municipality), self.agreement)

    @property
    def notice(self) -> Duration | None:
        """How long before to book, where that is known."""
        known, standard = rules(self.municipality), required(self.municipality)
        return outings.notice(self.agreement, known, standard)

    @property
    def book_by(self) -> date | datetime | None:
        """The last day, or moment, to book the escort, where there is one and it can be counted."""
        if self.notice is None or not self.notice.number:
            return None
        return outings.book_by(self.outing, self.notice)

    @property
    def too_late(self) -> bool:
        """Whether the last day to book has been."""
        return self.book_by is not None and outings.is_past(self.book_by, self.today)


def booking_words(planned: PlannedOuting) -> Iterator[str]:
    """When to book at the latest, as exactly as it is known."""
    if planned.notice is None:
        yield _("Vi vet inte hur tidigt du måste boka.")
        return
    if planned.book_by is None:
        yield notice_words(planned.notice)
        return
    yield last_words(planned.book_by, past=planned.too_late)
    if planned.too_late:
        yield _("Ring ändå och fråga om det går.")


def last_words(last: date | datetime, *, past: bool = False) -> str:
    """The last day to book, with the time where it matters."""
    day = day_words(last_day(last))
    if isinstance(last, datetime):
        if ends_a_day(last):
            return _midnight_words(day, past=past)
        time = time_words(last.time())
        if past:
            return _("Sista tiden att boka var %(day)s klockan %(time)s.", day=day, time=time)
        return _("Boka ledsagaren senast %(day)s klockan %(time)s.", day=day, time=time)
    if past:
        return _("Sista dagen att boka var %(day)s.", day=day)
    return _("Boka ledsagaren senast %(day)s.", day=day)


def _midnight_words(day: str, *, past: bool) -> str:
    """The same where it is at midnight, which people take for the end of the day that begins."""
    if past:
        return _("Sista tiden att boka var %(day)s, före midnatt.", day=day)
    return _("Boka ledsagaren senast %(day)s, före midnatt.", day=day)


def booking_questions(planned: PlannedOuting) -> Iterator[str]:
    """What to ask about booking where it is not known."""
    if planned.notice is None:
        yield ask(planned, _("Hur lång tid före måste jag boka?"))


def promised_words(planned: PlannedOuting) -> Iterator[str]:
    """Where the outing is something that a rule or the agreement does not hold."""
    outing, known, agreement = planned.outing, rules(planned.municipality), planned.agreement
    if outing.activity and outings.activity_promised(outing.activity, known, agreement) is False:
        yield (
            _("Det här ingår inte, enligt kommunens regel. Fråga din handläggare.")
            if planned.provider is None or outings.taken_away(outing.activity, known)
            else _("Ledsagaren följer inte med på det här. Det står i avtalet. Fråga utföraren.")
        )
    if outing.meeting and outings.meeting_promised(outing.meeting, known, agreement) is False:
        yield _("Det är inte säkert att ni kan träffas där. Fråga först.")
    if outing.travel and outings.travel_promised(outing.travel, known, agreement) is False:
        yield _("Det är inte säkert att ni kan ta er dit på det sättet. Fråga först.")


def promised_questions(planned: PlannedOuting) -> Iterator[str]:
    """What to ask where neither the rules nor the agreement say."""
    outing, known, agreement = planned.outing, rules(planned.municipality), planned.agreement
    if outing.activity and outings.activity_promised(outing.activity, known, agreement) is None:
        yield ask(planned, _("Kan ledsagaren följa med på det här?"))
    if outing.meeting and outings.meeting_promised(outing.meeting, known, agreement) is None:
        yield ask(planned, _("Kan vi träffas där?"))
    if outing.travel and outings.travel_promised(outing.travel, known, agreement) is None:
        yield ask(planned, _("Kan vi ta oss dit på det sättet?"))


def ask(planned: PlannedOuting, question: str) -> str:
    """A question, with whom to ask."""
    if may_choose(planned.municipality):
        return _("Fråga utföraren: %(question)s", question=question)
    return _("Fråga ledsagaren: %(question)s", question=question)
