"""What is wrong with a catalogue, told in another language than Swedish."""

from pathlib import Path

import pytest

from ledsagning import composing
from ledsagning.catalogue.problems import InvalidCatalogue
from ledsagning.messages import counted, told, with_commas
from ledsagning.web.i18n import shipped

ENGLISH = shipped()["en"].translations


def test_a_message_is_swedish_as_a_text_and_said_in_any_language_with_what_is_told_in_it() -> None:
    several = with_commas((told("kommun %(id)s", id="x"), "y"))
    message = told("%(what)s: %(says)s", what=several, says=told("filen finns inte"))

    assert message == "kommun x, y: filen finns inte"
    assert message.said(ENGLISH) == "municipality x, y: there is no such file"


def test_a_number_takes_its_form_in_each_language() -> None:
    one, two = (counted("%(num)s kommun", "%(num)s kommuner", number) for number in (1, 2))

    assert (one, two) == ("1 kommun", "2 kommuner")
    assert [text.said(ENGLISH) for text in (one, two)] == ["1 municipality", "2 municipalities"]


def test_a_percent_sign_in_what_somebody_wrote_stays_as_it_is() -> None:
    message = told("%(text)s är inte ett heltal", text="100 %(s")

    assert message.said(ENGLISH) == "100 %(s is not a whole number"


@pytest.fixture
def wrong(tmp_path: Path) -> InvalidCatalogue:
    """A catalogue with a mistake of each usual kind."""
    file = tmp_path / "katalog.yaml"
    file.write_text(
        "municipalities:\n  - id: nystad\n    name: Nystad\n    rules:\n      fee:\n"
        "        kronor: många\n        per: åra\n      start: {within: snart}\n"
        "providers:\n  - id: x\n    municipality: nystan\n    name: X\n    hej: 1\n",
        encoding="utf-8",
    )
    with pytest.raises(InvalidCatalogue) as found:
        composing.load(file)
    return found.value


def test_every_problem_is_told_in_english_with_its_place_and_how_to_mend_it(
    wrong: InvalidCatalogue,
) -> None:
    lines = wrong.words.said(ENGLISH).splitlines()

    assert len(lines) == len(wrong.problems)
    assert any(
        line.endswith(
            "katalog.yaml:6:17: line 6: municipality nystad, fee: kronor: “många” is not a whole "
            "number. To mend it: write digits only, at most six, without spaces."
        )
        for line in lines
    )
    assert not [line for line in lines if "Rätta" in line or "skriv " in line]


def test_the_same_is_told_in_swedish_where_nobody_asks_for_a_language(
    wrong: InvalidCatalogue,
) -> None:
    assert "katalog.yaml:6:17: kommun nystad, fee: kronor: ”många” är inte ett heltal." in str(
        wrong
    )
