"""What happens to booked hours when somebody cancels: decided from the rules and the agreement.

A rule says itself whether exactly its limit is in time ("at the latest 48 hours before") or late
("a week or less"). An agreement's limit is the latest time to cancel without losing anything, so
there exactly the limit is in time. What neither says is unknown: nothing is guessed.
"""

from dataclasses import dataclass, replace
from enum import Enum, StrEnum, auto

from ledsagning.catalogue.rules import CancellingByYou, RepeatedCancellations, Rules
from ledsagning.catalogue.terms import Agreement
from ledsagning.catalogue.terms import CancellingByYou as Promise
from ledsagning.catalogue.variants import first
from ledsagning.catalogue.vocabulary import Actor, CancellingCost, HoursWhenCancelling, Limit
from ledsagning.planner.bounds import Ahead, Bound


class Canceller(StrEnum):
    """Who cancels. Each is the code in the address."""

    YOU = "you"
    ESCORT = "escort"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancellation:
    """Who cancels, and how long before. ``earlier`` is how many times the person has cancelled
    before in the period without a new time. ``ahead`` does not matter where the escort cancels.
    ``ill``: the person is suddenly ill.
    """

    by: Canceller
    ahead: Ahead | None = None
    under_18: bool = False
    earlier: int = 0
    ill: bool = False


class DecidedBy(Enum):
    """Where the outcome is written."""

    AGREEMENT = auto()
    RULE = auto()
    NOBODY = auto()


@dataclass(frozen=True, slots=True)
class Side:
    """What happens to the hours, and what it costs besides, on one side of a bound.

    ``cost`` is never one of hours; ``kronor`` is the sum of a fixed one, where it is known, and
    ``warnings`` are given before it is taken.
    """

    hours: HoursWhenCancelling | None = None
    cost: CancellingCost | None = None
    kronor: int | None = None
    warnings: int | None = None

    @property
    def known(self) -> bool:
        """Whether anything is said of it."""
        return self.hours is not None or self.cost is not None


NOT_KNOWN = Side()
USED_LATER = Side(HoursWhenCancelling.KEPT)
"""What happens to the hours where something unforeseen happened, by a rule that says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Says:
    """What one source says. ``late`` is whether it counts the time as late, by its ``bound``.

    ``turns_on``: the bound may or may not be passed, and what happens depends on it. ``if_late``
    is what happens to somebody who cancels late.
    """

    side: Side = NOT_KNOWN
    late: bool | None = None
    bound: Bound | None = None
    turns_on: bool = False
    if_late: Side = NOT_KNOWN

    @property
    def speaks(self) -> bool:
        """Whether the source has an answer, be it that it depends."""
        return self.side.known or self.turns_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What happens. Every ``None`` is unknown.

    ``rule_differs`` is what the municipality's rule says, where the agreement says otherwise.
    ``guardian`` is whether the guardian has to cancel and rebook. ``may_be_reassessed`` is
    whether the municipality may consider the need anew, unless a new time is booked;
    ``too_often``: it may already, whatever is booked now. ``used_later``: the hours of somebody
    who is ill can be used later, as of everybody to whom something unforeseen happens.
    """

    decided_by: DecidedBy
    says: Says
    rule_differs: Side | None = None
    guardian: bool | None
    may_be_reassessed: bool | None
    too_often: bool = False
    new_time_by: Actor | None = None
    used_later: bool = False

    @property
    def hours(self) -> HoursWhenCancelling | None:
        """What happens to the hours, where that is certain."""
        return self.says.side.hours


def decide(cancellation: Cancellation, rules: Rules, agreement: Agreement | None) -> Outcome:
    """What happens in a municipality, and with a provider's agreement where there is one.

    The agreement is what the provider has promised this person: where it speaks, it decides, and
    a rule that says otherwise is told beside it.
    """
    if cancellation.by is Canceller.ESCORT:
        return _escort_cancels(cancellation, rules)
    by_rule, by_agreement = _sources(cancellation, rules, agreement)
    if by_agreement.speaks:
        decided_by, says = DecidedBy.AGREEMENT, by_agreement
    else:
        decided_by, says = DecidedBy.RULE if by_rule.speaks else DecidedBy.NOBODY, by_rule
    repeated = first(rules.repeated_cancellations)
    return Outcome(
        decided_by=decided_by,
        says=says,
        rule_differs=_differs(by_rule.side, says.side),
        guardian=_guardian(cancellation, rules),
        may_be_reassessed=_reassessed(cancellation.earlier, repeated),
        too_often=_too_often(cancellation.earlier, repeated),
        used_later=by_rule.side is USED_LATER,
    )


def _sources(
    cancellation: Cancellation, rules: Rules, agreement: Agreement | None
) -> tuple[Says, Says]:
    """What the rules and the agreement say. Of somebody who is ill, what is said of the ill counts
    before all that is said of everybody, wherever it is written.
    """
    rule, unused = first(rules.cancelling_by_you), first(rules.unused_hours)
    term = agreement.cancelling_by_you if agreement else None
    if cancellation.ill:
        by_rule = Says(side=Side(rule.illness if rule else None))
        by_agreement = Says(side=Side(term.illness if term else None))
        if by_rule.speaks or by_agreement.speaks:
            return by_rule, by_agreement
        if unused and unused.unforeseen:
            return Says(side=USED_LATER), Says()
    return _by_rule(cancellation.ahead, rule), _by_agreement(cancellation.ahead, term)


def _escort_cancels(cancellation: Cancellation, rules: Rules) -> Outcome:
    rule = first(rules.cancelling_by_escort)
    hours = _KEPT_OR_LOST[rule.hours_kept if rule else None]
    return Outcome(
        decided_by=DecidedBy.NOBODY if hours is None else DecidedBy.RULE,
        says=Says(side=Side(hours)),
        guardian=_guardian(cancellation, rules),
        # Only the person's own cancellations are counted, where any are.
        may_be_reassessed=False if rules.repeated_cancellations else None,
        new_time_by=rule.new_time_by if rule else None,
    )


_KEPT_OR_LOST = {
    True: HoursWhenCancelling.KEPT,
    False: HoursWhenCancelling.LOST,
    None: None,
}


def _by_rule(ahead: Ahead | None, rule: CancellingByYou | None) -> Says:
    if rule is None:
        return Says()
    late = _late_side(rule)
    free = CancellingCost.NOTHING if late.cost else None
    return _says(_bound(rule), ahead, if_late=late, if_early=Side(rule.early, free))


def _bound(rule: CancellingByYou) -> Bound | None:
    if rule.limit is None:
        return None
    return Bound(rule.limit, rule.limit_is, rule.at, bool(rule.same_clock_time))


def _late_side(rule: CancellingByYou) -> Side:
    """What a late cancelling costs: hours are told as hours, and money as money."""
    takes_hours = rule.cost in (CancellingCost.HOURS, CancellingCost.HOURS_AND_FEE)
    hours = rule.late or (HoursWhenCancelling.LOST if takes_hours else None)
    cost = _MONEY[rule.cost] if rule.cost else None
    return Side(hours, cost, rule.kronor, rule.warnings if cost else None)


_MONEY = {
    CancellingCost.NOTHING: CancellingCost.NOTHING,
    CancellingCost.HOURS: None,
    CancellingCost.FEE: CancellingCost.FEE,
    CancellingCost.HOURS_AND_FEE: CancellingCost.FEE,
    CancellingCost.FIXED_SUM: CancellingCost.FIXED_SUM,
}


def _by_agreement(ahead: Ahead | None, term: Promise | None) -> Says:
    if term is None or (term.limit is None and term.late is None):
        return Says()
    bound = Bound(term.limit, Limit.IN_TIME) if term.limit else None
    return _says(bound, ahead, if_late=Side(term.late), if_early=Side(HoursWhenCancelling.KEPT))


def _says(bound: Bound | None, ahead: Ahead | None, *, if_late: Side, if_early: Side) -> Says:
    late = bound.late(ahead) if bound and ahead else None
    if late is not None:
        return Says(side=if_late if late else if_early, late=late, bound=bound, if_late=if_late)
    if if_late == if_early:
        return Says(side=if_late)
    return Says(bound=bound, turns_on=bound is not None, if_late=if_late)


def _differs(rule: Side, said: Side) -> Side | None:
    """What a rule says of hours or money that is not what was said."""
    hours = rule.hours if said.hours not in (None, rule.hours) else None
    cost = rule.cost if rule.cost not in (said.cost, CancellingCost.NOTHING) else None
    return replace(rule, hours=hours, cost=cost) if hours or cost else None


def _guardian(cancellation: Cancellation, rules: Rules) -> bool | None:
    if not cancellation.under_18:
        return False
    rule = first(rules.under_18)
    return rule.guardian_books if rule else None


def _reassessed(earlier: int, rule: RepeatedCancellations | None) -> bool | None:
    if rule is None or rule.number is None or rule.within is None:
        return None
    return False if earlier + 1 < rule.number else rule.may_be_reassessed


def _too_often(earlier: int, rule: RepeatedCancellations | None) -> bool:
    return bool(rule and rule.number and rule.may_be_reassessed and earlier >= rule.number)
