"""Which codes each facet can hold, in the order that the form shows them."""

from collections.abc import Sequence

from ledsagning.catalogue.vocabulary import (
    AgeBand,
    Decision,
    Experience,
    Gender,
    Interest,
    Language,
    Time,
    Wheelchair,
    Word,
)
from ledsagning.search.criteria import ACCEPTS_NEW_YES, Facet

VOCABULARY: dict[Facet, Sequence[Word]] = {
    Facet.LANGUAGES: tuple(Language),
    Facet.GENDER: tuple(Gender),
    Facet.AGES: tuple(AgeBand),
    # An escort who manages no wheelchair is nobody's wish.
    Facet.WHEELCHAIR: (Wheelchair.LIGHT, Wheelchair.HEAVY),
    Facet.INTERESTS: tuple(Interest),
    Facet.EXPERIENCE: tuple(Experience),
    Facet.TIMES: tuple(Time),
    Facet.DECISIONS: tuple(Decision),
}


def codes(facet: Facet) -> Sequence[str]:
    """The codes of a facet; none for the areas, which each municipality has of its own."""
    if facet is Facet.ACCEPTS_NEW:
        return (ACCEPTS_NEW_YES,)
    return tuple(word.value for word in VOCABULARY.get(facet, ()))
