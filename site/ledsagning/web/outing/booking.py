"""When to book the escort for an outing, and what is not promised about it, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from ledsagning.catalogue.model import Municipality, Provider
from ledsagning.catalogue.terms import Agreement
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import Choice
from ledsagning.planner import trips
from ledsagning.planner.trips import Task, Trip
from ledsagning.web.i18n import gettext as _
from ledsagning.web.outing.words import time_words
from ledsagning.web.wording.days import day_words
from ledsagning.web.wording.terms_booking import notice_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All that the words are made from: the outing, where and with whom, and what day it is."""

    trip: Trip
    place: Municipality
    provider: Provider | None
    today: date

    @property
    def agreement(self) -> Agreement | None:
        """What the provider has promised, where one is chosen."""
        return self.provider.agreement if self.provider else None

    @property
    def tasks(self) -> tuple[Task, ...]:
        """What has to be arranged, done or not."""
        return trips.tasks(self.trip, self.place.rules, self.agreement)

    @property
    def notice(self) -> Duration | None:
        """How long before to book, where that is known."""
        return trips.notice(self.agreement)

    @property
    def book_by(self) -> date | datetime | None:
        """The last day, or moment, to book the escort, where it can be counted."""
        return trips.book_by(self.trip, self.agreement)

    @property
    def too_late(self) -> bool:
        """Whether the last day to book has been."""
        return self.book_by is not None and trips.is_past(self.book_by, self.today)


def booking_words(plan: Plan) -> Iterator[str]:
    """When to book at the latest, as exactly as it is known."""
    if plan.notice is None:
        yield _("Uppgift saknas om hur tidigt du måste boka.")
        return
    if not plan.notice.number or plan.book_by is None:
        yield notice_words(plan.notice)
        return
    yield last_words(plan.book_by, past=plan.too_late)
    if plan.too_late:
        yield _("Ring ändå och fråga om det går.")


def last_words(last: date | datetime, *, past: bool = False) -> str:
    """The last day to book, with the time where it matters."""
    day = day_words(last)
    if isinstance(last, datetime):
        time = time_words(last.time())
        if past:
            return _("Sista tiden att boka var %(day)s klockan %(time)s.", day=day, time=time)
        return _("Boka ledsagaren senast %(day)s klockan %(time)s.", day=day, time=time)
    if past:
        return _("Sista dagen att boka var %(day)s.", day=day)
    return _("Boka ledsagaren senast %(day)s.", day=day)


def booking_questions(plan: Plan) -> Iterator[str]:
    """What to ask about booking where it is not known."""
    if plan.notice is None:
        yield _ask(plan, _("Hur lång tid före måste jag boka?"))


def promised_words(plan: Plan) -> Iterator[str]:
    """Where the outing is something that a rule or the agreement does not hold."""
    trip, rules, agreement = plan.trip, plan.place.rules, plan.agreement
    if trip.activity and trips.activity_promised(trip.activity, rules, agreement) is False:
        yield (
            _("Utföraren följer inte med på det här, enligt avtalet. Fråga utföraren.")
            if agreement
            else _("Det här ingår inte, enligt kommunens regel. Fråga din handläggare.")
        )
    if trip.meeting and trips.meeting_promised(trip.meeting, rules, agreement) is False:
        yield _("Det är inte säkert att ni kan mötas där. Fråga först.")
    if trip.travel and trips.travel_promised(trip.travel, rules, agreement) is False:
        yield _("Det är inte säkert att ni kan resa så. Fråga först.")


def promised_questions(plan: Plan) -> Iterator[str]:
    """What to ask where neither the rules nor the agreement say."""
    trip, rules, agreement = plan.trip, plan.place.rules, plan.agreement
    if trip.activity and trips.activity_promised(trip.activity, rules, agreement) is None:
        yield _ask(plan, _("Kan ledsagaren följa med på det här?"))
    if trip.meeting and trips.meeting_promised(trip.meeting, rules, agreement) is None:
        yield _ask(plan, _("Kan vi mötas där?"))
    if trip.travel and trips.travel_promised(trip.travel, rules, agreement) is None:
        yield _ask(plan, _("Kan vi resa så?"))


def _ask(plan: Plan, question: str) -> str:
    if plan.place.choice is Choice.PROVIDER:
        return _("Fråga utföraren: %(question)s", question=question)
    return _("Fråga ledsagaren: %(question)s", question=question)
