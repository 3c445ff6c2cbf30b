"""Every kind of page as people set up their screens: narrow, large, spaced, on paper."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, ViewportSize

from fitting import double, faults, space
from support import places
from visiting import DESKTOP, PHONE, TABLET, Visits

PATHS = places.pages()


@pytest.mark.parametrize(
    ("size", "change"),
    [(PHONE, None), (PHONE, space), (TABLET, double)],
    ids=["as it is", "spaced", "doubled"],
)
def test_a_narrow_screen_shows_all_words_without_scrolling_sideways(
    visits: Visits, size: ViewportSize, change: Callable[[Page], None] | None
) -> None:
    visit = visits(bypass_csp=True, viewport=size)
    found = {}
    for path in PATHS:
        page = visit.open(path)
        if change:
            change(page)
        if wrong := faults(page):
            found[path] = wrong

    assert not found


def test_the_player_of_sound_has_room_on_a_narrow_screen(visits: Visits) -> None:
    page = visits(viewport=PHONE).open("/sv/stockholm/dina-timmar")
    # Where something has been read aloud it stands here; nothing has on a site of the tests.
    beside = page.evaluate("""() => {
      const ways = document.querySelector('.other-ways details');
      ways.open = true;
      const player = document.createElement('audio');
      player.className = 'player';
      player.controls = true;
      ways.append(player);
      return player.getBoundingClientRect().right - ways.getBoundingClientRect().right;
    }""")

    assert beside <= 0


def test_doubled_text_is_larger(visits: Visits) -> None:
    page = visits(bypass_csp=True, viewport=DESKTOP).open("/sv/stockholm/hitta")
    size = "parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
    before = page.evaluate(size)
    double(page)

    assert before >= 19
    assert page.evaluate(size) >= 1.9 * before


def test_lines_are_short_enough_to_follow(visits: Visits) -> None:
    page = visits(viewport=DESKTOP).open("/sv/stockholm/boka-och-avboka")
    # 70 characters of the page's own text, measured in its own font.
    wide = page.evaluate(
        """() => {
          const text = [...document.querySelectorAll('main p')].sort(
            (a, b) => b.textContent.length - a.textContent.length)[0];
          const context = document.createElement('canvas').getContext('2d');
          context.font = getComputedStyle(text).font;
          const words = text.textContent.trim();
          const character = context.measureText(words).width / words.length;
          return text.getBoundingClientRect().width / character;
        }"""
    )

    assert 40 < wide <= 75


def test_the_journey_works_with_scripts_off(visits: Visits) -> None:
    page = visits(java_script_enabled=False).open("/sv/")
    page.locator('input[name="bor"]').fill("16250")
    page.locator("main form button").first.click()
    page.locator('main a[href="/sv/stockholm/hitta"]').first.click()
    page.locator('select[name="languages"]').first.select_option("so")
    page.get_by_role("button", name="Visa utförare").first.click()
    page.locator(
        '#resultat a[href*="/utforare/"], #resultat ~ * a[href*="/utforare/"]'
    ).first.click()

    assert "/utforare/" in page.url
    assert page.locator("#avtal").count() == 1


def test_print_leaves_out_what_cannot_be_used_on_paper(visits: Visits) -> None:
    visit = visits(viewport=DESKTOP)
    page = visit.open(f"/sv{places.kinds()['provider']}")
    page.emulate_media(media="print")

    assert page.locator("h1").is_visible()
    assert page.locator("main").is_visible()
    assert not page.locator("nav.menu").is_visible()
    assert not page.locator("a.skip").is_visible()
    assert len(page.pdf()) > 5_000


def test_a_list_without_bullets_says_that_it_is_one(visits: Visits) -> None:
    # Safari tells VoiceOver of no other, outside of navigation.
    silent = """() => [...document.querySelectorAll('main :is(ul, ol):not(nav *)')].filter(e =>
      getComputedStyle(e).listStyleType === 'none' && e.getAttribute('role') !== 'list'
    ).map(e => e.outerHTML.slice(0, 120))"""
    visit = visits()
    found = {}
    for path in places.kinds().values():
        if lists := visit.open(f"/sv{path}").evaluate(silent):
            found[path] = lists

    assert not found


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        ("home", "main input[type=text]"),
        ("municipality", "main .link-cards a"),
        ("provider", "main a[href^='tel:']"),
        ("hours", "main input"),
        ("find", "main select"),
    ],
)
def test_a_small_phone_shows_what_one_came_for_on_its_second_screen_at_the_latest(
    visits: Visits, kind: str, wanted: str
) -> None:
    page = visits(viewport={"width": 320, "height": 568}).open(f"/sv{places.kinds()[kind]}")
    box = page.locator(wanted).locator("visible=true").first.bounding_box()

    assert box
    # One and a half screens, in a font that is wider than most.
    assert box["y"] <= 1.55 * 568


def test_nothing_moves_for_those_who_cannot_bear_it(visits: Visits) -> None:
    page = visits(reduced_motion="reduce").open("/sv/stockholm/hitta")
    moving = page.evaluate(
        """() => [...document.querySelectorAll('*')].filter(e => {
          const style = getComputedStyle(e);
          return parseFloat(style.transitionDuration) > 0.01
            || parseFloat(style.animationDuration) > 0.01 || style.scrollBehavior === 'smooth';
        }).map(e => e.tagName)"""
    )

    assert not moving


def test_the_policy_of_the_site_lets_no_script_in(visits: Visits) -> None:
    visit = visits()
    page = visit.open("/sv/")
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'),"
        " {textContent: 'window.intruder = 1'}))"
    )

    assert page.evaluate("window.intruder") is None
    assert any("Content Security Policy" in text for text in visit.complaints)
    visit.complaints.clear()
