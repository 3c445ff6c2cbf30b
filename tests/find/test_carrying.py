"""Nothing that is typed or ticked on the way to the results is lost, sent or not."""

from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ledsagning.search.facets import Facet, values
from support import places
from support.filling import Form
from support.reading import Reading, read

FIND = "/sv/stockholm/hitta"
ASK = f"{FIND}/fraga"
AREAS = places.CATALOGUE.municipalities["stockholm"].areas
ONE_AT_A_TIME, SHOW_NOW = "Svara på en fråga i taget", "Visa vilka som passar nu"


def choices(facet: Facet) -> st.SearchStrategy[tuple[str, ...]]:
    """What can be chosen in a facet: one value, or two where several may be."""
    codes = st.sampled_from(sorted(values(facet, AREAS)))
    most = 2 if facet.kind.several else 1
    return st.lists(codes, min_size=1, max_size=most, unique=True).map(tuple)


chosen = st.dictionaries(st.sampled_from(list(Facet)), st.none(), max_size=4).flatmap(
    lambda facets: st.fixed_dictionaries({facet: choices(facet) for facet in facets})
)
"""Some facets, with what is wished in each."""


def pairs(wished: dict[Facet, tuple[str, ...]]) -> set[tuple[str, str]]:
    return {(facet.value, one) for facet, codes in wished.items() for one in codes}


def carried(page: Reading) -> set[tuple[str, str]]:
    """All that a page's form would send on as it stands, less what is the same for everybody."""
    return {pair for pair in Form(page).answers if pair != ("order", "neutral")}


def said(address: str) -> set[tuple[str, str]]:
    return {pair for pair in parse_qsl(urlsplit(address).query) if pair != ("order", "neutral")}


@pytest.mark.parametrize("button", [ONE_AT_A_TIME, "Visa utförare"])
@settings(deadline=None, max_examples=20, suppress_health_check=list(HealthCheck))
@given(sent=chosen, ticked=chosen)
def test_what_is_ticked_and_not_sent_goes_along_with_every_button(
    client: FlaskClient,
    button: str,
    sent: dict[Facet, tuple[str, ...]],
    ticked: dict[Facet, tuple[str, ...]],
) -> None:
    form = Form(read(client.get(FIND, query_string=list(pairs(sent)))))
    address = form.sent(button, **{facet.value: codes for facet, codes in ticked.items()})

    assert said(address) == pairs(sent | ticked)
    assert carried(read(client.get(address))) == pairs(sent | ticked)


def walk(
    client: FlaskClient, page: Reading, answers: dict[str, tuple[str, ...]]
) -> Iterator[Reading]:
    """The pages of one question at a time, each answered."""
    while "Nästa fråga" in Form(page).buttons:
        yield page
        name = Form(page).names[0]
        sent = Form(page).sent("Nästa fråga", **({name: answers[name]} if name in answers else {}))
        page = read(client.get(sent))
    yield page


def test_what_is_answered_on_the_page_goes_along_to_those_who_fit_now(client: FlaskClient) -> None:
    answers = {"areas": ("jarva",), "languages": ("so",), "wheelchair": ("heavy",)}
    for page in walk(client, read(client.get(f"{ASK}?list=exempel-asken&text=simhall")), {}):
        form = Form(page)
        if SHOW_NOW not in form.buttons:
            continue
        name = form.names[0]
        address = form.sent(SHOW_NOW, **{name: answers.get(name, ())})

        assert urlsplit(address).path == FIND
        wanted = {(name, one) for one in answers.get(name, ())}
        assert said(address) == wanted | {("list", "exempel-asken"), ("text", "simhall")}


def test_the_reader_lands_on_the_results_or_on_the_question(client: FlaskClient) -> None:
    page = read(client.get(f"{ASK}?areas=jarva&step=2"))
    buttons = {e.get("formaction") for e in page.all("button")} - {None}

    assert buttons == {f"{FIND}#resultat"}
    assert Form(page).action.endswith("#fraga")
    assert page.at("fraga").elements[0].tag.endswith("h1")


def test_enter_in_the_form_shows_the_providers(client: FlaskClient) -> None:
    (first, *_) = read(client.get(FIND)).all("button")

    assert first.get("formaction") is None
    assert first.get("tabindex") == "-1"
    assert first.get("aria-label") == "Visa utförare"


def test_whoever_wishes_none_of_many_need_not_pass_them_all(client: FlaskClient) -> None:
    page = read(client.get(f"{ASK}?step=6"))
    fields = [
        e for e in page.elements if e.tag in ("input", "button") and e.get("type") != "hidden"
    ]

    assert [e.tag for e in fields[:2]] == ["button", "input"]


def test_each_question_is_a_whole_question(client: FlaskClient) -> None:
    for step in range(1, 7):
        (heading,) = read(client.get(f"{ASK}?step={step}")).headings("h1")
        assert heading.endswith("?")


def test_the_results_can_be_skipped_to_once_something_is_chosen(client: FlaskClient) -> None:
    page = read(client.get(f"{FIND}?languages=so"))
    plain = read(client.get(FIND))

    assert page.frame.link("Hoppa till resultatet").href == "#resultat"
    assert page.link("Till resultatet: 11 utförare passar").href == "#resultat"
    assert not [link for link in plain.frame.links if link.href == "#resultat"]


def test_few_that_fit_can_be_compared_and_printed_at_once(client: FlaskClient) -> None:
    page = read(client.get(f"{FIND}?languages=pl"))
    compare, sheet = page.link("Jämför de 2 som passar"), page.link("Skriv ut de 2 som passar")
    names = list(page.cards)[:2]

    assert "Jämför 2 utförare" in read(client.get(compare.href)).headings("h2")
    assert all(name in read(client.get(sheet.href)).text for name in names)
    assert "polska" not in read(client.get(sheet.href)).text


@pytest.mark.parametrize(
    "query",
    ["", "languages=so", "languages=yi&gender=other", "languages=pl&list=exempel-asken"],
)
def test_where_many_fit_or_a_list_is_made_nothing_is_compared_instead(
    client: FlaskClient, query: str
) -> None:
    links = [link.text for link in read(client.get(f"{FIND}?{query}")).links]

    assert not [text for text in links if text.endswith("som passar")]
