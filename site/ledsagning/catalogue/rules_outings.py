"""The rules about outings: what is covered, where, how one meets and travels, and who pays."""

from dataclasses import dataclass

from ledsagning.catalogue.rule import Rule
from ledsagning.catalogue.values import Localized
from ledsagning.catalogue.vocabulary import (
    Activity,
    Actor,
    ExpenseKind,
    ExpensePer,
    Payer,
    Place,
    Travel,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Covers(Rule):
    """What the hours may be used for. ``own_choice``: one's own interests decide.

    ``needs_first`` is what is tried before, in words that can follow "Först prövar kommunen".
    """

    included: frozenset[Activity] | None = None
    not_included: frozenset[Activity] | None = None
    exceptionally: frozenset[Activity] | None = None
    own_choice: bool | None = None
    needs_first: Localized | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Where(Rule):
    """Where one may be: outside of one's home, near it first of all, on trips, elsewhere."""

    outside_home: bool | None = None
    neighbourhood_first: bool | None = None
    trips: bool | None = None
    outside_municipality: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Expense:
    """Who pays for one kind of thing, and up to how much."""

    what: ExpenseKind
    paid_by: Payer | None = None
    not_paid_by: Payer | None = None
    most_kronor: int | None = None
    per: ExpensePer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnExpenses(Rule):
    """Who pays for the person's own ticket and coffee, and whether receipts are kept."""

    paid_by: Payer | None = None
    kinds: tuple[Expense, ...] | None = None
    receipts: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EscortExpenses(Rule):
    """Who pays for the escort's ticket, or who does not. ``apply``: the person applies for it.

    ``kronor`` is the most ``per`` so often, for all kinds; ``kinds`` tell what differs. They may
    have to be ``reasonable``, ``in_plan``, with receipts, and agreed beforehand with somebody.
    """

    paid_by: Payer | None = None
    not_paid_by: Payer | None = None
    apply: bool | None = None
    kronor: int | None = None
    per: ExpensePer | None = None
    kinds: tuple[Expense, ...] | None = None
    reasonable: bool | None = None
    in_plan: bool | None = None
    receipts: bool | None = None
    agreed_before_with: Actor | None = None
    moved_within_period: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CostlierActivity(Rule):
    """An activity that costs more: whether one can apply for money, or who must approve it."""

    apply: bool | None = None
    approved_by: Actor | None = None


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
    """The way there and back, and who pays the escort's way to the meeting and from it."""

    modes: frozenset[Travel] | None = None
    in_plan: bool | None = None
    counted_in_decision: bool | None = None
    escort_way_paid_by: Payer | None = None
