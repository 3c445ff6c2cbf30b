"""What in a fee cannot be meant: a sum without its unit, steps that meet, a fee that is none."""

from collections.abc import Iterator
from itertools import combinations
from math import inf

from ledsagning.catalogue.conflict import Conflict, clash, none_at_all
from ledsagning.catalogue.rules import Fee, FeeStep
from ledsagning.catalogue.suggesting import named_word
from ledsagning.catalogue.vocabulary import FeePer
from ledsagning.messages import told, with_commas


def fee_conflicts(rule: Fee) -> Iterator[Conflict]:
    """What in a fee cannot be meant."""
    yield from _without_unit(rule)
    yield from _denied(rule)
    steps = [(number, step) for number, step in enumerate(rule.steps or ()) if step]
    for number, step in steps:
        yield from _step(number, step)
    for (_, first), (number, second) in combinations(steps, 2):
        yield from _overlap(number, first, second)


def _without_unit(rule: Fee) -> Iterator[Conflict]:
    for part in ("kronor", "most_kronor"):
        if getattr(rule, part) and rule.per is None:
            yield _unit(getattr(rule, part), (part,), ("per",))
    for number, step in enumerate(rule.steps or ()):
        if step and step.kronor and rule.per is None and step.per is None:
            yield _unit(step.kronor, ("steps", number, "kronor"), ("steps", number, "per"))


def _unit(kronor: int, path: tuple[str | int, ...], lacks: tuple[str | int, ...]) -> Conflict:
    return Conflict(
        path,
        told("avgiften är %(kronor)s kronor, men det står inte för vad", kronor=kronor),
        told(
            "skriv per: och det som källan säger; du kan välja mellan %(words)s",
            words=with_commas(map(named_word, FeePer)),
        ),
        lacks,
    )


def _denied(rule: Fee) -> Iterator[Conflict]:
    if rule.charged is False:
        for part in ("kronor", "most_kronor", "steps", "most_per_month"):
            if getattr(rule, part):
                yield clash(rule, part, "charged")
    if rule.kronor == 0:
        for part in ("charged", "free_hours"):
            if getattr(rule, part):
                yield clash(rule, part, "kronor")
    if rule.kronor is not None and rule.most_kronor is not None:
        yield clash(
            rule,
            "most_kronor",
            "kronor",
            told(
                "behåll kronor om alla betalar lika mycket, annars most_kronor; det mesta som man "
                "betalar i månaden skrivs som most_per_month"
            ),
        )
    for part in ("free_hours", "most_per_month"):
        if getattr(rule, part) == 0:
            yield none_at_all(part)


def _step(number: int, step: FeeStep) -> Iterator[Conflict]:
    if step.from_hours is None and step.to_hours is None:
        yield Conflict(
            ("steps", number),
            told("ett steg säger inte för hur många timmar det gäller"),
            told("skriv from_hours: eller to_hours:, eller båda"),
        )
    elif _last(step) < _first(step):
        yield Conflict(
            ("steps", number, "to_hours"),
            told(
                "ett steg går från %(first)s till %(last)s timmar",
                first=step.from_hours,
                last=step.to_hours,
            ),
            told("skriv det minsta talet som from_hours, och det största som to_hours"),
        )


def _overlap(number: int, first: FeeStep, second: FeeStep) -> Iterator[Conflict]:
    least, most = max(_first(first), _first(second)), min(_last(first), _last(second))
    if least <= most:
        yield Conflict(
            ("steps", number),
            told("två steg gäller för %(hours)s timmar", hours=int(least)),
            told("låt varje antal timmar stå i ett steg; från och till räknas med"),
        )


def _first(step: FeeStep) -> float:
    return step.from_hours or 0


def _last(step: FeeStep) -> float:
    return inf if step.to_hours is None else step.to_hours
