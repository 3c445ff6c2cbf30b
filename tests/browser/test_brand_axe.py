"""axe on a site with a name, colours and a logo of its operator's own, in every scheme."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from axe import violations
from support.serving import served
from visiting import DESKTOP, PHONE, Visit

LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30">'
    '<path fill="#003b5c" d="M0 0h90v30H0z"/></svg>'
)
COLOUR = "rgb(0, 59, 92)"


@pytest.fixture(scope="module")
def branded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with a look of its own."""
    folder = tmp_path_factory.mktemp("branded")
    (folder / "vapen.svg").write_text(LOGO)
    look = {
        "SITE_NAME": "Ledsagning i Exempelstad",
        "COLOUR": "#003b5c",
        "LOGO": str(folder / "vapen.svg"),
        "LOGO_TEXT": "Exempelstads kommun",
    }
    with served(folder / "log.txt", "--workers", "1", **look) as port:
        yield f"http://127.0.0.1:{port}"


@pytest.mark.parametrize(
    ("options", "own"),
    [
        ({"viewport": PHONE}, True),
        ({"viewport": DESKTOP, "color_scheme": "dark"}, True),
        ({"viewport": DESKTOP, "forced_colors": "active", "color_scheme": "dark"}, False),
    ],
)
def test_a_look_of_its_own_is_shown_and_leaves_nothing_for_axe_to_find(
    browser: Browser, branded: str, options: dict[str, Any], own: bool
) -> None:
    visit = Visit(browser, branded, bypass_csp=True, **options)
    try:
        for path in ("/sv/", "/sv/stockholm/", "/en/stockholm/hitta?languages=so"):
            page = visit.open(path)
            assert violations(page) == []
            assert page.get_by_role("img", name="Exempelstads kommun").is_visible()
            head = page.locator(".band")
            behind = head.evaluate("e => getComputedStyle(e).backgroundColor")
            assert (behind == COLOUR) is own
    finally:
        visit.close()
