"""Each tool with a keyboard alone, on a phone's screen, in both languages."""

import pytest
from playwright.sync_api import expect

from journeys import ASKING, OUTCOME, in_the_answer, to_list, to_tool
from keyboard import Keyboard
from support.translation import LANGUAGES
from visiting import Visits

FEW = 5
"""So many key presses from any provider of the results to the comparison are few."""

CARDS = """cards => [0, 1, Math.floor(cards.length / 2), cards.length - 1].map(n => cards[n].id)"""
"""Some cards in the list, and some that are not: one in the middle, and the last."""

in_every_language = pytest.mark.parametrize("language", LANGUAGES)


@in_every_language
@pytest.mark.parametrize("slug", ASKING)
def test_the_keyboard_answers_a_tool_and_lands_on_what_it_says(
    visits: Visits, slug: str, language: str
) -> None:
    keyboard = Keyboard(visits(reduced_motion="reduce"))

    to_tool(keyboard, language, slug)
    expect(keyboard.visit.page.locator(OUTCOME)).to_be_in_viewport()

    keyboard.tab()
    assert in_the_answer(keyboard)


@in_every_language
def test_the_keyboard_prints_what_a_tool_answered(visits: Visits, language: str) -> None:
    keyboard = Keyboard(visits(reduced_motion="reduce"))
    page = keyboard.visit.page

    to_tool(keyboard, language, "avboka")
    answer = page.locator(f"{OUTCOME} h2").inner_text()
    keyboard.jump("ta-med")
    keyboard.tab_to(lambda focus: "/avboka/blad?" in focus.href)
    keyboard.enter()

    expect(page.locator("h2").first).to_have_text(answer)


@in_every_language
def test_the_keyboard_puts_providers_in_the_list_and_stays_where_it_was(
    visits: Visits, language: str
) -> None:
    keyboard = Keyboard(visits(reduced_motion="reduce"))
    page = keyboard.visit.page

    to_list(keyboard, language, 2)
    expect(page.locator(".card.listed")).to_have_count(2)
    expect(page.locator(".card.listed").last).to_be_in_viewport()

    keyboard.tab()
    name = page.locator(".card.listed h4").last
    assert name.evaluate("name => name.contains(document.activeElement)")


@in_every_language
def test_the_comparison_is_a_few_key_presses_away_from_every_card(
    visits: Visits, language: str
) -> None:
    keyboard = Keyboard(visits(reduced_motion="reduce"))
    page = keyboard.visit.page
    to_list(keyboard, language, 2)
    results = page.url

    presses = {}
    for card in page.locator(".card").evaluate_all(CARDS):
        keyboard.visit.open(f"{results.partition('#')[0]}#{card}")
        before = keyboard.presses
        _to_comparison(keyboard)
        presses[card] = keyboard.presses - before

    assert max(presses.values()) <= FEW, presses


def _to_comparison(keyboard: Keyboard) -> None:
    keyboard.tab_to(lambda focus: "/jamfor?" in focus.href)
    keyboard.enter()
    expect(keyboard.visit.page.locator(".comparison")).to_be_visible()
