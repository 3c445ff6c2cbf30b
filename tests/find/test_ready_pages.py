"""The ready-made page of results says what it would have said if nobody had asked before."""

from dataclasses import replace

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.test import Client

from ledsagning.app import create_app
from ledsagning.search.facets import Facet, values
from ledsagning.settings import Settings
from ledsagning.web import addresses, library
from support import places
from support.translation import LANGUAGES

STOCKHOLM = places.CATALOGUE.municipalities["stockholm"]
IDS = sorted(one.id for one in places.CATALOGUE.providers_in(STOCKHOLM.id))
LISTS = st.lists(st.sampled_from(IDS), max_size=5, unique=True).map(",".join)
WISHES = [(facet.value, code) for facet in Facet for code in values(facet, STOCKHOLM.areas)]
PAIRS = st.one_of(
    st.sampled_from([*WISHES, ("languages", "klingon"), ("gender", '<b>&"'), ("unknown", "x")]),
    st.tuples(st.just("text"), st.sampled_from(["simning", "<i>&amp;", "prommenad", "%"])),
    st.tuples(st.just("order"), st.sampled_from(["name", "notice", "nonsense"])),
    st.tuples(st.just("page"), st.sampled_from(["2", "99"])),
    st.tuples(st.just("rest"), st.just("yes")),
    st.tuples(st.just("list"), LISTS),
    st.tuples(st.just("read"), st.sampled_from(["somaliska", "<u>simning"])),
)
QUERIES = st.lists(PAIRS, max_size=7).map(tuple)
ADDRESSES = st.builds(
    addresses.find, st.sampled_from(list(LANGUAGES)), st.just("stockholm"), QUERIES
)


@pytest.fixture(scope="module")
def site() -> Flask:
    """A site of its own: it is made to forget what it has ready."""
    return create_app(Settings())


def forget(site: Flask) -> None:
    """Give it a library that says the same, and has nothing ready."""
    with site.app_context():
        library.swap(site, replace(library.library()))


def shown(site: Flask, address: str) -> tuple[int, bytes]:
    response = Client(site).get(address.partition("#")[0])
    return response.status_code, response.data


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(asked=st.lists(ADDRESSES, min_size=2, max_size=5))
def test_what_one_reader_asks_for_changes_nothing_of_what_another_is_shown(
    site: Flask, asked: list[str]
) -> None:
    forget(site)
    first = [shown(site, address) for address in asked]

    again = [shown(site, address) for address in asked]
    forget(site)
    backwards = [shown(site, address) for address in reversed(asked)]

    assert again == first
    assert backwards == first[::-1]
