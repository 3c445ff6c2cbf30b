"""The whole main journey with a keyboard alone, on a phone's screen, in every language."""

import re

import pytest
from playwright.sync_api import expect

from journeys import to_results
from keyboard import Keyboard
from support import places
from support.translation import LANGUAGES
from visiting import PHONE, Visits

# Resolved when the page has not moved for five frames.
STANDS_STILL = """async () => {
  for (let still = 0, before = -1; still < 5; ) {
    await new Promise(requestAnimationFrame);
    still = scrollY === before ? still + 1 : 0;
    before = scrollY;
  }
}"""

in_every_language = pytest.mark.parametrize("language", LANGUAGES)


def read_down_to(keyboard: Keyboard, selector: str) -> None:
    """Turn the screen with the keyboard until it shows something."""
    target = keyboard.visit.page.locator(selector)
    for _ in range(100):
        box = target.bounding_box()
        assert box
        # The key moves the page by less than a screen, so nothing is jumped over.
        if box["y"] < PHONE["height"] - 40:
            break
        keyboard.press("PageDown")
        keyboard.visit.page.evaluate(STANDS_STILL)
    expect(target).to_be_in_viewport()


@in_every_language
def test_the_keyboard_leads_from_the_start_to_a_term_of_a_service_agreement(
    visits: Visits, language: str
) -> None:
    keyboard = Keyboard(visits(reduced_motion="reduce"))
    page = keyboard.visit.page

    to_results(keyboard, language)
    expect(page).to_have_url(re.compile(r"languages=so&.*wheelchair=heavy.*#resultat$"))
    expect(page.locator("#resultat")).to_be_in_viewport()

    # The next stop after the landing place lies among the results, not on top of the page.
    found = keyboard.tab_to(lambda focus: "/utforare/" in focus.href, most=20)
    keyboard.enter()
    expect(page.locator("h1")).to_have_text(found.text)

    read_down_to(
        keyboard, "#avtal >> xpath=ancestor::*[contains(@class, 'section')][1] >> .fact >> nth=0"
    )


@in_every_language
@pytest.mark.parametrize("kind", ["home", "find", "results", "first question", "provider"])
def test_tab_reaches_every_stop_once_in_the_order_of_the_page_and_comes_out_again(
    visits: Visits, kind: str, language: str
) -> None:
    keyboard = Keyboard(visits(reduced_motion="reduce"))
    page = keyboard.visit.open(f"/{language}{places.kinds()[kind]}")
    page.evaluate("scrollTo(0, 0)")

    stops = 0
    while keyboard.tab():
        stops += 1
        assert stops < 400, "the keyboard is trapped"
        place = page.evaluate(
            "window.place = [...document.querySelectorAll('*')].indexOf(document.activeElement)"
        )
        before = page.evaluate("[window.before ?? -1, window.before = window.place][0]")
        assert place > before, "the focus jumps back"

    assert stops > 3


@in_every_language
def test_the_skip_link_is_seen_when_it_has_the_focus_and_leads_past_the_header(
    visits: Visits, language: str
) -> None:
    keyboard = Keyboard(visits(reduced_motion="reduce"))
    page = keyboard.visit.open(f"/{language}/stockholm/hitta")

    keyboard.skip()
    keyboard.tab()

    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
