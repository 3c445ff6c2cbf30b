"""The made-up decision letter: explained part by part, its law and times from the rules."""

from itertools import pairwise

import pytest
from flask import Flask
from flask.testing import FlaskClient

from ledsagning.catalogue.model import Chooses
from ledsagning.pages.directives import LETTER_PARTS
from ledsagning.today import today
from ledsagning.web.documents.decision_letter import decision_letter
from support.places import CATALOGUE
from support.reading import read
from support.sites import BYN, catalogue, visitor

SOURCE = {"quote": "Så står det."}
RULES = {
    "period": {**SOURCE, "length": "5 months"},
    "appeal": {**SOURCE, "within": "40 days", "court": "Rätten i Staden"},
}


def letters(client: FlaskClient, path: str) -> dict[str, list[str]]:
    page = read(client.get(path))
    return {
        heading: page.under(heading).lines
        for heading in page.headings("h3")
        if heading.startswith(("Exempel: ", "Example: "))
    }


@pytest.mark.parametrize("municipality", ["stockholm", "varmdo"])
def test_every_part_stands_beside_its_explanation(client: FlaskClient, municipality: str) -> None:
    page = read(client.get(f"/sv/{municipality}/las-ditt-beslut"))

    headings = page.headings("h2", "h3")
    explained = [above for above, one in pairwise(headings) if one.startswith("Exempel: ")]
    assert len(explained) == len(LETTER_PARTS)
    assert [heading for heading in explained if heading not in page.headings("h2")] == []
    assert "exempel" in page.text
    assert "Det är påhittat." in page.text


def test_no_line_of_the_letter_is_read_twice(client: FlaskClient) -> None:
    parts = letters(client, "/sv/stockholm/las-ditt-beslut").values()

    told = [line for part in parts for line in part]
    assert sorted(told) == sorted(set(told))


def test_law_and_times_come_from_the_municipalitys_rules(app: Flask) -> None:
    client = visitor(app, catalogue(rules=RULES))

    text = "\n".join(
        line for lines in letters(client, "/sv/staden/las-ditt-beslut").values() for line in lines
    )

    assert "Beslutet är fattat enligt 11 kap. 1 § SoL." in text
    assert "Timmarna får fördelas inom en period på 5 månader." in text
    assert "Du kan överklaga beslutet till Rätten i Staden." in text
    assert "inom 40 dagar från den dag du fick del av beslutet." in text


def test_a_part_whose_rule_is_unknown_is_left_out(app: Flask) -> None:
    client = visitor(app, catalogue(more=[BYN]))

    for municipality in ("staden", "byn"):
        found = letters(client, f"/sv/{municipality}/las-ditt-beslut")
        assert "Exempel: perioden" not in found
        assert any("inom 3 veckor" in line for line in found["Exempel: hur Kim överklagar"])


def test_on_another_page_each_line_is_swedish_and_then_translated(client: FlaskClient) -> None:
    page = read(client.get("/en/stockholm/las-ditt-beslut"))

    swedish = [e.text for e in page.all("span") if e.get("lang") == "sv"]
    assert "Ansökan beviljas delvis." in swedish
    assert "Kim beviljas tolv timmar ledsagning varje månad." in swedish


@pytest.mark.usefixtures("swedish")
@pytest.mark.parametrize("part", LETTER_PARTS)
def test_every_part_that_a_page_may_ask_for_can_be_made(part: str) -> None:
    for place in CATALOGUE.municipalities.values():
        assert decision_letter(part, place)


@pytest.mark.parametrize("municipality", ["stockholm", "varmdo"])
def test_who_has_a_decision_under_lss_or_a_no_finds_their_letter_too(
    client: FlaskClient, municipality: str
) -> None:
    found = letters(client, f"/sv/{municipality}/las-ditt-beslut")

    assert "Beslutet är fattat enligt 9 § 3 LSS." in found["Exempel: ett ja enligt LSS"]
    refused = found["Exempel: ett nej enligt LSS"]
    assert "Ansökan beviljas i stället enligt socialtjänstlagen." in refused
    assert "omkostnadsersättning" in " ".join(found["Exempel: pengar för ledsagarens utgifter"])


def test_the_page_for_relatives_leads_to_the_tools_there_are(client: FlaskClient) -> None:
    for place in CATALOGUE.municipalities.values():
        page = read(client.get(f"/sv/{place.id}/for-dig-som-hjalper"))
        links = page.under("Det här kan ni göra tillsammans").links
        slugs = {link.href.rpartition("/")[2] for link in links}
        assert {"valj", "byt", "timmar", "klaga"} <= slugs
        chooses = place.chooses(today()) is Chooses.YES
        assert ({"min-lista", "jamfor"} <= slugs) is chooses
        assert "Du hjälper – personen bestämmer." in page.text
