"""A municipality's rules: the fixed vocabulary, each with its quote, source and dates.

Every value may be ``None``: the source does not say. A rule that is ``None`` as a whole has no
known source. What is unknown is shown as unknown, with a question to ask.
"""

from dataclasses import dataclass, fields
from datetime import date

from ledsagning.catalogue.values import Duration, Localized, PartialDate
from ledsagning.catalogue.vocabulary import (
    Actor,
    AfterPeriod,
    Apply,
    HoursWhenCancelling,
    NoChoice,
    Payer,
    PeriodStart,
    Place,
    PlanContent,
    Travel,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What every rule carries: where it is written, and when that was checked.

    ``quote`` is in Swedish. Where ``verbatim`` is false it sums up the source in other words,
    and the page says so. ``source_date`` is ``None`` for an undated source.
    """

    quote: str
    verbatim: bool
    source: str
    source_address: str | None = None
    source_date: PartialDate | None = None
    checked: date
    note: Localized | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalBasis(Rule):
    """The paragraphs that decisions are made under."""

    lss: str | None = None
    sol: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Applying(Rule):
    """Where to apply. ``own_login``: the e-service must be used by the person themselves."""

    ways: frozenset[Apply] | None = None
    own_login: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fee(Rule):
    """Kronor an hour, under each act; 0 is free of charge."""

    lss_kronor: int | None = None
    sol_kronor: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Period(Rule):
    """How long granted hours may be moved about, and when such a period begins."""

    length: Duration | None = None
    start: PeriodStart | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnusedHours(Rule):
    """What happens to hours that were not used, within the period and after it."""

    moved_within_period: bool | None = None
    after_period: AfterPeriod | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SavingUp(Rule):
    """Whether hours may be saved up for something special."""

    intended: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodTracking(Rule):
    """Who keeps an eye on when a period ends."""

    by: Actor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CancellingByYou(Rule):
    """The person cancels: ``limit`` or less before is late; what happens then, and earlier."""

    limit: Duration | None = None
    late: HoursWhenCancelling | None = None
    early: HoursWhenCancelling | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CancellingByEscort(Rule):
    """The escort is ill or prevented."""

    hours_kept: bool | None = None
    new_time_by: Actor | None = None
    substitute: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Under18(Rule):
    """Whether always the guardian cancels and rebooks for a person under 18."""

    guardian_books: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RepeatedCancellations(Rule):
    """So many cancellations without rebooking within so long: the need may be assessed anew."""

    number: int | None = None
    within: Duration | None = None
    may_be_reassessed: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnExpenses(Rule):
    """Who pays for the person's own ticket and coffee."""

    paid_by: Payer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EscortExpenses(Rule):
    """Who pays for the escort's ticket. ``kronor`` is the limit for a period, if there is one."""

    paid_by: Payer | None = None
    apply: bool | None = None
    kronor: int | None = None
    reasonable: bool | None = None
    in_plan: bool | None = None
    moved_within_period: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CostlierActivity(Rule):
    """Whether money for an activity that costs more can be applied for."""

    apply: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Where(Rule):
    """Whether the activities are to be outside the person's home."""

    outside_home: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPlace(Rule):
    """Where the person and the escort may meet."""

    places: frozenset[Place] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting(Rule):
    """Whether the escort waits while the activity goes on."""

    waits: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Travelling(Rule):
    """The way there and back."""

    modes: frozenset[Travel] | None = None
    in_plan: bool | None = None
    counted_in_decision: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching(Rule):
    """How an escort is found where a team of the municipality does it."""

    team_suggests: bool | None = None
    then_direct_contact: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialMeeting(Rule):
    """A meeting with the escort before anything is decided."""

    offered: bool | None = None
    with_provider: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImplementationPlan(Rule):
    """The plan of how the support is carried out."""

    made_with: Actor | None = None
    within: Duration | None = None
    contents: frozenset[PlanContent] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Switching(Rule):
    """Changing provider: whom to tell, how long before, and whether a reason is asked for."""

    tell: Actor | None = None
    notice: Duration | None = None
    reason_needed: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IfYouDoNotChoose(Rule):
    """What a person gets who does not choose a provider."""

    alternative: NoChoice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Appeal(Rule):
    """Asking the court to change a decision."""

    within: Duration | None = None
    court: str | None = None
    handed_in_to: Actor | None = None
    in_writing: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint(Rule):
    """Saying that the support is not good."""

    to: frozenset[Actor] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp(Rule):
    """How often, and by whom, the support is followed up."""

    every: Duration | None = None
    continuous: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """All rules of a municipality, in the order that pages show them."""

    legal_basis: LegalBasis | None = None
    applying: Applying | None = None
    fee: Fee | None = None
    period: Period | None = None
    unused_hours: UnusedHours | None = None
    saving_up: SavingUp | None = None
    period_tracking: PeriodTracking | None = None
    cancelling_by_you: CancellingByYou | None = None
    cancelling_by_escort: CancellingByEscort | None = None
    under_18: Under18 | None = None
    repeated_cancellations: RepeatedCancellations | None = None
    own_expenses: OwnExpenses | None = None
    escort_expenses: EscortExpenses | None = None
    costlier_activity: CostlierActivity | None = None
    where: Where | None = None
    meeting_place: MeetingPlace | None = None
    waiting: Waiting | None = None
    travelling: Travelling | None = None
    matching: Matching | None = None
    trial_meeting: TrialMeeting | None = None
    implementation_plan: ImplementationPlan | None = None
    switching: Switching | None = None
    if_you_do_not_choose: IfYouDoNotChoose | None = None
    appeal: Appeal | None = None
    complaint: Complaint | None = None
    follow_up: FollowUp | None = None


RULE_NAMES = tuple(field.name for field in fields(Rules))
"""The rules in their fixed order."""
