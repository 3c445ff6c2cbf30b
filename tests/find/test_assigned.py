"""Where one does not choose a provider: how one gets an escort, the rules, and no choosing."""

import pytest
from flask.testing import FlaskClient

from ledsagning.catalogue.rules import RULE_NAMES
from support import places
from support.reading import Reading, read, seen

VARMDO = places.CATALOGUE.municipalities["varmdo"]
FIND = "/sv/varmdo/hitta"


@pytest.fixture
def page(client: FlaskClient) -> Reading:
    return read(client.get(FIND))


def test_there_is_nothing_to_filter_and_no_provider_to_choose(page: Reading) -> None:
    assert not page.all("form", "input", "select", "article")
    assert not [link for link in page.frame.links if "/utforare/" in link.href]


def test_it_tells_who_decides_who_comes_how_they_are_found_and_what_happens_at_the_meeting(
    page: Reading,
) -> None:
    steps = page.under("Så går det till")

    assert page.headings("h1") == ["Så hittar kommunen en ledsagare åt dig"]
    quotes = [seen(quote) for quote in steps.all("blockquote")]
    known = VARMDO.rules
    told = (*known.choice, *known.carried_out_by, *known.matching, *known.trial_meeting)
    assert quotes == [" ".join((rule.quote or "").split()) for rule in told]


def test_it_tells_each_rule_of_the_municipality_once_with_its_source(page: Reading) -> None:
    for name in RULE_NAMES:
        cited = [one for told in places.effective_in("varmdo", name) for one in told.cited]
        if cited:
            card = page.at(name)
            assert [seen(quote) for quote in card.all("blockquote")] == [
                " ".join((one.citation.quote or one.citation.summary or "").split())
                for one in cited
            ]
            for one in cited:
                assert one.source.title in card.text


def test_it_says_nothing_of_choosing_or_switching_provider(page: Reading) -> None:
    assert "switching" not in page.page.ids
    assert "if_you_do_not_choose" not in page.page.ids
    assert "Välj utförare" not in page.frame.text


def test_it_ends_with_whom_to_ask(page: Reading) -> None:
    *_, last = page.headings("h2")

    assert last == "Vem du kan fråga"
    assert page.under(last).lines


def test_wishes_in_its_address_change_nothing(client: FlaskClient, page: Reading) -> None:
    asked = read(client.get(f"{FIND}?languages=so&wheelchair=klingon"))

    assert asked.status == 200
    assert asked.lines == page.lines
    assert asked.frame.link("English").href == "/en/varmdo/hitta"


def test_asking_one_question_at_a_time_leads_to_it(client: FlaskClient) -> None:
    answer = client.get("/en/varmdo/hitta/fraga?step=3&languages=so")

    assert answer.status_code == 302
    assert answer.location == "/en/varmdo/hitta"


def test_the_start_page_and_the_menu_lead_to_it(client: FlaskClient) -> None:
    start = read(client.get("/sv/varmdo/"))

    assert start.links[0].href == FIND
    assert "Hitta utförare" not in [link.text for link in start.frame.links]
    assert [link.href for link in start.frame.links].count(FIND) == 2


def test_a_provider_of_another_municipality_has_no_page_there(client: FlaskClient) -> None:
    page = read(client.get(f"/sv/varmdo/utforare/{places.a_provider()}"))

    assert page.status == 404
    assert [link.href for link in page.links] == ["/sv/varmdo/"]


def test_it_is_told_in_english_with_the_quotes_in_swedish(client: FlaskClient) -> None:
    page = read(client.get("/en/varmdo/hitta"))

    assert page.headings("h1") != ["Så hittar kommunen en ledsagare åt dig"]
    assert len(page.all("blockquote")) > 10
    assert {page.page.language(quote) for quote in page.all("blockquote")} == {"sv"}


def test_the_chain_to_an_escort_is_told_in_its_order(client: FlaskClient) -> None:
    text = client.get("/sv/varmdo/hitta").get_data(as_text=True)
    chain = (
        "Utföraren letar efter en ledsagare som passar dig.",
        "Du får ett förslag på en ledsagare.",
        "När ni har träffats bokar du och ledsagaren direkt med varandra.",
        "Du gör planen tillsammans med ledsagaren.",
        "stämmer kontinuerligt av",
    )

    places = [text.index(step) for step in chain]
    assert places == sorted(places)
