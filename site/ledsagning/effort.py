"""What the main tasks cost a person with a keyboard, measured by a test in a real browser.

The accessibility statement shows these figures. When a change raises or lowers one, the test
fails until the figure is changed here, on purpose.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Effort:
    """A task of the design, by its number: key presses and page loads from the start page, and
    how many words there are to read on the way, down to the answer's first words.
    """

    task: int
    key_presses: int
    page_loads: int
    words: int


EFFORT = (
    Effort(task=1, key_presses=21, page_loads=3, words=225),
    Effort(task=2, key_presses=26, page_loads=3, words=288),
    Effort(task=3, key_presses=36, page_loads=6, words=323),
    Effort(task=4, key_presses=22, page_loads=3, words=412),
    Effort(task=5, key_presses=34, page_loads=3, words=248),
    Effort(task=6, key_presses=42, page_loads=4, words=363),
    Effort(task=7, key_presses=41, page_loads=7, words=364),
)
