"""Applying: a letter, the words for the phone and a message, for each thing to apply for."""

from itertools import product

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ledsagning.planner.writing import Writer
from ledsagning.web.applying.answer import applying_document
from ledsagning.web.applying.form import Need, What
from support import places
from support.document_texts import texts
from support.easy import refuse_long
from support.lix import MOST_LIX, measure
from support.reading import read
from support.sites import SOURCES, catalogue, visitor
from support.tool_pages import answered, asked, downloaded
from support.translation import LANGUAGES

STOCKHOLM, VARMDO = "/sv/stockholm/skriv-ansokan", "/sv/varmdo/skriv-ansokan"
ONLY_A_NAME = {"id": "byn", "name": "Byn"}
OFFICE = {
    "id": "kontoret",
    "name": "Kontoret",
    "contact": {"phone": "08-465 004 10"},
    "checked": "2026-11-21",
}
TEAM = {"name": "Teamet", "contact": {"phone": "08-465 004 11"}, "checked": "2026-11-21"}


def test_the_letter_says_who_applies_for_what_and_why(client: FlaskClient) -> None:
    letter = answered(client, VARMDO, writer="self").under("Brev till kommunen")

    starts = [line.partition(":")[0] for line in letter.lines]
    assert "Till: biståndsenheten" in letter.lines
    assert "Jag vill ansöka om ledsagning." in letter.lines
    assert "Skicka beslutet i ett brev." in letter.lines
    assert "Så många timmar behövs i månaden: [ungefär så många]" in letter.lines
    for part in ("Mitt personnummer", "Min adress", "Jag vill göra det här"):
        assert part in starts
    assert "Det här är svårt" in starts


def test_whoever_applies_for_the_first_time_claims_no_support(client: FlaskClient) -> None:
    first = answered(client, STOCKHOLM).text
    more = answered(client, STOCKHOLM, what="hours").text

    assert "Jag har beslut om ledsagning" not in first
    assert "Jag har beslut om ledsagning" in more
    assert "Så många timmar är det nu i månaden" in more


@pytest.mark.parametrize(
    ("what", "said", "rule"),
    [
        ("expenses", "Jag vill ansöka om pengar för ledsagarens utgifter.", "Ledsagarens utgifter"),
        ("costlier", "Det gäller en aktivitet som kostar mer.", "En aktivitet som kostar mer"),
    ],
)
def test_who_applies_for_money_sees_what_the_rule_says_of_it(
    client: FlaskClient, what: str, said: str, rule: str
) -> None:
    page = answered(client, STOCKHOLM, what=what)

    assert said in page.text
    cost = "Så mycket kostar det för ledsagaren varje gång: [ungefär så många kronor]"
    assert cost in page.lines
    assert rule in page.headings("h3")


def test_the_words_for_the_phone_can_be_said_and_a_message_tells_nothing_of_health(
    client: FlaskClient,
) -> None:
    page = answered(client, VARMDO, writer="self")

    call = page.under("När du ringer kommunen").lines
    message = page.under("Sms eller e-post till kommunen").lines
    assert "Jag är född den [dag, månad och år]." in call
    assert not [line for line in call if "personnummer" in line]
    assert message[:2] == ["Hej! Jag heter [ditt namn].", "Det gäller stöd från kommunen."]


@pytest.mark.parametrize("writer", Writer)
def test_whoever_helps_speaks_for_the_person_who_signs_too(
    client: FlaskClient, writer: Writer
) -> None:
    page = answered(client, STOCKHOLM, writer=writer)

    helps = writer in (Writer.GOOD_MAN, Writer.RELATIVE)
    agrees = "Jag som ansökan gäller håller med: [personens underskrift]"
    assert (agrees in page.lines) is helps
    of_another = writer not in (Writer.SELF, Writer.GUARDIAN)
    assert ("Personen vill ansöka om ledsagning." in page.lines) is of_another
    assert ("Jag ansöker om ledsagning för barnet." in page.lines) is (writer is Writer.GUARDIAN)
    assert ("Vem som ansöker enligt LSS" in page.headings("h3")) is (writer is not Writer.SELF)


def test_who_cannot_phone_or_needs_an_interpreter_says_so_in_the_letter(
    client: FlaskClient,
) -> None:
    page = read(client.get(f"{STOCKHOLM}?needs=interpreter&needs=writing&needs=reading"))

    letter = page.under("Brev till kommunen").lines
    assert "Jag behöver tolk i [språk eller teckenspråk]." in letter
    assert "Skriv i stället för att ringa." in letter
    assert "Tolk, och texter som du kan läsa" in page.headings("h3")
    assert "Tolk, och texter som du kan läsa" not in answered(client, STOCKHOLM).headings("h3")


def test_only_the_office_that_takes_applications_is_shown(app: Flask) -> None:
    rule = {"unit": {"sv": "kontoret"}, "contact": "kontoret", "quote": "Sök hos kontoret."}
    client = visitor(app, catalogue(contacts=[TEAM, OFFICE], rules={"applying": rule}))

    for page in (
        answered(client, "/sv/staden/skriv-ansokan"),
        read(client.get("/sv/staden/ansok")),
    ):
        assert "08-465 004 10" in page.text
        assert "Teamet" not in page.text


def test_where_the_office_has_no_number_the_switchboard_is_called(app: Flask) -> None:
    rule = {"contact": "kontoret", "quote": "Sök hos kontoret."}
    sources = {"rutin": {**SOURCES["rutin"], "address": "https://staden.example/ansok"}}
    silent = {**OFFICE, "contact": {}}
    town = catalogue(contacts=[silent], rules={"applying": rule})
    client = visitor(app, town.replace('"title": "Rutin"', _with_address(sources)))

    page = answered(client, "/sv/staden/skriv-ansokan")

    assert "Ring växeln i Staden. Säg att det gäller ledsagning." in page.lines
    links = [link.href for link in page.under("Hit ansöker du").links]
    assert "https://staden.example/ansok" in links


def _with_address(sources: dict[str, dict[str, str]]) -> str:
    return f'"title": "Rutin", "address": "{sources["rutin"]["address"]}"'


@pytest.mark.parametrize("what", What)
def test_where_only_the_name_of_the_municipality_is_known_there_are_words_too(
    app: Flask, what: What
) -> None:
    client = visitor(app, catalogue(more=[ONLY_A_NAME]))

    page = answered(client, "/sv/byn/skriv-ansokan", what=what)

    assert "Till: Byn" in page.under("Brev till kommunen").lines
    assert "Fråga i kommunens växel." in page.text


@pytest.mark.parametrize("what", What)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answer_can_be_read_printed_and_saved_and_the_letter_is_in_swedish(
    client: FlaskClient, what: What, language: str
) -> None:
    path = f"/{language}/stockholm/skriv-ansokan"

    for shape in ("", ".txt", "/blad", "/stort-blad"):
        assert client.get(f"{path}{shape}?what={what}").status_code == 200
    assert "Skicka beslutet i ett brev." in downloaded(client, f"{path}.txt", what=what)


def test_what_is_not_among_the_choices_is_said_beside_the_question(client: FlaskClient) -> None:
    page = asked(client, STOCKHOLM, what="villa")

    assert page.status == 400
    assert page.at("fel-what").all("span")


def test_the_pages_that_say_one_can_apply_lead_to_the_words(client: FlaskClient) -> None:
    pages = {
        "": STOCKHOLM,
        "ansok": STOCKHOLM,
        "dina-timmar": f"{STOCKHOLM}?what=hours",
        "kostnader": f"{STOCKHOLM}?what=expenses",
        "for-dig-som-hjalper": f"{STOCKHOLM}?writer=relative",
    }
    for slug, way in pages.items():
        page = read(client.get(f"/sv/stockholm/{slug}"))
        assert way in {link.href for link in page.links}, slug
        assert client.get(way).status_code == 200


@pytest.mark.usefixtures("swedish")
def test_every_answer_is_very_easy_to_read() -> None:
    for place, what, writer in product(places.CATALOGUE.municipalities.values(), What, Writer):
        said = list(texts(applying_document(place, what, writer, tuple(Need))))

        refuse_long(said)
        assert measure(said).lix < MOST_LIX


def test_a_child_who_is_old_enough_signs_beside_the_guardian(client: FlaskClient) -> None:
    child = answered(client, "/sv/overtornea/skriv-ansokan", writer="guardian")
    own = answered(client, "/sv/overtornea/skriv-ansokan")

    said = "Har barnet fyllt 15 år? Då skriver barnet också under: [barnets underskrift]"
    assert child.under("Brev till kommunen").lines[-1] == said
    assert "barnets underskrift" not in own.text


def test_who_may_apply_for_somebody_stands_before_the_words(client: FlaskClient) -> None:
    page = answered(client, "/sv/overtornea/skriv-ansokan", writer="guardian")

    text = page.text
    assert text.index("Vem som ansöker enligt LSS") < text.index("Brev till kommunen")


@pytest.mark.parametrize(
    ("needs", "asked"),
    [("", "Kan du ringa eller skriva till mig?"), ("writing", "Kan du skriva till mig?")],
)
def test_nobody_asks_to_be_called_who_cannot_be(
    client: FlaskClient, needs: str, asked: str
) -> None:
    page = answered(client, "/sv/stockholm/skriv-ansokan", needs=needs)

    assert asked in page.under("Sms eller e-post till kommunen").lines
