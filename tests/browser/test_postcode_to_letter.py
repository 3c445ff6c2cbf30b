"""From a postcode to two letters in municipalities of several kinds: with a keyboard alone, on a
phone's screen.
"""

from dataclasses import dataclass

import pytest
from playwright.sync_api import expect

from fitting import faults
from journeys import answer_tool, in_the_answer, to_municipality
from keyboard import Keyboard
from ledsagning.web import addresses
from ledsagning.web.tools import ASK, CHOOSE, COMPLAIN, Tool
from support.translation import said
from visiting import Visits


@dataclass(frozen=True)
class Way:
    """Where somebody lives, as they write it, and the letter that they need besides."""

    municipality: str
    name: str
    postcode: str
    tool: Tool
    language: str = "sv"
    only_a_name: bool = False


WAYS = {
    "one chooses": Way("molndal", "Mölndals stad", "43130", CHOOSE),
    "one may wish": Way("sodertalje", "Södertälje kommun", "151 33", CHOOSE),
    "by area": Way("strangnas", "Strängnäs kommun", "645 30", COMPLAIN),
    "only a name": Way("overtornea", "Övertorneå kommun", "957 31", COMPLAIN, only_a_name=True),
    "only a long name, in English": Way(
        "malung-salen", "Malung-Sälens kommun", "78230", CHOOSE, language="en", only_a_name=True
    ),
}

SAYS = {
    ASK.slug: "Jag vill veta hur ledsagning fungerar i",
    CHOOSE.slug: "vill ha ledsagning från",
    COMPLAIN.slug: "Jag överklagar beslutet.",
}
"""What stands in each letter. The first of them on a page is in Swedish in every language."""


def arrived(keyboard: Keyboard, heading: str) -> None:
    """See that a page has the heading that was promised, and no more width than the screen."""
    expect(keyboard.visit.page.locator("h1")).to_contain_text(heading)
    assert not faults(keyboard.visit.page)


def read_letter(keyboard: Keyboard, says: str) -> None:
    """Read to the end of the letter, and see that the next stop is beside it."""
    answer = keyboard.visit.page.locator(".answer")
    expect(answer.locator("h2").first).to_be_in_viewport()
    expect(answer.locator(".letter").first).to_contain_text(says)
    keyboard.read_to(".letter")
    keyboard.tab()
    assert in_the_answer(keyboard)


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_the_keyboard_leads_from_a_postcode_to_two_letters(visits: Visits, way: Way) -> None:
    keyboard = Keyboard(visits(reduced_motion="reduce"))
    page = keyboard.visit.page

    to_municipality(keyboard, way.language, way.postcode)
    arrived(keyboard, way.name)
    # What was written is gone from the address; the place in it is that of the skip link.
    start = addresses.municipality(way.language, way.municipality)
    expect(page).to_have_url(f"{start}#innehall")
    assert page.locator("#lagen").count() == way.only_a_name

    for tool in (ASK, way.tool):
        answer_tool(keyboard, way.language, way.municipality, tool.slug)
        arrived(keyboard, said(tool.name.title, way.language))
        read_letter(keyboard, SAYS[tool.slug])
        keyboard.follow(start)
        keyboard.skip()
