"""Matching once more, as plainly as design.md §4 says it, one escort group and wish at a time.

It shares no logic with the search: it only knows the model, and what a wish is. So it keeps a
list of the facets of its own, on purpose; a test fails when one is missing here.
"""

from collections.abc import Iterable, Sequence

from ledsagning.catalogue.model import EscortGroup, Municipality, Provider
from ledsagning.catalogue.vocabulary import (
    AcceptsNew,
    AgeBand,
    Decision,
    Experience,
    Gender,
    Interest,
    Language,
    Time,
    Wheelchair,
)
from ledsagning.search.criteria import Wish
from ledsagning.search.facets import Facet

ABOUT_THE_PROVIDER = ("areas", "decisions", "accepts_new")
ONE_ANSWER = ("gender", "wheelchair", "areas", "decisions")
SCALE = ("none", "light", "heavy")


def outcome(wish: Wish, provider: Provider, group: EscortGroup | None) -> str:
    """``met``, ``unmet`` or ``unknown``; no group at all means that there is no escort."""
    facet = wish.facet.value
    if facet not in ABOUT_THE_PROVIDER and group is None:
        return "unmet"
    fact = getattr(provider if facet in ABOUT_THE_PROVIDER else group, facet)
    if fact is None or fact is AcceptsNew.QUEUE:
        return "unknown"
    if any(_meets(facet, fact, str(value)) for value in wish.values):
        return "met"
    somebody = provider.staff_languages or () if facet == "languages" else ()
    return "unknown" if any(value in somebody for value in wish.values) else "unmet"


def _meets(facet: str, fact: object, value: str) -> bool:
    if facet == "wheelchair":
        return SCALE.index(str(fact)) >= SCALE.index(value)
    if facet == "accepts_new":
        return fact is AcceptsNew.YES
    if isinstance(fact, frozenset):
        return value in {str(one) for one in fact}
    return str(fact) == value


def groups(provider: Provider) -> list[EscortGroup | None]:
    """Unknown escorts are one group of which nothing is known."""
    if provider.escorts is None:
        return [EscortGroup()]
    return list(provider.escorts) or [None]


def tallies(provider: Provider, wishes: Sequence[Wish]) -> list[tuple[int, int]]:
    """For each group how many wishes are unmet, and how many unknown."""
    result = []
    for group in groups(provider):
        outcomes = [outcome(wish, provider, group) for wish in wishes]
        result.append((outcomes.count("unmet"), outcomes.count("unknown")))
    return result


def heading(provider: Provider, wishes: Sequence[Wish], *, worded: bool = True) -> str:
    """The heading that a provider comes under. ``worded``: it has all words of the text."""
    all_tallies = tallies(provider, wishes)
    if (0, 0) in all_tallies:
        return "fits" if worded else "may_fit"
    if any(unmet == 0 for unmet, _ in all_tallies):
        return "may_fit"
    one_unmet = any(unmet == 1 for unmet, _ in all_tallies)
    return "nearly" if one_unmet and len(wishes) > 1 else "rest"


def best_tally(provider: Provider, wishes: Sequence[Wish]) -> tuple[int, int]:
    """Wishes unmet and unknown in the best group."""
    return min(tallies(provider, wishes))


def escorts(provider: Provider, wishes: Sequence[Wish]) -> tuple[int, bool]:
    """How many escorts meet every wish, and whether there may be more."""
    number, more = 0, False
    for group, tally in zip(groups(provider), tallies(provider, wishes), strict=True):
        if group is not None and tally == (0, 0):
            number += 1 if group.count is None else group.count
            more = more or group.count is None
    return number, more


def fitting(providers: Iterable[Provider], wishes: Sequence[Wish]) -> set[str]:
    """The ids of the providers that fit."""
    return {one.id for one in providers if heading(one, wishes) == "fits"}


def choices(municipality: Municipality) -> list[tuple[Facet, str]]:
    """Everything that can be chosen."""
    words = {
        "languages": Language,
        "gender": Gender,
        "ages": AgeBand,
        # Nobody wishes for an escort who manages no wheelchair.
        "wheelchair": (Wheelchair.LIGHT, Wheelchair.HEAVY),
        "interests": Interest,
        "experience": Experience,
        "times": Time,
        "decisions": Decision,
    }
    result = [(Facet(facet), str(word)) for facet, all_ in words.items() for word in all_]
    result += [(Facet.AREAS, area.id) for area in municipality.areas]
    return [*result, (Facet.ACCEPTS_NEW, "yes")]


def choose(wishes: Sequence[Wish], facet: Facet, value: str) -> tuple[Wish, ...]:
    """The wishes with one more choice: instead of the old where only one can be given."""
    chosen = {wish.facet: wish.values for wish in wishes}
    old = () if facet.value in ONE_ANSWER else chosen.get(facet, ())
    chosen[facet] = old if value in old else (*old, value)
    return tuple(Wish(each, chosen[each]) for each in Facet if each in chosen)


def counts(
    providers: Sequence[Provider], municipality: Municipality, wishes: Sequence[Wish]
) -> dict[tuple[Facet, str], int]:
    """How many fit with each choice."""
    return {
        (facet, value): len(fitting(providers, choose(wishes, facet, value)))
        for facet, value in choices(municipality)
    }


def blocking(
    found: Sequence[Provider], everyone: Sequence[Provider], wishes: Sequence[Wish]
) -> dict[Facet | None, int]:
    """How many fit without each wish or (``None``) without the text; only where somebody does.

    ``found`` are the providers that the text found.
    """
    if fitting(found, wishes):
        return {}
    without = {
        wish.facet: len(fitting(found, [other for other in wishes if other is not wish]))
        for wish in wishes
    }
    text = {None: len(fitting(everyone, wishes))}
    return {facet: number for facet, number in {**without, **text}.items() if number}
