"""axe on every kind of page, on screens of several sizes and colours."""

import json
from typing import Any

import pytest

from axe import violations
from support import places
from visiting import DESKTOP, PHONE, Visits

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


FAULTY = """<img src=x><p>No heading</p><div style="background: #fff">
<p style="color: #ddd">Hardly to be seen</p><p style="color: #707070">Enough for most</p></div>"""


def test_axe_does_find_faults(visits: Visits) -> None:
    page = visits(bypass_csp=True).open("/sv/")
    page.evaluate("faulty => { document.querySelector('h1').outerHTML = faulty }", FAULTY)

    found = " ".join(violations(page))

    assert "image-alt:" in found
    assert "page-has-heading-one:" in found
    assert "color-contrast:" in found
    assert "color-contrast-enhanced:" in found
