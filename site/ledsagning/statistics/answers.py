"""What a variant of a rule answers, in words that can be counted."""

from collections.abc import Callable
from enum import Enum
from typing import Any, Final

from ledsagning.catalogue import rules
from ledsagning.catalogue.rule import Rule
from ledsagning.catalogue.vocabulary import Activity, ExpenseKind, FeePer, Payer
from ledsagning.statistics.figure import Answer

Answers = frozenset[Answer]
Reads = Callable[[Any], Answers]
"""What a variant answers; nothing where it says it in words that no code has."""

NOTHING: Final[Answers] = frozenset()


class InWords(Enum):
    """What no single answer says: ``ONLY``: it is told in words that no code has; ``DIFFERS``: it
    is one thing for some and another for others, or known of some only.
    """

    ONLY = "in_words"
    DIFFERS = "differs"


class FeeKind(Enum):
    """What there is to pay; ``CHARGED``: something, of which no sum is known."""

    FREE = "free"
    HOUR = "per_hour"
    DAY = "per_day"
    OCCASION = "per_occasion"
    MONTH = "per_month"
    CHARGED = "charged"


class PaysEscort(Enum):
    """Who pays the escort's ticket; ``APPLY``: one can apply for the money."""

    MUNICIPALITY = "municipality"
    APPLY = "apply"
    SOMEBODY_ELSE = "somebody_else"


class Covered(Enum):
    """Whether the hours may be used for something."""

    INCLUDED = "included"
    SOMETIMES = "sometimes"
    NOT_INCLUDED = "not_included"


_FEES = {
    FeePer.HOUR: FeeKind.HOUR,
    FeePer.BEGUN_HOUR: FeeKind.HOUR,
    FeePer.DAY: FeeKind.DAY,
    FeePer.OCCASION: FeeKind.OCCASION,
    FeePer.MONTH: FeeKind.MONTH,
}


def fee(rule: rules.Fee) -> Answers:
    """The kind of fee. A price without a unit is only known to be one."""
    if rule.kronor == 0 or (rule.kronor is None and rule.charged is False):
        return frozenset({FeeKind.FREE})
    if rule.kronor is not None or rule.most_kronor is not None:
        return frozenset({_kind(rule.per)})
    if rule.steps:
        return frozenset(_kind(step.per or rule.per) for step in rule.steps if step.kronor)
    charged = rule.charged or rule.by or rule.free_hours or rule.most_per_month or rule.capped
    return frozenset({FeeKind.CHARGED}) if charged else NOTHING


def _kind(per: FeePer | None) -> FeeKind:
    return _FEES[per] if per else FeeKind.CHARGED


def period(rule: rules.Period) -> Answers:
    """How long hours can be moved about: a ``Duration``."""
    return frozenset({rule.length}) if rule.length else NOTHING


def granted_hours(rule: rules.GrantedHours) -> Answers:
    """What time a decision states hours for: words ``GrantedPer``."""
    return frozenset(rule.per or ())


def covers(rule: rules.Covers) -> Answers:
    """Pairs of an ``Activity`` and whether the hours may be used for it."""
    told = {
        Covered.INCLUDED: rule.included,
        Covered.SOMETIMES: rule.exceptionally,
        Covered.NOT_INCLUDED: rule.not_included,
    }
    return frozenset((activity, how) for how, some in told.items() for activity in some or ())


def ticket(rule: rules.EscortExpenses) -> Answers:
    """Who pays the escort's ticket: what is said of tickets, or else of all expenses."""
    said = [one for one in rule.kinds or () if one.what in _TICKETS]
    payers = {_pays(one.paid_by, one.not_paid_by) for one in said}
    payers = payers or {_pays(rule.paid_by, rule.not_paid_by)}
    if rule.apply and payers == {None}:
        return frozenset({PaysEscort.APPLY})
    return frozenset(payers - {None})


_TICKETS = frozenset({ExpenseKind.TICKET, ExpenseKind.ENTRANCE})


def _pays(paid_by: Payer | None, not_paid_by: Payer | None) -> PaysEscort | None:
    if paid_by is Payer.MUNICIPALITY:
        return PaysEscort.MUNICIPALITY
    if paid_by is not None or not_paid_by is Payer.MUNICIPALITY:
        return PaysEscort.SOMEBODY_ELSE
    return None


def choice(rule: rules.Choosing) -> Answers:
    """Who decides which provider comes: a word ``Choice``."""
    return frozenset({rule.how}) if rule.how else NOTHING


def applying(rule: rules.Applying) -> Answers:
    """The ways to apply: words ``Apply``."""
    return frozenset(rule.ways or ())


def nothing(_rule: Rule) -> Answers:
    """No answer: only whether anything is told."""
    return NOTHING


def activities(found: Answers) -> frozenset[Activity]:
    """The activities of the answers of ``covers``."""
    return frozenset(one[0] for one in found if isinstance(one, tuple))
