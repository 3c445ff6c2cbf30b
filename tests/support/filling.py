"""Fills in the form of a page and sends it, as a browser does."""

import re
from collections.abc import Iterator
from urllib.parse import urlencode
from xml.etree.ElementTree import Element

from support.careful import local
from support.reading import Reading, seen


class Form:
    """The only form of a page."""

    def __init__(self, reading: Reading) -> None:
        (self._form,) = reading.all("form")
        self._reading = reading
        self._labels = {e.get("for"): seen(e) for e in reading.all("label")}

    @property
    def action(self) -> str:
        return self._form.get("action", "")

    def _controls(self, name: str | None = None) -> list[Element]:
        found = (e for e in self._form.iter() if local(e) in ("input", "select"))
        return [e for e in found if name in (None, e.get("name"))]

    @property
    def hidden(self) -> list[tuple[str, str]]:
        return [_pair(e) for e in self._controls() if e.get("type") == "hidden"]

    @property
    def names(self) -> list[str]:
        """What each field that is shown is called in the address."""
        shown = (e for e in self._controls() if e.get("type") != "hidden")
        return [e.get("name", "") for e in shown]

    @property
    def buttons(self) -> dict[str, tuple[str, str]]:
        """What each button adds to the query, by its words."""
        buttons = (e for e in self._form.iter() if local(e) == "button")
        return {seen(button): _pair(button) for button in buttons}

    def choices(self, name: str) -> dict[str, str]:
        """What can be chosen in a question: the label of each value. Of several lists it is the
        last, where one more is chosen.
        """
        first, *_ = controls = self._controls(name)
        if local(first) == "select":
            return {e.get("value", ""): seen(e) for e in controls[-1].iter("option")}
        return {e.get("value", ""): self._labels[e.get("id")] for e in controls}

    def choosable(self, name: str) -> bool:
        """Whether a question is answered by choosing."""
        first, *_ = self._controls(name)
        return local(first) == "select" or first.get("type") in ("radio", "checkbox")

    def counts(self, name: str) -> dict[str, int]:
        """How many providers are said to fit with each choice, not only that they may."""
        told = (
            (value, re.search(r"\((\d+)( kan)? passar?\)$", label))
            for value, label in self.choices(name).items()
        )
        return {value: 0 if count[2] else int(count[1]) for value, count in told if count}

    @property
    def answers(self) -> list[tuple[str, str]]:
        """What the form says as it stands, less what says nothing."""
        return [(name, value) for name, value in self._sent() if value]

    def chosen(self, name: str) -> list[str]:
        return [value for other, value in self.answers if other == name]

    def _sent(self) -> Iterator[tuple[str, str]]:
        for control in self._controls():
            name, value = _pair(control)
            if local(control) == "select":
                yield name, _selected(control)
            elif (
                control.get("type") not in ("radio", "checkbox")
                or control.get("checked") is not None
            ):
                yield name, value

    def takes_one(self, name: str) -> bool:
        """Whether a new choice replaces the old."""
        controls = self._controls(name)
        return controls[0].get("type") == "radio" or (
            local(controls[0]) == "select" and len(controls) == 1 and name != "languages"
        )

    def with_choice(self, name: str, value: str) -> str:
        """The address that the form leads to once something more is chosen in it."""
        kept = [pair for pair in self._sent() if pair[0] != name or not self.takes_one(name)]
        return self._address([*kept, (name, value)])

    def sent(self, button: str, **answers: tuple[str, ...]) -> str:
        """The address that a button leads to once some questions are answered anew."""
        kept = [pair for pair in self._sent() if pair[0] not in answers]
        new = [(name, value) for name, values in answers.items() for value in values]
        pressed = self.buttons[button]
        pairs = [*kept, *new, *([pressed] if pressed[0] else [])]
        return self._address(pairs, self._leads(button))

    def _leads(self, words: str) -> str:
        """Where a button leads: it may be elsewhere than the form."""
        buttons = (e for e in self._form.iter() if local(e) == "button")
        (leads, *_) = (e.get("formaction") for e in buttons if seen(e) == words)
        return leads or self.action

    def _address(self, pairs: list[tuple[str, str]], leads: str = "") -> str:
        return f"{(leads or self.action).partition('#')[0]}?{urlencode(pairs)}"

    def told_beside(self, name: str) -> list[str]:
        """What the fields of a question point at as their description."""
        parents = self._reading.page.parents
        element: Element | None = self._controls(name)[0]
        while element is not None and element.get("aria-describedby") is None:
            element = parents.get(element)
        assert element is not None
        return [
            self._reading.at(place).text for place in element.get("aria-describedby", "").split()
        ]


def _pair(control: Element) -> tuple[str, str]:
    return control.get("name", ""), control.get("value", "")


def _selected(select: Element) -> str:
    options = list(select.iter("option"))
    chosen = [option for option in options if option.get("selected") is not None]
    return (chosen or options)[0].get("value", "")
