"""The ways through the site that a person with a keyboard takes for the design's tasks."""

from keyboard import Keyboard

# What is typed to find Somali in the list of languages.
SOMALI = {"sv": "somaliska", "en": "somali"}


def to_stockholm(keyboard: Keyboard, language: str) -> None:
    """From outside to the start page of Stockholm."""
    keyboard.visit.open(f"/{language}/")
    keyboard.skip()
    keyboard.follow(f"/{language}/stockholm/")
    keyboard.skip()


def to_results(keyboard: Keyboard, language: str) -> None:
    """Task 1: find providers with an escort who speaks Somali and manages a heavy wheelchair."""
    to_stockholm(keyboard, language)
    keyboard.follow(f"/{language}/stockholm/hitta")
    keyboard.skip()
    keyboard.tab_to(lambda focus: focus.name == "languages")
    keyboard.type_until(SOMALI[language], "so")
    keyboard.tab_to(lambda focus: focus.name == "wheelchair")
    choose(keyboard, "heavy")
    keyboard.tab_to(lambda focus: focus.tag == "button" or focus.type == "submit")
    keyboard.enter()


def choose(keyboard: Keyboard, value: str) -> None:
    """Choose one of several radio buttons with the arrow keys."""
    for _ in range(10):
        found = keyboard.focus()
        if found and found.value == value:
            break
        keyboard.press("ArrowDown")
    found = keyboard.focus()
    assert found
    assert found.value == value


def to_page(keyboard: Keyboard, language: str, slug: str) -> None:
    """Tasks 2 and 6: learn what an information page tells."""
    to_stockholm(keyboard, language)
    keyboard.follow(f"/{language}/stockholm/{slug}")


TASKS = {
    1: lambda keyboard: to_results(keyboard, "sv"),
    2: lambda keyboard: to_page(keyboard, "sv", "boka-och-avboka"),
    6: lambda keyboard: to_page(keyboard, "sv", "nar-nagot-ar-fel"),
}
