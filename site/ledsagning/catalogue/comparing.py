"""How one service agreement, or rule, compares with another, as data. No words, no I/O."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from enum import Enum, auto
from typing import Any, get_args, get_type_hints

from ledsagning.catalogue.better import Better
from ledsagning.catalogue.rule import Rule, values_of
from ledsagning.catalogue.terms import Agreement
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import Word

_LESS_IS_BETTER = frozenset({Better.SHORTER, Better.NO, Better.FEWER_CHOICES})


class Comparison(Enum):
    """What our side of a comparison is, seen from the person."""

    BETTER = auto()
    SAME = auto()
    WORSE = auto()
    DIFFERENT = auto()
    UNKNOWN = auto()


def _parts() -> Iterator[tuple[str, str, Better]]:
    for term, hint in get_type_hints(Agreement).items():
        for part in fields(get_args(hint)[0]):
            if "better" in part.metadata:
                yield term, part.name, part.metadata["better"]


PARTS = tuple(_parts())
"""Every part of every term in its fixed order: the term's name, the part's, and its direction."""


def compare_part(better: Better, ours: Any, standard: Any) -> Comparison:
    """Compare one part of a term with the same part of a standard.

    ``UNKNOWN`` when either is not known; ``DIFFERENT`` when neither is more than the other, as
    with two sets of choices that each hold what the other lacks.
    """
    if ours is None or standard is None:
        return Comparison.UNKNOWN
    if better is Better.NEITHER:
        return Comparison.SAME if ours == standard else Comparison.DIFFERENT
    return _compare_amounts(better, _amount(ours), _amount(standard))


def _compare_amounts(better: Better, ours: Any, standard: Any) -> Comparison:
    if ours == standard:
        return Comparison.SAME
    # Sets have no order between them unless one holds the other: then both are false.
    more, less = ours > standard, ours < standard
    if not more and not less:
        return Comparison.DIFFERENT
    return Comparison.WORSE if more is (better in _LESS_IS_BETTER) else Comparison.BETTER


def _amount(value: Any) -> Any:
    """A number or a set that ``<`` and ``>`` put in order. Words stand in the order of their list.

    A duration counts as the longest that it can be, so that no promise is taken for better than
    it may turn out.
    """
    match value:
        case Duration():
            return value.longest_hours
        case Word():
            return tuple(type(value)).index(value)
        case _:
            return value


def compare_terms(ours: Agreement, standard: Agreement) -> Mapping[tuple[str, str], Comparison]:
    """Compare every part of every term, by the names of term and part, in their fixed order."""
    return {
        (term, part): compare_part(better, part_of(ours, term, part), part_of(standard, term, part))
        for term, part, better in PARTS
    }


def compare_rule(ours: Rule, other: Rule) -> frozenset[Comparison]:
    """How the values of a rule compare with those of another of its kind, all together."""
    return frozenset(
        compare_part(better, getattr(ours, value.name), getattr(other, value.name))
        for value in values_of(type(ours))
        if (better := value.metadata.get("better")) is not None
    )


def counterparts(ours: Sequence[Rule], others: Sequence[Rule]) -> Mapping[int, int]:
    """Which variant of a rule is for the same people as which other one, by their places: first
    those that hold in the same time too, then in their order. One for people of its own has none.
    """
    found: dict[int, int] = {}
    for alike in (_whom_and_when, _whom):
        free = [place for place in range(len(others)) if place not in found.values()]
        for place, one in enumerate(ours):
            like = (other for other in free if alike(others[other]) == alike(one))
            if place not in found and (other := next(like, None)) is not None:
                found[place] = other
                free.remove(other)
    return found


def _whom(rule: Rule) -> object:
    return rule.applies_to


def _whom_and_when(rule: Rule) -> object:
    return rule.applies_to, rule.from_, rule.until


def part_of(agreement: Agreement, term: str, part: str) -> Any:
    """One part of one term; ``None`` when it, or the whole term, is unknown."""
    stated = getattr(agreement, term)
    return None if stated is None else getattr(stated, part)
