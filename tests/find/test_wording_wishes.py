"""Wishes in Swedish words: what is asked, what is chosen, and how it turned out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledsagning import resources
from ledsagning.catalogue.model import Provider
from ledsagning.catalogue.vocabulary import AcceptsNew, Gender
from ledsagning.search.criteria import Wish
from ledsagning.search.facets import Facet, values
from ledsagning.search.matching import Outcome, Reason, match
from ledsagning.web.wording import wishes
from ledsagning.web.wording.facets import WORDS
from support import made_up
from support.easy import refuse_long, refuse_odd
from support.made_up import AREAS

easily = settings(max_examples=60, deadline=None)
SOMALI = Wish(Facet.LANGUAGES, ("so",))
HEAVY = Wish(Facet.WHEELCHAIR, ("heavy",))


pytestmark = pytest.mark.usefixtures("swedish")


def values_of(facet: Facet) -> tuple[str, ...]:
    return values(facet, made_up.MUNICIPALITY.areas)


@st.composite
def made_up_wishes(draw: st.DrawFn) -> Wish:
    facet = draw(st.sampled_from(Facet))
    chosen = draw(st.lists(st.sampled_from(values_of(facet)), min_size=1, max_size=3, unique=True))
    return Wish(facet, tuple(chosen))


def test_every_facet_has_words_of_its_own_and_a_pictogram_that_exists() -> None:
    sprite = (resources.STATIC / "pictograms.svg").read_text("utf-8")

    assert set(WORDS) == set(Facet)
    assert len({WORDS[facet].legend for facet in Facet}) == len(Facet)
    assert len({WORDS[facet].why for facet in Facet}) == len(Facet)
    assert all(f'id="{WORDS[facet].pictogram}"' in sprite for facet in Facet)


def test_every_question_is_in_the_first_person_and_can_be_answered_with_no_wish() -> None:
    for facet in Facet:
        assert WORDS[facet].legend.startswith("Jag ")
        assert WORDS[facet].legend.endswith(" …")
        assert WORDS[facet].any_label.startswith("Spelar ingen roll")


@pytest.mark.parametrize("facet", Facet)
def test_every_choice_has_a_label_of_its_own_that_is_no_code(facet: Facet) -> None:
    labels = [wishes.value_label(facet, value, AREAS) for value in values_of(facet)]

    assert len(set(labels)) == len(labels)
    assert all(label[0].isupper() or label[0].isdigit() for label in labels)
    assert "Yes" not in labels


@pytest.mark.parametrize("facet", Facet)
def test_every_choice_is_told_apart_as_a_wish(facet: Facet) -> None:
    told = [wishes.wish_words(Wish(facet, (value,)), AREAS) for value in values_of(facet)]

    assert len(set(told)) == len(told)


@pytest.mark.parametrize("facet", Facet)
def test_every_outcome_is_told_apart(facet: Facet) -> None:
    *rest, last = values_of(facet)
    wish = Wish(facet, (last,))
    reasons = (
        Reason(wish, Outcome.MET, (last,)),
        Reason(wish, Outcome.UNMET, tuple(rest)),
        Reason(wish, Outcome.UNMET, ()),
        Reason(wish, Outcome.UNKNOWN, None),
    )

    met, unmet, none, unknown = (wishes.reason_words(reason, AREAS) for reason in reasons)

    assert len({met, none, unknown}) == 3
    assert len({met, unmet, unknown}) == 3
    assert unknown.startswith("Vi vet inte ")
    refuse_odd((met, unmet, none, unknown))


@easily
@given(made_up_wishes(), made_up.PROVIDERS)
def test_a_wish_and_how_it_turned_out_are_whole_sentences(wish: Wish, provider: Provider) -> None:
    reasons = [wishes.reason_words(reason, AREAS) for reason in match(provider, [wish]).reasons]

    refuse_odd((wishes.wish_words(wish, AREAS), wishes.ask(wish, AREAS), *reasons))


@pytest.mark.parametrize("facet", Facet)
def test_a_wish_for_one_thing_is_told_in_short_sentences(facet: Facet) -> None:
    for value in values_of(facet):
        wish = Wish(facet, (value,))
        reasons = (Reason(wish, outcome, (value,)) for outcome in Outcome)
        told = [wishes.reason_words(reason, AREAS) for reason in reasons]

        refuse_long((wishes.wish_words(wish, AREAS), wishes.ask(wish, AREAS), *told))


def test_a_wish_repeats_what_was_chosen() -> None:
    either = Wish(Facet.LANGUAGES, ("so", "ar"))

    assert wishes.wish_words(SOMALI, AREAS) == "Ledsagaren kan somaliska."
    assert wishes.wish_words(either, AREAS) == "Ledsagaren kan somaliska eller arabiska."
    assert wishes.remove_label(SOMALI, AREAS) == "Ta bort: Ledsagaren kan somaliska"
    assert wishes.ask(SOMALI, AREAS) == "Har ni en ledsagare som kan somaliska?"


def test_a_wish_about_gender_reads_well_for_every_gender() -> None:
    told = [wishes.wish_words(Wish(Facet.GENDER, (g.value,)), AREAS) for g in Gender]

    assert told == [
        "Ledsagaren är kvinna.",
        "Ledsagaren är man.",
        "Ledsagaren är av annat kön.",
    ]


@pytest.mark.parametrize(
    ("wish", "outcome", "found", "sentence"),
    [
        (SOMALI, Outcome.MET, ("sv", "so"), "Kan somaliska."),
        (SOMALI, Outcome.UNMET, ("sv", "ar"), "Kan inte somaliska, men svenska och arabiska."),
        (SOMALI, Outcome.UNMET, (), "Kan inte somaliska."),
        (HEAVY, Outcome.UNMET, ("light",), "Klarar inte tung rullstol, men lätt rullstol."),
        (HEAVY, Outcome.UNMET, ("none",), "Klarar inte tung rullstol."),
        (HEAVY, Outcome.UNKNOWN, None, "Vi vet inte om ledsagaren klarar tung rullstol."),
        (
            Wish(Facet.GENDER, ("woman",)),
            Outcome.UNMET,
            ("man",),
            "Är inte kvinna, utan man.",
        ),
        (Wish(Facet.WHEELCHAIR, ("light",)), Outcome.MET, ("heavy",), "Klarar lätt rullstol."),
        (Wish(Facet.AREAS, ("jarva",)), Outcome.MET, ("jarva",), "Utföraren arbetar i Järva."),
        (
            Wish(Facet.ACCEPTS_NEW, (AcceptsNew.YES,)),
            Outcome.UNMET,
            (),
            "Utföraren tar inte emot nya personer just nu.",
        ),
    ],
)
def test_a_reason_says_what_there_is(
    wish: Wish, outcome: Outcome, found: tuple[str, ...] | None, sentence: str
) -> None:
    assert wishes.reason_words(Reason(wish, outcome, found), AREAS) == sentence


def test_what_blocks_is_named_with_how_many_would_fit_without_it() -> None:
    finnish = Wish(Facet.LANGUAGES, ("fi",))

    assert (
        wishes.without_words(finnish, 4, AREAS)
        == "Om du tar bort ”Ledsagaren kan finska” passar 4 utförare."
    )
    assert (
        wishes.without_text_words("100 %(x)s", 1)
        == "Om du tar bort orden ”100 %(x)s” passar 1 utförare."
    )
