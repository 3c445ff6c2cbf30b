"""A value that can't be what is meant is told where the reader lands, on every page."""

from urllib.parse import urlsplit

import pytest
from flask.testing import FlaskClient

from support.reading import Reading, read

STOCKHOLM = "/sv/stockholm"
NOT_A_CHOICE = "Ett av valen finns inte. Välj något av det som står i listan."
TWO = "list=exempel-asken,exempel-bjorken"

WRONG = {
    "hitta?languages=klingon": NOT_A_CHOICE,
    "hitta?areas=kista&languages=so": NOT_A_CHOICE,
    "hitta?order=size": "Ordningen finns inte. Välj en som finns.",
    f"hitta?{TWO},nobody": "Vi hittar inte 1 av utförarna i din lista.",
    "utforare/exempel-asken?languages=klingon&wheelchair=heavy": NOT_A_CHOICE,
    f"utforare/exempel-asken?{TWO},nobody": "Vi hittar inte 1 av utförarna i din lista.",
    f"min-lista?{TWO}&languages=klingon": NOT_A_CHOICE,
    f"min-lista?{TWO},nobody,else": "Vi hittar inte 2 av utförarna i din lista.",
    "min-lista?list=nobody": "Vi hittar inte 1 av utförarna i din lista.",
    f"jamfor?{TWO}&languages=klingon": NOT_A_CHOICE,
    f"jamfor?{TWO},nobody": "Vi hittar inte 1 av utförarna i din lista.",
    "klaga?about=money": "Valet finns inte. Välj något av det som står i listan.",
    "klaga?about=decision&received=2030-01-01": "Den dagen har inte varit än.",
    "klaga?about=support&provider=nobody": "Utföraren finns inte längre här. Välj en annan.",
    "avboka?by=you&when=tomorrow&day=2026-02-30": "Datumet finns inte.",
    "avboka?by=you&when=tomorrow&provider=nobody": "Utföraren finns inte längre här.",
    "timmar?decision_start=31 juni 2026&hours=20": "Datumet finns inte.",
    "timmar?decision_start=2026-08-31&hours=9999": "Skriv timmar så här: 20 eller 20,5",
    "timmar?decision_start=9999-08-31&hours=20": "Året är fel. Skriv ett år mellan 1990 och 2100.",
    "utflykt?day=2026-02-30": "Datumet finns inte.",
    "utflykt?begins=25:00": "Tiden finns inte.",
    "valj?writer=king": "Valet finns inte.",
    "byt?what=king": "Valet finns inte.",
    "byt?provider=nobody": "Vi hittar inte utföraren i listan. Den kan ha slutat.",
    "valj?provider=nobody": "Vi hittar inte utföraren i listan. Den kan ha slutat.",
    "forsta-traffen?languages=klingon": NOT_A_CHOICE,
    "plan?sheet=king": "Valet finns inte.",
    "fraga-kommunen?about=king": "Valet finns inte.",
}
"""An address of each kind, and what is said of it."""


def landing(page: Reading) -> str:
    """The heading that a form or a link of the site leads to."""
    places = {e.get("id"): e for e in page.all("h2")}
    found = places.get("svar") if "svar" in places else places.get("resultat")
    return "" if found is None else "".join(found.itertext()).strip()


@pytest.mark.parametrize(("asked", "said"), WRONG.items())
def test_what_is_wrong_is_told_in_the_title_and_where_the_reader_lands(
    client: FlaskClient, asked: str, said: str
) -> None:
    page = read(client.get(f"{STOCKHOLM}/{asked}"))

    assert page.status == 400
    assert page.title.startswith("Något behöver ändras: ")
    assert any(said in line for line in page.under("Något behöver ändras").lines)
    if not asked.startswith("utforare"):
        assert landing(page) == "Något behöver ändras"


@pytest.mark.parametrize("asked", [one for one in WRONG if "nobody" not in one])
def test_the_way_to_mend_it_leads_to_the_field_itself(client: FlaskClient, asked: str) -> None:
    page = read(client.get(f"{STOCKHOLM}/{asked}"))
    (way, *_) = page.under("Något behöver ändras").links
    address = urlsplit(way.href)
    there = read(client.get(way.href)) if address.path else page

    (field,) = (e for e in there.frame.elements if e.get("id") == address.fragment)
    assert field.get("name")


def test_the_rest_of_what_is_wished_is_answered_and_said_to_be_the_rest(
    client: FlaskClient,
) -> None:
    page = read(client.get(f"{STOCKHOLM}/hitta?areas=kista&languages=so"))

    assert "Utan det: 11 utförare passar" in page.headings("h2")
    assert page.title.startswith("Något behöver ändras: Utan det: 11 utförare passar")


def test_it_is_never_said_that_nothing_was_chosen_where_something_was(
    client: FlaskClient,
) -> None:
    page = read(client.get(f"{STOCKHOLM}/hitta?languages=klingon"))

    assert "Du har inte valt något än." not in page.text
    assert "Du har inte valt något annat. Därför visar vi alla." in page.lines


def test_one_question_at_a_time_tells_of_it_too(client: FlaskClient) -> None:
    page = read(client.get(f"{STOCKHOLM}/hitta/fraga?areas=kista&step=2"))

    assert page.title.startswith("Något behöver ändras: Fråga 2 av 6: ")
    assert any(NOT_A_CHOICE in line for line in page.lines)


@pytest.mark.parametrize(
    ("copied", "meant"),
    [
        ("hitta?languages=so.&wheelchair=heavy", "hitta?languages=so&wheelchair=heavy"),
        ("hitta?languages=SO&order=NAME)", "hitta?languages=so&order=name"),
        ("hitta?language=so", "hitta?languages=so"),
        ("utforare/exempel-asken?languages=(so)", "utforare/exempel-asken?languages=so"),
        ("utforare/exempel-asken?language=so", "utforare/exempel-asken?languages=so"),
        ("min-lista?list=exempel-asken,exempel-bjorken.", f"min-lista?{TWO}"),
        ("min-lista?list=exempel-asken,exempel-bjorken)", f"min-lista?{TWO}"),
        ("min-lista?list=EXEMPEL-ASKEN,Exempel-Bjorken", f"min-lista?{TWO}"),
        (f"min-lista?gender=woman&amp;{TWO}", f"min-lista?gender=woman&{TWO}"),
        ("jamfor?list=exempel-asken,exempel-bjorken.", f"jamfor?{TWO}"),
        ("avboka?by=you&when=Tomorrow.", "avboka?by=you&when=tomorrow"),
        ("avboka?by=you&amp;when=tomorrow", "avboka?by=you&when=tomorrow"),
        (
            "timmar?decision_start=2026-08-31.&hours=20,",
            "timmar?decision_start=2026-08-31&hours=20",
        ),
        (
            "klaga?about=support&provider=EXEMPEL-ASKEN>",
            "klaga?about=support&provider=exempel-asken",
        ),
    ],
)
def test_what_an_e_mail_adds_to_an_address_is_forgiven(
    client: FlaskClient, copied: str, meant: str
) -> None:
    found, right = (
        read(client.get(f"{STOCKHOLM}/{address}", follow_redirects=True))
        for address in (copied, meant)
    )

    assert found.status == right.status == 200
    assert found.title == right.title
    assert found.headings() == right.headings()
