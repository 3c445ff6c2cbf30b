"""axe on every kind of page: WCAG 2.2 A and AA, best practice, target size, contrast 7:1."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from support import places
from visiting import DESKTOP, PHONE, Visits

AXE = Path(__file__).parents[1] / "checkers/node_modules/axe-core/axe.min.js"

OPTIONS = json.dumps(
    {
        "resultTypes": ["violations"],
        "runOnly": [
            *("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"),
            "best-practice",
        ],
        # Off by default in axe; asked for by the standard, and by our own design.
        "rules": {"target-size": {"enabled": True}, "color-contrast-enhanced": {"enabled": True}},
    }
)

# Every page in both languages, but not in every combination of size and colours.
WAYS: dict[str, tuple[str, dict[str, Any]]] = {
    "phone, light": ("sv", {"viewport": PHONE}),
    "phone, light, English": ("en", {"viewport": PHONE}),
    "desktop, dark": ("sv", {"viewport": DESKTOP, "color_scheme": "dark"}),
    "desktop, forced colours, English": (
        "en",
        {"viewport": DESKTOP, "forced_colors": "active", "color_scheme": "dark"},
    ),
}


def violations(page: Page) -> list[str]:
    """What axe finds on a page, with the elements it is about."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(f"axe.run({OPTIONS})")["violations"]
    return [
        f"{rule['id']}: {rule['help']}: {node['html'][:200]} {node.get('failureSummary', '')}"
        for rule in found
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("way", WAYS)
def test_axe_finds_nothing_on_any_kind_of_page(visits: Visits, way: str) -> None:
    language, options = WAYS[way]
    # The policy of the site lets no script in, so axe needs a browser that does not mind it.
    visit = visits(bypass_csp=True, **options)

    found = {
        path: faults
        for path in (f"/{language}{kind}" for kind in places.kinds().values())
        if (faults := violations(visit.open(path)))
    }

    assert not found, json.dumps(found, indent=1, ensure_ascii=False)


def test_axe_does_find_faults(visits: Visits) -> None:
    page = visits(bypass_csp=True).open("/sv/")
    page.evaluate("document.querySelector('h1').outerHTML = '<img src=x><p>No heading</p>'")

    found = " ".join(violations(page))

    assert "image-alt" in found
    assert "page-has-heading-one" in found
