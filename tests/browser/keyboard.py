"""A person with a keyboard and nothing else: presses keys, and sees where the focus is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from visiting import Visit

# What a person sees of the element that has the focus, once the browser has drawn it. What shows
# the focus on this site is an outline, of the element or of the card that its ::after spans; a
# corner or the middle of it must not lie under something else.
_LOOK = """async () => {
  await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const outlined = ['', '::after'].map(part => getComputedStyle(element, part)).some(
    style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
  const box = element.getBoundingClientRect();
  // A link that goes on over a second line has a box on each.
  const places = [[.5, .5], [.05, .5], [.95, .5], [.5, .1], [.5, .9]];
  const seen = [...element.getClientRects()].some(one => places.some(([x, y]) => {
    const top = document.elementFromPoint(one.left + x * one.width, one.top + y * one.height);
    return top && (element.contains(top) || top.contains(element) && top.matches('label, a'));
  }));
  return {
    tag: element.tagName.toLowerCase(), name: element.getAttribute('name') || '',
    type: element.getAttribute('type') || '', value: element.value || '',
    href: element.getAttribute('href') || '', text: element.textContent.trim(),
    checked: element.checked || false,
    outlined, seen, inside: box.right <= innerWidth + 1 && box.left >= -1,
  };
}"""


# The words that can be seen from where the reader landed down to an element, or to the focus. A
# list of choices shows one of them. What a card tells whoever asks is passed over: it changes with
# the age of the facts, and would make the figures wrong without any change of ours.
_WORDS = """selector => {
  const main = document.querySelector('main');
  const end = selector ? document.querySelector(selector) : document.activeElement;
  if (!main.contains(end)) return 0;
  const range = document.createRange();
  range.selectNodeContents(main);
  const landed = document.querySelector(':target');
  if (landed && main.contains(landed) && landed !== main) range.setStartBefore(landed);
  range.setEndAfter(end);
  const nodes = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  let words = 0;
  while (nodes.nextNode()) {
    const node = nodes.currentNode, around = node.parentElement;
    const shown = around.checkVisibility() && !around.closest('option:not(:checked), .facts');
    if (shown && range.intersectsNode(node))
      words += node.data.split(/\\s+/).filter(word => /[\\p{L}\\p{N}]/u.test(word)).length;
  }
  return words;
}"""


# What a screen reader says on the same way, in reading order: the title of the page, the words,
# and instead of them the name of what has one of its own. What kinds of things they are is left
# out: every screen reader has its own words for that.
_HEARD = """selector => {
  const main = document.querySelector('main');
  const end = selector ? document.querySelector(selector) : document.activeElement;
  const count = text => text.split(/\\s+/).filter(word => /[\\p{L}\\p{N}]/u.test(word)).length;
  let words = count(document.title);
  if (!main.contains(end)) return words;
  const range = document.createRange();
  range.selectNodeContents(main);
  const landed = document.querySelector(':target');
  if (landed && main.contains(landed) && landed !== main) range.setStartBefore(landed);
  range.setEndAfter(end);
  const said = node => node.checkVisibility() && range.intersectsNode(node) &&
    !node.closest('[aria-hidden=true], option:not(:checked), .facts');
  for (const named of main.querySelectorAll('[aria-label]'))
    if (said(named)) words += count(named.getAttribute('aria-label'));
  const nodes = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const around = nodes.currentNode.parentElement;
    if (range.intersectsNode(nodes.currentNode) && said(around) && !around.closest('a[aria-label]'))
      words += count(nodes.currentNode.data);
  }
  return words;
}"""


@dataclass(frozen=True, slots=True)
class Focus:
    """The element that has the focus, and whether a person can see that it has."""

    tag: str
    name: str
    type: str
    value: str
    href: str
    text: str
    checked: bool
    outlined: bool
    seen: bool
    inside: bool


class Keyboard:
    """Counts every key press and every word to read on the way, and refuses a focus that cannot
    be seen.
    """

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
        self.presses = 0
        self.words = 0
        self.heard = 0

    def press(self, key: str) -> None:
        """Press a key once."""
        self.visit.page.keyboard.press(key)
        self.presses += 1

    def focus(self) -> Focus | None:
        """Where the focus is; nowhere before the first and after the last stop."""
        seen: dict[str, Any] | None = self.visit.page.evaluate(_LOOK)
        return Focus(**seen) if seen else None

    def tab(self) -> Focus | None:
        """Go one stop on."""
        self.press("Tab")
        found = self.focus()
        if found:
            assert found.outlined, f"the focus cannot be seen: {found}"
            assert found.seen, f"the focus lies under something: {found}"
            assert found.inside, f"the focus is beside the screen: {found}"
        return found

    def tab_to(self, wanted: Callable[[Focus], bool], most: int = 80) -> Focus:
        """Go on until the focus is where it is wanted."""
        stops = []
        for _ in range(most):
            found = self.tab()
            if found and wanted(found):
                return found
            # A link to a letter as e-mail holds the letter.
            stops.append(found and (found.tag, (found.name or found.href or found.text)[:60]))
        raise AssertionError(f"not reached in {most} stops: {stops}")

    def skip(self) -> None:
        """Take the link past what stands on top of every page."""
        assert self.tab_to(lambda focus: focus.href.startswith("#"), most=1)
        self.press("Enter")

    def jump(self, place: str) -> None:
        """Go to the link to a place on the same page, and take it."""
        self.tab_to(lambda focus: focus.href == f"#{place}")
        self._count()
        self.press("Enter")

    def follow(self, path: str) -> None:
        """Go to the link that leads to an address, and take it."""
        self.tab_to(lambda focus: focus.href.partition("#")[0] == path)
        self.enter()

    def enter(self) -> None:
        """Press Enter on what leads to another page, and wait for that."""
        self._count()
        with self.visit.page.expect_navigation():
            self.press("Enter")

    def type_until(self, letters: str, value: str) -> None:
        """Type into a list of choices until it shows the wanted one."""
        for letter in letters:
            found = self.focus()
            if found and found.value == value:
                return
            self.press(letter)
        found = self.focus()
        assert found
        assert found.value == value

    def read_to(self, selector: str) -> None:
        """Read from where one landed to the end of an element that can be seen."""
        assert self.visit.page.locator(selector).first.is_visible()
        self._count(selector)

    def _count(self, selector: str | None = None) -> None:
        self.words += self.visit.page.evaluate(_WORDS, selector)
        self.heard += self.visit.page.evaluate(_HEARD, selector)

    def type(self, letters: str) -> None:
        """Press one key for each letter."""
        for letter in letters:
            self.press(letter)

    def write(self, name: str, letters: str) -> None:
        """Go to a field, and type into it."""
        self.tab_to(lambda focus: focus.name == name)
        self.type(letters)

    def write_day(self, name: str, day: date) -> None:
        """Go to a field for days, and type a day into it."""
        self.tab_to(lambda focus: focus.name == name)
        self.type_day(day)

    def type_day(self, day: date) -> None:
        """Type a day into the field for days that has the focus.

        This browser is American: it asks for the month first. The presses are as many elsewhere.
        """
        self.type(f"{day:%m%d%Y}")
        found = self.focus()
        assert found
        assert found.value == day.isoformat()

    def choose(self, name: str, value: str) -> None:
        """Go to a question of which one answer is right, and choose it with the arrow keys."""
        found: Focus | None = self.tab_to(lambda focus: focus.name == name)
        for _ in range(10):
            if found and found.value == value:
                break
            self.press("ArrowDown")
            found = self.focus()
        assert found
        assert found.value == value
        if not found.checked:
            # An arrow key chooses what it comes to; the first answer is not chosen by coming to it.
            self.press("Space")

    def send(self) -> None:
        """Go to the next button, and press it."""
        self.tab_to(lambda focus: focus.tag == "button" or focus.type == "submit")
        self.enter()
