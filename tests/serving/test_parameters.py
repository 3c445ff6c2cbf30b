"""What an address asks in words of its own is led right, told, or quietly passed over."""

import pytest
from flask.testing import FlaskClient

from support.reading import read

PAGE = "/sv/stockholm/hitta"
LIST = "list=exempel-asken,exempel-bjorken"


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        (f"{PAGE}?sprak=so", f"{PAGE}?languages=so"),
        (f"{PAGE}?språk=so&kön=woman", f"{PAGE}?languages=so&gender=woman"),
        (f"{PAGE}?Rullstol=heavy", f"{PAGE}?wheelchair=heavy"),
        (f"{PAGE}?strength=heavy", f"{PAGE}?wheelchair=heavy"),
        (f"{PAGE}?stadsdel=jarva&ålder=45-64", f"{PAGE}?areas=jarva&ages=45-64"),
        (f"{PAGE}?sök=simhall", f"{PAGE}?text=simhall"),
        (
            "/sv/stockholm/min-lista?lista=exempel-asken",
            "/sv/stockholm/min-lista?list=exempel-asken",
        ),
    ],
)
def test_what_people_call_a_question_leads_to_it(
    client: FlaskClient, asked: str, meant: str
) -> None:
    answer = client.get(asked)

    assert answer.status_code == 302
    assert answer.headers["Location"] == meant
    assert client.get(meant).status_code == 200


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("languages=somaliska", "languages=so"),
        ("gender=Kvinna&languages=Svenskt teckenspråk.", "gender=woman&languages=swl"),
        ("wheelchair=tung rullstol", "wheelchair=heavy"),
        ("gender=tjej", "gender=woman"),
        ("interests=simning", "interests=swimming"),
        ("languages=so,ar", "languages=so&languages=ar"),
    ],
)
def test_a_choice_may_be_called_what_the_page_calls_it(
    client: FlaskClient, asked: str, meant: str
) -> None:
    found, right = (read(client.get(f"{PAGE}?{query}")) for query in (asked, meant))

    assert found.status == right.status == 200
    assert found.title == right.title
    assert found.headings() == right.headings()


@pytest.mark.parametrize(
    "page",
    [
        "hitta?",
        "hitta?languages=so&",
        "utforare/exempel-asken?",
        f"min-lista?{LIST}&",
        f"jamfor?{LIST}&",
        "klaga?about=decision&received=2026-11-01&",
        "timmar?decision_start=2026-11-01&hours=20&",
    ],
)
def test_what_nobody_reads_is_told_in_the_title_and_where_the_reader_lands(
    client: FlaskClient, page: str
) -> None:
    found = read(client.get(f"/sv/stockholm/{page}mottagande=x"))

    assert found.status == 400
    assert found.title.startswith("Något behöver ändras: ")
    told = "Vi förstår inte ”mottagande” i adressen. Svaret här är utan det."
    assert told in found.under("Något behöver ändras").lines


def test_results_say_that_they_are_those_without_it(client: FlaskClient) -> None:
    page = read(client.get(f"{PAGE}?languages=so&hair=red"))

    assert "Utan det: 11 utförare passar" in page.headings("h2")


@pytest.mark.parametrize("query", ["mottagande=x", "languages=so&hair=red", "list=borta"])
def test_the_top_of_the_form_leads_to_what_is_wrong_with_the_address(
    client: FlaskClient, query: str
) -> None:
    page = read(client.get(f"{PAGE}?{query}"))

    assert page.link("Till resultatet: Något behöver ändras").href == "#resultat"


@pytest.mark.parametrize("name", ["Ring+070-1740605+genast", "language" * 9])
def test_a_sentence_in_an_address_is_not_repeated_as_if_we_had_said_it(
    client: FlaskClient, name: str
) -> None:
    page = read(client.get(f"{PAGE}?{name}=1"))

    assert name.replace("+", " ") not in page.text
    assert "Vi förstår inte allt i adressen. Svaret här är utan det." in page.lines


@pytest.mark.parametrize(
    "added",
    [
        "utm_source=brev&utm_medium=email&utm_campaign=november",
        "fbclid=IwAR0abc",
        "gclid=abc&gbraid=def&wbraid=ghi&gad_source=1",
        "mc_cid=abc&mc_eid=def",
        "msclkid=abc&twclid=d&ttclid=e&yclid=f&dclid=g",
        "_hsenc=a&_hsmi=1&__hstc=2&mkt_tok=b&igshid=c&_ga=1.2&_gl=3",
        "pk_campaign=a&mtm_source=b&ref=start",
        "sfmc_id=1&dm_i=2&li_fat_id=3&irclickid=4&xtor=5",
        "_=1764150000&v=2",
        "strange=",
    ],
)
@pytest.mark.parametrize("page", ["hitta?languages=so", "klaga?about=decision", f"jamfor?{LIST}"])
def test_what_mails_and_networks_add_changes_nothing(
    client: FlaskClient, page: str, added: str
) -> None:
    found, plain = (read(client.get(f"/sv/stockholm/{page}{end}")) for end in (f"&{added}", ""))

    assert found.status == plain.status == 200
    assert found.text == plain.text
