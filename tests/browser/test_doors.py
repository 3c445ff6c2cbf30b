"""The doors of providers and municipalities in a browser: by keyboard, and without scripts."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from axe import violations
from fitting import cramped, double, faults
from keyboard import Keyboard
from visiting import DESKTOP, PHONE, Visits

OFFERING = "/sv/stockholm/for-utforare"
ANSWERING = "/sv/stockholm/for-kommunen"
NEEDED = {OFFERING: "about.name", ANSWERING: "source.title"}
"""What nobody gets past the first step without, by door."""

every_door = pytest.mark.parametrize("door", NEEDED)

LOOKS: dict[str, dict[str, Any]] = {
    "phone": {"viewport": PHONE},
    "desktop, dark": {"viewport": DESKTOP, "color_scheme": "dark"},
}


def steps(page: Page, door: str) -> Iterator[str]:
    """Each step of a door, one after the other, with what is needed filled in."""
    page.goto(door)
    page.fill(f'[name="{NEEDED[door]}"]', "Nya Ledsagning")
    while True:
        yield page.locator("#steg").inner_text()
        going_on = page.locator("button[value=next]")
        if not going_on.count():
            return
        going_on.click()


def field(page: Page, name: str) -> Locator:
    """The field that is asked: an answer also goes along unseen with a file."""
    return page.locator(f'[name="{name}"]:not([type=hidden])')


@every_door
@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_on_any_step(visits: Visits, door: str, look: str) -> None:
    page = visits(bypass_csp=True, **LOOKS[look]).page

    found = {step: wrong for step in steps(page, door) if (wrong := violations(page))}

    assert not found, json.dumps(found, indent=1, ensure_ascii=False)


@every_door
def test_every_step_fits_on_a_phone_also_with_text_twice_as_large(
    visits: Visits, door: str
) -> None:
    page = visits(bypass_csp=True, viewport=PHONE).page

    found = {}
    for step in steps(page, door):
        narrow = faults(page)
        double(page)
        page.set_viewport_size({"width": 360, "height": 800})
        wrong = narrow + cramped(page) + faults(page)
        # What is written on a line moves along within its field.
        if wrong := [one for one in wrong if "<input" not in one]:
            found[step] = wrong
        page.set_viewport_size(PHONE)

    assert not found


@every_door
def test_the_keyboard_lands_on_the_step_and_on_the_field_that_is_wrong(
    visits: Visits, door: str
) -> None:
    keyboard = Keyboard(visits(java_script_enabled=True, reduced_motion="reduce"))
    page = keyboard.visit.page
    page.goto(door)

    keyboard.tab_to(lambda focus: focus.value == "next")
    keyboard.enter()
    assert page.evaluate("document.activeElement.id") == "steg"
    keyboard.tab_to(lambda focus: focus.href == f"#{NEEDED[door]}-1", most=2)
    keyboard.press("Enter")
    found = keyboard.focus()

    assert found
    assert found.name == NEEDED[door]
    keyboard.type("Vi")
    keyboard.tab_to(lambda focus: focus.value == "next")
    keyboard.enter()
    expect(page.locator("#steg")).to_contain_text("Steg 2 av")


def test_nothing_is_lost_on_an_error_nor_by_the_browsers_own_way_back(visits: Visits) -> None:
    page = visits(java_script_enabled=False).page
    page.goto(OFFERING)
    page.fill('[name="about.name"]', "Nya Ledsagning")
    page.click("button[value=next]")
    page.fill('[name="group-1.count"]', "många")
    page.check('[name="group-1.wheelchair"][value=heavy]')
    page.click("button[value=next]")

    expect(page.locator('[name="group-1.count"]')).to_have_value("många")
    expect(page.locator('[name="group-1.wheelchair"][value=heavy]')).to_be_checked()
    page.fill('[name="group-1.count"]', "4")
    page.click("button[value=next]")
    expect(page.locator("#steg")).to_contain_text("Steg 3 av")
    page.go_back()
    expect(page.locator('[name="group-1.count"]')).to_have_value("4")
    page.go_forward()
    page.click("button[value=back]")

    expect(page.locator('[name="group-1.count"]')).to_have_value("4")
    page.click("button[value=back]")
    expect(field(page, "about.name")).to_have_value("Nya Ledsagning")


@pytest.mark.parametrize(
    ("door", "first", "second"),
    [
        (OFFERING, "about.name", "group-1.count"),
        ("/sv/kiruna/for-kommunen", "source.title", "applying-1.answer_within"),
    ],
)
def test_the_file_is_fetched_and_taken_up_again_without_scripts(
    visits: Visits, tmp_path: Path, door: str, first: str, second: str
) -> None:
    said = {first: "Nya Ledsagning", second: "4" if door == OFFERING else "4 days"}
    page = visits(java_script_enabled=False, accept_downloads=True).page
    page.goto(door)
    page.fill(f'[name="{first}"]', said[first])
    page.click("button[value=next]")
    page.fill(f'[name="{second}"]', said[second])
    page.click("button[value=end]")
    with page.expect_download() as fetched:
        page.click("button[value=yaml]")
    file = tmp_path / fetched.value.suggested_filename
    fetched.value.save_as(file)

    page.goto(door)
    page.set_input_files("[name=file]", file)
    page.click("button[value=take_up]")

    expect(field(page, first)).to_have_value(said[first])
    page.click("button[value=next]")
    expect(page.locator(f'[name="{second}"]')).to_have_value(said[second])


@every_door
def test_the_answers_are_printed_and_no_button_is(visits: Visits, door: str) -> None:
    page = visits().page
    *_, last = steps(page, door)
    page.emulate_media(media="print")

    assert "Klart" in last
    expect(page.locator("#steg")).to_be_visible()
    assert not page.locator("main button").filter(visible=True).count()


@every_door
def test_enter_in_a_field_goes_on_and_adds_nothing(visits: Visits, door: str) -> None:
    page = visits(java_script_enabled=False).page
    page.goto(door)
    page.fill(f'[name="{NEEDED[door]}"]', "Nya Ledsagning")
    page.press(f'[name="{NEEDED[door]}"]', "Enter")
    field = page.locator("form.wishes input[type=text]:visible").first

    field.press("Enter")

    assert page.locator("#steg").inner_text().startswith("Steg 3 av")
