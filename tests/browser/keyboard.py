"""A person with a keyboard and nothing else: presses keys, and sees where the focus is."""

from collections.abc import Callable
from dataclasses import dataclass
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
  const seen = [[.5, .5], [.05, .5], [.95, .5], [.5, .1], [.5, .9]].some(([x, y]) => {
    const top = document.elementFromPoint(box.left + x * box.width, box.top + y * box.height);
    return top && (element.contains(top) || top.contains(element) && top.matches('label, a'));
  });
  return {
    tag: element.tagName.toLowerCase(), name: element.getAttribute('name') || '',
    type: element.getAttribute('type') || '', value: element.value || '',
    href: element.getAttribute('href') || '', text: element.textContent.trim(),
    outlined, seen, inside: box.right <= innerWidth + 1 && box.left >= -1,
  };
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
    outlined: bool
    seen: bool
    inside: bool


class Keyboard:
    """Counts every key press, and refuses a focus that cannot be seen."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
        self.presses = 0

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
            stops.append(found)
        raise AssertionError(f"not reached in {most} stops: {stops}")

    def skip(self) -> None:
        """Take the link past what stands on top of every page."""
        assert self.tab_to(lambda focus: focus.href.startswith("#"), most=1)
        self.press("Enter")

    def follow(self, path: str) -> None:
        """Go to the link that leads to an address, and take it."""
        self.tab_to(lambda focus: focus.href.partition("#")[0] == path)
        self.enter()

    def enter(self) -> None:
        """Press Enter on what leads to another page, and wait for that."""
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
