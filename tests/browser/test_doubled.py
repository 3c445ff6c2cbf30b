"""Text twice as large on a phone: still lines of words, whole days, and tables that fit."""

import pytest

from fitting import cramped, double, faults
from support import places
from visiting import Visits

WIDTHS = (412, 360)
"""The two commonest phones, in CSS pixels."""

NARROWEST = 320
"""What no page may need more than: WCAG 1.4.10."""

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


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize(
    "path", ["avboka?when=tomorrow&provider=exempel-asken", "utflykt", "forsta-traffen", "format"]
)
def test_a_choice_is_whole_in_its_list_on_the_smallest_screen(
    visits: Visits, path: str, large: bool
) -> None:
    page = visits(bypass_csp=True).open(f"/sv/stockholm/{path}")
    page.evaluate("document.querySelectorAll('details').forEach(e => { e.open = true; })")
    page.set_viewport_size({"width": NARROWEST, "height": 800})
    if large:
        double(page)

    assert page.locator("select").count()
    assert [one for one in faults(page) if "<select" in one] == []


def test_a_choice_that_is_cut_off_is_found(visits: Visits) -> None:
    page = visits(bypass_csp=True).open("/sv/stockholm/utflykt")
    page.add_style_tag(content=".select select { white-space: pre; max-inline-size: 6em }")

    assert any("<select" in one for one in faults(page))


@pytest.mark.parametrize("path", ["/sv/tillganglighet", "/sv/oppna-data", "/sv/statistik"])
def test_a_table_on_a_phone_is_read_without_moving_it_sideways(visits: Visits, path: str) -> None:
    page = visits(bypass_csp=True).open(path)
    double(page)
    page.set_viewport_size({"width": WIDTHS[-1], "height": 800})
    tables = page.locator(".table")

    wider = tables.evaluate_all("all => all.map(e => e.scrollWidth - e.clientWidth)")

    assert len(wider) == tables.count() > 0
    assert max(wider) <= 1


@pytest.mark.parametrize("width", [320, 1280])
def test_the_words_of_a_chart_are_as_large_as_the_text_around_it_and_grow_with_it(
    visits: Visits, width: int
) -> None:
    page = visits(bypass_csp=True).open("/sv/statistik")
    page.set_viewport_size({"width": width, "height": 800})
    sizes = """() => ['.chart .number', '.chart .number + *', '.table td']
      .map(e => parseFloat(getComputedStyle(document.querySelector(e)).fontSize))"""
    before = page.evaluate(sizes)
    double(page)
    after = page.evaluate(sizes)

    assert len(set(before)) == 1
    assert after == [2 * size for size in before]
    assert faults(page) == []
