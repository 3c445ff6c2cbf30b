"""What stands in a service agreement, what lacks, and where it beats a standard. No words."""

from collections.abc import Mapping

from ledsagning.catalogue.comparing import PARTS, Comparison, part_of
from ledsagning.catalogue.terms import TERM_NAMES, Agreement


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
