"""What the main tasks cost a person with a keyboard, measured by a test in a real browser.

The accessibility statement shows these figures. When a change raises or lowers one, the test
fails until the figure is changed here, on purpose.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Effort:
    """A task of the design, by the ``page`` that it is done on: key presses and page loads from
    the start page, and how many words there are on the way, down to the answer's first words: to
    read for who sees them, and heard for who has them read aloud, with titles and names.

    Every page is entered by its link past what stands on top. What is chosen and written counts,
    not the other choices of a list.
    """

    page: str
    key_presses: int
    page_loads: int
    words: int
    heard: int


EFFORT = (
    Effort(page="hitta", key_presses=26, page_loads=3, words=242, heard=277),
    Effort(page="avboka", key_presses=30, page_loads=3, words=265, heard=305),
    Effort(page="jamfor", key_presses=26, page_loads=4, words=243, heard=276),
    Effort(page="byt", key_presses=28, page_loads=3, words=403, heard=439),
    Effort(page="timmar", key_presses=37, page_loads=3, words=255, heard=299),
    Effort(page="klaga", key_presses=43, page_loads=4, words=330, heard=377),
    Effort(page="min-lista", key_presses=27, page_loads=4, words=294, heard=331),
    Effort(page="for-utforare", key_presses=280, page_loads=10, words=1775, heard=1882),
    Effort(page="for-kommunen", key_presses=219, page_loads=7, words=2291, heard=2368),
)
