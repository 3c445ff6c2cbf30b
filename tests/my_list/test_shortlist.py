"""My list: putting providers aside, and finding them again wherever the reader goes."""

from urllib.parse import parse_qs, urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from ledsagning.web.library import library
from ledsagning.web.my_list import shortlist
from ledsagning.web.my_list.shortlist import MOST, Shortlist
from support import sites
from support.filling import Form
from support.reading import Part, Reading, read
from support.staden import SOMALI_AND_HEAVY, TOWN, find, follow, landed, listed

ADD, REMOVE = "Lägg till i min lista", "Ta bort från min lista"
MANY = sites.catalogue(*(sites.provider(f"nummer-{number}") for number in range(1, 31)))

easily = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def town(app: Flask) -> FlaskClient:
    return sites.visitor(app, TOWN)


@pytest.fixture
def many(app: Flask) -> FlaskClient:
    return sites.visitor(app, MANY)


def add(page: Reading, name: str) -> str:
    """Where the link leads that adds a provider."""
    return page.link(f"{ADD}: {name}").href


# --- adding and taking away


def test_a_provider_is_added_at_its_card_and_the_reader_stays_there(town: FlaskClient) -> None:
    href = add(find(town), "Asken")
    card = landed(follow(town, href), href)

    assert listed(href) == ["asken"]
    assert card.headings() == ["Asken"]
    assert "Finns i din lista" in card.lines
    assert card.link(f"{REMOVE}: Asken")


def test_the_card_is_named_and_described_when_the_reader_lands_on_it(town: FlaskClient) -> None:
    href = add(find(town, "list=bjorken"), "Asken")
    page = follow(town, href)
    card = landed(page, href).elements[0]

    assert page.at(card.get("aria-labelledby", "")).lines == ["Asken"]
    assert page.at(card.get("aria-describedby", "")).lines == [
        "Din lista har 2 utförare. Den har plats för 6."
    ]


def test_a_provider_is_taken_away_at_its_card_and_the_reader_stays_there(
    town: FlaskClient,
) -> None:
    href = find(town, "list=asken,bjorken").cards["Asken"].link(f"{REMOVE}: Asken").href
    card = landed(follow(town, href), href)

    assert listed(href) == ["bjorken"]
    assert card.headings() == ["Asken"]
    assert "Din lista har 1 utförare. Den har plats för 6." in follow(town, href).lines
    assert card.link(f"{ADD}: Asken")


def test_nothing_is_said_of_the_list_at_a_provider_that_is_not_in_it(town: FlaskClient) -> None:
    page = find(town, "list=asken")
    described = [e for e in page.all("article") if e.get("aria-describedby")]

    assert page.text.count("Din lista har 1 utförare.") == 1
    assert [page.at(e.get("aria-labelledby", "")).text for e in described] == ["Asken"]
    assert "lista har" not in page.cards["Bjorken"].text


def test_the_menu_and_the_steps_above_keep_the_wishes_and_the_list(town: FlaskClient) -> None:
    kept = "languages=so&list=asken"
    for path in ("hitta", "hitta/fraga", "utforare/bjorken", "min-lista", "jamfor"):
        page = read(town.get(f"/sv/staden/{path}?{kept}"))
        ways = [one.href for one in page.frame.links if one.text == "Hitta utförare"]

        assert any(way.startswith(f"/sv/staden/hitta?{kept}") for way in ways), path


def test_the_list_keeps_the_order_in_which_it_was_made(town: FlaskClient) -> None:
    href = add(find(town), "Duvan")
    href = add(follow(town, href), "Asken")
    href = add(follow(town, href), "Cedern")

    assert listed(href) == ["duvan", "asken", "cedern"]


def test_the_list_can_be_compared_and_shown_from_every_card_that_is_in_it(
    town: FlaskClient,
) -> None:
    cards = find(town, "list=asken,bjorken").cards

    for name in ("Asken", "Bjorken"):
        assert cards[name].link("Jämför").href.startswith("/sv/staden/jamfor?list=asken,bjorken")
        assert cards[name].link("Visa min lista").href.startswith("/sv/staden/min-lista?list=")


def test_the_list_can_be_shown_from_every_other_card_once_there_is_one(town: FlaskClient) -> None:
    assert "Visa min lista" not in find(town).text
    for card in find(town, "list=asken").cards.values():
        assert card.link("Visa min lista")


def test_one_provider_alone_is_not_offered_for_comparison(town: FlaskClient) -> None:
    page = find(town, "list=asken")

    assert "Jämför" not in [link.text for link in page.links]


def test_a_full_list_says_so_and_what_to_do(many: FlaskClient) -> None:
    ids = [f"nummer-{number}" for number in range(1, MOST + 1)]
    page = find(many, f"list={','.join(ids)}")
    names = {id_.capitalize() for id_ in ids}
    others = [card for name, card in page.cards.items() if name not in names]

    assert others
    for card in others:
        assert "Din lista är full." in card.text
        assert "Ta bort en utförare innan du lägger till en ny." in card.text
        assert card.link("Visa min lista")
        assert ADD not in card.text


# --- the list goes along


def test_changing_the_list_keeps_the_wishes_the_order_and_the_page(many: FlaskClient) -> None:
    before = "languages=so&order=name&rest=yes&page=2"
    page = find(many, before)
    name = next(iter(page.cards))
    query = parse_qs(urlsplit(add(page, name)).query)

    assert query.pop("list") == [name.lower()]
    assert query == parse_qs(before)


@pytest.mark.parametrize("words", ["Nästa sida", "Visa min lista", "Jämför"])
def test_ways_on_from_the_results_keep_the_list(many: FlaskClient, words: str) -> None:
    page = find(many, "list=nummer-1,nummer-2")
    found = [link for link in page.links if link.text == words]

    assert found
    assert all(listed(link.href) == ["nummer-1", "nummer-2"] for link in found)


def test_every_way_that_keeps_the_wishes_keeps_the_list(town: FlaskClient) -> None:
    for page in (
        find(town, f"{SOMALI_AND_HEAVY}&text=simhall&list=asken"),
        read(town.get(f"/sv/staden/hitta/fraga?{SOMALI_AND_HEAVY}&list=asken")),
        read(town.get(f"/sv/staden/utforare/asken?{SOMALI_AND_HEAVY}&list=asken")),
        read(town.get(f"/sv/staden/min-lista?{SOMALI_AND_HEAVY}&list=asken")),
        read(town.get(f"/sv/staden/jamfor?{SOMALI_AND_HEAVY}&list=asken,eken")),
    ):
        kept = [
            link.href
            for link in Part(page.page.elements()).links
            if "languages=so" in link.href and "/forsta-traffen" not in link.href
        ]
        # What takes the last one away, or empties the list, is meant to.
        lost = [href for href in kept if "list=" not in href]
        assert kept
        assert len(lost) <= 2
        assert all("#utforare-asken" in href or "/min-lista?" in href for href in lost)


def test_new_wishes_in_the_form_keep_the_list(town: FlaskClient) -> None:
    page = find(town, "list=asken,bjorken")

    assert ("list", "asken,bjorken") in Form(page).hidden
    assert listed(Form(page).with_choice("gender", "woman")) == ["asken", "bjorken"]


def test_the_short_path_keeps_the_list_to_its_end(town: FlaskClient) -> None:
    page = read(town.get("/sv/staden/hitta/fraga?list=asken,bjorken"))
    end = town.get("/sv/staden/hitta/fraga?list=asken,bjorken&gender=woman&step=7")

    assert ("list", "asken,bjorken") in Form(page).hidden
    assert listed(end.location) == ["asken", "bjorken"]


def test_a_provider_is_added_and_taken_away_on_its_own_page(town: FlaskClient) -> None:
    page = read(town.get(f"/sv/staden/utforare/asken?{SOMALI_AND_HEAVY}"))
    href = add(page, "Asken")
    after = follow(town, href)
    place = landed(after, href)

    assert "languages=so" in href
    assert "Finns i din lista" in place.lines
    assert place.elements[0].get("aria-label") == "Din lista har 1 utförare. Den har plats för 6."
    assert listed(place.link(f"{REMOVE}: Asken").href) == [""]


# --- the list in the address


def test_who_is_not_there_is_told_and_left_out(town: FlaskClient) -> None:
    for page in (
        find(town, "list=asken,finns-inte"),
        read(town.get("/sv/staden/utforare/asken?list=asken,finns-inte")),
        read(town.get("/sv/staden/min-lista?list=asken,finns-inte")),
        read(town.get("/sv/staden/jamfor?list=asken,finns-inte,eken")),
    ):
        assert "Vi hittar inte 1 av utförarna i din lista." in page.text
        assert page.title.startswith("Något behöver ändras: ")
        assert page.status == 400
        assert "finns-inte" not in page.text


def test_words_smuggled_into_a_list_are_never_shown(town: FlaskClient) -> None:
    page = read(town.get("/sv/staden/min-lista?list=asken,ring-0900-1234-genast"))

    assert "0900" not in page.text
    assert all("0900" not in link.href for link in page.links)


def test_who_has_no_room_is_told(many: FlaskClient) -> None:
    ids = ",".join(f"nummer-{number}" for number in range(1, 10))
    page = read(many.get(f"/sv/staden/min-lista?list={ids}"))

    assert "6 utförare i din lista" in page.headings("h2")
    assert "Listan har plats för 6 utförare. Vi tog inte med de 3 sista." in page.text


@pytest.mark.parametrize(
    "query",
    [
        "list=",
        "list=,,,",
        "list=%00,%FF",
        "list=" + "a," * 5_000,
        "list=" + "asken," * 3_000,
        "list=asken&list=bjorken",
        "list=asken%2Cbjorken",
        "list= asken , bjorken ",
        "list=%3Cscript%3E,{{7*7}},%25(x)s",
        "list[]=asken",
        "reader=%00&send=%FF&list=asken",
        "list=asken,bjorken&compare=asken&compare=%00",
        "list=asken,bjorken&only=x&view=x",
    ],
)
@pytest.mark.parametrize("path", ["hitta", "hitta/fraga", "utforare/asken", "min-lista", "jamfor"])
def test_nothing_in_a_list_breaks_a_page(town: FlaskClient, path: str, query: str) -> None:
    answer = town.get(f"/sv/staden/{path}?{query}")

    assert answer.status_code in (200, 400, 414)
    assert answer.headers["Cache-Control"] == "no-store"


@easily
@given(st.lists(st.sampled_from(["asken", "bjorken", "cedern", "duvan", "eken", "", "x", "y z"])))
def test_a_list_holds_each_known_provider_once_in_the_order_of_the_address(
    app: Flask, given_ids: list[str]
) -> None:
    with sites.site(TOWN).test_request_context("/sv/"):
        place = library().catalogue.municipalities["staden"]
        read_ = shortlist.read(MultiDict([("list", ",".join(given_ids))]), place)
        again = shortlist.read(MultiDict(read_.query), place)

    wanted = [one for one in dict.fromkeys(given_ids) if one not in ("", "x", "y z")]
    assert list(read_.ids) == wanted
    assert read_.missing == len({"x", "y z"} & set(given_ids))
    assert again == Shortlist("staden", read_.ids)


@easily
@given(st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=MOST), st.data())
def test_what_is_taken_away_leaves_the_rest_and_moving_up_loses_nobody(
    ids: list[str], data: st.DataObject
) -> None:
    mine = Shortlist("staden", tuple(ids))

    assert Shortlist("staden", (*ids, "x")).removing("x") == mine
    if ids:
        one = data.draw(st.sampled_from(ids))
        raised = mine.raising(one)
        assert sorted(raised.ids) == sorted(ids)
        assert raised.ids.index(one) == max(0, ids.index(one) - 1)


def test_what_one_reader_puts_aside_another_does_not_see(town: FlaskClient) -> None:
    find(town, f"{SOMALI_AND_HEAVY}&list=asken,bjorken")

    plain = find(town)
    assert "i din lista" not in plain.text
    assert listed(add(plain, "Cedern")) == ["cedern"]
    assert "languages" not in add(plain, "Cedern")
