"""What always holds of the search, whatever the catalogue and the wishes."""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ledsagning.catalogue.model import Catalogue, EscortGroup, Provider
from ledsagning.catalogue.vocabulary import RunBy
from ledsagning.search.criteria import Criteria, Order, Wish
from ledsagning.search.engine import Results, Search
from ledsagning.search.matching import Fit, match
from support import search_oracle as oracle
from support.strategies import (
    MUNICIPALITY,
    WORDS,
    catalogue_of,
    catalogues,
    criteria,
    providers,
    texts,
    wishes,
)

DAY = date(2026, 11, 21)
EVERYBODY = 1_000

# Building the index takes some milliseconds: how many depends on the machine, not on the code.
careful = settings(
    deadline=None,
    derandomize=True,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow],
)


def over(catalogue: Catalogue) -> Search:
    return Search.build(catalogue, MUNICIPALITY.id)


def answer(search: Search, asked: Criteria, order: Order = Order.NEUTRAL) -> Results:
    return search.answer(asked, DAY, order, 1, per_page=EVERYBODY, with_rest=True)


def ids(results: Results, *fits: Fit) -> list[str]:
    return [one.provider.id for one in results.matches if one.fit in (fits or tuple(Fit))]


def found_by_text(search: Search, text: str) -> list[Provider]:
    found = answer(search, Criteria(text=text)).matches
    return [one.provider for one in found if one.fit is Fit.FITS]


@careful
@given(catalogues(), criteria())
def test_every_provider_comes_under_the_heading_that_the_design_says(
    catalogue: Catalogue, asked: Criteria
) -> None:
    search = over(catalogue)
    having = found_by_text(search, asked.text)
    expected = {
        provider.id: oracle.heading(provider, asked.wishes, worded=provider in having)
        for provider in found_by_text(search, "")
    }

    results = answer(search, asked)

    assert {one.provider.id: one.fit.value for one in results.matches} == expected
    assert {fit.value: number for fit, number in results.totals.items()} == {
        fit.value: list(expected.values()).count(fit.value) for fit in Fit
    }


@careful
@given(catalogues(), criteria())
def test_a_text_makes_nobody_fit_and_hides_nobody(catalogue: Catalogue, asked: Criteria) -> None:
    search = over(catalogue)

    wished, worded = answer(search, Criteria(asked.wishes)), answer(search, asked)

    assert set(ids(worded, Fit.FITS)) <= set(ids(wished, Fit.FITS))
    assert set(ids(worded, Fit.FITS, Fit.MAY_FIT)) == set(ids(wished, Fit.FITS, Fit.MAY_FIT))
    assert sorted(ids(worded)) == sorted(ids(wished))


@careful
@given(providers("en"), wishes())
def test_a_match_tells_how_each_wish_turned_out_in_the_best_group(
    provider: Provider, wished: tuple[Wish, ...]
) -> None:
    best = match(provider, wished)

    outcomes = [reason.outcome.value for reason in best.reasons]
    group = best.group if provider.escorts else oracle.groups(provider)[0]

    assert [reason.wish for reason in best.reasons] == list(wished)
    assert outcomes == [oracle.outcome(wish, provider, group) for wish in wished]
    assert (outcomes.count("unmet"), outcomes.count("unknown")) == oracle.best_tally(
        provider, wished
    )
    assert (best.escorts, best.at_least) == oracle.escorts(provider, wished)


@careful
@given(catalogues(), criteria())
def test_each_count_is_how_many_fit_with_that_choice(catalogue: Catalogue, asked: Criteria) -> None:
    search = over(catalogue)
    among = found_by_text(search, asked.text)

    counts = answer(search, asked).counts

    assert counts == oracle.counts(among, MUNICIPALITY, asked.wishes)


@careful
@given(catalogues(), wishes(), st.data())
def test_choosing_what_a_count_stands_beside_gives_that_many(
    catalogue: Catalogue, wished: tuple[Wish, ...], data: st.DataObject
) -> None:
    facet, value = data.draw(st.sampled_from(oracle.choices(MUNICIPALITY)))
    search = over(catalogue)
    asked = answer(search, Criteria(wished))

    chosen = answer(search, Criteria(oracle.choose(wished, facet, value)))

    assert chosen.totals[Fit.FITS] == asked.counts[facet, value]
    if not asked.counts[facet, value]:
        assert chosen.totals[Fit.MAY_FIT] == asked.may_fit.get((facet, value), 0)


@careful
@given(catalogues(), criteria())
def test_what_blocks_is_what_somebody_fits_without(catalogue: Catalogue, asked: Criteria) -> None:
    search = over(catalogue)
    among = found_by_text(search, asked.text)
    expected = oracle.blocking(among, found_by_text(search, ""), asked.wishes)

    blocking = answer(search, asked).blocking

    assert {one.wish.facet if one.wish else None: one.fits for one in blocking} == expected
    assert [one.fits for one in blocking] == sorted(expected.values(), reverse=True)


@careful
@given(providers("en"), wishes(), st.data())
def test_nobody_is_hidden_by_an_unknown(
    provider: Provider, wished: tuple[Wish, ...], data: st.DataObject
) -> None:
    possible = (Fit.FITS, Fit.MAY_FIT)
    before = match(provider, wished).fit

    forgotten = data.draw(st.sampled_from(forgetting(provider)))
    after = match(forgotten, wished).fit

    assert before not in possible or after in possible


def forgetting(provider: Provider) -> list[Provider]:
    """The provider with one fact made unknown, in every way that it can be."""
    own = ("escorts", "decisions", "areas", "accepts_new", "description", "run_by")
    result = [replace(provider, **{name: None}) for name in own]
    groups = provider.escorts or ()
    for place, group in enumerate(groups):
        for field in fields(EscortGroup):
            less = replace(group, **{field.name: None})
            result.append(replace(provider, escorts=(*groups[:place], less, *groups[place + 1 :])))
    return result


@careful
@given(catalogues(), wishes())
def test_one_more_wish_never_adds_to_those_who_fit(
    catalogue: Catalogue, wished: tuple[Wish, ...]
) -> None:
    search = over(catalogue)
    every = set(ids(answer(search, Criteria(wished)), Fit.FITS))

    for wish in wished:
        fewer = Criteria(wished).without(wish.facet)

        assert every <= set(ids(answer(search, fewer), Fit.FITS))


@careful
@given(catalogues(), wishes(), st.sampled_from([Order.NEUTRAL, Order.NOTICE]), st.data())
def test_the_order_does_not_depend_on_name_or_owner_or_place_in_the_file(
    catalogue: Catalogue, wished: tuple[Wish, ...], order: Order, data: st.DataObject
) -> None:
    moved = data.draw(st.permutations(tuple(catalogue.providers.values())))
    renamed = [
        replace(one, name=data.draw(texts()), run_by=data.draw(st.sampled_from(RunBy)))
        for one in moved
    ]

    expected = ids(answer(over(catalogue), Criteria(wished), order))

    assert ids(answer(over(catalogue_of(*renamed)), Criteria(wished), order)) == expected


@careful
@given(providers("en"), wishes(), st.data())
def test_a_match_does_not_depend_on_the_order_of_the_groups(
    provider: Provider, wished: tuple[Wish, ...], data: st.DataObject
) -> None:
    escorts = tuple(data.draw(st.permutations(provider.escorts or ())))
    shuffled = replace(provider, escorts=escorts if provider.escorts else provider.escorts)

    assert match(shuffled, wished).group == match(provider, wished).group


@careful
@given(catalogues())
def test_folded_and_unfolded_spelling_find_the_same(catalogue: Catalogue) -> None:
    search = over(catalogue)
    folding = str.maketrans("åäöéÅÄÖ", "aaoeAAO")

    for spelled in WORDS:
        folded = spelled.translate(folding)

        assert found_by_text(search, folded) == found_by_text(search, spelled)


@careful
@given(catalogues(), criteria(), st.integers(1, 4), st.booleans(), st.sampled_from(Order))
def test_the_pages_together_are_all_results_once_each_best_heading_first(
    catalogue: Catalogue, asked: Criteria, per_page: int, with_rest: bool, order: Order
) -> None:
    search = over(catalogue)
    first = search.answer(asked, DAY, order, 1, per_page, with_rest)
    pages = [
        search.answer(asked, DAY, order, page, per_page, with_rest).matches
        for page in range(1, first.pages + 1)
    ]
    beyond = search.answer(asked, DAY, order, first.pages + 1, per_page, with_rest).matches

    shown = [one for page in pages for one in page]

    assert [one.provider.id for one in shown] == [
        one.provider.id
        for one in answer(search, asked, order).matches
        if with_rest or one.fit is not Fit.REST
    ]
    assert in_the_order_of_headings([one.fit for one in shown])
    assert all(len(page) == per_page for page in pages[:-1])
    assert beyond == ()


def in_the_order_of_headings(fits: Sequence[Fit]) -> bool:
    places = [tuple(Fit).index(fit) for fit in fits]
    return places == sorted(places)
