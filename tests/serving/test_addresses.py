"""Every address that the site makes leads to a page, and keeps what it was made from."""

import inspect
from urllib.parse import parse_qsl, urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict
from werkzeug.test import TestResponse

from ledsagning.search.criteria import Criteria, Order, Wish
from ledsagning.search.facets import Facet, values
from ledsagning.web import addresses
from ledsagning.web.forms.wishes import FilterForm, order
from ledsagning.web.static import static_address
from support import places, sites
from support.filling import Form
from support.reading import Link, Reading, read
from support.staden import MANY, SOMALI_AND_HEAVY, TOWN, find, follow
from support.strategies import MUNICIPALITY
from support.translation import ALL, LANGUAGES

QUERY = (("languages", "so"), ("wheelchair", "heavy"), ("text", "å & ä = 100 % + ?#/"))
ASKEN = places.a_provider()

MADE = {
    "static": [addresses.static(static_address("site.css").rpartition("/")[2])],
    "data": [addresses.data("v1/all.json"), addresses.data("hsds/services")],
    "home": [addresses.home("sv")],
    "municipality": [addresses.municipality("en", "stockholm")],
    "page": [addresses.page("sv", "varmdo", "dina-timmar"), addresses.page("sv", None, "ord")],
    "provider": [addresses.provider("sv", "stockholm", ASKEN, QUERY)],
    "provider_among": [addresses.provider_among("en", "stockholm", QUERY)(ASKEN)],
    "provider_anchor": [f"{addresses.find('sv', 'stockholm')}#{addresses.provider_anchor(ASKEN)}"],
    "seek": [addresses.seek("sv", None), addresses.seek("en", "varmdo", (("q", "å & ä"),))],
    "statistics": [addresses.statistics("sv"), addresses.statistics("en", "avgifter")],
    "find": [addresses.find("sv", "stockholm"), addresses.find("en", "stockholm", QUERY)],
    "ask": [addresses.ask("sv", "stockholm"), addresses.ask("sv", "stockholm", QUERY)],
    "tool": [addresses.tool("sv", "stockholm", "hitta", QUERY)],
    "report": [
        addresses.report("sv", None),
        addresses.report("en", "stockholm", "/en/stockholm/hitta"),
    ],
    "sizes": [addresses.sizes("sv", "stockholm", "/sv/stockholm/dina-timmar")],
    "with_suffix": [
        addresses.with_suffix(addresses.page("sv", "stockholm", "dina-timmar"), ".txt"),
        addresses.with_suffix(addresses.provider("en", "stockholm", ASKEN, QUERY), "/blad"),
    ],
    "with_more": [
        addresses.with_more(addresses.page("sv", "stockholm", "dina-timmar"), QUERY),
        addresses.with_more(
            addresses.page("sv", "stockholm", "jamfor?only=differences"), (("view", "table"),)
        ),
    ],
    "with_query": [addresses.with_query("/sv/stockholm/hitta", QUERY)],
}
"""What each function of the module makes."""

# What is not there, or is mistaken, is not carried over into the other language.
KINDS = {
    name: path
    for name, path in places.framed().items()
    if name not in ("mistake", "not there", "my list")
}
SITE = "https://ledsagning.example"


@pytest.fixture
def public(app: Flask) -> FlaskClient:
    """A visitor of a site that knows its public address."""
    return sites.visitor(app, TOWN, site_address=SITE)


def test_every_address_leads_to_a_page(client: FlaskClient) -> None:
    made = [one for _, one in inspect.getmembers(addresses, inspect.isfunction)]
    ours = {one.__name__ for one in made if one.__module__ == addresses.__name__}
    ours = {name for name in ours if not name.startswith("_")}

    # What is for machines alone is only there where the site knows its address; films are where a
    # page names one (test_films).
    assert set(MADE) == ours - {"wishes", "below", "sitemap", "dcat", "film"}
    for address in (address for some in MADE.values() for address in some):
        assert client.get(address).status_code == 200, address


def test_what_is_wished_stands_in_the_address_as_it_was_written(client: FlaskClient) -> None:
    page = read(client.get(addresses.find("sv", "stockholm", QUERY)))

    assert Form(page).chosen("text") == ["å & ä = 100 % + ?#/"]
    assert Form(page).chosen("languages") == ["so"]


# --- wishes


CODES = {facet: values(facet, MUNICIPALITY.areas) for facet in Facet}


@st.composite
def criteria(draw: st.DrawFn) -> Criteria:
    """Anything that can be asked for."""
    wishes = []
    for facet in draw(st.sets(st.sampled_from(Facet))):
        most = len(CODES[facet]) if facet.kind.several else 1
        chosen = draw(st.sets(st.sampled_from(CODES[facet]), min_size=1, max_size=most))
        wishes.append(Wish(facet, tuple(code for code in CODES[facet] if code in chosen)))
    words = st.text("aåß é&=%+#?/\"'<", max_size=20).map(lambda text: " ".join(text.split()))
    return Criteria(tuple(sorted(wishes, key=lambda w: list(Facet).index(w.facet))), draw(words))


@settings(max_examples=50)
@given(asked=criteria(), ordered=st.sampled_from(Order))
def test_all_that_is_asked_for_can_be_read_from_the_address(
    app: Flask, asked: Criteria, ordered: Order
) -> None:
    query = MultiDict(addresses.wishes(asked, ordered))
    # How long a text may be is a setting of the site.
    with app.app_context():
        form = FilterForm(query, MUNICIPALITY)

        assert not form.errors
        assert form.criteria().text == asked.text
        # The choices of a question stand in the order of the reader's alphabet.
        assert chosen(form.criteria()) == chosen(asked)
    assert order(query) is ordered


def chosen(asked: Criteria) -> dict[Facet, set[str]]:
    return {wish.facet: set(wish.values) for wish in asked.wishes}


# --- languages


def language_link(page: Reading, language: str) -> Link:
    """The link among the shortcuts; the text of a page may lead to another language too."""
    return next(link for link in page.frame.links if link.language == language)


@pytest.mark.parametrize("kind", KINDS)
def test_a_language_link_leads_to_the_same_page_with_the_same_wishes(
    client: FlaskClient, kind: str
) -> None:
    path, _, query = KINDS[kind].partition("?")
    page = read(client.get(f"/sv{KINDS[kind]}"))
    english = read(client.get(language_link(page, "en").href))
    swedish = read(client.get(language_link(english, "sv").href))

    assert english.answer.request.path == f"/en{path}"
    assert set(parse_qsl(query)) <= set(english.answer.request.args.items(multi=True))
    assert swedish.lines == page.lines


@pytest.mark.parametrize(
    "query",
    ["", "order=name", "languages=so&order=name", "languages=so&page=2", "page=3", "text=p7"],
)
def test_a_language_link_stays_among_the_results_that_are_shown(app: Flask, query: str) -> None:
    town = sites.visitor(app, MANY)
    page = find(town, query)
    english = follow(town, language_link(page, "en").href)

    assert page.cards
    assert list(english.cards) == list(page.cards)


def test_a_language_link_shows_those_that_do_not_fit_where_they_are_shown(app: Flask) -> None:
    town = sites.visitor(app, TOWN)
    page = find(town, f"{SOMALI_AND_HEAVY}&rest=yes")
    english = follow(town, language_link(page, "en").href)

    assert "Duvan" in page.cards
    assert list(english.cards) == list(page.cards)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_language_of_a_link_is_that_of_its_words(client: FlaskClient, language: str) -> None:
    page = read(client.get(f"/{language}/stockholm/"))
    named = {link.language: link.text for link in page.frame.links if link.language}

    assert named == {code: ALL[code].name for code in LANGUAGES if code != language}


# --- search engines


PLAIN = [
    "staden/",
    "staden/hitta",
    "staden/hitta/fraga",
    "staden/utforare/asken",
    "staden/ord",
    "ord",
]
WISHED = ["staden/hitta?languages=so", "staden/utforare/asken?gender=man", "staden/?from=there"]


def canonical(page: Reading) -> list[str]:
    return [link.get("href", "") for link in page.related("canonical")]


def alternates(page: Reading) -> dict[str, str]:
    return {link.get("hreflang", ""): link.get("href", "") for link in page.related("alternate")}


@pytest.mark.parametrize("path", PLAIN + WISHED)
def test_the_canonical_address_of_a_page_is_whole_and_has_no_wishes(
    public: FlaskClient, path: str
) -> None:
    plain = path.partition("?")[0]
    page = read(public.get(f"/sv/{path}"))

    assert canonical(page) == [f"{SITE}/sv/{plain}"]
    assert alternates(page) == {code: f"{SITE}/{code}/{plain}" for code in LANGUAGES}


@pytest.mark.parametrize("path", ["", "stockholm/", f"stockholm/utforare/{ASKEN}"])
def test_a_site_that_does_not_know_its_public_address_names_no_canonical_one(
    client: FlaskClient, path: str
) -> None:
    page = read(client.get(f"/sv/{path}"))

    assert canonical(page) == []
    assert alternates(page) == {}


@pytest.mark.parametrize("path", WISHED)
def test_a_page_with_wishes_is_not_for_search_engines(public: FlaskClient, path: str) -> None:
    page = read(public.get(f"/sv/{path}"))

    assert page.robots == ["noindex"]
    assert robots_header(page.answer) == "noindex"


@pytest.mark.parametrize("path", PLAIN)
def test_a_page_without_wishes_is_for_search_engines(public: FlaskClient, path: str) -> None:
    page = read(public.get(f"/sv/{path}"))

    assert page.robots == []
    assert robots_header(page.answer) is None


def robots_header(answer: TestResponse) -> str | None:
    return answer.headers.get("X-Robots-Tag")


@settings(max_examples=300)
@given(
    st.lists(
        st.tuples(
            st.text(max_size=8), st.text(max_size=12) | st.from_regex(r"[a-z~.,/é-]{0,8}\n?")
        ),
        min_size=1,
    )
)
def test_a_query_says_to_a_browser_exactly_what_was_put_in(query: list[tuple[str, str]]) -> None:
    address = addresses.with_query("/sv", tuple(query))

    assert address.isascii()
    assert parse_qsl(urlsplit(address).query, keep_blank_values=True) == query
