"""axe, and what it is asked for: WCAG 2.2 A and AA, best practice, target size, contrast 7:1."""

import json
from pathlib import Path

from playwright.sync_api import Page

AXE = Path(__file__).parents[1] / "checkers/node_modules/axe-core/axe.min.js"

OPTIONS = json.dumps(
    {
        "resultTypes": ["violations"],
        "runOnly": [
            *("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"),
            "best-practice",
        ],
        # Off by default in axe; asked for by the standard, and by our own design. What has less
        # than 4.5:1 the enhanced rule leaves to the common one.
        "rules": {"target-size": {"enabled": True}, "color-contrast-enhanced": {"enabled": True}},
    }
)


def violations(page: Page) -> list[str]:
    """What axe finds on a page, with the elements it is about."""
    # A link of which only the beginning has come has no words yet.
    page.wait_for_load_state()
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(f"axe.run({OPTIONS})")["violations"]
    return [
        f"{rule['id']}: {rule['help']}: {node['html'][:200]} {node.get('failureSummary', '')}"
        for rule in found
        for node in rule["nodes"]
    ]
