"""Complaining and telling of something serious: the right way for each, and the words for it."""

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ledsagning.planner.writing import Writer
from support.asken import TOWN
from support.filling import Form
from support.places import a_provider
from support.reading import read, seen
from support.sites import catalogue, provider, visitor
from support.tool_pages import answer, answered, asked, downloaded
from support.translation import LANGUAGES

STOCKHOLM, VARMDO = "/sv/stockholm/klaga", "/sv/varmdo/klaga"
in_both = pytest.mark.parametrize("path", [STOCKHOLM, VARMDO])
ABOUT = ("support", "decision", "serious")
DEMANDS = ("slow_decision", "late_start", "own_file")
STADEN = "/sv/staden/klaga"


@in_both
def test_the_reader_is_asked_one_thing_first(client: FlaskClient, path: str) -> None:
    page = read(client.get(path))

    assert page.headings("h1") == ["Klaga eller överklaga"]
    assert page.headings("h2") == ["Är någon i fara nu?", "Gå vidare"]
    assert [legend for legend in page.lines if legend == "Vad vill du göra?"]
    assert len(page.all("input")) == len((*ABOUT, *DEMANDS))


@in_both
def test_what_is_sent_without_a_choice_says_that_one_is_missing(
    client: FlaskClient, path: str
) -> None:
    first = read(client.get(path))
    assert {e.get("required") for e in first.all("input") if e.get("name") == "about"} == {""}
    # A browser that sends it all the same, or an address that is cut.
    page = read(client.get(f"{path}?about="))

    (group,) = page.all("fieldset")
    assert (page.status, group.get("aria-invalid")) == (400, "true")
    assert page.at("fel-about").text == "Välj vad du vill göra."
    assert "Vad vill du göra? Välj vad du vill göra." in page.items


@in_both
def test_a_choice_is_answered_whatever_the_button_says(client: FlaskClient, path: str) -> None:
    form = Form(read(client.get(path)))
    page = read(client.get(form.sent("Visa vad du kan göra", about=("support",))))

    assert answer(page) == "Så klagar du på stödet"


@in_both
@pytest.mark.parametrize("about", [*ABOUT, *DEMANDS])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_way_has_an_answer_to_read_print_and_save(
    client: FlaskClient, path: str, about: str, language: str
) -> None:
    here = path.replace("/sv/", f"/{language}/")

    for shape in ("", ".txt", "/blad", "/stort-blad"):
        assert client.get(f"{here}{shape}?about={about}").status_code == 200
    assert client.get(f"{here}.ics?about={about}").status_code == 404


@in_both
def test_bad_support_is_told_to_the_provider_first_and_cannot_be_appealed(
    client: FlaskClient, path: str
) -> None:
    page = answered(client, path, about="support")

    assert answer(page) == "Så klagar du på stödet"
    assert page.items.index("Prata först med utföraren. Säg vad som är fel.") < page.items.index(
        "Blir det inte bättre? Prata med handläggaren (den på kommunen som beslutar)."
    )
    assert "Du kan klaga hos utföraren." in page.lines
    assert "Alla kommunala och privata verksamheter ska ta emot klagomål" in page.text
    assert "Är beslutet fel? Då kan du överklaga (be domstolen att ändra beslutet)." in page.lines


def test_where_one_chooses_a_provider_it_can_be_told_which(client: FlaskClient) -> None:
    assert "Vilken utförare har du?" in answered(client, STOCKHOLM, about="support").lines
    assert "Vilken utförare har du?" not in answered(client, VARMDO, about="support").lines


def test_what_the_provider_has_promised_is_told_and_asked_for(app: Flask) -> None:
    quick = provider("asken", agreement={"complaint": {"answer_within": "5 working days"}})
    client = visitor(app, catalogue(quick))

    page = answered(client, STADEN, about="support", provider="asken")

    promise = page.under("Det här lovar utföraren")
    assert promise.lines[0] == "Om du klagar får du svar inom 5 arbetsdagar (måndag till fredag)."
    assert page.under("Din utförare").link("Asken").href == "/sv/staden/utforare/asken"
    asks = "I serviceavtalet står det: svar inom 5 arbetsdagar. Vilken dag får jag svar?"
    assert asks in page.under("Brev till utföraren").lines
    assert asks in page.under("När du ringer utföraren").lines


def test_a_promise_that_is_not_known_is_a_question(app: Flask) -> None:
    page = answered(visitor(app, TOWN), STADEN, about="support", provider="duvan")

    promise = page.under("Det här lovar utföraren")
    assert promise.marked_unknown
    assert "Hur snart får jag svar om jag klagar?" in promise.lines
    assert "Vilken dag får jag svar?" in page.under("Brev till utföraren").lines


def test_a_provider_that_is_gone_is_told_kindly(app: Flask) -> None:
    page = asked(visitor(app, TOWN), STADEN, about="support", provider="eken")

    assert page.status == 400
    assert answer(page) == "Något behöver ändras"
    assert "Så klagar du på stödet" in page.headings("h2")
    assert "eken" not in page.text.lower().split()


def test_a_chosen_provider_is_kept_while_other_questions_are_answered(app: Flask) -> None:
    page = answered(visitor(app, TOWN), STADEN, about="serious", provider="asken")

    hidden = [field for field in page.all("input") if field.get("type") == "hidden"]
    assert [(field.get("name"), field.get("value")) for field in hidden] == [("provider", "asken")]


@in_both
def test_something_serious_says_what_ivo_is_for_and_whose_duty_it_is(
    client: FlaskClient, path: str
) -> None:
    page = answered(client, path, about="serious")

    assert {
        "Regeln kallas lex Sarah. Den gäller personalen, inte dig.",
        "Du klagar eller tipsar i stället.",
        "IVO väljer själv vad den granskar.",
        "Du får svar skriftligt (till exempel i ett brev) inom 3 veckor.",
    } <= set(page.lines)
    assert page.link("Till IVO:s webbplats").href == "https://www.ivo.se"


@in_both
def test_something_serious_says_first_whom_to_call(client: FlaskClient, path: str) -> None:
    page = answered(client, path, about="serious")

    assert answer(page) == "Är någon i fara? Ring 112"
    assert page.at("emergency").link("Ring 112").href == "tel:112"
    assert page.at("police").link("Ring 114 14").href == "tel:11414"
    assert "Då kan du skicka sms till 112." in page.at("emergency_sms").lines
    assert "Du måste ha anmält det i förväg." in page.at("emergency_sms").lines
    assert "Är någon i fara nu? Ring 112." in page.text.partition("Vad vill du göra?")[0]
    cards = ("emergency", "emergency_sms", "police", "staff_must_report")
    ids = [element.get("id") for element in page.elements]
    assert sorted(cards, key=ids.index) == list(cards)


@pytest.mark.parametrize("path", [STOCKHOLM, "/sv/stockholm/nar-nagot-ar-fel"])
def test_whoever_looks_for_the_right_way_meets_the_emergency_number_first(
    client: FlaskClient, path: str
) -> None:
    page = read(client.get(path))

    assert page.at("emergency").link("Ring 112").href == "tel:112"
    assert page.text.index("Ring 112") < page.text.index("Är stödet dåligt? Då")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_something_serious_tells_nothing_in_its_title_and_can_be_left_at_once(
    client: FlaskClient, language: str
) -> None:
    page = read(client.get(f"/{language}/stockholm/klaga?about=serious"))
    ordinary = read(client.get(f"/{language}/stockholm/klaga?about=support"))

    assert page.title.startswith(("Mer om ledsagning – ", "More about ledsagning – "))
    assert page.headings("h1") == [page.title.partition(" – ")[0]]
    ways = [link.href for link in page.links if link.href.startswith("http")]
    assert ways[0] == "https://www.smhi.se"
    assert "https://www.smhi.se" not in {link.href for link in ordinary.links}


@pytest.mark.parametrize("ending", ["", "/blad"])
@pytest.mark.parametrize(("language", "title"), [("sv", "Mer om"), ("en", "More about")])
def test_the_page_of_what_can_be_wrong_tells_nothing_in_its_title_either(
    client: FlaskClient, language: str, title: str, ending: str
) -> None:
    for municipality in ("stockholm", "danderyd"):
        page = read(client.get(f"/{language}/{municipality}/nar-nagot-ar-fel{ending}"))

        assert page.title.startswith(f"{title} ledsagning – ")
        assert page.headings("h1") in (["När något är fel"], ["When something is wrong"])


@pytest.mark.parametrize(
    ("address", "leave", "call"),
    [
        ("/sv/stockholm/klaga?about=serious", "Lämna sidan snabbt", "Ring 112"),
        ("/en/varmdo/klaga?about=serious", "Leave this page quickly", "Call 112"),
        ("/sv/stockholm/nar-nagot-ar-fel", "Lämna sidan snabbt", "Ring 112"),
    ],
)
def test_a_page_of_danger_is_left_from_its_beginning_and_promises_nothing_of_the_history(
    client: FlaskClient, address: str, leave: str, call: str
) -> None:
    page = read(client.get(address))
    _skip, first, *_ = page.frame.links
    buttons = [e for e in page.all("a") if "button" in e.get("class", "").split()]

    assert (first.text, first.href) == (leave, "https://www.smhi.se")
    assert seen(buttons[0]) == leave
    assert buttons[0].get("rel") == "noreferrer"
    assert any(link.href.endswith("/integritet#din-dator") for link in page.links)
    assert call in page.text


def test_whom_to_call_stands_large_before_the_form(client: FlaskClient) -> None:
    page = answered(client, STOCKHOLM, about="serious")

    (urgent,) = (e for e in page.all("div") if "urgent" in e.get("class", "").split())
    assert seen(urgent) == "Är någon i fara nu? Ring 112."
    assert page.lines[:2] == ["Mer om ledsagning", "Är någon i fara nu? Ring 112."]


@pytest.mark.parametrize("page", ["klaga{}?about=serious", "nar-nagot-ar-fel{}"])
def test_what_is_taken_away_of_danger_tells_nothing_on_its_outside(
    client: FlaskClient, page: str
) -> None:
    file = client.get(f"/sv/stockholm/{page.format('.txt')}")
    sheet = read(client.get(f"/sv/stockholm/{page.format('/blad')}"))
    foot = file.text[file.text.index("Varifrån kommer det här?") :]

    assert file.headers["Content-Disposition"] == 'attachment; filename="stockholm-ledsagning.txt"'
    assert "klaga" not in foot
    assert "nar-nagot-ar-fel" not in foot
    assert "Lämna sidan snabbt" not in file.text + sheet.text
    assert "klaga" not in sheet.under("Varifrån kommer det här?").lines[0]


def test_nobody_has_to_talk_with_the_escort_they_fear(client: FlaskClient) -> None:
    support = answered(client, STOCKHOLM, about="support")
    serious = answered(client, STOCKHOLM, about="serious")

    assert "Du måste inte prata med ledsagaren." in support.items
    way = support.link("Läs det här först").href
    assert way == f"{STOCKHOLM}?about=serious#svar"
    assert "Är du rädd för ledsagaren? Du måste inte prata med den personen." in serious.items


@pytest.mark.parametrize("about", [*ABOUT, *DEMANDS])
@pytest.mark.parametrize("writer", Writer)
def test_whoever_writes_says_so_and_a_helper_does_not_write_alone(
    client: FlaskClient, about: str, writer: Writer
) -> None:
    page = answered(client, STOCKHOLM, about=about, writer=writer)

    helps = writer in (Writer.GOOD_MAN, Writer.RELATIVE)
    consent = [line for line in page.lines if "håller med:" in line]
    assert bool(consent) == helps
    assert ("Personen bestämmer." in page.text) == helps


@pytest.mark.parametrize("about", ABOUT)
def test_a_letter_to_send_is_in_swedish_on_every_page(client: FlaskClient, about: str) -> None:
    english = downloaded(client, "/en/stockholm/klaga.txt", about=about)

    telling = "Jag överklagar beslutet." if about == "decision" else "Det här hände: ____"
    assert telling in english


def test_no_reason_is_asked_for_in_a_complaint(client: FlaskClient) -> None:
    text = downloaded(client, f"{STOCKHOLM}.txt", about="support")

    assert "varför" not in text.lower()


@pytest.mark.parametrize(
    "query",
    [
        "about=klingon",
        "about=decision&asks=maybe",
        "about=support&writer=nobody",
        "about=decision&received=om en vecka",
        "about=decision&received=2026-02-30",
        "about=decision&received=0001-01-01",
    ],
)
def test_what_cannot_be_read_is_said_beside_its_question(client: FlaskClient, query: str) -> None:
    page = read(client.get(f"{STOCKHOLM}?{query}"))

    assert page.status == 400
    wrong = query.rpartition("&")[2].partition("=")[0]
    assert page.at(f"fel-{wrong}").all("span")


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.dictionaries(
        st.sampled_from(["about", "received", "asks", "writer", "provider"]),
        st.text(max_size=200) | st.sampled_from([*ABOUT, "2026-11-20", "9999-12-31", "yes"]),
    )
)
def test_whatever_is_asked_is_answered(client: FlaskClient, query: dict[str, str]) -> None:
    for path in (STOCKHOLM, VARMDO):
        assert client.get(path, query_string=query).status_code in (200, 400)


def test_the_provider_page_and_the_information_pages_lead_here(client: FlaskClient) -> None:
    provider_id = a_provider()
    page = read(client.get(f"/sv/stockholm/utforare/{provider_id}"))

    way = page.link("Klaga om något är fel").href
    assert way == f"{STOCKHOLM}?provider={provider_id}&about=support"
    assert client.get(way).status_code == 200
    for slug in ("nar-nagot-ar-fel", "las-ditt-beslut", "for-dig-som-hjalper"):
        links = [link.href for link in read(client.get(f"/sv/stockholm/{slug}")).links]
        ways = {link for link in links if link.startswith(STOCKHOLM)}
        assert ways
        assert all(client.get(way).status_code == 200 for way in ways)


@pytest.mark.parametrize("page", ["klaga?about=support", "byt", "valj", "kontakt", "ansok"])
def test_where_a_number_is_not_known_the_page_that_may_have_it_is_led_to(
    client: FlaskClient, page: str
) -> None:
    shown = read(client.get(f"/sv/stockholm/{page}"))

    links = [link.href for link in shown.links]
    assert "https://funktionsnedsattning.stockholm/ansok-om-stod-och-omsorg" in links
