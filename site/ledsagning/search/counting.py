"""How many providers fit, may fit and nearly fit, and how many would with each other choice.

Everything here is integers over ``Groups``; what ``matching`` says of one provider is said here
of all at once. The two are held together by the same oracle in the tests.
"""

from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import groupby
from operator import and_, itemgetter, or_

from ledsagning.search.criteria import Wish
from ledsagning.search.facets import Facet
from ledsagning.search.groups import Groups, Layers, any_of
from ledsagning.search.matching import Fit


def by_fit(groups: Groups, wishes: Sequence[Wish], among: int) -> dict[Fit, int]:
    """Which of the providers ``among`` belong under each heading, each under one."""
    sure = fitting(groups, wishes)
    possible, nearly = _nothing_and_one_unmet(groups, wishes)
    if len(wishes) == 1:
        # Who lacks the only thing that is wished does not nearly fit.
        nearly = ()
    left = among
    result = {}
    for fit, layers in ((Fit.FITS, sure), (Fit.MAY_FIT, possible), (Fit.NEARLY, nearly)):
        result[fit] = providers(layers) & left
        left &= ~result[fit]
    result[Fit.REST] = left
    return result


def counts(groups: Groups, wishes: Sequence[Wish], among: int) -> dict[tuple[Facet, str], int]:
    """For every value of every facet, how many of the providers ``among`` fit with that choice:
    added to the values chosen in its facet, or in their place where only one can be chosen.
    """
    fits = fitting(groups, wishes)
    chosen = {wish.facet for wish in wishes}
    result = {}
    for facet, by_value in groups.met.items():
        others, already = fits, 0
        if facet in chosen:
            others = fitting(groups, [wish for wish in wishes if wish.facet is not facet])
            already = providers(fits) & among if facet.kind.several else 0
        within = tuple(layer & among for layer in others)
        for value, met in by_value.items():
            result[facet, value] = reduce(or_, map(and_, within, met), already).bit_count()
    return result


def may_fit(
    groups: Groups, wishes: Sequence[Wish], among: int, choices: Iterable[tuple[Facet, str]]
) -> dict[tuple[Facet, str], int]:
    """With which of these choices some of the providers ``among`` may fit, and how many."""
    result = {}
    wished = {wish.facet for wish in wishes}
    # Whoever has no wish unmet is open to a choice in any other facet.
    open_to_others = _open(groups, wishes, among)
    for facet, pairs in groupby(choices, key=itemgetter(0)):
        within, chosen = open_to_others, []
        if facet in wished:
            within = _open(groups, [wish for wish in wishes if wish.facet is not facet], among)
            chosen = [wish for wish in wishes if wish.facet is facet and facet.kind.several]
        good = any_of([groups.unknown[facet], *(_met(groups, wish) for wish in chosen)])
        unsure = reduce(or_, map(and_, within, good), 0)
        for _facet, value in pairs:
            sure, elsewhere = groups.met[facet][value], groups.possible.get((facet, value))
            if elsewhere is not None:
                sure = any_of([sure, elsewhere])
            either = reduce(or_, map(and_, within, sure), unsure)
            if either:
                result[facet, value] = either.bit_count()
    return result


def _open(groups: Groups, wishes: Iterable[Wish], among: int) -> Layers:
    """The groups with no wish unmet."""
    nothing = _all_of(groups.all, (_not_unmet(groups, wish) for wish in wishes))
    return tuple(layer & among for layer in nothing)


def fitting(groups: Groups, wishes: Iterable[Wish]) -> Layers:
    """The groups that meet every wish."""
    return _all_of(groups.all, (_met(groups, wish) for wish in wishes))


def providers(layers: Layers) -> int:
    """The providers that have any of these groups."""
    return reduce(or_, layers, 0)


def _met(groups: Groups, wish: Wish) -> Layers:
    """The groups that meet a wish: any of its values will do."""
    by_value = groups.met[wish.facet]
    return any_of([by_value[value] for value in wish.values])


def _not_unmet(groups: Groups, wish: Wish) -> Layers:
    """The groups that meet a wish, and those that may."""
    return any_of([_met(groups, wish), groups.unknown[wish.facet], *_possible(groups, wish)])


def _possible(groups: Groups, wish: Wish) -> Iterable[Layers]:
    """The groups of providers that say that somebody there has what is wished."""
    keys = ((wish.facet, value) for value in wish.values)
    return (groups.possible[key] for key in keys if key in groups.possible)


def _nothing_and_one_unmet(groups: Groups, wishes: Iterable[Wish]) -> tuple[Layers, Layers]:
    """The groups with no wish unmet, and those with exactly one."""
    nothing = groups.all
    one: Layers = (0,) * len(nothing)
    for wish in wishes:
        not_unmet = _not_unmet(groups, wish)
        still = _all_of(nothing, [not_unmet])
        # Who had one and has not this one too, and who had none until this one.
        one = tuple(
            (before & good) | (had_none ^ has_none)
            for before, good, had_none, has_none in zip(one, not_unmet, nothing, still, strict=True)
        )
        nothing = still
    return nothing, one


def _all_of(groups: Layers, conditions: Iterable[Layers]) -> Layers:
    for condition in conditions:
        groups = tuple(map(and_, groups, condition))
    return groups
