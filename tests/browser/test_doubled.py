"""Text twice as large on a phone: still lines of words, and whole days."""

import pytest

from fitting import cramped, double, faults
from support import places
from visiting import Visits

WIDTHS = (412, 360)
"""The two commonest phones, in CSS pixels."""

KINDS = (
    "home",
    "municipality",
    "results",
    "provider and wishes",
    "comparison",
    "hours left",
    "trip",
    "cancelled",
    "appeal",
    "my list",
    "first question",
    "information",
)


@pytest.mark.parametrize("kind", KINDS)
def test_doubled_text_on_a_phone_keeps_lines_of_words(visits: Visits, kind: str) -> None:
    page = visits(bypass_csp=True).open(f"/sv{places.kinds()[kind]}")
    double(page)

    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        if wrong := cramped(page) + faults(page):
            found[width] = wrong

    assert not found


def test_a_column_of_single_letters_is_found(visits: Visits) -> None:
    page = visits(bypass_csp=True).open("/sv/stockholm/utflykt")
    page.add_style_tag(content="h1 { inline-size: 1em } [type='date'] { max-inline-size: 3em }")

    found = cramped(page)

    assert any("<h1" in one for one in found)
    assert any('type="date"' in one for one in found)
