"""What the main tasks cost a person with a keyboard, beside what the site says that they cost."""

import pytest

from journeys import TASKS, one_at_a_time, to_results
from keyboard import Keyboard
from ledsagning.effort import EFFORT, Effort
from visiting import PHONE, Visits


def test_the_site_tells_the_effort_of_every_task_that_is_measured() -> None:
    assert {effort.page for effort in EFFORT} == set(TASKS)


@pytest.mark.parametrize("told", EFFORT, ids=lambda told: told.page)
def test_a_task_costs_exactly_what_the_site_says(visits: Visits, told: Effort) -> None:
    """If a change makes it dearer this fails, until effort.py is changed on purpose."""
    keyboard = Keyboard(visits(reduced_motion="reduce"))

    TASKS[told.page](keyboard)

    # The first page is where the person starts, so it is not counted.
    found = Effort(
        told.page, keyboard.presses, keyboard.visit.loads - 1, keyboard.words, keyboard.heard
    )
    assert found == told, found


def test_one_question_at_a_time_costs_at_most_twice_the_form(visits: Visits) -> None:
    form, questions = (Keyboard(visits(reduced_motion="reduce")) for _ in range(2))

    to_results(form, "sv")
    one_at_a_time(questions, "sv")

    found = (each.visit.page.locator("#resultat").inner_text() for each in (form, questions))
    assert len(set(found)) == 1
    assert questions.presses <= 2 * form.presses


@pytest.mark.parametrize("page", ["jamfor", "min-lista"])
def test_to_compare_and_to_print_cost_little_from_the_municipality(page: str) -> None:
    """At most 26 presses and 4 loads from its start page; the figures begin a page earlier."""
    (told,) = (one for one in EFFORT if one.page == page)

    assert told.key_presses <= 26 + 1
    assert told.page_loads <= 4


def test_the_focus_lands_on_the_question_and_the_next_stop_answers_it(visits: Visits) -> None:
    visit = visits(viewport=PHONE, reduced_motion="reduce")
    keyboard = Keyboard(visit)
    visit.open("/sv/stockholm/hitta/fraga")
    keyboard.tab_to(lambda focus: focus.tag == "button" and "Nästa" in focus.text)
    keyboard.enter()

    assert visit.page.evaluate("document.activeElement.id") == "fraga"
    box = visit.page.locator("#fraga").bounding_box()
    assert box
    assert box["y"] < PHONE["height"] / 2
    found = keyboard.tab()
    assert found
    assert found.name == "languages"


def test_a_link_to_what_is_wrong_puts_the_focus_in_the_field(visits: Visits) -> None:
    visit = visits(reduced_motion="reduce")
    keyboard = Keyboard(visit)
    visit.open("/sv/stockholm/timmar?decision_start=2026-08-31&hours=klingon#svar")
    keyboard.tab_to(lambda focus: focus.href == "#hours-1")
    keyboard.press("Enter")
    found = keyboard.focus()

    assert found
    assert found.name == "hours"
    assert found.value == "klingon"


@pytest.mark.parametrize(
    ("answered", "name"),
    [
        ("timmar?decision_start=2026-08-31&hours=20&used=3", "used"),
        ("hitta?languages=so&wheelchair=heavy", "gender"),
    ],
)
def test_the_fold_of_an_answered_form_opens_by_keyboard_and_without_scripts(
    visits: Visits, answered: str, name: str
) -> None:
    visit = visits(reduced_motion="reduce", java_script_enabled=False)
    visit.open(f"/sv/stockholm/{answered}")
    field = visit.page.locator(f"[name={name}]").first

    assert not field.is_visible()
    visit.page.locator("summary", has_text="Du svarade").press("Enter")
    assert field.is_visible()
