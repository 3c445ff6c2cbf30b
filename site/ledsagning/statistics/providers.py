"""What the providers can offer, by area: languages, heavy wheelchairs, evenings.

Made-up providers are never counted, and providers are, not people: nobody can be recognised.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ledsagning.catalogue.model import Catalogue, EscortGroup, Municipality, Provider
from ledsagning.catalogue.vocabulary import Language, Time, Wheelchair


@dataclass(frozen=True, slots=True)
class Offer:
    """How many providers have somebody for something, have nobody, and have not said."""

    some: int
    nobody: int
    unknown: int


@dataclass(frozen=True, slots=True)
class Supply:
    """The providers in an area of a municipality: its id, or ``None`` for the whole of it.

    ``languages`` are how many of them have an escort who speaks each, what most have first.
    """

    municipality: str
    area: str | None
    providers: int
    heavy_wheelchair: Offer
    evenings: Offer
    languages: Mapping[Language, int]


def supply(catalogue: Catalogue, day: date) -> tuple[Supply, ...]:
    """What there is on a day: each municipality with real providers, and its areas if it has any.

    A provider of which nobody knows where it works counts in the whole municipality only.
    """
    return tuple(
        one
        for municipality in catalogue.municipalities.values()
        if not municipality.sample
        for one in _in_municipality(
            municipality,
            [one for one in catalogue.providers_in(municipality.id) if one.works_on(day)],
        )
    )


def _in_municipality(municipality: Municipality, working: list[Provider]) -> Iterator[Supply]:
    if not working:
        return
    yield _supply(municipality.id, None, working)
    for area in municipality.areas:
        here = [one for one in working if one.everywhere or area.id in (one.areas or ())]
        yield _supply(municipality.id, area.id, here)


def _supply(municipality: str, area: str | None, here: list[Provider]) -> Supply:
    spoken = Counter(language for one in here for language in _languages(one))
    return Supply(
        municipality,
        area,
        len(here),
        heavy_wheelchair=_offer(here, _manages_heavy),
        evenings=_offer(here, _comes_in_evenings),
        languages=dict(spoken.most_common()),
    )


def _languages(provider: Provider) -> frozenset[Language]:
    return frozenset[Language]().union(*(one.languages or () for one in provider.escorts or ()))


_Has = Callable[[EscortGroup], bool | None]


def _offer(here: Iterable[Provider], has: _Has) -> Offer:
    counted = Counter(_has(one, has) for one in here)
    return Offer(some=counted[True], nobody=counted[False], unknown=counted[None])


def _has(provider: Provider, has: _Has) -> bool | None:
    """Whether some escort of a provider has something; unknown where one of them may."""
    outcomes = {has(group) for group in provider.escorts} if provider.escorts else {None}
    if True in outcomes:
        return True
    return None if None in outcomes else False


def _manages_heavy(group: EscortGroup) -> bool | None:
    if group.wheelchair is None:
        return None
    return group.wheelchair.manages(Wheelchair.HEAVY)


def _comes_in_evenings(group: EscortGroup) -> bool | None:
    return None if group.times is None else Time.EVENING in group.times
