"""The same wishes, one question at a time."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient

from support import sites
from support.filling import Form
from support.reading import Reading, read
from support.staden import TOWN, count, wishes

ASK = "/sv/staden/hitta/fraga"
FORWARD, BACK = "Nästa fråga", "Förra frågan"
ANSWERS = {
    "areas": ("norr",),
    "languages": ("so",),
    "wheelchair": ("heavy",),
    "gender": ("woman",),
    "ages": ("30-44", "45-64"),
    "interests": ("film",),
}
"""What is answered to each question, in the order that they are asked."""


@pytest.fixture
def town(app: Flask) -> FlaskClient:
    return sites.visitor(app, TOWN)


def press(client: FlaskClient, page: Reading, button: str, **answers: tuple[str, ...]) -> Reading:
    """The page that a button leads to, redirects followed."""
    return read(client.get(Form(page).sent(button, **answers), follow_redirects=True))


def walk(client: FlaskClient, steps: int) -> Reading:
    """The page after so many questions are answered."""
    page = read(client.get(ASK))
    for name, values in list(ANSWERS.items())[:steps]:
        page = press(client, page, FORWARD, **{name: values})
    return page


def answered(page: Reading) -> set[tuple[str, str]]:
    """Every answer that the page carries."""
    return {pair for pair in Form(page).answers if pair[0] != "step"}


def given(steps: int) -> set[tuple[str, str]]:
    """Every answer to the first questions."""
    return {(name, v) for name, values in list(ANSWERS.items())[:steps] for v in values}


def test_there_are_six_questions_each_the_main_heading_of_its_page(town: FlaskClient) -> None:
    pages = [read(town.get(f"{ASK}?step={step}")) for step in range(1, 7)]

    for step, page in enumerate(pages, start=1):
        (heading,) = page.headings("h1")
        assert f"Fråga {step} av 6" in page.lines
        assert page.title.startswith(f"Fråga {step} av 6: {heading}")
    assert len({page.headings("h1")[0] for page in pages}) == 6


@pytest.mark.parametrize("step", ["0", "8", "-1", "9" * 400, "two", "٢", "", "1.0"])
def test_a_question_that_is_not_there_is_the_first_one(town: FlaskClient, step: str) -> None:
    assert "Fråga 1 av 6" in read(town.get(f"{ASK}?step={step}")).lines


@pytest.mark.parametrize(("step", "name"), tuple(enumerate(ANSWERS, start=1)))
def test_every_question_can_be_answered_with_no_matter(
    town: FlaskClient, step: int, name: str
) -> None:
    page = read(town.get(f"{ASK}?step={step}"))
    answers = [*Form(page).choices(name).values(), *page.lines]

    assert [answer for answer in answers if "spelar ingen roll" in answer.lower()]


def test_answers_go_along_from_question_to_question(town: FlaskClient) -> None:
    for steps in range(1, 6):
        page = walk(town, steps)

        assert f"Fråga {steps + 1} av 6" in page.lines
        assert set(Form(page).hidden) == given(steps)


def test_the_last_answer_leads_to_the_results_of_all_answers(town: FlaskClient) -> None:
    last = walk(town, 5)
    answer = town.get(Form(last).sent("Visa utförare", interests=("film",)))
    address = urlsplit(answer.location)

    assert FORWARD not in Form(last).buttons
    assert answer.status_code == 303
    assert address.path == "/sv/staden/hitta"
    assert address.fragment == "resultat"
    assert set(parse_qsl(address.query)) == given(6)
    assert len(wishes(read(town.get(answer.location)))) == 6


def test_nothing_answered_leads_to_all_providers(town: FlaskClient) -> None:
    page = read(town.get(ASK))
    while FORWARD in Form(page).buttons:
        page = press(town, page, FORWARD)

    assert count(press(town, page, "Visa utförare")) == "5 utförare"


def test_going_back_loses_no_answer_not_even_the_one_on_the_page(town: FlaskClient) -> None:
    page = press(town, walk(town, 3), BACK, gender=("man",))

    assert "Fråga 3 av 6" in page.lines
    assert Form(page).chosen("wheelchair") == ["heavy"]
    assert answered(page) == given(3) | {("gender", "man")}
    for step in (2, 1):
        page = press(town, page, BACK)
        assert f"Fråga {step} av 6" in page.lines
        assert answered(page) == given(3) | {("gender", "man")}
    assert BACK not in Form(page).buttons


def test_enter_takes_the_visitor_forward(town: FlaskClient) -> None:
    for steps in (0, 3):
        first, *_ = Form(walk(town, steps)).buttons
        assert first == FORWARD


def test_an_answer_can_be_changed_to_no_matter(town: FlaskClient) -> None:
    back = press(town, walk(town, 4), BACK)
    page = press(town, back, FORWARD, gender=("",))

    assert answered(page) == given(3)


def test_each_page_says_how_many_fit_so_far_and_leads_there(town: FlaskClient) -> None:
    page = walk(town, 3)
    shown = press(town, page, "Visa vilka som passar nu")

    assert count(shown) in page.lines
    assert wishes(shown) == [
        "Ledsagaren kan somaliska.",
        "Ledsagaren klarar tung rullstol.",
        "Utföraren arbetar i Norr.",
    ]


def test_the_number_beside_an_answer_is_how_many_fit_with_it(town: FlaskClient) -> None:
    page = walk(town, 1)
    counts = Form(page).counts("languages")

    for language in ("so", "fi", "yi"):
        after = press(town, page, FORWARD, languages=(language,))
        fits = f"{counts[language]} utförare passar" if counts[language] else "Ingen "
        assert any(line.startswith(fits) for line in after.lines)


def test_wishes_made_in_the_form_are_not_lost_on_the_way(town: FlaskClient) -> None:
    made = "languages=so&experience=autism&accepts_new=yes&text=simhall&order=name"
    form = read(town.get(f"/sv/staden/hitta?{made}"))
    page = press(town, form, "Svara på en fråga i taget")
    while FORWARD in Form(page).buttons:
        page = press(town, page, FORWARD)
    end = press(town, page, "Visa utförare")

    assert wishes(end) == wishes(form)
    assert Form(end).chosen("order") == ["name"]


def test_the_language_link_keeps_the_question_and_the_answers(town: FlaskClient) -> None:
    page = walk(town, 2)
    english = read(town.get(page.frame.link("English").href))

    assert english.title.startswith("Question 3 of 6")
    assert set(Form(english).hidden) == given(2)


@pytest.mark.parametrize(("step", "name"), tuple(enumerate(ANSWERS, start=1)))
def test_an_answer_that_does_not_exist_is_told_beside_the_question(
    town: FlaskClient, step: int, name: str
) -> None:
    page = read(town.get(f"{ASK}?step={step}&{name}=klingon&accepts_new=yes"))

    assert page.status == 400
    assert Form(page).told_beside(name)[1:] == [
        "Ett av valen finns inte. Välj något av det som står i listan."
    ]
    assert ("accepts_new", "yes") in Form(page).hidden


def test_an_answer_that_does_not_exist_is_told_on_the_next_question_as_well(
    town: FlaskClient,
) -> None:
    page = read(town.get(f"{ASK}?step=2&areas=klingon"))

    assert page.status == 400
    assert any("Ett av valen finns inte." in line for line in page.lines)


def test_where_the_municipality_finds_the_escort_nothing_is_asked(app: Flask) -> None:
    town = sites.visitor(app, sites.catalogue(more=[sites.BYN]))
    answer = town.get("/sv/byn/hitta/fraga?languages=so")

    assert answer.status_code == 302
    assert answer.location == "/sv/byn/hitta"
