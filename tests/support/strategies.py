"""Small catalogues, wishes and texts for Hypothesis: few values, so that they often meet."""

from collections.abc import Sequence
from datetime import date
from typing import TypeVar, get_origin, get_type_hints

from hypothesis import strategies as st

from ledsagning.catalogue.citations import Source
from ledsagning.catalogue.law import Law
from ledsagning.catalogue.model import Area, Catalogue, EscortGroup, Municipality, Provider
from ledsagning.catalogue.rules import Choosing, Rules
from ledsagning.catalogue.terms import Activities, AgreementFrom, Booking
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import (
    AcceptsNew,
    Activity,
    Choice,
    Interest,
    Language,
    RunBy,
    Unit,
    Word,
)
from ledsagning.search.criteria import Criteria, Wish
from ledsagning.search.facets import ESCORT_FACETS, PROVIDER_FACETS, Facet, values
from support.made_up import kind_of

SOURCES = {"rutin": Source(title="Rutin", checked=date(2026, 11, 21))}
CHOOSES = Rules(choice=(Choosing(how=Choice.PROVIDER, quote="Du väljer."),))
"""One chooses a provider in these municipalities."""

MUNICIPALITY = Municipality(
    id="ekby",
    name="Ekby kommun",
    rules=CHOOSES,
    sources=SOURCES,
    areas=(
        Area(id="norr", name="Norra Ån", places=("Björkö", "Sjövik")),
        Area(id="soder", name="Söder"),
    ),
)
OTHER = Municipality(id="annat", name="Annat", rules=CHOOSES, sources=SOURCES)

FEW: dict[Facet, Sequence[str]] = {
    facet: tuple(facet.kind.holds)[:3]
    if issubclass(facet.kind.holds, Word)
    else values(facet, MUNICIPALITY.areas)
    for facet in Facet
} | {
    Facet.LANGUAGES: (Language.SV, Language.SO, Language.SWL),
    # Two that the texts below tell of too.
    Facet.INTERESTS: (Interest.SWIMMING, Interest.BOOKS),
}
"""The values that are drawn in each facet."""

WORDS = (
    *("leverantör", "leverantörer", "nivå", "nivåer", "hemtjänst", "tjänsten", "samtalet"),
    *(
        "stödet",
        "beslut",
        "öst",
        "arbetslöst",
        "arbetslös",
        "kör",
        "sång",
        "café",
        "far",
        "får",
        "hår",
    ),
    *("äng", "ang", "Åre", "musik", "böcker", "bok", "och", "för"),
)
"""Words with å, ä and ö where folding goes wrong most easily."""

_T = TypeVar("_T")


def _known(strategy: st.SearchStrategy[_T]) -> st.SearchStrategy[_T | None]:
    """Something that is unknown one time in five."""
    return st.integers(0, 4).flatmap(lambda number: strategy if number else st.none())


def _fact(facet: Facet) -> st.SearchStrategy[object]:
    """What a group or a provider may have of a facet."""
    holds = kind_of(get_type_hints(facet.kind.of)[facet.value])
    if holds is AcceptsNew:
        return st.none() | st.sampled_from(AcceptsNew)
    few = FEW[facet]
    return _some(few) if get_origin(holds) is frozenset else _known(st.sampled_from(few))


def _some(values: Sequence[_T]) -> st.SearchStrategy[frozenset[_T] | None]:
    return _known(st.frozensets(st.sampled_from(values), max_size=2))


def texts() -> st.SearchStrategy[str]:
    """A few of the words."""
    return st.lists(st.sampled_from(WORDS), max_size=3).map(" ".join)


def groups() -> st.SearchStrategy[EscortGroup]:
    """A group of escorts, any fact of which may be unknown."""
    return st.builds(
        EscortGroup,
        count=st.none() | st.integers(1, 3),
        **{facet.value: _fact(facet) for facet in ESCORT_FACETS},
    )


def agreements() -> st.SearchStrategy[AgreementFrom]:
    """An agreement with what orders and texts are made of."""
    notice = st.builds(Duration, st.integers(1, 4), st.sampled_from(Unit))
    return st.builds(
        AgreementFrom,
        booking=st.none() | st.builds(Booking, notice=st.none() | notice),
        activities=st.builds(Activities, included=_some(tuple(Activity)[:3])),
    )


def providers(id_: str, municipality: str = MUNICIPALITY.id) -> st.SearchStrategy[Provider]:
    """A provider with this id; its escorts may be unknown, or none."""
    return st.builds(
        Provider,
        id=st.just(id_),
        municipality=st.just(municipality),
        name=texts(),
        run_by=st.none() | st.sampled_from(RunBy),
        **{facet.value: _fact(facet) for facet in PROVIDER_FACETS},
        description=st.none() | texts().map(lambda text: {"sv": text}),
        escorts=_known(st.lists(groups(), max_size=3).map(tuple)),
        staff_languages=_some(FEW[Facet.LANGUAGES]),
        agreement=agreements().map(lambda agreement: (agreement,)),
    )


def catalogues(most: int = 5) -> st.SearchStrategy[Catalogue]:
    """A municipality with a few providers, and another provider in another municipality."""
    ids = st.integers(0, most).map(lambda number: [f"utforare-{n}" for n in range(number)])
    here = ids.flatmap(lambda all_: st.tuples(*map(providers, all_)))
    return st.builds(_catalogue, here, providers("granne", OTHER.id))


def _catalogue(here: Sequence[Provider], neighbour: Provider) -> Catalogue:
    return catalogue_of(*here, neighbour)


def catalogue_of(*all_: Provider) -> Catalogue:
    """A catalogue with these providers, in this order."""
    return Catalogue(
        municipalities={one.id: one for one in (MUNICIPALITY, OTHER)},
        law=Law(),
        providers={provider.key: provider for provider in all_},
        version="1",
    )


def wishes(most: int = 4) -> st.SearchStrategy[tuple[Wish, ...]]:
    """Wishes in different facets, in the order of the facets."""
    facets = st.sets(st.sampled_from(Facet), max_size=most)
    return facets.flatmap(
        lambda chosen: st.tuples(*(_wish(facet) for facet in Facet if facet in chosen))
    )


def _wish(facet: Facet) -> st.SearchStrategy[Wish]:
    few = [value for value in values(facet, MUNICIPALITY.areas) if value in FEW[facet]]
    chosen = st.lists(st.sampled_from(few), min_size=1, max_size=2, unique=True)
    return chosen.map(lambda values: Wish(facet, tuple(values)))


def criteria() -> st.SearchStrategy[Criteria]:
    """Wishes, and half of the time a text of one word."""
    return st.builds(Criteria, wishes(), st.just("") | st.sampled_from(WORDS))
