"""Municipalities with rules of a few kinds, for Hypothesis: few values, so that they often meet."""

from datetime import date, timedelta
from itertools import product
from typing import Any

from hypothesis import strategies as st

from ledsagning.catalogue.citations import Source
from ledsagning.catalogue.conditions import Conditions, Person
from ledsagning.catalogue.law import Law
from ledsagning.catalogue.model import Municipality
from ledsagning.catalogue.rules import Appeal, Complaint, Fee, Rules
from ledsagning.catalogue.values import Duration, PartialDate
from ledsagning.catalogue.vocabulary import Actor, Decision, FeePer, OtherSupport, Unit

DAY = date(2026, 11, 25)
"""The day that the rules are looked at."""

PEOPLE = tuple(
    Person(act=act, age=age, area=area, supports=supports)
    for act, age, area, supports in product(
        Decision,
        (5, 14, 17, 18, 64, 65, 80),
        ("norr", "soder"),
        (frozenset[OtherSupport](), frozenset(OtherSupport)),
    )
)
"""Somebody of every kind that the conditions tell apart."""

_AGES = st.none() | st.sampled_from((15, 18, 65))
CONDITIONS = st.builds(
    Conditions,
    act=st.none() | st.sampled_from(Decision),
    from_age=_AGES,
    under_age=_AGES,
    areas=st.none() | st.sampled_from((frozenset({"norr"}), frozenset({"norr", "soder"}))),
    with_=st.none() | st.sampled_from(OtherSupport),
    who=st.none() | st.just({"sv": "dig med en synskada"}),
).filter(lambda c: not (c.from_age and c.under_age) or c.from_age < c.under_age)

_DAYS = st.none() | st.sampled_from([DAY + timedelta(days=days) for days in (-400, -1, 0, 1, 400)])
_WHEN = st.tuples(_DAYS, _DAYS).filter(lambda d: not (d[0] and d[1]) or d[0] <= d[1])
SOURCES = {
    "old": Source(title="Gammal", date=PartialDate(2018), checked=DAY),
    "new": Source(title="Ny", date=PartialDate(2026, 5), checked=DAY),
    "undated": Source(title="Odaterad", checked=DAY),
}


def _rule(kind: Any, **values: Any) -> st.SearchStrategy[Any]:
    def build(when: tuple[date | None, date | None], **known: Any) -> Any:
        return kind(from_=when[0], until=when[1], quote="Så står det.", **known)

    return st.builds(
        build, when=_WHEN, applies_to=CONDITIONS, source=st.sampled_from(tuple(SOURCES)), **values
    )


def _some(rule: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(rule, max_size=3).map(tuple)


RULES = st.builds(
    Rules,
    fee=_some(
        _rule(
            Fee,
            kronor=st.none() | st.sampled_from((0, 37)),
            per=st.none() | st.sampled_from(FeePer),
        )
    ),
    appeal=_some(
        _rule(
            Appeal,
            within=st.none() | st.just(Duration(4, Unit.WEEKS)),
            court=st.none() | st.just("Förvaltningsrätten i Ekby"),
        )
    ),
    complaint=_some(
        _rule(Complaint, to=st.none() | st.frozensets(st.sampled_from(Actor), max_size=2))
    ),
)
MUNICIPALITIES = st.builds(
    Municipality,
    id=st.just("ekby"),
    name=st.just("Ekby kommun"),
    sources=st.just(SOURCES),
    rules=RULES,
)
LAW = Law(
    sources={"act": Source(title="Lagen", checked=DAY)},
    rules=Rules(
        fee=(
            Fee(
                source="act",
                summary="Ingen avgift.",
                applies_to=Conditions(act=Decision.LSS),
                charged=False,
            ),
        ),
        appeal=(
            Appeal(
                source="act",
                summary="Inom tre veckor.",
                within=Duration(3, Unit.WEEKS),
                handed_in_to=Actor.BOARD,
            ),
        ),
        complaint=(Complaint(source="act", summary="Alla.", to=frozenset({Actor.PROVIDER})),),
    ),
)
