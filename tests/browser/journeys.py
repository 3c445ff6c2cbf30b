"""The ways through the site that a person with a keyboard takes for the design's tasks.

Each ends where the answer is read. Every page is entered by the link past what stands on top.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from urllib.parse import parse_qs, parse_qsl, urlsplit

from keyboard import Focus, Keyboard
from ledsagning.planner.calendar import working_day_until
from ledsagning.today import today
from ledsagning.web import addresses, tools
from support.translation import said

POSTCODE = "16250"
"""Where the person lives: in Stockholm."""

OUTCOME = ".answer .outcome"
"""What a tool answers, in a few words."""


def to_municipality(keyboard: Keyboard, language: str, postcode: str) -> None:
    """From outside to the start page of the municipality where the reader lives."""
    keyboard.visit.open(f"/{language}/")
    keyboard.skip()
    keyboard.write(addresses.LIVES_IN, postcode)
    keyboard.enter()
    keyboard.skip()


def to_stockholm(keyboard: Keyboard, language: str) -> None:
    """From outside to the start page of Stockholm."""
    to_municipality(keyboard, language, POSTCODE)


def to_find(keyboard: Keyboard, language: str) -> None:
    """From outside to the form of wishes."""
    to_stockholm(keyboard, language)
    keyboard.follow(f"/{language}/stockholm/hitta")
    keyboard.skip()


def to_results(keyboard: Keyboard, language: str) -> None:
    """From outside to the providers with an escort who speaks Somali and manages a heavy
    wheelchair.
    """
    to_find(keyboard, language)
    keyboard.tab_to(lambda focus: focus.name == "languages")
    keyboard.type_until(said("somaliska", language), "so")
    keyboard.choose("wheelchair", "heavy")
    keyboard.send()


def one_at_a_time(keyboard: Keyboard, language: str) -> None:
    """The same providers, found by answering one question at a time, all six of them."""
    to_stockholm(keyboard, language)
    keyboard.follow(f"/{language}/stockholm/hitta/fraga")
    for step in range(1, 7):
        if step == 2:
            keyboard.tab_to(lambda focus: focus.name == "languages")
            keyboard.type_until(said("somaliska", language), "so")
        if step == 3:
            keyboard.choose("wheelchair", "heavy")
        keyboard.send()


def to_tool(keyboard: Keyboard, language: str, slug: str) -> None:
    """From outside to a tool, answered."""
    to_stockholm(keyboard, language)
    answer_tool(keyboard, language, "stockholm", slug)


def answer_tool(keyboard: Keyboard, language: str, municipality_id: str, slug: str) -> None:
    """From a page of a municipality to one of its tools, answered."""
    keyboard.follow(f"/{language}/{municipality_id}/{slug}")
    keyboard.skip()
    answer = ANSWERED.get(slug) or partial(_as_the_example, slug)
    answer(keyboard)


def to_few(keyboard: Keyboard, language: str) -> None:
    """From outside to the results for an escort who speaks Polish. Two fit, so that what is read
    is the same in whatever order they stand.
    """
    to_find(keyboard, language)
    keyboard.tab_to(lambda focus: focus.name == "languages")
    keyboard.type_until(said("polska", language), "pl")
    keyboard.send()


def to_list(keyboard: Keyboard, language: str, number: int) -> None:
    """The same, and the first ``number`` of them in the list."""
    to_few(keyboard, language)
    for listed in range(1, number + 1):
        keyboard.tab_to(partial(_adds, listed))
        keyboard.enter()


def in_the_answer(keyboard: Keyboard) -> bool:
    """Whether the focus is where the answer is, not on top of the page again."""
    inside = "document.querySelector('.answer').contains(document.activeElement)"
    return bool(keyboard.visit.page.evaluate(inside))


def _adds(listed: int, focus: Focus) -> bool:
    """Whether the focus is on a link that makes a list of so many."""
    found = parse_qs(urlsplit(focus.href).query).get("list", [""])[0]
    return "/hitta?" in focus.href and bool(found) and len(found.split(",")) == listed


def _choose(keyboard: Keyboard) -> None:
    keyboard.choose("writer", "relative")
    keyboard.send()


def _switch(keyboard: Keyboard) -> None:
    keyboard.choose("what", "provider")
    keyboard.choose("writer", "self")
    keyboard.send()


def _hours(keyboard: Keyboard) -> None:
    keyboard.write_day("decision_start", today().replace(day=1))
    keyboard.write("hours", "20")
    keyboard.write("used", "12")
    keyboard.send()


def _cancel(keyboard: Keyboard) -> None:
    keyboard.choose("by", "you")
    keyboard.choose("when", "tomorrow")
    # Where one chooses, the answer stands in the provider's agreement.
    if keyboard.visit.page.locator("[name=provider]").count():
        keyboard.tab_to(lambda focus: focus.name == "provider")
        keyboard.press("ArrowDown")
    keyboard.send()


def _plan_a_trip(keyboard: Keyboard) -> None:
    keyboard.write_day("day", today() + timedelta(days=30))
    keyboard.choose("meeting", "home")
    keyboard.choose("travel", "fardtjanst")
    keyboard.send()


def _meet(keyboard: Keyboard) -> None:
    keyboard.tab_to(lambda focus: focus.name == "provider")
    keyboard.press("ArrowDown")
    keyboard.send()


def _planned(keyboard: Keyboard) -> None:
    keyboard.choose("sheet", "follow_up")
    keyboard.send()


def _appeal(keyboard: Keyboard) -> None:
    keyboard.choose("about", "decision")
    keyboard.send()
    # The answer asks for the day, and leads back into the field.
    keyboard.tab_to(lambda focus: focus.href.endswith("#received-1"))
    keyboard.enter()
    # Three weeks later is a working day: of a closed one there would be more to read.
    weeks = timedelta(weeks=3)
    keyboard.type_day(working_day_until(today() + weeks) - weeks)
    keyboard.send()


def _as_the_example(slug: str, keyboard: Keyboard) -> None:
    """Answer a tool as its example in the table does."""
    (example,) = (tool.example for tool in tools.TOOLS if tool.slug == slug)
    for name, value in parse_qsl(example):
        kind = keyboard.visit.page.eval_on_selector(f"[name={name}]", "field => field.type")
        if kind == "date":
            keyboard.write_day(name, date.fromisoformat(value))
        elif kind in ("radio", "select-one"):
            keyboard.choose(name, value)
        else:
            keyboard.write(name, value)
    keyboard.send()


ANSWERED: dict[str, Callable[[Keyboard], None]] = {
    tools.CHOOSE.slug: _choose,
    tools.SWITCH.slug: _switch,
    tools.HOURS.slug: _hours,
    tools.CANCEL.slug: _cancel,
    tools.OUTING.slug: _plan_a_trip,
    tools.MEET.slug: _meet,
    tools.PLAN.slug: _planned,
    tools.COMPLAIN.slug: _appeal,
}
"""How a tool is answered, once its page is open, where its example does not tell."""

ASKING = tuple(tool.slug for tool in tools.TOOLS if tool not in (tools.SHORTLIST, tools.COMPARE))
"""The tools that ask something. My list, and what is compared of it, come with their address."""


def find(keyboard: Keyboard) -> None:
    """Task 1: find providers with an escort who speaks Somali and manages a heavy wheelchair."""
    to_results(keyboard, "sv")
    keyboard.read_to("#resultat ~ .group h3")


def learn_of_cancelling(keyboard: Keyboard) -> None:
    """Task 2: learn what happens if I cancel tomorrow."""
    to_tool(keyboard, "sv", tools.CANCEL.slug)
    keyboard.read_to(OUTCOME)


def compare(keyboard: Keyboard) -> None:
    """Task 3: compare the service agreements of two providers."""
    to_few(keyboard, "sv")
    keyboard.tab_to(lambda focus: "/jamfor?" in focus.href)
    keyboard.enter()
    keyboard.read_to(OUTCOME)


def get_the_letter(keyboard: Keyboard) -> None:
    """Task 4: get the letter for a switch."""
    to_tool(keyboard, "sv", tools.SWITCH.slug)
    keyboard.read_to(".letter")


def count_hours(keyboard: Keyboard) -> None:
    """Task 5: see how many hours are left, and when the three months end."""
    to_tool(keyboard, "sv", tools.HOURS.slug)
    keyboard.read_to(OUTCOME)


def learn_to_appeal(keyboard: Keyboard) -> None:
    """Task 6: find out how to appeal, and until when."""
    to_tool(keyboard, "sv", tools.COMPLAIN.slug)
    keyboard.read_to(OUTCOME)


def print_the_list(keyboard: Keyboard) -> None:
    """Task 7: print the list for someone. To send it takes as many presses, or fewer."""
    to_few(keyboard, "sv")
    keyboard.tab_to(lambda focus: "/min-lista/blad?" in focus.href)
    keyboard.enter()
    keyboard.read_to(".outcome")


def offer(keyboard: Keyboard) -> None:
    """A coordinator with four groups of escorts: from the start page to the file to send."""
    to_stockholm(keyboard, "sv")
    keyboard.follow(f"/sv/stockholm/{addresses.OFFERING}")
    keyboard.write("about.name", "Nya Ledsagning")
    keyboard.write("about.contact.phone", "08-123 45 67")
    keyboard.send()
    for number, (language, code) in enumerate(SPOKEN, start=1):
        _tell_of_a_group(keyboard, number, language, code)
        _press(keyboard, "next" if number == len(SPOKEN) else "add")
    keyboard.write("agreement.booking.notice", "2 dagar")
    keyboard.write("agreement.cancelling_by_you.limit", "1 dag")
    keyboard.send()
    keyboard.choose("agreement.waiting.waits", "yes")
    keyboard.send()
    keyboard.choose("agreement.first_meeting.offered", "yes")
    keyboard.send()
    keyboard.tab_to(partial(_is_button, "yaml"))
    keyboard.read_to("button[value=yaml]")


def tell_rules(keyboard: Keyboard) -> None:
    """An officer who answers three questions of three subjects: to the file to send."""
    to_stockholm(keyboard, "sv")
    keyboard.follow(f"/sv/stockholm/{addresses.ANSWERING}")
    keyboard.write("source.title", "Riktlinje")
    _press(keyboard, "next")
    keyboard.write("start-1.within", "2 veckor")
    _press(keyboard, "next")
    _press(keyboard, "next")
    keyboard.choose("saving_up-1.intended", "no")
    _press(keyboard, "next")
    keyboard.write("cancelling_by_you-1.limit", "1 dag")
    _press(keyboard, "end")
    keyboard.tab_to(partial(_is_button, "yaml"))
    keyboard.read_to("button[value=yaml]")


def _press(keyboard: Keyboard, value: str) -> None:
    keyboard.tab_to(partial(_is_button, value))
    keyboard.enter()


def _is_button(value: str, focus: Focus) -> bool:
    return focus.tag == "button" and focus.value == value


SPOKEN = (("arabiska", "ar"), ("finska", "fi"), ("polska", "pl"), ("somaliska", "so"))
"""What the escorts of the four groups speak."""


def _tell_of_a_group(keyboard: Keyboard, number: int, language: str, code: str) -> None:
    group = f"group-{number}"
    keyboard.write(f"{group}.count", "4")
    keyboard.tab_to(lambda focus: focus.name == f"{group}.languages")
    keyboard.type_until(language, code)
    keyboard.choose(f"{group}.wheelchair", "heavy")


TASKS = {
    addresses.FIND: find,
    tools.CANCEL.slug: learn_of_cancelling,
    tools.COMPARE.slug: compare,
    tools.SWITCH.slug: get_the_letter,
    tools.HOURS.slug: count_hours,
    tools.COMPLAIN.slug: learn_to_appeal,
    tools.SHORTLIST.slug: print_the_list,
    addresses.OFFERING: offer,
    addresses.ANSWERING: tell_rules,
}
"""The tasks of the design, by the page that each is done on."""
