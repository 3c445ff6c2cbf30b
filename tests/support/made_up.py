"""Facts of every kind, made up by Hypothesis: empty, full and anything between."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from ledsagning.catalogue.model import Area, Assured, EscortGroup, Municipality, Provider
from ledsagning.catalogue.rules import Rule, Rules
from ledsagning.catalogue.terms import Agreement, Term
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import Choice, RunBy, Unit, Word
from ledsagning.search.facets import ESCORT_FACETS, PROVIDER_FACETS, Facet

MUNICIPALITY = Municipality(
    id="stockholm",
    name="Stockholms stad",
    choice=Choice.PROVIDER,
    areas=(Area(id="farsta", name="Farsta"), Area(id="jarva", name="Järva")),
)
AREAS = MUNICIPALITY.area_names
DURATIONS = st.builds(Duration, st.integers(0, 400), st.sampled_from(Unit))
TEXTS = st.just({"sv": "Fråga gärna oss.", "en": "Do ask us."})
SOURCE = {
    "quote": "Så står det.",
    "verbatim": True,
    "source": "Riktlinjer",
    "checked": date(2026, 11, 21),
}
SOURCE_PARTS = {field.name for field in fields(Rule)}


def kind_of(hint: Any) -> Any:
    """What a part holds when it is known."""
    known = [kind for kind in get_args(hint) if kind is not type(None)]
    return known[0] if type(None) in get_args(hint) else hint


def parts(kind: type[Rule] | type[Term]) -> dict[str, Any]:
    """The parts that a rule or a term has of its own, and what each holds."""
    shared = SOURCE_PARTS if issubclass(kind, Rule) else {"more"}
    return {n: kind_of(h) for n, h in get_type_hints(kind).items() if n not in shared}


def kinds(whole: type[Rules] | type[Agreement]) -> dict[str, Any]:
    """The rules or the terms, by name."""
    return {name: kind_of(hint) for name, hint in get_type_hints(whole).items()}


def values(kind: Any) -> st.SearchStrategy[Any]:
    """Known values of a part."""
    if kind == frozenset[str]:
        return st.frozensets(st.sampled_from(tuple(AREAS)))
    if get_origin(kind) is frozenset:
        return st.frozensets(st.sampled_from(get_args(kind)[0]), max_size=6)
    if kind is bool:
        return st.booleans()
    if isinstance(kind, type) and issubclass(kind, Word):
        return st.sampled_from(kind)
    return {
        Duration: DURATIONS,
        int: st.integers(0, 5000),
        str: st.just("9 § 3 LSS"),
    }[kind]


def every(kind: Any) -> tuple[Any, ...]:
    """Known values of a part, among them all that are told in words of their own."""
    if get_origin(kind) is frozenset:
        words = tuple(get_args(kind)[0])
        return (frozenset(), frozenset(words[:1]), frozenset(words))
    if issubclass(kind, Word):
        return tuple(kind)
    return {
        Duration: (Duration(0, Unit.HOURS), Duration(1, Unit.WEEKS), Duration(2, Unit.DAYS)),
        bool: (True, False),
        int: (0, 1, 50),
        str: ("9 § 3 LSS",),
    }[kind]


def single_words(whole: type[Rules] | type[Agreement]) -> Iterator[tuple[str, Any, str, Any]]:
    """Every part that holds one word: the rule's or term's name and kind, the part's, the words."""
    for name, kind in kinds(whole).items():
        for part, holds in parts(kind).items():
            if isinstance(holds, type) and issubclass(holds, Word):
                yield name, kind, part, holds


def rule(kind: type[Rule]) -> st.SearchStrategy[Rule]:
    """A rule of one kind, with any of its parts unknown."""
    own = {name: st.none() | values(part) for name, part in parts(kind).items()}
    note = st.none() | TEXTS
    return st.builds(kind, note=note, **{n: st.just(v) for n, v in SOURCE.items()}, **own)


def term(kind: type[Term]) -> st.SearchStrategy[Term]:
    """A term of one kind, with any of its parts unknown."""
    own = {name: st.none() | values(part) for name, part in parts(kind).items()}
    return st.builds(kind, more=st.none() | TEXTS, **own)


RULES = st.builds(Rules, **{n: st.none() | rule(kind) for n, kind in kinds(Rules).items()})
AGREEMENTS = st.builds(
    Agreement, **{n: st.none() | term(kind) for n, kind in kinds(Agreement).items()}
)


def _facts(facets: Iterable[Facet]) -> dict[str, st.SearchStrategy[Any]]:
    """Some facts of a group or a provider, any of them unknown."""
    hints = {facet: get_type_hints(facet.kind.of)[facet.value] for facet in facets}
    return {facet.value: st.none() | values(kind_of(hint)) for facet, hint in hints.items()}


GROUPS = st.builds(EscortGroup, count=st.none() | st.integers(1, 9), **_facts(ESCORT_FACETS))
PROVIDERS = st.builds(
    Provider,
    id=st.just("a"),
    municipality=st.just("stockholm"),
    name=st.just("Exempel"),
    run_by=st.none() | st.sampled_from(RunBy),
    escorts=st.none() | st.lists(GROUPS, max_size=3).map(tuple),
    assured=st.none() | st.builds(Assured, date=st.just(date(2026, 3, 1)), by=st.just("Ada")),
    **_facts(PROVIDER_FACETS),
)
