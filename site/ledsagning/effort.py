"""What the main tasks cost a person with a keyboard, measured by a test in a real browser.

The accessibility statement shows these figures. When a change raises one, the test fails until
the figure is changed here, on purpose.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Effort:
    """A task of the design, by its number: key presses and page loads from the start page."""

    task: int
    key_presses: int
    page_loads: int


EFFORT = (
    Effort(task=1, key_presses=0, page_loads=0),
    Effort(task=2, key_presses=0, page_loads=0),
    Effort(task=6, key_presses=0, page_loads=0),
)
