"""What stands in service agreements, what lacks, where one beats a standard, and where several
differ. No words.
"""

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum

from ledsagning.catalogue.comparing import PARTS, Comparison, part_of
from ledsagning.catalogue.terms import TERM_NAMES, Agreement
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import Unit

FREE_TEXT = "more"
"""The part of every term that a provider writes in its own words."""

_VARYING = frozenset({Unit.WORKING_DAYS, Unit.MONTHS, Unit.YEARS})


class Likeness(Enum):
    """Whether several providers say the same. ``UNKNOWN``: nothing known differs, but something
    that lacks, or that stands in their own words, may.
    """

    SAME = "same"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


def known_parts(agreement: Agreement, term: str) -> tuple[str, ...]:
    """The names of the parts of a term that are known, in their fixed order."""
    return tuple(
        part
        for name, part, _ in PARTS
        if name == term and part_of(agreement, term, part) is not None
    )


def known_terms(agreement: Agreement) -> tuple[str, ...]:
    """The names of the terms of which at least one part is known, in their fixed order."""
    return tuple(term for term in TERM_NAMES if known_parts(agreement, term))


def is_better(term: str, comparisons: Mapping[tuple[str, str], Comparison]) -> bool:
    """Whether a term is better than the standard: in some part, and worse in none.

    ``comparisons`` is what ``compare_terms`` found. What is unknown on either side says nothing.
    """
    found = {how for (name, _), how in comparisons.items() if name == term}
    return Comparison.BETTER in found and Comparison.WORSE not in found


def likeness(term: str, agreements: Sequence[Agreement]) -> Likeness:
    """Whether a term is the same in every agreement. A known part against an unknown one is no
    difference: nobody knows.
    """
    return together(
        _part_likeness(part, [part_of(agreement, term, part) for agreement in agreements])
        for name, part, _ in PARTS
        if name == term
    )


def alike(values: Iterable[object | None]) -> Likeness:
    """Whether values are the same; ``None`` is unknown, and may be anything."""
    values = list(values)
    known = [_measured(value) for value in values if value is not None]
    if any(value != known[0] for value in known):
        return Likeness.DIFFERENT
    return Likeness.SAME if len(known) == len(values) else Likeness.UNKNOWN


def together(parts: Iterable[Likeness]) -> Likeness:
    """The likeness of a whole: it differs if any part does, and is the same if all parts are."""
    found = frozenset(parts)
    if Likeness.DIFFERENT in found:
        return Likeness.DIFFERENT
    return Likeness.UNKNOWN if Likeness.UNKNOWN in found else Likeness.SAME


def _part_likeness(part: str, values: Sequence[object | None]) -> Likeness:
    if part != FREE_TEXT:
        return alike(values)
    # Two texts may say one thing in other words, and no text is not an unknown text.
    same = all(value == values[0] for value in values)
    return Likeness.SAME if same else Likeness.UNKNOWN


def _measured(value: object) -> object:
    """The value as it is told apart from others: 24 hours are a day, but a month is no 31 days."""
    if isinstance(value, Duration) and (value.unit not in _VARYING or not value.number):
        return value.longest_hours
    return value
