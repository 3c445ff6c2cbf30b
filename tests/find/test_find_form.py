"""The form of wishes: how it is filled in, what is said of mistakes, free text and order."""

from urllib.parse import quote

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ledsagning.search.facets import Facet
from support import sites
from support.filling import Form
from support.reading import Reading, seen
from support.staden import MANY, SOMALI_AND_HEAVY, TOWN, count, find, follow, wishes


@pytest.fixture
def town(app: Flask) -> FlaskClient:
    return sites.visitor(app, TOWN)


# --- the form


def test_the_form_is_filled_in_as_the_wishes_are(town: FlaskClient) -> None:
    query = "languages=so&gender=woman&wheelchair=heavy&areas=norr&ages=30-44&ages=45-64"
    form = Form(find(town, f"{query}&accepts_new=yes&text=simhall&order=notice"))

    assert sorted(form.answers) == sorted(
        [
            ("languages", "so"),
            ("gender", "woman"),
            ("wheelchair", "heavy"),
            ("areas", "norr"),
            ("ages", "30-44"),
            ("ages", "45-64"),
            ("accepts_new", "yes"),
            ("text", "simhall"),
            ("order", "notice"),
        ]
    )


def test_a_language_more_can_be_added_to_those_that_are_chosen(town: FlaskClient) -> None:
    form = Form(find(town, "languages=fi"))
    page = follow(town, form.with_choice("languages", "so"))

    assert wishes(page) == ["Ledsagaren kan finska eller somaliska."]
    assert Form(page).chosen("languages") == ["fi", "so"]


@pytest.mark.parametrize("name", [facet.value for facet in Facet])
@pytest.mark.parametrize("query", ["languages=so&gender=woman", ""])
def test_the_number_beside_a_choice_is_how_many_fit_once_it_is_chosen(
    town: FlaskClient, name: str, query: str
) -> None:
    form = Form(find(town, query))
    counts = form.counts(name)
    value = max(counts, key=lambda each: counts[each])
    none = min(counts, key=lambda each: counts[each])

    assert len(counts) == len([each for each in form.choices(name) if each])
    for chosen in {value, none}:
        after = follow(town, form.with_choice(name, chosen))
        fits = count(after).partition(" ")[0].replace("Ingen", "0")
        assert int(fits) == counts[chosen], chosen


def test_a_question_that_takes_one_answer_can_be_left_open(town: FlaskClient) -> None:
    form = Form(find(town))

    for name in ("languages", "gender", "wheelchair", "areas"):
        assert form.choices(name)[""] == "Spelar ingen roll"
    assert form.choices("decisions")[""] == "Spelar ingen roll, eller jag vet inte"


def test_questions_are_asked_in_the_first_person_and_say_why(town: FlaskClient) -> None:
    page = find(town)
    form = Form(page)

    assert "Jag vill att ledsagaren kan …" in page.lines
    for name in ("languages", "gender", "ages", "areas", "text"):
        assert form.told_beside(name)[0]


# --- once something is wished


def fold(page: Reading) -> str | None:
    """The line that the form is folded to, if it is."""
    folds = (e for e in page.all("details") if "answered" in e.get("class", ""))
    return next((seen(next(e.iter("summary"))) for e in folds if list(e.iter("form"))), None)


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("languages=so", "Du svarade: Ledsagaren kan somaliska. Ändra"),
        (
            "languages=so&languages=fi&wheelchair=heavy&areas=norr",
            "Du svarade: Ledsagaren kan finska eller somaliska. Ledsagaren klarar tung rullstol. "
            "Utföraren arbetar i Norr. Ändra",
        ),
        ("text=simhall", "Du svarade: Du söker på orden ”simhall”. Ändra"),
        ("languages=so&page=2&order=name", "Du svarade: Ledsagaren kan somaliska. Ändra"),
    ],
)
def test_the_form_folds_to_a_line_that_says_what_is_wished(
    town: FlaskClient, query: str, told: str
) -> None:
    page = find(town, query)

    assert fold(page) == told
    assert "Hoppa över resten" not in page.text.partition("Du svarade")[0]


@pytest.mark.parametrize("query", ["", "order=name", "languages=klingon&gender=woman", "list=gone"])
def test_the_form_stands_open_where_nothing_is_wished_or_something_is_to_mend(
    town: FlaskClient, query: str
) -> None:
    assert fold(find(town, query)) is None


# --- what is asked wrongly


@pytest.mark.parametrize("name", [facet.value for facet in Facet])
def test_a_choice_that_does_not_exist_is_told_beside_its_question(
    town: FlaskClient, name: str
) -> None:
    kept = "wheelchair=heavy" if name != "wheelchair" else "gender=woman"
    page = find(town, f"{name}=klingon&{kept}")
    form = Form(page)

    assert page.status == 400
    assert form.told_beside(name)[1:] == [
        "Ett av valen finns inte. Välj något av det som står i listan."
    ]
    assert form.answers == [tuple(kept.split("=")), ("order", "neutral")]
    assert len(wishes(page)) == 1


def test_the_known_choices_of_a_question_are_kept_beside_an_unknown_one(town: FlaskClient) -> None:
    page = find(town, "languages=klingon&languages=so")

    assert page.status == 400
    assert Form(page).chosen("languages") == ["so"]
    assert wishes(page) == ["Ledsagaren kan somaliska."]


def test_a_text_that_is_too_long_is_kept_and_told(town: FlaskClient) -> None:
    page = find(town, f"text={'a' * 101}&gender=woman")
    form = Form(page)

    assert page.status == 400
    assert form.told_beside("text")[1:] == ["Texten är för lång. Skriv högst 100 tecken."]
    assert form.chosen("text") == ["a" * 101]
    assert wishes(page) == ["Ledsagaren är kvinna."]


def test_a_text_of_the_greatest_length_is_searched_for(town: FlaskClient) -> None:
    assert find(town, f"text={'a' * 100}").status == 200


# --- free text


@pytest.mark.parametrize("words", ["simhall", "simhallen", "SIMHALL", "  simhall "])
def test_words_in_any_form_find_the_provider_that_uses_them(town: FlaskClient, words: str) -> None:
    page = find(town, f"text={quote(words)}")

    assert list(page.under("Har orden: 1 utförare").cards) == ["Asken"]
    assert Form(page).chosen("text") == [words.strip()]


@pytest.mark.parametrize("name", ["Äppelgården", "appelgarden"])
def test_a_name_is_found_with_and_without_its_dots(town: FlaskClient, name: str) -> None:
    page = find(town, f"text={quote(name)}")

    assert list(page.under("Har orden: 1 utförare").cards) == ["Äppelgården"]
    assert next(iter(page.cards)) == "Äppelgården"


def test_a_misspelled_word_leads_on_to_what_was_meant_with_the_same_wishes(
    town: FlaskClient,
) -> None:
    page = find(town, "text=simhalen&languages=so")
    (meant,) = [link for link in page.links if link.text.startswith("simhall")]
    found = follow(town, meant.href)

    assert "Menade du det här?" in page.text
    assert list(found.under("Passar: 1 utförare").cards) == ["Asken"]
    assert "Ledsagaren kan somaliska." in wishes(found)


def test_what_a_visitor_writes_stays_words(town: FlaskClient) -> None:
    words = "<script>alert(1)</script> {{7*7}} %(x)s & \"' שלום"
    page = find(town, f"text={quote(words)}")

    assert Form(page).chosen("text") == [words]
    assert f"Du söker på orden ”{words}”." in wishes(page)
    assert not page.frame.all("script")


# --- the order


def test_the_neutral_order_is_explained_with_its_day(town: FlaskClient) -> None:
    page = find(town, SOMALI_AND_HEAVY)

    assert Form(page).chosen("order") == ["neutral"]
    assert any(
        line.startswith("Vi har blandat utförarna. Ordningen är lika för alla.")
        for line in page.lines
    )


def test_providers_can_stand_in_the_order_of_their_names(town: FlaskClient) -> None:
    page = find(town, "order=name")

    assert list(page.cards) == ["Asken", "Bjorken", "Cedern", "Duvan", "Äppelgården"]
    assert "Utförarna står i bokstavsordning." in page.lines
    assert Form(page).chosen("order") == ["name"]


def test_providers_can_stand_in_the_order_of_booking_notice_the_unknown_last(
    town: FlaskClient,
) -> None:
    page = find(town, "order=notice")

    assert list(page.cards)[:2] == ["Bjorken", "Asken"]
    assert any("kortast bokningstid står först" in line for line in page.lines)


def test_every_order_can_be_chosen_and_stays_chosen(town: FlaskClient) -> None:
    form = Form(find(town, SOMALI_AND_HEAVY))

    assert form.choices("order") == {
        "neutral": "Blandad ordning, lika för alla",
        "notice": "Kortast bokningstid",
        "name": "Namn A–Ö",
    }
    for order in form.choices("order"):
        again = follow(town, form.sent("Visa utförare", order=(order,)))
        assert Form(again).chosen("order") == [order]
        assert wishes(again) == ["Ledsagaren kan somaliska.", "Ledsagaren klarar tung rullstol."]


# --- more providers than one page holds


@pytest.mark.parametrize("query", ["", "languages=so", "languages=so&order=name"])
def test_pages_of_results_share_the_providers_between_them(app: Flask, query: str) -> None:
    client = sites.visitor(app, MANY)
    pages = [find(client, query)]
    while forward := [link for link in pages[-1].links if link.text == "Nästa sida"]:
        pages.append(follow(client, forward[0].href))

    names = [name for page in pages for name in page.cards]
    assert [len(page.cards) for page in pages] == [20, 20, 5]
    assert len(names) == len(set(names)) == 45
    assert len({count(page) for page in pages}) == 1
    assert len({tuple(Form(page).answers) for page in pages}) == 1
    for number, page in enumerate(pages, start=1):
        assert f"Sida {number} av 3" in page.lines


def test_the_pages_of_results_lead_back_as_well(app: Flask) -> None:
    client = sites.visitor(app, MANY)
    second = find(client, "languages=so&page=2")

    assert follow(client, second.link("Förra sidan").href).cards.keys() == (
        find(client, "languages=so").cards.keys()
    )


def test_a_heading_counts_its_providers_on_all_pages(app: Flask) -> None:
    second = find(sites.visitor(app, MANY), "languages=so&page=2")

    assert second.headings("h3")[1:] == ["Passar: 30 utförare", "Kan passa: 15 utförare"]
    assert len(second.under("Passar: 30 utförare").cards) == 10


def test_a_page_of_results_after_the_last_one_leads_back(app: Flask) -> None:
    page = find(sites.visitor(app, MANY), "languages=so&page=9")

    assert page.cards or "Förra sidan" in [link.text for link in page.links]


def test_no_number_stands_where_another_language_would_take_the_place_of_one(
    town: FlaskClient,
) -> None:
    page = find(town, "languages=so")
    lists = [e for e in page.all("select") if e.get("name") == "languages"]

    first, more = (seen(e) for e in lists)
    assert "passar" not in first
    assert "passar" in more
