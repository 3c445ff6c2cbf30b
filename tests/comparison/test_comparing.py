"""How a service agreement compares with another."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledsagning.catalogue.better import Better
from ledsagning.catalogue.comparing import PARTS, Comparison, compare_part, compare_terms
from ledsagning.catalogue.terms import Agreement, Booking, Ending, Travelling
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import Payer, SameEscort, Travel, Unit

BETTER, SAME, WORSE = Comparison.BETTER, Comparison.SAME, Comparison.WORSE
DIFFERENT, UNKNOWN = Comparison.DIFFERENT, Comparison.UNKNOWN

MIRRORED = {BETTER: WORSE, WORSE: BETTER}

DURATIONS = st.builds(Duration, st.integers(0, 99), st.sampled_from(Unit))
CHOICES = st.frozensets(st.sampled_from(Travel), max_size=4)
VALUES = {
    Better.SHORTER: DURATIONS,
    Better.LONGER: st.integers(0, 999),
    Better.YES: st.booleans(),
    Better.NO: st.booleans(),
    Better.MORE_CHOICES: CHOICES,
    Better.FEWER_CHOICES: CHOICES,
    Better.LATER_IN_LIST: st.sampled_from(SameEscort),
    Better.NEITHER: st.sampled_from(Payer),
}


@st.composite
def compared(draw: Callable[..., object], number: int = 2) -> tuple[Better, list[object]]:
    """A direction, and values that have it."""
    better = draw(st.sampled_from(Better))
    return better, [draw(VALUES[better]) for _ in range(number)]  # type: ignore[index]


@pytest.mark.parametrize(
    ("better", "ours", "standard", "expected"),
    [
        (Better.SHORTER, Duration(1, Unit.DAYS), Duration(2, Unit.DAYS), BETTER),
        (Better.SHORTER, Duration(24, Unit.HOURS), Duration(1, Unit.DAYS), SAME),
        # One working day may be three days, over a weekend.
        (Better.SHORTER, Duration(1, Unit.WORKING_DAYS), Duration(2, Unit.DAYS), WORSE),
        (Better.SHORTER, Duration(1, Unit.WORKING_DAYS), Duration(3, Unit.DAYS), SAME),
        (Better.LONGER, 200, 100, BETTER),
        (Better.LONGER, 0, 100, WORSE),
        (Better.YES, True, False, BETTER),
        (Better.YES, False, True, WORSE),
        (Better.YES, False, False, SAME),
        (Better.LATER_IN_LIST, SameEscort.ALWAYS, SameEscort.USUALLY, BETTER),
        (Better.LATER_IN_LIST, SameEscort.VARIES, SameEscort.USUALLY, WORSE),
        (Better.MORE_CHOICES, frozenset("ab"), frozenset("a"), BETTER),
        (Better.MORE_CHOICES, frozenset(), frozenset("a"), WORSE),
        (Better.MORE_CHOICES, frozenset("ab"), frozenset("ac"), DIFFERENT),
        (Better.FEWER_CHOICES, frozenset(), frozenset("a"), BETTER),
        (Better.FEWER_CHOICES, frozenset("ab"), frozenset("a"), WORSE),
        (Better.NEITHER, Payer.YOU, Payer.PROVIDER, DIFFERENT),
        (Better.NEITHER, Payer.YOU, Payer.YOU, SAME),
    ],
)
def test_what_is_better_for_the_person_is_better(
    better: Better, ours: object, standard: object, expected: Comparison
) -> None:
    assert compare_part(better, ours, standard) is expected


@given(compared())
def test_seen_from_the_other_side_better_is_worse(drawn: tuple[Better, list[object]]) -> None:
    better, (ours, standard) = drawn

    there = compare_part(better, ours, standard)
    back = compare_part(better, standard, ours)

    assert back is MIRRORED.get(there, there)


@given(compared(3))
def test_better_than_the_better_is_better(drawn: tuple[Better, list[object]]) -> None:
    better, (first, second, third) = drawn

    if compare_part(better, first, second) is compare_part(better, second, third) is BETTER:
        assert compare_part(better, first, third) is BETTER


@given(compared(1))
def test_everything_is_the_same_as_itself_and_nothing_is_known_of_the_unknown(
    drawn: tuple[Better, list[object]],
) -> None:
    better, (value,) = drawn

    assert compare_part(better, value, value) is SAME
    assert compare_part(better, None, value) is UNKNOWN
    assert compare_part(better, value, None) is UNKNOWN
    assert compare_part(better, None, None) is UNKNOWN


def test_every_part_of_every_term_is_compared_in_its_fixed_order() -> None:
    compared_terms = compare_terms(Agreement(), Agreement())

    assert list(compared_terms) == [(term, part) for term, part, _ in PARTS]
    assert set(compared_terms.values()) == {UNKNOWN}


def test_agreements_are_compared_part_by_part() -> None:
    ours = Agreement(
        booking=Booking(notice=Duration(1, Unit.DAYS), more={"sv": "Ring gärna."}),
        travelling=Travelling(modes=frozenset({Travel.TAXI})),
        ending=Ending(notice=Duration(1, Unit.WEEKS)),
    )
    standard = Agreement(
        booking=Booking(notice=Duration(2, Unit.DAYS), more={"sv": "Ring."}),
        travelling=Travelling(modes=frozenset({Travel.TAXI, Travel.WALKING})),
    )

    compared_terms = compare_terms(ours, standard)

    known = {key: how for key, how in compared_terms.items() if how is not UNKNOWN}
    assert known == {
        ("booking", "more"): DIFFERENT,
        ("booking", "notice"): BETTER,
        ("travelling", "modes"): WORSE,
    }
