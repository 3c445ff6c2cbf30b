"""Providers side by side: what differs, what may, and the same as a list and as a table."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ledsagning.catalogue.terms import TERM_NAMES
from support import sites
from support.careful import local
from support.filling import Form
from support.reading import Part, Reading, read, seen
from support.sites import catalogue, escorts, provider
from support.staden import SOMALI_AND_HEAVY

ASKEN = provider(
    "asken",
    run_by="private",
    areas="all",
    escorts=[escorts(languages=["so", "sv"], wheelchair="heavy")],
    agreement={
        "booking": {"notice": "2 days", "channels": ["phone"], "answer_within": "24 hours"},
        "waiting": {"waits": "yes"},
        "complaint": {"answer_within": "1 weeks"},
    },
)
BJORKEN = provider(
    "bjorken",
    run_by="private",
    areas=["norr"],
    escorts=[escorts(languages=["sv"])],
    agreement={
        "booking": {"notice": "5 days", "channels": ["phone"], "answer_within": "1 days"},
        "complaint": {"answer_within": "7 days"},
    },
)
OTHERS = [provider(f"gran-{number}") for number in range(1, 6)]
TOWN = catalogue(ASKEN, BJORKEN, *OTHERS, standard_agreement={"booking": {"notice": "5 days"}})
FACTS = ["run_by", "decisions", "areas", "accepts_new", "escorts"]


@pytest.fixture
def town(app: Flask) -> FlaskClient:
    return sites.visitor(app, TOWN)


def compare(town: FlaskClient, query: str = "list=asken,bjorken") -> Reading:
    return read(town.get(f"/sv/staden/jamfor?{query}"))


def rows(page: Reading) -> list[str]:
    """The ids of what is compared, in the order of the list."""
    (comparison,) = [e for e in page.elements if e.get("class") == "comparison-list"]
    return [e.get("id", "") for e in comparison.iter() if local(e) == "h3"]


def row(page: Reading, name: str) -> Part:
    """What is said of one thing that is compared."""
    parents = page.page.parents
    (heading,) = [e for e in page.elements if e.get("id") == name]
    return Part(parents[heading].iter())


def likeness(page: Reading, name: str) -> str:
    (found,) = [e for e in row(page, name).elements if "likeness" in e.get("class", "")]
    return seen(found)


def cells(page: Reading, name: str) -> dict[str, list[str]]:
    """What each provider offers."""
    part = row(page, name)
    names = [seen(e) for e in part.all("dt")]
    offers = [Part(e.iter()).lines for e in part.all("dd")]
    return dict(zip(names, offers, strict=True))


def marked(page: Reading, name: str) -> list[bool]:
    """Whether what each provider offers is marked as unknown."""
    return [Part(e.iter()).marked_unknown for e in row(page, name).all("dd")]


# --- what differs


def test_wishes_come_first_then_the_providers_facts_then_every_term(town: FlaskClient) -> None:
    page = compare(town, f"{SOMALI_AND_HEAVY}&list=asken,bjorken")

    assert rows(page) == ["onskemal-languages", "onskemal-wheelchair", *FACTS, *TERM_NAMES]


def test_what_differs_is_said_in_words(town: FlaskClient) -> None:
    page = compare(town)

    assert likeness(page, "booking") == "Skiljer sig"
    assert likeness(page, "areas") == "Skiljer sig"
    assert likeness(page, "run_by") == "Lika"
    assert likeness(page, "complaint") == "Lika"


def test_what_is_unknown_of_one_is_no_difference_but_may_be_one(town: FlaskClient) -> None:
    page = compare(town)
    known, unknown = cells(page, "waiting").values()

    assert marked(page, "waiting") == [False, True]

    assert likeness(page, "waiting") == "Kan skilja sig"
    assert known == ["Ledsagaren väntar medan du är på din aktivitet."]
    assert unknown == [
        "Vi vet inte vad utföraren lovar",
        "Fråga: Väntar ledsagaren medan jag är på min aktivitet?",
    ]


def test_an_unknown_wish_is_told_with_the_question_to_ask(town: FlaskClient) -> None:
    page = compare(town, "wheelchair=heavy&list=asken,bjorken")
    met, unknown = cells(page, "onskemal-wheelchair").values()

    assert met == ["Ja", "Klarar tung rullstol."]
    assert marked(page, "onskemal-wheelchair") == [False, True]
    assert unknown[1] == "Vi vet inte om ledsagaren klarar tung rullstol."
    assert unknown[2].startswith("Fråga: ")
    assert likeness(page, "onskemal-wheelchair") == "Kan skilja sig"


def test_what_beats_the_municipalitys_demands_is_marked(town: FlaskClient) -> None:
    offers = cells(compare(town), "booking")

    assert "Bättre än kommunens krav" in offers["Asken"]
    assert "Bättre än kommunens krav" not in offers["Bjorken"]


def test_how_much_differs_is_said_first(town: FlaskClient) -> None:
    page = compare(town)
    found = [likeness(page, name) for name in rows(page)]

    assert (
        f"{found.count('Skiljer sig')} saker skiljer sig. "
        f"{found.count('Kan skilja sig')} saker kan skilja sig."
    ) in page.lines


def test_a_single_escort_is_not_given_away_by_likeness(app: Flask) -> None:
    one = [escorts(count="1", languages=["so"])]
    other = [escorts(count="1", languages=["fi"])]
    town = sites.visitor(
        app, catalogue(provider("asken", escorts=one), provider("bjorken", escorts=other))
    )

    assert likeness(compare(town), "escorts") == "Kan skilja sig"


# --- only what differs


def test_only_what_differs_can_be_shown_and_all_again(town: FlaskClient) -> None:
    page = compare(town)
    only = read(town.get(page.link("Visa bara det som skiljer sig").href))
    again = read(town.get(only.link("Visa allt").href))

    assert rows(only) == [name for name in rows(page) if likeness(page, name) == "Skiljer sig"]
    assert rows(again) == rows(page)


def test_what_may_differ_is_named_where_only_differences_are_shown(town: FlaskClient) -> None:
    only = compare(town, "list=asken,bjorken&only=differences")

    assert "Det här kan också skilja sig. Vi vet inte allt om det:" in only.lines
    assert "Om ledsagaren väntar" in only.items
    assert "När du får svar om du klagar" not in only.text


def test_two_of_whom_nothing_is_known_do_not_differ(town: FlaskClient) -> None:
    only = compare(town, "list=gran-1,gran-2&only=differences")

    assert "Inget skiljer sig av det som vi vet." in only.lines
    assert "0 saker skiljer sig." in only.text


# --- as a list and as a table


def test_a_list_is_what_everyone_gets_and_a_table_is_a_choice(town: FlaskClient) -> None:
    page = compare(town)
    table = read(town.get(page.link("Visa som tabell").href))
    again = read(town.get(table.link("Visa som lista").href))

    # The table is always there for paper.
    assert [as_table(one) for one in (page, table, again)] == [False, True, False]


def as_table(page: Reading) -> bool:
    """Whether a screen that is wide enough shows the table."""
    return any("as-table" in e.get("class", "").split() for e in page.all("div"))


def test_the_table_says_the_same_as_the_list(town: FlaskClient) -> None:
    page = compare(town, f"{SOMALI_AND_HEAVY}&list=asken,bjorken&view=table")
    (table,) = map(Part, (e.iter() for e in page.all("table")))
    body = [Part(e.iter()) for e in table.all("tr")][1:]

    for name, line in zip(rows(page), body, strict=True):
        heading = " ".join(Part(row(page, name).elements).headings("h3"))
        assert seen(line.all("th")[0]) == f"{heading} {likeness(page, name)}"
        offers = [Part(cell.iter()).lines for cell in line.all("td")]
        # A cell that holds paragraphs is no line itself.
        assert offers == list(cells(page, name).values())


def test_the_table_is_headed_by_the_providers_and_by_what_is_compared(town: FlaskClient) -> None:
    page = compare(town, "list=bjorken,asken&view=table")
    (table,) = map(Part, (e.iter() for e in page.all("table")))

    columns = [seen(e) for e in table.all("th") if e.get("scope") == "col"]
    assert columns == ["Det här jämför vi", "Bjorken", "Asken"]
    assert len([e for e in table.all("th") if e.get("scope") == "row"]) == len(rows(page))
    assert [seen(e) for e in table.all("caption")] == ["Jämför 2 utförare"]


# --- which ones


@pytest.mark.parametrize("query", ["", "list=asken", "list=finns-inte,asken"])
def test_fewer_than_two_are_told_what_to_do(town: FlaskClient, query: str) -> None:
    page = compare(town, query)

    assert "Du behöver minst två utförare i din lista för att jämföra." in page.lines
    assert page.link("Hitta utförare")
    assert page.status == (400 if "finns-inte" in query else 200)


def test_more_than_four_are_chosen_among(town: FlaskClient) -> None:
    page = compare(town, "list=asken,bjorken,gran-1,gran-2,gran-3&gender=woman")
    form = Form(page)
    chosen = read(town.get(form.sent("Jämför", compare=("gran-2", "asken"))))

    assert not page.headings("h3")
    assert list(form.choices("compare")) == ["asken", "bjorken", "gran-1", "gran-2", "gran-3"]
    assert list(cells(chosen, "run_by")) == ["Asken", "Gran-2"]
    assert "gender=woman" in chosen.link("Visa som tabell").href
    assert "gran-3" in chosen.link("Visa som tabell").href
    assert chosen.link("Min lista").href.count("gran-") == 3


@pytest.mark.parametrize(
    "picked", ["compare=asken", "compare=x", "&".join(f"compare=gran-{n}" for n in range(1, 6))]
)
def test_too_few_or_too_many_are_told_beside_the_question(town: FlaskClient, picked: str) -> None:
    page = compare(town, f"list=asken,gran-1,gran-2,gran-3,gran-4,gran-5&{picked}")

    assert page.status == 400
    assert "Välj minst två och högst fyra utförare." in Form(page).told_beside("compare")[1]
    assert "Kan skilja sig" not in page.text


def test_four_are_compared_at_once(town: FlaskClient) -> None:
    page = compare(town, "list=asken,bjorken,gran-1,gran-2")

    assert list(cells(page, "booking")) == ["Asken", "Bjorken", "Gran-1", "Gran-2"]
    assert not page.all("form")


def test_a_text_says_the_address_of_each_provider_once(app: Flask) -> None:
    site = "https://ledsagning.example"
    town = sites.visitor(app, TOWN, site_address=site)
    text = town.get("/sv/staden/jamfor.txt?list=asken,bjorken").get_data(as_text=True)

    for name in ("asken", "bjorken"):
        assert text.count(f"{site}/sv/staden/utforare/{name}") == 1


@pytest.mark.parametrize(
    "listed",
    [
        "exempel-asken",
        "exempel-asken,exempel-bjorken,exempelstaden-soder,exempelstaden-norr,exempelstaden-vast",
    ],
)
def test_a_file_of_too_few_or_too_many_leads_to_the_page_that_says_so(
    client: FlaskClient, listed: str
) -> None:
    answer = client.get(f"/sv/stockholm/jamfor.txt?list={listed}")

    assert answer.status_code == 302
    assert answer.location == f"/sv/stockholm/jamfor?list={listed}"


@pytest.mark.parametrize(
    ("file", "page"),
    [
        ("jamfor.txt?list=exempel-asken,borta", "jamfor?list=exempel-asken,borta"),
        ("jamfor/blad?list=exempel-asken&list=borta", "jamfor?list=exempel-asken&list=borta"),
        ("min-lista.stor.pdf?list=borta&punkter=24", "min-lista?list=borta"),
    ],
)
def test_a_file_without_somebody_who_has_gone_leads_to_the_page_that_says_so(
    client: FlaskClient, file: str, page: str
) -> None:
    answer = client.get(f"/sv/stockholm/{file}")

    assert answer.location == f"/sv/stockholm/{page}"
    told = client.get(answer.location).get_data(as_text=True)
    assert "Vi hittar inte 1 av utförarna i din lista" in told
