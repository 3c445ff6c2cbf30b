"""What stands in a service agreement, and where it beats the municipality's standard."""

from ledsagning.agreements import is_better, known_parts, known_terms
from ledsagning.catalogue.comparing import compare_terms
from ledsagning.catalogue.terms import Activities, Agreement, Booking, Complaint, Waiting
from ledsagning.catalogue.values import Duration
from ledsagning.catalogue.vocabulary import Channel, Unit

WEEK = Duration(1, Unit.WEEKS)
DAY = Duration(1, Unit.DAYS)


def better(ours: Agreement, standard: Agreement) -> bool:
    return is_better("booking", compare_terms(ours, standard))


def test_a_term_is_known_when_any_part_of_it_is() -> None:
    agreement = Agreement(
        complaint=Complaint(),
        waiting=Waiting(waits=False),
        booking=Booking(notice=DAY, channels=frozenset({Channel.SMS})),
    )

    assert known_terms(agreement) == ("booking", "waiting")
    assert known_parts(agreement, "booking") == ("notice", "channels")
    assert known_parts(agreement, "complaint") == ()
    assert known_parts(agreement, "travelling") == ()


def test_known_to_be_nothing_is_known() -> None:
    agreement = Agreement(activities=Activities(not_included=frozenset()))

    assert known_parts(agreement, "activities") == ("not_included",)


def test_words_of_the_providers_own_make_a_term_known() -> None:
    assert known_terms(Agreement(waiting=Waiting(more={"sv": "Ibland."}))) == ("waiting",)


def test_a_term_is_better_when_a_part_beats_the_standard() -> None:
    ours = Agreement(booking=Booking(notice=DAY, answer_within=WEEK))

    assert better(ours, Agreement(booking=Booking(notice=WEEK, answer_within=WEEK)))


def test_a_term_that_is_worse_in_any_part_is_not_better() -> None:
    ours = Agreement(booking=Booking(notice=DAY, answer_within=WEEK))

    assert not better(ours, Agreement(booking=Booking(notice=WEEK, answer_within=DAY)))


def test_a_term_is_not_better_than_an_unknown_standard() -> None:
    ours = Agreement(booking=Booking(notice=DAY))

    assert not better(ours, Agreement())
    assert not better(Agreement(), ours)


def test_a_term_is_not_better_than_itself() -> None:
    ours = Agreement(booking=Booking(notice=DAY))

    assert not better(ours, ours)
