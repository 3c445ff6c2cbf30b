"""A municipality's rules: the fixed vocabulary of their kinds.

A rule may have variants, for different people or times; without any it has no known source. What
is unknown is shown as unknown, with a question to ask.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from ledsagning.catalogue.rule import Rule
from ledsagning.catalogue.rules_decision import (
    Appeal,
    Applying,
    CarriedOutBy,
    Choosing,
    ChoosingEscort,
    Complaint,
    Fee,
    FeeStep,
    FollowUp,
    IfFull,
    IfYouDoNotChoose,
    ImplementationPlan,
    LegalBasis,
    Matching,
    Switching,
    TrialMeeting,
)
from ledsagning.catalogue.rules_hours import (
    Booking,
    CancellingByEscort,
    CancellingByYou,
    GrantedHours,
    Night,
    Period,
    PeriodTracking,
    RepeatedCancellations,
    SavingUp,
    Start,
    Under18,
    UnusedHours,
)
from ledsagning.catalogue.rules_outings import (
    CostlierActivity,
    Covers,
    EscortExpenses,
    Expense,
    MeetingPlace,
    OwnExpenses,
    Travelling,
    Waiting,
    Where,
)

__all__ = [
    "RULE_NAMES",
    "Appeal",
    "Applying",
    "Booking",
    "CancellingByEscort",
    "CancellingByYou",
    "CarriedOutBy",
    "Choosing",
    "ChoosingEscort",
    "Complaint",
    "CostlierActivity",
    "Covers",
    "EscortExpenses",
    "Expense",
    "Fee",
    "FeeStep",
    "FollowUp",
    "GrantedHours",
    "IfFull",
    "IfYouDoNotChoose",
    "ImplementationPlan",
    "LegalBasis",
    "Matching",
    "MeetingPlace",
    "Night",
    "OwnExpenses",
    "Period",
    "PeriodTracking",
    "RepeatedCancellations",
    "Rule",
    "Rules",
    "SavingUp",
    "Start",
    "Switching",
    "Travelling",
    "TrialMeeting",
    "Under18",
    "UnusedHours",
    "Waiting",
    "Where",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """All rules, each with its variants, in the order that pages show them."""

    legal_basis: tuple[LegalBasis, ...] = ()
    applying: tuple[Applying, ...] = ()
    fee: tuple[Fee, ...] = ()
    choice: tuple[Choosing, ...] = ()
    carried_out_by: tuple[CarriedOutBy, ...] = ()
    covers: tuple[Covers, ...] = ()
    where: tuple[Where, ...] = ()
    granted_hours: tuple[GrantedHours, ...] = ()
    period: tuple[Period, ...] = ()
    unused_hours: tuple[UnusedHours, ...] = ()
    saving_up: tuple[SavingUp, ...] = ()
    period_tracking: tuple[PeriodTracking, ...] = ()
    start: tuple[Start, ...] = ()
    booking: tuple[Booking, ...] = ()
    cancelling_by_you: tuple[CancellingByYou, ...] = ()
    cancelling_by_escort: tuple[CancellingByEscort, ...] = ()
    under_18: tuple[Under18, ...] = ()
    repeated_cancellations: tuple[RepeatedCancellations, ...] = ()
    own_expenses: tuple[OwnExpenses, ...] = ()
    escort_expenses: tuple[EscortExpenses, ...] = ()
    costlier_activity: tuple[CostlierActivity, ...] = ()
    meeting_place: tuple[MeetingPlace, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    travelling: tuple[Travelling, ...] = ()
    night: tuple[Night, ...] = ()
    matching: tuple[Matching, ...] = ()
    choosing_escort: tuple[ChoosingEscort, ...] = ()
    trial_meeting: tuple[TrialMeeting, ...] = ()
    implementation_plan: tuple[ImplementationPlan, ...] = ()
    switching: tuple[Switching, ...] = ()
    if_you_do_not_choose: tuple[IfYouDoNotChoose, ...] = ()
    if_full: tuple[IfFull, ...] = ()
    appeal: tuple[Appeal, ...] = ()
    complaint: tuple[Complaint, ...] = ()
    follow_up: tuple[FollowUp, ...] = ()

    def variants(self, name: str) -> tuple[Rule, ...]:
        """The variants of a rule of ``RULE_NAMES``."""
        found: tuple[Rule, ...] = getattr(self, name)
        return found

    def each(self) -> Iterator[tuple[str, int, Rule]]:
        """Every variant of every rule: the rule's name, the variant's number, and the variant."""
        for name in RULE_NAMES:
            for number, variant in enumerate(self.variants(name)):
                yield name, number, variant


RULE_NAMES = tuple(field.name for field in fields(Rules))
"""The rules in their fixed order."""
