"""The pages that differ most between municipalities, in twelve of all kinds: axe, and the screen of
a phone with the text as it is and set apart.
"""

import json

import pytest

from axe import violations
from fitting import faults, space
from visiting import PHONE, Visits

KINDS = {
    "stockholm": "a sample, where one chooses",
    "varmdo": "a sample, where the municipality finds somebody",
    "overtornea": "only a name",
    "malung-salen": "only a long name",
    "malmo": "rules, but none about choosing",
    "sodertalje": "one may wish",
    "strangnas": "the area tells who comes",
    "varnamo": "one act gives a choice",
    "goteborg": "home care alone gives a choice",
    "hassleholm": "one provider, the staff of home care",
    "botkyrka": "many rules, by act, age and person",
    "vargarda": "fees by income",
}
"""Municipalities by their id, with what is told of them."""

PAGES = ("", "hitta", "fraga-kommunen", "kostnader", "valja")


@pytest.mark.parametrize("municipality", KINDS, ids=KINDS.values())
def test_a_municipality_of_any_kind_is_accessible_on_a_phone(
    visits: Visits, municipality: str
) -> None:
    # The policy of the site lets neither axe nor a reader's style sheet in.
    visit = visits(bypass_csp=True, viewport=PHONE)

    found = {}
    for slug in PAGES:
        page = visit.open(f"/sv/{municipality}/{slug}")
        wrong = [*faults(page), *violations(page)]
        space(page)
        found[slug] = [*wrong, *(f"spaced: {fault}" for fault in faults(page))]

    assert not any(found.values()), json.dumps(found, indent=1, ensure_ascii=False)
