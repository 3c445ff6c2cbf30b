"""Every rule that is entered is read where its readers look, and not in the booklet alone."""

import pytest

from ledsagning.catalogue.rules import RULE_NAMES
from support.shipped import Site
from support.sites import CHOOSES, Facts, catalogue, site

MUNICIPALITY_CHOOSES: Facts = {"how": "municipality", "quote": "Kommunen väljer."}
OF_HOME_CARE: Facts = {"about": "home_care", **CHOOSES}
"""Whether one chooses a provider of ledsagning is not told by it."""


def note(name: str) -> str:
    return f"Det här hör till {name}."


@pytest.mark.parametrize("choice", [CHOOSES, MUNICIPALITY_CHOOSES, OF_HOME_CARE])
def test_every_rule_stands_on_a_page_that_is_not_the_booklet(choice: Facts) -> None:
    rules = {
        name: {"quote": "Så står det.", "note": {"sv": note(name)}}
        for name in RULE_NAMES
        if name != "choice"
    }
    town = Site(site(catalogue(rules={**rules, "choice": choice})))
    listed = {link.href for link in town.page("/sv/staden/").links if link.href.count("/") == 3}
    texts = [town.page(path).text for path in listed - {"/sv/staden/haftet"}]

    assert [name for name in rules if not any(note(name) in text for text in texts)] == []


@pytest.mark.parametrize("choice", [CHOOSES, MUNICIPALITY_CHOOSES, OF_HOME_CARE])
def test_nobody_is_asked_of_a_seldom_rule_that_there_is_not(choice: Facts) -> None:
    town = Site(site(catalogue(rules={"choice": choice})))

    for page, heading in (
        ("boka-och-avboka", "På natten"),
        ("las-ditt-beslut", "När stödet börjar"),
        ("valja", "Om utföraren inte har plats"),
    ):
        assert heading not in town.page(f"/sv/staden/{page}").text
