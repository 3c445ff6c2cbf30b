"""What the main tasks cost a person with a keyboard, measured by a test in a real browser.

The accessibility statement shows these figures. When a change raises or lowers one, the test
fails until the figure is changed here, on purpose.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Effort:
    """A task of the design, by the ``page`` that it is done on: key presses and page loads from
    the start page, and how many words there are to read on the way, down to the answer's first
    words.
    """

    page: str
    key_presses: int
    page_loads: int
    words: int


EFFORT = (
    Effort(page="hitta", key_presses=26, page_loads=3, words=240),
    Effort(page="avboka", key_presses=34, page_loads=3, words=316),
    Effort(page="jamfor", key_presses=41, page_loads=6, words=338),
    Effort(page="byt", key_presses=29, page_loads=3, words=453),
    Effort(page="timmar", key_presses=40, page_loads=3, words=303),
    Effort(page="klaga", key_presses=49, page_loads=4, words=379),
    Effort(page="min-lista", key_presses=46, page_loads=7, words=401),
)
