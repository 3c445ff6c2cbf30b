"""Once a tool has answered, its form is one line that repeats the answers, above the answer."""

from xml.etree.ElementTree import Element

import pytest
from flask.testing import FlaskClient

from support.filling import Form
from support.reading import Reading, read, seen

STOCKHOLM = "/sv/stockholm"

REPEATED = {
    "avboka?by=you&when=tomorrow&provider=exempel-asken": (
        "Du svarade: Jag avbokar, I morgon, Exempel Asken Ledsagning."
    ),
    "timmar?decision_start=2026-08-31&hours=20,25&used=12.5": (
        "Du svarade: Beslutet börjar måndag 31 augusti 2026, 20 timmar och 15 minuter, "
        "12 och en halv timme använda."
    ),
    "klaga?about=decision&received=2026-11-20": (
        "Du svarade: Överklaga: jag tycker att beslutet är fel, "
        "Fick beslutet fredag 20 november 2026, Jag själv skriver."
    ),
    "forsta-traffen?languages=so": "Du svarade: Somaliska.",
    "byt?what=escort&writer=relative": (
        "Du svarade: Byta ledsagare hos samma utförare, Anhörig som hjälper skriver."
    ),
    "plan?sheet=follow_up": "Du svarade: Uppföljning: hur det har gått.",
    "fraga-kommunen?asker=association": "Du svarade: En förening.",
    "utflykt?where=Badet&begins=13": "Du svarade: Badet, Börjar 13:00.",
    "utflykt?show=yes": "Du har inte svarat på något.",
}
"""A tool that is answered, and the line that is left of its form."""

OPEN = (
    "avboka",
    "timmar?decision_start=2026-08-31&hours=klingon",
    "klaga?about=decision",
    "valj?provider=exempel-asken",
    "forsta-traffen",
    "plan",
    "utflykt?day=2026-02-30",
)
"""Where there is nothing answered yet, something to mend, or something that lacks."""


def fold(page: Reading) -> list[Element]:
    """What the form is folded into, if it is."""
    return [e for e in page.all("details") if "answered" in e.get("class", "").split()]


@pytest.mark.parametrize(("asked", "line"), REPEATED.items())
def test_the_form_is_one_line_that_repeats_the_answers(
    client: FlaskClient, asked: str, line: str
) -> None:
    page = read(client.get(f"{STOCKHOLM}/{asked}"))
    (folded,) = fold(page)
    (summary,) = (e for e in folded if e.tag.endswith("summary"))

    assert page.status == 200
    assert seen(summary) == f"{line} Ändra"
    assert folded.get("open") is None


@pytest.mark.parametrize("asked", REPEATED)
def test_the_whole_form_is_in_the_fold_and_nothing_of_the_answer(
    client: FlaskClient, asked: str
) -> None:
    page = read(client.get(f"{STOCKHOLM}/{asked}"))
    (folded,) = fold(page)
    inside = list(folded.iter())

    assert Form(page).names
    assert all(form in inside for form in page.all("form"))
    assert page.at("svar").elements[0] not in inside
    assert "no-print" in folded.get("class", "")


@pytest.mark.parametrize("asked", OPEN)
def test_the_form_stands_open_while_there_is_something_to_answer(
    client: FlaskClient, asked: str
) -> None:
    page = read(client.get(f"{STOCKHOLM}/{asked}"))

    assert not fold(page)
    assert Form(page).names


def test_danger_stands_before_the_fold(client: FlaskClient) -> None:
    page = read(client.get(f"{STOCKHOLM}/klaga?about=serious"))

    assert page.text.index("112") < page.text.index("Du svarade:")
