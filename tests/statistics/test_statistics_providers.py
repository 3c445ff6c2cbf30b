"""What the providers can offer is counted by area, and never what is made up."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from ledsagning.catalogue.law import Law
from ledsagning.catalogue.model import (
    ALL_AREAS,
    Area,
    Catalogue,
    EscortGroup,
    Municipality,
    Provider,
)
from ledsagning.catalogue.vocabulary import Language, Time, Wheelchair
from ledsagning.statistics.providers import Offer, supply

DAY = date(2026, 11, 25)
EKBY = Municipality(
    id="ekby", name="Ekby", areas=(Area(id="norr", name="Norr"), Area(id="soder", name="Söder"))
)
STRONG = EscortGroup(
    wheelchair=Wheelchair.HEAVY, languages=frozenset({Language.SO}), times=frozenset({Time.EVENING})
)
WEAK = EscortGroup(wheelchair=Wheelchair.LIGHT, times=frozenset({Time.DAY}))


def provider(code: str, *escorts: EscortGroup, areas: frozenset[str] | None = None) -> Provider:
    return Provider(id=code, municipality="ekby", name=code, escorts=escorts or None, areas=areas)


def catalogue(*providers: Provider, place: Municipality = EKBY) -> Catalogue:
    return Catalogue(
        law=Law(),
        municipalities={place.id: place},
        providers={one.key: one for one in providers},
        version="1",
    )


def test_a_provider_counts_where_it_works_and_by_its_best_escorts() -> None:
    everywhere = provider("a", WEAK, STRONG, areas=frozenset({ALL_AREAS}))
    north = provider("b", WEAK, areas=frozenset({"norr"}))
    nowhere_known = provider("c")

    whole, norr, soder = supply(catalogue(everywhere, north, nowhere_known), DAY)

    assert (whole.area, whole.providers, norr.providers, soder.providers) == (None, 3, 2, 1)
    assert whole.heavy_wheelchair == Offer(some=1, nobody=1, unknown=1)
    assert norr.evenings == Offer(some=1, nobody=1, unknown=0)
    assert whole.languages == {Language.SO: 1}


def test_an_escort_who_may_be_strong_leaves_it_unknown() -> None:
    whole, *_areas = supply(catalogue(provider("a", WEAK, EscortGroup())), DAY)

    assert whole.heavy_wheelchair == Offer(some=0, nobody=0, unknown=1)


def test_made_up_and_ended_providers_are_not_counted() -> None:
    ended = replace(provider("a", STRONG), until=DAY - timedelta(days=1))

    assert not supply(catalogue(ended), DAY)
    assert not supply(catalogue(provider("a", STRONG), place=replace(EKBY, sample=True)), DAY)


@settings(deadline=None)
@given(st.lists(st.lists(st.sampled_from((STRONG, WEAK, EscortGroup())), max_size=3), max_size=5))
def test_those_who_have_somebody_nobody_and_have_not_said_are_all(
    offered: list[list[EscortGroup]],
) -> None:
    providers = (provider(f"nr-{number}", *groups) for number, groups in enumerate(offered))

    for one in supply(catalogue(*providers), DAY):
        for offer in (one.heavy_wheelchair, one.evenings):
            assert offer.some + offer.nobody + offer.unknown == one.providers
