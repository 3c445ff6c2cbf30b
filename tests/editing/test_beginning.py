"""Beginning with nothing, and one provider's own file."""

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from ledsagning import composing, resources
from ledsagning.catalogue.fields import is_identity
from ledsagning.catalogue.rules import RULE_NAMES
from ledsagning.editing import key_names
from ledsagning.editing.beginning import id_for
from ledsagning.today import today
from support.workbooks import answer, changed, column, command, put, saved

PROVIDER = """\
providers:
  - id: exempel-asken
    municipality: stockholm
    name: Exempel Asken Ledsagning
    contact: {phone: 08-465 004 77}
    escorts:
      - {count: 3, languages: [sv, so], wheelchair: heavy}
    agreement:
      cancelling_by_you: {limit: 1 hour}
...
"""


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    """A copy of the sample."""
    path = tmp_path / "katalog.yaml"
    path.write_bytes(resources.SAMPLE_CATALOGUE.read_bytes())
    return path


def test_a_new_file_asks_everything_says_what_the_law_says_and_is_right(tmp_path: Path) -> None:
    path = tmp_path / "ny.yaml"

    begun = command("new", "Exempelstads kommun", "--yaml", path)

    text = path.read_text("utf-8")
    assert begun.output == f"{path}: Exempelstads kommun, id exempelstad. Fyll i det du vet.\n"
    for rule in RULE_NAMES:
        assert f"      # {key_names.RULES[rule]}\n" in text
        assert f"\n      {rule}: null\n" in text
    assert "#   Lagen säger redan: Inom: 3 veckor\n" in text
    assert "#   Lagen säger redan: Kronor: 0 (ledsagarservice enligt LSS)\n" in text
    assert command("check", path).exit_code == 0


def test_what_the_site_knows_of_a_municipality_is_where_its_editor_begins(tmp_path: Path) -> None:
    path = tmp_path / "ny.yaml"

    command("new", "göteborgs stad", "--yaml", path)

    told = command("diff", resources.SAMPLE_CATALOGUE, path).output
    assert "Göteborg" not in told
    assert composing.municipalities()["goteborg"].rules.fee
    assert "id: goteborg" in path.read_text("utf-8")


def test_nothing_that_is_there_is_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "ny.yaml"
    path.write_text("mitt", "utf-8")

    refused = command("new", "Staden", "--yaml", path)

    assert refused.exit_code == 1
    assert "filen finns redan. Välj ett annat namn." in refused.stderr
    assert path.read_text("utf-8") == "mitt"


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Exempelstads kommun", "exempelstad"),
        ("Åmåls kommun", "amal"),
        ("Östra Byns stad", "ostra-byn"),
        ("Hé & Hå", "he-ha"),
    ],
)
def test_the_short_name_of_a_municipality_fits_in_an_address(name: str, id_: str) -> None:
    assert id_for(name) == id_


def test_a_municipality_with_the_longest_name_is_begun_with_an_id_that_it_can_have(
    tmp_path: Path,
) -> None:
    name = "Den mycket långa kommunen vid den allra bortersta stranden av det"
    files = [tmp_path / "stora.yaml", tmp_path / "lilla.yaml"]

    for file in files:
        assert command("new", f"{name} {file.stem} havet", "--yaml", file).exit_code == 0

    first, second = (
        re.search(r"(?m)^[^#\n]*\bid: (\S+)", file.read_text("utf-8")) for file in files
    )
    assert first
    assert second
    assert first[1] != second[1]
    assert all(is_identity(one[1]) for one in (first, second))


def test_an_empty_workbook_filled_in_makes_a_catalogue(tmp_path: Path) -> None:
    workbook, catalogue = tmp_path / "tom.xlsx", tmp_path / "katalog.yaml"
    command("template", workbook)
    command("new", "Annanstads kommun", "--yaml", catalogue)

    def fill(book) -> None:  # type: ignore[no-untyped-def]
        put(book, "Kommuner", 3, "Kort namn (id)", "exempelstad")
        put(book, "Kommuner", 3, "Namn", "Exempelstads kommun")
        put(book, "Källor", 3, "Källans korta namn", "sida")
        put(book, "Källor", 3, "Titel", "Kommunens sida om ledsagning")
        put(book, "Källor", 3, "Senast kontrollerad", "2026-10-01")
        answer(book, "Regler", "", "Boka", "1", "Så lång tid före", value="2 arbetsdagar")
        answer(book, "Regler", "", "Boka", "1", "Källa", value="sida")
        answer(book, "Regler", "", "Boka", "1", "Citat", value="Boka två arbetsdagar före.")
        put(book, "Utförare", 3, "Kort namn (id)", "hemhjalpen")
        put(book, "Utförare", 3, "Namn", "Hemhjälpen")
        put(book, "Ledsagare", 3, "Utförare", "Hemhjälpen")
        put(book, "Ledsagare", 3, "Språk", "somaliska")
        put(book, "Ledsagare", 3, "Rullstol", "tung rullstol")

    saved(workbook, changed(workbook.read_bytes(), fill))
    told = command("import", workbook, "--into", catalogue, "--yes")

    assert "Exempelstads kommun: ny." in told.output
    assert "Hemhjälpen: ny." in told.output
    text = catalogue.read_text("utf-8")
    assert "notice: 2 working days" in text
    assert "{languages: [so], wheelchair: heavy}" in text or "wheelchair: heavy" in text
    assert "operator saknas" in command("check", catalogue).stderr
    operator = "operator: {name: Stadens kommun, contact: {phone: 08-508 00 000}}\n"
    catalogue.write_text(operator + text, "utf-8")
    assert command("check", catalogue).exit_code == 0


def test_every_choice_of_words_is_offered_in_the_cell(tmp_path: Path) -> None:
    workbook = tmp_path / "tom.xlsx"
    command("template", workbook)

    book = load_workbook(workbook)

    sheet = book["Ledsagare"]
    letter = sheet.cell(1, column(sheet, "Rullstol")).column_letter
    (choice,) = (
        one for one in sheet.data_validations.dataValidation if f"{letter}3:" in str(one.sqref)
    )
    words, cells = choice.formula1.split("!")
    offered = [row[0].value for row in book[words][cells.replace("$", "")]]
    assert offered == ["ingen rullstol", "lätt rullstol", "tung rullstol", "vet ej"]
    assert sheet.protection.sheet
    assert sheet["A1"].protection.locked
    assert not sheet.column_dimensions["A"].protection.locked


def test_a_providers_file_changes_that_provider_and_keeps_what_others_say_of_it(
    catalogue: Path, tmp_path: Path
) -> None:
    file = tmp_path / "hos-asken.yaml"
    file.write_text(PROVIDER, "utf-8")

    told = command("import", file, "--into", catalogue, "--yes")

    lines = told.output.splitlines()
    assert "Exempel Asken Ledsagning: Telefon: 08-465 004 00 → 08-465 004 77." in lines
    gone = "Exempel Asken Ledsagning: Grupp av ledsagare: finns inte längre: "
    numbers = [line.removeprefix(gone)[0] for line in lines if line.startswith(gone)]
    assert numbers == ["5", "4", "2"], "the group of three is there, with less known of it"
    assert (
        "Exempel Asken Ledsagning: Personen avbokar, Senast före: bättre än kommunens krav."
    ) in lines or "Personen avbokar, Senast före: 24 timmar → 1 timme. Bättre" in told.output
    assert all(line.startswith("Exempel Asken Ledsagning: ") for line in lines[:-2])
    after = composing.load(catalogue).provider("stockholm", "exempel-asken")
    before = composing.load(resources.SAMPLE_CATALOGUE).provider("stockholm", "exempel-asken")
    assert after is not None
    assert before is not None
    assert (after.assured, after.follow_up) == (before.assured, before.follow_up)


def test_only_an_editor_says_that_facts_are_assured(catalogue: Path, tmp_path: Path) -> None:
    file = tmp_path / "hos-asken.yaml"
    own = "    assured: {date: 2026-11-01, by: Vi själva}\n    name: Exempel"
    file.write_text(PROVIDER.replace("    name: Exempel", own), "utf-8")

    command("import", file, "--into", catalogue, "--yes")
    first = composing.load(catalogue, today()).provider("stockholm", "exempel-asken")
    command("import", file, "--into", catalogue, "--yes", "--assured-by", "Anna")
    second = composing.load(catalogue, today()).provider("stockholm", "exempel-asken")

    assert first is not None
    assert first.assured is not None
    assert first.assured.by == "Exempel Asken Ledsagning"
    assert second is not None
    assert second.assured is not None
    assert second.assured.by == "Anna"


def test_a_worse_promise_than_the_municipality_requires_is_refused(tmp_path: Path) -> None:
    text = """\
municipalities:
  - id: staden
    name: Staden
    sources: {page: {title: Sida, checked: 2026-10-01}}
    rules:
      choice: {how: provider, quote: Du väljer.}
    standard_agreement: {booking: {notice: 2 days, quote: Två dagar.}}
providers:
  - {id: asken, municipality: staden, name: Asken}
...
"""
    catalogue, file = tmp_path / "k.yaml", tmp_path / "asken.yaml"
    catalogue.write_text(text, "utf-8")
    worse = (
        "  - {id: asken, municipality: staden, name: Asken, agreement: {booking: {notice: 5 days}}}"
    )
    file.write_text(f"providers:\n{worse}\n...\n", "utf-8")

    told = command("import", file, "--into", catalogue, "--yes")

    assert told.exit_code == 1
    assert "sämre än kommunens krav" in told.stderr
    assert catalogue.read_text("utf-8") == text


def test_a_workbook_without_a_catalogue_is_told_how_one_is_begun(tmp_path: Path) -> None:
    workbook, catalogue = tmp_path / "ny.xlsx", tmp_path / "ny.yaml"
    command("new", "Exempelstads kommun", "--xlsx", workbook)

    before = command("import", workbook, "--into", catalogue)
    command("new", "Exempelstads kommun", "--yaml", catalogue)
    after = command("import", workbook, "--into", catalogue)

    assert before.exit_code == 1
    assert f"Börja den: ledsagning new KOMMUN --yaml {catalogue}" in before.output
    assert after.exit_code == 0
