"""A facet that stands in the table is searched, asked, told and compared: none can be forgotten."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from flask import Flask

from ledsagning.agreements import Likeness
from ledsagning.catalogue.model import Area, EscortGroup, Provider
from ledsagning.catalogue.vocabulary import AcceptsNew, Word
from ledsagning.formats.document import text_of
from ledsagning.search.criteria import Criteria
from ledsagning.search.engine import Search
from ledsagning.search.facets import (
    ESCORT_FACETS,
    PROVIDER_FACETS,
    Facet,
    Kind,
    complete,
    values,
)
from ledsagning.search.matching import match
from ledsagning.web.comparison.rows import rows
from ledsagning.web.wording.escorts import group_words
from ledsagning.web.wording.facets import FIRST, MORE, ONE_AT_A_TIME, WORDS
from ledsagning.web.wording.facets_escort import ESCORT_WORDS
from ledsagning.web.wording.facets_provider import PROVIDER_WORDS
from ledsagning.web.wording.providers import provider_facts
from support import search_oracle as oracle
from support.made_up import kind_of
from support.strategies import MUNICIPALITY, catalogue_of

DAY = date(2026, 11, 25)
FACTS_BESIDE = {"count"}
"""What a group of escorts has that nobody wishes."""


def held(facet: Facet) -> Any:
    """What the model says that a facet holds."""
    return kind_of(get_type_hints(facet.kind.of)[facet.value])


def known(facet: Facet, value: str) -> Any:
    """A fact with one value."""
    holds = facet.kind.holds
    one = holds(value) if issubclass(holds, Word) else value
    return frozenset({one}) if get_origin(held(facet)) is frozenset else one


def provider(id_: str, *escorts: EscortGroup, **facts: Any) -> Provider:
    return Provider(id=id_, municipality=MUNICIPALITY.id, name=id_, escorts=escorts, **facts)


def having(facet: Facet, value: str) -> Provider:
    """A provider of which, or of whose escorts, only one thing is known."""
    fact = {facet.value: known(facet, value)}
    if facet in ESCORT_FACETS:
        return provider("en", EscortGroup(count=2, **fact))
    return provider("en", **fact)


# --- the tables


def test_all_that_a_group_of_escorts_has_can_be_wished() -> None:
    assert {field.name for field in fields(EscortGroup)} - FACTS_BESIDE == set(ESCORT_FACETS)


@pytest.mark.parametrize("facet", Facet)
def test_a_facet_holds_what_the_model_says(facet: Facet) -> None:
    hint = held(facet)
    holds = get_args(hint)[0] if get_origin(hint) is frozenset else hint

    # Areas stand in the model by their ids.
    assert holds is (str if facet.kind.holds is Area else facet.kind.holds)


@pytest.mark.parametrize("lacking", ["of", "holds", "several", "in_text"])
def test_a_facet_of_which_something_is_not_said_is_refused(lacking: str) -> None:
    parts = {"of": Provider, "holds": AcceptsNew, "several": False, "in_text": False}

    with pytest.raises(TypeError, match=lacking):
        Kind(**{name: part for name, part in parts.items() if name != lacking})


@pytest.mark.parametrize("forgotten", Facet)
def test_words_that_forget_a_facet_are_refused(forgotten: Facet) -> None:
    ours: tuple[tuple[Facet, ...], Mapping[Facet, object]] = (
        (ESCORT_FACETS, ESCORT_WORDS)
        if forgotten in ESCORT_FACETS
        else (PROVIDER_FACETS, PROVIDER_WORDS)
    )
    facets, table = ours
    less = {facet: words for facet, words in table.items() if facet is not forgotten}

    assert complete(facets, table) is table
    with pytest.raises(LookupError, match=forgotten.value):
        complete(facets, less)


def test_the_oracle_of_the_search_knows_every_facet_and_whose_it_is() -> None:
    assert {facet for facet, _value in oracle.choices(MUNICIPALITY)} == set(Facet)
    assert set(oracle.ABOUT_THE_PROVIDER) == set(PROVIDER_FACETS)
    assert set(oracle.ONE_ANSWER) == {facet for facet in Facet if not facet.kind.several}


# --- asked


def test_every_facet_is_asked_once_and_some_of_them_one_at_a_time() -> None:
    steps = [words.step for words in WORDS.values() if words.step]

    assert sorted((*FIRST, *MORE)) == sorted(Facet)
    assert sorted(steps) == list(range(1, len(ONE_AT_A_TIME) + 1))
    assert [WORDS[facet].step for facet in ONE_AT_A_TIME] == sorted(steps)


def test_where_several_may_be_chosen_there_is_no_radio_button(app: Flask) -> None:
    page = app.test_client().get("/sv/stockholm/hitta").text

    for facet in Facet:
        if facet.kind.several:
            assert f'<input type="radio" name="{facet.value}"' not in page


# --- searched


@pytest.mark.parametrize("facet", [one for one in Facet if issubclass(one.kind.holds, Word)])
def test_a_text_finds_the_label_of_what_there_is_where_the_table_says_so(facet: Facet) -> None:
    value = values(facet, MUNICIPALITY.areas)[-1]
    search = Search.build(catalogue_of(having(facet, value), provider("annan")), MUNICIPALITY.id)

    results = search.answer(Criteria(text=facet.kind.holds(value).label), DAY)

    assert [one.provider.id for one in results.matches if one.words] == ["en"] * facet.kind.in_text


# --- told and compared


@pytest.mark.parametrize("facet", ESCORT_FACETS)
@pytest.mark.usefixtures("swedish")
def test_a_fact_of_a_group_is_told_and_is_then_not_said_to_be_unknown(facet: Facet) -> None:
    fact = known(facet, values(facet)[0])
    of_nothing, of_one = EscortGroup(count=2), EscortGroup(count=2, **{facet.value: fact})
    named = {each: words.lacking.of(of_nothing) for each, words in ESCORT_WORDS.items()}

    (nothing,) = map(text_of, group_words(of_nothing, frozenset()))
    _told, lacking = map(text_of, group_words(of_one, frozenset()))

    assert all(name in nothing for name in named.values())
    assert named[facet] not in lacking


@pytest.mark.parametrize("facet", ESCORT_FACETS)
@pytest.mark.usefixtures("swedish")
def test_escorts_that_differ_in_one_fact_differ_in_a_comparison_if_it_is_told_there(
    facet: Facet,
) -> None:
    facts = {one.value: known(one, values(one)[0]) for one in ESCORT_FACETS}
    other = known(facet, values(facet)[-1])
    told = ESCORT_WORDS[facet].together is not None

    found = compared(
        provider("en", EscortGroup(count=2, **facts)),
        provider("annan", EscortGroup(count=2, **{**facts, facet.value: other})),
    )

    assert found["escorts"] is (Likeness.DIFFERENT if told else Likeness.SAME)


@pytest.mark.parametrize("facet", PROVIDER_FACETS)
@pytest.mark.usefixtures("swedish")
def test_a_fact_of_a_provider_is_told_and_compared(facet: Facet) -> None:
    value = values(facet, MUNICIPALITY.areas)[0]
    nothing = provider_facts(provider("annan"), MUNICIPALITY.area_names)
    told = provider_facts(having(facet, value), MUNICIPALITY.area_names)

    found = compared(having(facet, value), provider("annan"))

    assert len(set(told) - set(nothing)) == 1
    assert found[facet.value] is Likeness.UNKNOWN


def compared(*providers: Provider) -> dict[str, Likeness]:
    """Whether each thing that is compared is alike."""
    matches = [match(one, ()) for one in providers]
    return {row.id: likeness for likeness, row in rows(matches, MUNICIPALITY)}
