"""Whether one provider fits, and why: the plain words of the design, one provider at a time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache, partial
from typing import Any, NamedTuple, Self

from ledsagning.catalogue.model import EscortGroup, Provider
from ledsagning.catalogue.vocabulary import Word
from ledsagning.search import facets
from ledsagning.search.criteria import Wish
from ledsagning.search.facets import Facet


class Outcome(Enum):
    """How a wish turned out."""

    MET = "met"
    UNMET = "unmet"
    UNKNOWN = "unknown"

    # An enum's own is Python code; there is one object of each.
    __hash__ = object.__hash__


class Fit(Enum):
    """How a provider's best group of escorts fits all wishes, best first."""

    FITS = "fits"
    MAY_FIT = "may_fit"
    NEARLY = "nearly"
    REST = "rest"


class Reason(NamedTuple):
    """How one wish turned out. ``found`` is what the provider or group has in that facet
    (codes of the vocabulary or area ids, in the vocabulary's order); ``None`` is unknown.
    """

    wish: Wish
    outcome: Outcome
    found: tuple[str, ...] | None


class Match(NamedTuple):
    """A provider, its best group, and how each wish turned out there, in the order of the wishes.

    ``escorts`` is how many escorts meet every wish; ``at_least`` is true where a fitting group
    has an unknown number (it then counts as one). ``group`` is ``None`` where the provider's
    escorts are unknown, or known to be none. ``words``: whether the words that were searched for
    stand at the provider; ``None`` where there were none. Of whom they are true is not known.
    """

    provider: Provider
    fit: Fit
    group: EscortGroup | None
    reasons: tuple[Reason, ...]
    escorts: int
    at_least: bool
    words: bool | None = None

    def worded(self, words: bool) -> Self:
        """The match beside a text: who has not written the words may have what they mean."""
        fit = Fit.MAY_FIT if self.fit is Fit.FITS and not words else self.fit
        return self._replace(fit=fit, words=words)


Outcomes = tuple[Outcome, ...]

_Fact = frozenset[str] | Word | None
"""What the catalogue has in a facet; ``None`` where it is unknown."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A wish: the values that ``meet`` it, whether it may be met ``elsewhere`` than in a group, and
    what tells how it turns out with a ``fact`` of its facet, and the ``reason`` of that. It is for
    one request: it remembers what was asked for.
    """

    facet: Facet
    meets: frozenset[str]
    of_provider: bool
    elsewhere: bool
    fact: Callable[[Any], Any]
    outcome: Callable[[Any], Outcome]
    reason: Callable[[Any, Outcome], Reason]


# Python 3.11 looks up a member of an enum ten times slower than a name.
_MET, _UNMET, _UNKNOWN = Outcome.MET, Outcome.UNMET, Outcome.UNKNOWN

_UNKNOWN_ESCORTS = EscortGroup()
"""Stands for the escorts of a provider that has told nothing of them: anything may be true."""


def match(provider: Provider, wishes: Sequence[Wish]) -> Match:
    """Judge a provider by its best group: fewest wishes unmet, then fewest unknown, then most
    escorts. Groups that are equal in all that are told apart by what they hold, never by their
    place in the file.
    """
    return judge(wishes)(provider)


def judge(wishes: Sequence[Wish]) -> Callable[[Provider], Match]:
    """What judges many providers by the same wishes."""
    return partial(_match, [_asked(wish) for wish in wishes])


def _asked(wish: Wish) -> _Asked:
    facet, meets = wish.facet, facets.meeting(wish.facet, wish.values)

    # Many have the same fact: it is looked through once.
    @cache
    def outcome(fact: _Fact) -> Outcome:
        found = facets.held(fact)
        if found is None:
            return _UNKNOWN
        return _UNMET if found.isdisjoint(meets) else _MET

    @cache
    def reason(fact: _Fact, turned_out: Outcome) -> Reason:
        found = facets.held(fact)
        return Reason(wish, turned_out, None if found is None else facets.in_order(facet, found))

    of_provider, elsewhere = facet.kind.of is Provider, facet in facets.OF_STAFF
    return _Asked(facet, meets, of_provider, elsewhere, facet.fact, outcome, reason)


def _match(asked: Sequence[_Asked], provider: Provider) -> Match:
    groups = (_UNKNOWN_ESCORTS,) if provider.escorts is None else provider.escorts
    own = [one.outcome(one.fact(provider)) if one.of_provider else None for one in asked]
    if not groups:
        return _without_escorts(provider, asked, own)
    judged = [(_outcomes(provider, group, asked, own), group) for group in groups]
    outcomes, best = _best(judged)
    fit = _fit(outcomes)
    fitting = [group for each, group in judged if each == outcomes] if fit is Fit.FITS else []
    return Match(
        provider=provider,
        fit=fit,
        group=None if provider.escorts is None else best,
        reasons=_reasons(provider, best, asked, outcomes),
        escorts=sum(map(_number, fitting)),
        at_least=any(group.count is None for group in fitting),
    )


def by_group(match_: Match) -> list[tuple[int, EscortGroup, Fit | None]]:
    """The groups of a provider that was judged, each with its number in the catalogue (from 1)
    and how it fits; the best come first. Without wishes none fits better than another.
    """
    provider, wishes = match_.provider, [reason.wish for reason in match_.reasons]
    numbered = enumerate(provider.escorts or (), start=1)
    if not wishes:
        return [(number, group, None) for number, group in numbered]
    alone = judge(wishes)
    judged = [
        (number, group, alone(replace(provider, escorts=(group,))).fit)
        for number, group in numbered
    ]
    return sorted(judged, key=lambda one: tuple(Fit).index(one[2]))


def _outcomes(
    provider: Provider,
    group: EscortGroup,
    asked: Sequence[_Asked],
    own: Sequence[Outcome | None],
) -> Outcomes:
    outcomes = []
    for one, known in zip(asked, own, strict=True):
        outcome = known or one.outcome(one.fact(group))
        if outcome is _UNMET and one.elsewhere and _may_meet(provider, one):
            outcome = _UNKNOWN
        outcomes.append(outcome)
    return tuple(outcomes)


def _may_meet(provider: Provider, asked: _Asked) -> bool:
    """Whether an escort of a provider may have what is wished, though no group is known to."""
    return not asked.meets.isdisjoint(facets.possible(provider, asked.facet))


def _best(judged: Sequence[tuple[Outcomes, EscortGroup]]) -> tuple[Outcomes, EscortGroup]:
    ranks = [_rank(outcomes, group) for outcomes, group in judged]
    highest = min(ranks)
    equals = [one for one, rank in zip(judged, ranks, strict=True) if rank == highest]
    return equals[0] if len(equals) == 1 else min(equals, key=lambda one: _content(one[1]))


def _rank(outcomes: Outcomes, group: EscortGroup) -> tuple[int, int, int]:
    return outcomes.count(_UNMET), outcomes.count(_UNKNOWN), -_number(group)


def _number(group: EscortGroup) -> int:
    return 1 if group.count is None else group.count


def _content(group: EscortGroup) -> tuple[object, ...]:
    told = [(facet, facets.found(group, facet)) for facet in facets.ESCORT_FACETS]
    parts = [(found is None, facets.in_order(facet, found or frozenset())) for facet, found in told]
    return (group.count is None, *parts)


def _fit(outcomes: Outcomes) -> Fit:
    unmet = outcomes.count(_UNMET)
    if unmet:
        # Who lacks the only thing that is wished does not nearly fit.
        return Fit.NEARLY if unmet == 1 < len(outcomes) else Fit.REST
    return Fit.MAY_FIT if _UNKNOWN in outcomes else Fit.FITS


def _reasons(
    provider: Provider, group: EscortGroup | None, asked: Sequence[_Asked], outcomes: Outcomes
) -> tuple[Reason, ...]:
    return tuple(
        one.reason(_fact(provider, group, one), outcome)
        for one, outcome in zip(asked, outcomes, strict=True)
    )


def _fact(provider: Provider, group: EscortGroup | None, asked: _Asked) -> _Fact:
    """What the catalogue has; of escorts that there are none of it is known: nothing."""
    facts = provider if asked.of_provider else group
    fact: _Fact = frozenset() if facts is None else asked.fact(facts)
    return fact


def _without_escorts(
    provider: Provider, asked: Sequence[_Asked], own: Sequence[Outcome | None]
) -> Match:
    """A provider known to have no escorts: it meets no wish about one."""
    outcomes = tuple(outcome or _UNMET for outcome in own)
    return Match(
        provider=provider,
        fit=_fit(outcomes),
        group=None,
        reasons=_reasons(provider, None, asked, outcomes),
        escorts=0,
        at_least=False,
    )
