"""Who runs the site: what is read, what is refused, and that a real site has to say it."""

from dataclasses import replace
from datetime import date
from pathlib import Path, PurePath

import pytest

from ledsagning import composing
from ledsagning.catalogue import yaml_updating
from ledsagning.catalogue.files import File
from ledsagning.catalogue.model import Contact, Operator
from ledsagning.catalogue.problems import InvalidCatalogue
from ledsagning.catalogue.vocabulary import Conformity
from ledsagning.serving.building import Refused, build
from ledsagning.settings import Settings
from ledsagning.web import addresses
from support import sites
from support.catalogues import TODAY, VALID, complaints, load
from support.workbooks import command

OPERATOR = """\
operator:
  name: Stadens kommun
  contact: {email: webb@stadens-kommun.se}
  accessibility:
    conforms: partly
    assessed: 2026-11-01
    shortcomings:
      - sv: Filmen har ingen text.
"""


def whole_site(folder: Path, text: str) -> list[str]:
    """What is wrong with a catalogue as the whole of a site."""
    file = folder / "k.yaml"
    file.write_text(text)
    try:
        composing.load(file, TODAY, addresses.TAKEN)
    except InvalidCatalogue as invalid:
        return [f"{problem.message} – {problem.fix}" for problem in invalid.problems]
    return []


def test_who_runs_the_site_is_read_with_what_was_found_of_its_accessibility(
    tmp_path: Path,
) -> None:
    operator = load(tmp_path, OPERATOR + VALID).operator

    assert operator is not None
    assert operator.name == "Stadens kommun"
    assert operator.contact.email == "webb@stadens-kommun.se"
    assert operator.accessibility is not None
    assert operator.accessibility.conforms is Conformity.PARTLY
    assert operator.accessibility.assessed == date(2026, 11, 1)
    assert operator.accessibility.shortcomings == ({"sv": "Filmen har ingen text."},)


def test_somebody_answers_for_providers_that_are_no_example(tmp_path: Path) -> None:
    example = sites.catalogue(sites.provider("asken"), operator=None)
    real = sites.catalogue(sites.provider("asken"), operator=None, sample="no")
    elsewhere = sites.provider("asken") | {"municipality": "taby"}

    assert whole_site(tmp_path, example) == []
    for text in (real, sites.catalogue(elsewhere, operator=None)):
        (said,) = whole_site(tmp_path, text)
        assert said.startswith("operator saknas: en riktig webbplats säger vem som driver den")
        assert "skriv operator: med name, contact och accessibility" in said
    assert whole_site(tmp_path, sites.catalogue(sites.provider("asken"), sample="no")) == []


def test_check_says_what_the_server_would_and_a_part_of_a_catalogue_need_not_name_anybody(
    tmp_path: Path,
) -> None:
    file = tmp_path / "k.yaml"
    real = sites.catalogue(sites.provider("asken"), operator=None, sample="no")
    file.write_text(real)

    whole, part = command("check", file), command("check", file, "--part")

    assert whole.exit_code == 1
    assert "operator saknas: en riktig webbplats säger vem som driver den" in whole.stderr
    with pytest.raises(Refused) as served:
        build(Settings(catalogue=file), None, fall_back=False)
    assert str(served.value) in whole.stderr
    assert part.exit_code == 0


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"name": "Exempelkommunen"}, "”Exempelkommunen” kan bara vara påhittat"),
        ({"contact": {"email": "a@example.se"}}, "”a@example.se” kan bara vara påhittat"),
        ({"contact": {"web": "https://stadens-kommun.se/"}}, "operator går inte att nå"),
    ],
)
def test_whoever_runs_a_real_site_can_be_reached(
    tmp_path: Path, facts: sites.Facts, said: str
) -> None:
    text = sites.catalogue(operator={**sites.OPERATOR, **facts}, sample="no")

    (line,) = whole_site(tmp_path, text)
    assert line.startswith(said)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "conforms: partly",
            "conforms: full",
            "5:15: operator: conforms är full, men shortcomings nämner brister. Rätta: skriv",
        ),
        (
            "    shortcomings:\n      - sv: Filmen har ingen text.\n",
            "",
            "5:15: operator: conforms är partly, men ingen brist står under shortcomings. Rätta:",
        ),
        ("conforms: partly", "conforms: helt", "5:15: operator: conforms: ”helt” är inte ett av"),
        ("assessed: 2026-11-01", "assessed: 2027-11-01", "6:15: operator: assessed: 2027-11-01"),
        ("  name: Stadens kommun\n", "", "2:3: operator: name saknas. Rätta: skriv name:"),
    ],
)
def test_no_more_is_claimed_than_what_is_named(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    (line,) = complaints(tmp_path, OPERATOR.replace(old, new) + VALID)

    assert line.startswith(f"k.yaml:{said}")


def test_a_site_is_run_by_one(tmp_path: Path) -> None:
    folder = tmp_path / "k"
    folder.mkdir()
    (folder / "a.yaml").write_text(f"{OPERATOR}{VALID}...\n")
    (folder / "b.yaml").write_text(f"{OPERATOR}...\n")

    with pytest.raises(InvalidCatalogue, match=r"operator finns redan, i .*a\.yaml rad 2"):
        composing.load(folder, TODAY, addresses.TAKEN)


def test_who_runs_the_site_is_written_where_it_stood_or_first(tmp_path: Path) -> None:
    files = [File(PurePath("k.yaml"), f"# Överst\n{VALID}".encode())]
    before = load(tmp_path, VALID)
    operator = Operator(name="Staden", contact=Contact(email="a@staden.se"))

    (added,) = yaml_updating.update(files, replace(before, operator=operator), TODAY)
    moved = replace(operator, name="Byn")
    (changed,) = yaml_updating.update([added], replace(before, operator=moved), TODAY)

    assert added.data.startswith("# Överst\noperator:\n  name: Staden\n".encode())
    assert changed.data == added.data.replace(b"name: Staden\n", b"name: Byn\n", 1)
