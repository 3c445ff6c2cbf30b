"""Whether several service agreements say the same, part by part."""

from collections.abc import Sequence
from dataclasses import fields, replace
from itertools import permutations
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledsagning.agreements import FREE_TEXT, Likeness, alike, likeness, together
from ledsagning.catalogue.comparing import PARTS, part_of
from ledsagning.catalogue.terms import TERM_NAMES, Agreement, Booking, Waiting
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import Channel, Unit

easily = settings(max_examples=50, deadline=None)

DAY = Duration(1, Unit.DAYS)
HOURS = Duration(24, Unit.HOURS)
KINDS = {name: get_args(hint)[0] for name, hint in get_type_hints(Agreement).items()}


def _terms(kind: type) -> st.SearchStrategy[Any]:
    hints = get_type_hints(kind)
    return st.builds(kind, **{part.name: _values(hints[part.name]) for part in fields(kind)})


def _values(hint: Any) -> st.SearchStrategy[Any]:
    (inner,) = (kind for kind in get_args(hint) if kind is not type(None))
    if inner is Duration:
        known: st.SearchStrategy[Any] = st.builds(
            Duration, st.integers(0, 2), st.sampled_from(Unit)
        )
    elif get_args(inner) and inner.__origin__ is frozenset:
        known = st.frozensets(st.sampled_from(tuple(get_args(inner)[0])[:2]))
    elif get_args(inner):
        known = st.sampled_from([{"sv": "Ja."}, {"sv": "Nej."}])
    elif inner is int:
        known = st.integers(0, 2)
    else:
        known = st.from_type(inner)
    return st.none() | known


AGREEMENTS = st.builds(
    Agreement, **{name: st.none() | _terms(kind) for name, kind in KINDS.items()}
)
SEVERAL = st.lists(AGREEMENTS, min_size=2, max_size=4)
TERMS = st.sampled_from(TERM_NAMES)


def booked(*notices: Duration | None) -> Likeness:
    """Whether agreements are alike that know all of booking, but perhaps the notice."""
    known = Booking(channels=frozenset({Channel.PHONE}), answer_within=DAY)
    agreements = [Agreement(booking=replace(known, notice=notice)) for notice in notices]
    return likeness("booking", agreements)


@easily
@given(SEVERAL, TERMS)
def test_it_does_not_matter_which_agreement_comes_first(
    agreements: Sequence[Agreement], term: str
) -> None:
    found = {likeness(term, order) for order in permutations(agreements)}

    assert len(found) == 1


@easily
@given(AGREEMENTS, TERMS, st.integers(2, 4))
def test_an_agreement_never_differs_from_itself(
    agreement: Agreement, term: str, times: int
) -> None:
    assert likeness(term, [agreement] * times) is not Likeness.DIFFERENT


@easily
@given(SEVERAL, TERMS)
def test_what_nobody_knows_is_no_difference(agreements: Sequence[Agreement], term: str) -> None:
    first, *others = agreements
    unknown = replace(first, **{term: None})

    if likeness(term, others) is not Likeness.DIFFERENT:
        assert likeness(term, [unknown, *others]) is Likeness.UNKNOWN
    else:
        assert likeness(term, [unknown, *others]) is Likeness.DIFFERENT


@easily
@given(SEVERAL, AGREEMENTS, TERMS)
def test_one_more_agreement_never_makes_several_more_alike(
    agreements: list[Agreement], another: Agreement, term: str
) -> None:
    ranks = [Likeness.SAME, Likeness.UNKNOWN, Likeness.DIFFERENT]

    before, after = likeness(term, agreements), likeness(term, [*agreements, another])

    assert ranks.index(after) >= ranks.index(before)


@easily
@given(SEVERAL, TERMS)
def test_a_difference_stands_between_two_known_parts(
    agreements: Sequence[Agreement], term: str
) -> None:
    pairs = [
        {part_of(one, term, part) is not None and part_of(two, term, part) is not None}
        for name, part, _ in PARTS
        if name == term and part != FREE_TEXT
        for one in agreements
        for two in agreements
        if part_of(one, term, part) != part_of(two, term, part)
    ]

    if likeness(term, agreements) is Likeness.DIFFERENT:
        assert {True} in pairs
    if likeness(term, agreements) is Likeness.SAME:
        assert {False} not in pairs


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (DAY, DAY, Likeness.SAME),
        (DAY, HOURS, Likeness.SAME),
        (DAY, Duration(2, Unit.DAYS), Likeness.DIFFERENT),
        (DAY, None, Likeness.UNKNOWN),
        (None, None, Likeness.UNKNOWN),
        # Working days and months have no length of their own: nobody can say that they agree.
        (Duration(3, Unit.DAYS), Duration(1, Unit.WORKING_DAYS), Likeness.DIFFERENT),
        (Duration(31, Unit.DAYS), Duration(1, Unit.MONTHS), Likeness.DIFFERENT),
        (Duration(0, Unit.DAYS), Duration(0, Unit.WORKING_DAYS), Likeness.SAME),
    ],
)
def test_lengths_of_time_are_compared_by_their_hours(
    one: Duration | None, other: Duration | None, expected: Likeness
) -> None:
    assert booked(one, other) is expected


def test_words_of_the_providers_own_cannot_be_compared_by_us() -> None:
    one = Agreement(waiting=Waiting(waits=True, more={"sv": "Alltid."}))
    other = Agreement(waiting=Waiting(waits=True, more={"sv": "Varje gång."}))
    none = Agreement(waiting=Waiting(waits=True))

    assert likeness("waiting", [one, one]) is Likeness.SAME
    assert likeness("waiting", [one, other]) is Likeness.UNKNOWN
    assert likeness("waiting", [one, none]) is Likeness.UNKNOWN
    assert likeness("waiting", [none, none]) is Likeness.SAME


def test_known_to_be_none_is_no_unknown() -> None:
    assert alike([frozenset(), frozenset({"a"})]) is Likeness.DIFFERENT
    assert alike([frozenset(), frozenset()]) is Likeness.SAME
    assert alike([False, None]) is Likeness.UNKNOWN
    assert alike([]) is Likeness.SAME


def test_a_whole_is_the_same_only_where_every_part_is() -> None:
    assert together([]) is Likeness.SAME
    assert together([Likeness.SAME, Likeness.UNKNOWN]) is Likeness.UNKNOWN
    assert together(list(Likeness)) is Likeness.DIFFERENT
