"""A value that can't be what is meant is told where the reader lands, on every page."""

from urllib.parse import urlsplit

import pytest
from flask.testing import FlaskClient

from support.reading import Reading, read

STOCKHOLM = "/sv/stockholm"
SEVERAL = "Adressen har flera svar på den här frågan. Välj ett."
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
    "hitta?gender=woman&gender=man": SEVERAL,
    "hitta?areas=jarva&areas=farsta&languages=so": SEVERAL,
    "utforare/exempel-asken?gender=woman&gender=man": SEVERAL,
    f"min-lista?{TWO}&wheelchair=light&wheelchair=heavy": SEVERAL,
    "forsta-traffen?gender=woman&gender=man": SEVERAL,
    "avboka?by=you&when=today&when=tomorrow": SEVERAL,
    "klaga?about=support&provider=exempel-asken&provider=exempel-bjorken": SEVERAL,
    "timmar?decision_start=2026-08-31&hours=20&hours=30": "Här står flera svar. Skriv bara ett.",
    "utflykt?day=2026-12-01&day=2026-12-02": "Här står flera svar. Skriv bara ett.",
}
"""An address of each kind, and what is said of it."""


UNSEEN = {
    "hitta?order=name&order=neutral": "”order” står flera gånger i adressen.",
    "hitta?page=1&page=2": "”page” står flera gånger i adressen.",
    f"min-lista?{TWO}&send=wishes&send=all": "”send” står flera gånger i adressen.",
    "byt?provider=exempel-asken&provider=exempel-bjorken": "flera svar på samma fråga.",
}
"""Addresses with several answers where there is no question to choose one at."""


def landing(page: Reading) -> str:
    """The heading that a form or a link of the site leads to."""
    places = {e.get("id"): e for e in page.all("h2")}
    found = places.get("svar") if "svar" in places else places.get("resultat")
    return "" if found is None else "".join(found.itertext()).strip()


@pytest.mark.parametrize(("asked", "said"), [*WRONG.items(), *UNSEEN.items()])
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


@pytest.mark.parametrize(
    "asked", ["hitta/fraga?gender=woman&gender=man", "hitta?kon=kvinna&sex=man"]
)
def test_several_answers_are_told_by_whatever_name_and_at_one_question_at_a_time(
    client: FlaskClient, asked: str
) -> None:
    page = read(client.get(f"{STOCKHOLM}/{asked}", follow_redirects=True))

    assert page.status == 400
    assert SEVERAL in page.text


@pytest.mark.parametrize(
    "asked",
    [
        "hitta?gender=woman&gender=WOMAN",
        "hitta?order=name&order=&page=&page=1",
        "avboka?by=you&when=today&when=",
        "timmar?decision_start=2026-08-31&hours=20&hours=20",
    ],
)
def test_the_same_answer_twice_is_one_answer(client: FlaskClient, asked: str) -> None:
    assert client.get(f"{STOCKHOLM}/{asked}").status_code == 200


def test_words_that_stand_twice_in_an_address_are_searched_for_together(
    client: FlaskClient,
) -> None:
    twice = read(client.get(f"{STOCKHOLM}/hitta?text=trombon&text=jazz"))

    assert "Du söker på orden ”trombon jazz”." in twice.text


@pytest.mark.parametrize(
    ("asked", "plain"),
    [
        ("hitta?languages=SO&rest=YES", "hitta?languages=so&rest=yes"),
        ("hitta?LANGUAGES=so&ORDER=name&Page=1", "hitta?languages=so&order=name&page=1"),
        ("avboka?BY=you&When=Tomorrow", "avboka?by=you&when=tomorrow"),
        (f"min-lista?{TWO}&gender=woman&SEND=Wishes", f"min-lista?{TWO}&gender=woman&send=wishes"),
    ],
)
def test_large_letters_in_names_and_choices_say_the_same(
    client: FlaskClient, asked: str, plain: str
) -> None:
    given = client.get(f"{STOCKHOLM}/{asked}", follow_redirects=True)

    assert given.status_code == 200
    assert read(given).lines == read(client.get(f"{STOCKHOLM}/{plain}")).lines
