"""Facts of every kind, made up by Hypothesis: empty, full and anything between."""

from collections.abc import Iterable, Iterator
from dataclasses import MISSING, fields, replace
from datetime import date, time
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from ledsagning.catalogue.citations import Source
from ledsagning.catalogue.model import Area, Assured, EscortGroup, Municipality, Provider
from ledsagning.catalogue.rules import Rule, Rules
from ledsagning.catalogue.terms import Agreement, Term
from ledsagning.catalogue.values import Duration, Localized, MonthDay
from ledsagning.catalogue.vocabulary import CancellingCost, RunBy, Unit, Word
from ledsagning.search.facets import ESCORT_FACETS, PROVIDER_FACETS, Facet

GUIDELINE = Source(
    title="Riktlinjer",
    address="https://example.se/",
    checked=date(2026, 11, 21),
)
MUNICIPALITY = Municipality(
    id="stockholm",
    name="Stockholms stad",
    sources={"rutin": GUIDELINE},
    areas=(Area(id="farsta", name="Farsta"), Area(id="jarva", name="Järva")),
)
AREAS = MUNICIPALITY.area_names
DURATIONS = st.builds(Duration, st.integers(0, 400), st.sampled_from(Unit))
TEXTS = st.just({"sv": "Fråga gärna oss.", "en": "Do ask us."})
SOURCE = {"quote": "Så står det."}
SOURCE_PARTS = {field.name for field in fields(Rule)}
TERM_PARTS = {field.name for field in fields(Term)}


def kind_of(hint: Any) -> Any:
    """What a part holds when it is known."""
    known = [kind for kind in get_args(hint) if kind is not type(None)]
    return known[0] if type(None) in get_args(hint) else hint


def parts(kind: type[Rule] | type[Term]) -> dict[str, Any]:
    """The parts that a rule or a term has of its own, and what each holds."""
    shared = SOURCE_PARTS if issubclass(kind, Rule) else TERM_PARTS
    return {n: kind_of(h) for n, h in get_type_hints(kind).items() if n not in shared}


def kinds(whole: type[Rules] | type[Agreement]) -> dict[str, Any]:
    """The rules or the terms, by name."""
    hints = get_type_hints(whole).items()
    held = kind_of if whole is Agreement else lambda hint: get_args(hint)[0]
    return {name: held(hint) for name, hint in hints}


NEEDS: dict[tuple[str, str], dict[str, Any]] = {
    ("fee", "per"): {"kronor": 37},
    ("escort_expenses", "per"): {"kronor": 50},
    ("cancelling_by_you", "limit_is"): {"limit": Duration(2, Unit.DAYS)},
    ("cancelling_by_you", "at"): {"limit": Duration(2, Unit.DAYS)},
    ("cancelling_by_you", "same_clock_time"): {"limit": Duration(2, Unit.DAYS)},
    ("cancelling_by_you", "kronor"): {"cost": CancellingCost.FIXED_SUM},
    ("night", "from_clock"): {"until_clock": time(7)},
    ("night", "until_clock"): {"from_clock": time(23)},
}
"""Parts that say something of another part, with that one."""

LINKS = frozenset({("applying", "contact")})
"""Parts that lead somewhere, and are not told."""


def place(**rules: Any) -> Municipality:
    """The municipality with these rules, each a variant of its own."""
    return replace(MUNICIPALITY, rules=Rules(**{name: (one,) for name, one in rules.items()}))


def values(kind: Any) -> st.SearchStrategy[Any]:
    """Known values of a part."""
    if kind == frozenset[str]:
        return st.frozensets(st.sampled_from(tuple(AREAS)), min_size=1)
    if get_origin(kind) is frozenset:
        return st.frozensets(st.sampled_from(get_args(kind)[0]), max_size=6)
    if kind is bool:
        return st.booleans()
    if isinstance(kind, type) and issubclass(kind, Word):
        return st.sampled_from(kind)
    if get_origin(kind) is tuple:
        return st.lists(record(get_args(kind)[0]), min_size=1, max_size=2).map(tuple)
    return {
        Duration: DURATIONS,
        MonthDay: st.just(MonthDay(1, 1)),
        time: st.sampled_from((time(7), time(12, 30))),
        int: st.integers(0, 5000),
        str: st.just("9 § 3 LSS"),
        Localized: st.just({"sv": "socialkontoret", "en": "the office"}),
    }[kind]


def record(kind: Any) -> st.SearchStrategy[Any]:
    """A part that has parts: what it must have, and any of the rest."""
    hints = get_type_hints(kind)
    known = {name: values(kind_of(hint)) for name, hint in hints.items()}
    must = {field.name for field in fields(kind) if field.default is MISSING}
    return st.builds(kind, **{n: v if n in must else st.none() | v for n, v in known.items()})


def every(kind: Any) -> tuple[Any, ...]:
    """Known values of a part, among them all that are told in words of their own."""
    if get_origin(kind) is frozenset:
        words = tuple(get_args(kind)[0])
        return (frozenset(), frozenset(words[:1]), frozenset(words))
    if get_origin(kind) is tuple:
        return (_one_of_each(get_args(kind)[0]),)
    if isinstance(kind, type) and issubclass(kind, Word):
        return tuple(kind)
    return {
        MonthDay: (MonthDay(1, 1),),
        time: (time(12, 30),),
        Localized: ({"sv": "socialkontoret"},),
        Duration: (Duration(0, Unit.HOURS), Duration(1, Unit.WEEKS), Duration(2, Unit.DAYS)),
        bool: (True, False),
        int: (0, 1, 50),
        str: ("9 § 3 LSS",),
    }[kind]


def _one_of_each(kind: Any) -> tuple[Any, ...]:
    hints = {name: kind_of(hint) for name, hint in get_type_hints(kind).items()}
    return (kind(**{name: every(hint)[0] for name, hint in hints.items()}),)


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


_RULES = {n: rule(kind).map(lambda one: (one,)) for n, kind in kinds(Rules).items()}
RULES = st.sets(st.sampled_from(tuple(_RULES)), max_size=8).flatmap(
    lambda chosen: st.builds(Rules, **{name: _RULES[name] for name in chosen})
)
"""Some of the rules: all of them at once take too long to make."""
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
