"""A made-up catalogue of any size, the same each time: for measuring, never for showing."""

from collections.abc import Sequence
from datetime import date
from random import Random
from typing import Any, TypeVar

from ledsagning.catalogue.law import Law
from ledsagning.catalogue.model import (
    Area,
    Assured,
    Catalogue,
    EscortGroup,
    Municipality,
    Provider,
)
from ledsagning.catalogue.terms import Activities, AgreementFrom, Booking, OfficeLanguages
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import (
    AcceptsNew,
    Activity,
    Decision,
    Interest,
    Language,
    RunBy,
    Unit,
    Word,
)
from ledsagning.search.facets import ESCORT_FACETS, Facet

MUNICIPALITY = "stora"
GROUPS = 4
"""Groups of escorts at each provider, four in the middle: from two to six."""

UNKNOWN = 0.13
"""How many of the facts of a group are unknown."""
MOST = 5
"""So many interests and other words has a group at most."""
WEIGHTS = {
    Facet.GENDER: (60, 38, 2),
    Facet.AGES: (30, 35, 30, 5),
    Facet.WHEELCHAIR: (25, 50, 25),
}
"""How common the words are that a group has just one of."""

_AREAS = tuple(f"omrade-{number}" for number in range(1, 12))
_SYLLABLES = ("al", "ber", "dal", "ek", "fors", "gran", "hol", "lin", "mar", "nor", "rin", "äng")
_KINDS = ("Omsorg", "Ledsagning", "Assistans", "Följe", "Stöd", "Vardag")
_SENTENCES = (
    "Vi följer med dig ut i {place}.",
    "Du får träffa din ledsagare innan ni börjar.",
    "Många hos oss tycker om {liked} och {other}.",
    "Vi har arbetat med ledsagning i {number} år.",
    "Ring oss när du vill prova {liked}.",
    "Samma ledsagare kommer så ofta det går.",
    "Vi talar om i god tid när något ändras.",
    "Fråga gärna om {other} och resor.",
)
_ENGLISH = "We come along to the café, the swimming pool and the doctor. Ask for {name}."

AnyWord = TypeVar("AnyWord", bound=Word)


def catalogue(providers: int, seed: int = 1) -> Catalogue:
    """A municipality with so many providers. The same arguments give the same catalogue."""
    random = Random(seed)
    made = (_provider(random, number) for number in range(providers))
    return Catalogue(
        municipalities={MUNICIPALITY: _municipality()},
        law=Law(),
        providers={provider.key: provider for provider in made},
        version=f"{providers}-{seed}",
    )


def _municipality() -> Municipality:
    areas = tuple(Area(id=id_, name=id_.replace("omrade-", "Område ")) for id_ in _AREAS)
    return Municipality(id=MUNICIPALITY, name="Stora kommun", areas=areas)


def _provider(random: Random, number: int) -> Provider:
    name = _name(random)
    known = random.random
    return Provider(
        id=f"utforare-{number}",
        municipality=MUNICIPALITY,
        name=name,
        run_by=random.choice(tuple(RunBy)),
        decisions=frozenset(random.sample(tuple(Decision), random.choice((1, 2, 2, 2)))),
        areas=None if known() < 0.05 else frozenset(random.sample(_AREAS, random.randint(1, 11))),
        accepts_new=random.choice((*[AcceptsNew.YES] * 4, AcceptsNew.NO, None)),
        description={"sv": _description(random), "en": _ENGLISH.format(name=name)},
        assured=Assured(date=date(2026, random.randint(1, 12), 1), by=name),
        escorts=None if known() < 0.03 else _escorts(random),
        agreement=(_agreement(random),),
    )


def _name(random: Random) -> str:
    stem = "".join(random.sample(_SYLLABLES, random.randint(2, 3)))
    return f"{stem.capitalize()} {random.choice(_KINDS)}"


def _description(random: Random) -> str:
    liked, other = random.sample(tuple(Interest), 2)
    sentences = random.sample(_SENTENCES, 4)
    place = "".join(random.sample(_SYLLABLES, 2)).capitalize()
    return " ".join(sentences).format(
        place=place, liked=liked.label, other=other.label, number=random.randint(1, 30)
    )


def _escorts(random: Random) -> tuple[EscortGroup, ...]:
    number = random.choice((GROUPS - 2, GROUPS - 1, GROUPS, GROUPS, GROUPS, GROUPS + 1, GROUPS + 2))
    return tuple(_group(random) for _ in range(number))


def _group(random: Random) -> EscortGroup:
    facts: dict[str, Any] = {facet.value: _fact(random, facet) for facet in ESCORT_FACETS}
    return EscortGroup(
        **{**facts, "languages": _languages(random)}, count=random.choice((None, 1, 1, 2, 3, 5, 8))
    )


def _fact(random: Random, facet: Facet) -> object:
    """A fact of a group: unknown at times, else a yes or no, one word, or some words."""
    if random.random() < UNKNOWN:
        return None
    holds = facet.kind.holds
    if not issubclass(holds, Word):
        return random.random() < 0.5
    words = tuple(holds)
    if facet in WEIGHTS:
        return random.choices(words, WEIGHTS[facet])[0]
    return frozenset(random.sample(words, random.randint(0, min(len(words), MOST))))


def _languages(random: Random) -> frozenset[Language] | None:
    """Nearly all speak Swedish, half English, and some one or two of the others."""
    if random.random() < 0.05:
        return None
    spoken = {Language.SV} if random.random() < 0.97 else set()
    if random.random() < 0.5:
        spoken.add(Language.EN)
    others = tuple(Language)[4:]
    weights = tuple(1 / (place + 2) for place in range(len(others)))
    spoken.update(random.choices(others, weights, k=random.choice((0, 0, 1, 1, 2))))
    return frozenset(spoken)


def _some(
    random: Random, words: Sequence[AnyWord], *, most: int, unknown: float
) -> frozenset[AnyWord] | None:
    if random.random() < unknown:
        return None
    return frozenset(random.sample(words, random.randint(0, most)))


def _agreement(random: Random) -> AgreementFrom:
    notice = Duration(random.randint(1, 10), random.choice((Unit.DAYS, Unit.WORKING_DAYS)))
    return AgreementFrom(
        booking=None if random.random() < 0.2 else Booking(notice=notice),
        activities=Activities(included=_some(random, tuple(Activity), most=10, unknown=0.2)),
        office_languages=OfficeLanguages(languages=frozenset({Language.SV})),
    )
