"""The terms of a service agreement, the same for every provider, in their fixed order.

Every part may be ``None``: unknown. Each part says which way is better for the person, so that
an agreement can be compared with another, and with what the municipality requires.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace
from datetime import date

from ledsagning.catalogue.better import Better, part
from ledsagning.catalogue.citations import Citation
from ledsagning.catalogue.values import Duration, Localized
from ledsagning.catalogue.vocabulary import (
    Activity,
    Channel,
    HoursWhenCancelling,
    Language,
    Payer,
    Place,
    SameEscort,
    Time,
    Travel,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Citation):
    """What every term may carry: a free text that supplements its data.

    What a municipality requires is cited; what a provider promises is its own word.
    """

    more: Localized | None = field(default=None, metadata={"better": Better.NEITHER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking(Term):
    """How long before to book, how, and when the answer comes."""

    notice: Duration | None = part(Better.SHORTER)
    channels: frozenset[Channel] | None = part(Better.MORE_CHOICES)
    answer_within: Duration | None = part(Better.SHORTER)


@dataclass(frozen=True, slots=True, kw_only=True)
class CancellingByYou(Term):
    """``limit`` before at the latest; what happens to the hours after that, and to those of
    somebody who is suddenly ill.
    """

    limit: Duration | None = part(Better.SHORTER)
    late: HoursWhenCancelling | None = part(Better.LATER_IN_LIST)
    illness: HoursWhenCancelling | None = part(Better.LATER_IN_LIST)


@dataclass(frozen=True, slots=True, kw_only=True)
class CancellingByEscort(Term):
    """Whether a substitute is offered, and when a new time is, at the latest."""

    substitute: bool | None = part(Better.YES)
    new_time_within: Duration | None = part(Better.SHORTER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Activities(Term):
    """What the escort comes along to, and what not."""

    included: frozenset[Activity] | None = part(Better.MORE_CHOICES)
    not_included: frozenset[Activity] | None = part(Better.FEWER_CHOICES)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPlace(Term):
    """Where the escort can meet the person."""

    places: frozenset[Place] | None = part(Better.MORE_CHOICES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting(Term):
    """Whether the escort waits while the activity goes on."""

    waits: bool | None = part(Better.YES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Travelling(Term):
    """How to travel together, and whether the escort's way to the meeting uses the hours."""

    modes: frozenset[Travel] | None = part(Better.MORE_CHOICES)
    way_to_you_is_free: bool | None = part(Better.YES)


@dataclass(frozen=True, slots=True, kw_only=True)
class YourExpenses(Term):
    """Who pays for the person's own ticket, and whether receipts are kept when the escort pays."""

    paid_by: Payer | None = part(Better.NEITHER)
    receipts: bool | None = part(Better.YES)


@dataclass(frozen=True, slots=True, kw_only=True)
class EscortExpenses(Term):
    """Who pays for the escort's ticket, and up to how many kronor a time."""

    paid_by: Payer | None = part(Better.LATER_IN_LIST)
    kronor: int | None = part(Better.LONGER)


@dataclass(frozen=True, slots=True, kw_only=True)
class SameEscortEachTime(Term):
    """How often the same escort comes."""

    promise: SameEscort | None = part(Better.LATER_IN_LIST)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangingEscort(Term):
    """Whether the person may change escort, and how soon there is a new one."""

    allowed: bool | None = part(Better.YES)
    within: Duration | None = part(Better.SHORTER)


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstMeeting(Term):
    """A meeting before the first time, and whether it is free of hours."""

    offered: bool | None = part(Better.YES)
    free_of_hours: bool | None = part(Better.YES)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImplementationPlan(Term):
    """When the plan is written, at the latest."""

    within: Duration | None = part(Better.SHORTER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint(Term):
    """When a complaint is answered, at the latest."""

    answer_within: Duration | None = part(Better.SHORTER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Times(Term):
    """When escorts can come."""

    times: frozenset[Time] | None = part(Better.MORE_CHOICES)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeLanguages(Term):
    """The languages that the office answers in."""

    languages: frozenset[Language] | None = part(Better.MORE_CHOICES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Safety(Term):
    """Insurance for damage. That nobody may tell of you is the law's, and no promise."""

    insured: bool | None = part(Better.YES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending(Term):
    """How long before the person must say that they want to end it."""

    notice: Duration | None = part(Better.SHORTER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A service agreement, or the standard that a municipality requires of everyone."""

    booking: Booking | None = None
    cancelling_by_you: CancellingByYou | None = None
    cancelling_by_escort: CancellingByEscort | None = None
    activities: Activities | None = None
    meeting_place: MeetingPlace | None = None
    waiting: Waiting | None = None
    travelling: Travelling | None = None
    your_expenses: YourExpenses | None = None
    escort_expenses: EscortExpenses | None = None
    same_escort: SameEscortEachTime | None = None
    changing_escort: ChangingEscort | None = None
    first_meeting: FirstMeeting | None = None
    implementation_plan: ImplementationPlan | None = None
    complaint: Complaint | None = None
    times: Times | None = None
    office_languages: OfficeLanguages | None = None
    safety: Safety | None = None
    ending: Ending | None = None


TERM_NAMES = tuple(field.name for field in fields(Agreement))
"""The terms in their fixed order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementFrom(Agreement):
    """An agreement from a day on (``None``: from the beginning).

    One that follows another states only the terms that change, each of them whole.
    """

    from_: date | None = None


def agreement_on(versions: Iterable[AgreementFrom], day: date) -> Agreement:
    """The agreement that holds on a day, of versions that follow each other in time."""
    found: Agreement | None = None
    for version in versions:
        if version.from_ is None or version.from_ <= day:
            found = version if found is None else _changed(found, version)
    return found or Agreement()


def _changed(before: Agreement, version: Agreement) -> Agreement:
    stated = {name: getattr(version, name) for name in TERM_NAMES}
    return replace(before, **{name: term for name, term in stated.items() if term is not None})
