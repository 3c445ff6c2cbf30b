"""The tools to choose, to switch, to meet the escort and to prepare the plan, as a visitor."""

import html
import re

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ledsagning.agreements import known_terms
from ledsagning.catalogue.model import Provider
from ledsagning.catalogue.terms import TERM_NAMES
from ledsagning.search.facets import ESCORT_FACETS, values
from ledsagning.today import today
from support import places
from support.reading import read

ASKEN = places.CATALOGUE.providers["stockholm", places.a_provider()]
SLUGS = ("valj", "byt", "forsta-traffen", "plan")
EVERYWHERE = [f"/sv/{place}/{slug}" for place in ("stockholm", "varmdo") for slug in SLUGS]
easily = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def text(client: FlaskClient, path: str) -> str:
    """The answer as a text file, its words in one line."""
    tool, _, query = path.partition("?")
    return " ".join(client.get(f"{tool}.txt?{query}").get_data(as_text=True).split())


def page(client: FlaskClient, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return html.unescape(answer.get_data(as_text=True))


def wishes() -> st.SearchStrategy[list[tuple[str, str]]]:
    """What an address can wish for: one value where only one can hold."""
    pairs = [(facet, code) for facet in ESCORT_FACETS for code in values(facet)]
    several = st.lists(
        st.sampled_from(pairs),
        max_size=4,
        unique_by=lambda pair: pair if pair[0].kind.several else pair[0],
    )
    return several.map(lambda wished: [(facet.value, code) for facet, code in wished])


# --- all four


@pytest.mark.parametrize("shape", ["", ".txt", "/blad", "/stort-blad"])
@pytest.mark.parametrize("path", EVERYWHERE)
def test_each_tool_can_be_read_printed_and_saved_before_anything_is_answered(
    client: FlaskClient, path: str, shape: str
) -> None:
    assert client.get(path + shape).status_code == 200
    assert client.get(path.replace("/sv/", "/en/") + shape).status_code == 200


@pytest.mark.parametrize(
    "query",
    [
        *("writer=mayor", "what=everything", "sheet=all", "provider=finns-inte"),
        *("writer=self&writer=relative", "provider=&writer=&what=&sheet=", "languages=klingon"),
        *("provider=%00%FF&writer=%FF", "provider=../../etc", "writer=" + "x" * 5_000),
        *("provider=%3Cscript%3Ealert(1)%3C/script%3E", "text=" + "a" * 5_000),
        *("gender=woman&gender=man", "provider=" + "asken&provider=" * 500),
    ],
)
@pytest.mark.parametrize("path", EVERYWHERE)
def test_nothing_that_is_sent_breaks_a_tool_or_is_shown_again(
    client: FlaskClient, path: str, query: str
) -> None:
    answer = client.get(f"{path}?{query}")

    assert answer.status_code in (200, 400, 414)
    assert "alert(1)" not in answer.get_data(as_text=True)
    assert "aaaaa" not in answer.get_data(as_text=True)


@pytest.mark.parametrize("path", EVERYWHERE)
def test_nothing_can_be_typed_into_a_tool(client: FlaskClient, path: str) -> None:
    # The field in the head searches the site.
    _, _, main = page(client, path).partition("<main")
    kinds = set(re.findall(r"<(?:input type=\"([a-z]+)\"|(textarea))", main))

    assert kinds <= {("radio", ""), ("checkbox", ""), ("hidden", "")}


def test_a_choice_that_does_not_exist_is_told_at_the_question(client: FlaskClient) -> None:
    for path in ("/sv/stockholm/valj?writer=mayor", "/sv/varmdo/plan?sheet=all"):
        answer = client.get(path)

        assert answer.status_code == 400
        assert "Valet finns inte." in answer.get_data(as_text=True)


@pytest.mark.parametrize("slug", ["valj", "byt", "byt?what=escort"])
def test_a_provider_that_is_gone_is_told_of_where_the_reader_lands(
    client: FlaskClient, slug: str
) -> None:
    answer = client.get(f"/sv/stockholm/{slug}{'&' if '?' in slug else '?'}provider=finns-inte")
    shown = read(answer)

    assert answer.status_code == 400
    assert shown.title.startswith("Något behöver ändras: Så ")
    assert shown.headings("h2")[0] == "Något behöver ändras"
    assert shown.text.count("Vi hittar inte utföraren i listan. Den kan ha slutat.") == 1
    assert "finns-inte" not in shown.at("innehall").text


@pytest.mark.parametrize("path", ["varmdo/valj", "varmdo/byt", "stockholm/klaga?about=serious"])
def test_it_is_not_told_of_where_no_provider_is_written_to(client: FlaskClient, path: str) -> None:
    answer = client.get(f"/sv/{path}{'&' if '?' in path else '?'}provider=finns-inte")

    assert answer.status_code == 200
    assert "Vi hittar inte utföraren" not in answer.get_data(as_text=True)


@pytest.mark.parametrize("slug", ["valj", "byt"])
def test_the_provider_stays_when_the_form_is_sent_again(client: FlaskClient, slug: str) -> None:
    shown = page(client, f"/sv/stockholm/{slug}?provider={ASKEN.id}")

    assert f'<input type="hidden" name="provider" value="{ASKEN.id}">' in shown


def test_the_provider_one_meets_can_be_chosen_from_a_list(client: FlaskClient) -> None:
    shown = page(client, f"/sv/stockholm/forsta-traffen?provider={ASKEN.id}")

    assert f'<option value="{ASKEN.id}" selected' in shown
    assert 'name="provider"' not in page(client, "/sv/varmdo/forsta-traffen")


# --- reached from where the need arises


def test_a_providers_page_leads_to_the_words_with_its_name_in_them(client: FlaskClient) -> None:
    shown = page(client, f"/sv/stockholm/utforare/{ASKEN.id}?languages=so&areas=farsta")

    links = dict(re.findall(r'<a href="([^"]+)">([^<]+)</a>', shown))
    found = {words: href for href, words in links.items()}
    for words in ("Välj den här utföraren", "Byt till den här utföraren"):
        assert ASKEN.name in text(client, found[words])
    assert "Kan du somaliska?" in text(client, found["Skriv frågor till första träffen"])
    assert "Så byter du ledsagare" in text(client, found["Be om en annan ledsagare här"])


def test_what_is_wished_never_travels_to_the_letters(client: FlaskClient) -> None:
    shown = page(client, f"/sv/stockholm/utforare/{ASKEN.id}?languages=so")

    assert not re.search(r"/(valj|byt)\?[^\"]*languages", shown)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(
    ("information", "tool"),
    [
        *(("stockholm/valja", "valj"), ("stockholm/byta", "byt")),
        *(("varmdo/byta", "byt"), ("stockholm/om-du-inte-valjer", "valj")),
        *(("stockholm/forsta-motet", "forsta-traffen"), ("varmdo/din-plan", "plan")),
    ],
)
def test_the_page_about_it_leads_to_the_tool(
    client: FlaskClient, language: str, information: str, tool: str
) -> None:
    place = information.partition("/")[0]

    assert f'href="/{language}/{place}/{tool}"' in page(client, f"/{language}/{information}")


# --- choosing and switching


def test_where_one_chooses_the_rule_about_not_choosing_is_said_to_be_unknown(
    client: FlaskClient,
) -> None:
    shown = page(client, "/sv/stockholm/valj")

    assert 'class="badge unknown"' in shown
    assert "Fråga din handläggare: Vilken utförare får jag om jag inte väljer?" in shown


def test_where_a_team_finds_the_escort_nobody_chooses_but_says_what_matters(
    client: FlaskClient,
) -> None:
    said = text(client, "/sv/varmdo/valj?languages=so&wheelchair=heavy")

    assert "I Värmdö kommun väljer du inte utförare." in said
    assert "Ledsagaren kan somaliska." in said
    assert "Ledsagaren klarar tung rullstol." in said
    assert "det finns ett urval" in said


def test_needs_stand_in_the_letter_to_the_team_but_never_in_the_sms(client: FlaskClient) -> None:
    said = text(client, "/sv/varmdo/valj?experience=autism")
    sms = said.partition("Sms till")[2]

    assert said.count("autism") == 2
    assert "autism" not in sms


def test_where_a_team_finds_the_escort_switching_is_about_the_escort(client: FlaskClient) -> None:
    shown = page(client, "/sv/varmdo/byt?what=provider")

    assert "Så byter du ledsagare" in shown
    assert "Får jag byta ledsagare?" in shown
    assert 'class="badge unknown"' in shown
    assert 'name="what"' not in shown


def test_an_unknown_rule_about_switching_is_said_to_be_unknown(client: FlaskClient) -> None:
    shown = page(client, "/sv/stockholm/byt")

    assert "Fråga din handläggare: Måste jag säga varför jag vill byta?" in shown
    assert "behöver inte säga varför" not in shown


def test_another_escort_is_asked_of_the_provider_whose_agreement_is_quoted(
    client: FlaskClient,
) -> None:
    said = text(client, f"/sv/stockholm/byt?what=escort&provider={ASKEN.id}")

    assert "Brev till utföraren" in said
    assert "Du får byta ledsagare." in said


# --- the first meeting


@easily
@given(wished=wishes())
def test_every_wish_becomes_one_question_on_the_list(
    client: FlaskClient, wished: list[tuple[str, str]]
) -> None:
    query = "&".join(f"{name}={value}" for name, value in wished)
    with_wishes = text(client, f"/sv/stockholm/forsta-traffen?{query}").count("(svar)")
    without = text(client, "/sv/stockholm/forsta-traffen").count("(svar)")

    facets = {name for name, _ in wished}
    assert with_wishes - without == len(facets)


def known(provider: Provider) -> int:
    """Of how many terms something is known."""
    return len(known_terms(provider.agreement_on(today())))


def test_the_list_asks_what_the_agreement_leaves_open_and_not_what_it_says(
    client: FlaskClient,
) -> None:
    silent = min(
        (p for p in places.CATALOGUE.providers.values() if p.municipality == "stockholm"),
        key=known,
    )
    assert len(known_terms(ASKEN.agreement_on(today()))) > len(
        known_terms(silent.agreement_on(today()))
    )
    assert len(known_terms(silent.agreement_on(today()))) < len(TERM_NAMES)

    full = text(client, f"/sv/stockholm/forsta-traffen?provider={ASKEN.id}")
    open_ = text(client, f"/sv/stockholm/forsta-traffen?provider={silent.id}")

    assert full.count("(svar)") < open_.count("(svar)")
    assert "Hur bokar jag?" not in full


def test_the_teams_meeting_of_three_is_told_with_its_quote(client: FlaskClient) -> None:
    said = text(client, "/sv/varmdo/forsta-traffen")

    assert "Utföraren är också med på träffen." in said
    assert "den tilltänkta ledsagaren" in said
    assert "Fråga ledsagarteamet" in said


def test_one_can_say_no_in_kind_words_to_the_escort_and_to_the_office(client: FlaskClient) -> None:
    for place, office in (("stockholm", "utföraren"), ("varmdo", "ledsagarteamet")):
        said = text(client, f"/sv/{place}/forsta-traffen")

        assert "Säg nej till ledsagaren" in said
        assert f"Säg nej hos {office}" in said
        assert "Det var trevligt att träffas." in said


def test_a_wish_of_the_list_is_not_in_the_title(client: FlaskClient) -> None:
    shown = page(client, "/sv/stockholm/forsta-traffen?experience=autism")

    title = re.search("<title>(.*?)</title>", shown)
    assert title
    assert "autism" not in title[1]


# --- the plan


def test_what_must_be_in_the_plan_is_marked_where_the_rule_says_so(client: FlaskClient) -> None:
    said = text(client, "/sv/varmdo/plan")

    assert said.count("Det här ska stå i planen.") == 4
    assert "genomförandeplanen ska" in said
    assert "ett förslag" not in said


def test_where_no_rule_says_what_the_plan_holds_the_sheet_is_only_a_proposal(
    client: FlaskClient,
) -> None:
    said = text(client, "/sv/stockholm/plan")

    assert "Det här ska stå i planen." not in said
    assert "Vi vet inte vad som måste stå i planen. Det här är ett förslag." in said
    assert "Fråga din handläggare: Vad ska stå i min plan?" in said


def test_the_follow_up_has_three_words_to_circle_for_escort_and_provider(
    client: FlaskClient,
) -> None:
    for place, office in (("stockholm", "utföraren"), ("varmdo", "ledsagarteamet")):
        said = text(client, f"/sv/{place}/plan?sheet=follow_up")

        assert said.count("bra / så där / dåligt") == 9
        assert "Hur är ledsagaren?" in said
        assert f"Hur är {office}?" in said
        assert "Så många timmar använde jag" in said


def test_in_another_language_the_words_stand_in_swedish_too(client: FlaskClient) -> None:
    for path in ("valj", "byt", "forsta-traffen"):
        shown = page(client, f"/en/stockholm/{path}")

        assert re.search(
            r'<div lang="sv" dir="ltr">\s*(<h4>.*?</h4>\s*)?<p>(Dag:|Hej!|Tack)', shown
        )
