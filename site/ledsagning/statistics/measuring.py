"""Reads what the municipalities say of one thing, and what is known of it at all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ledsagning.catalogue.conditions import leave_nobody_out
from ledsagning.catalogue.effective import Effective, effective
from ledsagning.catalogue.law import Law
from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.rules import RULE_NAMES
from ledsagning.catalogue.vocabulary import Decision, PageSubject
from ledsagning.planner.ages import is_over
from ledsagning.statistics import answers
from ledsagning.statistics.answers import FeeKind, InWords, PaysEscort, Reads
from ledsagning.statistics.figure import Answer, Figure, Finding, Standing

_NO_LAW = Law()
"""Only what a municipality tells itself is counted: the law is the same everywhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One thing to compare the municipalities in. ``rule`` is one of ``RULE_NAMES``; for those who
    have a decision under ``act``, where it is another for them.

    ``reads`` is what a variant answers. ``none`` are the answers that say that there is none.
    ``several``: a municipality may give several. ``yearly``: it is a sum that belongs to a year.
    """

    id: str
    rule: str
    reads: Reads
    act: Decision | None = None
    none: frozenset[Answer] = frozenset()
    several: bool = False
    yearly: bool = False


FEE = Measure(
    id="avgift-sol",
    rule="fee",
    reads=answers.fee,
    act=Decision.SOL,
    none=frozenset({FeeKind.FREE}),
    yearly=True,
)
PERIOD = Measure(id="periodens-langd", rule="period", reads=answers.period)
GRANTED = Measure(
    id="timmar-i-beslutet", rule="granted_hours", reads=answers.granted_hours, several=True
)
COVERS = Measure(id="aktiviteter", rule="covers", reads=answers.covers, several=True)
TICKET_SOL, TICKET_LSS = (
    Measure(
        id=f"biljett-{act}",
        rule="escort_expenses",
        reads=answers.ticket,
        act=act,
        none=frozenset({PaysEscort.SOMEBODY_ELSE}),
    )
    for act in (Decision.SOL, Decision.LSS)
)
CHOICE_SOL, CHOICE_LSS = (
    Measure(id=f"val-{act}", rule="choice", reads=answers.choice, act=act)
    for act in (Decision.SOL, Decision.LSS)
)
APPLYING = Measure(id="satt-att-ansoka", rule="applying", reads=answers.applying, several=True)

MEASURES = (
    *(FEE, PERIOD, GRANTED, COVERS, TICKET_SOL, TICKET_LSS),
    *(CHOICE_SOL, CHOICE_LSS, APPLYING),
)
"""All that the municipalities are compared in."""


def measure(wanted: Measure, municipalities: Iterable[Municipality], day: date) -> Figure:
    """What each municipality says of one thing on a day, in the order in which they are given."""
    findings = tuple(_finding(wanted, one, day) for one in municipalities)
    return Figure(wanted.id, wanted.rule, wanted.act, wanted.several, findings)


def everything(municipalities: Sequence[Municipality], day: date) -> tuple[Figure, ...]:
    """What is known at all: a figure without answers for each of ``RULE_NAMES``."""
    return tuple(
        measure(
            Measure(
                id=name, rule=name, reads=answers.nothing, several=True, yearly=name == FEE.rule
            ),
            municipalities,
            day,
        )
        for name in RULE_NAMES
    )


def _finding(wanted: Measure, municipality: Municipality, day: date) -> Finding:
    found = tuple(
        one
        for one in effective(wanted.rule, municipality, _NO_LAW, day)
        if _concerns(one, wanted.act)
    )
    now = [one for one in found if is_of_today(wanted, one, day)]
    if now:
        told = _answers(wanted, now)
        none = bool(told) and told <= wanted.none
        return Finding(municipality.id, Standing.NONE if none else Standing.TOLD, told, found)
    return Finding(municipality.id, _unknown(found), variants=found)


def is_of_today(wanted: Measure, one: Effective[Any], day: date) -> bool:
    """Whether a variant is one that is counted: a rule for ledsagning, and no sum of last year."""
    return one.counts and not (wanted.yearly and is_over(one, day))


def _concerns(one: Effective[Any], act: Decision | None) -> bool:
    return act is None or one.rule.applies_to.act in (None, act)


def _unknown(found: Iterable[Effective[Any]]) -> Standing:
    subjects = {one.subject is PageSubject.LEDSAGNING for one in found}
    if True in subjects:
        return Standing.ANOTHER_TIME
    return Standing.SOMETHING_ELSE if subjects else Standing.SILENT


def _answers(wanted: Measure, now: Sequence[Effective[Any]]) -> frozenset[Answer]:
    read = [wanted.reads(one.rule) for one in now]
    told = frozenset[Answer]().union(*read)
    if not told:
        return frozenset({InWords.ONLY})
    if wanted.several:
        return told
    one_for_all = len(told) == 1 and all(read) and _for_all(wanted.act, now)
    return told if one_for_all else frozenset({InWords.DIFFERS})


def _for_all(act: Decision | None, now: Sequence[Effective[Any]]) -> bool:
    people = [one.rule.applies_to for one in now]
    return all(leave_nobody_out(people, one) for one in (Decision if act is None else (act,)))
